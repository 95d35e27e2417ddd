import { defineStruct } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import type { DotnetArray } from '../values/array.ts'
import { Box } from '../values/box.ts'
import { argumentOutOfRange } from '../values/exception.ts'
import { ticksPerDay, ticksPerMillisecond, ticksPerSecond, unixEpochDay } from './calendar.ts'
import { ticksOfTime } from './date-time.ts'
import { DateTimeOffsetValue, minutesOfOffset } from './date-time-offset-value.ts'
import { DateTimeValue, Kind } from './date-time-value.ts'
import { fromFileTime, toFileTime } from './file-time.ts'
import { formatDateTimeOffset } from './format-date.ts'
import { parseDateTimeOffset, tryParseDateTimeOffset } from './parse-date.ts'
import { parseDateTimeOffsetExact, tryParseDateTimeOffsetExact } from './parse-date-exact.ts'
import type { TimeSpanValue } from './time-span-value.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    DateTimeOffset: DateTimeOffsetValue
  }
  interface DotnetStructs {
    DateTimeOffset: true
  }
}

function unboxed(value: unknown): DateTimeOffsetValue | null {
  return value instanceof Box && value.value instanceof DateTimeOffsetValue ? value.value : null
}

function store(cell: { value: DateTimeOffsetValue }, found: DateTimeOffsetValue | null): boolean {
  cell.value = found ?? DateTimeOffsetValue.minValue
  return found !== null
}

const texts = (formats: DotnetArray | null): readonly (string | null)[] | null =>
  formats === null ? null : (formats.items as (string | null)[])

function make(
  [year, month, day]: readonly [number, number, number],
  [hour, minute, second, millisecond, microsecond]: readonly [number, number, number, number?, number?],
  offset: TimeSpanValue,
): DateTimeOffsetValue {
  minutesOfOffset(offset)
  const date = DateTimeValue.fromDate(year, month, day)
  const clock = date.shifted(0, ticksOfTime(hour, minute, second, millisecond, microsecond))
  return DateTimeOffsetValue.fromClockAndSpan(clock, offset)
}

function fromUnix(count: bigint, perSecond: bigint, parameter: string): DateTimeOffsetValue {
  const least = -62_135_596_800n * perSecond
  const most = 253_402_300_800n * perSecond - 1n
  if (count < least || count > most) {
    throw argumentOutOfRange(parameter, `Valid values are between ${least} and ${most}, inclusive.`, String(count))
  }
  return DateTimeOffsetValue.fromDateTime(DateTimeValue.fromTicks((count - least) * (10_000_000n / perSecond)))
}

/** Whole units since 1970, rounded towards the past. */
function toUnix(value: DateTimeOffsetValue, ticksPerUnit: number): bigint {
  const { days, ticksOfDay } = value.utc
  return BigInt((days - unixEpochDay) * (ticksPerDay / ticksPerUnit) + Math.floor(ticksOfDay / ticksPerUnit))
}

const addUnits = (self: DateTimeOffsetValue, n: number, perDay: number): DateTimeOffsetValue =>
  self.withClock(self.clock.addUnits(n, 3_652_059 * perDay, ticksPerDay / perDay))

export const dateTimeOffset = defineStruct<DateTimeOffsetValue>()('System.DateTimeOffset', {
  implements: ['IComparable', 'IComparable<DateTimeOffset>', 'IEquatable<DateTimeOffset>', 'IFormattable'],
  ops: {
    equals: (a, b) => (a as DateTimeOffsetValue).equals(b as DateTimeOffsetValue),
    hashCode: (a) => (a as DateTimeOffsetValue).hashCode(),
    compare: (a, b) => (a as DateTimeOffsetValue).compare(b as DateTimeOffsetValue),
    text: (a) => formatDateTimeOffset(a as DateTimeOffsetValue),
    format: (a, format) => formatDateTimeOffset(a as DateTimeOffsetValue, format),
    defaultValue: DateTimeOffsetValue.minValue,
  },
  members: {
    'new()': () => DateTimeOffsetValue.minValue,
    'new(long ticks, TimeSpan offset)': (ticks, offset) => DateTimeOffsetValue.fromTicks(ticks, offset),
    'new(DateTime dateTime)': (value) => DateTimeOffsetValue.fromDateTime(value),
    'new(DateTime dateTime, TimeSpan offset)': (value, offset) =>
      DateTimeOffsetValue.fromDateTimeAndOffset(value, offset),
    'new(int year, int month, int day, int hour, int minute, int second, TimeSpan offset)': (y, mo, d, h, mi, s, o) =>
      make([y, mo, d], [h, mi, s], o),
    'new(int year, int month, int day, int hour, int minute, int second, int millisecond, TimeSpan offset)': (
      y,
      mo,
      d,
      h,
      mi,
      s,
      ms,
      o,
    ) => make([y, mo, d], [h, mi, s, ms], o),
    'new(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, TimeSpan offset)':
      (y, mo, d, h, mi, s, ms, us, o) => make([y, mo, d], [h, mi, s, ms, us], o),
    'new(int year, int month, int day, int hour, int minute, int second, int millisecond, Calendar calendar, TimeSpan offset)':
      notBuilt('calendar'),
    'static readonly DateTimeOffset MinValue': () => DateTimeOffsetValue.minValue,
    'static readonly DateTimeOffset MaxValue': () => DateTimeOffsetValue.maxValue,
    'static readonly DateTimeOffset UnixEpoch': () => DateTimeOffsetValue.unixEpoch,
    'static DateTimeOffset Now { get; }': () => DateTimeOffsetValue.utcNow(),
    'static DateTimeOffset UtcNow { get; }': () => DateTimeOffsetValue.utcNow(),
    'DateTime DateTime { get; }': (self) => self.clock,
    'DateTime UtcDateTime { get; }': (self) => self.utc.withKind(Kind.Utc),
    'DateTime LocalDateTime { get; }': (self) => self.utc.withKind(Kind.Local),
    'DateTime Date { get; }': (self) => self.clock.date,
    'int Day { get; }': (self) => self.clock.day,
    'DayOfWeek DayOfWeek { get; }': (self) => self.clock.dayOfWeek,
    'int DayOfYear { get; }': (self) => self.clock.dayOfYear,
    'int Hour { get; }': (self) => self.clock.hour,
    'int Millisecond { get; }': (self) => self.clock.millisecond,
    'int Microsecond { get; }': (self) => self.clock.microsecond,
    'int Nanosecond { get; }': (self) => self.clock.nanosecond,
    'int Minute { get; }': (self) => self.clock.minute,
    'int Month { get; }': (self) => self.clock.month,
    'TimeSpan Offset { get; }': (self) => self.offset,
    'int TotalOffsetMinutes { get; }': (self) => self.offsetMinutes,
    'int Second { get; }': (self) => self.clock.second,
    'long Ticks { get; }': (self) => self.ticks,
    'long UtcTicks { get; }': (self) => self.utc.ticks,
    'TimeSpan TimeOfDay { get; }': (self) => self.clock.timeOfDay,
    'int Year { get; }': (self) => self.clock.year,
    'DateTimeOffset ToOffset(TimeSpan offset)': (self, offset) => self.toOffset(offset),
    'DateTimeOffset Add(TimeSpan timeSpan)': (self, span) => self.withClock(self.clock.add(span)),
    'DateTimeOffset AddDays(double days)': (self, n) => addUnits(self, n, 1),
    'DateTimeOffset AddHours(double hours)': (self, n) => addUnits(self, n, 24),
    'DateTimeOffset AddMilliseconds(double milliseconds)': (self, n) => addUnits(self, n, 86_400_000),
    'DateTimeOffset AddMicroseconds(double microseconds)': (self, n) => addUnits(self, n, 86_400_000_000),
    'DateTimeOffset AddMinutes(double minutes)': (self, n) => addUnits(self, n, 1440),
    'DateTimeOffset AddMonths(int months)': (self, n) => self.withClock(self.clock.addMonths(n)),
    'DateTimeOffset AddSeconds(double seconds)': (self, n) => addUnits(self, n, 86_400),
    'DateTimeOffset AddTicks(long ticks)': (self, n) => self.withClock(self.clock.addTicks(n)),
    'DateTimeOffset AddYears(int years)': (self, n) => self.withClock(self.clock.addYears(n)),
    'static int Compare(DateTimeOffset first, DateTimeOffset second)': (a, b) => a.compare(b),
    'int CompareTo(DateTimeOffset other)': (self, other) => self.compare(other),
    'bool Equals(object obj)': (self, value) => unboxed(value)?.equals(self) ?? false,
    'bool Equals(DateTimeOffset other)': (self, other) => self.equals(other),
    'bool EqualsExact(DateTimeOffset other)': (self, other) =>
      self.equals(other) && self.offsetMinutes === other.offsetMinutes,
    'static bool Equals(DateTimeOffset first, DateTimeOffset second)': (a, b) => a.equals(b),
    'static DateTimeOffset FromFileTime(long fileTime)': (time) => DateTimeOffsetValue.fromDateTime(fromFileTime(time)),
    'static DateTimeOffset FromUnixTimeSeconds(long seconds)': (seconds) => fromUnix(seconds, 1n, 'seconds'),
    'static DateTimeOffset FromUnixTimeMilliseconds(long milliseconds)': (ms) => fromUnix(ms, 1000n, 'milliseconds'),
    'int GetHashCode()': (self) => self.hashCode(),
    'static DateTimeOffset Parse(string input)': (s) => parseDateTimeOffset(s),
    'static DateTimeOffset Parse(string input, IFormatProvider formatProvider)': (s) => parseDateTimeOffset(s),
    'static DateTimeOffset Parse(string input, IFormatProvider formatProvider, DateTimeStyles styles)': (
      s,
      _provider,
      styles,
    ) => parseDateTimeOffset(s, styles),
    'static DateTimeOffset ParseExact(string input, string format, IFormatProvider formatProvider)': (s, f) =>
      parseDateTimeOffsetExact(s, f),
    'static DateTimeOffset ParseExact(string input, string format, IFormatProvider formatProvider, DateTimeStyles styles)':
      (s, f, _provider, styles) => parseDateTimeOffsetExact(s, f, styles),
    'static DateTimeOffset ParseExact(string input, string[] formats, IFormatProvider formatProvider, DateTimeStyles styles)':
      (s, f, _provider, styles) => parseDateTimeOffsetExact(s, texts(f), styles),
    'TimeSpan Subtract(DateTimeOffset value)': (self, other) => self.utc.subtract(other.utc),
    'DateTimeOffset Subtract(TimeSpan value)': (self, span) => self.withClock(self.clock.subtractSpan(span)),
    'long ToFileTime()': (self) => toFileTime(self.utc),
    'long ToUnixTimeSeconds()': (self) => toUnix(self, ticksPerSecond),
    'long ToUnixTimeMilliseconds()': (self) => toUnix(self, ticksPerMillisecond),
    'DateTimeOffset ToLocalTime()': (self) => DateTimeOffsetValue.fromDateTime(self.utc),
    'string ToString()': (self) => formatDateTimeOffset(self),
    'string ToString(string format)': (self, format) => formatDateTimeOffset(self, format),
    'string ToString(IFormatProvider formatProvider)': (self) => formatDateTimeOffset(self),
    'string ToString(string format, IFormatProvider formatProvider)': (self, format) =>
      formatDateTimeOffset(self, format),
    'DateTimeOffset ToUniversalTime()': (self) => DateTimeOffsetValue.fromDateTime(self.utc),
    'static bool TryParse(string input, out DateTimeOffset result)': (s, result) =>
      store(result, tryParseDateTimeOffset(s)),
    'static bool TryParse(string input, IFormatProvider formatProvider, out DateTimeOffset result)': (
      s,
      _provider,
      result,
    ) => store(result, tryParseDateTimeOffset(s)),
    'static bool TryParse(string input, IFormatProvider formatProvider, DateTimeStyles styles, out DateTimeOffset result)':
      (s, _provider, styles, result) => store(result, tryParseDateTimeOffset(s, styles)),
    'static bool TryParseExact(string input, string format, IFormatProvider formatProvider, DateTimeStyles styles, out DateTimeOffset result)':
      (s, f, _provider, styles, result) => store(result, tryParseDateTimeOffsetExact(s, f, styles)),
    'static bool TryParseExact(string input, string[] formats, IFormatProvider formatProvider, DateTimeStyles styles, out DateTimeOffset result)':
      (s, f, _provider, styles, result) => store(result, tryParseDateTimeOffsetExact(s, texts(f), styles)),
    'static DateTimeOffset op_Implicit(DateTime dateTime)': (value) => DateTimeOffsetValue.fromDateTime(value),
    'static DateTimeOffset op_Addition(DateTimeOffset dateTimeOffset, TimeSpan timeSpan)': (value, span) =>
      value.withClock(value.clock.add(span, 't')),
    'static DateTimeOffset op_Subtraction(DateTimeOffset dateTimeOffset, TimeSpan timeSpan)': (value, span) =>
      value.withClock(value.clock.subtractSpan(span, 't')),
    'static TimeSpan op_Subtraction(DateTimeOffset left, DateTimeOffset right)': (a, b) => a.utc.subtract(b.utc),
    'static bool op_Equality(DateTimeOffset left, DateTimeOffset right)': (a, b) => a.equals(b),
    'static bool op_Inequality(DateTimeOffset left, DateTimeOffset right)': (a, b) => !a.equals(b),
    'static bool op_LessThan(DateTimeOffset left, DateTimeOffset right)': (a, b) => a.compare(b) < 0,
    'static bool op_LessThanOrEqual(DateTimeOffset left, DateTimeOffset right)': (a, b) => a.compare(b) <= 0,
    'static bool op_GreaterThan(DateTimeOffset left, DateTimeOffset right)': (a, b) => a.compare(b) > 0,
    'static bool op_GreaterThanOrEqual(DateTimeOffset left, DateTimeOffset right)': (a, b) => a.compare(b) >= 0,
  },
})
