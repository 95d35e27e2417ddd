import type { Decimal } from '../system/decimal-value.ts'
import type { DateTimeOffsetValue } from '../time/date-time-offset-value.ts'
import type { DateTimeValue } from '../time/date-time-value.ts'
import type { TimeSpanValue } from '../time/time-span-value.ts'
import { argumentNull } from '../values/exception.ts'
import {
  toBoolean,
  toDateTime,
  toDateTimeOffset,
  toDecimal,
  toDouble,
  toGuid,
  toInt32,
  toInt64,
  toSingle,
  toTimeSpan,
  toUInt32,
  toUInt64,
} from './tree/xml-convert.ts'

/** XElement and XAttribute convert truth without regard to case. */
const toTruth = (text: string): boolean => toBoolean(text.toLowerCase())

const targets = {
  bool: toTruth,
  int: toInt32,
  uint: toUInt32,
  long: toInt64,
  ulong: toUInt64,
  float: toSingle,
  double: toDouble,
  decimal: toDecimal as (text: string) => Decimal,
  DateTime: toDateTime as (text: string) => DateTimeValue,
  DateTimeOffset: toDateTimeOffset as (text: string) => DateTimeOffsetValue,
  TimeSpan: toTimeSpan as (text: string) => TimeSpanValue,
  Guid: toGuid,
} as const

/** The explicit conversions of `XElement` (parameter `element`) and `XAttribute` (`attribute`). */
export function explicitConversions<T>(
  typeName: string,
  paramName: string,
  textOf: (source: T) => string,
): Record<string, (source: T | null) => unknown> {
  const members: Record<string, (source: T | null) => unknown> = {
    [`static string op_Explicit(${typeName} ${paramName})`]: (source) => source && textOf(source),
  }
  for (const [target, convert] of Object.entries(targets)) {
    members[`static ${target} op_Explicit(${typeName} ${paramName})`] = (source) => {
      if (source === null) throw argumentNull(paramName)
      return convert(textOf(source))
    }
    members[`static ${target}? op_Explicit(${typeName} ${paramName})`] = (source) =>
      source === null ? null : convert(textOf(source))
  }
  return members
}
