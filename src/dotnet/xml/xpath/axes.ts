import { charge } from '../../values/ambient.ts'
import type { Axis } from './syntax.ts'
import type { XPathTree } from './tree.ts'

/** Axes whose nodes come in reverse document order. */
export function isReverse(axis: Axis): boolean {
  return axis === 'ancestor' || axis === 'ancestor-or-self' || axis === 'preceding' || axis === 'preceding-sibling'
}

export function rootOf<N>(tree: XPathTree<N>, node: N): N {
  let root = node
  for (let above = tree.parent(root); above; above = tree.parent(above)) root = above
  return root
}

/** The nodes of an axis, in the axis' own order. */
export function axisNodes<N>(tree: XPathTree<N>, node: N, axis: Axis): readonly N[] {
  switch (axis) {
    case 'self':
      return [node]
    case 'child':
      return tree.children(node)
    case 'attribute':
      return tree.attributes(node)
    case 'namespace':
      return tree.namespaces?.(node) ?? []
    case 'parent': {
      const parent = tree.parent(node)
      return parent ? [parent] : []
    }
    case 'ancestor':
      return ancestors(tree, tree.parent(node))
    case 'ancestor-or-self':
      return ancestors(tree, node)
    case 'descendant':
      return descendants(tree, node, [])
    case 'descendant-or-self':
      return descendants(tree, node, [node])
    case 'following-sibling':
      return siblings(tree, node, true)
    case 'preceding-sibling':
      return siblings(tree, node, false)
    case 'following':
    case 'preceding':
      return beside(tree, node, axis === 'following')
  }
}

function ancestors<N>(tree: XPathTree<N>, from: N | null): N[] {
  const found: N[] = []
  for (let above = from; above; above = tree.parent(above)) found.push(above)
  return found
}

/** Appends what stands below a node in document order. */
export function descendants<N>(tree: XPathTree<N>, node: N, found: N[]): N[] {
  const stack: N[] = []
  const push = (children: readonly N[]): void => {
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i] as N)
  }
  push(tree.children(node))
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    charge(1)
    found.push(next)
    push(tree.children(next))
  }
  return found
}

const isBesideChildren = <N>(tree: XPathTree<N>, node: N): boolean => {
  const kind = tree.kind(node)
  return kind === 'attribute' || kind === 'namespace'
}

function siblings<N>(tree: XPathTree<N>, node: N, isAfter: boolean): readonly N[] {
  const parent = tree.parent(node)
  if (!parent || isBesideChildren(tree, node)) return []
  const all = tree.children(parent)
  const at = all.indexOf(node)
  charge(all.length >> 3)
  return isAfter ? all.slice(at + 1) : all.slice(0, at).reverse()
}

/** Everything behind or before a node that is no relative of its line; of an attribute what its element has below too. */
function beside<N>(tree: XPathTree<N>, node: N, isAfter: boolean): readonly N[] {
  const found: N[] = []
  let from: N | null = node
  if (isBesideChildren(tree, node)) {
    from = tree.parent(node)
    if (isAfter && from) descendants(tree, from, found)
  }
  for (; from; from = tree.parent(from)) {
    for (const sibling of siblings(tree, from, isAfter)) {
      const branch = descendants(tree, sibling, [sibling])
      for (const each of isAfter ? branch : branch.reverse()) found.push(each)
    }
  }
  return found
}
