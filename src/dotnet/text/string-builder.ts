import { formatComposite } from '../formatting/composite-format.ts'
import { formatDecimal, formatDouble, formatSingle } from '../formatting/format-number.ts'
import { boolText } from '../system/boolean.ts'
import type { Decimal } from '../system/decimal-value.ts'
import { indexPastEnd, nonNegative } from '../system/range-checks.ts'
import type { MemberBody } from '../type-system/definition.ts'
import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { objectText } from '../type-system/value-ops.ts'
import { charge } from '../values/ambient.ts'
import type { DotnetArray } from '../values/array.ts'
import type { EnumerableValue } from '../values/enumerable.ts'
import {
  argument,
  argumentNull,
  argumentOutOfRange,
  exception,
  indexOutOfRange,
  required,
} from '../values/exception.ts'
import { newLine } from './new-line.ts'
import { StringBuilderValue } from './string-builder-value.ts'
import { repeat, substring, textOfChars, textOfUnits, textsOf, textsOfSequence } from './string-members.ts'
import { chargeText } from './text-budget.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    StringBuilder: StringBuilderValue
  }
}

type Builder = StringBuilderValue
type Members = Record<string, MemberBody>

const textsByType: Readonly<Record<string, (value: never) => string>> = {
  bool: boolText,
  char: (value: number) => String.fromCharCode(value),
  sbyte: String,
  byte: String,
  short: String,
  int: String,
  long: String,
  ushort: String,
  uint: String,
  ulong: String,
  float: (value: number) => formatSingle(value),
  double: (value: number) => formatDouble(value),
  decimal: (value: Decimal) => formatDecimal(value),
  object: objectText,
  'char[]': textOfChars,
  string: (value: string | null) => value ?? '',
}

/** What .NET inserts as it is; of the others it makes a text first, and says that memory is short where there is no room. */
const plainTexts = new Set(['string', 'char', 'char[]'])

function insertText(self: Builder, index: number, value: string, isMade = false): Builder {
  if (index < 0 || index > self.length) throw indexPastEnd('index')
  if (isMade && value.length > self.maxCapacity - self.length)
    throw exception('System.OutOfMemoryException', 'Insufficient memory to continue the execution of the program.')
  if (value !== '') self.insert(index, value)
  return self
}

function appendsAndInserts(): Members {
  const members: Members = {}
  for (const [type, textOf] of Object.entries(textsByType)) {
    members[`StringBuilder Append(${type} value)`] = (self: Builder, value: never) => self.append(textOf(value))
    members[`StringBuilder Insert(int index, ${type} value)`] = (self: Builder, index: number, value: never) =>
      type === 'object' && value === null ? self : insertText(self, index, textOf(value), !plainTexts.has(type))
  }
  return members
}

/** A part of a text, checked as the builder's members do. */
function part(value: string | null, startIndex: number, count: number, countName: string, blame: string): string {
  if (value === null && startIndex === 0 && count === 0) return ''
  // The overload with a string looks at the numbers first, and at the index before the count.
  if (value === null && blame !== 'startIndex') throw argumentNull('value')
  if (blame === 'startIndex') nonNegative(startIndex, 'startIndex')
  nonNegative(count, countName)
  nonNegative(startIndex, 'startIndex')
  if (value === null) throw argumentNull('value')
  if (count === 0 && blame === 'startIndex') return ''
  if (startIndex > value.length - count) throw indexPastEnd(blame)
  return value.slice(startIndex, startIndex + count)
}

function appendFormat(self: Builder, pattern: string | null, args: readonly unknown[]): Builder {
  return self.append(formatComposite(required(pattern, 'format'), args))
}

function appendFormatArray(self: Builder, pattern: string | null, args: DotnetArray | null): Builder {
  const given = required(pattern, 'format')
  return appendFormat(self, given, required(args, 'args').items as unknown[])
}

/** Text by text: each finds its place in the chunks. */
function appendJoined(self: Builder, separator: string, texts: readonly string[]): Builder {
  texts.forEach((text, index) => {
    if (index > 0) self.append(separator)
    self.append(text)
  })
  return self
}

const joinArray = (self: Builder, separator: string | null, values: DotnetArray | null): Builder =>
  appendJoined(self, separator ?? '', textsOf(values, 'values'))
const joinSequence = (
  self: Builder,
  separator: string | null,
  values: EnumerableValue | null,
  type: DotnetType,
): Builder => appendJoined(self, separator ?? '', textsOfSequence(values, type))
const charText = (unit: number): string => String.fromCharCode(unit)

function replacePart(self: Builder, startIndex: number, count: number, change: (end: number) => void): Builder {
  if (startIndex < 0 || startIndex > self.length) throw indexPastEnd()
  if (count < 0 || startIndex > self.length - count) throw indexPastEnd('count')
  change(startIndex + count)
  return self
}

function replaceTexts(
  self: Builder,
  old: string | null,
  replacement: string | null,
  startIndex = 0,
  count = self.length,
): Builder {
  if (required(old, 'oldValue') === '') throw argument('The value cannot be an empty string.', 'oldValue')
  return replacePart(self, startIndex, count, (end) => self.replace(old ?? '', replacement ?? '', startIndex, end))
}

function replaceChar(text: string, oldChar: number, newChar: number): string {
  charge(text.length >> 3)
  return text.replaceAll(charText(oldChar), () => charText(newChar))
}

function make(value: string | null, capacity = 16): Builder {
  nonNegative(capacity, 'capacity')
  return new StringBuilderValue(value ?? '', capacity)
}

function unitAt(self: Builder, index: number): number {
  if (index < 0 || index >= self.length) throw indexOutOfRange()
  return self.text.charCodeAt(index)
}

/** `System.Text.StringBuilder`. */
export const stringBuilderType = definitionOf('System.Text.StringBuilder').declare({
  kind: 'class',
  members: {
    'new()': () => make(''),
    'new(int capacity)': (capacity: number) => make('', capacity),
    'new(string value)': (value: string | null) => make(value),
    'new(string value, int capacity)': make,
    'new(string value, int startIndex, int length, int capacity)': (
      value: string | null,
      startIndex: number,
      length: number,
      capacity: number,
    ) => {
      nonNegative(capacity, 'capacity')
      nonNegative(length, 'length')
      nonNegative(startIndex, 'startIndex')
      if (startIndex > (value ?? '').length - length) {
        throw argumentOutOfRange('length', 'Index and length must refer to a location within the string.')
      }
      return make((value ?? '').slice(startIndex, startIndex + length), capacity)
    },
    'new(int capacity, int maxCapacity)': (capacity: number, maxCapacity: number) => {
      if (capacity > maxCapacity) throw argumentOutOfRange('capacity', 'Capacity exceeds maximum capacity.')
      if (maxCapacity < 1)
        throw argumentOutOfRange(
          'maxCapacity',
          `maxCapacity ('${maxCapacity}') must be a non-negative and non-zero value.`,
          String(maxCapacity),
        )
      nonNegative(capacity, 'capacity')
      return new StringBuilderValue('', capacity, maxCapacity)
    },
    'int Capacity { get; set; }': {
      get: (self: Builder) => self.capacity,
      set: (self: Builder, value: number) => {
        self.capacity = value
      },
    },
    'int MaxCapacity { get; }': (self: Builder) => self.maxCapacity,
    'int Length { get; set; }': {
      get: (self: Builder) => self.length,
      set: (self: Builder, value: number) => {
        nonNegative(value, 'value')
        if (value > self.maxCapacity) throw argumentOutOfRange('value', 'Capacity exceeds maximum capacity.')
        chargeText(value)
        self.setLength(value)
      },
    },
    'char this[int index] { get; set; }': {
      get: unitAt,
      set: (self: Builder, index: number, value: number) => {
        if (index < 0 || index >= self.length)
          throw argumentOutOfRange(
            'index',
            'Index was out of range. Must be non-negative and less than the size of the collection.',
          )
        self.overwrite(self.text.slice(0, index) + charText(value) + self.text.slice(index + 1))
      },
    },
    'int EnsureCapacity(int capacity)': (self: Builder, capacity: number) => {
      nonNegative(capacity, 'capacity')
      if (self.capacity < capacity) self.capacity = capacity
      return self.capacity
    },
    'string ToString()': (self: Builder) => self.text,
    'string ToString(int startIndex, int length)': (self: Builder, startIndex: number, length: number) =>
      substring(self.text, startIndex, length),
    'StringBuilder Clear()': (self: Builder) => {
      self.setLength(0)
      return self
    },
    ...appendsAndInserts(),
    'StringBuilder Append(char value, int repeatCount)': (self: Builder, value: number, repeatCount: number) => {
      nonNegative(repeatCount, 'repeatCount')
      return self.append(repeat(value, repeatCount), 'repeatCount')
    },
    'StringBuilder Append(char[] value, int startIndex, int charCount)': (
      self: Builder,
      value: DotnetArray | null,
      startIndex: number,
      charCount: number,
    ) => {
      nonNegative(startIndex, 'startIndex')
      nonNegative(charCount, 'charCount')
      return self.append(
        part(value === null ? null : textOfChars(value), startIndex, charCount, 'charCount', 'charCount'),
      )
    },
    'StringBuilder Append(string value, int startIndex, int count)': (
      self: Builder,
      value: string | null,
      startIndex: number,
      count: number,
    ) => self.append(part(value, startIndex, count, 'count', 'startIndex')),
    'StringBuilder Append(StringBuilder value)': (self: Builder, value: Builder | null) =>
      self.append(value?.text ?? ''),
    'StringBuilder Append(StringBuilder value, int startIndex, int count)': (
      self: Builder,
      value: Builder | null,
      startIndex: number,
      count: number,
    ) => {
      nonNegative(startIndex, 'startIndex')
      nonNegative(count, 'count')
      if (value !== null && count === 0) return self
      return self.append(part(value?.text ?? null, startIndex, count, 'count', 'startIndex'))
    },
    'StringBuilder AppendLine()': (self: Builder) => self.append(newLine),
    'StringBuilder AppendLine(string value)': (self: Builder, value: string | null) =>
      self.append(value ?? '').append(newLine),
    'void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)': (
      self: Builder,
      sourceIndex: number,
      destination: DotnetArray | null,
      destinationIndex: number,
      count: number,
    ) => {
      const target = required(destination, 'destination').items as number[]
      nonNegative(destinationIndex, 'destinationIndex')
      if (destinationIndex > target.length - count)
        throw argument(
          'Either offset did not refer to a position in the string, or there is an insufficient length of destination character array.',
        )
      nonNegative(count, 'count')
      if (sourceIndex < 0 || sourceIndex > self.length) throw indexPastEnd('sourceIndex')
      if (sourceIndex > self.length - count)
        throw argument('Source string was not long enough. Check sourceIndex and count.')
      charge(count)
      for (let i = 0; i < count; i++) target[destinationIndex + i] = self.text.charCodeAt(sourceIndex + i)
    },
    'StringBuilder Insert(int index, string value, int count)': (
      self: Builder,
      index: number,
      value: string | null,
      count: number,
    ) => {
      nonNegative(count, 'count')
      if (index < 0 || index > self.length) throw indexPastEnd('index')
      chargeText((value ?? '').length * count)
      return insertText(self, index, (value ?? '').repeat(count), true)
    },
    'StringBuilder Insert(int index, char[] value, int startIndex, int charCount)': (
      self: Builder,
      index: number,
      value: DotnetArray | null,
      startIndex: number,
      charCount: number,
    ) => {
      if (index < 0 || index > self.length) throw indexPastEnd('index')
      if (value === null) {
        if (startIndex === 0 && charCount === 0) return self
        throw argumentNull('value')
      }
      nonNegative(startIndex, 'startIndex')
      nonNegative(charCount, 'charCount')
      const units = value.items as number[]
      if (startIndex > units.length - charCount) throw indexPastEnd()
      return insertText(self, index, textOfUnits(units.slice(startIndex, startIndex + charCount)))
    },
    'StringBuilder Remove(int startIndex, int length)': (self: Builder, startIndex: number, length: number) => {
      nonNegative(length, 'length')
      nonNegative(startIndex, 'startIndex')
      if (length > self.length - startIndex) throw indexPastEnd('length')
      self.remove(startIndex, length)
      return self
    },
    'StringBuilder AppendJoin(string separator, params object[] values)': joinArray,
    'StringBuilder AppendJoin<T>(string separator, IEnumerable<T> values)': joinSequence,
    'StringBuilder AppendJoin(string separator, params string[] values)': joinArray,
    'StringBuilder AppendJoin(char separator, params object[] values)': (
      self: Builder,
      separator: number,
      values: DotnetArray | null,
    ) => joinArray(self, charText(separator), values),
    'StringBuilder AppendJoin<T>(char separator, IEnumerable<T> values)': (
      self: Builder,
      separator: number,
      values: EnumerableValue | null,
      type: DotnetType,
    ) => joinSequence(self, charText(separator), values, type),
    'StringBuilder AppendJoin(char separator, params string[] values)': (
      self: Builder,
      separator: number,
      values: DotnetArray | null,
    ) => joinArray(self, charText(separator), values),
    'StringBuilder AppendFormat(string format, object arg0)': (
      self: Builder,
      format: string | null,
      ...args: unknown[]
    ) => appendFormat(self, format, args),
    'StringBuilder AppendFormat(string format, object arg0, object arg1)': (
      self: Builder,
      format: string | null,
      ...args: unknown[]
    ) => appendFormat(self, format, args),
    'StringBuilder AppendFormat(string format, object arg0, object arg1, object arg2)': (
      self: Builder,
      format: string | null,
      ...args: unknown[]
    ) => appendFormat(self, format, args),
    'StringBuilder AppendFormat(string format, params object[] args)': appendFormatArray,
    'StringBuilder AppendFormat(IFormatProvider provider, string format, object arg0)': (
      self: Builder,
      _: unknown,
      format: string | null,
      ...args: unknown[]
    ) => appendFormat(self, format, args),
    'StringBuilder AppendFormat(IFormatProvider provider, string format, object arg0, object arg1)': (
      self: Builder,
      _: unknown,
      format: string | null,
      ...args: unknown[]
    ) => appendFormat(self, format, args),
    'StringBuilder AppendFormat(IFormatProvider provider, string format, object arg0, object arg1, object arg2)': (
      self: Builder,
      _: unknown,
      format: string | null,
      ...args: unknown[]
    ) => appendFormat(self, format, args),
    'StringBuilder AppendFormat(IFormatProvider provider, string format, params object[] args)': (
      self: Builder,
      _: unknown,
      format: string | null,
      args: DotnetArray | null,
    ) => appendFormatArray(self, format, args),
    'StringBuilder Replace(string oldValue, string newValue)': (
      self: Builder,
      oldValue: string | null,
      newValue: string | null,
    ) => replaceTexts(self, oldValue, newValue),
    'bool Equals(StringBuilder sb)': (self: Builder, other: Builder | null) =>
      other !== null && self.text === other.text,
    'StringBuilder Replace(string oldValue, string newValue, int startIndex, int count)': (
      self: Builder,
      oldValue: string | null,
      newValue: string | null,
      startIndex: number,
      count: number,
    ) => replaceTexts(self, oldValue, newValue, startIndex, count),
    'StringBuilder Replace(char oldChar, char newChar)': (self: Builder, oldChar: number, newChar: number) => {
      self.overwrite(replaceChar(self.text, oldChar, newChar))
      return self
    },
    'StringBuilder Replace(char oldChar, char newChar, int startIndex, int count)': (
      self: Builder,
      oldChar: number,
      newChar: number,
      startIndex: number,
      count: number,
    ) =>
      replacePart(self, startIndex, count, (end) => {
        const changed = replaceChar(self.text.slice(startIndex, end), oldChar, newChar)
        self.overwrite(self.text.slice(0, startIndex) + changed + self.text.slice(end))
      }),
  },
})
