import { typedEnumerator } from '../collections/enumerator-object.ts'
import { formatComposite } from '../formatting/composite-format.ts'
import { lowerInvariant, upperInvariant } from '../text/case-mapping.ts'
import { compareNullable, compareText, comparisonOf, equalText, hashText } from '../text/collation.ts'
import * as text from '../text/string-members.ts'
import { endsWith, findFirst, startsWith } from '../text/string-search.ts'
import { splitByChars, splitByString, splitByStrings } from '../text/string-split.ts'
import { trim } from '../text/string-trim.ts'
import { isWhiteSpace } from '../text/unicode-category.ts'
import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { objectText } from '../type-system/value-ops.ts'
import { charge } from '../values/ambient.ts'
import type { DotnetArray } from '../values/array.ts'
import { argument, indexOutOfRange, required } from '../values/exception.ts'
import { compareOptions } from './compare-options.ts'
import { atMost, nonNegative } from './range-checks.ts'

const allSplits = 2_147_483_647
const culture = (ignoreCase: boolean) => (ignoreCase ? 'cultureIgnoreCase' : 'culture')

const format = (pattern: string | null, ...args: unknown[]): string =>
  formatComposite(required(pattern, 'format'), args)
const formatArray = (pattern: string | null, args: DotnetArray | null): string => {
  const given = required(pattern, 'format')
  return formatComposite(given, required(args, 'args').items as unknown[])
}

const concat = (...values: unknown[]): string => text.joinTexts('', values.map(objectText))
const joinArray = (separator: string | null, values: DotnetArray | null, name: string): string =>
  text.joinTexts(separator ?? '', text.textsOf(values, name))
const joinPart = (separator: string | null, value: DotnetArray | null, startIndex: number, count: number): string => {
  const all = text.textsOf(value, 'value')
  text.arrayPart(all.length, startIndex, count, 'count')
  return text.joinTexts(separator ?? '', all.slice(startIndex, startIndex + count))
}
const charText = (unit: number): string => String.fromCharCode(unit)

const charIsIn = (self: string, unit: number, comparisonType: number): boolean =>
  findFirst(self, charText(unit), 0, comparisonOf(comparisonType)) !== null

const isOneOf = (self: string, units: readonly number[], at: number): boolean =>
  at >= 0 && at < self.length && units.includes(self.charCodeAt(at))

/** `string`. */
export const stringType = defineClass<string>()('System.String', {
  implements: [
    'IComparable',
    'IComparable<string>',
    'IConvertible',
    'IEnumerable',
    'IEquatable<string>',
    'IEnumerable<char>',
    'ICloneable',
  ],
  ops: {
    equals: (a, b) => a === b,
    hashCode: (a) => (a === null ? 0 : hashText(a as string, 'ordinal')),
    compare: (a, b) => compareNullable(a as string | null, b as string | null, 'culture'),
    text: (a) => (a as string | null) ?? '',
    defaultValue: null,
  },
  isInstance: () => false,
  members: {
    'new(char[] value)': (value) => text.textOfChars(value),
    'new(char[] value, int startIndex, int length)': (value, startIndex, length) => {
      const units = required(value, 'value').items as number[]
      text.arrayPart(units.length, startIndex, length, 'length')
      return text.textOfUnits(units.slice(startIndex, startIndex + length))
    },
    // Unsafe, so nothing calls them: they make a null ambiguous, and head the list that an error names.
    'new(char* value)': notBuilt('pointers'),
    'new(char* value, int startIndex, int length)': notBuilt('pointers'),
    'new(sbyte* value)': notBuilt('pointers'),
    'new(sbyte* value, int startIndex, int length)': notBuilt('pointers'),
    'new(char c, int count)': (c, count) => {
      nonNegative(count, 'count')
      return text.repeat(c, count)
    },
    'static readonly string Empty': () => '',
    'int Length { get; }': (self) => self.length,
    'char this[int index] { get; }': (self, index) => {
      if (index < 0 || index >= self.length) throw indexOutOfRange()
      return self.charCodeAt(index)
    },

    'static int Compare(string strA, string strB)': (a, b) => compareNullable(a, b, 'culture'),
    'static int Compare(string strA, string strB, bool ignoreCase)': (a, b, ignoreCase) =>
      compareNullable(a, b, culture(ignoreCase)),
    'static int Compare(string strA, string strB, StringComparison comparisonType)': (a, b, comparisonType) =>
      compareNullable(a, b, comparisonOf(comparisonType)),
    'static int Compare(string strA, string strB, CultureInfo culture, CompareOptions options)': (a, b, _, options) =>
      compareNullable(a, b, compareOptions(options)),
    'static int Compare(string strA, string strB, bool ignoreCase, CultureInfo culture)': (a, b, ignoreCase) =>
      compareNullable(a, b, culture(ignoreCase)),
    'static int Compare(string strA, int indexA, string strB, int indexB, int length)': (
      a,
      indexA,
      b,
      indexB,
      length,
    ) => text.comparePart(a, indexA, b, indexB, length, 'culture'),
    'static int Compare(string strA, int indexA, string strB, int indexB, int length, bool ignoreCase)': (
      a,
      indexA,
      b,
      indexB,
      length,
      ignoreCase,
    ) => text.comparePart(a, indexA, b, indexB, length, culture(ignoreCase)),
    'static int Compare(string strA, int indexA, string strB, int indexB, int length, bool ignoreCase, CultureInfo culture)':
      (a, indexA, b, indexB, length, ignoreCase) => text.comparePart(a, indexA, b, indexB, length, culture(ignoreCase)),
    'static int Compare(string strA, int indexA, string strB, int indexB, int length, CultureInfo culture, CompareOptions options)':
      (a, indexA, b, indexB, length, _, options) =>
        text.comparePart(a, indexA, b, indexB, length, compareOptions(options)),
    'static int Compare(string strA, int indexA, string strB, int indexB, int length, StringComparison comparisonType)':
      (a, indexA, b, indexB, length, comparisonType) =>
        text.compareCheckedPart(a, indexA, b, indexB, length, comparisonOf(comparisonType)),
    'static int CompareOrdinal(string strA, string strB)': (a, b) => compareNullable(a, b, 'ordinal'),
    'static int CompareOrdinal(string strA, int indexA, string strB, int indexB, int length)': (
      a,
      indexA,
      b,
      indexB,
      length,
    ) => text.comparePart(a, indexA, b, indexB, length, 'ordinal'),
    'int CompareTo(object value)': (self, value) => {
      if (value === null) return 1
      if (typeof value !== 'string') throw argument('Object must be of type String.')
      return compareText(self, value, 'culture')
    },
    'int CompareTo(string strB)': (self, value) => compareNullable(self, value, 'culture'),

    'bool EndsWith(string value)': (self, value) => endsWith(self, required(value, 'value'), 'culture'),
    'bool EndsWith(string value, StringComparison comparisonType)': (self, value, comparisonType) =>
      endsWith(self, required(value, 'value'), comparisonOf(comparisonType)),
    'bool EndsWith(string value, bool ignoreCase, CultureInfo culture)': (self, value, ignoreCase) =>
      endsWith(self, required(value, 'value'), culture(ignoreCase)),
    'bool EndsWith(char value)': (self, value) => isOneOf(self, [value], self.length - 1),
    'bool Equals(object obj)': (self, other) => self === other,
    'bool Equals(string value)': (self, other) => self === other,
    'bool Equals(string value, StringComparison comparisonType)': (self, other, comparisonType) =>
      equalText(self, other, comparisonOf(comparisonType)),
    'static bool Equals(string a, string b)': (a, b) => a === b,
    'static bool Equals(string a, string b, StringComparison comparisonType)': (a, b, comparisonType) =>
      equalText(a, b, comparisonOf(comparisonType)),
    'static bool op_Equality(string a, string b)': (a, b) => a === b,
    'static bool op_Inequality(string a, string b)': (a, b) => a !== b,
    'int GetHashCode()': (self) => hashText(self, 'ordinal'),
    'int GetHashCode(StringComparison comparisonType)': (self, comparisonType) =>
      hashText(self, comparisonOf(comparisonType)),
    'bool StartsWith(string value)': (self, value) => startsWith(self, required(value, 'value'), 'culture'),
    'bool StartsWith(string value, StringComparison comparisonType)': (self, value, comparisonType) =>
      startsWith(self, required(value, 'value'), comparisonOf(comparisonType)),
    'bool StartsWith(string value, bool ignoreCase, CultureInfo culture)': (self, value, ignoreCase) =>
      startsWith(self, required(value, 'value'), culture(ignoreCase)),
    'bool StartsWith(char value)': (self, value) => isOneOf(self, [value], 0),

    'static string Concat(object arg0)': objectText,
    'static string Concat(object arg0, object arg1)': concat,
    'static string Concat(object arg0, object arg1, object arg2)': concat,
    'static string Concat(params object[] args)': (args) => joinArray(null, args, 'args'),
    'static string Concat<T>(IEnumerable<T> values)': (values, type) => text.joinSequence('', values, type),
    'static string Concat(IEnumerable<string> values)': (values) => text.joinSequence('', values),
    'static string Concat(string str0, string str1)': concat,
    'static string Concat(string str0, string str1, string str2)': concat,
    'static string Concat(string str0, string str1, string str2, string str3)': concat,
    'static string Concat(params string[] values)': (values) => joinArray(null, values, 'values'),
    'static string Concat(object arg0, object arg1, object arg2, object arg3)': concat,

    'static string Format(string format, object arg0)': format,
    'static string Format(string format, object arg0, object arg1)': format,
    'static string Format(string format, object arg0, object arg1, object arg2)': format,
    'static string Format(string format, params object[] args)': formatArray,
    'static string Format(IFormatProvider provider, string format, object arg0)': (_, ...rest) => format(...rest),
    'static string Format(IFormatProvider provider, string format, object arg0, object arg1)': (_, ...rest) =>
      format(...rest),
    'static string Format(IFormatProvider provider, string format, object arg0, object arg1, object arg2)': (
      _,
      ...rest
    ) => format(...rest),
    'static string Format(IFormatProvider provider, string format, params object[] args)': (_, pattern, args) =>
      formatArray(pattern, args),

    'string Insert(int startIndex, string value)': text.insert,
    'static string Join(char separator, params string[] value)': (separator, value) =>
      joinArray(charText(separator), value, 'value'),
    'static string Join(char separator, params object[] values)': (separator, values) =>
      joinArray(charText(separator), values, 'values'),
    'static string Join<T>(char separator, IEnumerable<T> values)': (separator, values, type) =>
      text.joinSequence(charText(separator), values, type),
    'static string Join(char separator, string[] value, int startIndex, int count)': (
      separator,
      value,
      startIndex,
      count,
    ) => joinPart(charText(separator), value, startIndex, count),
    'static string Join(string separator, params string[] value)': (separator, value) =>
      joinArray(separator, value, 'value'),
    'static string Join(string separator, params object[] values)': (separator, values) =>
      joinArray(separator, values, 'values'),
    'static string Join<T>(string separator, IEnumerable<T> values)': (separator, values, type) =>
      text.joinSequence(separator ?? '', values, type),
    'static string Join(string separator, IEnumerable<string> values)': (separator, values) =>
      text.joinSequence(separator ?? '', values),
    'static string Join(string separator, string[] value, int startIndex, int count)': joinPart,

    'string PadLeft(int totalWidth)': (self, width) => text.pad(self, width, 32, true),
    'string PadLeft(int totalWidth, char paddingChar)': (self, width, unit) => text.pad(self, width, unit, true),
    'string PadRight(int totalWidth)': (self, width) => text.pad(self, width, 32, false),
    'string PadRight(int totalWidth, char paddingChar)': (self, width, unit) => text.pad(self, width, unit, false),
    'string Remove(int startIndex, int count)': (self, startIndex, count) => text.remove(self, startIndex, count),
    'string Remove(int startIndex)': (self, startIndex) => text.remove(self, startIndex),
    'string Replace(string oldValue, string newValue, bool ignoreCase, CultureInfo culture)': (
      self,
      old,
      value,
      ignoreCase,
    ) => text.replace(self, old, value, culture(ignoreCase)),
    'string Replace(string oldValue, string newValue, StringComparison comparisonType)': (
      self,
      old,
      value,
      comparisonType,
    ) => text.replace(self, old, value, comparisonOf(comparisonType)),
    'string Replace(char oldChar, char newChar)': (self, old, value) => {
      charge(self.length >> 3)
      return self.replaceAll(charText(old), () => charText(value))
    },
    'string Replace(string oldValue, string newValue)': (self, old, value) => text.replace(self, old, value, 'ordinal'),
    'string ReplaceLineEndings()': (self) => self.replace(/\r\n|[\r\n\f\x85\u2028\u2029]/g, '\n'),
    'string ReplaceLineEndings(string replacementText)': (self, replacement) => {
      const value = required(replacement, 'replacementText')
      return self.replace(/\r\n|[\r\n\f\x85\u2028\u2029]/g, () => value)
    },

    'string[] Split(char separator, StringSplitOptions options = StringSplitOptions.None)': (
      self,
      separator,
      options,
    ) => text.stringArray(splitByChars(self, [separator], allSplits, options)),
    'string[] Split(char separator, int count, StringSplitOptions options = StringSplitOptions.None)': (
      self,
      separator,
      count,
      options,
    ) => text.stringArray(splitByChars(self, [separator], count, options)),
    'string[] Split(params char[] separator)': (self, separator) =>
      text.stringArray(splitByChars(self, text.unitsOf(separator), allSplits, 0)),
    'string[] Split(char[] separator, int count)': (self, separator, count) =>
      text.stringArray(splitByChars(self, text.unitsOf(separator), count, 0)),
    'string[] Split(char[] separator, StringSplitOptions options)': (self, separator, options) =>
      text.stringArray(splitByChars(self, text.unitsOf(separator), allSplits, options)),
    'string[] Split(char[] separator, int count, StringSplitOptions options)': (self, separator, count, options) =>
      text.stringArray(splitByChars(self, text.unitsOf(separator), count, options)),
    'string[] Split(string separator, StringSplitOptions options = StringSplitOptions.None)': (
      self,
      separator,
      options,
    ) => text.stringArray(splitByString(self, separator, allSplits, options)),
    'string[] Split(string separator, int count, StringSplitOptions options = StringSplitOptions.None)': (
      self,
      separator,
      count,
      options,
    ) => text.stringArray(splitByString(self, separator, count, options)),
    'string[] Split(string[] separator, StringSplitOptions options)': (self, separator, options) =>
      text.stringArray(splitByStrings(self, separator ? (separator.items as string[]) : null, allSplits, options)),
    'string[] Split(string[] separator, int count, StringSplitOptions options)': (self, separator, count, options) =>
      text.stringArray(splitByStrings(self, separator ? (separator.items as string[]) : null, count, options)),

    'string Substring(int startIndex)': (self, startIndex) => text.substring(self, startIndex),
    'string Substring(int startIndex, int length)': (self, startIndex, length) =>
      text.substring(self, startIndex, length),
    'string ToLower()': lowerInvariant,
    'string ToLower(CultureInfo culture)': (self) => lowerInvariant(self),
    'string ToLowerInvariant()': lowerInvariant,
    'string ToUpper()': upperInvariant,
    'string ToUpper(CultureInfo culture)': (self) => upperInvariant(self),
    'string ToUpperInvariant()': upperInvariant,
    'string Trim()': (self) => trim(self),
    'string Trim(char trimChar)': (self, unit) => trim(self, 'both', [unit]),
    'string Trim(params char[] trimChars)': (self, chars) => trim(self, 'both', text.unitsOf(chars)),
    'string TrimStart()': (self) => trim(self, 'start'),
    'string TrimStart(char trimChar)': (self, unit) => trim(self, 'start', [unit]),
    'string TrimStart(params char[] trimChars)': (self, chars) => trim(self, 'start', text.unitsOf(chars)),
    'string TrimEnd()': (self) => trim(self, 'end'),
    'string TrimEnd(char trimChar)': (self, unit) => trim(self, 'end', [unit]),
    'string TrimEnd(params char[] trimChars)': (self, chars) => trim(self, 'end', text.unitsOf(chars)),

    'bool Contains(string value)': (self, value) => {
      charge(self.length >> 3)
      return self.includes(required(value, 'value'))
    },
    'bool Contains(string value, StringComparison comparisonType)': (self, value, comparisonType) =>
      findFirst(self, required(value, 'value'), 0, comparisonOf(comparisonType)) !== null,
    'bool Contains(char value)': (self, value) => self.includes(charText(value)),
    'bool Contains(char value, StringComparison comparisonType)': charIsIn,
    'int IndexOf(char value)': (self, value) => text.indexOfChar(self, value),
    'int IndexOf(char value, int startIndex)': (self, value, startIndex) => text.indexOfChar(self, value, startIndex),
    'int IndexOf(char value, StringComparison comparisonType)': (self, value, comparisonType) =>
      findFirst(self, charText(value), 0, comparisonOf(comparisonType))?.index ?? -1,
    'int IndexOf(char value, int startIndex, int count)': (self, value, startIndex, count) =>
      text.indexOfChar(self, value, startIndex, count),
    'int IndexOfAny(char[] anyOf)': (self, anyOf) => text.indexOfAny(self, anyOf),
    'int IndexOfAny(char[] anyOf, int startIndex)': (self, anyOf, startIndex) =>
      text.indexOfAny(self, anyOf, startIndex),
    'int IndexOfAny(char[] anyOf, int startIndex, int count)': (self, anyOf, startIndex, count) =>
      text.indexOfAny(self, anyOf, startIndex, count),
    'int IndexOf(string value)': (self, value) => text.indexOf(self, value, 0, null, 'culture'),
    'int IndexOf(string value, int startIndex)': (self, value, startIndex) =>
      text.indexOf(self, value, startIndex, null, 'culture'),
    'int IndexOf(string value, int startIndex, int count)': (self, value, startIndex, count) =>
      text.indexOf(self, value, startIndex, count, 'culture'),
    'int IndexOf(string value, StringComparison comparisonType)': (self, value, comparisonType) =>
      text.indexOf(self, value, 0, null, comparisonOf(comparisonType)),
    'int IndexOf(string value, int startIndex, StringComparison comparisonType)': (
      self,
      value,
      startIndex,
      comparisonType,
    ) => text.indexOf(self, value, startIndex, null, comparisonOf(comparisonType)),
    'int IndexOf(string value, int startIndex, int count, StringComparison comparisonType)': (
      self,
      value,
      startIndex,
      count,
      comparisonType,
    ) => text.indexOf(self, value, startIndex, count, comparisonOf(comparisonType)),
    'int LastIndexOf(char value)': (self, value) => text.lastIndexOfChar(self, value),
    'int LastIndexOf(char value, int startIndex)': (self, value, startIndex) =>
      text.lastIndexOfChar(self, value, startIndex),
    'int LastIndexOf(char value, int startIndex, int count)': (self, value, startIndex, count) =>
      text.lastIndexOfChar(self, value, startIndex, count),
    'int LastIndexOfAny(char[] anyOf)': (self, anyOf) => text.lastIndexOfAny(self, anyOf),
    'int LastIndexOfAny(char[] anyOf, int startIndex)': (self, anyOf, startIndex) =>
      text.lastIndexOfAny(self, anyOf, startIndex),
    'int LastIndexOfAny(char[] anyOf, int startIndex, int count)': (self, anyOf, startIndex, count) =>
      text.lastIndexOfAny(self, anyOf, startIndex, count),
    'int LastIndexOf(string value)': (self, value) =>
      text.lastIndexOf(self, value, self.length - 1, self.length, 'culture'),
    'int LastIndexOf(string value, int startIndex)': (self, value, startIndex) =>
      text.lastIndexOf(self, value, startIndex, startIndex + 1, 'culture'),
    'int LastIndexOf(string value, int startIndex, int count)': (self, value, startIndex, count) =>
      text.lastIndexOf(self, value, startIndex, count, 'culture'),
    'int LastIndexOf(string value, StringComparison comparisonType)': (self, value, comparisonType) =>
      text.lastIndexOf(self, value, self.length - 1, self.length, comparisonOf(comparisonType)),
    'int LastIndexOf(string value, int startIndex, StringComparison comparisonType)': (
      self,
      value,
      startIndex,
      comparisonType,
    ) => text.lastIndexOf(self, value, startIndex, startIndex + 1, comparisonOf(comparisonType)),
    'int LastIndexOf(string value, int startIndex, int count, StringComparison comparisonType)': (
      self,
      value,
      startIndex,
      count,
      comparisonType,
    ) => text.lastIndexOf(self, value, startIndex, count, comparisonOf(comparisonType)),

    'static string Create<TState>(int length, TState state, SpanAction<char, TState> action)': notBuilt('newerTypes'),
    'object Clone()': (self) => self,
    'static string Copy(string str)': (str) => required(str, 'str'),
    'void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)': (
      self,
      sourceIndex,
      destination,
      destinationIndex,
      count,
    ) => {
      const target = required(destination, 'destination').items as number[]
      nonNegative(count, 'count')
      nonNegative(sourceIndex, 'sourceIndex')
      // .NET compares the count here, and blames the index.
      atMost(count, self.length - sourceIndex, 'sourceIndex')
      atMost(destinationIndex, target.length - count, 'destinationIndex')
      nonNegative(destinationIndex, 'destinationIndex')
      charge(count)
      for (let i = 0; i < count; i++) target[destinationIndex + i] = self.charCodeAt(sourceIndex + i)
    },
    'char[] ToCharArray()': text.charArray,
    'char[] ToCharArray(int startIndex, int length)': (self, startIndex, length) => {
      // .NET compares as unsigned.
      atMost(startIndex >>> 0, self.length, 'startIndex')
      text.arrayPart(self.length, startIndex, length, 'length')
      return text.charArray(self.slice(startIndex, startIndex + length))
    },
    'static bool IsNullOrEmpty(string value)': (value) => value === null || value === '',
    'static bool IsNullOrWhiteSpace(string value)': (value) => {
      if (value === null) return true
      for (let i = 0; i < value.length; i++) if (!isWhiteSpace(value.charCodeAt(i))) return false
      return true
    },
    'string ToString()': (self) => self,
    'string ToString(IFormatProvider provider)': (self) => self,
    'CharEnumerator GetEnumerator()': (self) => typedEnumerator(self),
    'TypeCode GetTypeCode()': () => 18,
    'bool IsNormalized()': (self) => text.normalize(self, 1, 'source') === self,
    'bool IsNormalized(NormalizationForm normalizationForm)': (self, form) =>
      text.normalize(self, form, 'source') === self,
    'string Normalize()': (self) => text.normalize(self, 1, 'strInput'),
    'string Normalize(NormalizationForm normalizationForm)': (self, form) => text.normalize(self, form, 'strInput'),
    'static string Intern(string str)': (str) => required(str, 'str'),
    'static string IsInterned(string str)': (str) => required(str, 'str'),
  },
})
