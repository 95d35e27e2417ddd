import { defineStruct } from '../type-system/declare.ts'
import type { DotnetArray } from '../values/array.ts'
import { Box } from '../values/box.ts'
import { argument } from '../values/exception.ts'
import { ticksPerDay, ticksPerHour, ticksPerMillisecond, ticksPerMinute, ticksPerSecond } from './calendar.ts'
import { formatTimeSpan } from './format-time-span.ts'
import {
  parseTimeSpan,
  parseTimeSpanExact,
  parseTimeSpanExactAny,
  tryParseTimeSpan,
  tryParseTimeSpanExact,
} from './parse-time-span.ts'
import { TimeSpanValue } from './time-span-value.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    TimeSpan: TimeSpanValue
  }
  interface DotnetStructs {
    TimeSpan: true
  }
}

/** Microseconds of whole units, as 128-bit arithmetic would give them. */
function micro(
  days: number,
  hours = 0,
  minutes = 0n,
  seconds = 0n,
  milliseconds = 0n,
  microseconds = 0n,
): TimeSpanValue {
  const wholeMinutes = (BigInt(days) * 24n + BigInt(hours)) * 60n + minutes
  return TimeSpanValue.fromMicroseconds(((wholeMinutes * 60n + seconds) * 1000n + milliseconds) * 1000n + microseconds)
}

const small = (days: number, hours: number, minutes: number, seconds: number, milliseconds = 0, microseconds = 0) =>
  micro(days, hours, BigInt(minutes), BigInt(seconds), BigInt(milliseconds), BigInt(microseconds))

const signed = (self: TimeSpanValue, part: 'days' | 'hours' | 'minutes' | 'seconds'): number => {
  const parts = self.parts
  return parts.isNegative ? -parts[part] || 0 : parts[part]
}

const signedFraction = (self: TimeSpanValue, ticks: number, count: number): number => {
  const parts = self.parts
  const value = Math.floor(parts.fraction / ticks) % count
  return parts.isNegative ? -value || 0 : value
}

function unboxed(value: unknown): TimeSpanValue | null {
  return value instanceof Box && value.value instanceof TimeSpanValue ? value.value : null
}

function store(cell: { value: TimeSpanValue }, found: TimeSpanValue | null): boolean {
  cell.value = found ?? TimeSpanValue.zero
  return found !== null
}

const texts = (formats: DotnetArray | null): readonly (string | null)[] | null =>
  formats === null ? null : (formats.items as (string | null)[])

const mostMilliseconds = 922_337_203_685_477
const leastMilliseconds = -922_337_203_685_477

export const timeSpan = defineStruct<TimeSpanValue>()('System.TimeSpan', {
  implements: ['IComparable', 'IComparable<TimeSpan>', 'IEquatable<TimeSpan>', 'IFormattable'],
  ops: {
    equals: (a, b) => (a as TimeSpanValue).equals(b as TimeSpanValue),
    hashCode: (a) => (a as TimeSpanValue).hashCode(),
    compare: (a, b) => (a as TimeSpanValue).compare(b as TimeSpanValue),
    text: (a) => formatTimeSpan(a as TimeSpanValue),
    format: (a, format) => formatTimeSpan(a as TimeSpanValue, format),
    defaultValue: TimeSpanValue.zero,
  },
  members: {
    'new()': () => TimeSpanValue.zero,
    'new(long ticks)': (ticks) => TimeSpanValue.fromTicks(ticks),
    'new(int hours, int minutes, int seconds)': (h, m, s) => small(0, h, m, s),
    'new(int days, int hours, int minutes, int seconds)': (d, h, m, s) => small(d, h, m, s),
    'new(int days, int hours, int minutes, int seconds, int milliseconds)': (d, h, m, s, ms) => small(d, h, m, s, ms),
    'new(int days, int hours, int minutes, int seconds, int milliseconds, int microseconds)': (d, h, m, s, ms, us) =>
      small(d, h, m, s, ms, us),
    'const long NanosecondsPerTick': 100n,
    'const long MicrosecondsPerMillisecond': 1000n,
    'const long MicrosecondsPerSecond': 1_000_000n,
    'const long MicrosecondsPerMinute': 60_000_000n,
    'const long MicrosecondsPerHour': 3_600_000_000n,
    'const long MicrosecondsPerDay': 86_400_000_000n,
    'const long MillisecondsPerSecond': 1000n,
    'const long MillisecondsPerMinute': 60_000n,
    'const long MillisecondsPerHour': 3_600_000n,
    'const long MillisecondsPerDay': 86_400_000n,
    'const long SecondsPerMinute': 60n,
    'const long SecondsPerHour': 3600n,
    'const long SecondsPerDay': 86_400n,
    'const long MinutesPerHour': 60n,
    'const long MinutesPerDay': 1440n,
    'const int HoursPerDay': 24,
    'const long TicksPerMicrosecond': 10n,
    'const long TicksPerMillisecond': BigInt(ticksPerMillisecond),
    'const long TicksPerSecond': BigInt(ticksPerSecond),
    'const long TicksPerMinute': BigInt(ticksPerMinute),
    'const long TicksPerHour': BigInt(ticksPerHour),
    'const long TicksPerDay': BigInt(ticksPerDay),
    'static readonly TimeSpan Zero': () => TimeSpanValue.zero,
    'static readonly TimeSpan MaxValue': () => TimeSpanValue.maxValue,
    'static readonly TimeSpan MinValue': () => TimeSpanValue.minValue,
    'long Ticks { get; }': (self) => self.ticks,
    'int Days { get; }': (self) => signed(self, 'days'),
    'int Hours { get; }': (self) => signed(self, 'hours'),
    'int Milliseconds { get; }': (self) => signedFraction(self, ticksPerMillisecond, 1000),
    'int Microseconds { get; }': (self) => signedFraction(self, 10, 1000),
    'int Nanoseconds { get; }': (self) => signedFraction(self, 1, 10) * 100,
    'int Minutes { get; }': (self) => signed(self, 'minutes'),
    'int Seconds { get; }': (self) => signed(self, 'seconds'),
    'double TotalDays { get; }': (self) => self.doubleTicks / ticksPerDay,
    'double TotalHours { get; }': (self) => self.doubleTicks / ticksPerHour,
    'double TotalMilliseconds { get; }': (self) =>
      Math.min(mostMilliseconds, Math.max(leastMilliseconds, self.doubleTicks / ticksPerMillisecond)),
    'double TotalMicroseconds { get; }': (self) => self.doubleTicks / 10,
    'double TotalNanoseconds { get; }': (self) => self.doubleTicks * 100,
    'double TotalMinutes { get; }': (self) => self.doubleTicks / ticksPerMinute,
    'double TotalSeconds { get; }': (self) => self.doubleTicks / ticksPerSecond,
    'TimeSpan Add(TimeSpan ts)': (self, other) => self.add(other),
    'static int Compare(TimeSpan t1, TimeSpan t2)': (a, b) => a.compare(b),
    'int CompareTo(object value)': (self, value) => {
      if (value === null) return 1
      const other = unboxed(value)
      if (!other) throw argument('Object must be of type TimeSpan.')
      return self.compare(other)
    },
    'int CompareTo(TimeSpan value)': (self, value) => self.compare(value),
    'static TimeSpan FromDays(double value)': (value) => TimeSpanValue.fromUnits(value, ticksPerDay),
    'static TimeSpan FromDays(int days)': (days) => micro(days),
    'static TimeSpan FromDays(int days, int hours = 0, long minutes = 0, long seconds = 0, long milliseconds = 0, long microseconds = 0)':
      (d, h, m, s, ms, us) => micro(d, h, m, s, ms, us),
    'TimeSpan Duration()': (self) => self.duration(),
    'bool Equals(object value)': (self, value) => unboxed(value)?.equals(self) ?? false,
    'bool Equals(TimeSpan obj)': (self, other) => self.equals(other),
    'static bool Equals(TimeSpan t1, TimeSpan t2)': (a, b) => a.equals(b),
    'int GetHashCode()': (self) => self.hashCode(),
    'static TimeSpan FromHours(double value)': (value) => TimeSpanValue.fromUnits(value, ticksPerHour),
    'static TimeSpan FromHours(int hours)': (hours) => micro(0, hours),
    'static TimeSpan FromHours(int hours, long minutes = 0, long seconds = 0, long milliseconds = 0, long microseconds = 0)':
      (h, m, s, ms, us) => micro(0, h, m, s, ms, us),
    'static TimeSpan FromMilliseconds(double value)': (value) => TimeSpanValue.fromUnits(value, ticksPerMillisecond),
    'static TimeSpan FromMilliseconds(long milliseconds)': (ms) => micro(0, 0, 0n, 0n, ms),
    'static TimeSpan FromMilliseconds(long milliseconds, long microseconds)': (ms, us) => micro(0, 0, 0n, 0n, ms, us),
    'static TimeSpan FromMicroseconds(double value)': (value) => TimeSpanValue.fromUnits(value, 10),
    'static TimeSpan FromMicroseconds(long microseconds)': (us) => micro(0, 0, 0n, 0n, 0n, us),
    'static TimeSpan FromMinutes(double value)': (value) => TimeSpanValue.fromUnits(value, ticksPerMinute),
    'static TimeSpan FromMinutes(long minutes)': (m) => micro(0, 0, m),
    'static TimeSpan FromMinutes(long minutes, long seconds = 0, long milliseconds = 0, long microseconds = 0)': (
      m,
      s,
      ms,
      us,
    ) => micro(0, 0, m, s, ms, us),
    'TimeSpan Negate()': (self) => self.negate(),
    'static TimeSpan FromSeconds(double value)': (value) => TimeSpanValue.fromUnits(value, ticksPerSecond),
    'static TimeSpan FromSeconds(long seconds)': (s) => micro(0, 0, 0n, s),
    'static TimeSpan FromSeconds(long seconds, long milliseconds = 0, long microseconds = 0)': (s, ms, us) =>
      micro(0, 0, 0n, s, ms, us),
    'TimeSpan Subtract(TimeSpan ts)': (self, other) => self.subtract(other),
    'TimeSpan Multiply(double factor)': (self, factor) => self.multiply(factor),
    'TimeSpan Divide(double divisor)': (self, divisor) => self.divide(divisor),
    'double Divide(TimeSpan ts)': (self, other) => self.doubleTicks / other.doubleTicks,
    'static TimeSpan FromTicks(long value)': (ticks) => TimeSpanValue.fromTicks(ticks),
    'static TimeSpan Parse(string s)': (s) => parseTimeSpan(s),
    'static TimeSpan Parse(string input, IFormatProvider formatProvider)': (s) => parseTimeSpan(s),
    'static TimeSpan ParseExact(string input, string format, IFormatProvider formatProvider)': (s, f) =>
      parseTimeSpanExact(s, f),
    'static TimeSpan ParseExact(string input, string[] formats, IFormatProvider formatProvider)': (s, f) =>
      parseTimeSpanExactAny(s, texts(f)),
    'static TimeSpan ParseExact(string input, string format, IFormatProvider formatProvider, TimeSpanStyles styles)': (
      s,
      f,
      _provider,
      styles,
    ) => parseTimeSpanExact(s, f, styles),
    'static TimeSpan ParseExact(string input, string[] formats, IFormatProvider formatProvider, TimeSpanStyles styles)':
      (s, f, _provider, styles) => parseTimeSpanExactAny(s, texts(f), styles),
    'static bool TryParse(string s, out TimeSpan result)': (s, result) => store(result, tryParseTimeSpan(s)),
    'static bool TryParse(string input, IFormatProvider formatProvider, out TimeSpan result)': (s, _provider, result) =>
      store(result, tryParseTimeSpan(s)),
    'static bool TryParseExact(string input, string format, IFormatProvider formatProvider, out TimeSpan result)': (
      s,
      f,
      _provider,
      result,
    ) => store(result, tryParseTimeSpanExact(s, [f])),
    'static bool TryParseExact(string input, string[] formats, IFormatProvider formatProvider, out TimeSpan result)': (
      s,
      f,
      _provider,
      result,
    ) => store(result, tryParseTimeSpanExact(s, texts(f))),
    'static bool TryParseExact(string input, string format, IFormatProvider formatProvider, TimeSpanStyles styles, out TimeSpan result)':
      (s, f, _provider, styles, result) => store(result, tryParseTimeSpanExact(s, [f], styles)),
    'static bool TryParseExact(string input, string[] formats, IFormatProvider formatProvider, TimeSpanStyles styles, out TimeSpan result)':
      (s, f, _provider, styles, result) => store(result, tryParseTimeSpanExact(s, texts(f), styles)),
    'string ToString()': (self) => formatTimeSpan(self),
    'string ToString(string format)': (self, format) => formatTimeSpan(self, format),
    'string ToString(string format, IFormatProvider formatProvider)': (self, format) => formatTimeSpan(self, format),
    'static TimeSpan op_UnaryNegation(TimeSpan t)': (t) => t.negate(),
    'static TimeSpan op_Subtraction(TimeSpan t1, TimeSpan t2)': (a, b) => a.subtract(b),
    'static TimeSpan op_UnaryPlus(TimeSpan t)': (t) => t,
    'static TimeSpan op_Addition(TimeSpan t1, TimeSpan t2)': (a, b) => a.add(b),
    'static TimeSpan op_Multiply(TimeSpan timeSpan, double factor)': (span, factor) => span.multiply(factor),
    'static TimeSpan op_Multiply(double factor, TimeSpan timeSpan)': (factor, span) => span.multiply(factor),
    'static TimeSpan op_Division(TimeSpan timeSpan, double divisor)': (span, divisor) => span.divide(divisor),
    'static double op_Division(TimeSpan t1, TimeSpan t2)': (a, b) => a.doubleTicks / b.doubleTicks,
    'static bool op_Equality(TimeSpan t1, TimeSpan t2)': (a, b) => a.equals(b),
    'static bool op_Inequality(TimeSpan t1, TimeSpan t2)': (a, b) => !a.equals(b),
    'static bool op_LessThan(TimeSpan t1, TimeSpan t2)': (a, b) => a.compare(b) < 0,
    'static bool op_LessThanOrEqual(TimeSpan t1, TimeSpan t2)': (a, b) => a.compare(b) <= 0,
    'static bool op_GreaterThan(TimeSpan t1, TimeSpan t2)': (a, b) => a.compare(b) > 0,
    'static bool op_GreaterThanOrEqual(TimeSpan t1, TimeSpan t2)': (a, b) => a.compare(b) >= 0,
  },
})
