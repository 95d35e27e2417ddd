import { Decimal } from '../../../dotnet/system/decimal-value.ts'
import { DateTimeOffsetValue } from '../../../dotnet/time/date-time-offset-value.ts'
import { DateTimeValue } from '../../../dotnet/time/date-time-value.ts'
import { objectText } from '../../../dotnet/type-system/value-ops.ts'
import type { Box } from '../../../dotnet/values/box.ts'
import { DateValue, NumberValue, type TemplateValue } from './value.ts'

const fractions: ReadonlySet<string> = new Set(['System.Double', 'System.Single'])
const wholes: ReadonlySet<string> = new Set([
  'System.SByte',
  'System.Byte',
  'System.Int16',
  'System.UInt16',
  'System.Int32',
  'System.UInt32',
  'System.Int64',
  'System.UInt64',
])

/** A boxed value type as templates see it; what Liquid has no kind of is text. */
export function boxedModel(box: Box): TemplateValue {
  const { value } = box
  if (typeof value === 'boolean') return value
  if (value instanceof Decimal) return new NumberValue(value)
  if (value instanceof DateTimeValue || value instanceof DateTimeOffsetValue) return new DateValue(value)
  if (typeof value === 'number' && fractions.has(box.type.fullName)) return new NumberValue(value)
  if ((typeof value === 'number' || typeof value === 'bigint') && wholes.has(box.type.fullName))
    return new NumberValue(BigInt(value))
  return objectText(box)
}
