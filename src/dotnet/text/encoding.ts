import { atMost, checkedItems, indexPastEnd, nonNegative } from '../system/range-checks.ts'
import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { notBuilt } from '../type-system/not-built.ts'
import type { DotnetArray } from '../values/array.ts'
import { byteArray, bytesOf } from '../values/bytes.ts'
import {
  argument,
  argumentNull,
  argumentOutOfRange,
  DotnetException,
  exception,
  notSupported,
  required,
} from '../values/exception.ts'
import {
  ascii,
  type EncodingValue,
  encodingNamed,
  encodingOfCodePage,
  latin1,
  utf8,
  utf8WithoutMark,
  utf16Big,
  utf16Little,
  utf32Little,
} from './encoding-value.ts'
import { charArray, textOfChars, textOfUnits } from './string-members.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    Encoding: EncodingValue
  }
}

const provider =
  'For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.'
const noUtf7 = () =>
  notSupported('Support for UTF-7 is disabled. See https://aka.ms/dotnet-warnings/SYSLIB0001 for more information.')

function byName(name: string | null): EncodingValue {
  const given = required(name, 'name')
  const found = encodingNamed(given)
  if (found) return found
  if (
    /^(utf-7|unicode-1-1-utf-7|unicode-2-0-utf-7|x-unicode-1-1-utf-7|x-unicode-2-0-utf-7|csunicode11utf7)$/i.test(given)
  )
    throw noUtf7()
  throw argument(`'${given}' is not a supported encoding name. ${provider}`, 'name')
}

function byCodePage(codePage: number): EncodingValue {
  if (codePage < 0 || codePage > 65535)
    throw argumentOutOfRange('codepage', 'Valid values are between 0 and 65535, inclusive.')
  if (codePage === 65000) throw noUtf7()
  if (codePage === 1 || codePage === 2 || codePage === 3 || codePage === 42) {
    throw argument(`${codePage} is not a supported code page.`, 'codepage')
  }
  const found = encodingOfCodePage(codePage)
  if (found) return found
  throw notSupported(`No data is available for encoding ${codePage}. ${provider}`)
}

const charNames = { array: 'chars', index: 'index', count: 'count' }
const byteNames = { array: 'bytes', index: 'index', count: 'count' }

const asciiStringNames = { array: 'bytes', index: 'byteIndex', count: 'byteCount' }

const charsText = (chars: DotnetArray | null): string => textOfChars(required(chars, 'chars'))
const charsPart = (self: EncodingValue, chars: DotnetArray | null, index: number, count: number): string =>
  textOfUnits(part(self, chars, index, count, charNames) as number[])
const bytesPart = (self: EncodingValue, bytes: DotnetArray | null, index: number, count: number): Uint8Array =>
  part(self, bytes, index, count, byteNames) as Uint8Array

type PartNames = Parameters<typeof checkedItems>[3]

/** A part of an array, checked in the words of the encoding's class. */
function part(
  self: EncodingValue,
  array: DotnetArray | null,
  index: number,
  count: number,
  names: PartNames,
): unknown[] | Uint8Array {
  if (array === null) throw self.kind.checksAnew ? argumentNull(names.array) : noArray(names.array)
  if (self.kind.checksAnew) {
    nonNegative(index, names.index)
    nonNegative(count, names.count)
  }
  return checkedItems(array, index, count, names)
}

/** What the older classes say of a missing array, and of a missing text. */
const noArray = (name: string) =>
  new DotnetException(typeNamed('System.ArgumentNullException'), `Array cannot be null. (Parameter '${name}')`, {
    paramName: name,
  })

/** A part of a string, checked as `GetBytes(string, int, int)` does. */
function textPart(s: string | null, index: number, count: number): string {
  const text = required(s, 's')
  nonNegative(index, 'index')
  nonNegative(count, 'count')
  atMost(index, text.length - count, 'index')
  return text.slice(index, index + count)
}

function writeBytes(self: EncodingValue, encoded: Uint8Array, bytes: DotnetArray | null, byteIndex: number): number {
  const target = bytesOf(bytes, 'bytes')
  if (byteIndex < 0 || byteIndex > target.length) throw indexPastEnd('byteIndex')
  if (encoded.length > target.length - byteIndex) {
    throw argument(
      `The output byte buffer is too small to contain the encoded data, encoding codepage '${self.kind.codePage}' and fallback 'System.Text.EncoderReplacementFallback'.`,
      'bytes',
    )
  }
  target.set(encoded, byteIndex)
  return encoded.length
}

function nonNegativeCount(value: number, name: string): number {
  if (value < 0) throw argumentOutOfRange(name, 'Non-negative number required.')
  return value
}

function convert(from: EncodingValue | null, to: EncodingValue | null, bytes: Uint8Array): DotnetArray {
  return byteArray(required(to, 'dstEncoding').encode(required(from, 'srcEncoding').decode(bytes)))
}

function checkEncodings(from: EncodingValue | null, to: EncodingValue | null, bytes: DotnetArray | null): void {
  if (from === null) throw argumentNull('srcEncoding')
  if (to === null) throw argumentNull('dstEncoding')
  if (bytes === null) throw argumentNull('bytes')
}

/** `System.Text.Encoding`: UTF-8, UTF-16, UTF-32, ASCII and ISO 8859-1, the ones .NET has without a provider. */
export const encodingType = defineClass<EncodingValue>()('System.Text.Encoding', {
  isAbstract: true,
  implements: ['ICloneable'],
  members: {
    'string BodyName { get; }': (self) => self.kind.webName,
    'string EncodingName { get; }': (self) => self.kind.name,
    'string HeaderName { get; }': (self) => self.kind.webName,
    'string WebName { get; }': (self) => self.kind.webName,
    'int WindowsCodePage { get; }': (self) => self.kind.windowsCodePage,
    'bool IsBrowserDisplay { get; }': (self) => self.kind.uses[0],
    'bool IsBrowserSave { get; }': (self) => self.kind.uses[1],
    'bool IsMailNewsDisplay { get; }': (self) => self.kind.uses[2],
    'bool IsMailNewsSave { get; }': (self) => self.kind.uses[3],
    'bool IsSingleByte { get; }': (self) => self.kind.isSingleByte,
    'EncoderFallback EncoderFallback { get; set; }': notBuilt('coders'),
    'DecoderFallback DecoderFallback { get; set; }': notBuilt('coders'),
    'bool IsReadOnly { get; }': (self) => self.isReadOnly,
    'static Encoding ASCII { get; }': () => ascii,
    'int CodePage { get; }': (self) => self.kind.codePage,
    'static Encoding Default { get; }': () => utf8WithoutMark,
    'static Encoding Unicode { get; }': () => utf16Little,
    'static Encoding BigEndianUnicode { get; }': () => utf16Big,
    'static Encoding UTF7 { get; }': notBuilt('coders'),
    'static Encoding UTF8 { get; }': () => utf8,
    'static Encoding UTF32 { get; }': () => utf32Little,
    'static Encoding Latin1 { get; }': () => latin1,
    'static byte[] Convert(Encoding srcEncoding, Encoding dstEncoding, byte[] bytes)': (from, to, bytes) => {
      checkEncodings(from, to, bytes)
      return convert(from, to, bytesOf(bytes, 'bytes'))
    },
    'static byte[] Convert(Encoding srcEncoding, Encoding dstEncoding, byte[] bytes, int index, int count)': (
      from,
      to,
      bytes,
      index,
      count,
    ) => {
      checkEncodings(from, to, bytes)
      const check = from?.kind.checksAnew ? nonNegative : nonNegativeCount
      check(index, 'index')
      check(count, 'count')
      return convert(from, to, bytesPart(from ?? utf8, bytes, index, count))
    },
    'static void RegisterProvider(EncodingProvider provider)': notBuilt('coders'),
    'static Encoding GetEncoding(int codepage)': byCodePage,
    'static Encoding GetEncoding(int codepage, EncoderFallback encoderFallback, DecoderFallback decoderFallback)':
      notBuilt('coders'),
    'static Encoding GetEncoding(string name)': byName,
    'static Encoding GetEncoding(string name, EncoderFallback encoderFallback, DecoderFallback decoderFallback)':
      notBuilt('coders'),
    'static EncodingInfo[] GetEncodings()': notBuilt('coders'),
    'byte[] GetPreamble()': (self) => byteArray(Uint8Array.from(self.kind.preamble)),
    'object Clone()': (self) => self.clone(),
    'int GetByteCount(char[] chars)': (self, chars) => self.encode(charsText(chars)).length,
    'int GetByteCount(string s)': (self, s) =>
      self.encode(required(s, /^(utf-8|us-ascii)$/.test(self.kind.webName) ? 'chars' : 's')).length,
    'int GetByteCount(char[] chars, int index, int count)': (self, chars, index, count) =>
      self.encode(charsPart(self, chars, index, count)).length,
    'int GetByteCount(string str, int index, int count)': (self, s, index, count) =>
      self.encode(textPart(s, index, count)).length,
    'byte[] GetBytes(char[] chars)': (self, chars) => byteArray(self.encode(charsText(chars))),
    'byte[] GetBytes(char[] chars, int index, int count)': (self, chars, index, count) =>
      byteArray(self.encode(charsPart(self, chars, index, count))),
    'int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)': (
      self,
      chars,
      charIndex,
      charCount,
      bytes,
      byteIndex,
    ) => {
      const names = { array: 'chars', index: 'charIndex', count: 'charCount' }
      if (bytes === null && !self.kind.checksAnew) throw noArray(chars === null ? 'chars' : 'bytes')
      const units = chars?.items as number[] | undefined
      if (units && !self.kind.checksAnew && charIndex >= 0 && charCount >= 0 && charIndex + charCount > units.length)
        throw argumentOutOfRange('chars', 'Index and count must refer to a location within the string.')
      const text = textOfUnits(part(self, chars, charIndex, charCount, names) as number[])
      return writeBytes(self, self.encode(text), bytes, byteIndex)
    },
    'byte[] GetBytes(string s)': (self, s) => byteArray(self.encode(required(s, 's'))),
    'int GetBytes(string s, int charIndex, int charCount, byte[] bytes, int byteIndex)': (
      self,
      s,
      charIndex,
      charCount,
      bytes,
      byteIndex,
    ) => {
      const { checksAnew, webName } = self.kind
      if (s === null || bytes === null) {
        const missing = s !== null ? 'bytes' : webName === 'us-ascii' ? 'chars' : 's'
        throw checksAnew ? argumentNull(missing) : noArray(missing)
      }
      const text = s
      const check = checksAnew ? nonNegative : nonNegativeCount
      check(charIndex, 'charIndex')
      check(charCount, 'charCount')
      if (text.length - charIndex < charCount) {
        throw argumentOutOfRange(
          webName === 'us-ascii' ? 'chars' : 's',
          'Index and count must refer to a location within the string.',
        )
      }
      return writeBytes(self, self.encode(text.slice(charIndex, charIndex + charCount)), bytes, byteIndex)
    },
    'int GetCharCount(byte[] bytes)': (self, bytes) => self.decode(bytesOf(bytes, 'bytes')).length,
    'int GetCharCount(byte[] bytes, int index, int count)': (self, bytes, index, count) =>
      self.decode(bytesPart(self, bytes, index, count)).length,
    'char[] GetChars(byte[] bytes)': (self, bytes) => charArray(self.decode(bytesOf(bytes, 'bytes'))),
    'char[] GetChars(byte[] bytes, int index, int count)': (self, bytes, index, count) =>
      charArray(self.decode(bytesPart(self, bytes, index, count))),
    'int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)': (
      self,
      bytes,
      byteIndex,
      byteCount,
      chars,
      charIndex,
    ) => {
      if (bytes !== null && chars === null && !self.kind.checksAnew) throw noArray('chars')
      const source = part(self, bytes, byteIndex, byteCount, asciiStringNames) as Uint8Array
      const target = required(chars, 'chars').items as number[]
      const text = self.decode(source)
      if (charIndex < 0 || charIndex > target.length) throw indexPastEnd('charIndex')
      if (text.length > target.length - charIndex) {
        throw argument(
          `The output char buffer is too small to contain the decoded characters, encoding codepage '${self.kind.codePage}' and fallback 'System.Text.DecoderReplacementFallback'.`,
          'chars',
        )
      }
      for (let i = 0; i < text.length; i++) target[charIndex + i] = text.charCodeAt(i)
      return text.length
    },
    'bool IsAlwaysNormalized()': (self) => self === latin1,
    'bool IsAlwaysNormalized(NormalizationForm form)': (self, form) => self === latin1 && form === 1,
    'Decoder GetDecoder()': notBuilt('coders'),
    'Encoder GetEncoder()': notBuilt('coders'),
    'int GetMaxByteCount(int charCount)': (self, charCount) =>
      checkedMaximum(self.kind.maxBytes(maximumOf(self, charCount, 'charCount')), 'charCount'),
    'int GetMaxCharCount(int byteCount)': (self, byteCount) =>
      checkedMaximum(self.kind.maxChars(maximumOf(self, byteCount, 'byteCount')), 'byteCount'),
    'string GetString(byte[] bytes)': (self, bytes) => self.decode(bytesOf(bytes, 'bytes')),
    'string GetString(byte[] bytes, int index, int count)': (self, bytes, index, count) =>
      self.decode(
        self.kind.webName === 'us-ascii'
          ? (part(self, bytes, index, count, asciiStringNames) as Uint8Array)
          : bytesPart(self, bytes, index, count),
      ),
    'bool Equals(object value)': (self, other) => self.dotnetEquals(other),
    'int GetHashCode()': (self) => self.dotnetHashCode(),
    'byte[] GetBytes(string s, int index, int count)': (self, s, index, count) =>
      byteArray(self.encode(textPart(s, index, count))),
  },
})

function maximumOf(self: EncodingValue, count: number, name: string): number {
  const isOld = self.kind.webName === 'utf-8' || (self.kind.webName === 'iso-8859-1' && name === 'byteCount')
  if (isOld) return nonNegativeCount(count, name)
  nonNegative(count, name)
  return count
}

function checkedMaximum(value: number, name: string): number {
  if (value > 2147483647) {
    throw exception(
      'System.ArgumentOutOfRangeException',
      `Too many ${name === 'charCount' ? 'characters' : 'bytes'}. The resulting number of ${name === 'charCount' ? 'bytes' : 'chars'} is larger than what can be returned as an int. (Parameter '${name}')`,
    )
  }
  return value
}
