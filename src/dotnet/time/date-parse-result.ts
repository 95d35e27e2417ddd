import { ambient } from '../values/ambient.ts'
import { argument, type DotnetException, formatException } from '../values/exception.ts'
import { dayNumber, isValidDate, ticksPerDay, ticksPerHour, ticksPerMinute, ticksPerSecond } from './calendar.ts'
import { DateTimeOffsetValue } from './date-time-offset-value.ts'
import { DateTimeValue, Kind } from './date-time-value.ts'

/** The numbers of `System.Globalization.DateTimeStyles`. */
export const Styles = {
  None: 0,
  AllowLeadingWhite: 1,
  AllowTrailingWhite: 2,
  AllowInnerWhite: 4,
  NoCurrentDateDefault: 8,
  AdjustToUniversal: 16,
  AssumeLocal: 32,
  AssumeUniversal: 64,
  RoundtripKind: 128,
} as const

export type DateFailure =
  | { readonly kind: 'form' | 'calendar' | 'dayOfWeek' | 'offset' | 'incomplete' }
  | { readonly kind: 'unknownWord'; readonly index: number }
  | { readonly kind: 'format'; readonly message: string }

export class DateParseError extends Error {
  readonly failure: DateFailure
  constructor(failure: DateFailure) {
    super(failure.kind)
    this.failure = failure
  }
}

export const fail = (kind: 'form' | 'calendar' | 'dayOfWeek' | 'offset' | 'incomplete'): DateParseError =>
  new DateParseError({ kind })

/** What was read from a text; parts that it didn't tell are undefined. */
export interface DateParts {
  year?: number
  month?: number
  day?: number
  hour?: number
  minute?: number
  second?: number
  /** Ticks below the second; 10,000,000 where rounding reached the next one. */
  fraction?: number
  dayOfWeek?: number
  offsetMinutes?: number
  /** `Z`, `GMT` or an offset was read. */
  hasZone?: boolean
  /** The date had no year: it is the current one. */
  isYearAssumed?: boolean
  isUtc?: boolean
}

/** The exception for a text that is no date. */
export function dateException(text: string, failure: DateFailure): DotnetException {
  switch (failure.kind) {
    case 'unknownWord':
      return formatException(
        `The string '${text}' was not recognized as a valid DateTime. There is an unknown word starting at index '${failure.index}'.`,
      )
    case 'calendar':
      return formatException(
        `The DateTime represented by the string '${text}' is not supported in calendar 'System.Globalization.GregorianCalendar'.`,
      )
    case 'dayOfWeek':
      return formatException(
        `String '${text}' was not recognized as a valid DateTime because the day of week was incorrect.`,
      )
    case 'offset':
      return formatException(`The time zone offset of string '${text}' must be within plus or minus 14 hours.`)
    case 'incomplete':
      return formatException(`There must be at least a partial date with a year present in the input string '${text}'.`)
    case 'format':
      return formatException(failure.message)
    default:
      return formatException(`String '${text}' was not recognized as a valid DateTime.`)
  }
}

export function checkStyles(styles: number, isOffset: boolean): void {
  if ((styles & ~255) !== 0) throw argument('An undefined DateTimeStyles value is being used.', 'styles')
  if ((styles & Styles.AssumeLocal) !== 0 && (styles & Styles.AssumeUniversal) !== 0) {
    throw argument('The DateTimeStyles values AssumeLocal and AssumeUniversal cannot be used together.', 'styles')
  }
  if (isOffset) {
    if ((styles & Styles.NoCurrentDateDefault) !== 0) {
      throw argument(
        "The DateTimeStyles value 'NoCurrentDateDefault' is not allowed when parsing DateTimeOffset.",
        'styles',
      )
    }
    return
  }
  const adjusting = Styles.AssumeLocal | Styles.AssumeUniversal | Styles.AdjustToUniversal
  if ((styles & Styles.RoundtripKind) !== 0 && (styles & adjusting) !== 0) {
    throw argument(
      'The DateTimeStyles value RoundtripKind cannot be used with the values AssumeLocal, AssumeUniversal or AdjustToUniversal.',
      'styles',
    )
  }
}

/** Two-digit years are those of 1950 to 2049. */
export function fullYear(year: number): number {
  if (year >= 100) return year
  return year <= 49 ? year + 2000 : year + 1900
}

/** The clock time of the parts, of unspecified kind. */
function clockOf(parts: DateParts, styles: number, todayOffset = 0): DateTimeValue {
  let { year, month, day } = parts
  if (year === undefined || month === undefined || day === undefined) {
    if (
      year === undefined &&
      month === undefined &&
      day === undefined &&
      (styles & Styles.NoCurrentDateDefault) !== 0
    ) {
      year = month = day = 1
    } else {
      const today = DateTimeValue.fromUnixMilliseconds(ambient().now() + todayOffset * 60_000)
      const hasNone = year === undefined && month === undefined && day === undefined
      year ??= today.year
      month ??= hasNone ? today.month : 1
      day ??= hasNone ? today.day : 1
    }
  }
  if (!isValidDate(year, month, day)) throw fail('calendar')
  const { hour = 0, minute = 0, second = 0, fraction = 0 } = parts
  if (hour > 23 || minute > 59 || second > 59) throw fail('calendar')
  const ticks = hour * ticksPerHour + minute * ticksPerMinute + second * ticksPerSecond + fraction
  const clock = DateTimeValue.tryFrom(dayNumber(year, month, day), ticks, Kind.Unspecified)
  if (!clock) throw fail('calendar')
  if (parts.dayOfWeek !== undefined) {
    const own = DateTimeValue.fromDate(year, month, day)
    if (own.dayOfWeek !== parts.dayOfWeek) throw fail('dayOfWeek')
  }
  return clock
}

/** The `DateTime` of the parts under the styles: with a zone it becomes local time, which is UTC. */
export function toDateTime(parts: DateParts, styles: number): DateTimeValue {
  const clock = clockOf(parts, styles)
  if (!parts.hasZone) {
    if ((styles & Styles.AssumeLocal) !== 0) {
      return clock.withKind((styles & Styles.AdjustToUniversal) !== 0 ? Kind.Utc : Kind.Local)
    }
    if ((styles & Styles.AssumeUniversal) !== 0) {
      return clock.withKind((styles & Styles.AdjustToUniversal) !== 0 ? Kind.Utc : Kind.Local)
    }
    return clock
  }
  const offset = parts.offsetMinutes ?? 0
  if (Math.abs(offset) > 14 * 60) throw fail('offset')
  if ((styles & Styles.RoundtripKind) !== 0 && parts.isUtc) return clock.withKind(Kind.Utc)
  let moment = DateTimeValue.tryFrom(clock.days, clock.ticksOfDay - offset * ticksPerMinute, Kind.Unspecified)
  if ((styles & Styles.AdjustToUniversal) !== 0) {
    if (!moment) throw fail('calendar')
    return moment.withKind(Kind.Utc)
  }
  // Outside the years 1 to 9999 .NET keeps the time of day and stays on the edge's day.
  moment ??= DateTimeValue.tryFrom(
    clock.days,
    clock.ticksOfDay - offset * ticksPerMinute + (offset > 0 ? ticksPerDay : -ticksPerDay),
    Kind.Unspecified,
  )
  if (!moment) throw fail('calendar')
  return moment.withKind(Kind.Local)
}

export function toDateTimeOffset(parts: DateParts, styles: number): DateTimeOffsetValue {
  const clock = clockOf(parts, styles, parts.offsetMinutes)
  if (parts.hasZone && parts.isYearAssumed) throw fail('incomplete')
  const offset = parts.hasZone ? (parts.offsetMinutes ?? 0) : 0
  if (Math.abs(offset) > 14 * 60) throw fail('offset')
  const utc = DateTimeValue.tryFrom(clock.days, clock.ticksOfDay - offset * ticksPerMinute, Kind.Unspecified)
  if (!utc)
    throw new DateParseError({
      kind: 'format',
      message: 'The UTC representation of the date falls outside the year range 1-9999.',
    })
  if ((styles & Styles.AdjustToUniversal) !== 0) return DateTimeOffsetValue.fromDateTime(utc)
  return DateTimeOffsetValue.fromClock(clock, offset)
}

/** Runs a parse; a failure becomes null. */
export function orNull<T>(body: () => T): T | null {
  try {
    return body()
  } catch (error) {
    if (error instanceof DateParseError) return null
    throw error
  }
}

/** Runs a parse of `text`; a failure becomes the exception that tells it. */
export function orException<T>(text: string, body: () => T): T {
  try {
    return body()
  } catch (error) {
    if (error instanceof DateParseError) throw dateException(text, error.failure)
    throw error
  }
}
