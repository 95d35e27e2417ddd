import { enterCall, leaveCall } from '../../values/ambient.ts'
import {
  XAttributeNode,
  XCDataNode,
  XCommentNode,
  type XContainerNode,
  XDeclarationObject,
  XDocumentNode,
  XDocumentTypeNode,
  XElementNode,
  XInstructionNode,
  type XNodeNode,
  XTextNode,
} from './model.ts'

export function copyAttribute(attribute: XAttributeNode): XAttributeNode {
  return new XAttributeNode(attribute.name, attribute.value)
}

export function copyDeclaration(declaration: XDeclarationObject): XDeclarationObject {
  return new XDeclarationObject(declaration.version, declaration.encoding, declaration.standalone)
}

function copyContent(from: XContainerNode, to: XContainerNode): void {
  enterCall()
  to.hasEmptyText = from.hasEmptyText
  for (let child = from.first; child; child = child.next) to.link(copyNode(child), null)
  leaveCall()
}

export function copyElement(element: XElementNode): XElementNode {
  const made = new XElementNode(element.name)
  for (const attribute of element.attributes) made.linkAttribute(copyAttribute(attribute))
  copyContent(element, made)
  return made
}

export function copyDocument(document: XDocumentNode): XDocumentNode {
  const made = new XDocumentNode()
  made.declaration = document.declaration && copyDeclaration(document.declaration)
  copyContent(document, made)
  return made
}

/** A deep copy that belongs to no tree. */
export function copyNode(node: XNodeNode): XNodeNode {
  if (node instanceof XElementNode) return copyElement(node)
  if (node instanceof XCDataNode) return new XCDataNode(node.value)
  if (node instanceof XTextNode) return new XTextNode(node.value)
  if (node instanceof XCommentNode) return new XCommentNode(node.value)
  if (node instanceof XInstructionNode) return new XInstructionNode(node.target, node.data)
  if (node instanceof XDocumentTypeNode)
    return new XDocumentTypeNode(node.name, node.publicId, node.systemId, node.internalSubset)
  if (node instanceof XDocumentNode) return copyDocument(node)
  throw new Error('A node of an unknown class')
}
