import { bodyOf } from './convert-object.ts'

/** Equality of names by a `StringComparison`; ordinal ones without a detour. */
export function nameComparison(comparison: number): (a: string, b: string) => boolean {
  if (comparison === 4) return (a, b) => a === b
  return (a, b) =>
    bodyOf('System.String', 'static bool Equals(string a, string b, StringComparison comparisonType)')(
      a,
      b,
      comparison,
    ) as boolean
}
