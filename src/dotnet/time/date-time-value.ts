import { ambient } from '../values/ambient.ts'
import { argument, argumentOutOfRange, exception } from '../values/exception.ts'
import {
  type CivilDate,
  civilDate,
  dayNumber,
  dayOfWeek,
  dayOfYear,
  isValidDate,
  lastDay,
  lengthOfMonth,
  ticksPerDay,
  ticksPerMillisecond,
  unixEpochDay,
} from './calendar.ts'
import { hashOfLong, TimeSpanValue } from './time-span-value.ts'

/** The numbers of `DateTimeKind`. */
export const Kind = { Unspecified: 0, Utc: 1, Local: 2 } as const

const unrepresentable = 'The added or subtracted value results in an un-representable DateTime.'
const bigTicksPerDay = 864_000_000_000n
const lastTicks = BigInt(lastDay + 1) * bigTicksPerDay - 1n

/** An unboxed `DateTime`: the day number since 0001-01-01, the ticks of 100 ns of that day, and the kind. */
export class DateTimeValue {
  readonly days: number
  /** 0 to 863,999,999,999. */
  readonly ticksOfDay: number
  readonly kind: number
  #civil: CivilDate | undefined

  private constructor(days: number, ticksOfDay: number, kind: number) {
    this.days = days
    this.ticksOfDay = ticksOfDay
    this.kind = kind
  }

  static readonly minValue = new DateTimeValue(0, 0, Kind.Unspecified)
  static readonly maxValue = new DateTimeValue(lastDay, ticksPerDay - 1, Kind.Unspecified)
  static readonly unixEpoch = new DateTimeValue(unixEpochDay, 0, Kind.Utc)

  static fromTicks(ticks: bigint, kind: number = Kind.Unspecified): DateTimeValue {
    if (ticks < 0n || ticks > lastTicks) {
      throw argumentOutOfRange('ticks', 'Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.')
    }
    return new DateTimeValue(Number(ticks / bigTicksPerDay), Number(ticks % bigTicksPerDay), checkedKind(kind))
  }

  /** From days and ticks that need not be normal; `undefined` outside the years 1 to 9999. */
  static tryFrom(days: number, ticks: number, kind: number): DateTimeValue | undefined {
    const carried = Math.floor(ticks / ticksPerDay)
    const allDays = days + carried
    if (allDays < 0 || allDays > lastDay) return undefined
    return new DateTimeValue(allDays, ticks - carried * ticksPerDay, kind)
  }

  static fromDate(
    year: number,
    month: number,
    day: number,
    ticksOfDay = 0,
    kind: number = Kind.Unspecified,
  ): DateTimeValue {
    if (!isValidDate(year, month, day)) {
      throw exception(
        'System.ArgumentOutOfRangeException',
        'Year, Month, and Day parameters describe an un-representable DateTime.',
      )
    }
    return new DateTimeValue(dayNumber(year, month, day), ticksOfDay, kind)
  }

  /** From milliseconds since 1970-01-01T00:00:00Z. */
  static fromUnixMilliseconds(milliseconds: number, kind: number = Kind.Utc): DateTimeValue {
    const days = Math.floor(milliseconds / 86_400_000)
    const ticks = Math.floor((milliseconds - days * 86_400_000) * ticksPerMillisecond)
    const value = DateTimeValue.tryFrom(unixEpochDay + days, ticks, kind)
    if (!value) throw argumentOutOfRange('value', unrepresentable)
    return value
  }

  /** The host's clock, in UTC. */
  static utcNow(): DateTimeValue {
    return DateTimeValue.fromUnixMilliseconds(ambient().now())
  }

  get ticks(): bigint {
    return BigInt(this.days) * bigTicksPerDay + BigInt(this.ticksOfDay)
  }

  get civil(): CivilDate {
    this.#civil ??= civilDate(this.days)
    return this.#civil
  }
  get year(): number {
    return this.civil.year
  }
  get month(): number {
    return this.civil.month
  }
  get day(): number {
    return this.civil.day
  }
  get hour(): number {
    return Math.floor(this.ticksOfDay / 36_000_000_000)
  }
  get minute(): number {
    return Math.floor(this.ticksOfDay / 600_000_000) % 60
  }
  get second(): number {
    return Math.floor(this.ticksOfDay / 10_000_000) % 60
  }
  get millisecond(): number {
    return Math.floor(this.ticksOfDay / 10_000) % 1000
  }
  get microsecond(): number {
    return Math.floor(this.ticksOfDay / 10) % 1000
  }
  get nanosecond(): number {
    return (this.ticksOfDay % 10) * 100
  }
  get dayOfWeek(): number {
    return dayOfWeek(this.days)
  }
  get dayOfYear(): number {
    return dayOfYear(this.civil)
  }
  get date(): DateTimeValue {
    return new DateTimeValue(this.days, 0, this.kind)
  }
  get timeOfDay(): TimeSpanValue {
    return TimeSpanValue.fromSmallTicks(this.ticksOfDay)
  }
  /** Milliseconds since 1970-01-01T00:00:00 of the same clock face. */
  get unixMilliseconds(): number {
    return (this.days - unixEpochDay) * 86_400_000 + this.ticksOfDay / ticksPerMillisecond
  }

  withKind(kind: number): DateTimeValue {
    return kind === this.kind ? this : new DateTimeValue(this.days, this.ticksOfDay, checkedKind(kind))
  }

  /** The local time zone is UTC. */
  toUniversalTime(): DateTimeValue {
    return this.withKind(Kind.Utc)
  }
  toLocalTime(): DateTimeValue {
    return this.withKind(Kind.Local)
  }

  add(span: TimeSpanValue, parameter = 'value'): DateTimeValue {
    return this.shifted(span.days, span.rest, parameter)
  }

  subtractSpan(span: TimeSpanValue, parameter = 'value'): DateTimeValue {
    return this.shifted(-span.days, -span.rest, parameter)
  }

  subtract(other: DateTimeValue): TimeSpanValue {
    return TimeSpanValue.from(this.days - other.days, this.ticksOfDay - other.ticksOfDay)
  }

  shifted(days: number, ticks: number, parameter = 'value'): DateTimeValue {
    const value = DateTimeValue.tryFrom(this.days + days, this.ticksOfDay + ticks, this.kind)
    if (!value) throw argumentOutOfRange(parameter, unrepresentable)
    return value
  }

  addTicks(ticks: bigint): DateTimeValue {
    return this.add(TimeSpanValue.fromTicks(ticks))
  }

  /** `AddDays(double)` and its kin: whole units and their fraction are turned into ticks apart. */
  addUnits(value: number, mostUnits: number, ticksPerUnit: number): DateTimeValue {
    if (Math.abs(value) > mostUnits) throw argumentOutOfRange('value', 'Value to add was out of range.')
    if (Number.isNaN(value)) return this
    const whole = Math.trunc(value)
    const part = Math.trunc((value - whole) * ticksPerUnit)
    const unitsPerDay = ticksPerDay / ticksPerUnit
    const days = Math.trunc(whole / unitsPerDay)
    return this.shifted(days, (whole - days * unitsPerDay) * ticksPerUnit + part)
  }

  addMonths(months: number, parameter = 'months'): DateTimeValue {
    if (months < -120_000 || months > 120_000) {
      throw argumentOutOfRange('months', 'Months value must be between +/-120000.')
    }
    const all = this.year * 12 + this.month - 1 + months
    const year = Math.floor(all / 12)
    const month = all - year * 12 + 1
    if (year < 1 || year > 9999) throw argumentOutOfRange(parameter, unrepresentable)
    const day = Math.min(this.day, lengthOfMonth(year, month))
    return new DateTimeValue(dayNumber(year, month, day), this.ticksOfDay, this.kind)
  }

  addYears(years: number): DateTimeValue {
    if (years < -10_000 || years > 10_000) {
      throw argumentOutOfRange('value', 'Years value must be between +/-10000.')
    }
    return this.addMonths(years * 12, 'value')
  }

  equals(other: DateTimeValue): boolean {
    return this.days === other.days && this.ticksOfDay === other.ticksOfDay
  }

  compare(other: DateTimeValue): number {
    const days = this.days - other.days
    return Math.sign(days === 0 ? this.ticksOfDay - other.ticksOfDay : days)
  }

  hashCode(): number {
    return hashOfLong(this.ticks)
  }
}

function checkedKind(kind: number): number {
  if (kind < 0 || kind > 2) throw argument('Invalid DateTimeKind value.', 'kind')
  return kind
}
