import { divideByZero } from '../values/exception.ts'
import type { Rounding } from './rounding.ts'
import { roundsUp } from './rounding.ts'
import { bigPower, divide, maxCoefficient, maxScale, nearest, tooLarge } from './wide-decimal.ts'

// `10 ** i` isn't correctly rounded everywhere, a literal is.
const powers: readonly number[] = Array.from({ length: 45 }, (_, i) => Number(`1e${i}`))

function power(exponent: number): number {
  return powers[exponent] ?? Number.POSITIVE_INFINITY
}

/**
 * A .NET `decimal`: a coefficient of 96 bits, a scale of 0 to 28 and a sign; immutable. `1.10m` keeps its scale.
 * Coefficients that are safe integers are computed as numbers, larger ones as bigints. Its fields aren't `#private`:
 * objects with such take V8 twice as long to make.
 */
export class Decimal {
  /** The coefficient with its sign: a number where it is a safe integer (-0 is .NET's negative zero), else a bigint. */
  private readonly value: number | bigint
  readonly scale: number

  private constructor(value: number | bigint, scale: number) {
    this.value = value
    this.scale = scale
  }

  static readonly zero = new Decimal(0, 0)
  static readonly one = new Decimal(1, 0)
  static readonly minusOne = new Decimal(-1, 0)
  static readonly maxValue = new Decimal(maxCoefficient, 0)
  static readonly minValue = new Decimal(-maxCoefficient, 0)

  /** From a coefficient of at most 96 bits. */
  static of(coefficient: bigint, scale: number, negative: boolean): Decimal {
    if (coefficient > 9007199254740991n) return new Decimal(negative ? -coefficient : coefficient, scale)
    const small = Number(coefficient)
    return new Decimal(negative ? -small : small, scale)
  }

  /** From a safe integer of any sign. */
  static fromNumber(value: number, scale = 0): Decimal {
    // No -0: a number is no negative zero.
    return new Decimal(value + 0, scale)
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
    const fitted = nearest(coefficient, scale, sticky)
    return Decimal.of(fitted.coefficient, fitted.scale, negative)
  }

  get coefficient(): bigint {
    const { value } = this
    if (typeof value === 'number') return BigInt(Math.abs(value))
    return value < 0n ? -value : value
  }

  /** The sign bit: zero may carry it too. */
  get negative(): boolean {
    return this.value < 0 || Object.is(this.value, -0)
  }

  get isZero(): boolean {
    return this.value === 0
  }

  /** -1, 0 or 1. */
  get sign(): number {
    const { value } = this
    return value < 0 ? -1 : value === 0 ? 0 : 1
  }

  /** The decimal digits of the coefficient, without sign; `0` for zero. */
  get digits(): string {
    const { value } = this
    return String(typeof value === 'number' ? Math.abs(value) : this.coefficient)
  }

  add(other: Decimal): Decimal {
    const a = this.value
    const b = other.value
    if (this.scale === other.scale && typeof a === 'number' && typeof b === 'number') {
      const sum = a + b
      if (sum <= Number.MAX_SAFE_INTEGER && sum >= -Number.MAX_SAFE_INTEGER && sum !== 0)
        return new Decimal(sum, this.scale)
    }
    return this.sum(b, other.scale)
  }

  subtract(other: Decimal): Decimal {
    const a = this.value
    const b = other.value
    if (this.scale === other.scale && typeof a === 'number' && typeof b === 'number') {
      const difference = a - b
      if (difference <= Number.MAX_SAFE_INTEGER && difference >= -Number.MAX_SAFE_INTEGER && difference !== 0)
        return new Decimal(difference, this.scale)
    }
    return this.sum(-b, other.scale)
  }

  private sum(b: number | bigint, otherScale: number): Decimal {
    const a = this.value
    const scale = Math.max(this.scale, otherScale)
    if (typeof a === 'number' && typeof b === 'number') {
      const x = a * power(scale - this.scale)
      const y = b * power(scale - otherScale)
      const sum = x + y
      // A sum that is rounded is larger than any safe integer.
      if (
        Math.abs(x) <= Number.MAX_SAFE_INTEGER &&
        Math.abs(y) <= Number.MAX_SAFE_INTEGER &&
        Math.abs(sum) <= Number.MAX_SAFE_INTEGER
      )
        return new Decimal(sum === 0 ? this.signedZero : sum, scale)
    }
    const sum = BigInt(a) * bigPower(scale - this.scale) + BigInt(b) * bigPower(scale - otherScale)
    return Decimal.fit(sum < 0n ? -sum : sum, scale, sum === 0n ? this.negative : sum < 0n)
  }

  private get signedZero(): number {
    return this.negative ? -0 : 0
  }

  multiply(other: Decimal): Decimal {
    const a = this.value
    const b = other.value
    if (typeof a === 'number' && typeof b === 'number') {
      const product = a * b
      const scale = this.scale + other.scale
      if (
        product <= Number.MAX_SAFE_INTEGER &&
        product >= -Number.MAX_SAFE_INTEGER &&
        product !== 0 &&
        scale <= maxScale
      )
        return new Decimal(product, scale)
    }
    return this.product(other)
  }

  private product(other: Decimal): Decimal {
    const scale = this.scale + other.scale
    const a = this.coefficient
    const b = other.coefficient
    // .NET multiplies coefficients of 32 bits apart: only there a zero keeps its scale.
    if (a >> 32n === 0n && b >> 32n === 0n) {
      if (scale > maxScale + 19) return Decimal.zero
    } else if (a === 0n || b === 0n) return Decimal.zero
    return Decimal.fit(a * b, scale, this.negative !== other.negative)
  }

  divide(other: Decimal): Decimal {
    const a = this.value
    const b = other.value
    if (b === 0) throw divideByZero()
    const natural = this.scale - other.scale
    if (typeof a === 'number' && typeof b === 'number') {
      if (natural >= 0 && isMultiple(a, b)) return new Decimal(a / b, natural)
      // Most quotients that end have at most four decimals more.
      if (natural >= -4 && natural <= maxScale - 4 && isMultiple(a * 10000, b)) {
        let value = (a * 10000) / b
        let scale = natural + 4
        for (; scale > Math.max(natural, 0) && isMultiple(value, 10); scale--) value /= 10
        return new Decimal(value, scale)
      }
    }
    return this.quotient(other)
  }

  private quotient(other: Decimal): Decimal {
    const quotient = divide(this.coefficient, other.coefficient, this.scale - other.scale)
    const negative = this.negative !== other.negative
    return Decimal.of(quotient.coefficient, quotient.scale, negative)
  }

  remainder(other: Decimal): Decimal {
    if (other.value === 0) throw divideByZero()
    if (this.value === 0) return this
    if (this.scale === other.scale && typeof this.value === 'number' && typeof other.value === 'number')
      return new Decimal(this.value % other.value, this.scale)
    const order = compareMagnitude(this, other)
    if (order < 0) return this
    const scale = Math.max(this.scale, other.scale)
    if (order === 0) return new Decimal(this.signedZero, scale)
    const a = this.coefficient * bigPower(scale - this.scale)
    const b = other.coefficient * bigPower(scale - other.scale)
    return Decimal.fit(a % b, scale, this.negative)
  }

  negate(): Decimal {
    return new Decimal(-this.value, this.scale)
  }

  abs(): Decimal {
    return this.negative ? this.negate() : this
  }

  /** Negative, 0 or positive. */
  compare(other: Decimal): number {
    const a = this.value
    const b = other.value
    if (this.scale === other.scale) return a < b ? -1 : a > b ? 1 : 0
    if (typeof a === 'number' && typeof b === 'number') {
      const scale = Math.max(this.scale, other.scale)
      const x = a * power(scale - this.scale)
      const y = b * power(scale - other.scale)
      if (Math.abs(x) <= Number.MAX_SAFE_INTEGER && Math.abs(y) <= Number.MAX_SAFE_INTEGER)
        return x < y ? -1 : x > y ? 1 : 0
    }
    const sign = this.sign
    if (sign !== other.sign) return sign < other.sign ? -1 : 1
    return sign > 0 ? compareMagnitude(this, other) : compareMagnitude(other, this)
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0
  }

  /** .NET's hash: equal for equal values of different scale. */
  hashCode(): number {
    if (this.value === 0) return 0
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
    return typeof this.value === 'number'
      ? this.roundSmall(this.value, decimals, mode)
      : this.roundBig(this.coefficient, decimals, mode)
  }

  private roundSmall(value: number, decimals: number, mode: Rounding): Decimal {
    const { negative } = this
    const unit = power(this.scale - decimals)
    const coefficient = Math.abs(value)
    // A quotient of safe integers isn't rounded up to the next integer.
    let quotient = Math.floor(coefficient / unit)
    const remainder = coefficient - quotient * unit
    if (remainder !== 0) {
      const half = Math.sign(remainder * 2 - unit)
      if (roundsUp(mode, half, quotient % 2 === 1, negative)) quotient++
    }
    return new Decimal(negative ? -quotient : quotient, decimals)
  }

  private roundBig(coefficient: bigint, decimals: number, mode: Rounding): Decimal {
    const unit = bigPower(this.scale - decimals)
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
    const { value } = this
    if (typeof value === 'number') return value / power(this.scale)
    const { coefficient } = this
    const magnitude =
      (Number(BigInt.asUintN(64, coefficient)) + Number(coefficient >> 64n) * 2 ** 64) / power(this.scale)
    return value < 0n ? -magnitude : magnitude
  }

  /** Invariant text, scale kept: `1.10`. */
  toString(): string {
    const { scale } = this
    let text = this.digits
    if (scale > 0) {
      if (text.length <= scale) text = text.padStart(scale + 1, '0')
      const point = text.length - scale
      text = `${text.slice(0, point)}.${text.slice(point)}`
    }
    return this.value < 0 ? `-${text}` : text
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
    if (trimmed === '') return Decimal.of(0n, Math.min(Math.max(scale, 0), maxScale), negative)
    if (trimmed.length - scale > 29) throw tooLarge()
    // Digits far behind the last one that can count only decide ties.
    const kept = trimmed.slice(0, 60)
    const dropped = trimmed.length - kept.length
    const sticky = dropped > 0 && /[1-9]/.test(trimmed.slice(60))
    if (kept.length - (scale - dropped) < -30) return Decimal.of(0n, maxScale, negative)
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

/** Whether `a` is a safe integer and a multiple of `b`. Cheaper than `a % b`: a remainder of doubles is a call. */
function isMultiple(a: number, b: number): boolean {
  const quotient = a / b
  return Number.isInteger(quotient) && quotient * b === a && Math.abs(a) <= Number.MAX_SAFE_INTEGER
}

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
