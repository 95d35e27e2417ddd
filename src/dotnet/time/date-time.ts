import { defineStruct } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import type { DotnetArray } from '../values/array.ts'
import { Box } from '../values/box.ts'
import { argument, argumentOutOfRange, exception } from '../values/exception.ts'
import {
  daysInMonth,
  isLeapYear,
  ticksPerDay,
  ticksPerHour,
  ticksPerMillisecond,
  ticksPerMinute,
  ticksPerSecond,
} from './calendar.ts'
import { DateTimeValue, Kind } from './date-time-value.ts'
import { fromFileTime, toFileTime } from './file-time.ts'
import { formatDateTime } from './format-date.ts'
import { fromOleDate, toOleDate } from './ole-date.ts'
import { parseDateTime, tryParseDateTime } from './parse-date.ts'
import { parseDateTimeExact, tryParseDateTimeExact } from './parse-date-exact.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    DateTime: DateTimeValue
  }
  interface DotnetStructs {
    DateTime: true
  }
}

function unboxed(value: unknown): DateTimeValue | null {
  return value instanceof Box && value.value instanceof DateTimeValue ? value.value : null
}

function store(cell: { value: DateTimeValue }, found: DateTimeValue | null): boolean {
  cell.value = found ?? DateTimeValue.minValue
  return found !== null
}

const texts = (formats: DotnetArray | null): readonly (string | null)[] | null =>
  formats === null ? null : (formats.items as (string | null)[])

/** Ticks of a clock time that the constructors check. */
export function ticksOfTime(hour: number, minute: number, second: number, millisecond = 0, microsecond = 0): number {
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
    throw exception(
      'System.ArgumentOutOfRangeException',
      'Hour, Minute, and Second parameters describe an un-representable DateTime.',
    )
  }
  if (millisecond < 0 || millisecond > 999) {
    throw argumentOutOfRange('millisecond', 'Valid values are between 0 and 999, inclusive.')
  }
  if (microsecond < 0 || microsecond > 999) {
    throw argumentOutOfRange('microsecond', 'Valid values are between 0 and 999, inclusive.')
  }
  return (
    hour * ticksPerHour +
    minute * ticksPerMinute +
    second * ticksPerSecond +
    millisecond * ticksPerMillisecond +
    microsecond * 10
  )
}

export function dateTimeOf(
  [year, month, day]: readonly [number, number, number],
  [hour, minute, second, millisecond, microsecond]: readonly [number, number, number, number?, number?],
  kind: number = Kind.Unspecified,
): DateTimeValue {
  const date = DateTimeValue.fromDate(year, month, day)
  return date.shifted(0, ticksOfTime(hour, minute, second, millisecond, microsecond)).withKind(kind)
}

/** .NET keeps the kind in the upper two bits; local time is stored as UTC, which it is here. */
function toBinary(value: DateTimeValue): bigint {
  return BigInt.asIntN(64, value.ticks | (BigInt(value.kind) << 62n))
}

function fromBinary(data: bigint): DateTimeValue {
  const bits = BigInt.asUintN(64, data)
  const ticks = bits & 0x3fffffffffffffffn
  if (ticks > DateTimeValue.maxValue.ticks) {
    throw argument(
      'The binary data must result in a DateTime with ticks between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.',
      'dateData',
    )
  }
  return DateTimeValue.fromTicks(ticks, Math.min(Number(bits >> 62n), Kind.Local))
}

export const dateTime = defineStruct<DateTimeValue>()('System.DateTime', {
  implements: ['IComparable', 'IComparable<DateTime>', 'IConvertible', 'IEquatable<DateTime>', 'IFormattable'],
  ops: {
    equals: (a, b) => (a as DateTimeValue).equals(b as DateTimeValue),
    hashCode: (a) => (a as DateTimeValue).hashCode(),
    compare: (a, b) => (a as DateTimeValue).compare(b as DateTimeValue),
    text: (a) => formatDateTime(a as DateTimeValue),
    format: (a, format) => formatDateTime(a as DateTimeValue, format),
    defaultValue: DateTimeValue.minValue,
  },
  members: {
    'new()': () => DateTimeValue.minValue,
    'new(long ticks)': (ticks) => DateTimeValue.fromTicks(ticks),
    'new(long ticks, DateTimeKind kind)': (ticks, kind) => DateTimeValue.fromTicks(ticks, kind),
    'new(int year, int month, int day)': (y, m, d) => DateTimeValue.fromDate(y, m, d),
    'new(int year, int month, int day, Calendar calendar)': notBuilt('calendar'),
    'new(int year, int month, int day, int hour, int minute, int second)': (y, mo, d, h, mi, s) =>
      dateTimeOf([y, mo, d], [h, mi, s]),
    'new(int year, int month, int day, int hour, int minute, int second, DateTimeKind kind)': (y, mo, d, h, mi, s, k) =>
      dateTimeOf([y, mo, d], [h, mi, s], k),
    'new(int year, int month, int day, int hour, int minute, int second, Calendar calendar)': notBuilt('calendar'),
    'new(int year, int month, int day, int hour, int minute, int second, int millisecond)': (y, mo, d, h, mi, s, ms) =>
      dateTimeOf([y, mo, d], [h, mi, s, ms]),
    'new(int year, int month, int day, int hour, int minute, int second, int millisecond, DateTimeKind kind)': (
      y,
      mo,
      d,
      h,
      mi,
      s,
      ms,
      k,
    ) => dateTimeOf([y, mo, d], [h, mi, s, ms], k),
    'new(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond)': (
      y,
      mo,
      d,
      h,
      mi,
      s,
      ms,
      us,
    ) => dateTimeOf([y, mo, d], [h, mi, s, ms, us]),
    'new(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, DateTimeKind kind)':
      (y, mo, d, h, mi, s, ms, us, k) => dateTimeOf([y, mo, d], [h, mi, s, ms, us], k),
    'new(int year, int month, int day, int hour, int minute, int second, int millisecond, Calendar calendar)':
      notBuilt('calendar'),
    'new(int year, int month, int day, int hour, int minute, int second, int millisecond, Calendar calendar, DateTimeKind kind)':
      notBuilt('calendar'),
    'static readonly DateTime MinValue': () => DateTimeValue.minValue,
    'static readonly DateTime MaxValue': () => DateTimeValue.maxValue,
    'static readonly DateTime UnixEpoch': () => DateTimeValue.unixEpoch,
    'DateTime Date { get; }': (self) => self.date,
    'int Day { get; }': (self) => self.day,
    'DayOfWeek DayOfWeek { get; }': (self) => self.dayOfWeek,
    'int DayOfYear { get; }': (self) => self.dayOfYear,
    'int Hour { get; }': (self) => self.hour,
    'DateTimeKind Kind { get; }': (self) => self.kind,
    'int Millisecond { get; }': (self) => self.millisecond,
    'int Microsecond { get; }': (self) => self.microsecond,
    'int Nanosecond { get; }': (self) => self.nanosecond,
    'int Minute { get; }': (self) => self.minute,
    'int Month { get; }': (self) => self.month,
    'static DateTime Now { get; }': () => DateTimeValue.utcNow().toLocalTime(),
    'int Second { get; }': (self) => self.second,
    'long Ticks { get; }': (self) => self.ticks,
    'TimeSpan TimeOfDay { get; }': (self) => self.timeOfDay,
    'static DateTime Today { get; }': () => DateTimeValue.utcNow().toLocalTime().date,
    'int Year { get; }': (self) => self.year,
    'static DateTime UtcNow { get; }': () => DateTimeValue.utcNow(),
    'DateTime Add(TimeSpan value)': (self, span) => self.add(span),
    'DateTime AddDays(double value)': (self, n) => self.addUnits(n, 3_652_059, ticksPerDay),
    'DateTime AddHours(double value)': (self, n) => self.addUnits(n, 3_652_059 * 24, ticksPerHour),
    'DateTime AddMilliseconds(double value)': (self, n) =>
      self.addUnits(n, 3_652_059 * 86_400_000, ticksPerMillisecond),
    'DateTime AddMicroseconds(double value)': (self, n) => self.addUnits(n, 3_652_059 * 86_400_000_000, 10),
    'DateTime AddMinutes(double value)': (self, n) => self.addUnits(n, 3_652_059 * 1440, ticksPerMinute),
    'DateTime AddMonths(int months)': (self, months) => self.addMonths(months),
    'DateTime AddSeconds(double value)': (self, n) => self.addUnits(n, 3_652_059 * 86_400, ticksPerSecond),
    'DateTime AddTicks(long value)': (self, ticks) => self.addTicks(ticks),
    'DateTime AddYears(int value)': (self, years) => self.addYears(years),
    'static int Compare(DateTime t1, DateTime t2)': (a, b) => a.compare(b),
    'int CompareTo(object value)': (self, value) => {
      if (value === null) return 1
      const other = unboxed(value)
      if (!other) throw argument('Object must be of type DateTime.')
      return self.compare(other)
    },
    'int CompareTo(DateTime value)': (self, value) => self.compare(value),
    'static int DaysInMonth(int year, int month)': (year, month) => daysInMonth(year, month),
    'bool Equals(object value)': (self, value) => unboxed(value)?.equals(self) ?? false,
    'bool Equals(DateTime value)': (self, value) => self.equals(value),
    'static bool Equals(DateTime t1, DateTime t2)': (a, b) => a.equals(b),
    'static DateTime FromBinary(long dateData)': (data) => fromBinary(data),
    'static DateTime FromFileTime(long fileTime)': (time) => fromFileTime(time).toLocalTime(),
    'static DateTime FromFileTimeUtc(long fileTime)': (time) => fromFileTime(time),
    'static DateTime FromOADate(double d)': (d) => fromOleDate(d),
    'int GetHashCode()': (self) => self.hashCode(),
    'bool IsDaylightSavingTime()': () => false,
    'static bool IsLeapYear(int year)': (year) => isLeapYear(year),
    'static DateTime SpecifyKind(DateTime value, DateTimeKind kind)': (value, kind) => value.withKind(kind),
    'static DateTime Parse(string s)': (s) => parseDateTime(s),
    'static DateTime Parse(string s, IFormatProvider provider)': (s) => parseDateTime(s),
    'static DateTime Parse(string s, IFormatProvider provider, DateTimeStyles styles)': (s, _provider, styles) =>
      parseDateTime(s, styles),
    'static DateTime ParseExact(string s, string format, IFormatProvider provider)': (s, f) => parseDateTimeExact(s, f),
    'static DateTime ParseExact(string s, string format, IFormatProvider provider, DateTimeStyles style)': (
      s,
      f,
      _provider,
      style,
    ) => parseDateTimeExact(s, f, style),
    'static DateTime ParseExact(string s, string[] formats, IFormatProvider provider, DateTimeStyles style)': (
      s,
      f,
      _provider,
      style,
    ) => parseDateTimeExact(s, texts(f), style),
    'static bool TryParse(string s, out DateTime result)': (s, result) => store(result, tryParseDateTime(s)),
    'static bool TryParse(string s, IFormatProvider provider, out DateTime result)': (s, _provider, result) =>
      store(result, tryParseDateTime(s)),
    'static bool TryParse(string s, IFormatProvider provider, DateTimeStyles styles, out DateTime result)': (
      s,
      _provider,
      styles,
      result,
    ) => store(result, tryParseDateTime(s, styles)),
    'static bool TryParseExact(string s, string format, IFormatProvider provider, DateTimeStyles style, out DateTime result)':
      (s, f, _provider, style, result) => store(result, tryParseDateTimeExact(s, f, style)),
    'static bool TryParseExact(string s, string[] formats, IFormatProvider provider, DateTimeStyles style, out DateTime result)':
      (s, f, _provider, style, result) => store(result, tryParseDateTimeExact(s, texts(f), style)),
    'TimeSpan Subtract(DateTime value)': (self, other) => self.subtract(other),
    'DateTime Subtract(TimeSpan value)': (self, span) => self.subtractSpan(span),
    'long ToBinary()': (self) => toBinary(self),
    'long ToFileTime()': (self) => toFileTime(self),
    'long ToFileTimeUtc()': (self) => toFileTime(self),
    'DateTime ToLocalTime()': (self) => self.toLocalTime(),
    'string ToLongDateString()': (self) => formatDateTime(self, 'D'),
    'string ToLongTimeString()': (self) => formatDateTime(self, 'T'),
    'double ToOADate()': (self) => toOleDate(self),
    'string ToShortDateString()': (self) => formatDateTime(self, 'd'),
    'string ToShortTimeString()': (self) => formatDateTime(self, 't'),
    'string ToString()': (self) => formatDateTime(self),
    'string ToString(string format)': (self, format) => formatDateTime(self, format),
    'string ToString(IFormatProvider provider)': (self) => formatDateTime(self),
    'string ToString(string format, IFormatProvider provider)': (self, format) => formatDateTime(self, format),
    'DateTime ToUniversalTime()': (self) => self.toUniversalTime(),
    'static DateTime op_Addition(DateTime d, TimeSpan t)': (d, t) => d.add(t, 't'),
    'static DateTime op_Subtraction(DateTime d, TimeSpan t)': (d, t) => d.subtractSpan(t, 't'),
    'static TimeSpan op_Subtraction(DateTime d1, DateTime d2)': (a, b) => a.subtract(b),
    'static bool op_Equality(DateTime d1, DateTime d2)': (a, b) => a.equals(b),
    'static bool op_Inequality(DateTime d1, DateTime d2)': (a, b) => !a.equals(b),
    'static bool op_LessThan(DateTime t1, DateTime t2)': (a, b) => a.compare(b) < 0,
    'static bool op_LessThanOrEqual(DateTime t1, DateTime t2)': (a, b) => a.compare(b) <= 0,
    'static bool op_GreaterThan(DateTime t1, DateTime t2)': (a, b) => a.compare(b) > 0,
    'static bool op_GreaterThanOrEqual(DateTime t1, DateTime t2)': (a, b) => a.compare(b) >= 0,
  },
})
