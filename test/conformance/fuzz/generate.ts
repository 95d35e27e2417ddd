import { grammar, type Production } from './grammar.ts'
import type { TreeNode, Variable } from './tree.ts'

const types = [...grammar.keys()].filter((type) => !['body', 'stmt', 'type'].includes(type))

/** Random expressions of the grammar, well typed but for a wrong type now and then. */
export class ExpressionGenerator {
  readonly #next: () => number
  readonly #wrongness: number
  #names = 0

  constructor(next: () => number, wrongness: number) {
    this.#next = next
    this.#wrongness = wrongness
  }

  /** `@(…)` or `@{…}` as a tree. */
  expression(depth: number): TreeNode {
    this.#names = 0
    const isBlock = this.#next() < 0.4
    const inner = isBlock
      ? this.node('body', depth, [])
      : this.node(
          this.#pick(
            types.filter((type) => type.length > 1 && !/^[a-z]+name$|^(path|pattern|datetext|small|name)$/.test(type)),
          ),
          depth,
          [],
        )
    return {
      type: 'whole',
      production: isBlock ? 'whole := block' : 'whole := expression',
      parts: isBlock ? ['@{ ', inner, ' }'] : ['@(', inner, ')'],
      scope: [],
    }
  }

  node(wanted: string, depth: number, scope: readonly Variable[]): TreeNode {
    const type = this.#next() < this.#wrongness && types.includes(wanted) ? this.#pick(types) : wanted
    const variables = scope.filter((variable) => variable.type === type)
    if (variables.length > 0 && this.#next() < 0.35) return leaf(this.#pick(variables), scope)
    const fitting = (grammar.get(type) ?? []).filter((production) => fits(production, scope))
    const assigning =
      type === 'stmt'
        ? fitting.filter((production) => production.parts.some((part) => typeof part !== 'string' && part.variable))
        : []
    // Most statements that use what is declared are assignments: the others would drown them.
    if (assigning.length > 0 && this.#next() < 0.6) return this.#fill(this.#pick(assigning), depth, scope)
    const leaves = fitting.filter((production) => production.parts.every((part) => typeof part === 'string'))
    const chosen =
      depth <= 0 && leaves.length > 0 ? this.#pick(leaves) : depth <= 0 ? this.#simplest(fitting) : this.#pick(fitting)
    return this.#fill(chosen, depth, scope)
  }

  #fill(production: Production, depth: number, scope: readonly Variable[]): TreeNode {
    const names = new Map<string, string>()
    const named = (text: string): string =>
      text.replace(/\$[a-z]\b/g, (name) => {
        const known = names.get(name) ?? `${name.slice(1)}${this.#names++}`
        names.set(name, known)
        return known
      })
    const parts: (string | TreeNode)[] = []
    for (const part of production.parts) {
      if (typeof part === 'string') {
        parts.push(named(part))
        continue
      }
      const inner = [
        ...scope,
        ...part.introduces.map(({ name, type, assignable }) => ({ name: named(name), type, assignable })),
      ]
      if (part.variable)
        parts.push(
          leaf(this.#pick(scope.filter((variable) => variable.assignable && variable.type === part.type)), scope),
        )
      else {
        const node = this.node(part.type, depth - 1, inner)
        parts.push(
          isOperand(production, part.type) && needsBrackets(node)
            ? { ...node, parts: ['(', ...node.parts, ')'] }
            : node,
        )
      }
    }
    return { type: production.type, production: production.text, parts, scope }
  }

  #simplest(fitting: readonly Production[]): Production {
    return this.#pick([...fitting].sort((a, b) => a.parts.length - b.parts.length).slice(0, 3))
  }

  #pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.#next() * items.length)]
    if (item === undefined) throw new Error('The grammar has no production for a place.')
    return item
  }
}

function fits(production: Production, scope: readonly Variable[]): boolean {
  return production.parts.every(
    (part) =>
      typeof part === 'string' ||
      !part.variable ||
      scope.some((variable) => variable.assignable && variable.type === part.type),
  )
}

export function leaf(variable: Variable, scope: readonly Variable[]): TreeNode {
  return { type: variable.type, production: 'variable', parts: [variable.name], scope }
}

/** Statements and whole arguments stand as they are; everything else is bracketed so that the tree is what is parsed. */
function isOperand(production: Production, type: string): boolean {
  return (
    production.type !== 'body' && production.type !== 'stmt' && type !== 'body' && type !== 'stmt' && type !== 'type'
  )
}

function needsBrackets(node: TreeNode): boolean {
  if (node.production === 'variable') return false
  const text = node.production.slice(node.production.indexOf(' := ') + 4)
  return !/^[\w."'\\]+$/.test(text) && !/^\(.*\)$/.test(text)
}
