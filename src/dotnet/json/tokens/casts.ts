/** C#'s explicit and implicit conversions of tokens. */
import { DateTimeOffsetValue } from '../../time/date-time-offset-value.ts'
import { parseDateTimeOffset } from '../../time/parse-date.ts'
import { parseTimeSpan } from '../../time/parse-time-span.ts'
import { keywordTypes, typeNamed } from '../../type-system/definition.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { box, objectText } from '../../type-system/value-ops.ts'
import { DotnetArray } from '../../values/array.ts'
import { Box } from '../../values/box.ts'
import { argument, argumentNull } from '../../values/exception.ts'
import { bodyOf, convertObject } from '../convert-object.ts'
import { base64 } from '../writing/print-value.ts'
import { PropertyToken } from './property.ts'
import type { JsonToken } from './token.ts'
import { TokenType } from './token-type.ts'
import { ValueToken } from './value.ts'

const {
  Integer,
  Float,
  String: Text,
  Comment,
  Raw,
  Boolean: Bool,
  Bytes,
  Date: DateType,
  Guid,
  Uri,
  TimeSpan,
} = TokenType
const numberTypes: readonly number[] = [Integer, Float, Text, Comment, Raw, Bool]

interface Target {
  /** The word in "Can not convert Null to Int32". */
  readonly name: string
  readonly types: readonly number[]
  /** The unboxed result of a value that isn't null. */
  convert(value: unknown): unknown
}

const by = (name: string, type: string, types = numberTypes): Target => ({
  name,
  types,
  convert: (value) => convertObject(value, type),
})
const innerOf = (value: unknown, typeName: string): unknown =>
  value instanceof Box && value.type.fullName === typeName ? value.value : undefined

const targets: Readonly<Record<string, Target>> = {
  bool: by('Boolean', 'bool'),
  sbyte: by('SByte', 'sbyte'),
  byte: by('Byte', 'byte'),
  short: by('Int16', 'short'),
  ushort: by('UInt16', 'ushort'),
  int: by('Int32', 'int'),
  uint: by('UInt32', 'uint'),
  long: by('Int64', 'long'),
  ulong: by('UInt64', 'ulong'),
  float: by('Single', 'float'),
  double: by('Double', 'double'),
  decimal: by('Decimal', 'decimal'),
  char: by('Char', 'char', [Integer, Float, Text, Comment, Raw]),
  DateTime: {
    name: 'DateTime',
    types: [DateType, Text, Comment, Raw],
    convert: (value) => {
      const offset = innerOf(value, 'System.DateTimeOffset') as DateTimeOffsetValue | undefined
      return offset ? offset.clock.withKind(0) : (innerOf(value, 'System.DateTime') ?? convertObject(value, 'DateTime'))
    },
  },
  DateTimeOffset: {
    name: 'DateTimeOffset',
    types: [DateType, Text, Comment, Raw],
    convert: (value) => {
      const offset = innerOf(value, 'System.DateTimeOffset')
      if (offset !== undefined) return offset
      if (typeof value === 'string') return parseDateTimeOffset(value)
      const date = innerOf(value, 'System.DateTime') ?? convertObject(value, 'DateTime')
      return DateTimeOffsetValue.fromDateTime(date as never)
    },
  },
  Guid: {
    name: 'Guid',
    types: [Text, Comment, Raw, Guid, Bytes],
    convert: (value) => {
      if (value instanceof DotnetArray) return bodyOf('System.Guid', 'new(byte[] b)')(value)
      return innerOf(value, 'System.Guid') ?? bodyOf('System.Guid', 'new(string g)')(objectText(value))
    },
  },
  TimeSpan: {
    name: 'TimeSpan',
    types: [Text, Comment, Raw, TimeSpan],
    convert: (value) => innerOf(value, 'System.TimeSpan') ?? parseTimeSpan(objectText(value)),
  },
}

/** C#'s words of the value types that tokens convert to. */
export const castTypes = Object.keys(targets)

/** `(type)token`; `nullable` for `type?`. */
export function castToken(token: JsonToken | null, type: string, nullable: boolean): unknown {
  const target = targets[type] as Target
  if (token === null) {
    if (nullable) return null
    throw argumentNull('value')
  }
  const value = heldValue(token, target.name, target.types, nullable)
  if (value !== null) return target.convert(value)
  // A text that is null converts as Convert does; identifiers and time spans read it as an empty text.
  if (nullable) return null
  return /^(Guid|TimeSpan)$/.test(type) ? target.convert('') : typeNamed(`System.${target.name}`).ops.defaultValue
}

function heldValue(token: JsonToken, name: string, types: readonly number[], nullable: boolean): unknown {
  const held = token instanceof PropertyToken ? token.value : token
  if (held instanceof ValueToken) {
    if (types.includes(held.type)) return held.value
    if (nullable && (held.type === TokenType.Null || held.type === TokenType.Undefined)) return held.value
  }
  throw argument(`Can not convert ${held?.typeText ?? 'Null'} to ${name}.`)
}

/** `(string)token`. */
export function castToString(token: JsonToken | null): string | null {
  if (token === null) return null
  const value = heldValue(
    token,
    'String',
    [DateType, Integer, Float, Text, Comment, Raw, Bool, Bytes, Guid, TimeSpan, Uri],
    true,
  )
  if (value === null) return null
  return value instanceof DotnetArray ? base64(value.items as Uint8Array) : objectText(value)
}

/** `(Uri)token`. */
export function castToUri(token: JsonToken | null): unknown {
  if (token === null) return null
  const value = heldValue(token, 'Uri', [Text, Comment, Raw, Uri], true)
  return typeof value === 'string' ? bodyOf('System.Uri', 'new(string uriString)')(value) : value
}

/** `(byte[])token`. */
export function castToBytes(token: JsonToken | null): DotnetArray | null {
  if (token === null) return null
  const value = heldValue(token, 'byte array', [Bytes, Text, Comment, Raw, Integer], false)
  if (typeof value === 'string')
    return bodyOf('System.Convert', 'static byte[] FromBase64String(string s)')(value) as DotnetArray
  if (value instanceof DotnetArray) return value
  const held = token instanceof PropertyToken ? token.value : token
  throw argument(`Can not convert ${held?.typeText ?? 'Null'} to byte array.`)
}

/** The conversion to a closed type, for `ToObject<T>`: undefined where tokens have no cast to it. */
export function castByType(type: DotnetType): ((token: JsonToken) => unknown) | undefined {
  const inner = type.underlying
  const word = keywords.get(inner.fullName) ?? inner.fullName.replace('System.', '')
  if (inner.kind === 'struct' && targets[word]) return (token) => castToken(token, word, type.isNullable)
  if (inner.fullName === 'System.String') return castToString
  if (inner.fullName === 'System.Uri') return castToUri
  return undefined
}

const keywords: ReadonlyMap<string, string> = new Map([...keywordTypes].map(([word, name]) => [name, word]))

/** The token of a C# value that converts implicitly. */
export function tokenOf(value: unknown, type: string): ValueToken {
  const full = keywordTypes.get(type) ?? `System.${type}`
  // Integers below 64 bits widen to long, as the constructor that C# picks takes them.
  if (widened.has(type)) return value === null ? ValueToken.null() : ValueToken.integer(BigInt(value as number))
  return ValueToken.of(box(value, typeNamed(full)))
}

const widened = new Set(['sbyte', 'byte', 'short', 'ushort', 'int', 'uint'])
