const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true })

/** UTF-8 bytes; a lone surrogate becomes U+FFFD. */
export const utf8Bytes = (text: string): Uint8Array => encoder.encode(text)

/** Text of UTF-8 bytes; malformed ones become U+FFFD. */
export const utf8Text = (bytes: Uint8Array): string => decoder.decode(bytes)

/** Text of UTF-8 bytes, `undefined` where they are malformed. */
export function strictUtf8Text(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

const hexDigits = '0123456789ABCDEF'

/** `%E2%82%AC` of the bytes. */
export function percentBytes(bytes: Uint8Array): string {
  let result = ''
  for (const byte of bytes) result += `%${hexDigits[byte >> 4]}${hexDigits[byte & 15]}`
  return result
}

/** The value of a hexadecimal digit's UTF-16 unit, or -1. */
export function hexValue(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48
  const letter = unit | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

/** The byte of `%XX` at `at`, or -1. */
export function percentByteAt(text: string, at: number): number {
  if (text[at] !== '%' || at + 2 >= text.length) return -1
  const high = hexValue(text.charCodeAt(at + 1))
  const low = hexValue(text.charCodeAt(at + 2))
  return high < 0 || low < 0 ? -1 : high * 16 + low
}
