import { xmlnsNamespace } from '../names.ts'
import { NodeType } from '../node-type.ts'
import {
  XCDataNode,
  XCommentNode,
  XContainerNode,
  type XDocumentTypeNode,
  XElementNode,
  XInstructionNode,
  type XNodeNode,
  XTextNode,
} from '../tree/model.ts'
import { TreePrefixes } from '../tree/print.ts'
import { endOf, leafNode, type ReaderAttribute, type ReaderNode, type ReaderSource } from './reader-node.ts'

/** Gives the nodes of a LINQ to XML tree, as `XNode.CreateReader()` does. */
export class TreeSource implements ReaderSource {
  readonly className = 'System.Xml.Linq.XNodeReader'
  readonly #nodes: Generator<ReaderNode>

  constructor(node: XNodeNode) {
    const prefixes = new TreePrefixes()
    const above: XElementNode[] = []
    for (let parent = node.parent; parent instanceof XElementNode; parent = parent.parent) above.unshift(parent)
    for (const element of above) prefixes.push(element)
    this.#nodes = nodesOf(node, prefixes)
  }

  next(): ReaderNode | null {
    return this.#nodes.next().value ?? null
  }
}

function* nodesOf(node: XNodeNode, prefixes: TreePrefixes): Generator<ReaderNode> {
  if (node instanceof XElementNode) {
    const before = prefixes.push(node)
    const start = startOf(node, prefixes)
    yield start
    if (!start.isEmpty) {
      yield* childrenOf(node, prefixes)
      yield endOf(start, null)
    }
    prefixes.pop(before)
  } else if (node instanceof XContainerNode) yield* childrenOf(node, prefixes)
  else yield leafOf(node)
}

function* childrenOf(container: XContainerNode, prefixes: TreePrefixes): Generator<ReaderNode> {
  for (let child = container.first; child; child = child.next) yield* nodesOf(child, prefixes)
}

function startOf(element: XElementNode, prefixes: TreePrefixes): ReaderNode {
  const { localName, namespaceName } = element.name
  const attributes = element.attributes.map(({ name, value }): ReaderAttribute => {
    const isDefault = name.namespaceName === '' && name.localName === 'xmlns'
    return {
      prefix: prefixes.find(name.namespaceName, false) ?? '',
      localName: name.localName,
      namespace: isDefault ? xmlnsNamespace : name.namespaceName,
      value,
    }
  })
  return {
    ...leafNode(NodeType.Element, '', null, localName),
    prefix: prefixes.find(namespaceName, true) ?? '',
    namespace: namespaceName,
    attributes,
    isEmpty: element.isEmpty,
  }
}

function leafOf(node: XNodeNode): ReaderNode {
  if (node instanceof XCDataNode) return leafNode(NodeType.CDATA, node.value, null)
  if (node instanceof XTextNode) return leafNode(NodeType.Text, node.value, null)
  if (node instanceof XCommentNode) return leafNode(NodeType.Comment, node.value, null)
  if (node instanceof XInstructionNode) return leafNode(NodeType.ProcessingInstruction, node.data, null, node.target)
  const { name, internalSubset } = node as XDocumentTypeNode
  return leafNode(NodeType.DocumentType, internalSubset ?? '', null, name)
}
