import { argument, argumentOutOfRange } from '../values/exception.ts'
import { ticksPerMinute } from './calendar.ts'
import { DateTimeValue, Kind } from './date-time-value.ts'
import type { TimeSpanValue } from './time-span-value.ts'
import { TimeSpanValue as Span } from './time-span-value.ts'

const outsideYears = 'The UTC time represented when the offset is applied must be between year 0 and 10,000.'

/** An unboxed `DateTimeOffset`: the moment in UTC (kind unspecified) and the offset in minutes. */
export class DateTimeOffsetValue {
  readonly utc: DateTimeValue
  readonly offsetMinutes: number

  private constructor(utc: DateTimeValue, offsetMinutes: number) {
    this.utc = utc.withKind(Kind.Unspecified)
    this.offsetMinutes = offsetMinutes
  }

  static readonly minValue = new DateTimeOffsetValue(DateTimeValue.minValue, 0)
  static readonly maxValue = new DateTimeOffsetValue(DateTimeValue.maxValue, 0)
  static readonly unixEpoch = new DateTimeOffsetValue(DateTimeValue.unixEpoch, 0)

  /** From the time that a clock at this offset shows. */
  static fromClock(clock: DateTimeValue, offsetMinutes: number): DateTimeOffsetValue {
    const utc = DateTimeValue.tryFrom(clock.days, clock.ticksOfDay - offsetMinutes * ticksPerMinute, 0)
    if (!utc) throw argumentOutOfRange('offset', outsideYears)
    return new DateTimeOffsetValue(utc, offsetMinutes)
  }

  static fromClockAndSpan(clock: DateTimeValue, offset: TimeSpanValue): DateTimeOffsetValue {
    return DateTimeOffsetValue.fromClock(clock, minutesOfOffset(offset))
  }

  /** `new DateTimeOffset(ticks, offset)`: the ticks are those of the clock. */
  static fromTicks(ticks: bigint, offset: TimeSpanValue = Span.zero): DateTimeOffsetValue {
    minutesOfOffset(offset)
    return DateTimeOffsetValue.fromClockAndSpan(DateTimeValue.fromTicks(ticks), offset)
  }

  /** A `DateTime` becomes one of the local zone, which is UTC. */
  static fromDateTime(value: DateTimeValue): DateTimeOffsetValue {
    return new DateTimeOffsetValue(value, 0)
  }

  static fromDateTimeAndOffset(value: DateTimeValue, offset: TimeSpanValue): DateTimeOffsetValue {
    if (value.kind === Kind.Local && !offset.equals(Span.zero)) {
      throw argument('The UTC Offset of the local dateTime parameter does not match the offset argument.', 'offset')
    }
    if (value.kind === Kind.Utc && !offset.equals(Span.zero)) {
      throw argument('The UTC Offset for Utc DateTime instances must be 0.', 'offset')
    }
    return DateTimeOffsetValue.fromClockAndSpan(value, offset)
  }

  static utcNow(): DateTimeOffsetValue {
    return new DateTimeOffsetValue(DateTimeValue.utcNow(), 0)
  }

  /** The time that a clock at the offset shows, of unspecified kind. */
  get clock(): DateTimeValue {
    return this.utc.shifted(0, this.offsetMinutes * ticksPerMinute, 't')
  }
  get ticks(): bigint {
    return this.clock.ticks
  }
  get offset(): TimeSpanValue {
    return Span.fromSmallTicks(this.offsetMinutes * ticksPerMinute)
  }

  /** The same offset with another clock time. */
  withClock(clock: DateTimeValue): DateTimeOffsetValue {
    return DateTimeOffsetValue.fromClock(clock, this.offsetMinutes)
  }

  toOffset(offset: TimeSpanValue): DateTimeOffsetValue {
    const clock = this.utc.add(offset, 't')
    return DateTimeOffsetValue.fromClockAndSpan(clock, offset)
  }

  equals(other: DateTimeOffsetValue): boolean {
    return this.utc.equals(other.utc)
  }
  compare(other: DateTimeOffsetValue): number {
    return this.utc.compare(other.utc)
  }
  hashCode(): number {
    return this.utc.hashCode()
  }
}

/** The minutes of an offset, or the exception for one that isn't one. */
export function minutesOfOffset(offset: TimeSpanValue): number {
  const minutes = offset.doubleTicks / ticksPerMinute
  if (!Number.isInteger(minutes)) throw argument('Offset must be specified in whole minutes.', 'offset')
  if (Math.abs(minutes) > 14 * 60) {
    throw argumentOutOfRange('offset', 'Offset must be within plus or minus 14 hours.')
  }
  return minutes
}
