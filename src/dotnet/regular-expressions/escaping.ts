import { EscapeReader } from './escape-reader.ts'

const letters: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't', '\f': 'f' }

/** `Regex.Escape`. */
export function escapePattern(text: string): string {
  return text.replace(/[\t\n\f\r #$()*+.?[\\^{|]/g, (c) => `\\${letters[c] ?? c}`)
}

/** `Regex.Unescape`. */
export function unescapePattern(text: string): string {
  const reader = new EscapeReader(text)
  let result = ''
  for (;;) {
    const slash = text.indexOf('\\', reader.at)
    if (slash < 0) return result + text.slice(reader.at)
    result += text.slice(reader.at, slash)
    reader.at = slash + 1
    // One that escapes nothing is left out.
    if (reader.isAtEnd) return result
    result += String.fromCharCode(reader.readCharEscape(false))
  }
}
