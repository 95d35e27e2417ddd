import type { XPathTree } from './tree.ts'
import { setOfNodes, toNumber, toText, toTruth, type XPathValue } from './values.ts'

export interface FunctionContext<N, S = unknown> {
  readonly tree: XPathTree<N>
  readonly node: N
  readonly position: number
  readonly size: number
  /** What the caller of the expression handed on. */
  readonly state: S
}

/** A function over the values of its arguments. */
export type XPathFunction<N, S> = (context: FunctionContext<N, S>, args: readonly XPathValue<N>[]) => XPathValue<N>

type Args<N> = readonly XPathValue<N>[]
type Body = <N>(context: FunctionContext<N>, args: Args<N>) => XPathValue<N>

const nodesOf = <N>({ node }: FunctionContext<N>, args: Args<N>): readonly N[] => {
  const [first] = args
  return first === undefined ? [node] : Array.isArray(first) ? setOfNodes(first as readonly N[]) : []
}
const text = <N>(context: FunctionContext<N>, args: Args<N>, index: number): string =>
  toText(context.tree, args[index] ?? (index === 0 ? [context.node] : ''))
const number = <N>(context: FunctionContext<N>, args: Args<N>, index: number): number =>
  toNumber(context.tree, args[index] ?? [context.node])
const named = <N>(context: FunctionContext<N>, args: Args<N>, read: (node: N) => string): string => {
  const [node] = nodesOf(context, args)
  return node === undefined ? '' : read(node)
}

/** Rounds halves up, as XPath does. */
const round = (value: number): number => Math.floor(value + 0.5)

/** Positions count from 1, and both ends are rounded. */
function substring(source: string, from: number, length: number | null): string {
  const start = round(from)
  const end = length === null ? Number.POSITIVE_INFINITY : start + round(length)
  if (Number.isNaN(start) || Number.isNaN(end)) return ''
  return source.slice(Math.max(0, start - 1), Math.max(0, end - 1))
}

/** The core functions with the least and the greatest number of arguments. */
export const xpathFunctions: Readonly<Record<string, readonly [least: number, greatest: number, body: Body]>> = {
  last: [0, 0, ({ size }) => size],
  position: [0, 0, ({ position }) => position],
  count: [1, 1, (context, args) => nodesOf(context, args).length],
  'local-name': [0, 1, (context, args) => named(context, args, (node) => context.tree.localName(node))],
  'namespace-uri': [0, 1, (context, args) => named(context, args, (node) => context.tree.namespace(node))],
  name: [0, 1, (context, args) => named(context, args, (node) => context.tree.name(node))],
  string: [0, 1, (context, args) => text(context, args, 0)],
  concat: [2, Number.POSITIVE_INFINITY, (context, args) => args.map((arg) => toText(context.tree, arg)).join('')],
  'starts-with': [2, 2, (context, args) => text(context, args, 0).startsWith(text(context, args, 1))],
  contains: [2, 2, (context, args) => text(context, args, 0).includes(text(context, args, 1))],
  'substring-before': [
    2,
    2,
    (context, args) => {
      const [source, mark] = [text(context, args, 0), text(context, args, 1)]
      return source.slice(0, Math.max(source.indexOf(mark), 0))
    },
  ],
  'substring-after': [
    2,
    2,
    (context, args) => {
      const [source, mark] = [text(context, args, 0), text(context, args, 1)]
      return source.includes(mark) ? source.slice(source.indexOf(mark) + mark.length) : ''
    },
  ],
  substring: [
    2,
    3,
    (context, args) =>
      substring(text(context, args, 0), number(context, args, 1), args.length > 2 ? number(context, args, 2) : null),
  ],
  'string-length': [0, 1, (context, args) => text(context, args, 0).length],
  'normalize-space': [
    0,
    1,
    (context, args) =>
      text(context, args, 0)
        .split(/[ \t\r\n]+/)
        .filter((word) => word !== '')
        .join(' '),
  ],
  translate: [
    3,
    3,
    (context, args) => {
      const [from, to] = [text(context, args, 1), text(context, args, 2)]
      return text(context, args, 0)
        .split('')
        .map((c) => (from.includes(c) ? (to[from.indexOf(c)] ?? '') : c))
        .join('')
    },
  ],
  boolean: [1, 1, (_, args) => toTruth(args[0] ?? false)],
  not: [1, 1, (_, args) => !toTruth(args[0] ?? false)],
  true: [0, 0, () => true],
  false: [0, 0, () => false],
  lang: [
    1,
    1,
    (context, args) => {
      const wanted = text(context, args, 0).toLowerCase()
      for (let node: typeof context.node | null = context.node; node; node = context.tree.parent(node)) {
        const found = context.tree.attributes(node).find((a) => context.tree.name(a) === 'xml:lang')
        if (found) return `${context.tree.text(found).toLowerCase()}-`.startsWith(`${wanted}-`)
      }
      return false
    },
  ],
  number: [0, 1, (context, args) => number(context, args, 0)],
  sum: [
    1,
    1,
    (context, args) => nodesOf(context, args).reduce((sum: number, node) => sum + toNumber(context.tree, [node]), 0),
  ],
  floor: [1, 1, (context, args) => Math.floor(number(context, args, 0))],
  ceiling: [1, 1, (context, args) => Math.ceil(number(context, args, 0))],
  round: [1, 1, (context, args) => round(number(context, args, 0))],
}
