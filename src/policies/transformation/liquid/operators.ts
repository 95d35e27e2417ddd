import { dateOfText } from '../../../dotnet/json/reading/dates.ts'
import { compareText } from '../../../dotnet/text/collation.ts'
import { tryParseDateTime } from '../../../dotnet/time/parse-date.ts'
import { toNumber } from './numbers.ts'
import { DateValue, isNumber, NumberValue, numberOf, TemplateObject, textOf } from './value.ts'

type Operators = typeof import('liquidjs')['defaultOperators']
type Comparable = NumberValue | DateValue | string

/** The gateway's operators: those of Liquid, also in Pascal case, `<>`, and the tests for text and members. */
export function operatorsOf(module: typeof import('liquidjs')): Operators {
  return {
    ...module.defaultOperators,
    '==': areEqual,
    '!=': (left: unknown, right: unknown) => !areEqual(left, right),
    '<>': (left: unknown, right: unknown) => !areEqual(left, right),
    '>': (left: unknown, right: unknown) => order(left, right, (o) => o > 0),
    '<': (left: unknown, right: unknown) => order(left, right, (o) => o < 0),
    '>=': (left: unknown, right: unknown) => order(left, right, (o) => o >= 0),
    '<=': (left: unknown, right: unknown) => order(left, right, (o) => o <= 0),
    contains,
    Contains: contains,
    startsWith,
    StartsWith: startsWith,
    endsWith,
    EndsWith: endsWith,
    hasKey,
    HasKey: hasKey,
  } as Operators
}

const isNil = (value: unknown): value is null | undefined => value === null || value === undefined || isNilWord(value)

/** The right side is converted to the type of the left one: `5 == "5"`, but not `"5" == 5.0`. */
export function areEqual(left: unknown, right: unknown): boolean {
  if (isEmptyWord(right)) return isEmpty(left)
  if (isEmptyWord(left)) return isEmpty(right)
  if (isNil(left) || isNil(right)) return isNil(left) && isNil(right)
  if (typeof left === 'boolean')
    return typeof right === 'string' ? right.trim().toLowerCase() === String(left) : left === right
  if (!isComparable(left)) return left === right
  const converted = sameKind(left, right)
  return converted !== null && compareSame(left, converted) === 0
}

/** Two things that can't be compared are in no order. */
function order(left: unknown, right: unknown, test: (order: number) => boolean): boolean {
  if (isNil(left) || isNil(right) || !isComparable(left)) return false
  const converted = sameKind(left, right)
  return converted !== null && test(compareSame(left, converted))
}

function isComparable(value: unknown): value is Comparable | number {
  return typeof value === 'string' || isNumber(value) || value instanceof DateValue
}

/** liquidjs's `empty`, `blank` and `nil` are objects that stand for their value. */
export function withoutDrop(value: unknown): unknown {
  return isEmptyWord(value) || isNilWord(value) ? value.valueOf() : value
}

function isEmptyWord(value: unknown): value is object {
  return isWord(value) && value.valueOf() === ''
}

function isNilWord(value: unknown): value is object {
  return isWord(value) && value.valueOf() === null
}

function isWord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'liquidMethodMissing' in value
}

function isEmpty(value: unknown): boolean {
  if (value instanceof TemplateObject) return value.size === 0
  return (typeof value === 'string' || Array.isArray(value)) && value.length === 0
}

function sameKind(left: Comparable | number, right: unknown): Comparable | null {
  if (typeof left === 'string') return isComparable(right) || typeof right === 'boolean' ? textOf(right) : null
  if (left instanceof DateValue) {
    if (right instanceof DateValue) return right
    const date = typeof right === 'string' ? (dateOfText(right) ?? tryParseDateTime(right)) : undefined
    return date ? new DateValue(date) : null
  }
  if (isNumber(right)) return right instanceof NumberValue ? right : numberOf(right)
  return typeof right === 'string' ? toNumber(right) : null
}

function compareSame(left: Comparable | number, right: Comparable): number {
  if (typeof left === 'string') return compareText(left, right as string, 'culture')
  const number = typeof left === 'number' ? numberOf(left) : left
  return number.lt(right) ? -1 : number.gt(right) ? 1 : number.equals(right) ? 0 : Number.NaN
}

/** Text within text, or an item of a list. */
function contains(left: unknown, right: unknown): boolean {
  if (Array.isArray(left))
    return left.some((item) => (isNumber(item) ? isNumber(right) && areEqual(item, right) : item === right))
  return typeof left === 'string' && !isNil(right) && left.includes(textOf(right))
}

function hasKey(left: unknown, right: unknown): boolean {
  return left instanceof TemplateObject && left.member(textOf(right)) !== undefined
}

function startsWith(left: unknown, right: unknown): boolean {
  return Array.isArray(left) ? areEqual(left[0], right) : textOf(left).startsWith(textOf(right))
}

function endsWith(left: unknown, right: unknown): boolean {
  return Array.isArray(left) ? areEqual(left.at(-1), right) : textOf(left).endsWith(textOf(right))
}
