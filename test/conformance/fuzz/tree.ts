/** A variable that an expression may use. */
export interface Variable {
  readonly name: string
  readonly type: string
  readonly assignable: boolean
}

/** A generated expression or statement: text with the nodes that fill its places. */
export interface TreeNode {
  readonly type: string
  /** Where in the grammar it comes from, for coverage. */
  readonly production: string
  readonly parts: readonly (string | TreeNode)[]
  readonly scope: readonly Variable[]
}

export function print(node: TreeNode): string {
  return node.parts.map((part) => (typeof part === 'string' ? part : print(part))).join('')
}

/** The node and all below it. */
export function* nodesOf(node: TreeNode): Iterable<TreeNode> {
  yield node
  for (const part of node.parts) if (typeof part !== 'string') yield* nodesOf(part)
}

/** The tree with one node replaced by another. */
export function replaced(node: TreeNode, old: TreeNode, replacement: TreeNode): TreeNode {
  if (node === old) return replacement
  let changed = false
  const parts = node.parts.map((part) => {
    if (typeof part === 'string') return part
    const next = replaced(part, old, replacement)
    if (next !== part) changed = true
    return next
  })
  return changed ? { ...node, parts } : node
}
