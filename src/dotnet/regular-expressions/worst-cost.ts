import type { CharClass } from './char-class.ts'
import type { Node } from './node.ts'

/** At most so many steps for a text of a length: `factor * length ** degree`. */
interface Bound {
  readonly factor: number
  readonly degree: number
}

const most: Bound = { factor: 64, degree: 3 }
const mostPositions = 100

/**
 * How many steps a backtracking engine takes at worst for a text of ASCII, as a function of its length; null where that
 * may be more than its third power. A pattern in which each next character tells where to go on goes back no further
 * than a step; of others, each loop over single characters multiplies the steps by the length.
 */
export function worstCost(root: Node): ((length: number) => number) | null {
  const bound = isDeterministic(root) ? { factor: 1 + positionsIn(root), degree: 1 } : choices(root)
  if (bound === null) return null
  const degree = bound.degree + (isAnchored(root) ? 0 : 1)
  if (degree > most.degree || bound.factor > most.factor) return null
  return (length) => bound.factor * (length + 1) ** degree
}

function positionsIn(node: Node): number {
  switch (node.kind) {
    case 'set':
      return 1
    case 'concatenation':
    case 'alternation':
      return node.nodes.reduce((sum, child) => sum + positionsIn(child), 0)
    case 'loop':
    case 'capture':
    case 'look':
      return positionsIn(node.body)
    default:
      return 0
  }
}

function isAnchored(node: Node): boolean {
  switch (node.kind) {
    case 'anchor':
      return node.anchor === 'beginning'
    case 'concatenation':
      return node.nodes[0] !== undefined && isAnchored(node.nodes[0])
    case 'alternation':
      return node.nodes.every(isAnchored)
    case 'capture':
      return isAnchored(node.body)
    default:
      return false
  }
}

/** The ways through a pattern: loops that vary go over a single character at most. */
function choices(node: Node): Bound | null {
  switch (node.kind) {
    case 'empty':
    case 'set':
    case 'anchor':
      return { factor: 1, degree: 0 }
    case 'concatenation':
      return node.nodes.reduce<Bound | null>((bound, child) => product(bound, choices(child)), { factor: 1, degree: 0 })
    case 'alternation':
      return node.nodes.reduce<Bound | null>((bound, child) => sum(bound, choices(child)), { factor: 0, degree: 0 })
    case 'loop': {
      const { body, min, max } = node
      const inner = choices(body)
      if (min === max) return inner && inner.degree === 0 && inner.factor === 1 ? inner : null
      if (max === 1) return sum(inner, { factor: 1, degree: 0 })
      if (single(body) === null) return null
      return max >= 0x7fffffff ? { factor: 1, degree: 1 } : { factor: max - min + 1, degree: 0 }
    }
    case 'capture':
    case 'look':
      return choices(node.body)
    default:
      return null
  }
}

function product(a: Bound | null, b: Bound | null): Bound | null {
  return a && b && { factor: a.factor * b.factor, degree: a.degree + b.degree }
}

function sum(a: Bound | null, b: Bound | null): Bound | null {
  return a && b && { factor: a.factor + b.factor, degree: Math.max(a.degree, b.degree) }
}

function single(node: Node): CharClass | null {
  if (node.kind === 'capture') return single(node.body)
  return node.kind === 'set' ? node.set : null
}

/** A part of a pattern by its places for characters: those it can begin and end with. */
interface Part {
  readonly first: readonly number[]
  readonly last: readonly number[]
  readonly isNullable: boolean
}

/** Of all places that can follow a place, at most one takes a character: Glushkov's automaton is deterministic. */
function isDeterministic(root: Node): boolean {
  const automaton = new Automaton()
  const part = automaton.part(root)
  return part !== null && automaton.isDeterministicFrom(part.first)
}

class Automaton {
  readonly #sets: bigint[] = []
  readonly #following: Set<number>[] = []
  #isAmbiguous = false

  part(node: Node): Part | null {
    switch (node.kind) {
      case 'empty':
      case 'anchor':
        return { first: [], last: [], isNullable: true }
      case 'set': {
        if (this.#sets.length >= mostPositions) return null
        const place = this.#sets.push(charactersOf(node.set)) - 1
        this.#following.push(new Set())
        return { first: [place], last: [place], isNullable: false }
      }
      case 'concatenation':
        return this.#sequence(node.nodes)
      case 'alternation':
        return this.#alternatives(node.nodes)
      case 'loop': {
        const body = this.part(node.body)
        if (!body) return null
        if (node.max > 1) this.#follow(body.last, body.first)
        return { ...body, isNullable: node.min === 0 || body.isNullable }
      }
      case 'capture':
        return this.part(node.body)
      default:
        return null
    }
  }

  #sequence(nodes: readonly Node[]): Part | null {
    let whole: Part = { first: [], last: [], isNullable: true }
    for (const node of nodes) {
      const next = this.part(node)
      if (!next) return null
      this.#follow(whole.last, next.first)
      whole = {
        first: whole.isNullable ? [...whole.first, ...next.first] : whole.first,
        last: next.isNullable ? [...whole.last, ...next.last] : next.last,
        isNullable: whole.isNullable && next.isNullable,
      }
    }
    return whole
  }

  #alternatives(nodes: readonly Node[]): Part | null {
    const parts: Part[] = []
    for (const node of nodes) {
      const part = this.part(node)
      if (!part) return null
      parts.push(part)
    }
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      isNullable: parts.some((part) => part.isNullable),
    }
  }

  #follow(from: readonly number[], to: readonly number[]): void {
    for (const place of from) {
      const following = this.#following[place]
      for (const next of to) {
        // Two loops that lead from one place to another: the ways through them multiply.
        if (following?.has(next)) this.#isAmbiguous = true
        following?.add(next)
      }
    }
  }

  isDeterministicFrom(first: readonly number[]): boolean {
    if (this.#isAmbiguous) return false
    return [new Set(first), ...this.#following].every((places) => {
      let seen = 0n
      for (const place of places) {
        const set = this.#sets[place] ?? 0n
        if ((seen & set) !== 0n) return false
        seen |= set
      }
      return true
    })
  }
}

function charactersOf({ table }: CharClass): bigint {
  let characters = 0n
  for (let unit = 0; unit < 128; unit++) if (table[unit] === 1) characters |= 1n << BigInt(unit)
  return characters
}
