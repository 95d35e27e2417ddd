import { descendants, rootOf } from './axes.ts'
import type { XPathTree } from './tree.ts'

/** Tells where a node stands in the order of its document. */
export interface DocumentOrder<N> {
  order(node: N): number
}

/** The order of a tree that may change between evaluations: counted when it is first asked for. */
export class CountedOrder<N> implements DocumentOrder<N> {
  readonly #tree: XPathTree<N>
  readonly #node: N
  #order: Map<N, number> | undefined

  constructor(tree: XPathTree<N>, node: N) {
    this.#tree = tree
    this.#node = node
  }

  order(node: N): number {
    this.#order ??= this.#count()
    return this.#order.get(node) ?? 0
  }

  #count(): Map<N, number> {
    const root = rootOf(this.#tree, this.#node)
    const order = new Map<N, number>()
    for (const node of descendants(this.#tree, root, [root])) {
      order.set(node, order.size)
      for (const attribute of this.#tree.attributes(node)) order.set(attribute, order.size)
    }
    return order
  }
}

/** Different nodes in document order. */
export function ordered<N>(nodes: readonly N[], by: DocumentOrder<N>): readonly N[] {
  if (nodes.length < 2) return nodes
  const keyed = nodes.map((node) => ({ node, order: by.order(node) }))
  if (keyed.every(({ order }, i) => i === 0 || order > (keyed[i - 1]?.order ?? 0))) return nodes
  return keyed.sort((a, b) => a.order - b.order).map(({ node }) => node)
}
