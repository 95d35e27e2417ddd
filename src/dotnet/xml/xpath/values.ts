import { exception } from '../../values/exception.ts'
import { isXmlSpace } from '../characters.ts'
import type { XPathTree } from './tree.ts'

/** A value of XPath: a set of nodes in document order, or a scalar. */
export type XPathValue<N> = readonly N[] | string | number | boolean

/** A result tree fragment: its root, which may be used as text, but not yet as a set of nodes. */
export type Fragment<N> = readonly N[] & { readonly isFragment?: true }

/** The value as a set of nodes; a fragment has to be made one first. */
export function setOfNodes<N>(value: Fragment<N>): readonly N[] {
  if (!value.isFragment) return value
  throw exception(
    'System.Xml.Xsl.XsltException',
    'To use a result tree fragment in a path expression, first convert it to a node-set using the msxsl:node-set() function.',
  )
}

/** A number as XPath writes it: the shortest digits that give it back, never with an exponent. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity'
  if (value === 0) return '0'
  const text = String(value)
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!match) return text
  const [, sign = '', first = '', rest = '', exponent = ''] = match
  const digits = first + rest
  const shift = Number(exponent)
  return shift < 0 ? `${sign}0.${'0'.repeat(-shift - 1)}${digits}` : sign + digits.padEnd(shift + 1, '0')
}

export function toText<N>(tree: XPathTree<N>, value: XPathValue<N>): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return String(value)
  return value.length === 0 ? '' : tree.text(value[0] as N)
}

/** Without white space at both ends. */
function trimmed(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isXmlSpace(text.charCodeAt(start))) start++
  while (end > start && isXmlSpace(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

export function toNumber<N>(tree: XPathTree<N>, value: XPathValue<N>): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  const text = trimmed(toText(tree, value))
  if (tree.parseNumber) return tree.parseNumber(text)
  return /^-?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN
}

export function toTruth<N>(value: XPathValue<N>): boolean {
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value)
  if (typeof value === 'boolean') return value
  return value.length > 0
}
