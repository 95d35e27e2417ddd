import { DateTimeValue } from '../../../dotnet/time/date-time-value.ts'
import { formatDateTime } from '../../../dotnet/time/format-date.ts'
import { tryParseDateTime } from '../../../dotnet/time/parse-date.ts'
import { ambient } from '../../../dotnet/values/ambient.ts'
import { DateValue, textOf } from './value.ts'

/** `Date` with a .NET format string; text that is no date stays as it is. */
export function dateFilter(value: unknown, format: unknown): unknown {
  if (value === null || value === undefined) return null
  const pattern = textOf(format)
  if (pattern.trim() === '') return textOf(value)
  if (value instanceof DateValue) return value.format(pattern)
  const text = textOf(value)
  const date = /^(?:now|today)$/i.test(text)
    ? DateTimeValue.fromUnixMilliseconds(ambient().now())
    : tryParseDateTime(text)
  return date ? formatDateTime(date, pattern) : text
}
