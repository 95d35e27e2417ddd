import { formatDecimal } from '../formatting/format-number.ts'
import { checkFloatStyle, NumberStyles, parseDecimal, parseOrThrow } from '../formatting/parse-number.ts'
import { defineStruct } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { DotnetArray } from '../values/array.ts'
import type { Cell } from '../values/box.ts'
import { argument, argumentOutOfRange, overflow, required } from '../values/exception.ts'
import { compareToObject, equalsObject } from './compare.ts'
import { decimalArithmetic } from './decimal-arithmetic.ts'
import { Decimal } from './decimal-value.ts'
import { type IntegerKind, integerKinds } from './integer-type.ts'
import { checkedRounding, toEven, toNegativeInfinity, toPositiveInfinity, toZero } from './rounding.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    decimal: Decimal
    Decimal: Decimal
  }
  interface DotnetStructs {
    decimal: true
    Decimal: true
  }
}

const type = () => typeNamed('System.Decimal')
const article = 'a Decimal'

/** The integer part as a 64-bit integer type; OverflowException past its range. */
function truncated(value: Decimal, kind: IntegerKind): bigint {
  const whole = value.toBigInt()
  if (whole < kind.min || whole > kind.max)
    throw overflow(`Value was either too large or too small for ${kind.article}.`)
  return whole
}

const small =
  (kind: IntegerKind) =>
  (value: Decimal): number =>
    Number(truncated(value, kind))
const large =
  (kind: IntegerKind) =>
  (value: Decimal): bigint =>
    truncated(value, kind)

const toSByte = small(integerKinds.sbyte)
const toByte = small(integerKinds.byte)
const toInt16 = small(integerKinds.short)
const toUInt16 = small(integerKinds.ushort)
const toInt32 = small(integerKinds.int)
const toUInt32 = small(integerKinds.uint)
const toInt64 = large(integerKinds.long)
const toUInt64 = large(integerKinds.ulong)
const toDouble = (value: Decimal): number => value.toDouble()
const toSingle = (value: Decimal): number => Math.fround(value.toDouble())

function toChar(value: Decimal): number {
  const whole = value.toBigInt()
  if (whole < 0n || whole > 0xffffn) throw overflow('Value was either too large or too small for a character.')
  return Number(whole)
}

const fromInteger = (value: number | bigint): Decimal => Decimal.fromInteger(value)

function parse(s: string | null, style: number): Decimal {
  checkFloatStyle(style)
  return parseOrThrow(s, style, parseDecimal, article)
}

function tryParse(s: string | null, style: number, result: Cell<Decimal>): boolean {
  checkFloatStyle(style)
  const parsed = s === null ? 'format' : parseDecimal(s, style)
  result.value = typeof parsed === 'string' ? Decimal.zero : parsed.value
  return typeof parsed !== 'string'
}

function fromBits(bits: DotnetArray | null): Decimal {
  const items = required(bits, 'bits').items as number[]
  const [low = 0, middle = 0, high = 0, flags = 0] = items
  if (items.length !== 4 || (flags & ~0x80ff0000) !== 0 || ((flags >> 16) & 255) > 28) {
    throw argument('Decimal constructor requires an array or span of four valid decimal bytes.')
  }
  return fromParts(low, middle, high, flags < 0, (flags >> 16) & 255)
}

function fromParts(low: number, middle: number, high: number, negative: boolean, scale: number): Decimal {
  if (scale > 28) {
    throw argumentOutOfRange('scale', `scale ('${scale}') must be less than or equal to '28'.`, String(scale))
  }
  const coefficient = (BigInt(high >>> 0) << 64n) | (BigInt(middle >>> 0) << 32n) | BigInt(low >>> 0)
  return Decimal.of(coefficient, scale, negative)
}

function bitsOf(value: Decimal): DotnetArray {
  const word = (shift: bigint): number => Number(BigInt.asIntN(32, value.coefficient >> shift))
  const flags = (value.scale << 16) | (value.negative ? -0x80000000 : 0)
  return new DotnetArray(typeNamed('System.Int32').array(), [word(0n), word(32n), word(64n), flags])
}

function toOACurrency(value: Decimal): bigint {
  const scaled = value.round(4, toEven)
  const amount = scaled.coefficient * 10n ** BigInt(4 - scaled.scale) * (value.negative ? -1n : 1n)
  if (BigInt.asIntN(64, amount) !== amount) throw overflow('Value was either too large or too small for a Currency.')
  return amount
}

function fromOACurrency(cy: bigint): Decimal {
  let magnitude = cy < 0n ? -cy : cy
  let scale = 4
  if (magnitude !== 0n)
    while (scale !== 0 && magnitude % 10n === 0n) {
      scale--
      magnitude /= 10n
    }
  return Decimal.of(magnitude, scale, cy < 0n)
}

/** `decimal.Round`: at most `decimals` (0 to 28) decimals. */
export function roundDecimal(value: Decimal, decimals = 0, mode = 0): Decimal {
  if (decimals < 0 || decimals > 28) {
    throw argumentOutOfRange('decimals', 'Decimal can only round to between 0 and 28 digits of precision.')
  }
  return value.round(decimals, checkedRounding(mode))
}

const ceiling = (d: Decimal): Decimal => d.round(0, toPositiveInfinity)
const floor = (d: Decimal): Decimal => d.round(0, toNegativeInfinity)
const truncate = (d: Decimal): Decimal => d.round(0, toZero)

/** `decimal`. */
export const decimalType = defineStruct<Decimal>()('System.Decimal', {
  implements: ['IComparable', 'IComparable<decimal>', 'IConvertible', 'IEquatable<decimal>', 'IFormattable'],
  ops: {
    equals: (a, b) => (a as Decimal).equals(b as Decimal),
    hashCode: (a) => (a as Decimal).hashCode(),
    compare: (a, b) => (a as Decimal).compare(b as Decimal),
    text: (a) => (a as Decimal).toString(),
    format: (a, format) => formatDecimal(a as Decimal, format),
    defaultValue: Decimal.zero,
  },
  members: {
    'new()': () => Decimal.zero,
    'new(int value)': fromInteger,
    'new(uint value)': fromInteger,
    'new(long value)': fromInteger,
    'new(ulong value)': fromInteger,
    'new(float value)': (value) => Decimal.fromSingle(value),
    'new(double value)': (value) => Decimal.fromDouble(value),
    'new(int[] bits)': fromBits,
    'new(int lo, int mid, int hi, bool isNegative, byte scale)': fromParts,
    'const decimal Zero': Decimal.zero,
    'const decimal One': Decimal.one,
    'const decimal MinusOne': Decimal.minusOne,
    'const decimal MaxValue': Decimal.maxValue,
    'const decimal MinValue': Decimal.minValue,
    'static decimal FromOACurrency(long cy)': fromOACurrency,
    'static long ToOACurrency(decimal value)': toOACurrency,
    'static decimal Add(decimal d1, decimal d2)': (a, b) => a.add(b),
    'static decimal Ceiling(decimal d)': ceiling,
    'static int Compare(decimal d1, decimal d2)': (a, b) => a.compare(b),
    'int CompareTo(object value)': (self, other) => compareToObject(self, other, type()),
    'int CompareTo(decimal value)': (self, other) => self.compare(other),
    'static decimal Divide(decimal d1, decimal d2)': (a, b) => a.divide(b),
    'bool Equals(object value)': (self, other) => equalsObject(self, other, type()),
    'bool Equals(decimal value)': (self, other) => self.equals(other),
    'int GetHashCode()': (self) => self.hashCode(),
    'static bool Equals(decimal d1, decimal d2)': (a, b) => a.equals(b),
    'static decimal Floor(decimal d)': floor,
    'string ToString()': (self) => self.toString(),
    'string ToString(string format)': (self, format) => formatDecimal(self, format),
    'string ToString(IFormatProvider provider)': (self) => self.toString(),
    'string ToString(string format, IFormatProvider provider)': (self, format) => formatDecimal(self, format),
    'static decimal Parse(string s)': (s) => parse(s, NumberStyles.Number),
    'static decimal Parse(string s, NumberStyles style)': parse,
    'static decimal Parse(string s, IFormatProvider provider)': (s) => parse(s, NumberStyles.Number),
    'static decimal Parse(string s, NumberStyles style, IFormatProvider provider)': (s, style) => parse(s, style),
    'static bool TryParse(string s, out decimal result)': (s, result) => tryParse(s, NumberStyles.Number, result),
    'static bool TryParse(string s, IFormatProvider provider, out decimal result)': (s, _, result) =>
      tryParse(s, NumberStyles.Number, result),
    'static bool TryParse(string s, NumberStyles style, IFormatProvider provider, out decimal result)': (
      s,
      style,
      _,
      result,
    ) => tryParse(s, style, result),
    'static int[] GetBits(decimal d)': bitsOf,
    'static decimal Remainder(decimal d1, decimal d2)': (a, b) => a.remainder(b),
    'static decimal Multiply(decimal d1, decimal d2)': (a, b) => a.multiply(b),
    'static decimal Negate(decimal d)': (d) => d.negate(),
    'static decimal Round(decimal d)': (d) => roundDecimal(d),
    'static decimal Round(decimal d, int decimals)': (d, decimals) => roundDecimal(d, decimals),
    'static decimal Round(decimal d, MidpointRounding mode)': (d, mode) => roundDecimal(d, 0, mode),
    'static decimal Round(decimal d, int decimals, MidpointRounding mode)': (d, decimals, mode) =>
      roundDecimal(d, decimals, mode),
    'static decimal Subtract(decimal d1, decimal d2)': (a, b) => a.subtract(b),
    'static byte ToByte(decimal value)': toByte,
    'static sbyte ToSByte(decimal value)': toSByte,
    'static short ToInt16(decimal value)': toInt16,
    'static double ToDouble(decimal d)': toDouble,
    'static int ToInt32(decimal d)': toInt32,
    'static long ToInt64(decimal d)': toInt64,
    'static ushort ToUInt16(decimal value)': toUInt16,
    'static uint ToUInt32(decimal d)': toUInt32,
    'static ulong ToUInt64(decimal d)': toUInt64,
    'static float ToSingle(decimal d)': toSingle,
    'static decimal Truncate(decimal d)': truncate,
    'static decimal op_Implicit(byte value)': fromInteger,
    'static decimal op_Implicit(sbyte value)': fromInteger,
    'static decimal op_Implicit(short value)': fromInteger,
    'static decimal op_Implicit(ushort value)': fromInteger,
    'static decimal op_Implicit(char value)': fromInteger,
    'static decimal op_Implicit(int value)': fromInteger,
    'static decimal op_Implicit(uint value)': fromInteger,
    'static decimal op_Implicit(long value)': fromInteger,
    'static decimal op_Implicit(ulong value)': fromInteger,
    'static decimal op_Explicit(float value)': (value) => Decimal.fromSingle(value),
    'static decimal op_Explicit(double value)': (value) => Decimal.fromDouble(value),
    'static byte op_Explicit(decimal value)': toByte,
    'static sbyte op_Explicit(decimal value)': toSByte,
    'static char op_Explicit(decimal value)': toChar,
    'static short op_Explicit(decimal value)': toInt16,
    'static ushort op_Explicit(decimal value)': toUInt16,
    'static int op_Explicit(decimal value)': toInt32,
    'static uint op_Explicit(decimal value)': toUInt32,
    'static long op_Explicit(decimal value)': toInt64,
    'static ulong op_Explicit(decimal value)': toUInt64,
    'static float op_Explicit(decimal value)': toSingle,
    'static double op_Explicit(decimal value)': toDouble,
    'static decimal op_UnaryPlus(decimal d)': (d) => d,
    'static decimal op_UnaryNegation(decimal d)': (d) => d.negate(),
    'static decimal op_Increment(decimal d)': (d) => d.add(Decimal.one),
    'static decimal op_Decrement(decimal d)': (d) => d.subtract(Decimal.one),
    'static decimal op_Addition(decimal d1, decimal d2)': (a, b) => a.add(b),
    'static decimal op_Subtraction(decimal d1, decimal d2)': (a, b) => a.subtract(b),
    'static decimal op_Multiply(decimal d1, decimal d2)': (a, b) => a.multiply(b),
    'static decimal op_Division(decimal d1, decimal d2)': (a, b) => a.divide(b),
    'static decimal op_Modulus(decimal d1, decimal d2)': (a, b) => a.remainder(b),
    'static bool op_Equality(decimal d1, decimal d2)': (a, b) => a.equals(b),
    'static bool op_Inequality(decimal d1, decimal d2)': (a, b) => !a.equals(b),
    'static bool op_LessThan(decimal d1, decimal d2)': (a, b) => a.compare(b) < 0,
    'static bool op_LessThanOrEqual(decimal d1, decimal d2)': (a, b) => a.compare(b) <= 0,
    'static bool op_GreaterThan(decimal d1, decimal d2)': (a, b) => a.compare(b) > 0,
    'static bool op_GreaterThanOrEqual(decimal d1, decimal d2)': (a, b) => a.compare(b) >= 0,
    'TypeCode GetTypeCode()': () => 15,
    ...decimalArithmetic,
  },
})
