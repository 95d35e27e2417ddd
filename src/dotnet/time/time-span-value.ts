import { argument, exception, overflow } from '../values/exception.ts'
import { ticksPerDay } from './calendar.ts'

const bigTicksPerDay = 864_000_000_000n
const longestDays = 10_675_199
const longestRest = 100_854_775_807
const shortestDays = -10_675_200
const shortestRest = 763_145_224_192
const tooLong = 'TimeSpan overflowed because the duration is too long.'
const notANumber = 'TimeSpan does not accept floating point Not-a-Number values.'

/** The magnitude of a time span by units, and its sign. */
export interface TimeSpanParts {
  readonly isNegative: boolean
  readonly days: number
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
  /** 0 to 9,999,999. */
  readonly fraction: number
}

/**
 * An unboxed `TimeSpan`: whole days (rounded down) and the ticks of 100 ns that remain, so that the 64-bit count fits
 * two safe numbers.
 */
export class TimeSpanValue {
  readonly days: number
  /** 0 to 863,999,999,999. */
  readonly rest: number

  private constructor(days: number, rest: number) {
    this.days = days
    this.rest = rest
  }

  static readonly zero = new TimeSpanValue(0, 0)
  static readonly maxValue = new TimeSpanValue(longestDays, longestRest)
  static readonly minValue = new TimeSpanValue(shortestDays, shortestRest)

  static fromTicks(ticks: bigint): TimeSpanValue {
    let days = ticks / bigTicksPerDay
    let rest = ticks % bigTicksPerDay
    if (rest < 0n) {
      days -= 1n
      rest += bigTicksPerDay
    }
    return new TimeSpanValue(Number(days), Number(rest))
  }

  /** From days and ticks of any sign; `undefined` where the sum doesn't fit 64 bits. */
  static tryFrom(days: number, ticks: number): TimeSpanValue | undefined {
    const carried = Math.floor(ticks / ticksPerDay)
    const allDays = days + carried
    const rest = ticks - carried * ticksPerDay
    if (allDays > longestDays || (allDays === longestDays && rest > longestRest)) return undefined
    if (allDays < shortestDays || (allDays === shortestDays && rest < shortestRest)) return undefined
    return new TimeSpanValue(allDays, rest)
  }

  static from(days: number, ticks: number): TimeSpanValue {
    const value = TimeSpanValue.tryFrom(days, ticks)
    if (!value) throw overflow(tooLong)
    return value
  }

  /** From a count that is known to be small: below 2^53. */
  static fromSmallTicks(ticks: number): TimeSpanValue {
    return TimeSpanValue.from(0, ticks)
  }

  /** From whole units of at least a microsecond, as the integer constructors and factories check them. */
  static fromMicroseconds(microseconds: bigint): TimeSpanValue {
    if (microseconds > 922_337_203_685_477_580n || microseconds < -922_337_203_685_477_580n) {
      throw exception('System.ArgumentOutOfRangeException', tooLong)
    }
    return TimeSpanValue.fromTicks(microseconds * 10n)
  }

  /** `FromDays(double)` and its kin. */
  static fromUnits(value: number, ticksPerUnit: number): TimeSpanValue {
    if (Number.isNaN(value)) throw argument(notANumber)
    return TimeSpanValue.fromDoubleTicks(value * ticksPerUnit)
  }

  static fromDoubleTicks(ticks: number): TimeSpanValue {
    if (ticks > 2 ** 63 || ticks < -(2 ** 63) || Number.isNaN(ticks)) throw overflow(tooLong)
    if (ticks === 2 ** 63) return TimeSpanValue.maxValue
    return TimeSpanValue.fromTicks(BigInt(Math.trunc(ticks)))
  }

  get ticks(): bigint {
    return BigInt(this.days) * bigTicksPerDay + BigInt(this.rest)
  }

  /** `(double)Ticks`. */
  get doubleTicks(): number {
    const ticks = this.days * ticksPerDay + this.rest
    return Number.isSafeInteger(ticks) ? ticks : Number(this.ticks)
  }

  get isNegative(): boolean {
    return this.days < 0
  }

  get parts(): TimeSpanParts {
    const isNegative = this.days < 0
    const whole = isNegative && this.rest > 0 ? -this.days - 1 : Math.abs(this.days)
    const rest = isNegative && this.rest > 0 ? ticksPerDay - this.rest : this.rest
    return {
      isNegative,
      days: whole,
      hours: Math.floor(rest / 36_000_000_000),
      minutes: Math.floor(rest / 600_000_000) % 60,
      seconds: Math.floor(rest / 10_000_000) % 60,
      fraction: rest % 10_000_000,
    }
  }

  add(other: TimeSpanValue): TimeSpanValue {
    return TimeSpanValue.from(this.days + other.days, this.rest + other.rest)
  }

  subtract(other: TimeSpanValue): TimeSpanValue {
    return TimeSpanValue.from(this.days - other.days, this.rest - other.rest)
  }

  negate(): TimeSpanValue {
    const value = TimeSpanValue.tryFrom(-this.days, -this.rest)
    if (!value) throw overflow('Negating the minimum value of a twos complement number is invalid.')
    return value
  }

  duration(): TimeSpanValue {
    if (this.days >= 0) return this
    const value = TimeSpanValue.tryFrom(-this.days, -this.rest)
    if (value) return value
    throw overflow(
      'The duration cannot be returned for TimeSpan.MinValue because the absolute value of TimeSpan.MinValue exceeds the value of TimeSpan.MaxValue.',
    )
  }

  multiply(factor: number): TimeSpanValue {
    if (Number.isNaN(factor)) throw argument(notANumber, 'factor')
    return TimeSpanValue.fromDoubleTicks(roundHalfEven(this.doubleTicks * factor))
  }

  divide(divisor: number): TimeSpanValue {
    if (Number.isNaN(divisor)) throw argument(notANumber, 'divisor')
    return TimeSpanValue.fromDoubleTicks(roundHalfEven(this.doubleTicks / divisor))
  }

  equals(other: TimeSpanValue): boolean {
    return this.days === other.days && this.rest === other.rest
  }

  compare(other: TimeSpanValue): number {
    const days = this.days - other.days
    return Math.sign(days === 0 ? this.rest - other.rest : days)
  }

  hashCode(): number {
    return hashOfLong(this.ticks)
  }
}

/** `long.GetHashCode()`. */
export function hashOfLong(value: bigint): number {
  return Number(BigInt.asIntN(32, value)) ^ Number(BigInt.asIntN(32, value >> 32n))
}

function roundHalfEven(value: number): number {
  const below = Math.floor(value)
  const part = value - below
  if (part !== 0.5) return part < 0.5 ? below : below + 1
  return below % 2 === 0 ? below : below + 1
}
