import { charge } from '../../values/ambient.ts'

const needsEscape = /["'\\\u0000-\u001f\u0085\u2028\u2029]/
const escapes = new RegExp(needsEscape, 'g')

/** The text with Json.NET's default escapes for a string in these quotes, without the quotes. */
export function escaped(text: string, quote: '"' | "'" = '"'): string {
  // Escaping what is escaped doubles it: long texts are paid for.
  if (text.length > 64) charge(text.length >> 4)
  if (!needsEscape.test(text)) return text
  return text.replace(escapes, (c) => escapeOf(c.charCodeAt(0), quote) ?? c)
}

function escapeOf(c: number, quote: string): string | undefined {
  switch (c) {
    case 8:
      return '\\b'
    case 9:
      return '\\t'
    case 10:
      return '\\n'
    case 12:
      return '\\f'
    case 13:
      return '\\r'
    case 92:
      return '\\\\'
    case 34:
      return quote === '"' ? '\\"' : undefined
    case 39:
      return quote === "'" ? "\\'" : undefined
    default:
      return c < 32 || c === 0x85 || c === 0x2028 || c === 0x2029 ? `\\u${c.toString(16).padStart(4, '0')}` : undefined
  }
}
