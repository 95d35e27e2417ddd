import { lengthOfMonth, ticksPerDay } from '../../time/calendar.ts'
import { DateTimeValue, Kind } from '../../time/date-time-value.ts'

const iso = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,7}))?(?:([Zz])|([+-])(\d\d)(?::(\d\d)|(\d\d))?)?$/
const microsoft = /^\/Date\((-?\d+)(?:([+-])(\d\d)(\d\d)?)?\)\/$/
const minuteTicks = 600_000_000

/** A text's DateTime where Json.NET takes it for one (`DateParseHandling.DateTime`), else undefined. */
export function dateOfText(text: string): DateTimeValue | undefined {
  const { length } = text
  if (length < 9 || length > 40) return undefined
  const first = text.charCodeAt(0)
  if (first === 47) return text.startsWith('/Date(') ? microsoftDate(text) : undefined
  if (length < 19 || first < 48 || first > 57 || text.charCodeAt(10) !== 84) return undefined
  return isoDate(text)
}

/** A date in ISO form, as Json.NET's own parser reads it. */
export function isoDate(text: string): DateTimeValue | undefined {
  const parts = iso.exec(text)
  if (!parts) return undefined
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) return undefined
  if (hour > 24 || minute > 59 || second > 59) return undefined
  const fraction = Number((parts[7] ?? '').padEnd(7, '0'))
  if (hour === 24 && (minute > 0 || second > 0 || fraction > 0)) return undefined
  const time = ((hour * 60 + minute) * 60 + second) * 10_000_000 + fraction
  const date = DateTimeValue.fromDate(year, month, day)
  const zone = parts[8] ? Kind.Utc : parts[9] ? Kind.Local : Kind.Unspecified
  const minutes = Number(parts[10] ?? 0) * 60 + Number(parts[11] ?? parts[12] ?? 0)
  const offset = parts[9] === '-' ? -minutes : minutes
  const value = DateTimeValue.tryFrom(date.days, time - offset * minuteTicks, zone)
  if (value || zone !== Kind.Local) return value
  return offset > 0
    ? DateTimeValue.minValue.withKind(zone)
    : DateTimeValue.tryFrom(DateTimeValue.maxValue.days, ticksPerDay - 1, zone)
}

function microsoftDate(text: string): DateTimeValue | undefined {
  const parts = microsoft.exec(text)
  if (!parts) return undefined
  const milliseconds = BigInt(parts[1] ?? 0)
  if (BigInt.asIntN(64, milliseconds) !== milliseconds) return undefined
  const ticks = BigInt.asIntN(64, milliseconds * 10_000n + 621_355_968_000_000_000n)
  return DateTimeValue.fromTicks(ticks, Kind.Utc).withKind(parts[2] ? Kind.Local : Kind.Utc)
}
