import { xmlnsNamespace } from '../names.ts'
import { NodeType } from '../node-type.ts'
import type { XPathKind, XPathTree } from '../xpath/tree.ts'
import type { DomNode } from './model.ts'

const kinds: Readonly<Record<number, XPathKind>> = {
  [NodeType.Document]: 'root',
  [NodeType.Element]: 'element',
  [NodeType.Attribute]: 'attribute',
  [NodeType.Text]: 'text',
  [NodeType.CDATA]: 'text',
  [NodeType.Whitespace]: 'text',
  [NodeType.SignificantWhitespace]: 'text',
  [NodeType.Comment]: 'comment',
  [NodeType.ProcessingInstruction]: 'instruction',
}

/** XPath over the nodes of an `XmlDocument`. */
export const domTree: XPathTree<DomNode> = {
  kind: (node) => kinds[node.nodeType] ?? 'other',
  parent: (node) => node.parent,
  children: (node) => node.children,
  attributes: (node) => node.attributes.filter((attribute) => attribute.namespace !== xmlnsNamespace),
  localName: (node) => (node.localName.startsWith('#') ? '' : node.localName),
  namespace: (node) => node.namespace,
  name: (node) => (node.localName.startsWith('#') ? '' : node.name),
  text: (node) => node.allText,
}
