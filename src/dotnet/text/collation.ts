import { argument } from '../values/exception.ts'
import { lowerInvariant, upperInvariant } from './case-mapping.ts'

/** How strings are compared: by units, by units of their upper case, or by the invariant culture. */
export type Comparison = 'ordinal' | 'ordinalIgnoreCase' | 'culture' | 'cultureIgnoreCase'

/** `StringComparison` as a comparison; ArgumentException for an unknown value. */
export function comparisonOf(comparisonType: number): Comparison {
  switch (comparisonType) {
    case 0:
    case 2:
      return 'culture'
    case 1:
    case 3:
      return 'cultureIgnoreCase'
    case 4:
      return 'ordinal'
    case 5:
      return 'ordinalIgnoreCase'
    default:
      throw argument('The string comparison type passed in is currently not supported.', 'comparisonType')
  }
}

// English has no tailoring: its order is that of the root locale, which .NET's invariant culture uses.
let variant: Intl.Collator | undefined
let accent: Intl.Collator | undefined

/** The order of the invariant culture. */
function collator(ignoreCase: boolean): Intl.Collator {
  if (ignoreCase) {
    accent ??= new Intl.Collator('en', { sensitivity: 'accent' })
    return accent
  }
  variant ??= new Intl.Collator('en', { sensitivity: 'variant' })
  return variant
}

// Kana and letters of full or half width: ignoring case doesn't make them equal to their counterparts.
const kanaOrWidth = /[\u3041-\u30ff\uff00-\uffef]/

/** Compares in the invariant culture: negative, 0 or positive. */
export function compareCulture(a: string, b: string, ignoreCase: boolean): number {
  const order = collator(ignoreCase).compare(a, b)
  if (order !== 0 || !ignoreCase || !(kanaOrWidth.test(a) || kanaOrWidth.test(b))) return order
  return collator(false).compare(lowerInvariant(a), lowerInvariant(b))
}

/** `string.Compare` of two strings that aren't null; ordinal ones give a difference, cultural ones -1, 0 or 1. */
export function compareText(a: string, b: string, comparison: Comparison): number {
  if (a === b) return 0
  switch (comparison) {
    case 'ordinal':
      return compareOrdinal(a, b)
    case 'ordinalIgnoreCase':
      return compareUnits(upperInvariant(a), upperInvariant(b))
    case 'culture':
      return Math.sign(compareCulture(a, b, false))
    case 'cultureIgnoreCase':
      return Math.sign(compareCulture(a, b, true))
  }
}

/** `string.Compare` with nulls first. */
export function compareNullable(a: string | null, b: string | null, comparison: Comparison): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  return compareText(a, b, comparison)
}

/**
 * Difference of the first units that differ, else of the lengths. `string.CompareOrdinal` compares whole strings by
 * pairs of units, at least one, and so may take the end of the shorter one for a zero.
 */
function compareOrdinal(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  const compared = Math.max(2, length + (length & 1))
  for (let i = 0; i < compared; i++) {
    const difference = unitOrZero(a, i) - unitOrZero(b, i)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

const unitOrZero = (text: string, index: number): number => (index < text.length ? text.charCodeAt(index) : 0)

/** Difference of the first units that differ, else of the lengths. */
export function compareUnits(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const difference = a.charCodeAt(i) - b.charCodeAt(i)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** `string.Equals` with nulls. */
export function equalText(a: string | null, b: string | null, comparison: Comparison): boolean {
  if (a === b) return true
  if (a === null || b === null) return false
  switch (comparison) {
    case 'ordinal':
      return false
    case 'ordinalIgnoreCase':
      return a.length === b.length && upperInvariant(a) === upperInvariant(b)
    default:
      return compareCulture(a, b, comparison === 'cultureIgnoreCase') === 0
  }
}

/** A 32-bit hash that is equal for strings equal in the comparison. */
export function hashText(text: string, comparison: Comparison): number {
  if (comparison === 'ordinalIgnoreCase') return hashOrdinal(upperInvariant(text))
  if (comparison === 'ordinal') return hashOrdinal(text)
  // Texts that are equal in a culture agree in this reduced form; more may share it, which a hash may do.
  const reduced = upperInvariant(text)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
  return hashOrdinal(reduced)
}

/** Hash of the units: the same in every process. */
export function hashOrdinal(text: string): number {
  let hash = 5381
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 33) ^ text.charCodeAt(i)) | 0
  return hash
}
