import { defineClass } from '../type-system/declare.ts'
import type { TypeDefinition } from '../type-system/definition.ts'
import type { DomNode } from './dom/model.ts'
import { NodeType } from './node-type.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XmlAttribute: DomNode
    XmlText: DomNode
    XmlCDataSection: DomNode
    XmlComment: DomNode
    XmlProcessingInstruction: DomNode
    XmlDeclaration: DomNode
  }
}

const linked = defineClass<DomNode>()('System.Xml.XmlLinkedNode', { base: 'System.Xml.XmlNode', isAbstract: true })
const characterData = defineClass<DomNode>()('System.Xml.XmlCharacterData', {
  base: 'System.Xml.XmlLinkedNode',
  isAbstract: true,
  members: {
    'string Data { get; }': (self) => self.value,
    'int Length { get; }': (self) => (self.value ?? '').length,
  },
})
const attribute = defineClass<DomNode>()('System.Xml.XmlAttribute', {
  base: 'System.Xml.XmlNode',
  members: {
    'XmlElement OwnerElement { get; }': (self) => (self.nodeType === NodeType.Attribute ? self.parent : null),
  },
})
const instruction = defineClass<DomNode>()('System.Xml.XmlProcessingInstruction', {
  base: 'System.Xml.XmlLinkedNode',
  members: { 'string Target { get; }': (self) => self.localName, 'string Data { get; }': (self) => self.value },
})

const text = (name: string): TypeDefinition =>
  defineClass<DomNode>()(`System.Xml.${name}`, { base: 'System.Xml.XmlCharacterData' })
const plain = (name: string): TypeDefinition =>
  defineClass<DomNode>()(`System.Xml.${name}`, { base: 'System.Xml.XmlLinkedNode' })

/** The nodes of an XmlDocument that have hardly a member of their own. */
export const xmlLeafTypes: readonly TypeDefinition[] = [
  linked,
  characterData,
  attribute,
  instruction,
  text('XmlText'),
  text('XmlCDataSection'),
  text('XmlComment'),
  text('XmlWhitespace'),
  text('XmlSignificantWhitespace'),
  plain('XmlDeclaration'),
  plain('XmlDocumentType'),
]
