import type { Question } from '../lib/case.ts'

/** What a generator gives: an expression, or one with a context. */
export type Generated = string | Question
export type Generator = () => Iterable<Generated>

/** Every template with every value in place of `$`. */
export function* fill(templates: readonly string[], values: readonly string[]): Iterable<string> {
  for (const template of templates) for (const value of values) yield template.replaceAll('$', () => value)
}

/** All pairs. */
export function* pairs<A, B>(first: readonly A[], second: readonly B[]): Iterable<[A, B]> {
  for (const a of first) for (const b of second) yield [a, b]
}

/** Those that end where they should. */
export function* whole(expressions: Iterable<string>): Iterable<string> {
  for (const expression of expressions) if (isWhole(expression)) yield expression
}

/** `@(…)` around each. */
export function* singles(expressions: Iterable<string>): Iterable<string> {
  for (const expression of expressions) yield `@(${expression})`
}

/** `@{ … }` around each. */
export function* blocks(bodies: Iterable<string>): Iterable<string> {
  for (const body of bodies) yield `@{ ${body} }`
}

/** False where brackets or quotes don't close: where such an expression ends is a matter of its surroundings. */
export function isWhole(expression: string): boolean {
  const open: string[] = []
  const plain = expression.replace(/@"(?:[^"]|"")*"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+'/g, '')
  if (/["'`]/.test(plain)) return false
  for (const [index, c] of [...plain].entries()) {
    if (c === '(' || c === '{' || c === '[') open.push(c)
    else if (c === ')' || c === '}' || c === ']') {
      if (`${open.pop()}${c}` !== { ')': '()', '}': '{}', ']': '[]' }[c]) return false
      if (open.length === 0 && index < plain.length - 1) return false
    }
  }
  return open.length === 0
}

/** The lines of a text that aren't empty: a list of expressions written one below the other. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** A C# string literal. */
export function literal(text: string): string {
  const escaped = text.replace(/[\\"\n\r\t\0]|[^ -~]/g, (c) => {
    const known: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
    return known[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  return `"${escaped}"`
}

/** `count` of the items, chosen evenly by a fixed sequence, in their order. */
export function sample<T>(items: Iterable<T>, count: number, seed = 1): T[] {
  const all = [...items]
  if (all.length <= count) return all
  const next = random(seed)
  const keyed = all.map((item, index) => ({ item, index, key: next() }))
  keyed.sort((a, b) => a.key - b.key)
  return keyed
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item)
}

/** A fixed sequence of numbers in [0, 1) (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
