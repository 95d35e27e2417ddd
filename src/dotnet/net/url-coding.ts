import { charge } from '../values/ambient.ts'
import { percentByteAt, percentBytes, utf8Bytes, utf8Text } from './utf8.ts'

/** `WebUtility.UrlEncode`: a blank becomes `+`. */
export function urlEncode(text: string): string {
  charge(text.length >> 4)
  if (/^[\w\-.!*()]*$/.test(text)) return text
  return text.replace(/ |[^\w\-.!*()]+/g, (found) =>
    found === ' '
      ? '+'
      : found
          .split(' ')
          .map((part) => percentBytes(utf8Bytes(part)))
          .join('+'),
  )
}

/** `WebUtility.UrlDecode`. */
export function urlDecode(text: string): string {
  charge(text.length >> 4)
  const spaced = text.replaceAll('+', ' ')
  if (!spaced.includes('%')) return spaced
  return spaced.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
    const bytes = new Uint8Array(run.length / 3)
    for (let i = 0; i < bytes.length; i++) bytes[i] = percentByteAt(run, i * 3)
    return utf8Text(bytes)
  })
}

const isSafeByte = (byte: number): boolean => /[\w\-.!*()]/.test(String.fromCharCode(byte))

/** `WebUtility.UrlEncodeToBytes` of a slice. */
export function urlEncodeBytes(bytes: Uint8Array): Uint8Array {
  const result: number[] = []
  for (const byte of bytes) {
    if (byte === 0x20) result.push(0x2b)
    else if (byte < 0x80 && isSafeByte(byte)) result.push(byte)
    else result.push(...utf8Bytes(percentBytes(Uint8Array.of(byte))))
  }
  return Uint8Array.from(result)
}

/** `WebUtility.UrlDecodeToBytes` of a slice. */
export function urlDecodeBytes(bytes: Uint8Array): Uint8Array {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  const result: number[] = []
  for (let i = 0; i < text.length; i++) {
    const byte = percentByteAt(text, i)
    if (byte >= 0) {
      result.push(byte)
      i += 2
    } else result.push(text[i] === '+' ? 0x20 : text.charCodeAt(i))
  }
  return Uint8Array.from(result)
}
