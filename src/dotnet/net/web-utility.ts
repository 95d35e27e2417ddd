import { atMost, nonNegative } from '../system/range-checks.ts'
import { defineStaticClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { DotnetArray } from '../values/array.ts'
import { argumentNull, required } from '../values/exception.ts'
import { htmlDecode, htmlEncode } from './html-coding.ts'
import { urlDecode, urlDecodeBytes, urlEncode, urlEncodeBytes } from './url-coding.ts'

function slice(bytes: DotnetArray | null, name: string, offset: number, count: number): Uint8Array | null {
  if (bytes === null && count === 0) return null
  if (bytes === null) throw argumentNull(name)
  const items = bytes.items as Uint8Array
  nonNegative(offset, 'offset')
  atMost(offset, items.length, 'offset')
  nonNegative(count, 'count')
  atMost(count, items.length - offset, 'count')
  return items.subarray(offset, offset + count)
}

const byteArray = (bytes: Uint8Array): DotnetArray => new DotnetArray(typeNamed('System.Byte').array(), bytes)

export const webUtility = defineStaticClass('System.Net.WebUtility', {
  members: {
    'static string HtmlEncode(string value)': (value) => (value === null ? null : htmlEncode(value)),
    'static void HtmlEncode(string value, TextWriter output)': (value, output) => {
      required(output, 'output').write(value === null ? '' : htmlEncode(value))
    },
    'static string HtmlDecode(string value)': (value) => (value === null ? null : htmlDecode(value)),
    'static void HtmlDecode(string value, TextWriter output)': (value, output) => {
      required(output, 'output').write(value === null ? '' : htmlDecode(value))
    },
    'static string UrlEncode(string value)': (value) => (value === null ? null : urlEncode(value)),
    'static byte[] UrlEncodeToBytes(byte[] value, int offset, int count)': (value, offset, count) => {
      const bytes = slice(value, 'value', offset, count)
      return bytes === null ? null : byteArray(urlEncodeBytes(bytes))
    },
    'static string UrlDecode(string encodedValue)': (value) => (value === null ? null : urlDecode(value)),
    'static byte[] UrlDecodeToBytes(byte[] encodedValue, int offset, int count)': (value, offset, count) => {
      const bytes = slice(value, 'encodedValue', offset, count)
      return bytes === null ? null : byteArray(urlDecodeBytes(bytes))
    },
  },
})
