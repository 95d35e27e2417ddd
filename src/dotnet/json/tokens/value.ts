import { dbNull } from '../../system/db-null.ts'
import { typeNamed } from '../../type-system/definition.ts'
import { objectHashCode, objectText, typeOfObject } from '../../type-system/value-ops.ts'
import { DotnetArray } from '../../values/array.ts'
import { Box } from '../../values/box.ts'
import { argument } from '../../values/exception.ts'
import { bigIntegerType } from '../big-integer.ts'
import { compareValues } from './compare-values.ts'
import { JsonToken } from './token.ts'
import { TokenType } from './token-type.ts'

/** `JValue`: a value that isn't an array or an object. `value` is an object value: a string, a Box, null … */
export class ValueToken extends JsonToken {
  #type: number
  #value: unknown
  /** The text that a number or date was read from: conversions of `JsonConvert` start from it. */
  sourceText: string | null = null

  constructor(value: unknown, type: number) {
    super()
    this.#value = value
    this.#type = type
  }

  /** `new JValue(object)`: the type follows from the value. */
  static of(value: unknown): ValueToken {
    return new ValueToken(value instanceof ValueToken ? value.value : value, typeOfValue(null, value))
  }

  static null(): ValueToken {
    return new ValueToken(null, TokenType.Null)
  }

  static string(value: string | null): ValueToken {
    return new ValueToken(value, TokenType.String)
  }

  static integer(value: bigint): ValueToken {
    return new ValueToken(new Box(typeNamed('System.Int64'), value), TokenType.Integer)
  }

  override get className(): string {
    return 'JValue'
  }

  override get type(): number {
    return this.#type
  }

  override get hasValues(): boolean {
    return false
  }

  get value(): unknown {
    return this.#value
  }

  set value(value: unknown) {
    this.#type = typeOfValue(this.#type, value)
    this.#value = value
  }

  override clone(): JsonToken {
    return new ValueToken(this.#value, this.#type)
  }

  override deepEquals(other: JsonToken): boolean {
    return other instanceof ValueToken && (other === this || this.equalsValue(other))
  }

  equalsValue(other: ValueToken): boolean {
    return this.#type === other.type && compareValues(this.#type, this.#value, other.value) === 0
  }

  override dotnetEquals(other: unknown): boolean {
    return other instanceof ValueToken && (other === this || this.equalsValue(other))
  }

  override dotnetHashCode(): number {
    return this.#value === null ? 0 : (objectHashCode(this.#value) ^ this.#type) | 0
  }

  override dotnetToString(): string {
    return this.#value === null ? '' : objectText(this.#value)
  }

  dotnetFormat(format: string | null): string {
    const value = this.#value
    return value instanceof Box && value.type.ops.format
      ? value.type.ops.format(value.value, format)
      : this.dotnetToString()
  }

  /** `CompareTo` of another token or a plain value. */
  dotnetCompareTo(other: unknown): number {
    if (other === null) return 1
    if (!(other instanceof ValueToken)) return compareValues(this.#type, this.#value, other)
    const type = this.#type === TokenType.String && this.#type !== other.type ? other.type : this.#type
    return compareValues(type, this.#value, other.value)
  }
}

const byTypeName: Readonly<Record<string, number>> = {
  'System.Int64': TokenType.Integer,
  'System.Int32': TokenType.Integer,
  'System.Int16': TokenType.Integer,
  'System.SByte': TokenType.Integer,
  'System.UInt64': TokenType.Integer,
  'System.UInt32': TokenType.Integer,
  'System.UInt16': TokenType.Integer,
  'System.Byte': TokenType.Integer,
  'System.Numerics.BigInteger': TokenType.Integer,
  'System.Double': TokenType.Float,
  'System.Single': TokenType.Float,
  'System.Decimal': TokenType.Float,
  'System.DateTime': TokenType.Date,
  'System.DateTimeOffset': TokenType.Date,
  'System.Boolean': TokenType.Boolean,
  'System.Guid': TokenType.Guid,
  'System.TimeSpan': TokenType.TimeSpan,
  'System.Uri': TokenType.Uri,
}

/** The `JTokenType` that an object value takes in a JValue of type `current`. */
export function typeOfValue(current: number | null, value: unknown): number {
  if (value === null || value === dbNull) return TokenType.Null
  if (typeof value === 'string') {
    return current === TokenType.Comment || current === TokenType.Raw ? current : TokenType.String
  }
  const type = typeOfObject(value)
  if (value instanceof Box && type.kind === 'enum') return TokenType.Integer
  if (value instanceof DotnetArray && value.elementType.fullName === 'System.Byte') return TokenType.Bytes
  const found = byTypeName[type.fullName]
  if (found === undefined || value instanceof DotnetArray) {
    throw argument(`Could not determine JSON object type for type ${type.runtimeName}.`)
  }
  return found
}

/** A boxed integer of 64 bits or more as a bigint. */
export const isBigInteger = (value: unknown): value is Box => value instanceof Box && value.type === bigIntegerType()
