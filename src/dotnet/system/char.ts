import { lowerOf, upperOf } from '../text/case-mapping.ts'
import { numericValueOf } from '../text/numeric-value.ts'
import { UnicodeCategory as category, categoryOf, isWhiteSpace } from '../text/unicode-category.ts'
import { defineStruct } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { argument, argumentOutOfRange, formatException, required } from '../values/exception.ts'
import { compareToObject, equalsObject } from './compare.ts'
import { indexOutside } from './range-checks.ts'

const type = () => typeNamed('System.Char')

const isDigit = (c: number): boolean => (c < 128 ? c >= 48 && c <= 57 : categoryOf(c) === category.decimalDigitNumber)
const isLetter = (c: number): boolean => categoryOf(c) <= category.otherLetter
const isLetterOrDigit = (c: number): boolean => isLetter(c) || isDigit(c)
const isUpper = (c: number): boolean => categoryOf(c) === category.uppercaseLetter
const isLower = (c: number): boolean => categoryOf(c) === category.lowercaseLetter
const isControl = (c: number): boolean => c < 32 || (c >= 127 && c < 160)
const within = (c: number, from: number, to: number): boolean => {
  const found = categoryOf(c)
  return found >= from && found <= to
}
const isNumber = (c: number): boolean => within(c, category.decimalDigitNumber, category.otherNumber)
const isPunctuation = (c: number): boolean => within(c, category.connectorPunctuation, category.otherPunctuation)
const isSymbol = (c: number): boolean => within(c, category.mathSymbol, category.otherSymbol)
const isSeparator = (c: number): boolean => within(c, category.spaceSeparator, category.paragraphSeparator)
const isSurrogate = (c: number): boolean => (c & 0xf800) === 0xd800
const isHighSurrogate = (c: number): boolean => (c & 0xfc00) === 0xd800
const isLowSurrogate = (c: number): boolean => (c & 0xfc00) === 0xdc00

function unitAt(s: string | null, index: number): number {
  const text = required(s, 's')
  if (index < 0 || index >= text.length) throw argumentOutOfRange('index')
  return text.charCodeAt(index)
}

/** The code point at an index, or the unit where there is no pair. */
function codePointAt(s: string | null, index: number): number {
  unitAt(s, index)
  return s?.codePointAt(index) ?? 0
}

const at =
  (test: (c: number) => boolean) =>
  (s: string | null, index: number): boolean =>
    test(codePointAt(s, index))
const unitTest =
  (test: (c: number) => boolean) =>
  (s: string | null, index: number): boolean =>
    test(unitAt(s, index))

function parse(s: string | null): number {
  const text = required(s, 's')
  if (text.length !== 1) throw formatException('String must be exactly one character long.')
  return text.charCodeAt(0)
}

/** `char`. */
export const charType = defineStruct<number>()('System.Char', {
  implements: ['IComparable', 'IComparable<char>', 'IConvertible', 'IEquatable<char>', 'IFormattable'],
  ops: {
    equals: (a, b) => a === b,
    hashCode: (a) => (a as number) | ((a as number) << 16),
    compare: (a, b) => (a as number) - (b as number),
    text: (a) => String.fromCharCode(a as number),
    format: (a) => String.fromCharCode(a as number),
    defaultValue: 0,
  },
  members: {
    'const char MaxValue': 0xffff,
    'const char MinValue': 0,
    'int GetHashCode()': (self) => self | (self << 16),
    'bool Equals(object obj)': (self, other) => equalsObject(self, other, type()),
    'bool Equals(char obj)': (self, other) => self === other,
    'int CompareTo(object value)': (self, other) => compareToObject(self, other, type()),
    'int CompareTo(char value)': (self, other) => self - other,
    'string ToString()': (self) => String.fromCharCode(self),
    'string ToString(IFormatProvider provider)': (self) => String.fromCharCode(self),
    'static string ToString(char c)': (c) => String.fromCharCode(c),
    'static char Parse(string s)': parse,
    'static bool TryParse(string s, out char result)': (s, result) => {
      const isOne = s !== null && s.length === 1
      result.value = isOne ? s.charCodeAt(0) : 0
      return isOne
    },
    'static bool IsDigit(char c)': isDigit,
    'static bool IsLetter(char c)': isLetter,
    'static bool IsWhiteSpace(char c)': isWhiteSpace,
    'static bool IsUpper(char c)': isUpper,
    'static bool IsLower(char c)': isLower,
    'static bool IsPunctuation(char c)': isPunctuation,
    'static bool IsLetterOrDigit(char c)': isLetterOrDigit,
    'static char ToUpper(char c, CultureInfo culture)': (c, culture) => {
      required(culture, 'culture')
      return upperOf(c)
    },
    'static char ToUpper(char c)': (c) => upperOf(c),
    'static char ToUpperInvariant(char c)': (c) => upperOf(c),
    'static char ToLower(char c, CultureInfo culture)': (c, culture) => {
      required(culture, 'culture')
      return lowerOf(c)
    },
    'static char ToLower(char c)': (c) => lowerOf(c),
    'static char ToLowerInvariant(char c)': (c) => lowerOf(c),
    'TypeCode GetTypeCode()': () => 4,
    'static bool IsControl(char c)': isControl,
    'static bool IsControl(string s, int index)': unitTest(isControl),
    'static bool IsDigit(string s, int index)': at(isDigit),
    'static bool IsLetter(string s, int index)': at(isLetter),
    'static bool IsLetterOrDigit(string s, int index)': at(isLetterOrDigit),
    'static bool IsLower(string s, int index)': at(isLower),
    'static bool IsNumber(char c)': isNumber,
    'static bool IsNumber(string s, int index)': at(isNumber),
    'static bool IsPunctuation(string s, int index)': at(isPunctuation),
    'static bool IsSeparator(char c)': isSeparator,
    'static bool IsSeparator(string s, int index)': at(isSeparator),
    'static bool IsSurrogate(char c)': isSurrogate,
    'static bool IsSurrogate(string s, int index)': unitTest(isSurrogate),
    'static bool IsSymbol(char c)': isSymbol,
    'static bool IsSymbol(string s, int index)': at(isSymbol),
    'static bool IsUpper(string s, int index)': at(isUpper),
    'static bool IsWhiteSpace(string s, int index)': unitTest(isWhiteSpace),
    'static UnicodeCategory GetUnicodeCategory(char c)': (c) => categoryOf(c),
    'static UnicodeCategory GetUnicodeCategory(string s, int index)': (s, index) => categoryOf(codePointAt(s, index)),
    'static double GetNumericValue(char c)': numericValueOf,
    'static double GetNumericValue(string s, int index)': (s, index) => numericValueOf(codePointAt(s, index)),
    'static bool IsHighSurrogate(char c)': isHighSurrogate,
    'static bool IsHighSurrogate(string s, int index)': unitTest(isHighSurrogate),
    'static bool IsLowSurrogate(char c)': isLowSurrogate,
    'static bool IsLowSurrogate(string s, int index)': unitTest(isLowSurrogate),
    'static bool IsSurrogatePair(string s, int index)': (s, index) => codePointAt(s, index) > 0xffff,
    'static bool IsSurrogatePair(char highSurrogate, char lowSurrogate)': (high, low) =>
      isHighSurrogate(high) && isLowSurrogate(low),
    'static bool IsAscii(char c)': (c) => c < 128,
    'static bool IsAsciiDigit(char c)': (c) => c >= 48 && c <= 57,
    'static bool IsAsciiLetter(char c)': (c) => (c | 32) >= 97 && (c | 32) <= 122,
    'static bool IsAsciiLetterOrDigit(char c)': (c) => ((c | 32) >= 97 && (c | 32) <= 122) || (c >= 48 && c <= 57),
    'static bool IsAsciiLetterUpper(char c)': (c) => c >= 65 && c <= 90,
    'static bool IsAsciiLetterLower(char c)': (c) => c >= 97 && c <= 122,
    'static bool IsAsciiHexDigitUpper(char c)': (c) => (c >= 48 && c <= 57) || (c >= 65 && c <= 70),
    'static bool IsAsciiHexDigitLower(char c)': (c) => (c >= 48 && c <= 57) || (c >= 97 && c <= 102),
    'static bool IsAsciiHexDigit(char c)': (c) => (c >= 48 && c <= 57) || ((c | 32) >= 97 && (c | 32) <= 102),
    'static bool IsBetween(char c, char minInclusive, char maxInclusive)': (c, min, max) =>
      (c - min) >>> 0 <= (max - min) >>> 0,
    'static string ConvertFromUtf32(int utf32)': (utf32) => {
      if (utf32 < 0 || utf32 > 0x10ffff || isSurrogate(utf32)) {
        throw argumentOutOfRange(
          'utf32',
          'A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate codepoint values (0x00d800 ~ 0x00dfff).',
        )
      }
      return String.fromCodePoint(utf32)
    },
    'static int ConvertToUtf32(char highSurrogate, char lowSurrogate)': (high, low) => {
      if (!isHighSurrogate(high))
        throw argumentOutOfRange(
          'highSurrogate',
          'A valid high surrogate character is between 0xd800 and 0xdbff, inclusive.',
        )
      if (!isLowSurrogate(low))
        throw argumentOutOfRange(
          'lowSurrogate',
          'A valid low surrogate character is between 0xdc00 and 0xdfff, inclusive.',
        )
      return (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000
    },
    'static int ConvertToUtf32(string s, int index)': (s, index) => {
      const { length } = required(s, 's')
      if (index < 0 || index >= length) throw indexOutside('index')
      const codePoint = codePointAt(s, index)
      if (isHighSurrogate(codePoint))
        throw argument(
          `Found a high surrogate char without a following low surrogate at index: ${index}. The input may not be in this encoding, or may not contain valid Unicode (UTF-16) characters.`,
          's',
        )
      if (isLowSurrogate(codePoint))
        throw argument(
          `Found a low surrogate char without a preceding high surrogate at index: ${index}. The input may not be in this encoding, or may not contain valid Unicode (UTF-16) characters.`,
          's',
        )
      return codePoint
    },
  },
})
