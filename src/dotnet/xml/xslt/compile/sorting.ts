import { compareCulture } from '../../../text/collation.ts'
import { toNumber, toText } from '../../xpath/values.ts'
import type { Compute, Frame, Value } from '../runtime.ts'
import { attributeOf, type SheetElement, type SheetNode } from '../tree/sheet-node.ts'
import { type XsltNode, xsltTree } from '../tree/xslt-node.ts'
import { xsltException } from '../xslt-exception.ts'
import { attributeTemplate, computed } from './attribute-template.ts'
import { checkElement, ruleOf } from './check-element.ts'
import { attributeExpression } from './expression.ts'
import type { Scope } from './scope.ts'

type Sorted = (nodes: readonly XsltNode[], frame: Frame) => readonly XsltNode[]
type Compare = (a: string | number, b: string | number) => number

interface SortKey {
  readonly value: Compute<Value>
  readonly isNumber: Compute<boolean>
  readonly isDescending: Compute<boolean>
  readonly collate: Compute<Compare>
}

/** Compiles `xsl:sort` elements to a function that sorts; without any the nodes stay in their order. */
export function compileSorts(sorts: readonly SheetNode[], scope: Scope): Sorted {
  const keys = sorts.map((sort) => compileSort(sort as SheetElement, scope)).filter((key) => key !== null)
  if (keys.length === 0) return (nodes) => nodes
  return (nodes, frame) => sorted(nodes, keys, frame)
}

function sorted(nodes: readonly XsltNode[], keys: readonly SortKey[], frame: Frame): readonly XsltNode[] {
  const orders = keys.map((key) => {
    const isNumber = key.isNumber(frame)
    return { isNumber, sign: key.isDescending(frame) ? -1 : 1, compare: isNumber ? compareNumbers : key.collate(frame) }
  })
  const rows = nodes.map((node, i) => {
    const at = frame.at(node, i + 1, nodes.length)
    const values = keys.map((key, k) => {
      const value = key.value(at)
      return orders[k]?.isNumber ? toNumber(xsltTree, value) : toText(xsltTree, value)
    })
    return { node, values }
  })
  rows.sort((a, b) => {
    for (const [k, { compare, sign }] of orders.entries()) {
      const order = compare(a.values[k] ?? '', b.values[k] ?? '')
      if (order !== 0) return order * sign
    }
    return 0
  })
  return rows.map(({ node }) => node)
}

/** What is no number comes first. */
function compareNumbers(a: string | number, b: string | number): number {
  const [x, y] = [a as number, b as number]
  if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(y)) - Number(Number.isNaN(x))
  return x - y
}

function compileSort(element: SheetElement, scope: Scope): SortKey | null {
  const rule = ruleOf(element)
  if (rule) checkElement(element, rule, scope)
  const inner = scope.at(element)
  const select = attributeOf(element, 'select')
  const value: Compute<Value> | null = select ? attributeExpression(select, inner) : (frame) => frame.node.text
  const order = word(element, 'order', ['ascending', 'descending'], inner)
  const type = word(element, 'data-type', ['text', 'number'], inner)
  const caseOrder = word(element, 'case-order', ['lower-first', 'upper-first'], inner)
  const lang = attributeOf(element, 'lang')
  const language = lang ? computed(attributeTemplate(lang, inner)) : () => ''
  if (!value) return null
  return {
    value,
    isNumber: (frame) => type(frame) === 'number',
    isDescending: (frame) => order(frame) === 'descending',
    collate: (frame) => collation(language(frame), caseOrder(frame) === 'upper-first'),
  }
}

/** One of two words, or what a computed value gives; the first word where the attribute is left out. */
function word(element: SheetElement, name: string, words: readonly [string, string], scope: Scope): Compute<string> {
  const attribute = attributeOf(element, name)
  if (!attribute) return () => words[0]
  const template = attributeTemplate(attribute, scope)
  const isKnown = (value: string): boolean =>
    words.includes(value) || (name === 'data-type' && /^[^:]+:[^:]+$/.test(value))
  const problem = `The value of the '${name}' attribute must be '${words[0]}' or '${words[1]}'.`
  if (typeof template === 'string') {
    if (!isKnown(template)) scope.report('attribute-value', problem, attribute.valueSpan)
    return () => template
  }
  return (frame) => {
    const value = template(frame)
    if (!isKnown(value)) throw xsltException(problem)
    return value
  }
}

const collators = new Map<string, Intl.Collator>()

function collation(language: string, upperFirst: boolean): Compare {
  if (language === '' && !upperFirst) return (a, b) => compareCulture(a as string, b as string, false)
  const key = `${language} ${upperFirst}`
  let collator = collators.get(key)
  if (!collator) {
    collator = createCollator(language, upperFirst)
    collators.set(key, collator)
  }
  const { compare } = collator
  return (a, b) => compare(a as string, b as string)
}

function createCollator(language: string, upperFirst: boolean): Intl.Collator {
  const options: Intl.CollatorOptions = { sensitivity: 'variant', ...(upperFirst ? { caseFirst: 'upper' } : {}) }
  try {
    return new Intl.Collator(language === '' ? 'en' : language, options)
  } catch {
    return new Intl.Collator('en', options)
  }
}
