import { formatObject } from '../formatting/composite-format.ts'
import {
  NumberStyles,
  parseDecimal,
  parseDouble,
  parseInteger,
  parseOrThrow,
  parseSingle,
} from '../formatting/parse-number.ts'
import { parseDateTime } from '../time/parse-date.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { typeOfObject } from '../type-system/value-ops.ts'
import { Box } from '../values/box.ts'
import { exception, formatException, invalidCast, overflow, required } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { parseBoolOrThrow } from './boolean.ts'
import { dbNull } from './db-null.ts'
import { Decimal } from './decimal-value.ts'
import { type IntegerKind, integerKinds } from './integer-type.ts'
import { roundToEven } from './round-double.ts'
import { toEven } from './rounding.ts'

/** Names of the types that convert into each other: `Int32` is `System.Int32`. */
export type ConvertibleName =
  | 'Boolean'
  | 'Char'
  | 'SByte'
  | 'Byte'
  | 'Int16'
  | 'UInt16'
  | 'Int32'
  | 'UInt32'
  | 'Int64'
  | 'UInt64'
  | 'Single'
  | 'Double'
  | 'Decimal'
  | 'DateTime'
  | 'String'

/** A class that implements `IConvertible`: `JValue`. */
interface ConvertibleClass {
  has(value: DotnetObject): boolean
  /** The unboxed value of a type. */
  convert(value: DotnetObject, target: ConvertibleName): unknown
  /** The value whose type code is told. */
  held(value: DotnetObject): unknown
}
const classes: ConvertibleClass[] = []

/** Declares a class that implements `IConvertible`. */
export function implementConvertible(declared: ConvertibleClass): void {
  classes.push(declared)
}

/** What a value of such a class holds; the value itself of others. */
export function heldValue(value: unknown): unknown {
  return value instanceof DotnetObject ? (classes.find(({ has }) => has(value))?.held(value) ?? value) : value
}

export const integerNames: Readonly<Record<string, IntegerKind>> = {
  SByte: integerKinds.sbyte,
  Byte: integerKinds.byte,
  Int16: integerKinds.short,
  UInt16: integerKinds.ushort,
  Int32: integerKinds.int,
  UInt32: integerKinds.uint,
  Int64: integerKinds.long,
  UInt64: integerKinds.ulong,
}

const names: readonly ConvertibleName[] = [
  'Boolean',
  'Char',
  'SByte',
  'Byte',
  'Int16',
  'UInt16',
  'Int32',
  'UInt32',
  'Int64',
  'UInt64',
  'Single',
  'Double',
  'Decimal',
  'DateTime',
  'String',
]
const byFullName: ReadonlyMap<string, ConvertibleName> = new Map(names.map((name) => [`System.${name}`, name] as const))

/** The convertible name of a type: that of the underlying type for an enum; null where there is none. */
export function convertibleName(type: DotnetType): ConvertibleName | null {
  if (type.kind === 'enum') {
    const keyword = type.definition?.parts.underlying ?? 'int'
    return (integerKinds[keyword as keyof typeof integerKinds]?.name ?? 'Int32') as ConvertibleName
  }
  return byFullName.get(type.fullName) ?? null
}

const cannot = (source: string, target: string) =>
  exception('System.InvalidCastException', `Invalid cast from '${source}' to '${target}'.`)

/** `Convert.To<target>(value)` for an unboxed value of the type `source`. Strings may be null. */
export function convertValue(target: ConvertibleName, source: ConvertibleName, value: unknown): unknown {
  if (source === target && source !== 'Char' && source !== 'String') return value
  const integer = integerNames[target]
  if (integer) return toInteger(integer, source, target, value)
  switch (target) {
    case 'Boolean':
      return toBoolean(source, value)
    case 'Char':
      return toChar(source, value)
    case 'Single':
      return Math.fround(toFloating(source, target, value))
    case 'Double':
      return toFloating(source, target, value)
    case 'Decimal':
      return toDecimal(source, value)
    case 'DateTime':
      return toDateTime(source, value)
    default:
      return source === 'String' ? value : typeNamed(`System.${source}`).ops.text(value)
  }
}

function toBoolean(source: ConvertibleName, value: unknown): boolean {
  if (source === 'Char' || source === 'DateTime') throw cannot(source, 'Boolean')
  if (source === 'String') return value === null ? false : parseBoolOrThrow(value as string)
  if (value instanceof Decimal) return !value.isZero
  return typeof value === 'bigint' ? value !== 0n : value !== 0
}

function inRange(kind: IntegerKind, value: bigint): number | bigint {
  if (value < kind.min || value > kind.max)
    throw overflow(`Value was either too large or too small for ${kind.article}.`)
  return kind.bits === 64 ? value : Number(value)
}

function toInteger(kind: IntegerKind, source: ConvertibleName, target: string, value: unknown): number | bigint {
  switch (source) {
    case 'Boolean':
      return inRange(kind, value ? 1n : 0n)
    case 'DateTime':
      throw cannot(source, target)
    case 'String': {
      if (value === null) return inRange(kind, 0n)
      const parse = (text: string, style: number) => parseInteger(text, style, kind)
      return inRange(kind, parseOrThrow(value as string, NumberStyles.Integer, parse, kind.article))
    }
    case 'Decimal':
      return inRange(kind, (value as Decimal).round(0, toEven).toBigInt())
    case 'Single':
    case 'Double':
      return fromFloating(kind, value as number)
    default:
      return inRange(kind, BigInt(value as number | bigint))
  }
}

/** Small types go through `int`, whose message they then give; the 64-bit ones are cast with a check. */
function fromFloating(kind: IntegerKind, value: number): number | bigint {
  const rounded = roundToEven(value)
  if (kind.bits === 64) {
    const limit = kind.signed ? 2 ** 63 : 2 ** 64
    if (!(rounded < limit && rounded >= (kind.signed ? -limit : 0))) throw overflow()
    return BigInt(rounded)
  }
  const first = kind.bits === 32 ? kind : integerKinds.int
  if (!(rounded >= Number(first.min) && rounded <= Number(first.max))) {
    throw overflow(`Value was either too large or too small for ${first.article}.`)
  }
  return inRange(kind, BigInt(rounded))
}

function toChar(source: ConvertibleName, value: unknown): number {
  switch (source) {
    case 'Char':
      return value as number
    case 'String': {
      const text = required(value as string | null, 'value')
      if (text.length !== 1) throw formatException('String must be exactly one character long.')
      return text.charCodeAt(0)
    }
    case 'Boolean':
    case 'Single':
    case 'Double':
    case 'Decimal':
    case 'DateTime':
      throw cannot(source, 'Char')
    default: {
      const unit = Number(value)
      if (unit < 0 || unit > 0xffff) throw overflow('Value was either too large or too small for a character.')
      return unit
    }
  }
}

function toFloating(source: ConvertibleName, target: 'Single' | 'Double', value: unknown): number {
  switch (source) {
    case 'Char':
    case 'DateTime':
      throw cannot(source, target)
    case 'Boolean':
      return value ? 1 : 0
    case 'String': {
      if (value === null) return 0
      const parse = target === 'Single' ? parseSingle : parseDouble
      return parseOrThrow(value as string, NumberStyles.Float | NumberStyles.AllowThousands, parse, '')
    }
    case 'Decimal':
      return (value as Decimal).toDouble()
    default:
      return target === 'Single' && typeof value === 'bigint' ? singleOfBigInt(value) : Number(value)
  }
}

/** Rounds once: a double in between would round twice. */
function singleOfBigInt(value: bigint): number {
  const magnitude = value < 0n ? -value : value
  const excess = Math.max(0, magnitude.toString(2).length - 26)
  const shifted = magnitude >> BigInt(excess)
  const sticky = shifted << BigInt(excess) === magnitude ? 0n : 1n
  const single = Math.fround(Number((shifted << 1n) | sticky)) * 2 ** (excess - 1)
  return value < 0n ? -single : single
}

function toDecimal(source: ConvertibleName, value: unknown): Decimal {
  switch (source) {
    case 'Char':
    case 'DateTime':
      throw cannot(source, 'Decimal')
    case 'Boolean':
      return value ? Decimal.one : Decimal.zero
    case 'String':
      return value === null
        ? Decimal.zero
        : parseOrThrow(value as string, NumberStyles.Number, parseDecimal, 'a Decimal')
    case 'Single':
      return Decimal.fromSingle(value as number)
    case 'Double':
      return Decimal.fromDouble(value as number)
    default:
      return Decimal.fromInteger(value as number | bigint)
  }
}

function toDateTime(source: ConvertibleName, value: unknown): unknown {
  if (source !== 'String') throw cannot(source, 'DateTime')
  return value === null ? typeNamed('System.DateTime').ops.defaultValue : parseDateTime(value as string)
}

/** `Convert.To<target>(object)`; null is the type's default. InvalidCastException without `IConvertible`. */
export function convertObject(target: ConvertibleName, value: unknown): unknown {
  if (value === null) return target === 'String' ? '' : typeNamed(`System.${target}`).ops.defaultValue
  if (target === 'String') return formatObject(value)
  if (typeof value === 'string') return convertValue(target, 'String', value)
  const convertible = asConvertible(value)
  if (!convertible) throw invalidCast(typeOfObject(value).runtimeName, 'System.IConvertible')
  return convertible(target)
}

/** The conversions of an object value that implements `IConvertible`, otherwise null. */
export function asConvertible(value: unknown): ((target: ConvertibleName) => unknown) | null {
  if (value === dbNull)
    return (target) => {
      if (target === 'String') return ''
      throw exception('System.InvalidCastException', 'Object cannot be cast from DBNull to other types.')
    }
  if (typeof value === 'string') return (target) => convertValue(target, 'String', value)
  if (value instanceof Box) {
    const source = convertibleName(value.type)
    if (source && value.type.kind === 'enum')
      return (target) => {
        if (target === 'DateTime') throw cannot('Enum', target)
        return target === 'String' ? value.type.ops.text(value.value) : convertValue(target, source, value.value)
      }
    return source
      ? (target) => (target === 'String' ? value.type.ops.text(value.value) : convertValue(target, source, value.value))
      : null
  }
  if (!(value instanceof DotnetObject)) return null
  const found = classes.find(({ has }) => has(value))
  return found ? (target) => found.convert(value, target) : null
}
