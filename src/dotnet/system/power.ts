import { exactPower } from './exact-functions.ts'

/** `Math.Pow`, with whole exponents computed in twice the precision: engines lose a digit there (`10 ** -5`). */
export function power(x: number, y: number): number {
  // JavaScript gives NaN where IEEE 754 and .NET say 1.
  if (x === 1) return 1
  if (x === -1 && Math.abs(y) === Number.POSITIVE_INFINITY) return 1
  const plain = x ** y
  if (!Number.isInteger(y)) return exactPower(x, y, plain)
  if (Math.abs(y) > 1024 || !Number.isFinite(plain) || Math.abs(plain) < 1e-280) return plain
  const magnitude = Math.abs(plain)
  if (magnitude > 1e290 || Math.abs(x) > 1e140 || Math.abs(x) < 1e-140 || (y < 0 && magnitude > 1e140)) return plain
  let exponent = Math.abs(y)
  let high = 1
  let low = 0
  let baseHigh = x
  let baseLow = 0
  for (;;) {
    if (exponent & 1) [high, low] = multiply(high, low, baseHigh, baseLow)
    exponent >>= 1
    if (exponent === 0) break
    ;[baseHigh, baseLow] = multiply(baseHigh, baseLow, baseHigh, baseLow)
  }
  if (!Number.isFinite(high + low)) return plain
  if (y >= 0) return high + low
  const quotient = 1 / high
  const [product, error] = exactProduct(quotient, high)
  return quotient + (1 - product - error - quotient * low) / high
}

function multiply(aHigh: number, aLow: number, bHigh: number, bLow: number): [number, number] {
  const [product, error] = exactProduct(aHigh, bHigh)
  const low = error + aHigh * bLow + aLow * bHigh
  const high = product + low
  return [high, product - high + low]
}

/** Product and its rounding error, by halves of 26 bits. */
function exactProduct(a: number, b: number): [number, number] {
  const product = a * b
  const [aTop, aRest] = split(a)
  const [bTop, bRest] = split(b)
  return [product, aTop * bTop - product + aTop * bRest + aRest * bTop + aRest * bRest]
}

function split(value: number): [number, number] {
  const scaled = 134217729 * value
  const top = scaled - (scaled - value)
  return [top, value - top]
}
