import { Decimal } from '../../system/decimal-value.ts'
import { ticksPerDay } from '../../time/calendar.ts'
import type { DateTimeOffsetValue } from '../../time/date-time-offset-value.ts'
import type { DateTimeValue } from '../../time/date-time-value.ts'
import { parseDateTime, parseDateTimeOffset } from '../../time/parse-date.ts'
import { TimeSpanValue } from '../../time/time-span-value.ts'
import { findDefinition } from '../../type-system/definition.ts'
import type { Box } from '../../values/box.ts'
import { DotnetException, formatException, overflow } from '../../values/exception.ts'

/** Conversions between values and text as System.Xml.XmlConvert makes them. */

const badNumber = (text: string): DotnetException =>
  formatException(`The input string '${text}' was not in a correct format.`)
const notValid = (text: string, type: string): DotnetException =>
  formatException(`The string '${text}' is not a valid ${type} value.`)
const trimmed = (text: string): string => text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')

/** `INF` and `-INF` for the infinities, otherwise the shortest text that reads back. */
export function numberText(box: Box): string {
  const value = box.value as number
  if (value === Number.POSITIVE_INFINITY) return 'INF'
  if (value === Number.NEGATIVE_INFINITY) return '-INF'
  return box.type.ops.text(value)
}

export function toBoolean(text: string): boolean {
  const word = trimmed(text)
  if (word === '1' || word === 'true') return true
  if (word === '0' || word === 'false') return false
  throw notValid(text, 'Boolean')
}

interface IntegerKind {
  readonly name: string
  readonly min: bigint
  readonly max: bigint
}

const kinds = {
  int: { name: 'an Int32', min: -(2n ** 31n), max: 2n ** 31n - 1n },
  uint: { name: 'a UInt32', min: 0n, max: 2n ** 32n - 1n },
  long: { name: 'an Int64', min: -(2n ** 63n), max: 2n ** 63n - 1n },
  ulong: { name: 'a UInt64', min: 0n, max: 2n ** 64n - 1n },
} as const satisfies Record<string, IntegerKind>

function toInteger(text: string, kind: IntegerKind): bigint {
  const pattern = kind.min === 0n ? /^[ \t-\r]*(\d+)[ \t-\r]*\0*$/ : /^[ \t-\r]*([+-]?\d+)[ \t-\r]*\0*$/
  const digits = pattern.exec(text)?.[1]
  if (digits === undefined) throw badNumber(text)
  const value = BigInt(digits.replace('+', ''))
  if (value < kind.min || value > kind.max) throw overflow(`Value was either too large or too small for ${kind.name}.`)
  return value
}

export const toInt32 = (text: string): number => Number(toInteger(text, kinds.int))
export const toUInt32 = (text: string): number => Number(toInteger(text, kinds.uint))
export const toInt64 = (text: string): bigint => toInteger(text, kinds.long)
export const toUInt64 = (text: string): bigint => toInteger(text, kinds.ulong)

export function toDouble(text: string): number {
  const word = trimmed(text)
  if (word === 'INF') return Number.POSITIVE_INFINITY
  if (word === '-INF') return Number.NEGATIVE_INFINITY
  if (/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(word)) return Number(word)
  const special = /^([+-]?)(infinity|nan|∞)$/i.exec(word)
  if (special) {
    if (special[2]?.toLowerCase() === 'nan') return Number.NaN
    return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  }
  throw badNumber(text)
}

export const toSingle = (text: string): number => Math.fround(toDouble(text))

export function toDecimal(text: string): Decimal {
  const match = /^[ \t-\r]*([+-]?)(\d*)(?:\.(\d*))?[ \t-\r]*\0*$/.exec(text)
  const [whole = '', fraction = ''] = [match?.[2], match?.[3]]
  if (!match || whole + fraction === '') throw badNumber(text)
  return Decimal.fit(BigInt(whole + fraction), fraction.length, match[1] === '-')
}

const roundtripKind = 128
const allowSurroundingSpace = 3

export function toDateTime(text: string): DateTimeValue {
  return parseDateTime(text, roundtripKind)
}

const xsdForms = [
  /^(\d{4})-(\d\d)-(\d\d)(T\d\d:\d\d:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/,
  /^(\d{4})-(\d\d)()(Z|[+-]\d\d:\d\d)?$/,
  /^(\d{4})()()(Z|[+-]\d\d:\d\d)?$/,
]

export function toDateTimeOffset(text: string): DateTimeOffsetValue {
  const word = trimmed(text)
  const found = xsdForms.map((form) => form.exec(word)).find((match) => match !== null)
  if (!found) throw notValid(text, 'AllXsd')
  const full =
    /T/.test(word) || (word.length >= 10 && /^\d{4}-\d\d-\d\d/.test(word))
      ? word
      : `${found[1]}-${found[2] || '01'}-01${found[4] ?? ''}`
  try {
    const withTime = /T/.test(full) ? full : `${full.slice(0, 10)}T00:00:00${full.slice(10)}`
    // Universal where no offset is given: the engine's local time.
    return parseDateTimeOffset(withTime, allowSurroundingSpace)
  } catch (error) {
    if (error instanceof DotnetException) throw notValid(text, 'AllXsd')
    throw error
  }
}

export function toTimeSpan(text: string): TimeSpanValue {
  const word = trimmed(text)
  const match =
    /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=\d|\.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?$/.exec(word)
  if (!match || word.endsWith('P')) throw notValid(text, 'TimeSpan')
  const [, sign, years, months, days, hours, minutes, seconds, fraction = ''] = match
  const n = (digits: string | undefined): bigint => BigInt(digits ?? 0)
  const wholeDays = n(years) * 365n + n(months) * 30n + n(days)
  const ticks =
    (((wholeDays * 24n + n(hours)) * 60n + n(minutes)) * 60n + n(seconds)) * 10_000_000n +
    BigInt(fraction.padEnd(7, '0').slice(0, 7))
  if (ticks > 2n ** 63n - 1n) throw overflow(`The string '${text}' is not a valid TimeSpan value.`)
  return TimeSpanValue.fromTicks(sign === '-' ? -ticks : ticks)
}

export function timeSpanText(value: unknown): string {
  const span = value as TimeSpanValue
  const total = BigInt(span.days) * BigInt(ticksPerDay) + BigInt(span.rest)
  const ticks = total < 0n ? -total : total
  const [days, rest] = [ticks / BigInt(ticksPerDay), ticks % BigInt(ticksPerDay)]
  const [hours, minutes] = [rest / 36_000_000_000n, (rest / 600_000_000n) % 60n]
  const [seconds, fraction] = [(rest / 10_000_000n) % 60n, rest % 10_000_000n]
  const part = (amount: bigint, unit: string): string => (amount > 0n ? `${amount}${unit}` : '')
  const decimals = fraction > 0n ? `.${String(fraction).padStart(7, '0').replace(/0+$/, '')}` : ''
  const second = seconds > 0n || fraction > 0n ? `${seconds}${decimals}S` : ''
  const time = part(hours, 'H') + part(minutes, 'M') + second
  const text = part(days, 'D') + (time === '' ? '' : `T${time}`)
  return `${total < 0n ? '-' : ''}P${text === '' ? 'T0S' : text}`
}

/** `new Guid(text)`, by the declared constructor, since Guid lives in another module. */
export function toGuid(text: string): unknown {
  const declared = findDefinition('System.Guid')?.members.find((m) => m.signature.startsWith('new(string'))
  if (!declared) throw new Error('System.Guid is not loaded')
  return (declared.body as (text: string) => unknown)(text)
}
