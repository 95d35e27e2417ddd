import type { CharClass } from './char-class.ts'
import type { Anchor, Node, ParsedPattern } from './node.ts'
import { worstCost } from './worst-cost.ts'

/**
 * A pattern rewritten for JavaScript's engine, which over texts of ASCII finds what .NET finds: classes are spelled out,
 * anchors are .NET's. What the two engines see otherwise isn't rewritten: backreferences, lookbehinds, atomic and
 * balancing groups, loops over what may be empty.
 */
export interface AsciiPattern {
  /** For a yes or no: without groups. */
  readonly test: string
  /** With groups; null where one of them is in a loop, of which .NET keeps all captures and JavaScript the last. */
  readonly match: string | null
  /** The slot of each group in `match`, in order. */
  readonly slots: readonly number[]
  /** The most steps that a text of a length can cost. */
  cost(length: number): number
}

/** Longer counts make JavaScript's compiled pattern too long. */
const mostRepeated = 100

/** Null for what isn't rewritten, or may cost too much. */
export function asciiPattern({ root, groupNumbers }: ParsedPattern): AsciiPattern | null {
  const cost = worstCost(root)
  if (cost === null) return null
  const test = new Rewriter(false).rewrite(root)
  if (test === null) return null
  const rewriter = new Rewriter(true)
  const match = rewriter.rewrite(root)
  return { test, match, slots: rewriter.groups.map((group) => groupNumbers.indexOf(group)), cost }
}

class Rewriter {
  readonly groups: number[] = []
  readonly #keepsGroups: boolean
  #loops = 0
  #looks = 0

  constructor(keepsGroups: boolean) {
    this.#keepsGroups = keepsGroups
  }

  rewrite(node: Node): string | null {
    switch (node.kind) {
      case 'empty':
        return ''
      case 'set':
        return node.rtl ? null : classText(node.set)
      case 'anchor':
        return anchors[node.anchor] ?? null
      case 'concatenation':
        return node.rtl ? null : (this.#all(node.nodes)?.join('') ?? null)
      case 'alternation': {
        const branches = this.#all(node.nodes)
        return branches && `(?:${branches.join('|')})`
      }
      case 'loop':
        return this.#loop(node)
      case 'capture':
        return this.#capture(node)
      case 'look':
        return this.#look(node)
      default:
        return null
    }
  }

  #all(nodes: readonly Node[]): string[] | null {
    const texts: string[] = []
    for (const node of nodes) {
      const text = this.rewrite(node)
      if (text === null) return null
      texts.push(text)
    }
    return texts
  }

  #loop({ body, min, max, isLazy }: Extract<Node, { kind: 'loop' }>): string | null {
    const isEndless = max >= 0x7fffffff
    if (min > mostRepeated || (!isEndless && max > mostRepeated)) return null
    // JavaScript gives up a round that matched nothing, .NET keeps it and what it captured.
    if ((max > 1 || this.#keepsGroups) && isNullable(body)) return null
    if (max > 1) this.#loops++
    const text = this.rewrite(body)
    if (max > 1) this.#loops--
    if (text === null) return null
    const count = min === 0 && max === 1 ? '?' : `{${min},${isEndless ? '' : max}}`
    return `(?:${text})${count}${isLazy ? '?' : ''}`
  }

  #capture({ body, group, popped }: Extract<Node, { kind: 'capture' }>): string | null {
    if (popped >= 0) return null
    if (!this.#keepsGroups) return this.#grouped('(?:', body)
    if (this.#loops > 0 || this.#looks > 0) return null
    this.groups.push(group)
    return this.#grouped('(', body)
  }

  #look({ body, isNegative }: Extract<Node, { kind: 'look' }>): string | null {
    this.#looks++
    const text = this.#grouped(isNegative ? '(?!' : '(?=', body)
    this.#looks--
    return text
  }

  #grouped(open: string, body: Node): string | null {
    const text = this.rewrite(body)
    return text === null ? null : `${open}${text})`
  }
}

const anchors: Readonly<Partial<Record<Anchor, string>>> = {
  beginning: '^',
  end: '$',
  endZ: '(?=\\n?$)',
  bol: '(?<![^\\n])',
  eol: '(?![^\\n])',
  boundary: '\\b',
  nonBoundary: '\\B',
  ecmaBoundary: '\\b',
  ecmaNonBoundary: '\\B',
}

function classText(set: CharClass): string {
  const { table } = set
  const ranges: string[] = []
  for (let unit = 0; unit < 128; unit++) {
    if (table[unit] !== 1) continue
    const first = unit
    while (unit + 1 < 128 && table[unit + 1] === 1) unit++
    ranges.push(first === unit ? unitText(first) : `${unitText(first)}-${unitText(unit)}`)
  }
  return ranges.length === 1 && !ranges[0]?.includes('-') ? (ranges[0] as string) : `[${ranges.join('')}]`
}

const unitText = (unit: number): string => `\\x${unit.toString(16).padStart(2, '0')}`

/** Whether the node can match nothing. */
export function isNullable(node: Node): boolean {
  switch (node.kind) {
    case 'set':
      return false
    case 'concatenation':
      return node.nodes.every(isNullable)
    case 'alternation':
      return node.nodes.some(isNullable)
    case 'loop':
      return node.min === 0 || isNullable(node.body)
    case 'capture':
    case 'atomic':
      return isNullable(node.body)
    default:
      return true
  }
}
