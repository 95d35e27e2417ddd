import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DateTimeValue } from '../../../src/dotnet/time/date-time-value.ts'
import { formatDateTime } from '../../../src/dotnet/time/format-date.ts'
import { formatTimeSpan } from '../../../src/dotnet/time/format-time-span.ts'
import { parseDateTime } from '../../../src/dotnet/time/parse-date.ts'
import { parseTimeSpan } from '../../../src/dotnet/time/parse-time-span.ts'
import { TimeSpanValue } from '../../../src/dotnet/time/time-span-value.ts'
import { convertTime, findZone, utcZone } from '../../../src/dotnet/time/time-zone-info-object.ts'

const dates = fc.bigInt({ min: 0n, max: 3155378975999999999n }).map((ticks) => DateTimeValue.fromTicks(ticks))
const spans = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((ticks) => TimeSpanValue.fromTicks(ticks))

describe('dates and spans', () => {
  it('keep their ticks', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (t) => TimeSpanValue.fromTicks(t).ticks === t),
    )
    fc.assert(fc.property(dates, (date) => DateTimeValue.fromTicks(date.ticks).equals(date)))
  })

  it('are read back from their texts', () => {
    fc.assert(fc.property(dates, (date) => parseDateTime(formatDateTime(date, 'o')).equals(date)))
    fc.assert(fc.property(spans, (span) => parseTimeSpan(formatTimeSpan(span)).equals(span)))
    fc.assert(fc.property(spans, (span) => parseTimeSpan(formatTimeSpan(span, 'G')).equals(span)))
  })

  it('hash and format as .NET does', () => {
    expect(DateTimeValue.fromDate(2020, 1, 1).hashCode()).toBe(-2085908915)
    expect(formatTimeSpan(TimeSpanValue.minValue)).toBe('-10675199.02:48:05.4775808')
  })

  it('convert between zones under their Windows names', () => {
    const utc = DateTimeValue.fromDate(2024, 3, 31, 2.5 * 36_000_000_000, 1)
    const zone = findZone('W. Europe Standard Time')
    expect(formatDateTime(convertTime(utc, utcZone, zone), 'o')).toBe('2024-03-31T04:30:00.0000000')
    expect(zone.names.display).toBe('(UTC+01:00) Central European Time (Berlin)')
  })

  it('refuse a time that the clock skips', () => {
    const skipped = DateTimeValue.fromDate(2024, 3, 31, 2.5 * 36_000_000_000)
    expect(() => convertTime(skipped, findZone('Europe/Amsterdam'), utcZone)).toThrow()
  })
})
