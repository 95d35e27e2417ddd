import { divideByZero, overflow } from '../values/exception.ts'
import type { Rounding } from './rounding.ts'
import { roundsUp } from './rounding.ts'

const maxCoefficient = (1n << 96n) - 1n
/** The largest scale of a decimal. */
export const maxScale = 28

const bigPowers: readonly bigint[] = Array.from({ length: 60 }, (_, i) => 10n ** BigInt(i))
// `10 ** i` isn't correctly rounded everywhere, a literal is.
const powers: readonly number[] = Array.from({ length: 45 }, (_, i) => Number(`1e${i}`))

const tooLarge = () => overflow('Value was either too large or too small for a Decimal.')

function bigPower(exponent: number): bigint {
  return bigPowers[exponent] ?? 10n ** BigInt(exponent)
}

function power(exponent: number): number {
  return powers[exponent] ?? Number.POSITIVE_INFINITY
}

/**
 * A .NET `decimal`: a coefficient of 96 bits, a scale of 0 to 28 and a sign; immutable. `1.10m` keeps its scale.
 * Coefficients that are safe integers are computed as numbers, larger ones as bigints. Its fields aren't `#private`:
 * objects with such take V8 twice as long to make.
 */
export class Decimal {
  /** The coefficient where it is a safe integer, otherwise -1. */
  private readonly small: number
  private readonly big: bigint
  readonly scale: number
  /** The sign bit: zero may carry it too. */
  readonly negative: boolean

  private constructor(small: number, big: bigint, scale: number, negative: boolean) {
    this.small = small
    this.big = big
    this.scale = scale
    this.negative = negative
  }

  static readonly zero = new Decimal(0, 0n, 0, false)
  static readonly one = new Decimal(1, 1n, 0, false)
  static readonly minusOne = new Decimal(1, 1n, 0, true)
  static readonly maxValue = new Decimal(-1, maxCoefficient, 0, false)
  static readonly minValue = new Decimal(-1, maxCoefficient, 0, true)

  /** From a coefficient of at most 96 bits. */
  static of(coefficient: bigint, scale: number, negative: boolean): Decimal {
    return coefficient <= 9007199254740991n
      ? new Decimal(Number(coefficient), 0n, scale, negative)
      : new Decimal(-1, coefficient, scale, negative)
  }

  /** From a safe integer of any sign. */
  static fromNumber(value: number, scale = 0): Decimal {
    if (scale === 0 && value >= 0 && value < smallIntegers.length) return smallIntegers[value] as Decimal
    return new Decimal(Math.abs(value), 0n, scale, value < 0)
  }

  /** From an integer; throws OverflowException past 96 bits. */
  static fromInteger(value: number | bigint): Decimal {
    if (typeof value === 'number') return Decimal.fromNumber(value)
    const coefficient = value < 0n ? -value : value
    if (coefficient > maxCoefficient) throw tooLarge()
    return Decimal.of(coefficient, 0, value < 0n)
  }

  /**
   * The decimal nearest to `coefficient / 10^scale` (half to even) that fits; the scale may be any number.
   * Throws OverflowException where the integer part needs more than 96 bits. `sticky` says that the true value is a
   * little larger than the coefficient tells.
   */
  static fit(coefficient: bigint, scale: number, negative: boolean, sticky = false): Decimal {
    let at = scale
    let whole = coefficient
    if (at < 0) {
      if (whole !== 0n && -at > 40) throw tooLarge()
      whole *= bigPower(-at)
      at = 0
    }
    let drop = Math.max(0, at - maxScale)
    if (drop > 200 + whole.toString().length) return new Decimal(0, 0n, maxScale, negative)
    while (whole / bigPower(drop) > maxCoefficient) drop++
    if (drop > at) throw tooLarge()
    if (drop === 0) return Decimal.of(whole, at, negative)
    for (;;) {
      const unit = bigPower(drop)
      let quotient = whole / unit
      const twice = (whole % unit) * 2n
      if (twice > unit || (twice === unit && (sticky || (quotient & 1n) === 1n))) quotient++
      if (quotient <= maxCoefficient) return Decimal.of(quotient, at - drop, negative)
      drop++
      if (drop > at) throw tooLarge()
    }
  }

  get coefficient(): bigint {
    return this.small >= 0 ? BigInt(this.small) : this.big
  }

  get isZero(): boolean {
    return this.small === 0
  }

  /** -1, 0 or 1. */
  get sign(): number {
    return this.small === 0 ? 0 : this.negative ? -1 : 1
  }

  /** The decimal digits of the coefficient, without sign; `0` for zero. */
  get digits(): string {
    return this.small >= 0 ? String(this.small) : this.big.toString()
  }

  add(other: Decimal): Decimal {
    return this.sum(other, other.negative)
  }

  subtract(other: Decimal): Decimal {
    return this.sum(other, !other.negative)
  }

  private sum(other: Decimal, otherNegative: boolean): Decimal {
    const { negative } = this
    let a = this.small
    let b = other.small
    let { scale } = this
    if (a >= 0 && b >= 0) {
      if (scale < other.scale) {
        a *= power(other.scale - scale)
        ;({ scale } = other)
      } else if (scale > other.scale) b *= power(scale - other.scale)
      const sum = (negative ? -a : a) + (otherNegative ? -b : b)
      // A sum that is rounded is larger than any safe integer.
      if (a <= Number.MAX_SAFE_INTEGER && b <= Number.MAX_SAFE_INTEGER && Number.isSafeInteger(sum)) {
        return new Decimal(sum < 0 ? -sum : sum, 0n, scale, sum === 0 ? negative : sum < 0)
      }
    } else scale = Math.max(scale, other.scale)
    return this.bigSum(other, otherNegative, scale)
  }

  private bigSum(other: Decimal, otherNegative: boolean, scale: number): Decimal {
    const a = this.coefficient * bigPower(scale - this.scale)
    const b = other.coefficient * bigPower(scale - other.scale)
    const sum = (this.negative ? -a : a) + (otherNegative ? -b : b)
    return Decimal.fit(sum < 0n ? -sum : sum, scale, sum === 0n ? this.negative : sum < 0n)
  }

  multiply(other: Decimal): Decimal {
    const scale = this.scale + other.scale
    const negative = this.negative !== other.negative
    if (scale <= maxScale && this.small >= 0 && other.small >= 0) {
      const product = this.small * other.small
      if (product <= Number.MAX_SAFE_INTEGER && product > 0) return new Decimal(product, 0n, scale, negative)
    }
    // .NET multiplies coefficients of 32 bits apart: only there a zero keeps its scale.
    if (this.coefficient >> 32n === 0n && other.coefficient >> 32n === 0n) {
      if (scale > maxScale + 19) return Decimal.zero
    } else if (this.small === 0 || other.small === 0) return Decimal.zero
    return Decimal.fit(this.coefficient * other.coefficient, scale, negative)
  }

  divide(other: Decimal): Decimal {
    if (other.small === 0) throw divideByZero()
    const negative = this.negative !== other.negative
    const natural = this.scale - other.scale
    if (this.small >= 0 && other.small > 0 && natural >= 0 && this.small % other.small === 0) {
      return new Decimal(this.small / other.small, 0n, natural, negative)
    }
    const dividend = this.coefficient
    const divisor = other.coefficient
    if (dividend % divisor === 0n) {
      const quotient = dividend / divisor
      if (natural >= 0) return Decimal.of(quotient, natural, negative)
      const scaled = quotient * bigPower(-natural)
      if (scaled > maxCoefficient) throw tooLarge()
      return Decimal.of(scaled, 0, negative)
    }
    // The largest scale whose quotient still fits in 96 bits; a shorter exact quotient only adds zeros, cut below.
    // The logarithm is one too large at times, never too small.
    const whole = Math.floor(Math.log10(Number(dividend) / Number(divisor)))
    let scale = Math.min(maxScale, natural + 30 - whole)
    let quotient: bigint
    let remainder: bigint
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
      remainder = top % bottom
      const twice = remainder * 2n
      if (twice > bottom || (twice === bottom && (quotient & 1n) === 1n)) quotient++
      if (quotient <= maxCoefficient) break
      if (scale === 0) throw tooLarge()
      scale--
    }
    while (scale > 0 && quotient % 10n === 0n) {
      quotient /= 10n
      scale--
    }
    return Decimal.of(quotient, scale, negative)
  }

  remainder(other: Decimal): Decimal {
    if (other.small === 0) throw divideByZero()
    if (this.small === 0) return this
    const order = compareMagnitude(this, other)
    if (order < 0) return this
    const scale = Math.max(this.scale, other.scale)
    if (order === 0) return new Decimal(0, 0n, scale, this.negative)
    const a = this.coefficient * bigPower(scale - this.scale)
    const b = other.coefficient * bigPower(scale - other.scale)
    return Decimal.fit(a % b, scale, this.negative)
  }

  negate(): Decimal {
    return new Decimal(this.small, this.big, this.scale, !this.negative)
  }

  abs(): Decimal {
    return this.negative ? this.negate() : this
  }

  /** Negative, 0 or positive. */
  compare(other: Decimal): number {
    const a = this.sign
    const b = other.sign
    if (a !== b) return a < b ? -1 : 1
    if (a === 0) return 0
    const order = compareMagnitude(this, other)
    return a > 0 ? order : -order
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0
  }

  /** .NET's hash: equal for equal values of different scale. */
  hashCode(): number {
    if (this.small === 0) return 0
    let coefficient = this.coefficient
    let { scale } = this
    while (scale > 0 && coefficient % 10n === 0n) {
      coefficient /= 10n
      scale--
    }
    const words = coefficient ^ (coefficient >> 32n) ^ (coefficient >> 64n)
    return Number(BigInt.asIntN(32, words)) ^ (scale << 16) ^ (this.negative ? -0x80000000 : 0)
  }

  /** Rounds to at most `decimals` decimals; a smaller scale is kept. */
  round(decimals: number, mode: Rounding): Decimal {
    if (this.scale <= decimals) return this
    const unit = bigPower(this.scale - decimals)
    const coefficient = this.coefficient
    let quotient = coefficient / unit
    const remainder = coefficient % unit
    if (remainder !== 0n) {
      const twice = remainder * 2n
      const half = twice < unit ? -1 : twice === unit ? 0 : 1
      if (roundsUp(mode, half, (quotient & 1n) === 1n, this.negative)) quotient++
    }
    return Decimal.of(quotient, decimals, this.negative)
  }

  /** The integer part. */
  toBigInt(): bigint {
    const whole = this.scale === 0 ? this.coefficient : this.coefficient / bigPower(this.scale)
    return this.negative ? -whole : whole
  }

  /** As `decimal.ToDouble` computes it: one rounding of each part, then the division. */
  toDouble(): number {
    const magnitude =
      this.small >= 0
        ? this.small / power(this.scale)
        : (Number(BigInt.asUintN(64, this.big)) + Number(this.big >> 64n) * 2 ** 64) / power(this.scale)
    return this.negative ? -magnitude : magnitude
  }

  /** Invariant text, scale kept: `1.10`. */
  toString(): string {
    let text = this.digits
    if (this.scale > 0) {
      text = text.padStart(this.scale + 1, '0')
      text = `${text.slice(0, -this.scale)}.${text.slice(-this.scale)}`
    }
    return this.negative && this.small !== 0 ? `-${text}` : text
  }

  /** From a literal as C# and JSON write it, without suffix: `-1.10`, `1e3`. Throws OverflowException. */
  static fromLiteral(text: string): Decimal {
    const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text)
    if (!match) throw new Error(`Not a decimal literal: '${text}'`)
    const fraction = match[3] ?? ''
    return Decimal.fromScientific(
      (match[2] ?? '') + fraction,
      fraction.length - Number(match[4] ?? 0),
      match[1] === '-',
    )
  }

  /** `digits / 10^scale`, fitted as parsing does: zero keeps at most 28 decimals. */
  static fromScientific(digits: string, scale: number, negative: boolean): Decimal {
    const trimmed = digits.replace(/^0+/, '')
    if (trimmed === '') return new Decimal(0, 0n, Math.min(Math.max(scale, 0), maxScale), negative)
    if (trimmed.length - scale > 29) throw tooLarge()
    // Digits far behind the last one that can count only decide ties.
    const kept = trimmed.slice(0, 60)
    const dropped = trimmed.length - kept.length
    const sticky = dropped > 0 && /[1-9]/.test(trimmed.slice(60))
    if (kept.length - (scale - dropped) < -30) return new Decimal(0, 0n, maxScale, negative)
    return Decimal.fit(BigInt(kept), scale - dropped, negative, sticky)
  }

  /** `(decimal)double`: 15 significant digits. */
  static fromDouble(value: number): Decimal {
    return fromBinary(value, 15)
  }

  /** `(decimal)float`: 7 significant digits. */
  static fromSingle(value: number): Decimal {
    return fromBinary(value, 7)
  }
}

/** Counters and quantities become decimals all the time. */
const smallIntegers: readonly Decimal[] = Array.from({ length: 256 }, (_, i) => Decimal.of(BigInt(i), 0, false))

function compareMagnitude(a: Decimal, b: Decimal): number {
  if (a.scale !== b.scale) {
    const scale = Math.max(a.scale, b.scale)
    const x = a.coefficient * bigPower(scale - a.scale)
    const y = b.coefficient * bigPower(scale - b.scale)
    return x < y ? -1 : x > y ? 1 : 0
  }
  const x = a.coefficient
  const y = b.coefficient
  return x < y ? -1 : x > y ? 1 : 0
}

const view = new DataView(new ArrayBuffer(8))

/** .NET's conversion in floating point, step by step, so that its last digit is the same. */
function fromBinary(value: number, digits: 15 | 7): Decimal {
  view.setFloat64(0, value)
  const exponent = ((view.getUint32(0) >>> 20) & 0x7ff) - 1022
  if (exponent < -94) return Decimal.zero
  if (exponent > 96) throw tooLarge()
  let scaled = Math.abs(value)
  let shift = digits - 1 - ((exponent * 19728) >> 16)
  if (shift >= 0) {
    shift = Math.min(shift, maxScale)
    scaled *= power(shift)
  } else if (shift !== -1 || scaled >= power(digits)) scaled /= power(-shift)
  else shift = 0
  if (scaled < power(digits - 1) && shift < maxScale) {
    scaled *= 10
    shift++
  }
  let whole = Math.floor(scaled)
  const rest = scaled - whole
  if (rest > 0.5 || (rest === 0.5 && whole % 2 === 1)) whole++
  if (whole === 0) return Decimal.zero
  if (shift < 0) return Decimal.of(BigInt(whole) * bigPower(-shift), 0, value < 0)
  for (let left = Math.min(shift, digits - 1); left > 0 && whole % 10 === 0; left--) {
    whole /= 10
    shift--
  }
  return Decimal.fromNumber(value < 0 ? -whole : whole, shift)
}
