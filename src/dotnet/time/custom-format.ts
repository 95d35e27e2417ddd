import { formatException } from '../values/exception.ts'

export const badFormat = 'Input string was not in a correct format.'

/** Length of the run of the character at `at`. */
export function runLength(format: string, at: number): number {
  let end = at + 1
  while (end < format.length && format[end] === format[at]) end++
  return end - at
}

/** Reads a quoted literal that starts at `at`: its text and the index after the closing quote. */
export function readQuoted(format: string, at: number): { text: string; end: number } {
  const quote = format[at]
  let text = ''
  for (let i = at + 1; i < format.length; i++) {
    const c = format[i]
    if (c === quote) return { text, end: i + 1 }
    if (c === '\\') {
      i++
      if (i >= format.length) throw formatException(badFormat)
    }
    text += format[i]
  }
  throw formatException(`Cannot find a matching quote character for the character '${quote}'.`)
}
