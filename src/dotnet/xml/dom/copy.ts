import { enterCall, leaveCall } from '../../values/ambient.ts'
import { NodeType } from '../node-type.ts'
import { DomDocument, DomNode } from './model.ts'

/** A copy for a document; without `deep` an element keeps its attributes only. */
export function copyDom(node: DomNode, document: DomDocument, deep: boolean): DomNode {
  enterCall()
  const isDocument = node.nodeType === NodeType.Document
  const made = isDocument
    ? new DomDocument()
    : new DomNode(document, node.nodeType, node.value, node.prefix, node.localName, node.namespace)
  made.hasEndTag = node.hasEndTag
  made.identifiers = node.identifiers
  for (const attribute of node.attributes) {
    const copy = copyDom(attribute, document, true)
    copy.parent = made
    made.attributes.push(copy)
  }
  if (deep) for (const child of node.children) made.insert(copyDom(child, made.document, true))
  leaveCall()
  return made
}
