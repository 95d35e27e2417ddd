import { formatDouble, formatSingle } from '../../formatting/format-number.ts'
import { dbNull } from '../../system/db-null.ts'
import type { DateTimeOffsetValue } from '../../time/date-time-offset-value.ts'
import { type DateTimeValue, Kind } from '../../time/date-time-value.ts'
import { formatDateTime, formatDateTimeOffset } from '../../time/format-date.ts'
import { formatTimeSpan } from '../../time/format-time-span.ts'
import type { TimeSpanValue } from '../../time/time-span-value.ts'
import { objectText } from '../../type-system/value-ops.ts'
import { DotnetArray } from '../../values/array.ts'
import { Box } from '../../values/box.ts'
import { escaped } from './escape.ts'

/** The JSON text of an object value, as `JsonTextWriter.WriteValue` prints it; undefined for a type it has no form for. */
export function printValue(value: unknown): string | undefined {
  if (value === null || value === dbNull) return 'null'
  if (typeof value === 'string') return `"${escaped(value)}"`
  if (value instanceof Box) return printBox(value)
  if (value instanceof DotnetArray) {
    return value.elementType.fullName === 'System.Byte' ? `"${base64(value.items as Uint8Array)}"` : undefined
  }
  return (value as { dotnetType?: { fullName: string } }).dotnetType?.fullName === 'System.Uri'
    ? `"${escaped((value as { original?: string }).original ?? objectText(value))}"`
    : undefined
}

function printBox({ type, value }: Box): string | undefined {
  switch (type.fullName) {
    case 'System.Boolean':
      return value ? 'true' : 'false'
    case 'System.Double':
      return printFloat(value as number, formatDouble(value as number, 'R'))
    case 'System.Single':
      return printFloat(value as number, formatSingle(value as number, 'R'))
    case 'System.Decimal':
      return withPoint(type.ops.text(value))
    case 'System.Char':
      return `"${escaped(String.fromCharCode(value as number))}"`
    case 'System.DateTime':
      return `"${isoDateTime(value as DateTimeValue)}"`
    case 'System.DateTimeOffset':
      return `"${trimFraction(formatDateTimeOffset(value as DateTimeOffsetValue, 'yyyy-MM-ddTHH:mm:ss.fffffffzzz'))}"`
    case 'System.TimeSpan':
      return `"${formatTimeSpan(value as TimeSpanValue, 'c')}"`
    case 'System.Guid':
      return `"${type.ops.text(value)}"`
    default:
      return type.kind === 'enum' || typeof value === 'number' || typeof value === 'bigint' ? String(value) : undefined
  }
}

function printFloat(value: number, text: string): string {
  if (Number.isNaN(value) || !Number.isFinite(value)) {
    return `"${Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity'}"`
  }
  return withPoint(text)
}

/** A float keeps a point: `1` is printed `1.0`. */
const withPoint = (text: string): string => (/[.eE]/.test(text) ? text : `${text}.0`)

/** ISO form with the fraction's trailing zeros left out and the kind as zone. */
export function isoDateTime(value: DateTimeValue): string {
  const text = trimFraction(formatDateTime(value, 'yyyy-MM-ddTHH:mm:ss.fffffff'))
  return text + (value.kind === Kind.Utc ? 'Z' : value.kind === Kind.Local ? '+00:00' : '')
}

const trimFraction = (text: string): string =>
  text.replace(/\.(\d*?)0+(?=$|[+-])/, (_, digits: string) => (digits === '' ? '' : `.${digits}`))

/** Base64 text of bytes. */
export function base64(bytes: Uint8Array): string {
  let binary = ''
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return btoa(binary)
}
