interface EscapeReading {
  readonly end: number
  readonly value: string
  readonly ok: boolean
}

const simple: Readonly<Record<string, string>> = {
  "'": "'",
  '"': '"',
  '\\': '\\',
  '0': '\0',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}
const hexShort = /[\da-fA-F]{1,4}/y
const hexFour = /[\da-fA-F]{4}/y
const hexEight = /[\da-fA-F]{8}/y

/** Reads the escape sequence whose backslash stands at `start`. */
export function readEscape(text: string, start: number): EscapeReading {
  const c = text.charAt(start + 1)
  const plain = simple[c]
  if (plain !== undefined) return { end: start + 2, value: plain, ok: true }
  const shape = c === 'x' ? hexShort : c === 'u' ? hexFour : c === 'U' ? hexEight : null
  if (shape) {
    shape.lastIndex = start + 2
    const digits = shape.exec(text)?.[0]
    const code = digits === undefined ? -1 : Number.parseInt(digits, 16)
    if (digits !== undefined && code <= 0x10ffff) {
      const value = c === 'U' ? String.fromCodePoint(code) : String.fromCharCode(code)
      return { end: start + 2 + digits.length, value, ok: true }
    }
  }
  return { end: Math.min(start + 2, text.length), value: c, ok: false }
}
