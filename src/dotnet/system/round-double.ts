import { argumentOutOfRange } from '../values/exception.ts'
import { checkedRounding } from './rounding.ts'

/** `Math.Round(double)`: to the nearest integer, ties to even. */
export function roundToEven(value: number): number {
  if (!(Math.abs(value) < 2 ** 52)) return value
  const floor = Math.floor(value)
  const rest = value - floor
  const rounded = rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1
  return rounded === 0 && (value < 0 || Object.is(value, -0)) ? -0 : rounded
}

function awayFromZero(value: number): number {
  if (!(Math.abs(value) < 2 ** 52)) return value
  const magnitude = Math.abs(value)
  const floor = Math.floor(magnitude)
  const rounded = magnitude - floor >= 0.5 ? floor + 1 : floor
  return value < 0 || Object.is(value, -0) ? -rounded : rounded
}

function roundWhole(value: number, mode: number): number {
  switch (checkedRounding(mode)) {
    case 0:
      return roundToEven(value)
    case 1:
      return awayFromZero(value)
    case 2:
      return Math.trunc(value)
    case 3:
      return Math.floor(value)
    case 4:
      return Math.ceil(value)
  }
}

/** `Math.Round(double, digits, mode)`: scaled, rounded and scaled back in floating point, as .NET does it. */
export function roundDouble(value: number, digits: number, mode: number): number {
  return rounded(value, digits, mode, 15, 1e16, (x) => x)
}

/** The same in single precision. */
export function roundSingle(value: number, digits: number, mode: number): number {
  return rounded(value, digits, mode, 6, 1e8, Math.fround)
}

function rounded(
  value: number,
  digits: number,
  mode: number,
  most: number,
  limit: number,
  narrow: (x: number) => number,
): number {
  if (digits < 0 || digits > most) {
    throw argumentOutOfRange('digits', `Rounding digits must be between 0 and ${most}, inclusive.`)
  }
  checkedRounding(mode)
  if (digits === 0) return roundWhole(value, mode)
  if (!(Math.abs(value) < limit)) return value
  const scale = Number(`1e${digits}`)
  return narrow(roundWhole(narrow(value * scale), mode) / scale)
}
