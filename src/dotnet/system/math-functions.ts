import { argument, exception } from '../values/exception.ts'
import { roundToEven } from './round-double.ts'

/** Functions that `Math`, `double` and `float` share. */

export const notOrdered = (min: string, max: string) => argument(`'${min}' cannot be greater than ${max}.`)

export const clampFloat =
  (show: (value: number) => string) =>
  (value: number, min: number, max: number): number => {
    if (min > max) throw notOrdered(show(min), show(max))
    if (value < min) return min
    // biome-ignore lint/complexity/useMathMinMax: Math.min takes -0 for less than 0
    return value > max ? max : value
  }

/** `double.Clamp`, which unlike `Math.Clamp` gives no number where a limit is none, and tells zeros apart by their sign. */
export const clampNumber =
  (show: (value: number) => string) =>
  (value: number, min: number, max: number): number => {
    if (min > max) throw notOrdered(show(min), show(max))
    return Math.min(Math.max(value, min), max)
  }

/** `ClampNative`: the processor's larger and smaller one, which give the second where one is no number. */
export const clampNative =
  (show: (value: number) => string) =>
  (value: number, min: number, max: number): number => {
    if (min > max) throw notOrdered(show(min), show(max))
    let result = min
    if (value > min) result = value
    if (result < max) return result
    return max
  }

export const signOf = (value: number | bigint): number => (value < 0 ? -1 : value > 0 ? 1 : 0)

export function signOfFloat(value: number): number {
  if (Number.isNaN(value))
    throw exception('System.ArithmeticException', 'Function does not accept floating point Not-a-Number values.')
  return signOf(value)
}

export function logarithm(a: number, newBase: number): number {
  if (Number.isNaN(a)) return a
  if (Number.isNaN(newBase)) return newBase
  if (newBase === 1 || (a !== 1 && (newBase === 0 || newBase === Number.POSITIVE_INFINITY))) return Number.NaN
  return Math.log(a) / Math.log(newBase)
}

export function ieeeRemainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN
  const regular = x % y
  if (Number.isNaN(regular)) return Number.NaN
  if (regular === 0 && x < 0) return -0
  const alternative = regular - Math.abs(y) * Math.sign(x)
  if (Math.abs(alternative) === Math.abs(regular)) {
    const quotient = x / y
    return Math.abs(roundToEven(quotient)) > Math.abs(quotient) ? alternative : regular
  }
  return Math.abs(alternative) < Math.abs(regular) ? alternative : regular
}
