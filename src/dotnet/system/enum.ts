import { NumberStyles, parseInteger } from '../formatting/parse-number.ts'
import { isWhiteSpace } from '../text/unicode-category.ts'
import { defineClass } from '../type-system/declare.ts'
import type { DotnetType } from '../type-system/type.ts'
import { Box } from '../values/box.ts'
import { argument, type DotnetException, overflow, required } from '../values/exception.ts'
import { notTheSameEnum } from './enum-comparison.ts'
import { type IntegerKind, integerKinds } from './integer-type.ts'
import type { RuntimeType } from './runtime-type.ts'

function kindOf(type: DotnetType): IntegerKind {
  const keyword = type.definition?.parts.underlying ?? 'int'
  return integerKinds[keyword as keyof typeof integerKinds] ?? integerKinds.int
}

/** The value of a text as `Enum.Parse` reads it, or the exception it throws. */
function read(type: DotnetType, text: string, ignoreCase: boolean): number | bigint | DotnetException {
  let start = 0
  while (start < text.length && isWhiteSpace(text.charCodeAt(start))) start++
  const value = text.slice(start)
  if (value === '') return argument('Must specify valid information for parsing in the string.', 'value')
  const kind = kindOf(type)
  const isBig = kind.bits === 64
  if (/^[\d+-]/.test(value)) {
    const parsed = parseInteger(value, NumberStyles.Integer, kind)
    if (parsed === 'overflow') return overflow(`Value was either too large or too small for ${kind.article}.`)
    if (parsed !== 'format') return isBig ? parsed.value : Number(parsed.value)
  }
  const values = type.definition?.parts.enumValues ?? {}
  let bits = 0n
  for (const part of value.split(',')) {
    const name = part.trim()
    const found = Object.keys(values).find((n) => n === name || (ignoreCase && n.toUpperCase() === name.toUpperCase()))
    if (found === undefined) return argument(`Requested value '${value}' was not found.`)
    bits |= BigInt(values[found] ?? 0)
  }
  const whole = kind.signed ? BigInt.asIntN(kind.bits, bits) : BigInt.asUintN(kind.bits, bits)
  return isBig ? whole : Number(whole)
}

const isFound = (value: number | bigint | DotnetException): value is number | bigint =>
  typeof value === 'number' || typeof value === 'bigint'

function parse(type: DotnetType, text: string | null, ignoreCase: boolean): number | bigint {
  if (type.kind !== 'enum') throw notEnum('TEnum')
  const value = read(type, required(text, 'value'), ignoreCase)
  if (isFound(value)) return value
  throw value
}

function tryParse(type: DotnetType, text: string | null, ignoreCase: boolean): number | bigint | null {
  if (type.kind !== 'enum') throw notEnum('TEnum')
  const value = text === null ? null : read(type, text, ignoreCase)
  return value !== null && isFound(value) ? value : null
}

const notEnum = (name: string) => argument('Type provided must be an Enum.', name)

function parseObject(type: RuntimeType | null, value: string | null, ignoreCase: boolean): Box {
  const text = required(value, 'value')
  return new Box(enumTypeOf(type), parse(enumTypeOf(type), text, ignoreCase))
}

function enumTypeOf(type: RuntimeType | null): DotnetType {
  const given = required(type, 'enumType').type
  if (given.kind !== 'enum') throw notEnum('enumType')
  return given
}

function tryParseBoxed(type: RuntimeType | null, text: string | null, ignoreCase: boolean): Box | null {
  if (text === null) return null
  const enumType = enumTypeOf(type)
  const value = tryParse(enumType, text, ignoreCase)
  return value === null ? null : new Box(enumType, value)
}

const zero = (type: DotnetType): number | bigint => (kindOf(type).bits === 64 ? 0n : 0)
const typeOf = (type: DotnetType | undefined): DotnetType => {
  if (!type) throw new Error('Enum members need their type argument')
  return type
}

/** Text of a boxed enum value in a format. */
function text(self: Box, format: string | null): string {
  return self.type.ops.format?.(self.value, format) ?? self.type.ops.text(self.value)
}

/** `System.Enum`. Its instance members get a boxed value. */
export const enumType = defineClass<Box>()('System.Enum', {
  base: 'System.ValueType',
  isAbstract: true,
  implements: ['IComparable', 'IConvertible', 'IFormattable'],
  members: {
    'static bool TryParse(Type enumType, string value, out object result)': (type, value, result) => {
      result.value = tryParseBoxed(type, value, false)
      return result.value !== null
    },
    'static bool TryParse(Type enumType, string value, bool ignoreCase, out object result)': (
      type,
      value,
      ignoreCase,
      result,
    ) => {
      result.value = tryParseBoxed(type, value, ignoreCase)
      return result.value !== null
    },
    'static bool TryParse<TEnum:struct>(string value, out TEnum result)': (value, result, type) => {
      const found = tryParse(typeOf(type), value, false)
      result.value = found ?? zero(typeOf(type))
      return found !== null
    },
    'static bool TryParse<TEnum:struct>(string value, bool ignoreCase, out TEnum result)': (
      value,
      ignoreCase,
      result,
      type,
    ) => {
      const found = tryParse(typeOf(type), value, ignoreCase)
      result.value = found ?? zero(typeOf(type))
      return found !== null
    },
    'static object Parse(Type enumType, string value)': (type, value) => parseObject(type, value, false),
    'static object Parse(Type enumType, string value, bool ignoreCase)': parseObject,
    'string ToString()': (self) => text(self, null),
    'string ToString(string format, IFormatProvider provider)': (self, format) => text(self, format),
    'string ToString(string format)': (self, format) => text(self, format),
    'string ToString(IFormatProvider provider)': (self) => text(self, null),
    'static TEnum Parse<TEnum:struct>(string value)': (value, type) => parse(typeOf(type), value, false),
    'static TEnum Parse<TEnum:struct>(string value, bool ignoreCase)': (value, ignoreCase, type) =>
      parse(typeOf(type), value, ignoreCase),
    'static bool IsDefined(Type enumType, object value)': (type, value) => {
      const enumType = enumTypeOf(type)
      const values = enumType.definition?.parts.enumValues ?? {}
      const given = required(value, 'value')
      if (typeof given === 'string') return Object.hasOwn(values, given)
      return given instanceof Box && Object.values(values).includes(given.value as number | bigint)
    },
    'int CompareTo(object target)': (self, other) => {
      if (other === null) return 1
      if (!(other instanceof Box) || other.type !== self.type) throw notTheSameEnum(self.type, other)
      return self.type.ops.compare?.(self.value, other.value) ?? 0
    },
  },
})
