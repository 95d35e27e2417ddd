import { describe, expect, it } from 'vitest'
import { formatDateTime, formatDateTimeOffset } from '../../../src/dotnet/time/format-date.ts'
import { parseDateTime, parseDateTimeOffset } from '../../../src/dotnet/time/parse-date.ts'
import { parseDateTimeExact } from '../../../src/dotnet/time/parse-date-exact.ts'
import { DotnetException } from '../../../src/dotnet/values/exception.ts'
import recorded from './recorded-dates.json' with { type: 'json' }

/** The value as text or `!` and the message. */
function attempt(body: () => string): string {
  try {
    return body()
  } catch (error) {
    if (error instanceof DotnetException) return `!${error.message}`
    throw error
  }
}

const kinds = ['Unspecified', 'Utc', 'Local']

describe('parsing dates', () => {
  it.each(recorded)('reads %j as .NET does', (text, dateTime, offset) => {
    const own = attempt(() => {
      const value = parseDateTime(text as string)
      return `${formatDateTime(value, "yyyy-MM-dd'T'HH:mm:ss.fffffff")} ${kinds[value.kind]}`
    })
    expect(own).toBe(dateTime)
    expect(attempt(() => formatDateTimeOffset(parseDateTimeOffset(text as string), 'o'))).toBe(offset)
  })

  it.each([
    ['20240102', 'yyyyMMdd', '2024-01-02T00:00:00.0000000'],
    ['1/2/2024', 'M/d/yyyy', '2024-01-02T00:00:00.0000000'],
    ['Tue, 02 Jan 2024 03:04:05 GMT', 'r', '2024-01-02T03:04:05.0000000'],
    ['2024-01-02T03:04:05.1234567Z', 'o', '2024-01-02T03:04:05.1234567+00:00'],
    ['2024-01-02 03:04:05 GMT', 'yyyy-MM-dd HH:mm:ss Z', '2024-01-02T03:04:05.0000000+00:00'],
    ['5', 'MM', "!String '5' was not recognized as a valid DateTime."],
    ['x', '', "!Format specifier '' was invalid."],
    [
      '2024-02-30',
      'yyyy-MM-dd',
      "!The DateTime represented by the string '2024-02-30' is not supported in calendar 'System.Globalization.GregorianCalendar'.",
    ],
  ])('reads %j by the format %j', (text, format, expected) => {
    expect(attempt(() => formatDateTime(parseDateTimeExact(text, format), 'o'))).toBe(expected)
  })
})
