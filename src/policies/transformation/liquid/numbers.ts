import { NumberStyles, parseDecimal } from '../../../dotnet/formatting/parse-number.ts'
import { NumberValue, numberOf } from './value.ts'

/** The number that a value is or, as text, says; null for anything else. */
export function toNumber(value: unknown): NumberValue | null {
  if (value instanceof NumberValue) return value
  if (typeof value === 'number') return numberOf(value)
  if (typeof value !== 'string') return null
  if (/^\s*[+-]?\d+\s*$/.test(value)) return new NumberValue(BigInt(value.trim().replace(/^\+/, '')))
  const parsed = parseDecimal(value, NumberStyles.Number)
  return typeof parsed === 'string' ? null : new NumberValue(parsed.value)
}
