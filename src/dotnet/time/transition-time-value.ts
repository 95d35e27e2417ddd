import type { SerializedProperty } from '../json/object-properties.ts'
import { typeNamed } from '../type-system/definition.ts'
import { argument, argumentOutOfRange } from '../values/exception.ts'
import { dayNumber, lengthOfMonth, ticksPerMillisecond } from './calendar.ts'
import { DateTimeValue, Kind } from './date-time-value.ts'

/** The day and the time of day at which a zone's clocks change each year. */
export class TransitionTimeValue {
  readonly timeOfDay: DateTimeValue
  readonly month: number
  readonly week: number
  readonly day: number
  readonly dayOfWeek: number
  readonly isFixed: boolean

  constructor(
    timeOfDay: DateTimeValue,
    month: number,
    parts: { readonly week?: number; readonly day?: number; readonly dayOfWeek?: number; readonly isFixed: boolean },
  ) {
    this.timeOfDay = timeOfDay
    this.month = month
    this.week = parts.week ?? 1
    this.day = parts.day ?? 1
    this.dayOfWeek = parts.dayOfWeek ?? 0
    this.isFixed = parts.isFixed
  }

  static readonly empty = new TransitionTimeValue(DateTimeValue.minValue, 0, { week: 0, day: 0, isFixed: false })

  static fixed(timeOfDay: DateTimeValue, month: number, day: number): TransitionTimeValue {
    return checked(new TransitionTimeValue(timeOfDay, month, { day, isFixed: true }))
  }

  static floating(timeOfDay: DateTimeValue, month: number, week: number, dayOfWeek: number): TransitionTimeValue {
    return checked(new TransitionTimeValue(timeOfDay, month, { week, dayOfWeek, isFixed: false }))
  }

  equals(other: TransitionTimeValue): boolean {
    const isSame =
      this.isFixed === other.isFixed && this.timeOfDay.equals(other.timeOfDay) && this.month === other.month
    if (!isSame) return false
    return this.isFixed ? this.day === other.day : this.week === other.week && this.dayOfWeek === other.dayOfWeek
  }

  hashCode(): number {
    return this.month ^ (this.week << 8)
  }

  /** The clock's time of the change in a year. */
  in(year: number): DateTimeValue {
    const { ticksOfDay } = this.timeOfDay
    const last = lengthOfMonth(year, this.month)
    const day = this.isFixed ? Math.min(this.day, last) : this.#floatingDay(year, last)
    const days = dayNumber(year, this.month, day)
    return DateTimeValue.tryFrom(days, ticksOfDay, Kind.Unspecified) ?? DateTimeValue.maxValue
  }

  /** The week's day in a month; week 5 is the last. Day 0 of the calendar is a Monday. */
  #floatingDay(year: number, last: number): number {
    const first = (dayNumber(year, this.month, 1) + 1) % 7
    const day = 1 + ((this.dayOfWeek - first + 7) % 7) + 7 * (this.week - 1)
    return day > last ? day - 7 : day
  }

  jsonProperties(): readonly SerializedProperty[] {
    const int = typeNamed('System.Int32')
    return [
      { name: 'TimeOfDay', type: typeNamed('System.DateTime'), value: this.timeOfDay },
      { name: 'Month', type: int, value: this.month },
      { name: 'Week', type: int, value: this.week },
      { name: 'Day', type: int, value: this.day },
      { name: 'DayOfWeek', type: typeNamed('System.DayOfWeek'), value: this.dayOfWeek },
      { name: 'IsFixedDateRule', type: typeNamed('System.Boolean'), value: this.isFixed },
    ]
  }
}

function checked(transition: TransitionTimeValue): TransitionTimeValue {
  const { timeOfDay, month, week, day, dayOfWeek } = transition
  if (timeOfDay.kind !== Kind.Unspecified) {
    throw argument('The supplied DateTime must have the Kind property set to DateTimeKind.Unspecified.', 'timeOfDay')
  }
  if (month < 1 || month > 12)
    throw argumentOutOfRange('month', 'The Month parameter must be in the range 1 through 12.')
  if (day < 1 || day > 31) throw argumentOutOfRange('day', 'The Day parameter must be in the range 1 through 31.')
  if (week < 1 || week > 5) throw argumentOutOfRange('week', 'The Week parameter must be in the range 1 through 5.')
  if (dayOfWeek < 0 || dayOfWeek > 6) {
    throw argumentOutOfRange('dayOfWeek', 'The DayOfWeek enumeration must be in the range 0 through 6.')
  }
  if (timeOfDay.days !== 0 || timeOfDay.ticksOfDay % ticksPerMillisecond !== 0) {
    throw argument(
      'The supplied DateTime must have the Year, Month, and Day properties set to 1.  The time cannot be specified more precisely than whole milliseconds.',
      'timeOfDay',
    )
  }
  return transition
}
