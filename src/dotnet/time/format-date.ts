import { formatException } from '../values/exception.ts'
import { badFormat, readQuoted, runLength } from './custom-format.ts'
import type { DateTimeOffsetValue } from './date-time-offset-value.ts'
import { type DateTimeValue, Kind } from './date-time-value.ts'
import { dayNames, monthNames, shortName } from './names.ts'

/** Custom formats behind the standard ones that mean the same for `DateTime` and `DateTimeOffset`. */
const standardFormats: Readonly<Record<string, string>> = {
  d: 'MM/dd/yyyy',
  D: 'dddd, dd MMMM yyyy',
  f: 'dddd, dd MMMM yyyy HH:mm',
  F: 'dddd, dd MMMM yyyy HH:mm:ss',
  g: 'MM/dd/yyyy HH:mm',
  G: 'MM/dd/yyyy HH:mm:ss',
  m: 'MMMM dd',
  M: 'MMMM dd',
  o: "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK",
  O: "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK",
  r: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
  R: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
  s: "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
  t: 'HH:mm',
  T: 'HH:mm:ss',
  u: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
  U: 'dddd, dd MMMM yyyy HH:mm:ss',
  y: 'yyyy MMMM',
  Y: 'yyyy MMMM',
}

/** The custom format that a standard letter stands for, `undefined` for an unknown letter. */
export function standardDateFormat(letter: string): string | undefined {
  return Object.hasOwn(standardFormats, letter) ? standardFormats[letter] : undefined
}

/** `DateTime.ToString(format)` in the invariant culture; null and '' mean `G`. */
export function formatDateTime(value: DateTimeValue, format: string | null = null): string {
  if (format === null || format === '') return general(value)
  if (format.length > 1) return custom(value, undefined, format)
  const pattern = standardDateFormat(format)
  if (pattern === undefined) throw formatException(badFormat)
  return custom(format === 'U' ? value.toUniversalTime() : value, undefined, pattern)
}

/** `DateTimeOffset.ToString(format)` in the invariant culture; null and '' mean `G` and the offset. */
export function formatDateTimeOffset(value: DateTimeOffsetValue, format: string | null = null): string {
  if (format === null || format === '') return `${general(value.clock)} ${offsetText(value.offsetMinutes)}`
  if (format.length > 1) return custom(value.clock, value.offsetMinutes, format)
  const pattern = standardDateFormat(format)
  if (pattern === undefined || format === 'U') throw formatException(badFormat)
  if (format === 'r' || format === 'R' || format === 'u') return custom(value.utc, 0, pattern)
  return custom(value.clock, value.offsetMinutes, pattern)
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

function general(value: DateTimeValue): string {
  const { year, month, day } = value.civil
  return `${pad(month, 2)}/${pad(day, 2)}/${pad(year, 4)} ${pad(value.hour, 2)}:${pad(value.minute, 2)}:${pad(value.second, 2)}`
}

/** `+01:00`. */
function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}:${pad(size % 60, 2)}`
}

/** `offset` is that of a `DateTimeOffset`; a `DateTime` has its kind instead. */
function custom(value: DateTimeValue, offset: number | undefined, format: string): string {
  let result = ''
  for (let i = 0; i < format.length; ) {
    const c = format[i] as string
    switch (c) {
      case "'":
      case '"': {
        const { text, end } = readQuoted(format, i)
        result += text
        i = end
        break
      }
      case '%': {
        const next = format[i + 1]
        if (next === undefined || next === '%') throw formatException(badFormat)
        result += custom(value, offset, next)
        i += 2
        break
      }
      case '\\': {
        const next = format[i + 1]
        if (next === undefined) throw formatException(badFormat)
        result += next
        i += 2
        break
      }
      case 'F': {
        const run = runLength(format, i)
        const digits = fractionDigits(value, run).replace(/0+$/, '')
        if (digits === '' && result.endsWith('.')) result = result.slice(0, -1)
        result += digits
        i += run
        break
      }
      default: {
        const run = 'dfghHKmMstyz'.includes(c) && c !== 'K' ? runLength(format, i) : 1
        result += field(value, offset, c, run)
        i += run
      }
    }
  }
  return result
}

function fractionDigits(value: DateTimeValue, run: number): string {
  if (run > 7) throw formatException(badFormat)
  return pad(value.ticksOfDay % 10_000_000, 7).slice(0, run)
}

function field(value: DateTimeValue, offset: number | undefined, letter: string, run: number): string {
  const atMostTwo = Math.min(run, 2)
  switch (letter) {
    case 'y':
      return run <= 2 ? pad(value.year % 100, run) : pad(value.year, run)
    case 'M':
      if (run <= 2) return pad(value.month, run)
      return run === 3 ? shortName(monthNames[value.month - 1]) : (monthNames[value.month - 1] ?? '')
    case 'd':
      if (run <= 2) return pad(value.day, run)
      return run === 3 ? shortName(dayNames[value.dayOfWeek]) : (dayNames[value.dayOfWeek] ?? '')
    case 'h':
      return pad(value.hour % 12 || 12, atMostTwo)
    case 'H':
      return pad(value.hour, atMostTwo)
    case 'm':
      return pad(value.minute, atMostTwo)
    case 's':
      return pad(value.second, atMostTwo)
    case 't':
      return (value.hour < 12 ? 'AM' : 'PM').slice(0, atMostTwo)
    case 'f':
      return fractionDigits(value, run)
    case 'g':
      return 'A.D.'
    case 'z': {
      const minutes = offset ?? 0
      if (run >= 3) return offsetText(minutes)
      return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60), run)}`
    }
    case 'K':
      if (offset !== undefined) return offsetText(offset)
      return value.kind === Kind.Utc ? 'Z' : value.kind === Kind.Local ? offsetText(0) : ''
    default:
      return letter
  }
}
