import { lengthOfMonth, ticksPerDay } from '../../../time/calendar.ts'
import { DateTimeValue, Kind } from '../../../time/date-time-value.ts'
import { formatDateTime } from '../../../time/format-date.ts'

/** A date or time of XML Schema: what it names, and the moment in UTC (as it stands where it has no zone). */
interface XsdDate {
  readonly kind: DateKind
  readonly moment: DateTimeValue
}

type DateKind = 'dateTime' | 'date' | 'time' | 'yearMonth' | 'year' | 'monthDay' | 'month' | 'day'

const year = '(?<year>\\d{4})'
const month = '(?<month>\\d\\d)'
const day = '(?<day>\\d\\d)'
const time = '(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)(?:\\.(?<fraction>\\d+))?'
const zone = '(?:[Zz]|(?<sign>[+-])(?<hours>\\d\\d):(?<minutes>\\d\\d))'

const form = (kind: DateKind, pattern: string): readonly [DateKind, RegExp] => [
  kind,
  new RegExp(`^${pattern}(?<zone>${zone})?$`),
]

const forms: readonly (readonly [DateKind, RegExp])[] = [
  form('dateTime', `${year}-${month}-${day}T${time}`),
  form('date', `${year}-${month}-${day}`),
  form('time', time),
  form('yearMonth', `${year}-${month}`),
  form('year', year),
  form('monthDay', `--${month}-${day}`),
  form('day', `---${day}`),
  form('month', `--${month}(?:--)?`),
]

/** Of a time alone, and the year of what names none: a leap year. */
const defaultYear = '1904'

/** Reads a date or time as .NET's XsdDateTime does; null for what is none. */
export function readXsdDate(text: string): XsdDate | null {
  const word = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
  for (const [kind, pattern] of forms) {
    const parts = pattern.exec(word)?.groups
    if (!parts) continue
    const moment = momentOf(parts)
    return moment && { kind, moment }
  }
  return null
}

function momentOf(parts: Readonly<Record<string, string | undefined>>): DateTimeValue | null {
  const number = (name: string, otherwise = '0'): number => Number(parts[name] ?? otherwise)
  const [y, m, d] = [number('year', defaultYear), number('month', '1'), number('day', '1')]
  if (y < 1 || m < 1 || m > 12 || d < 1 || d > lengthOfMonth(y, m)) return null
  const [hour, minute, second] = [number('hour'), number('minute'), number('second')]
  if (hour > 23 || minute > 59 || second > 59) return null
  const ticks = ((hour * 60 + minute) * 60 + second) * 10_000_000 + fractionTicks(parts['fraction'] ?? '')
  const minutes = number('hours') * 60 + number('minutes')
  const shift = (parts['sign'] === '-' ? minutes : -minutes) * 600_000_000
  const kind = parts['zone'] === undefined ? Kind.Unspecified : Kind.Utc
  const { days } = DateTimeValue.fromDate(y, m, d)
  return DateTimeValue.tryFrom(days, ticks + shift, kind) ?? null
}

/** Seven digits; what is half goes to the even one. */
function fractionTicks(digits: string): number {
  const ticks = Number(digits.slice(0, 7).padEnd(7, '0'))
  const rest = digits.slice(7).replace(/0+$/, '')
  if (rest === '' || rest < '5') return ticks
  return ticks + (rest === '5' ? ticks & 1 : 1)
}

/** `ms:utc`: the moment in UTC, with `-` for the digits that the text doesn't name. */
export function utcText(text: string): string {
  const read = readXsdDate(text)
  if (!read) return ''
  const { kind, moment } = read
  const pad = (part: number, length = 2): string => String(part).padStart(length, '0')
  const named = (kinds: readonly DateKind[], part: string): string =>
    kinds.includes(kind) ? part : '-'.repeat(part.length)
  const date = [
    named(['dateTime', 'date', 'yearMonth', 'year'], pad(moment.year, 4)),
    named(['dateTime', 'date', 'yearMonth', 'monthDay', 'month'], pad(moment.month)),
    named(['dateTime', 'date', 'monthDay', 'day'], pad(moment.day)),
  ].join('-')
  const hasTime = kind === 'dateTime' || kind === 'time'
  const ticks = hasTime ? moment.ticksOfDay % ticksPerDay : 0
  const milliseconds = Math.floor(ticks / 10_000)
  const seconds = Math.floor(milliseconds / 1000)
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => pad(part))
  return `${date}T${clock.join(':')}.${pad(milliseconds % 1000, 3)}`
}

/** `ms:format-date` and `ms:format-time`, which differ in nothing; empty for what is no date or time. */
export function dateText(text: string, format: string): string {
  const read = readXsdDate(text)
  return read ? formatDateTime(read.moment, format) : ''
}
