import { atMost, countOutside, indexOutside, indexPastEnd, nonNegative } from '../system/range-checks.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { objectText } from '../type-system/value-ops.ts'
import { charge } from '../values/ambient.ts'
import { DotnetArray } from '../values/array.ts'
import { type EnumerableValue, elementTypeOf, enumeratorOf, visit } from '../values/enumerable.ts'
import { argument, argumentOutOfRange, required } from '../values/exception.ts'
import { upperInvariant } from './case-mapping.ts'
import type { Comparison } from './collation.ts'
import { compareNullable, compareUnits } from './collation.ts'
import { findFirst, findLast, type Match, unitComparison } from './string-search.ts'
import { chargeText, checkTextLength } from './text-budget.ts'

/** `string[]`, once it is asked for. */
let strings: DotnetType | undefined

export function stringArray(items: string[]): DotnetArray {
  strings ??= typeNamed('System.String').array()
  return new DotnetArray(strings, items)
}

export function charArray(text: string): DotnetArray {
  charge(text.length)
  const units = new Array<number>(text.length)
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  return new DotnetArray(typeNamed('System.Char').array(), units)
}

/** The text of a `char[]`; null gives an empty text. */
export function textOfChars(chars: DotnetArray | null): string {
  return chars ? textOfUnits(chars.items as number[]) : ''
}

export function textOfUnits(units: ArrayLike<number>): string {
  chargeText(units.length)
  let text = ''
  for (let i = 0; i < units.length; i += 8192) {
    text += String.fromCharCode(...Array.prototype.slice.call(units, i, i + 8192))
  }
  return text
}

export function unitsOf(chars: DotnetArray | null): number[] | null {
  return chars ? (chars.items as number[]) : null
}

export function substring(text: string, startIndex: number, length?: number): string {
  if (length === undefined) {
    if (startIndex < 0) nonNegative(startIndex, 'startIndex')
    if (startIndex > text.length)
      throw argumentOutOfRange('startIndex', 'startIndex cannot be larger than length of string.')
    return text.slice(startIndex)
  }
  if (startIndex < 0) nonNegative(startIndex, 'startIndex')
  if (startIndex > text.length)
    throw argumentOutOfRange('startIndex', 'startIndex cannot be larger than length of string.')
  nonNegative(length, 'length')
  if (startIndex > text.length - length) {
    throw argumentOutOfRange('length', 'Index and length must refer to a location within the string.')
  }
  return text.slice(startIndex, startIndex + length)
}

/** A part of an array of units or strings, checked as `new string(char[], int, int)` and `Join` do. */
export function arrayPart(length: number, startIndex: number, count: number, countName: string): void {
  nonNegative(startIndex, 'startIndex')
  nonNegative(count, countName)
  atMost(startIndex, length - count, 'startIndex')
}

export function repeat(unit: number, count: number): string {
  chargeText(count)
  return String.fromCharCode(unit).repeat(count)
}

export function pad(text: string, totalWidth: number, unit: number, atStart: boolean): string {
  nonNegative(totalWidth, 'totalWidth')
  if (totalWidth <= text.length) return text
  const filler = repeat(unit, totalWidth - text.length)
  return atStart ? filler + text : text + filler
}

export function insert(text: string, startIndex: number, value: string | null): string {
  const inserted = required(value, 'value')
  // .NET compares without sign.
  atMost(startIndex >>> 0, text.length, 'startIndex')
  chargeText(text.length + inserted.length)
  return text.slice(0, startIndex) + inserted + text.slice(startIndex)
}

export function remove(text: string, startIndex: number, count?: number): string {
  if (count === undefined) {
    if (startIndex < 0) throw argumentOutOfRange('startIndex', 'StartIndex cannot be less than zero.')
    if (startIndex > text.length)
      throw argumentOutOfRange('startIndex', 'startIndex cannot be larger than length of string.')
    return text.slice(0, startIndex)
  }
  nonNegative(startIndex, 'startIndex')
  nonNegative(count, 'count')
  atMost(count, text.length - startIndex, 'count')
  return text.slice(0, startIndex) + text.slice(startIndex + count)
}

export function replace(
  text: string,
  oldValue: string | null,
  newValue: string | null,
  comparison: Comparison,
): string {
  const old = required(oldValue, 'oldValue')
  if (old === '') throw argument('The value cannot be an empty string.', 'oldValue')
  const replacement = newValue ?? ''
  charge(text.length >> 3)
  switch (unitComparison(text, old, comparison)) {
    case 'ordinal': {
      const parts = text.split(old)
      if (parts.length === 1) return text
      charge(parts.length)
      chargeText(text.length + (parts.length - 1) * (replacement.length - old.length))
      return parts.join(replacement)
    }
    case 'ordinalIgnoreCase': {
      const upper = upperInvariant(text)
      const upperOld = upperInvariant(old)
      return replaceMatches(text, replacement, (from) => {
        const index = upper.indexOf(upperOld, from)
        return index < 0 ? null : { index, length: old.length }
      })
    }
    default:
      return replaceMatches(text, replacement, (from) => findFirst(text, old, from, comparison))
  }
}

function replaceMatches(text: string, replacement: string, find: (from: number) => Match | null): string {
  let out = ''
  let from = 0
  for (;;) {
    const match = find(from)
    // A match of no length replaces nothing.
    if (!match || match.length === 0) break
    charge((replacement.length >> 3) + 1)
    checkTextLength(out.length + match.index - from + replacement.length)
    out += text.slice(from, match.index) + replacement
    from = match.index + match.length
  }
  return from === 0 ? text : out + text.slice(from)
}

export function indexOfChar(text: string, unit: number, startIndex = 0, count?: number): number {
  if (startIndex < 0 || startIndex > text.length) throw indexPastEnd()
  const length = count ?? text.length - startIndex
  if (length < 0 || length > text.length - startIndex) throw countOutside()
  charge(length >> 3)
  const found = text.indexOf(String.fromCharCode(unit), startIndex)
  return found < startIndex + length ? found : -1
}

export function lastIndexOfChar(
  text: string,
  unit: number,
  startIndex = text.length - 1,
  count = startIndex + 1,
): number {
  if (text === '') return -1
  if (startIndex < 0 || startIndex >= text.length) throw indexOutside()
  if (count < 0 || count > startIndex + 1) throw countOutside()
  charge(count >> 3)
  const found = text.lastIndexOf(String.fromCharCode(unit), startIndex)
  return found > startIndex - count ? found : -1
}

export function indexOfAny(text: string, anyOf: DotnetArray | null, startIndex = 0, count?: number): number {
  const units = required(anyOf, 'anyOf').items as number[]
  if (startIndex < 0 || startIndex > text.length) throw indexPastEnd()
  const length = count ?? text.length - startIndex
  if (length < 0 || length > text.length - startIndex) throw countOutside()
  charge(length)
  for (let i = startIndex; i < startIndex + length; i++) if (units.includes(text.charCodeAt(i))) return i
  return -1
}

export function lastIndexOfAny(
  text: string,
  anyOf: DotnetArray | null,
  startIndex = text.length - 1,
  count = startIndex + 1,
): number {
  const units = required(anyOf, 'anyOf').items as number[]
  if (text === '') return -1
  if (startIndex < 0 || startIndex >= text.length) throw indexOutside()
  if (count < 0 || count - 1 > startIndex) throw countOutside()
  charge(count)
  for (let i = startIndex; i > startIndex - count; i--) if (units.includes(text.charCodeAt(i))) return i
  return -1
}

export function indexOf(
  text: string,
  value: string | null,
  startIndex: number,
  count: number | null,
  comparison: Comparison,
): number {
  const wanted = required(value, 'value')
  if (startIndex < 0 || startIndex > text.length) throw indexPastEnd()
  const length = count ?? text.length - startIndex
  if (length < 0 || length > text.length - startIndex) throw countOutside()
  const part = startIndex + length === text.length ? text : text.slice(0, startIndex + length)
  return findFirst(part, wanted, startIndex, comparison)?.index ?? -1
}

export function lastIndexOf(
  text: string,
  value: string | null,
  startIndex: number,
  count: number,
  comparison: Comparison,
): number {
  const wanted = required(value, 'value')
  if (text === '' && (startIndex === -1 || startIndex === 0)) return findLast(text, wanted, comparison) ? 0 : -1
  if (startIndex < 0 || startIndex > text.length) throw indexOutside()
  let last = startIndex
  let length = count
  if (last === text.length) {
    last--
    if (length > 0) length--
  }
  if (length < 0 || last - length + 1 < 0) throw countOutside()
  const first = last - length + 1
  const found = findLast(text.slice(first, last + 1), wanted, comparison)
  return found ? found.index + first : -1
}

/** `string.Compare` over parts of two strings, ranges checked. */
export function comparePart(
  a: string | null,
  indexA: number,
  b: string | null,
  indexB: number,
  length: number,
  comparison: Comparison,
): number {
  const isOrdinal = comparison === 'ordinal' || comparison === 'ordinalIgnoreCase'
  if (isOrdinal && (a === null || b === null)) return compareNullable(a, b, comparison)
  const lengthA = a === null ? length : Math.min(length, a.length - indexA)
  const lengthB = b === null ? length : Math.min(length, b.length - indexB)
  if (isOrdinal) {
    if (length < 0) throw argumentOutOfRange('length', 'Positive number required.')
    if (indexA < 0 || indexB < 0)
      throw argumentOutOfRange(
        indexA < 0 ? 'indexA' : 'indexB',
        'Index was out of range. Must be non-negative and less than or equal to the size of the collection.',
      )
    if (lengthA < 0 || lengthB < 0)
      throw argumentOutOfRange(
        lengthA < 0 ? 'indexA' : 'indexB',
        'Index was out of range. Must be non-negative and less than or equal to the size of the collection.',
      )
  } else {
    nonNegative(lengthA, 'length1')
    nonNegative(lengthB, 'length2')
    nonNegative(indexA, 'offset1')
    nonNegative(indexB, 'offset2')
    within(a, indexA, lengthA, 'string1')
    within(b, indexB, lengthB, 'string2')
  }
  const partA = a?.slice(indexA, indexA + lengthA) ?? null
  const partB = b?.slice(indexB, indexB + lengthB) ?? null
  if (comparison === 'ordinal' && partA !== null && partB !== null) return compareUnits(partA, partB)
  return compareNullable(partA, partB, comparison)
}

/** The same, checked as the overload with a `StringComparison` does. */
export function compareCheckedPart(
  a: string | null,
  indexA: number,
  b: string | null,
  indexB: number,
  length: number,
  comparison: Comparison,
): number {
  if (a === null || b === null) return compareNullable(a, b, comparison)
  nonNegative(length, 'length')
  if (indexA < 0) throw indexPastEnd('indexA')
  if (indexB < 0) throw indexPastEnd('indexB')
  if (indexA > a.length) throw indexPastEnd('indexA')
  if (indexB > b.length) throw indexPastEnd('indexB')
  return comparePart(a, indexA, b, indexB, length, comparison)
}

function within(text: string | null, offset: number, length: number, name: string): void {
  if (offset > (text?.length ?? 0) - length)
    throw argumentOutOfRange(name, 'Offset and length must refer to a position in the string.')
}

/** Appends texts, charging for the whole as it grows. */
export function joinTexts(separator: string, texts: readonly string[]): string {
  let length = separator.length * Math.max(0, texts.length - 1)
  for (const text of texts) length += text.length
  chargeText(length)
  charge(texts.length)
  return texts.join(separator)
}

/** Texts of the object values of an `object[]`, or of the strings of a `string[]`. */
export function textsOf(array: DotnetArray | null, name: string): string[] {
  const items = required(array, name).items as ArrayLike<unknown>
  const texts: string[] = []
  for (let i = 0; i < items.length; i++) texts.push(objectText(items[i]))
  return texts
}

/** So many texts are joined as they come; more are gathered first, which takes less memory. */
const fewTexts = 1000

/** The texts of the elements of a sequence of static type `type`, joined. */
export function joinSequence(separator: string, values: EnumerableValue | null, type?: DotnetType): string {
  const source = required(values, 'values')
  const { ops } = type ?? elementTypeOf(source)
  let joined = ''
  let count = 0
  let gathered: string[] | null = null
  visit(source, type, (item) => {
    const text = typeof item === 'string' ? item : item === null ? '' : ops.text(item)
    chargeText(text.length)
    if (gathered !== null) gathered.push(text)
    else if (count === fewTexts) gathered = [joined, text]
    else joined = count++ === 0 ? text : joined + separator + text
    return false
  })
  return gathered === null ? joined : joinTexts(separator, gathered)
}

/** Texts of the elements of a sequence of static type `type`. */
export function textsOfSequence(values: EnumerableValue | null, type?: DotnetType): string[] {
  const source = required(values, 'values')
  const { ops } = type ?? elementTypeOf(source)
  const texts: string[] = []
  const enumerator = enumeratorOf(source)
  try {
    while (enumerator.moveNext()) {
      charge(1)
      const { current } = enumerator
      texts.push(current === null ? '' : ops.text(current))
    }
  } finally {
    enumerator.dispose()
  }
  return texts
}

const forms: Readonly<Record<number, string>> = { 1: 'NFC', 2: 'NFD', 5: 'NFKC', 6: 'NFKD' }

/** `Normalize` and, for comparison, `IsNormalized`. `name` is the parameter that a lone surrogate is reported for. */
export function normalize(text: string, form: number, name: 'strInput' | 'source'): string {
  const known = forms[form]
  if (!known) throw argument('Invalid or unsupported normalization form.', 'normalizationForm')
  if (/^[\x00-\x7f]*$/.test(text)) return text
  if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)) {
    throw argument('String contains invalid Unicode code points.', name)
  }
  charge(text.length)
  return text.normalize(known)
}
