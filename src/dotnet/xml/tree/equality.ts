import { typeNamed } from '../../type-system/definition.ts'
import { enterCall, leaveCall } from '../../values/ambient.ts'
import { invalidOperation } from '../../values/exception.ts'
import {
  XCDataNode,
  XCommentNode,
  XContainerNode,
  XDocumentNode,
  XDocumentTypeNode,
  XElementNode,
  XInstructionNode,
  type XNodeNode,
  XTextNode,
} from './model.ts'
import { sameName } from './x-name.ts'

/** `XNode.DeepEquals`: adjacent texts count as one, prefixes don't count, attributes must be in the same order. */
export function deepEquals(a: XNodeNode | null, b: XNodeNode | null): boolean {
  if (a === b) return true
  if (!a || !b || a.nodeType !== b.nodeType) return false
  if (a instanceof XElementNode && b instanceof XElementNode) {
    return sameName(a.name, b.name) && sameAttributes(a, b) && a.isEmpty === b.isEmpty && sameContent(a, b)
  }
  if (a instanceof XDocumentNode && b instanceof XDocumentNode) return sameContent(a, b)
  if (a instanceof XTextNode && b instanceof XTextNode) return a.value === b.value
  if (a instanceof XCommentNode && b instanceof XCommentNode) return a.value === b.value
  if (a instanceof XInstructionNode && b instanceof XInstructionNode) return a.target === b.target && a.data === b.data
  if (a instanceof XDocumentTypeNode && b instanceof XDocumentTypeNode) {
    return (
      a.name === b.name &&
      a.publicId === b.publicId &&
      a.systemId === b.systemId &&
      a.internalSubset === b.internalSubset
    )
  }
  return false
}

function sameAttributes(a: XElementNode, b: XElementNode): boolean {
  return (
    a.attributes.length === b.attributes.length &&
    a.attributes.every((attribute, i) => {
      const other = b.attributes[i]
      return other !== undefined && sameName(attribute.name, other.name) && attribute.value === other.value
    })
  )
}

const isPlainText = (node: XNodeNode | null): node is XTextNode =>
  node instanceof XTextNode && !(node instanceof XCDataNode)

/** The text of a run of text nodes and what follows it. */
function takeText(start: XNodeNode | null): { text: string; rest: XNodeNode | null } {
  let text = ''
  let node = start
  for (; isPlainText(node); node = node.next) text += node.value
  return { text, rest: node }
}

function sameContent(a: XContainerNode, b: XContainerNode): boolean {
  enterCall()
  try {
    let [x, y] = [a.first, b.first]
    for (;;) {
      const [left, right] = [takeText(x), takeText(y)]
      if (left.text !== right.text) return false
      x = left.rest
      y = right.rest
      if (!x || !y) return x === y
      if (!deepEquals(x, y)) return false
      x = x.next
      y = y.next
    }
  } finally {
    leaveCall()
  }
}

/** A hash that agrees with {@link deepEquals}. */
export function deepHash(node: XNodeNode | null): number {
  if (!node) return 0
  const hashOf = typeNamed('System.String').ops.hashCode
  if (node instanceof XElementNode) {
    let hash = hashOf(node.name.dotnetToString())
    for (const a of node.attributes)
      hash = (Math.imul(hash, 31) + hashOf(a.name.dotnetToString()) + Math.imul(7, hashOf(a.value))) | 0
    return (hash + contentHash(node)) | 0
  }
  if (node instanceof XContainerNode) return contentHash(node)
  if (node instanceof XTextNode || node instanceof XCommentNode) return hashOf(node.value)
  if (node instanceof XInstructionNode) return (hashOf(node.target) + hashOf(node.data)) | 0
  return node instanceof XDocumentTypeNode ? hashOf(node.name) : 0
}

function contentHash(container: XContainerNode): number {
  let hash = 17
  for (let node = container.first; node; node = node.next) {
    if (!isPlainText(node)) hash = (Math.imul(hash, 31) + deepHash(node)) | 0
  }
  return hash
}

/** `XNode.CompareDocumentOrder`: -1, 0 or 1. */
export function compareOrder(a: XNodeNode | null, b: XNodeNode | null): number {
  if (a === b) return 0
  if (!a) return -1
  if (!b) return 1
  const [pathA, pathB] = [pathTo(a), pathTo(b)]
  if (pathA[0] !== pathB[0]) throw invalidOperation('A common ancestor is missing.')
  let i = 0
  while (i < pathA.length && i < pathB.length && pathA[i] === pathB[i]) i++
  const [x, y] = [pathA[i], pathB[i]]
  if (!x) return -1
  if (!y) return 1
  for (let node = x.next; node; node = node.next) if (node === y) return -1
  return 1
}

function pathTo(node: XNodeNode): XNodeNode[] {
  const path = [node]
  for (let above = node.parent; above; above = above.parent) path.unshift(above)
  return path
}
