import { environment, grammar, type Production, productionsOfMembers } from './grammar.ts'
import { isPrintable } from './member-productions.ts'
import type { TreeNode, Variable } from './tree.ts'

/** What places hold that are no expressions of a type. */
const helpers =
  /^(body|stmt|type|wrong|wrongbody|small|name|path|pattern|format|datetext|jsontext|xmltext|uritext|algorithm|edge\w*|arith\w*|shift|compound|relation|rounding|side|end|width|letter|base64|xname|varname|step|counter|dividing|place|limit\w+)$/
const types = [...grammar.keys()].filter((type) => !helpers.test(type))
/** The types that hand-written productions give. */
const commonTypes = types.filter((type) => grammar.get(type)?.some((p) => p.member === undefined && p.isWritten))

/** The productions of a type, apart by how often they should be chosen. */
interface Choices {
  readonly written: readonly Production[]
  readonly ofMembers: readonly Production[]
  readonly leaves: readonly Production[]
  readonly simplest: readonly Production[]
}
const choices = new Map([...grammar].map(([type, all]) => [type, choicesOf(all)]))

function choicesOf(all: readonly Production[]): Choices {
  const leaves = all.filter((production) => production.parts.every((part) => typeof part === 'string'))
  return {
    written: all.filter(({ member }) => member === undefined),
    ofMembers: all.filter(({ member }) => member !== undefined),
    leaves: leaves.some(({ member }) => member === undefined)
      ? leaves.filter(({ member }) => member === undefined)
      : leaves,
    simplest: all
      .filter(({ parts }) => parts.every((part) => typeof part === 'string' || !part.variable))
      .sort((a, b) => a.parts.length - b.parts.length)
      .slice(0, 3),
  }
}

/** Random expressions of the grammar, well typed but for a wrong type now and then. */
export class ExpressionGenerator {
  readonly #next: () => number
  readonly #wrongness: number
  readonly #members: Production[]
  #asked = 0
  #names = 0

  constructor(next: () => number, wrongness: number) {
    this.#next = next
    this.#wrongness = wrongness
    this.#members = [...productionsOfMembers]
  }

  /** `@(…)` or `@{…}` as a tree. Every third one has the next declared member as its outermost part. */
  expression(depth: number): TreeNode {
    this.#names = 0
    const kind = this.#next()
    if (kind < 0.34) return this.#ofMember(Math.max(1, depth - 2))
    if (kind < 0.34 + this.#wrongness * 4) return this.#wrong()
    if (kind < 0.5) return whole(this.#fill(this.#pick(grammar.get('edge') ?? []), 2, []))
    if (kind < 0.68) return whole(this.node('body', depth, []))
    return whole(this.node(this.#pick(commonTypes), depth, []))
  }

  #ofMember(depth: number): TreeNode {
    const index = this.#asked++ % this.#members.length
    if (index === 0) shuffle(this.#members, this.#next)
    const production = this.#members[index]
    if (production === undefined) throw new Error('There are no members.')
    return whole(this.#fill(production, depth, []))
  }

  #wrong(): TreeNode {
    const isBody = this.#next() < 0.5
    const node = this.#fill(this.#pick(grammar.get(isBody ? 'wrongbody' : 'wrong') ?? []), 2, [])
    if (isBody || this.#next() < 0.5) return whole(node)
    return whole({ type: 'body', production: 'wrong := whole', parts: ['var v = ', node, '; return v;'], scope: [] })
  }

  node(wanted: string, depth: number, scope: readonly Variable[]): TreeNode {
    const type = this.#next() < this.#wrongness && types.includes(wanted) ? this.#pick(types) : wanted
    const variables = scope.filter((variable) => variable.type === type)
    if (variables.length > 0 && this.#next() < 0.35) return leaf(this.#pick(variables), scope)
    const { written, ofMembers, leaves, simplest } = choices.get(type) ?? noChoices
    if (depth <= 0) return this.#fill(this.#pick(leaves.length > 0 ? leaves : simplest), depth, scope)
    const isStatement = type === 'stmt' || type === 'body'
    const chosenFrom =
      ofMembers.length > 0 && (written.length === 0 || this.#next() < (isStatement ? 0.03 : 0.25)) ? ofMembers : written
    const fitting = chosenFrom.filter((production) => fits(production, scope))
    // Most statements that use what is declared are assignments: the others would drown them.
    const assigning =
      type === 'stmt'
        ? fitting.filter(({ parts }) => parts.some((part) => typeof part !== 'string' && part.variable))
        : []
    return this.#fill(this.#pick(assigning.length > 0 && this.#next() < 0.6 ? assigning : fitting), depth, scope)
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

  #pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.#next() * items.length)]
    if (item === undefined) throw new Error('The grammar has no production for a place.')
    return item
  }
}

/** Types of `context`: their classes are the recorder's and have no text. */
const gatewayTypes = new Set([
  ...environment.types.filter((d) => d.namespace === '').map((d) => d.name),
  // Its class is the platform's.
  'RSA',
  'AsymmetricAlgorithm',
])

const noChoices: Choices = { written: [], ofMembers: [], leaves: [], simplest: [] }

/** The expression around what it consists of: statements stand in a block, a value that has no text is asked for it. */
function whole(inner: TreeNode): TreeNode {
  const [kind, before, after] =
    inner.type === 'body' || inner.type === 'wrongbody' || inner.type === 'edge'
      ? ['block', '@{ ', ' }']
      : inner.type === 'stmt'
        ? ['block', '@{ ', ' return 1; }']
        : inner.type === 'wrong' || isPrintable(inner.type)
          ? ['expression', '@(', ')']
          : gatewayTypes.has(inner.type)
            ? ['expression', '@((object)(', ') == null)']
            : ['expression', '@((', ').ToString())']
  return { type: 'whole', production: `whole := ${kind}`, parts: [before, inner, after], scope: [] }
}

function shuffle<T>(items: T[], next: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    const [a, b] = [items[i], items[j]]
    if (a !== undefined && b !== undefined) {
      items[i] = b
      items[j] = a
    }
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
  return !/^(body|stmt|wrongbody|edge)$/.test(production.type) && type !== 'body' && type !== 'stmt' && type !== 'type'
}

function needsBrackets(node: TreeNode): boolean {
  if (node.production === 'variable') return false
  const text = node.production.slice(node.production.indexOf(' := ') + 4)
  return !/^[\w."'\\]+$/.test(text) && !/^\(.*\)$/.test(text)
}
