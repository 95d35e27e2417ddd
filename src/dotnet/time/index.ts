import type { TypeDefinition } from '../type-system/definition.ts'
import { adjustmentRule } from './adjustment-rule.ts'
import { dateTime } from './date-time.ts'
import { dateTimeKind } from './date-time-kind.ts'
import { dateTimeOffset } from './date-time-offset.ts'
import { dateTimeStyles } from './date-time-styles.ts'
import { dayOfWeekType } from './day-of-week.ts'
import { timeSpan } from './time-span.ts'
import { timeSpanStyles } from './time-span-styles.ts'
import { currentTimeZone, timeZone } from './time-zone.ts'
import { timeZoneInfo } from './time-zone-info.ts'
import { transitionTime } from './transition-time.ts'

/** Dates, times and time zones. */
export const timeTypes: readonly TypeDefinition[] = [
  dateTime,
  dateTimeOffset,
  timeSpan,
  dayOfWeekType,
  dateTimeKind,
  dateTimeStyles,
  timeSpanStyles,
  timeZone,
  currentTimeZone,
  timeZoneInfo,
  adjustmentRule,
  transitionTime,
]
