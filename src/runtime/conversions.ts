import { typeNamed } from '../dotnet/type-system/definition.ts'
import type { DotnetType } from '../dotnet/type-system/type.ts'
import { box, objectText } from '../dotnet/type-system/value-ops.ts'
import { Box } from '../dotnet/values/box.ts'
import { expressionFailure } from './errors.ts'

/**
 * How an expression's result becomes the value of an attribute or element. All take an unboxed value of the
 * expression's static type; failures are those of an expression.
 */
export type Conversion = (value: unknown) => unknown

/** Text as .NET's invariant `ToString()`; null stays null. */
export function toNullableText(type: DotnetType): Conversion {
  if (type === typeNamed('System.String')) return (value) => value
  if (type.isValueType && !type.isNullable) {
    const { ops } = type
    return (value) => ops.text(value)
  }
  return (value) => (value === null ? null : type.isNullable ? type.ops.text(value) : objectText(value))
}

/** As {@link toNullableText}, null being empty. */
export function toText(type: DotnetType): Conversion {
  const text = toNullableText(type)
  return (value) => text(value) ?? ''
}

/** The value as an object: boxed with its type. */
export function toObject(type: DotnetType): Conversion {
  return type.isValueType ? (value) => box(value, type) : (value) => value
}

/** True or false; an object must hold a bool or its text. Text itself is no condition, as in C#. */
export function toBoolean(type: DotnetType): Conversion | null {
  if (type === typeNamed('System.Boolean')) return (value) => value
  if (type.isNullable && type.underlying === typeNamed('System.Boolean'))
    return (value) => value ?? fail('Object reference not set to an instance of an object.')
  if (type.isValueType || type === typeNamed('System.String')) return null
  return (value) => {
    if (value instanceof Box && typeof value.value === 'boolean') return value.value
    const text = value === null ? '' : objectText(value).trim().toLowerCase()
    if (text === 'true') return true
    if (text === 'false') return false
    return fail(
      value === null
        ? 'Object reference not set to an instance of an object.'
        : `String '${objectText(value)}' was not recognized as a valid Boolean.`,
    )
  }
}

const wholeTypes = new Set(['System.SByte', 'System.Byte', 'System.Int16', 'System.UInt16', 'System.Int32'])
const numberTypes = new Set([
  ...wholeTypes,
  'System.UInt32',
  'System.Int64',
  'System.UInt64',
  'System.Single',
  'System.Double',
  'System.Decimal',
])

/** A 32-bit integer; other numbers are rounded to even as `Convert.ToInt32` does, text is parsed. */
export function toInteger(type: DotnetType): Conversion | null {
  if (wholeTypes.has(type.fullName)) return (value) => value
  if (type.isValueType && !numberTypes.has(type.underlying.fullName)) return null
  return (value) => integerOf(type.isValueType ? box(value, type) : value)
}

/** A number that may have a fraction. */
export function toNumber(type: DotnetType): Conversion | null {
  if (type.isValueType && !numberTypes.has(type.underlying.fullName)) return null
  return (value) => numberOf(type.isValueType ? box(value, type) : value)
}

function integerOf(value: unknown): number {
  const number = numberOf(value)
  const rounded = roundHalfToEven(number)
  if (rounded < -2147483648 || rounded > 2147483647)
    return fail('Value was either too large or too small for an Int32.')
  return rounded
}

function numberOf(value: unknown): number {
  if (value === null) return fail('Object reference not set to an instance of an object.')
  const text = objectText(value).trim()
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text))
    return fail(`The input string '${text}' was not in a correct format.`)
  return Number(text)
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value)
  const part = value - floor
  if (part !== 0.5) return Math.round(value)
  return floor % 2 === 0 ? floor : floor + 1
}

/** One of the words of an enumeration. */
export function toWord(type: DotnetType, words: readonly string[]): Conversion {
  const text = toText(type)
  return (value) => {
    const word = text(value) as string
    const exact = words.find((w) => w === word) ?? words.find((w) => w.toLowerCase() === word.toLowerCase())
    return exact ?? fail(`Requested value '${word}' was not found.`)
  }
}

function fail(message: string): never {
  throw expressionFailure(message)
}
