import { Decimal } from '../../system/decimal-value.ts'
import { compareNullable } from '../../text/collation.ts'
import { objectText, typeOfObject } from '../../type-system/value-ops.ts'
import { DotnetArray } from '../../values/array.ts'
import { Box } from '../../values/box.ts'
import { argument } from '../../values/exception.ts'
import { convertObject } from '../convert-object.ts'
import { TokenType } from './token-type.ts'

const order = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)
const isOf = (value: unknown, ...names: string[]): boolean =>
  value instanceof Box && names.includes(value.type.fullName)

/** `JValue.Compare`: orders two values as the given token type does. */
export function compareValues(type: number, a: unknown, b: unknown): number {
  if (a === b) return 0
  if (b === null) return 1
  if (a === null) return -1
  switch (type) {
    case TokenType.Integer:
    case TokenType.Float: {
      if (isOf(a, 'System.Numerics.BigInteger') || isOf(b, 'System.Numerics.BigInteger'))
        return order(toBigInt(a), toBigInt(b))
      if (isOf(a, 'System.UInt64', 'System.Decimal') || isOf(b, 'System.UInt64', 'System.Decimal')) {
        return (convertObject(a, 'decimal') as Decimal).compare(convertObject(b, 'decimal') as Decimal)
      }
      if (
        type === TokenType.Float ||
        isOf(a, 'System.Double', 'System.Single') ||
        isOf(b, 'System.Double', 'System.Single')
      ) {
        return compareDoubles(convertObject(a, 'double') as number, convertObject(b, 'double') as number)
      }
      return order(convertObject(a, 'long') as bigint, convertObject(b, 'long') as bigint)
    }
    case TokenType.Comment:
    case TokenType.String:
    case TokenType.Raw:
      return compareNullable(objectText(a), objectText(b), 'ordinal')
    case TokenType.Boolean:
      return order(Number(convertObject(a, 'bool')), Number(convertObject(b, 'bool')))
    case TokenType.Date: {
      if (isOf(a, 'System.DateTimeOffset')) return order(utcTicks(a), utcTicks(b))
      return order(ticks(a), ticks(b))
    }
    case TokenType.Bytes: {
      if (!(b instanceof DotnetArray)) throw argument('Object must be of type byte[].')
      const [x, y] = [(a as DotnetArray).items, b.items]
      if (x.length !== y.length) return order(x.length, y.length)
      for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return order(x[i] as number, y[i] as number)
      return 0
    }
    case TokenType.Guid:
    case TokenType.TimeSpan: {
      const [x, y] = [a as Box, b as Box]
      if (!(b instanceof Box) || x.type !== y.type) {
        throw argument(`Object must be of type ${type === TokenType.Guid ? 'Guid' : 'TimeSpan'}.`)
      }
      return x.type.ops.compare?.(x.value, y.value) ?? 0
    }
    case TokenType.Uri:
      if (typeof b !== 'object' || !isUri(b)) throw argument('Object must be of type Uri.')
      return order(objectText(a), objectText(b))
    case TokenType.Null:
    case TokenType.Undefined:
      return 0
    default:
      throw argument('Unexpected value type.', 'valueType')
  }
}

const isUri = (value: unknown): boolean => typeOfObject(value).fullName === 'System.Uri'

function compareDoubles(a: number, b: number): number {
  // Json.NET takes doubles for equal that differ only by rounding.
  if (a === b) return 0
  const tolerance = (Math.abs(a) + Math.abs(b) + 10) * 2.220446049250313e-16
  const difference = a - b
  if (-tolerance < difference && tolerance > difference) return 0
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1
  return Number.isNaN(b) ? 1 : order(a, b)
}

function toBigInt(value: unknown): bigint {
  const inner = value instanceof Box ? value.value : value
  if (typeof inner === 'bigint') return inner
  if (typeof inner === 'number') return BigInt(Math.trunc(inner))
  if (inner instanceof Decimal) return inner.toBigInt()
  return BigInt(objectText(value))
}

function ticks(value: unknown): bigint {
  if (isOf(value, 'System.DateTimeOffset')) return ((value as Box).value as { clock: { ticks: bigint } }).clock.ticks
  return (convertObject(value, 'DateTime') as { ticks: bigint }).ticks
}

function utcTicks(value: unknown): bigint {
  if (isOf(value, 'System.DateTimeOffset')) return ((value as Box).value as { utc: { ticks: bigint } }).utc.ticks
  return ticks(value)
}
