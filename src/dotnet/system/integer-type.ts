import { formatInteger } from '../formatting/format-number.ts'
import type { IntegerRange, Parsed } from '../formatting/parse-number.ts'
import { checkIntegerStyle, NumberStyles, parseInteger, parseOrThrow } from '../formatting/parse-number.ts'
import type { TypeDefinition } from '../type-system/definition.ts'
import { definitionOf } from '../type-system/definition.ts'
import type { ValueOps } from '../type-system/value-ops.ts'
import type { Cell } from '../values/box.ts'
import { compareToObject, equalsObject } from './compare.ts'
import { integerArithmetic } from './integer-arithmetic.ts'

/** An integer type of .NET: keyword, name, bits and what it is called in messages. */
export interface IntegerKind extends IntegerRange {
  readonly keyword: string
  readonly name: string
  readonly typeCode: number
}

const kind = (
  keyword: string,
  name: string,
  bits: number,
  signed: boolean,
  typeCode: number,
  article: string,
): IntegerKind => ({
  keyword,
  name,
  bits,
  signed,
  typeCode,
  article,
  min: signed ? -(1n << BigInt(bits - 1)) : 0n,
  max: signed ? (1n << BigInt(bits - 1)) - 1n : (1n << BigInt(bits)) - 1n,
})

export const integerKinds = {
  sbyte: kind('sbyte', 'SByte', 8, true, 5, 'a signed byte'),
  byte: kind('byte', 'Byte', 8, false, 6, 'an unsigned byte'),
  short: kind('short', 'Int16', 16, true, 7, 'an Int16'),
  ushort: kind('ushort', 'UInt16', 16, false, 8, 'a UInt16'),
  int: kind('int', 'Int32', 32, true, 9, 'an Int32'),
  uint: kind('uint', 'UInt32', 32, false, 10, 'a UInt32'),
  long: kind('long', 'Int64', 64, true, 11, 'an Int64'),
  ulong: kind('ulong', 'UInt64', 64, false, 12, 'a UInt64'),
} as const satisfies Record<string, IntegerKind>

type Value = number | bigint

function hash(value: Value, { signed, bits }: IntegerKind): number {
  if (typeof value === 'bigint') return Number(BigInt.asIntN(32, value ^ (value >> 32n)))
  // .NET spreads the bits of the two small signed types.
  return signed && bits === 8 ? value : value | 0
}

/** Declares an integer type: every one has the same members, in its own type. */
export function defineInteger(of: IntegerKind): TypeDefinition {
  const { keyword: t, bits, signed } = of
  const definition = definitionOf(`System.${of.name}`)
  const type = () => definition.make([])
  const isBig = bits === 64
  const unboxed = (value: bigint): Value => (isBig ? value : Number(value))
  const zero: Value = isBig ? 0n : 0
  const parse = (text: string, style: number): Parsed<Value> => {
    const parsed = parseInteger(text, style, of)
    return typeof parsed === 'string' ? parsed : { value: unboxed(parsed.value) }
  }
  const parseText = (text: string | null, style: number): Value => {
    checkIntegerStyle(style)
    return parseOrThrow(text, style, parse, of.article)
  }
  const tryParse = (text: string | null, style: number, result: Cell<Value>): boolean => {
    checkIntegerStyle(style)
    const parsed = text === null ? 'format' : parse(text, style)
    result.value = typeof parsed === 'string' ? zero : parsed.value
    return typeof parsed !== 'string'
  }
  // The small types subtract, the others compare.
  const compare = (a: Value, b: Value): number =>
    bits < 32 ? (a as number) - (b as number) : a < b ? -1 : a > b ? 1 : 0
  const ops: ValueOps = {
    equals: (a, b) => a === b,
    hashCode: (a) => hash(a as Value, of),
    compare: (a, b) => compare(a as Value, b as Value),
    text: (a) => String(a),
    format: (a, format) => formatInteger(a as Value, format, bits, signed),
    defaultValue: zero,
  }
  return definition.declare({
    kind: 'struct',
    interfaces: ['IComparable', `IComparable<${t}>`, 'IConvertible', `IEquatable<${t}>`, 'IFormattable'],
    ops,
    members: {
      [`const ${t} MaxValue`]: unboxed(of.max),
      [`const ${t} MinValue`]: unboxed(of.min),
      'int CompareTo(object value)': (self: Value, value: unknown) => compareToObject(self, value, type()),
      [`int CompareTo(${t} value)`]: compare,
      'bool Equals(object obj)': (self: Value, other: unknown) => equalsObject(self, other, type()),
      [`bool Equals(${t} obj)`]: (self: Value, other: Value) => self === other,
      'int GetHashCode()': (self: Value) => hash(self, of),
      'string ToString()': (self: Value) => String(self),
      'string ToString(string format)': (self: Value, format: string | null) =>
        formatInteger(self, format, bits, signed),
      'string ToString(IFormatProvider provider)': (self: Value) => String(self),
      'string ToString(string format, IFormatProvider provider)': (self: Value, format: string | null) =>
        formatInteger(self, format, bits, signed),
      [`static ${t} Parse(string s)`]: (s: string | null) => parseText(s, NumberStyles.Integer),
      [`static ${t} Parse(string s, NumberStyles style)`]: parseText,
      [`static ${t} Parse(string s, IFormatProvider provider)`]: (s: string | null) =>
        parseText(s, NumberStyles.Integer),
      [`static ${t} Parse(string s, NumberStyles style, IFormatProvider provider)`]: parseText,
      [`static bool TryParse(string s, out ${t} result)`]: (s: string | null, result: Cell<Value>) =>
        tryParse(s, NumberStyles.Integer, result),
      [`static bool TryParse(string s, IFormatProvider provider, out ${t} result)`]: (
        s: string | null,
        _: unknown,
        result: Cell<Value>,
      ) => tryParse(s, NumberStyles.Integer, result),
      [`static bool TryParse(string s, NumberStyles style, IFormatProvider provider, out ${t} result)`]: (
        s: string | null,
        style: number,
        _: unknown,
        result: Cell<Value>,
      ) => tryParse(s, style, result),
      'TypeCode GetTypeCode()': () => of.typeCode,
      ...integerArithmetic(of),
    },
  })
}
