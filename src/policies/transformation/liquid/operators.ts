import { dateOfText } from '../../../dotnet/json/reading/dates.ts'
import { compareText } from '../../../dotnet/text/collation.ts'
import { tryParseDateTime } from '../../../dotnet/time/parse-date.ts'
import { toNumber } from './numbers.ts'
import { DateValue, isNumber, NumberValue, numberOf, TemplateObject, textOf } from './value.ts'

type Operators = typeof import('liquidjs')['defaultOperators']
type Comparable = NumberValue | DateValue | string | boolean

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
  if (isEmptyWord(right)) return isEmpty(left, right)
  if (isEmptyWord(left)) return isEmpty(right, left)
  if (isNil(left) || isNil(right)) return isNil(left) && isNil(right)
  if (!isComparable(left)) return haveEqualItems(left, right)
  const converted = sameKind(left, right)
  return converted !== null && compareSame(left, converted) === 0
}

/** Two things that can't be compared are in no order. */
function order(left: unknown, right: unknown, test: (order: number) => boolean): boolean {
  if (isNil(left) || isNil(right)) return false
  if (!isComparable(left)) return haveEqualItems(left, right) && test(0)
  const converted = sameKind(left, right)
  return converted !== null && test(compareSame(left, converted))
}

function isComparable(value: unknown): value is Comparable | number {
  return typeof value === 'string' || typeof value === 'boolean' || isNumber(value) || value instanceof DateValue
}

/** Lists with the same items, objects with the same members, and a list and an object without any. */
function haveEqualItems(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, i) => areSame(item, right[i]))
  if (left instanceof TemplateObject && right instanceof TemplateObject) {
    if (left === right) return true
    return left.size === right.size && left.names.every((name) => areSame(left.member(name), right.member(name)))
  }
  return isObjectOrList(left) && isObjectOrList(right) && isEmpty(left) && isEmpty(right)
}

/** Equal without conversion. */
function areSame(left: unknown, right: unknown): boolean {
  return isNumber(left) === isNumber(right) && (isNumber(left) || typeof left === typeof right) && areEqual(left, right)
}

const isObjectOrList = (value: unknown): boolean => value instanceof TemplateObject || Array.isArray(value)

/** liquidjs's `empty`, `blank` and `nil` are objects that stand for their value. */
export function withoutDrop(value: unknown): unknown {
  return isEmptyWord(value) || isNilWord(value) ? value.valueOf() : value
}

function isEmptyWord(value: unknown): value is object {
  return isWord(value) && value.valueOf() === ''
}

/** `blank` knows at once that false is blank; `empty` asks on. */
function isBlankWord(word: object): boolean {
  return (word as { equals(value: unknown): Iterator<unknown> }).equals(false).next().done === true
}

function isNilWord(value: unknown): value is object {
  return isWord(value) && value.valueOf() === null
}

function isWord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'liquidMethodMissing' in value
}

/** Without items or text; what is `blank` may also be white space, false or nothing. */
function isEmpty(value: unknown, word?: object): boolean {
  if (
    word &&
    isBlankWord(word) &&
    (isNil(value) || value === false || (typeof value === 'string' && value.trim() === ''))
  )
    return true
  if (value instanceof TemplateObject) return value.size === 0
  return (typeof value === 'string' || Array.isArray(value)) && value.length === 0
}

function sameKind(left: Comparable | number, right: unknown): Comparable | null {
  if (typeof left === 'string') return isComparable(right) ? textOf(right) : null
  if (typeof left === 'boolean') return truthOf(right)
  if (left instanceof DateValue) {
    if (right instanceof DateValue) return right
    const date = typeof right === 'string' ? (dateOfText(right) ?? tryParseDateTime(right)) : undefined
    return date ? new DateValue(date) : null
  }
  if (typeof right === 'boolean') return numberOf(Number(right))
  if (isNumber(right)) return right instanceof NumberValue ? right : numberOf(right)
  return typeof right === 'string' ? toNumber(right) : null
}

/** As Convert.ToBoolean has it; null for what is none. */
function truthOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value
  if (isNumber(value)) return Number(value) !== 0
  const word = typeof value === 'string' ? value.trim().toLowerCase() : ''
  return word === 'true' || word === 'false' ? word === 'true' : null
}

function compareSame(left: Comparable | number, right: Comparable): number {
  if (typeof left === 'boolean') return Number(left) - Number(right)
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
  if (Array.isArray(left)) return areEqual(left[0], right)
  return typeof left === 'string' && typeof right === 'string' && left.startsWith(right)
}

function endsWith(left: unknown, right: unknown): boolean {
  if (Array.isArray(left)) return areEqual(left.at(-1), right)
  return typeof left === 'string' && typeof right === 'string' && left.endsWith(right)
}
