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

/** A count as Convert.ToInt32 has it: nothing is 0, halves go to the even number. */
export function countOf(value: unknown): number {
  if (value === null || value === undefined) return 0
  const number = Number(value)
  const whole = Math.floor(number)
  return number - whole === 0.5 ? whole + (whole & 1) : Math.round(number)
}
