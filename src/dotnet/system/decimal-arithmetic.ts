import { membersOf } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { argument } from '../values/exception.ts'
import type { Decimal } from './decimal-value.ts'
import { toZero } from './rounding.ts'

const isNegative = (value: Decimal): boolean => value.sign < 0
const isInteger = (value: Decimal): boolean => value.round(0, toZero).equals(value)
const isOdd = (value: Decimal): boolean => isInteger(value) && value.toBigInt() % 2n !== 0n

/** The one of greater, or smaller, magnitude. */
const bySize =
  (isLarger: boolean) =>
  (x: Decimal, y: Decimal): Decimal => {
    const order = x.abs().compare(y.abs())
    if (order !== 0) return order > 0 === isLarger ? x : y
    return isNegative(x) === isLarger ? y : x
  }

/** What .NET 7 and later offer as members of `decimal`: `decimal.Max`, `decimal.Abs` … */
export const decimalArithmetic = membersOf<Decimal>()({
  'byte Scale { get; }': (self) => self.scale,
  'static decimal Clamp(decimal value, decimal min, decimal max)': (value, min, max) => {
    if (min.compare(max) > 0) throw argument(`'${min}' cannot be greater than ${max}.`)
    return value.compare(min) < 0 ? min : value.compare(max) > 0 ? max : value
  },
  'static decimal CopySign(decimal value, decimal sign)': (value, sign) =>
    isNegative(sign) ? value.abs().negate() : value.abs(),
  'static decimal Max(decimal x, decimal y)': (x, y) => (x.compare(y) >= 0 ? x : y),
  'static decimal Min(decimal x, decimal y)': (x, y) => (x.compare(y) < 0 ? x : y),
  'static int Sign(decimal d)': (value) => value.sign,
  'static decimal Abs(decimal value)': (value) => value.abs(),
  'static bool IsEvenInteger(decimal value)': (value) => isInteger(value) && !isOdd(value),
  'static bool IsOddInteger(decimal value)': isOdd,
  'static bool IsInteger(decimal value)': isInteger,
  'static bool IsNegative(decimal value)': isNegative,
  'static bool IsPositive(decimal value)': (value) => !isNegative(value),
  'static bool IsCanonical(decimal value)': (value) => value.scale === 0 || value.coefficient % 10n !== 0n,
  'static decimal MaxMagnitude(decimal x, decimal y)': bySize(true),
  'static decimal MinMagnitude(decimal x, decimal y)': bySize(false),
  'static decimal CreateChecked<TOther>(TOther value)': notBuilt('staticAbstract'),
  'static decimal CreateSaturating<TOther>(TOther value)': notBuilt('staticAbstract'),
  'static decimal CreateTruncating<TOther>(TOther value)': notBuilt('staticAbstract'),
  'static TInteger ConvertToInteger<TInteger>(decimal value)': notBuilt('staticAbstract'),
  'static TInteger ConvertToIntegerNative<TInteger>(decimal value)': notBuilt('staticAbstract'),
})
