import type { DotnetArray } from '../values/array.ts'
import { argument, argumentOutOfRange, exception, required } from '../values/exception.ts'
import type { AdjustmentRuleObject } from './adjustment-rule-object.ts'
import { ticksPerMinute } from './calendar.ts'
import { DateTimeValue } from './date-time-value.ts'
import type { TimeSpanValue } from './time-span-value.ts'
import { TimeZoneInfoObject } from './time-zone-info-object.ts'
import { fixedRules, type ZoneRules } from './zone-rules.ts'

interface CustomZone {
  readonly id: string | null
  readonly offset: TimeSpanValue
  readonly display: string | null
  readonly standard: string | null
  readonly daylight?: string | null
  readonly rules?: DotnetArray | null
  readonly isWithoutDaylight?: boolean
}

/** `TimeZoneInfo.CreateCustomTimeZone`. */
export function customZone(parts: CustomZone): TimeZoneInfoObject {
  const name = required(parts.id, 'id')
  if (name === '') throw argument('The value cannot be an empty string.', 'id')
  const minutes = parts.offset.doubleTicks / ticksPerMinute
  if (Math.abs(minutes) > 14 * 60) {
    throw argumentOutOfRange('baseUtcOffset', 'The TimeSpan parameter must be within plus or minus 14.0 hours.')
  }
  if (!Number.isInteger(minutes)) {
    throw argument('The TimeSpan parameter cannot be specified more precisely than whole minutes.', 'baseUtcOffset')
  }
  const given = parts.rules && parts.rules.items.length > 0 ? checkedRules(parts.rules) : null
  const isChanging = given !== null && !parts.isWithoutDaylight
  const names = {
    display: parts.display ?? '',
    standard: parts.standard ?? '',
    daylight: parts.isWithoutDaylight ? null : (parts.daylight ?? ''),
  }
  return new TimeZoneInfoObject(
    name,
    isChanging ? new YearlyRules(minutes, given) : fixedRules(minutes),
    () => names,
    given,
  )
}

function checkedRules({ items }: DotnetArray): AdjustmentRuleObject[] {
  const rules: AdjustmentRuleObject[] = []
  for (const rule of items as (AdjustmentRuleObject | null)[]) {
    if (rule === null)
      throw exception('System.InvalidTimeZoneException', 'The AdjustmentRule array cannot contain null elements.')
    const before = rules.at(-1)
    if (before && rule.start.compare(before.end) <= 0) {
      throw exception(
        'System.InvalidTimeZoneException',
        'The elements of the AdjustmentRule array must be in chronological order and must not overlap.',
      )
    }
    rules.push(rule)
  }
  return rules
}

const day = 86_400_000

/** Offsets of a zone whose clocks change by rules that hold between two days. */
class YearlyRules implements ZoneRules {
  readonly baseOffset: number
  readonly hasDaylightSaving = true
  readonly #rules: readonly AdjustmentRuleObject[]

  constructor(baseOffset: number, rules: readonly AdjustmentRuleObject[]) {
    this.baseOffset = baseOffset
    this.#rules = rules
  }

  offsetAt(unixMilliseconds: number): number {
    const standard = unixMilliseconds + this.baseOffset * 60_000
    const rule = this.#rules.find(
      ({ start, end }) => start.unixMilliseconds <= standard && standard < end.unixMilliseconds + day,
    )
    if (!rule) return this.baseOffset
    const { year } = DateTimeValue.fromUnixMilliseconds(standard)
    // Clocks show standard time when daylight saving begins, and daylight saving time when it ends.
    const begins = rule.transitionStart.in(year).unixMilliseconds
    const ends = rule.transitionEnd.in(year).unixMilliseconds - rule.deltaMinutes * 60_000
    const isDaylight = begins < ends ? begins <= standard && standard < ends : standard >= begins || standard < ends
    return isDaylight ? this.baseOffset + rule.deltaMinutes : this.baseOffset
  }
}
