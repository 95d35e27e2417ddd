import { isWhiteSpace } from '../text/unicode-category.ts'
import { defineStruct } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { argumentNull, formatException } from '../values/exception.ts'
import { compareToObject, equalsObject } from './compare.ts'

/** `True` or `False`. */
export const boolText = (value: boolean): string => (value ? 'True' : 'False')

const isTrimmed = (unit: number): boolean => unit === 0 || isWhiteSpace(unit)

function trimWhiteAndNull(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isTrimmed(text.charCodeAt(start))) start++
  while (end > start && isTrimmed(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

/** The value of a text as `bool.Parse` reads it, or null. */
export function parseBool(text: string): boolean | null {
  const bare = trimWhiteAndNull(text).toLowerCase()
  return bare === 'true' ? true : bare === 'false' ? false : null
}

/** `bool.Parse`. */
export function parseBoolOrThrow(text: string | null): boolean {
  if (text === null) throw argumentNull('value')
  const value = parseBool(text)
  if (value === null) throw formatException(`String '${text}' was not recognized as a valid Boolean.`)
  return value
}

const type = () => typeNamed('System.Boolean')
const compare = (a: boolean, b: boolean): number => (a === b ? 0 : a ? 1 : -1)

/** `bool`. */
export const booleanType = defineStruct<boolean>()('System.Boolean', {
  implements: ['IComparable', 'IComparable<bool>', 'IConvertible', 'IEquatable<bool>'],
  ops: {
    equals: (a, b) => a === b,
    hashCode: (a) => (a ? 1 : 0),
    compare: (a, b) => compare(a as boolean, b as boolean),
    text: (a) => boolText(a as boolean),
    defaultValue: false,
  },
  members: {
    'static readonly string TrueString': () => 'True',
    'static readonly string FalseString': () => 'False',
    'int GetHashCode()': (self) => (self ? 1 : 0),
    'string ToString()': boolText,
    'string ToString(IFormatProvider provider)': boolText,
    'bool Equals(object obj)': (self, other) => equalsObject(self, other, type()),
    'bool Equals(bool obj)': (self, other) => self === other,
    'int CompareTo(object obj)': (self, other) => compareToObject(self, other, type()),
    'int CompareTo(bool value)': compare,
    'static bool Parse(string value)': parseBoolOrThrow,
    'static bool TryParse(string value, out bool result)': (text, result) => {
      const value = text === null ? null : parseBool(text)
      result.value = value ?? false
      return value !== null
    },
    'TypeCode GetTypeCode()': () => 3,
  },
})
