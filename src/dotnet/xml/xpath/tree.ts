export type XPathKind = 'root' | 'element' | 'attribute' | 'text' | 'comment' | 'instruction' | 'other'

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
}
