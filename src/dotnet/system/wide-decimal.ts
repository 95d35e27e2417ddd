/** The arithmetic of decimals whose coefficients are no safe integers: on bigints, without sign. */
import { overflow } from '../values/exception.ts'

/** A coefficient of at most 96 bits and its scale. */
export interface Fitted {
  readonly coefficient: bigint
  readonly scale: number
}

/** The largest coefficient of a decimal: 96 bits. */
export const maxCoefficient = (1n << 96n) - 1n
/** The largest scale of a decimal. */
export const maxScale = 28

export const tooLarge = () => overflow('Value was either too large or too small for a Decimal.')

const powers: readonly bigint[] = Array.from({ length: 60 }, (_, i) => 10n ** BigInt(i))

/** `10 ** exponent` as a bigint. */
export function bigPower(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent)
}

/**
 * What is nearest to `coefficient / 10^scale` (half to even) and fits; the scale may be any number. Throws
 * OverflowException where the integer part needs more than 96 bits. `sticky` says that the true value is a little
 * larger than the coefficient tells.
 */
export function nearest(coefficient: bigint, scale: number, sticky: boolean): Fitted {
  let at = scale
  let whole = coefficient
  if (at < 0) {
    if (whole !== 0n && -at > 40) throw tooLarge()
    whole *= bigPower(-at)
    at = 0
  }
  let drop = Math.max(0, at - maxScale)
  if (drop > 200 + whole.toString().length) return { coefficient: 0n, scale: maxScale }
  while (whole / bigPower(drop) > maxCoefficient) drop++
  if (drop > at) throw tooLarge()
  if (drop === 0) return { coefficient: whole, scale: at }
  for (;;) {
    const unit = bigPower(drop)
    let quotient = whole / unit
    const twice = (whole % unit) * 2n
    if (twice > unit || (twice === unit && (sticky || (quotient & 1n) === 1n))) quotient++
    if (quotient <= maxCoefficient) return { coefficient: quotient, scale: at - drop }
    drop++
    if (drop > at) throw tooLarge()
  }
}

/** `dividend / divisor` whose scales differ by `natural`. Throws OverflowException. */
export function divide(dividend: bigint, divisor: bigint, natural: number): Fitted {
  if (dividend % divisor === 0n) {
    const quotient = dividend / divisor
    if (natural >= 0) return { coefficient: quotient, scale: natural }
    const scaled = quotient * bigPower(-natural)
    if (scaled > maxCoefficient) throw tooLarge()
    return { coefficient: scaled, scale: 0 }
  }
  // The largest scale whose quotient still fits in 96 bits; a shorter exact quotient only adds zeros, cut below.
  // The logarithm is one too large at times, never too small.
  const whole = Math.floor(Math.log10(Number(dividend) / Number(divisor)))
  let scale = Math.min(maxScale, natural + 30 - whole)
  let quotient: bigint
  for (;;) {
    if (scale < 0) throw tooLarge()
    const shift = scale - natural
    const top = shift >= 0 ? dividend * bigPower(shift) : dividend
    const bottom = shift >= 0 ? divisor : divisor * bigPower(-shift)
    quotient = top / bottom
    if (quotient > maxCoefficient) {
      scale--
      continue
    }
    const twice = (top - quotient * bottom) * 2n
    if (twice > bottom || (twice === bottom && (quotient & 1n) === 1n)) quotient++
    if (quotient <= maxCoefficient) break
    if (scale === 0) throw tooLarge()
    scale--
  }
  for (; scale > 0 && quotient % 10n === 0n; scale--) quotient /= 10n
  return { coefficient: quotient, scale }
}
