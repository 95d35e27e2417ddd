import { compareText, compareUnits } from '../../../dotnet/text/collation.ts'
import type { Filter } from './filter.ts'
import { memberOf } from './member.ts'
import { countOf } from './numbers.ts'
import { DateValue, isNumber, NumberValue, numberOf, TemplateObject, textOf } from './value.ts'

/** What can be gone through: lists, objects by their pairs, text by its characters, anything else alone. */
export function itemsOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value
  if (typeof value === 'string') return value.split('')
  return value instanceof TemplateObject ? value.pairs() : [value]
}

const isNil = (value: unknown): boolean => value === null || value === undefined

function compare(a: unknown, b: unknown): number {
  if (isNil(a) || isNil(b)) return isNil(a) ? (isNil(b) ? 0 : -1) : 1
  if (isNumber(a) && isNumber(b)) {
    const left = a instanceof NumberValue ? a : numberOf(a)
    return left.lt(b) ? -1 : left.gt(b) ? 1 : 0
  }
  if (a instanceof DateValue && b instanceof DateValue) return a.lt(b) ? -1 : a.gt(b) ? 1 : 0
  return compareText(textOf(a), textOf(b), 'ordinalIgnoreCase')
}

/** Of text and lists; anything else stays. A start before the beginning shortens the part. */
function slice(value: unknown, from: unknown, count: unknown): unknown {
  if (typeof value !== 'string' && !Array.isArray(value)) return value
  const given = countOf(from)
  const start = given < 0 ? value.length + given : given
  const length = count === undefined ? 1 : countOf(count)
  return value.slice(Math.max(0, start), Math.max(0, start + length))
}

/** The first or the last of what a value is made of. */
function edge(value: unknown, at: 0 | -1): unknown {
  return typeof value === 'string' || Array.isArray(value) || value instanceof TemplateObject
    ? (itemsOf(value).at(at) ?? null)
    : null
}

export const listFilters: Readonly<Record<string, Filter>> = {
  Compact: (value) => (isNil(value) ? null : itemsOf(value).filter((item) => !isNil(item))),
  Default: (value, otherwise) =>
    textOf(value).trim() === '' ? otherwise : typeof value === 'boolean' || isNumber(value) ? textOf(value) : value,
  First: (value) => edge(value, 0),
  Join: (value, glue) =>
    isNil(value)
      ? null
      : itemsOf(value)
          .map(textOf)
          .join(glue === undefined ? ' ' : textOf(glue)),
  Last: (value) => edge(value, -1),
  Map: (value, name) =>
    isNil(value) || typeof value === 'string'
      ? null
      : itemsOf(value).map((item) => memberOf(item, textOf(name)) ?? null),
  Size: (value) =>
    new NumberValue(
      BigInt(
        typeof value === 'string' || Array.isArray(value)
          ? value.length
          : value instanceof TemplateObject
            ? value.size
            : 0,
      ),
    ),
  Slice: slice,
  Sort: (value, name) => {
    if (isNil(value)) return null
    if (typeof value === 'string')
      return name === undefined ? [...itemsOf(value)].sort((a, b) => compareUnits(String(a), String(b))) : value
    const key = (item: unknown): unknown => (name === undefined ? item : memberOf(item, textOf(name)))
    return [...itemsOf(value)].sort((a, b) => compare(key(a), key(b)))
  },
  Uniq: (value) => {
    if (isNil(value)) return null
    const seen = new Set<unknown>()
    return itemsOf(value).filter((item) => {
      const key =
        item instanceof TemplateObject || Array.isArray(item)
          ? item
          : `${isNumber(item) ? 'n' : typeof item} ${textOf(item)}`
      return seen.has(key) ? false : seen.add(key)
    })
  },
}
