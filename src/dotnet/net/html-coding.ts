import { charge } from '../values/ambient.ts'
import { htmlEntities } from './html-entities.ts'

const special: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '&': '&amp;',
}

/** `WebUtility.HtmlEncode`. */
export function htmlEncode(text: string): string {
  charge(text.length >> 4)
  return text.replace(/[<>"'&\u00a0-\u00ff]|[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => {
    const named = special[found]
    if (named) return named
    if (found.length === 1 && found >= '\ud800') return '\ufffd'
    return `&#${found.codePointAt(0)};`
  })
}

/** `WebUtility.HtmlDecode`: entities without a semicolon, unknown ones and impossible code points stay. */
export function htmlDecode(text: string): string {
  charge(text.length >> 4)
  return text.replace(/&(?:#([xX])([0-9a-fA-F]+)|#(\d+)|([^;&]+));/g, (whole, _x, hex, decimal, name) => {
    if (name !== undefined) {
      const known = htmlEntities.get(name)
      return known === undefined ? whole : String.fromCodePoint(known)
    }
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : whole
  })
}
