import type { XPathTree } from './tree.ts'
import { toNumber, toText, toTruth, type XPathValue } from './values.ts'

/** `=`, `!=`, `<` and so on: a set of nodes compares true where one of its nodes does. */
export function compareValues<N>(tree: XPathTree<N>, operator: string, a: XPathValue<N>, b: XPathValue<N>): boolean {
  if (typeof a === 'object' && typeof b !== 'boolean')
    return a.some((node) => compareValues(tree, operator, tree.text(node), b))
  if (typeof b === 'object' && typeof a !== 'boolean')
    return b.some((node) => compareValues(tree, operator, a, tree.text(node)))
  if (operator === '=' || operator === '!=') {
    const isEqual =
      typeof a === 'boolean' || typeof b === 'boolean'
        ? toTruth(a) === toTruth(b)
        : typeof a === 'number' || typeof b === 'number'
          ? toNumber(tree, a) === toNumber(tree, b)
          : toText(tree, a) === toText(tree, b)
    return isEqual === (operator === '=')
  }
  const asNumber = (value: XPathValue<N>): number => toNumber(tree, typeof value === 'object' ? toTruth(value) : value)
  const [x, y] = [asNumber(a), asNumber(b)]
  return operator === '<' ? x < y : operator === '<=' ? x <= y : operator === '>' ? x > y : x >= y
}
