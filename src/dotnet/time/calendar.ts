import { argumentOutOfRange } from '../values/exception.ts'

export const ticksPerMillisecond = 10_000
export const ticksPerSecond = 10_000_000
export const ticksPerMinute = 600_000_000
export const ticksPerHour = 36_000_000_000
export const ticksPerDay = 864_000_000_000
/** Day number of 9999-12-31; 0001-01-01 is day 0. */
export const lastDay = 3_652_058
/** Day number of 1970-01-01. */
export const unixEpochDay = 719_162

const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]

export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days of a month of the Gregorian calendar; month 1 to 12. */
export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isValidDate(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month)
}

/** Day number of a valid date. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = year - 1
  const leapDay = month > 2 && isLeap(year) ? 1 : 0
  return (
    y * 365 +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    (daysBefore[month - 1] ?? 0) +
    leapDay +
    day -
    1
  )
}

/** The date of a day number, by counting years from 1 March of year 0. */
export function civilDate(days: number): CivilDate {
  const shifted = days + 306
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

export function dayOfYear({ year, month, day }: CivilDate): number {
  return (daysBefore[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0) + day
}

/** 0 is Sunday, as in `System.DayOfWeek`. */
export function dayOfWeek(days: number): number {
  return (days + 1) % 7
}

/** `DateTime.IsLeapYear`. */
export function isLeapYear(year: number): boolean {
  if (year < 1 || year > 9999) throw argumentOutOfRange('year', 'Year must be between 1 and 9999.')
  return isLeap(year)
}

/** `DateTime.DaysInMonth`. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) {
    throw argumentOutOfRange('month', 'Month must be between one and twelve.', String(month))
  }
  isLeapYear(year)
  return lengthOfMonth(year, month)
}
