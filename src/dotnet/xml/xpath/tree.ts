export type XPathKind = 'root' | 'element' | 'attribute' | 'text' | 'comment' | 'instruction' | 'namespace' | 'other'

/** What XPath needs to know of a tree of nodes `N`. */
export interface XPathTree<N> {
  kind(node: N): XPathKind
  parent(node: N): N | null
  children(node: N): readonly N[]
  /** Attributes without namespace declarations. */
  attributes(node: N): readonly N[]
  localName(node: N): string
  namespace(node: N): string
  /** Name with prefix. */
  name(node: N): string
  /** The string-value. */
  text(node: N): string
  /** The namespaces in scope, where the tree has nodes for them. */
  namespaces?(node: N): readonly N[]
  /** What a text is as a number; that of XPath 1.0 where it is left out. */
  parseNumber?(text: string): number
}
