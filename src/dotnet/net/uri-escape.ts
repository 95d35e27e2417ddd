import { charge } from '../values/ambient.ts'
import { percentByteAt, percentBytes, strictUtf8Text, utf8Bytes } from './utf8.ts'

const unreserved = /[A-Za-z0-9\-._~]/
const outsideUnreserved = /[^A-Za-z0-9\-._~]+/g
const outsideReserved = /[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]+/g

/** `Uri.EscapeDataString`. */
export function escapeDataString(text: string): string {
  charge(text.length >> 4)
  return text.replace(outsideUnreserved, (run) => percentBytes(utf8Bytes(run)))
}

/** `Uri.EscapeUriString`: what has a meaning in a URI stays, `%` is escaped. */
export function escapeUriString(text: string): string {
  charge(text.length >> 4)
  return text.replace(outsideReserved, (run) => percentBytes(utf8Bytes(run)))
}

/** `Uri.UnescapeDataString`: everything that is well-formed UTF-8. */
export function unescapeDataString(text: string): string {
  return unescapeSome(text, () => true)
}

/** Unescapes the characters that `accepts`; malformed sequences and other characters keep their escapes. */
function unescapeSome(text: string, accepts: (character: string) => boolean): string {
  charge(text.length >> 4)
  if (!text.includes('%')) return text
  return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
    let result = ''
    for (let i = 0; i < run.length; ) {
      const length = sequenceLength(percentByteAt(run, i))
      const escaped = run.slice(i, i + length * 3)
      const bytes = new Uint8Array(escaped.length / 3)
      for (let b = 0; b < bytes.length; b++) bytes[b] = percentByteAt(escaped, b * 3)
      const character = length > 0 && bytes.length === length ? strictUtf8Text(bytes) : undefined
      if (character === undefined) {
        result += run.slice(i, i + 3)
        i += 3
      } else {
        result += accepts(character) ? character : escaped
        i += length * 3
      }
    }
    return result
  })
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1
  if (lead < 0xc2) return 0
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
}

/** Escapes what may not stand in a URI; well-formed escapes of unreserved characters are undone. */
export function canonicalEscapes(text: string): string {
  if (/^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]*$/.test(text)) return text
  const decoded = unescapeSome(text, (c) => unreserved.test(c) || c.length > 1 || c > '\u009f')
  return decoded
    .replace(/%(?![0-9a-fA-F]{2})/g, '%25')
    .replace(/[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+/g, (run) => percentBytes(utf8Bytes(run)))
}

/** As `Uri.ToString` shows it: escapes stay where undoing them would change the meaning. */
export function safeUnescaped(text: string, isQuery = false): string {
  const escaped = text.replace(/%(?![0-9a-fA-F]{2})/g, '%25').replace(outsideAscii, (character) => {
    return mayStandInIri(character, isQuery) ? character : percentBytes(utf8Bytes(character))
  })
  return unescapeSome(escaped, (c) =>
    c > '\x7f' ? mayStandInIri(c, isQuery) : !/[\0-\x1f\x7f%\\:/?#[\]@!$&'()*+,;=]/.test(c),
  )
}

/** A canonical URI as an IRI: characters beyond ASCII are written plainly. */
export function iriText(text: string, isQuery = false): string {
  return unescapeSome(text, (c) => mayStandInIri(c, isQuery))
}

const outsideAscii = /[^\0-\x7f]/gu

/** Whether an IRI holds the character plainly (RFC 3987); those of private use stand in queries only. */
function mayStandInIri(character: string, isQuery: boolean): boolean {
  const point = character.codePointAt(0) ?? 0
  if (point < 0xa0) return false
  const isPrivate = (point >= 0xe000 && point < 0xf900) || point >= 0xf0000
  if (isPrivate) return isQuery && (point & 0xfffe) !== 0xfffe
  if (point > 0xffff) return (point & 0xfffe) !== 0xfffe
  return point < 0xd800 || (point >= 0xf900 && point < 0xfdd0) || (point >= 0xfdf0 && point < 0xfff0)
}
