import { leaf } from './generate.ts'
import { grammar } from './grammar.ts'
import { nodesOf, print, replaced, type TreeNode } from './tree.ts'

/** Smaller trees next to a tree: a node replaced by one below it of its type, by a variable, or by a simple one. */
export function smaller(tree: TreeNode): TreeNode[] {
  const found = new Map<string, TreeNode>()
  const length = print(tree).length
  for (const node of nodesOf(tree)) {
    if (node === tree) continue
    for (const replacement of replacements(node)) {
      const candidate = replaced(tree, node, replacement)
      const text = print(candidate)
      if (text.length < length) found.set(text, candidate)
    }
  }
  return [...found].sort(([a], [b]) => a.length - b.length).map(([, candidate]) => candidate)
}

function* replacements(node: TreeNode): Iterable<TreeNode> {
  for (const inner of nodesOf(node)) if (inner !== node && inner.type === node.type) yield inner
  for (const variable of node.scope) if (variable.type === node.type) yield leaf(variable, node.scope)
  for (const production of grammar.get(node.type) ?? []) {
    const [only] = production.parts
    if (production.parts.length === 1 && typeof only === 'string')
      yield { type: node.type, production: production.text, parts: [only], scope: node.scope }
  }
  if (node.type === 'body')
    yield { type: 'body', production: 'body := return 1;', parts: ['return 1;'], scope: node.scope }
}
