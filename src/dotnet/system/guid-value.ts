import { isWhiteSpace } from '../text/unicode-category.ts'
import { formatException } from '../values/exception.ts'

/** A `Guid`: sixteen bytes in the order of its text. */
export class GuidValue {
  /** 32 hexadecimal digits, lower case, in the order of the text. */
  readonly digits: string

  constructor(digits: string) {
    this.digits = digits
  }

  static readonly empty = new GuidValue('0'.repeat(32))

  /** From the sixteen bytes of `ToByteArray`, whose first three groups are little-endian. */
  static fromBytes(bytes: Uint8Array): GuidValue {
    const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0'))
    const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15]
    return new GuidValue(order.map((i) => hex[i] ?? '00').join(''))
  }

  toBytes(): Uint8Array {
    const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15]
    return Uint8Array.from(order, (i) => Number.parseInt(this.digits.slice(i * 2, i * 2 + 2), 16))
  }

  hashCode(): number {
    const b = this.toBytes()
    const word = (i: number): number =>
      (b[i] ?? 0) | ((b[i + 1] ?? 0) << 8) | ((b[i + 2] ?? 0) << 16) | ((b[i + 3] ?? 0) << 24)
    return word(0) ^ word(4) ^ word(8) ^ word(12)
  }

  compare(other: GuidValue): number {
    return this.digits < other.digits ? -1 : this.digits > other.digits ? 1 : 0
  }

  /** Text in format D, N, B, P or X; FormatException for another. */
  format(format: string | null): string {
    const d = this.digits
    const dashed = (): string =>
      `${d.slice(0, 8)}-${d.slice(8, 12)}-${d.slice(12, 16)}-${d.slice(16, 20)}-${d.slice(20)}`
    switch ((format ?? '').toUpperCase()) {
      case '':
      case 'D':
        return dashed()
      case 'N':
        return d
      case 'B':
        return `{${dashed()}}`
      case 'P':
        return `(${dashed()})`
      case 'X': {
        const rest = Array.from({ length: 8 }, (_, i) => `0x${d.slice(16 + i * 2, 18 + i * 2)}`).join(',')
        return `{0x${d.slice(0, 8)},0x${d.slice(8, 12)},0x${d.slice(12, 16)},{${rest}}}`
      }
      default:
        throw invalidFormat()
    }
  }
}

export const invalidFormat = () =>
  formatException('Format string can be only "D", "d", "N", "n", "P", "p", "B", "b", "X" or "x".')

/** Why a text is no Guid. */
type Failure = { readonly message: string }

const dashesExpected = 'Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).'
const unrecognized = 'Unrecognized Guid format.'
const braceExpected = 'Expected {0xdddddddd, etc}.'
const commaExpected =
  "Could not find a comma, or the length between the previous token and the comma was zero (i.e., '0x,'etc.)."
const closingExpected =
  "Could not find a brace, or the length between the previous token and the brace was zero (i.e., '0x,'etc.)."
const hexExpected = 'Guid string should only contain hexadecimal characters.'

/** The Guid of a text, in any format, or the reason. */
export function readGuid(input: string): GuidValue | Failure {
  const text = trimmed(input)
  if (text.length < 32) return { message: unrecognized }
  if (text[0] === '(') return parenthesised(text, '(', ')')
  if (text[0] === '{') return text[9] === '-' ? parenthesised(text, '{', '}') : hexadecimal(text)
  return text[8] === '-' ? dashed(text) : plain(text)
}

/** The Guid of a text in exactly this format, or the reason. */
export function readGuidExact(input: string, format: string): GuidValue | Failure {
  const text = trimmed(input)
  switch (format.toUpperCase()) {
    case 'D':
      return dashed(text)
    case 'N':
      return plain(text)
    case 'B':
      return parenthesised(text, '{', '}')
    case 'P':
      return parenthesised(text, '(', ')')
    case 'X':
      return hexadecimal(text)
    default:
      throw invalidFormat()
  }
}

/** The Guid, or the exception that `Parse` throws. */
export function guidOrThrow(result: GuidValue | Failure): GuidValue {
  if (result instanceof GuidValue) return result
  throw formatException(result.message)
}

function trimmed(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

function parenthesised(text: string, open: string, close: string): GuidValue | Failure {
  return text.length !== 38 || text[0] !== open || text[37] !== close
    ? { message: dashesExpected }
    : dashed(text.slice(1, 37))
}

function plain(text: string): GuidValue | Failure {
  if (text.length !== 32) return { message: dashesExpected }
  return /^[0-9a-f]{32}$/i.test(text) ? new GuidValue(text.toLowerCase()) : { message: hexExpected }
}

/** Groups may begin with `+` or `0x`, which .NET reads as old versions did. */
function dashed(text: string): GuidValue | Failure {
  if (text.length !== 36) return { message: dashesExpected }
  if (text[8] !== '-' || text[13] !== '-' || text[18] !== '-' || text[23] !== '-') {
    return { message: 'Dashes are in the wrong position for GUID parsing.' }
  }
  const groups = [
    text.slice(0, 8),
    text.slice(9, 13),
    text.slice(14, 18),
    text.slice(19, 23) + text.slice(24, 28),
    text.slice(28),
  ]
  let digits = ''
  for (const group of groups) {
    const value = lenient(group)
    if (value === null) return { message: hexExpected }
    digits += value
  }
  return new GuidValue(digits)
}

function lenient(group: string): string | null {
  if (/^[0-9a-f]+$/i.test(group)) return group.toLowerCase()
  const match = /^\+?(?:0x)?([0-9a-f]+)$/i.exec(group)
  return match ? (match[1] ?? '').toLowerCase().padStart(group.length, '0') : null
}

const widths = [8, 4, 4, 2, 2, 2, 2, 2, 2, 2, 2]

/** `{0xdddddddd,0xdddd,0xdddd,{0xdd,…}}`: numbers of any length, white space wherever one likes. */
function hexadecimal(input: string): GuidValue | Failure {
  const text = Array.from(input)
    .filter((c) => !isWhiteSpace(c.charCodeAt(0)))
    .join('')
  if (text[0] !== '{') return { message: braceExpected }
  let digits = ''
  let at = 1
  for (const [i, width] of widths.entries()) {
    if (i === 3 && text[at++] !== '{') return { message: braceExpected }
    if (!/^0x/i.test(text.slice(at))) return { message: 'Expected 0x prefix.' }
    const start = at + 2
    const end = text.indexOf(i === 10 ? '}' : ',', start)
    if (end <= start) return { message: i === 10 ? closingExpected : commaExpected }
    const part = hexDigits(text.slice(start, end))
    if (typeof part === 'object') return part
    if (width === 2 && part.length > 2) return { message: unrecognized }
    digits += part.padStart(width, '0').slice(-width)
    at = end + 1
  }
  if (text[at] !== '}') return { message: 'Could not find the ending brace.' }
  if (at < text.length - 1) return { message: 'Additional non-parsable characters are at the end of the string.' }
  return new GuidValue(digits)
}

/** The digits of a number without leading zeros, at most eight. */
function hexDigits(text: string): string | Failure {
  const digits = text.replace(/^\+/, '').replace(/^0x(?=.)/i, '')
  if (!/^[0-9a-f]*$/i.test(digits)) return { message: hexExpected }
  const bare = digits.replace(/^0+/, '')
  return bare.length > 8 ? { message: unrecognized } : bare.toLowerCase()
}
