import { chargeText } from '../text/text-budget.ts'
import { formatException } from '../values/exception.ts'

/** Base64 of bytes; with `lines` a line break (CR LF) after every 76 characters. */
export function toBase64(bytes: Uint8Array, lines = false): string {
  chargeText(Math.ceil(bytes.length / 3) * 4)
  let binary = ''
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192))
  const text = btoa(binary)
  return lines ? text.replace(/.{76}(?=.)/g, '$&\r\n') : text
}

const invalid = () =>
  formatException(
    'The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.',
  )

/** Bytes of a Base64 text; white space counts for nothing. Throws FormatException. */
export function fromBase64(text: string): Uint8Array {
  chargeText(text.length)
  const bare = /[ \t\r\n]/.test(text) ? text.replace(/[ \t\r\n]+/g, '') : text
  if (bare.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(bare)) throw invalid()
  const binary = atob(bare)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
