import type { Decimal } from '../../../dotnet/system/decimal-value.ts'
import { toEven } from '../../../dotnet/system/rounding.ts'
import { divideByZero } from '../../../dotnet/values/exception.ts'
import { currencyText } from './currency.ts'
import type { Filter } from './filter.ts'
import { countOf, toNumber } from './numbers.ts'
import { isNumber, NumberValue, textOf } from './value.ts'

interface Arithmetic {
  readonly whole: (a: bigint, b: bigint) => bigint
  readonly decimal: (a: Decimal, b: Decimal) => Decimal
  readonly double: (a: number, b: number) => number
  readonly dividing?: true
}

/** Whole numbers stay whole; as soon as one has a fraction both are decimals, and doubles where that overflows. */
function calculate(left: unknown, right: unknown, operation: Arithmetic): NumberValue | null {
  const a = toNumber(left)
  const b = toNumber(right)
  if (a === null || b === null) return null
  if (a.whole !== null && b.whole !== null) return new NumberValue(operation.whole(a.whole, b.whole))
  const x = a.decimal
  const y = b.decimal
  // What divides by zero is infinite as soon as a double of the input takes part.
  const isInfinite = Number(b) === 0 && operation.dividing && (a.isDouble || b.isDouble)
  return new NumberValue(x && y && !isInfinite ? operation.decimal(x, y) : operation.double(Number(a), Number(b)))
}

const zero = new NumberValue(0n)

const notZero = <T>(divisor: T, isZero: boolean): T => {
  if (isZero) throw divideByZero()
  return divisor
}

const add: Arithmetic = { whole: (a, b) => a + b, decimal: (a, b) => a.add(b), double: (a, b) => a + b }
const subtract: Arithmetic = { whole: (a, b) => a - b, decimal: (a, b) => a.subtract(b), double: (a, b) => a - b }
const multiply: Arithmetic = { whole: (a, b) => a * b, decimal: (a, b) => a.multiply(b), double: (a, b) => a * b }
const divide: Arithmetic = {
  whole: (a, b) => a / notZero(b, b === 0n),
  decimal: (a, b) => a.divide(b),
  double: (a, b) => a / b,
  dividing: true,
}
const modulo: Arithmetic = {
  whole: (a, b) => a % notZero(b, b === 0n),
  decimal: (a, b) => a.remainder(b),
  double: (a, b) => a % b,
  dividing: true,
}

/** A double. */
function abs(value: unknown): NumberValue {
  const number = toNumber(value)
  return number === null ? zero : new NumberValue(Math.abs(Number(number)))
}

function round(value: unknown, places: unknown): NumberValue | null {
  if (value === null || value === undefined) return zero
  const number = toNumber(typeof value === 'boolean' ? Number(value) : value)?.decimal
  const digits = typeof places === 'string' && !/^\s*[+-]?\d+\s*$/.test(places) ? Number.NaN : countOf(places)
  return number && digits >= 0 && digits <= 28 ? new NumberValue(number.round(digits, toEven)) : null
}

/** The invariant culture's currency where none is named. */
function currency(value: unknown, culture: unknown): string | null {
  if (value === null || value === undefined) return null
  const number = toNumber(value)?.decimal
  return number ? currencyText(number, textOf(culture ?? '')) : textOf(value)
}

/** A double; what is no number stays as it is. */
function bounded(value: unknown, bound: unknown, isBeyond: (a: NumberValue, b: NumberValue) => boolean): unknown {
  const [a, b] = [toNumber(value), toNumber(bound)]
  if (!a || !b) return value
  return new NumberValue(Number(isBeyond(a, b) ? b : a))
}

export const numberFilters: Readonly<Record<string, Filter>> = {
  Abs: abs,
  AtLeast: (value, least) => bounded(value, least, (a, b) => a.lt(b)),
  AtMost: (value, most) => bounded(value, most, (a, b) => a.gt(b)),
  Currency: currency,
  DividedBy: (value, by) => calculate(value, by, divide),
  Minus: (value, by) => calculate(value, by, subtract),
  Modulo: (value, by) => calculate(value, by, modulo),
  Plus: (value, by) => (typeof value === 'string' ? value + textOf(by) : calculate(value, by, add)),
  Round: round,
  Times: (value, by) =>
    typeof value === 'string' && isNumber(by) && toNumber(by)?.isWhole
      ? value.repeat(Math.max(0, Number(by)))
      : calculate(value, by, multiply),
}
