import { charge } from '../values/ambient.ts'
import { upperInvariant } from './case-mapping.ts'
import { type Comparison, compareCulture } from './collation.ts'
import { categoryOf, UnicodeCategory } from './unicode-category.ts'

/** A match: where it begins and how many units it covers. */
export interface Match {
  readonly index: number
  readonly length: number
}

// Characters that the invariant culture compares one by one, so that searching by unit finds the same.
const plain = /^[\t-\r -~]*$/

/** The comparison, by units where the invariant culture finds the same that way. */
export function unitComparison(text: string, value: string, comparison: Comparison): Comparison {
  if (comparison === 'ordinal' || comparison === 'ordinalIgnoreCase' || !plain.test(value) || !plain.test(text)) {
    return comparison
  }
  return comparison === 'culture' ? 'ordinal' : 'ordinalIgnoreCase'
}

/** First match of `value` in `text` from `from` on, or null. An empty value matches at once. */
export function findFirst(text: string, value: string, from: number, comparison: Comparison): Match | null {
  switch (unitComparison(text, value, comparison)) {
    case 'ordinal': {
      const index = text.indexOf(value, from)
      charge(((index < 0 ? text.length : index) - from) >> 3)
      return at(index, value)
    }
    case 'ordinalIgnoreCase':
      charge((text.length - from) >> 3)
      return at(upperInvariant(text).indexOf(upperInvariant(value), from), value)
    default: {
      const ignoreCase = comparison === 'cultureIgnoreCase'
      if (isIgnorable(value, ignoreCase)) return { index: from, length: 0 }
      for (let start = from; start < text.length; start++) {
        const length = matchLength(text, start, value, ignoreCase)
        if (length > 0) return withoutIgnorable({ index: start, length }, text, value, ignoreCase)
      }
      return null
    }
  }
}

/** Characters that count for nothing in front of a match don't belong to it. */
function withoutIgnorable(match: Match, text: string, value: string, ignoreCase: boolean): Match {
  const end = match.index + match.length
  let { index } = match
  while (
    index + 1 < end &&
    isBoundary(text, index + 1) &&
    compareCulture(text.slice(index + 1, end), value, ignoreCase) === 0
  )
    index++
  return { index, length: end - index }
}

/** Last match of `value` in `text`, or null. An empty value matches at the end. */
export function findLast(text: string, value: string, comparison: Comparison): Match | null {
  charge(text.length >> 3)
  switch (comparison) {
    case 'ordinal':
      return at(text.lastIndexOf(value), value)
    case 'ordinalIgnoreCase':
      return at(upperInvariant(text).lastIndexOf(upperInvariant(value)), value)
    default: {
      const ignoreCase = comparison === 'cultureIgnoreCase'
      if (plain.test(value) && plain.test(text)) {
        return ignoreCase ? findLast(text, value, 'ordinalIgnoreCase') : at(text.lastIndexOf(value), value)
      }
      if (isIgnorable(value, ignoreCase)) return { index: text.length, length: 0 }
      for (let start = text.length - 1; start >= 0; start--) {
        const length = matchLength(text, start, value, ignoreCase)
        if (length > 0) return { index: start, length }
      }
      return null
    }
  }
}

/** `StartsWith`. */
export function startsWith(text: string, value: string, comparison: Comparison): boolean {
  switch (comparison) {
    case 'ordinal':
      return text.startsWith(value)
    case 'ordinalIgnoreCase':
      return upperInvariant(text.slice(0, value.length)) === upperInvariant(value)
    default: {
      const ignoreCase = comparison === 'cultureIgnoreCase'
      if (plain.test(value) && plain.test(text)) {
        return ignoreCase ? startsWith(text, value, 'ordinalIgnoreCase') : text.startsWith(value)
      }
      return isIgnorable(value, ignoreCase) || matchLength(text, 0, value, ignoreCase) > 0
    }
  }
}

/** `EndsWith`. */
export function endsWith(text: string, value: string, comparison: Comparison): boolean {
  switch (comparison) {
    case 'ordinal':
      return text.endsWith(value)
    case 'ordinalIgnoreCase':
      return (
        value.length <= text.length && upperInvariant(text.slice(text.length - value.length)) === upperInvariant(value)
      )
    default: {
      const ignoreCase = comparison === 'cultureIgnoreCase'
      if (plain.test(value) && plain.test(text)) {
        return ignoreCase ? endsWith(text, value, 'ordinalIgnoreCase') : text.endsWith(value)
      }
      if (isIgnorable(value, ignoreCase)) return true
      const longest = longestMatch(value)
      for (let start = text.length - 1; start >= 0 && text.length - start <= longest; start--) {
        charge(longest >> 2)
        if (isBoundary(text, start) && compareCulture(text.slice(start), value, ignoreCase) === 0) return true
      }
      return false
    }
  }
}

function at(index: number, value: string): Match | null {
  return index < 0 ? null : { index, length: value.length }
}

function isIgnorable(value: string, ignoreCase: boolean): boolean {
  return compareCulture(value, '', ignoreCase) === 0
}

// A match may be longer than the value: decomposed letters, ignorable characters between.
const longestMatch = (value: string): number => value.length * 3 + 16

function matchLength(text: string, start: number, value: string, ignoreCase: boolean): number {
  if (!isBoundary(text, start)) return 0
  const last = Math.min(text.length, start + longestMatch(value))
  for (let end = start + 1; end <= last; end++) {
    if (!isBoundary(text, end)) continue
    charge(value.length >> 2 || 1)
    if (compareCulture(text.slice(start, end), value, ignoreCase) === 0) return end - start
  }
  return 0
}

/** False inside a surrogate pair and before a mark that belongs to the character in front. */
function isBoundary(text: string, index: number): boolean {
  if (index === 0 || index >= text.length) return true
  const unit = text.charCodeAt(index)
  if (unit < 0x300) return true
  if ((unit & 0xfc00) === 0xdc00) return (text.charCodeAt(index - 1) & 0xfc00) !== 0xd800
  const category = categoryOf(unit)
  return category !== UnicodeCategory.nonSpacingMark && category !== UnicodeCategory.enclosingMark
}
