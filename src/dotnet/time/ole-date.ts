import { argument, overflow } from '../values/exception.ts'
import { DateTimeValue } from './date-time-value.ts'

const day = 86_400_000
/** Milliseconds from 0001-01-01 to 1899-12-30. */
const epoch = 693_593 * day

/** `DateTime.FromOADate`: days since 1899-12-30, the fraction counting forwards before it too. */
export function fromOleDate(value: number): DateTimeValue {
  if (!(value < 2_958_466) || !(value > -657_435)) throw argument('Not a legal OleAut date.')
  let milliseconds = Math.trunc(value * day + (value >= 0 ? 0.5 : -0.5))
  if (milliseconds < 0) milliseconds -= (milliseconds % day) * 2
  milliseconds += epoch
  const days = Math.floor(milliseconds / day)
  const found = DateTimeValue.tryFrom(days, (milliseconds - days * day) * 10_000, 0)
  if (!found) throw argument('OleAut date did not convert to a DateTime correctly.')
  return found
}

/** `DateTime.ToOADate`. */
export function toOleDate(value: DateTimeValue): number {
  if (value.days === 0) {
    if (value.ticksOfDay === 0) return 0
    return fraction(value.ticksOfDay, 693_593)
  }
  if (value.year < 100) throw overflow('Not a legal OleAut date.')
  return fraction(value.ticksOfDay, value.days)
}

function fraction(ticksOfDay: number, days: number): number {
  let milliseconds = (days - 693_593) * day + Math.trunc(ticksOfDay / 10_000)
  if (milliseconds < 0) {
    const part = milliseconds % day
    if (part !== 0) milliseconds -= (day + part) * 2
  }
  return milliseconds / day
}
