import { fromBase64, toBase64 } from '../formatting/base64.ts'
import { textOfUnits } from '../text/string-members.ts'
import type { MemberBody } from '../type-system/definition.ts'
import { definitionOf, typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { box, typeOfObject } from '../type-system/value-ops.ts'
import type { DotnetArray } from '../values/array.ts'
import { Box } from '../values/box.ts'
import { byteArray, bytesOf } from '../values/bytes.ts'
import { argument, exception, formatException, required } from '../values/exception.ts'
import {
  asConvertible,
  type ConvertibleName,
  convertibleName,
  convertObject,
  convertValue,
  heldValue,
  integerNames,
} from './convertible.ts'
import { dbNull } from './db-null.ts'
import { formatInBase, parseInBase } from './integer-base.ts'
import { atMost, nonNegative } from './range-checks.ts'
import type { RuntimeType } from './runtime-type.ts'

type Members = Record<string, MemberBody>

const keywords: Readonly<Record<ConvertibleName, string>> = {
  Boolean: 'bool',
  Char: 'char',
  SByte: 'sbyte',
  Byte: 'byte',
  Int16: 'short',
  UInt16: 'ushort',
  Int32: 'int',
  UInt32: 'uint',
  Int64: 'long',
  UInt64: 'ulong',
  Single: 'float',
  Double: 'double',
  Decimal: 'decimal',
  DateTime: 'DateTime',
  String: 'string',
}
const names = Object.keys(keywords) as ConvertibleName[]
const typeCodes: Readonly<Record<number, ConvertibleName>> = {
  3: 'Boolean',
  4: 'Char',
  5: 'SByte',
  6: 'Byte',
  7: 'Int16',
  8: 'UInt16',
  9: 'Int32',
  10: 'UInt32',
  11: 'Int64',
  12: 'UInt64',
  13: 'Single',
  14: 'Double',
  15: 'Decimal',
  16: 'DateTime',
  18: 'String',
}

/** `ToInt32(string)` and so on: every target from every source. */
function conversions(): Members {
  const members: Members = {}
  for (const target of names) {
    const type = keywords[target]
    const fromObject = (value: unknown): unknown => convertObject(target, value)
    members[`static ${type} To${target}(object value)`] = fromObject
    members[`static ${type} To${target}(object value, IFormatProvider provider)`] = fromObject
    for (const source of names) {
      const convert = (value: unknown): unknown => convertValue(target, source, value)
      members[`static ${type} To${target}(${keywords[source]} value)`] = convert
      if (target === 'String' || source === 'String') {
        members[`static ${type} To${target}(${keywords[source]} value, IFormatProvider provider)`] =
          target === 'SByte' && source === 'String' ? (value: never) => convert(required(value, 's') as never) : convert
      }
    }
  }
  return members
}

function bases(): Members {
  const members: Members = {}
  for (const [name, kind] of Object.entries(integerNames)) {
    members[`static ${kind.keyword} To${name}(string value, int fromBase)`] = (
      value: string | null,
      fromBase: number,
    ) => {
      const parsed = parseInBase(value, fromBase, kind)
      return kind.bits === 64 ? parsed : Number(parsed)
    }
  }
  for (const kind of ['Byte', 'Int16', 'Int32', 'Int64'].map((name) => integerNames[name])) {
    if (!kind) continue
    members[`static string ToString(${kind.keyword} value, int toBase)`] = (value: number | bigint, toBase: number) =>
      formatInBase(value, toBase, kind.bits)
  }
  return members
}

const invalidCastText = (text: string) => exception('System.InvalidCastException', text)

/** `Convert.ChangeType(object, Type)`. */
function changeType(value: unknown, conversionType: RuntimeType | null): unknown {
  const target = required(conversionType, 'conversionType').type
  if (value === null) {
    if (target.isValueType && !target.isNullable)
      throw invalidCastText('Null object cannot be converted to a value type.')
    return null
  }
  const convertible = asConvertible(value)
  const own = typeOfObject(value)
  if (!convertible) {
    if (own === target) return value
    throw invalidCastText('Object must implement IConvertible.')
  }
  const name = target.kind === 'enum' ? null : convertibleName(target)
  if (name) return box(convertible(name), target)
  if (own === target || target.fullName === 'System.Object') return value
  throw invalidCastText(`Invalid cast from '${own.runtimeName}' to '${target.runtimeName}'.`)
}

/** `Convert.ChangeType(object, TypeCode)`. */
function changeTypeCode(value: unknown, typeCode: number): unknown {
  if (value === null && (typeCode === 0 || typeCode === 18 || typeCode === 1)) return null
  const convertible = asConvertible(value)
  if (!convertible) throw invalidCastText('Object must implement IConvertible.')
  const name = typeCodes[typeCode]
  if (name) return box(convertible(name), typeNamed(`System.${name}`))
  if (typeCode === 1) return value
  if (typeCode === 0) throw invalidCastText('Object cannot be cast to Empty.')
  if (typeCode === 2) throw invalidCastText('Object cannot be cast to DBNull.')
  throw argument('Unknown TypeCode value.')
}

function typeCodeOf(value: unknown): number {
  if (value === null) return 0
  if (value === dbNull) return 2
  const type: DotnetType = typeOfObject(value)
  const name = value instanceof Box || typeof value === 'string' ? convertibleName(type) : null
  const entry = Object.entries(typeCodes).find(([, candidate]) => candidate === name)
  return entry ? Number(entry[0]) : 1
}

function checkOptions(options: number): boolean {
  if (options < 0 || options > 1) throw argument(`Illegal enum value: ${options}.`, 'options')
  return options === 1
}

function base64Part(inArray: DotnetArray | null, offset: number, length: number, options = 0): string {
  const bytes = bytesOf(inArray, 'inArray')
  nonNegative(length, 'length')
  nonNegative(offset, 'offset')
  const lines = checkOptions(options)
  atMost(offset, bytes.length - length, 'offset')
  return toBase64(bytes.subarray(offset, offset + length), lines)
}

function toCharArray(
  inArray: DotnetArray | null,
  offsetIn: number,
  length: number,
  outArray: DotnetArray | null,
  offsetOut: number,
  options = 0,
): number {
  const bytes = bytesOf(inArray, 'inArray')
  const target = required(outArray, 'outArray').items as number[]
  nonNegative(length, 'length')
  nonNegative(offsetIn, 'offsetIn')
  nonNegative(offsetOut, 'offsetOut')
  const lines = checkOptions(options)
  atMost(offsetIn, bytes.length - length, 'offsetIn')
  if (bytes.length === 0 || length === 0) return 0
  const text = toBase64(bytes.subarray(offsetIn, offsetIn + length), lines)
  atMost(offsetOut, target.length - text.length, 'offsetOut')
  for (let i = 0; i < text.length; i++) target[offsetOut + i] = text.charCodeAt(i)
  return text.length
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}

function fromHex(s: string | null): DotnetArray {
  const text = required(s, 's')
  if (text.length % 2 !== 0)
    throw formatException('The input is not a valid hex string as its length is not a multiple of 2.')
  if (!/^[0-9a-f]*$/i.test(text))
    throw formatException('The input is not a valid hex string as it contains a non-hex character.')
  return byteArray(
    Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(i * 2, i * 2 + 2), 16)),
  )
}

/** The range of `ToHexString`. */
function hexRange(array: DotnetArray | null, offset: number, length: number): Uint8Array {
  const bytes = bytesOf(array, 'inArray')
  nonNegative(length, 'length')
  nonNegative(offset, 'offset')
  atMost(offset, bytes.length - length, 'offset')
  return bytes.subarray(offset, offset + length)
}

/** `System.Convert`. */
export const convertType = definitionOf('System.Convert').declare({
  kind: 'class',
  isStatic: true,
  members: {
    'static readonly object DBNull': () => dbNull,
    'static TypeCode GetTypeCode(object value)': (value: unknown) => typeCodeOf(heldValue(value)),
    'static bool IsDBNull(object value)': (value: unknown) => value === dbNull,
    'static object ChangeType(object value, TypeCode typeCode)': changeTypeCode,
    'static object ChangeType(object value, TypeCode typeCode, IFormatProvider provider)': changeTypeCode,
    'static object ChangeType(object value, Type conversionType)': changeType,
    'static object ChangeType(object value, Type conversionType, IFormatProvider provider)': changeType,
    ...conversions(),
    ...bases(),
    'static string ToBase64String(byte[] inArray)': (inArray: DotnetArray | null) =>
      toBase64(bytesOf(inArray, 'inArray')),
    'static string ToBase64String(byte[] inArray, Base64FormattingOptions options)': (
      inArray: DotnetArray | null,
      options: number,
    ) => toBase64(bytesOf(inArray, 'inArray'), checkOptions(options)),
    'static string ToBase64String(byte[] inArray, int offset, int length)': base64Part,
    'static string ToBase64String(byte[] inArray, int offset, int length, Base64FormattingOptions options)': base64Part,
    'static int ToBase64CharArray(byte[] inArray, int offsetIn, int length, char[] outArray, int offsetOut)':
      toCharArray,
    'static int ToBase64CharArray(byte[] inArray, int offsetIn, int length, char[] outArray, int offsetOut, Base64FormattingOptions options)':
      toCharArray,
    'static byte[] FromBase64String(string s)': (s: string | null) => byteArray(fromBase64(required(s, 's'))),
    'static byte[] FromBase64CharArray(char[] inArray, int offset, int length)': (
      inArray: DotnetArray | null,
      offset: number,
      length: number,
    ) => {
      const units = required(inArray, 'inArray').items as number[]
      nonNegative(length, 'length')
      nonNegative(offset, 'offset')
      atMost(offset, units.length - length, 'offset')
      return byteArray(fromBase64(textOfUnits(units.slice(offset, offset + length))))
    },
    'static string ToHexString(byte[] inArray, int offset, int length)': (
      inArray: DotnetArray | null,
      offset: number,
      length: number,
    ) => hexOf(hexRange(inArray, offset, length)),
    'static string ToHexStringLower(byte[] inArray, int offset, int length)': (
      inArray: DotnetArray | null,
      offset: number,
      length: number,
    ) => hexOf(hexRange(inArray, offset, length)).toLowerCase(),
    'static string ToHexString(byte[] inArray)': (inArray: DotnetArray | null) => hexOf(bytesOf(inArray, 'inArray')),
    'static string ToHexStringLower(byte[] inArray)': (inArray: DotnetArray | null) =>
      hexOf(bytesOf(inArray, 'inArray')).toLowerCase(),
    'static byte[] FromHexString(string s)': fromHex,
  },
})
