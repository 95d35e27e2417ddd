import { argument, invalidOperation, nullReference } from '../../values/exception.ts'
import { NodeType } from '../node-type.ts'
import type { DomNode } from './model.ts'

/** `AppendChild`, with the checks of .NET in their order. */
export function appendChild(parent: DomNode, child: DomNode | null): DomNode {
  requireContainer(parent)
  refuseItself(parent, child)
  if (child === null) throw nullReference()
  child.parent?.remove(child)
  requireSameDocument(parent, child)
  requireChildType(parent, child)
  if (!mayStand(parent, child, parent.children.length)) throw wrongPlace()
  return parent.insert(child)
}

export function prependChild(parent: DomNode, child: DomNode | null): DomNode {
  return insertBefore(parent, child, parent.children[0] ?? null)
}

export function insertBefore(parent: DomNode, child: DomNode | null, before: DomNode | null): DomNode {
  refuseItself(parent, child)
  return before === null ? appendChild(parent, child) : insertBeside(parent, child, before, 0)
}

export function insertAfter(parent: DomNode, child: DomNode | null, after: DomNode | null): DomNode {
  refuseItself(parent, child)
  return after === null ? prependChild(parent, child) : insertBeside(parent, child, after, 1)
}

export function removeChild(parent: DomNode, child: DomNode | null): DomNode {
  if (!isContainer(parent))
    throw invalidOperation('The current node cannot contain other nodes, so the node to be removed is not its child.')
  if (child === null) throw nullReference()
  if (child.parent !== parent || isAttribute(child))
    throw argument('The node to be removed is not a child of this node.')
  return parent.remove(child)
}

export function replaceChild(parent: DomNode, child: DomNode | null, old: DomNode | null): DomNode {
  if (old === null) throw nullReference()
  const next = old.sibling(1)
  removeChild(parent, old)
  insertBefore(parent, child, next)
  return old
}

function insertBeside(parent: DomNode, child: DomNode | null, beside: DomNode, step: 0 | 1): DomNode {
  requireContainer(parent)
  if (beside.parent !== parent || isAttribute(beside)) throw argument('The reference node is not a child of this node.')
  if (child === beside) return child
  if (child === null) throw nullReference()
  requireSameDocument(parent, child)
  if (!mayStand(parent, child, parent.children.indexOf(beside) + step)) throw wrongPlace()
  child.parent?.remove(child)
  requireChildType(parent, child)
  return parent.insert(child, parent.children[parent.children.indexOf(beside) + step] ?? null)
}

const isAttribute = (node: DomNode): boolean => node.nodeType === NodeType.Attribute

function isContainer(node: DomNode): boolean {
  return node.isElement || node.nodeType === NodeType.Document || isAttribute(node)
}

function requireContainer(node: DomNode): void {
  if (!isContainer(node)) throw invalidOperation('The current node cannot contain other nodes.')
}

function refuseItself(parent: DomNode, child: DomNode | null): void {
  for (let above: DomNode | null = parent; above; above = isAttribute(above) ? null : above.parent)
    if (above === child) throw argument('Cannot insert a node or any ancestor of that node as a child of itself.')
}

function requireSameDocument(parent: DomNode, child: DomNode): void {
  if (child.nodeType !== NodeType.Document && child.document !== parent.document)
    throw argument('The node to be inserted is from a different document context.')
}

function requireChildType(parent: DomNode, child: DomNode): void {
  if (!isLinked(child) || !hasChildType(parent, child))
    throw invalidOperation(
      'The specified node cannot be inserted as the valid child of this node, because the specified node is the wrong type.',
    )
}

const isLinked = (node: DomNode): boolean => node.nodeType !== NodeType.Document && !isAttribute(node)

function hasChildType(parent: DomNode, { nodeType, isElement, isText }: DomNode): boolean {
  if (isAttribute(parent)) return nodeType === NodeType.Text
  if (parent.isElement)
    return isElement || isText || nodeType === NodeType.Comment || nodeType === NodeType.ProcessingInstruction
  const has = (type: number): boolean => parent.children.some((child) => child.nodeType === type)
  switch (nodeType) {
    case NodeType.ProcessingInstruction:
    case NodeType.Comment:
    case NodeType.Whitespace:
    case NodeType.SignificantWhitespace:
      return true
    case NodeType.DocumentType:
      if (has(NodeType.DocumentType)) throw invalidOperation("This document already has a 'DocumentType' node.")
      return true
    case NodeType.Element:
      if (has(NodeType.Element)) throw invalidOperation("This document already has a 'DocumentElement' node.")
      return true
    case NodeType.XmlDeclaration:
      if (has(NodeType.XmlDeclaration)) throw invalidOperation("This document already has an 'XmlDeclaration' node.")
      return true
    default:
      return false
  }
}

/** A declaration comes first in a document, a document type before its element. */
function mayStand(parent: DomNode, { nodeType }: DomNode, index: number): boolean {
  if (parent.nodeType !== NodeType.Document || parent.children.length === 0) return true
  const { children } = parent
  if (nodeType === NodeType.XmlDeclaration) return index === 0
  if (index === 0 && children[0]?.nodeType === NodeType.XmlDeclaration) return false
  const has = (part: readonly DomNode[], type: number): boolean => part.some((child) => child.nodeType === type)
  if (nodeType === NodeType.DocumentType) return !has(children.slice(0, index), NodeType.Element)
  if (nodeType === NodeType.Element) return !has(children.slice(index), NodeType.DocumentType)
  return true
}

const wrongPlace = () => invalidOperation('Cannot insert the node in the specified location.')
