import type { TypeDefinition } from '../type-system/definition.ts'
import { xmlExtensionsType } from './extensions.ts'
import { loadOptionsType } from './load-options.ts'
import { xmlNodeType } from './node-type.ts'
import { readerOptionsType } from './reader-options.ts'
import { saveOptionsType } from './save-options.ts'
import { xAttributeType } from './x-attribute.ts'
import { xCDataType } from './x-cdata.ts'
import { xCommentType } from './x-comment.ts'
import { xContainerType } from './x-container.ts'
import { xDeclarationType } from './x-declaration.ts'
import { xDocumentType } from './x-document.ts'
import { xDocumentTypeType } from './x-document-type.ts'
import { xElementType } from './x-element.ts'
import { xNameType } from './x-name.ts'
import { xNamespaceType } from './x-namespace.ts'
import { xNodeType } from './x-node.ts'
import { xNodeDocumentOrderComparerType } from './x-node-document-order-comparer.ts'
import { xNodeEqualityComparerType } from './x-node-equality-comparer.ts'
import { xObjectType } from './x-object.ts'
import { xProcessingInstructionType } from './x-processing-instruction.ts'
import { xTextType } from './x-text.ts'
import { xmlDocumentClass } from './xml-document.ts'
import { xmlElementClass } from './xml-element.ts'
import { xmlLeafTypes } from './xml-leaf-nodes.ts'
import { nameTableType, xmlNameTableType } from './xml-name-table.ts'
import { xmlNamespaceManagerType, xmlNamespaceResolverType } from './xml-namespace-manager.ts'
import { xmlNodeClass } from './xml-node.ts'
import { xmlAttributeCollectionType, xmlNodeListClasses, xmlNodeListType } from './xml-node-list.ts'
import { xmlReaderClasses, xmlReaderType } from './xml-reader.ts'
import {
  conformanceLevelType,
  dtdProcessingType,
  readStateType,
  xmlReaderSettingsType,
  xmlSpaceType,
} from './xml-reader-settings.ts'

/** The declared types of System.Xml and System.Xml.Linq. */
export const xmlTypes: readonly TypeDefinition[] = [
  xmlNodeType,
  loadOptionsType,
  saveOptionsType,
  xNameType,
  xNamespaceType,
  xObjectType,
  xNodeType,
  xContainerType,
  xElementType,
  xAttributeType,
  xDocumentType,
  xDeclarationType,
  xTextType,
  xCDataType,
  xCommentType,
  xProcessingInstructionType,
  xDocumentTypeType,
  xNodeDocumentOrderComparerType,
  xNodeEqualityComparerType,
  xmlExtensionsType,
  xmlDocumentClass,
  xmlElementClass,
  ...xmlLeafTypes,
  nameTableType,
  xmlNameTableType,
  xmlNamespaceManagerType,
  xmlNamespaceResolverType,
  xmlNodeClass,
  xmlNodeListType,
  ...xmlNodeListClasses,
  xmlAttributeCollectionType,
  xmlReaderType,
  ...xmlReaderClasses,
  xmlReaderSettingsType,
  conformanceLevelType,
  dtdProcessingType,
  readStateType,
  xmlSpaceType,
  readerOptionsType,
]
