const needsEscape = /["'\\\u0000-\u001f\u0085\u2028\u2029]/

/** The text with Json.NET's default escapes for a string in these quotes, without the quotes. */
export function escaped(text: string, quote: '"' | "'" = '"'): string {
  if (!needsEscape.test(text)) return text
  let result = ''
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    result += escapeOf(c, quote) ?? text[i]
  }
  return result
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
