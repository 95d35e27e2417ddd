import type { XPathTree } from './tree.ts'

/** A value of XPath: a set of nodes in document order, or a scalar. */
export type XPathValue<N> = readonly N[] | string | number | boolean

export function numberText(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity'
  if (value === 0) return '0'
  const text = String(value)
  if (!text.includes('e')) return text
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '')
}

export function toText<N>(tree: XPathTree<N>, value: XPathValue<N>): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return String(value)
  return value.length === 0 ? '' : tree.text(value[0] as N)
}

export function toNumber<N>(tree: XPathTree<N>, value: XPathValue<N>): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  const text = toText(tree, value).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
  return /^-?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN
}

export function toTruth<N>(value: XPathValue<N>): boolean {
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value)
  if (typeof value === 'boolean') return value
  return value.length > 0
}
