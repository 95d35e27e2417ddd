import type { Parsed } from '../formatting/parse-number.ts'
import { checkFloatStyle, NumberStyles, parseOrThrow } from '../formatting/parse-number.ts'
import type { TypeDefinition } from '../type-system/definition.ts'
import { definitionOf } from '../type-system/definition.ts'
import type { Cell } from '../values/box.ts'
import { compareToObject, equalsObject } from './compare.ts'
import { floatArithmetic } from './float-arithmetic.ts'

/** What tells `double` and `float` apart. */
export interface FloatKind {
  readonly keyword: 'double' | 'float'
  readonly name: string
  readonly typeCode: number
  readonly max: number
  readonly epsilon: number
  /** The smallest normal magnitude. */
  readonly normal: number
  readonly parse: (text: string, style: number) => Parsed<number>
  readonly format: (value: number, format: string | null) => string
  readonly hash: (value: number) => number
}

const defaultStyle = NumberStyles.Float | NumberStyles.AllowThousands

function compare(a: number, b: number): number {
  if (a < b) return -1
  if (a > b) return 1
  if (a === b) return 0
  return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1
}

const equals = (a: number, b: number): boolean => a === b || (Number.isNaN(a) && Number.isNaN(b))

/** Declares `double` or `float`: both have the same members, in their own type. */
export function defineFloat(of: FloatKind): TypeDefinition {
  const { keyword: t } = of
  const p = t === 'double' ? 'd' : 'f'
  const definition = definitionOf(`System.${of.name}`)
  const type = () => definition.make([])
  const parseText = (s: string | null, style: number): number => {
    checkFloatStyle(style)
    return parseOrThrow(s, style, of.parse, '')
  }
  const tryParse = (s: string | null, style: number, result: Cell<number>): boolean => {
    checkFloatStyle(style)
    const parsed = s === null ? 'format' : of.parse(s, style)
    result.value = typeof parsed === 'string' ? 0 : parsed.value
    return typeof parsed !== 'string'
  }
  return definition.declare({
    kind: 'struct',
    interfaces: ['IComparable', `IComparable<${t}>`, 'IConvertible', `IEquatable<${t}>`, 'IFormattable'],
    ops: {
      equals: (a, b) => equals(a as number, b as number),
      hashCode: (a) => of.hash(a as number),
      compare: (a, b) => compare(a as number, b as number),
      text: (a) => of.format(a as number, null),
      format: (a, format) => of.format(a as number, format),
      defaultValue: 0,
    },
    members: {
      [`const ${t} MinValue`]: -of.max,
      [`const ${t} MaxValue`]: of.max,
      [`const ${t} Epsilon`]: of.epsilon,
      [`const ${t} NegativeInfinity`]: Number.NEGATIVE_INFINITY,
      [`const ${t} PositiveInfinity`]: Number.POSITIVE_INFINITY,
      [`const ${t} NaN`]: Number.NaN,
      [`static bool IsFinite(${t} ${p})`]: (value: number) => Number.isFinite(value),
      [`static bool IsInfinity(${t} ${p})`]: (value: number) => Math.abs(value) === Number.POSITIVE_INFINITY,
      [`static bool IsNaN(${t} ${p})`]: (value: number) => Number.isNaN(value),
      // C#'s NaN has its sign bit set, JavaScript's doesn't keep one.
      [`static bool IsNegative(${t} ${p})`]: (value: number) =>
        value < 0 || Object.is(value, -0) || Number.isNaN(value),
      [`static bool IsNegativeInfinity(${t} ${p})`]: (value: number) => value === Number.NEGATIVE_INFINITY,
      [`static bool IsNormal(${t} ${p})`]: (value: number) => Number.isFinite(value) && Math.abs(value) >= of.normal,
      [`static bool IsPositiveInfinity(${t} ${p})`]: (value: number) => value === Number.POSITIVE_INFINITY,
      [`static bool IsSubnormal(${t} ${p})`]: (value: number) => value !== 0 && Math.abs(value) < of.normal,
      'int CompareTo(object value)': (self: number, other: unknown) => compareToObject(self, other, type()),
      [`int CompareTo(${t} value)`]: compare,
      'bool Equals(object obj)': (self: number, other: unknown) => equalsObject(self, other, type()),
      [`static bool op_Equality(${t} left, ${t} right)`]: (a: number, b: number) => a === b,
      [`static bool op_Inequality(${t} left, ${t} right)`]: (a: number, b: number) => a !== b,
      [`static bool op_LessThan(${t} left, ${t} right)`]: (a: number, b: number) => a < b,
      [`static bool op_GreaterThan(${t} left, ${t} right)`]: (a: number, b: number) => a > b,
      [`static bool op_LessThanOrEqual(${t} left, ${t} right)`]: (a: number, b: number) => a <= b,
      [`static bool op_GreaterThanOrEqual(${t} left, ${t} right)`]: (a: number, b: number) => a >= b,
      [`bool Equals(${t} obj)`]: equals,
      'int GetHashCode()': of.hash,
      'string ToString()': (self: number) => of.format(self, null),
      'string ToString(string format)': of.format,
      'string ToString(IFormatProvider provider)': (self: number) => of.format(self, null),
      'string ToString(string format, IFormatProvider provider)': (self: number, format: string | null) =>
        of.format(self, format),
      [`static ${t} Parse(string s)`]: (s: string | null) => parseText(s, defaultStyle),
      [`static ${t} Parse(string s, NumberStyles style)`]: parseText,
      [`static ${t} Parse(string s, IFormatProvider provider)`]: (s: string | null) => parseText(s, defaultStyle),
      [`static ${t} Parse(string s, NumberStyles style, IFormatProvider provider)`]: parseText,
      [`static bool TryParse(string s, out ${t} result)`]: (s: string | null, result: Cell<number>) =>
        tryParse(s, defaultStyle, result),
      [`static bool TryParse(string s, IFormatProvider provider, out ${t} result)`]: (
        s: string | null,
        _: unknown,
        result: Cell<number>,
      ) => tryParse(s, defaultStyle, result),
      [`static bool TryParse(string s, NumberStyles style, IFormatProvider provider, out ${t} result)`]: (
        s: string | null,
        style: number,
        _: unknown,
        result: Cell<number>,
      ) => tryParse(s, style, result),
      'TypeCode GetTypeCode()': () => of.typeCode,
      ...floatArithmetic(of),
    },
  })
}
