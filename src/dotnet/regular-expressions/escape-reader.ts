import { type ParseErrorName, parseError, type RegexParseException } from './parse-error.ts'
import { isWordUnit } from './unicode-category.ts'

const simpleEscapes: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

/** Reads a pattern from left to right; knows numbers, names and the escapes of single characters. */
export class EscapeReader {
  readonly pattern: string
  at = 0

  constructor(pattern: string) {
    this.pattern = pattern
  }

  get isAtEnd(): boolean {
    return this.at >= this.pattern.length
  }
  /** The character at hand, empty at the end. */
  peek(): string {
    return this.pattern[this.at] ?? ''
  }

  error(name: ParseErrorName, detail = ''): RegexParseException {
    return parseError(this.pattern, this.at, name, detail)
  }

  isWordHere(): boolean {
    return !this.isAtEnd && isWordUnit(this.pattern.charCodeAt(this.at))
  }

  isDigitHere(): boolean {
    return /^\d/.test(this.peek()) && this.peek() <= '9'
  }

  readDecimal(): number {
    let value = 0
    while (this.peek() >= '0' && this.peek() <= '9') {
      const digit = Number(this.peek())
      this.at++
      value = value * 10 + digit
      if (value > 2_147_483_647) throw this.error('QuantifierOrCaptureGroupOutOfRange')
    }
    return value
  }

  readName(): string {
    const start = this.at
    while (this.isWordHere()) this.at++
    return this.pattern.slice(start, this.at)
  }

  /** The unit of an escape, after its backslash. */
  readCharEscape(isEcma: boolean): number {
    const c = this.peek()
    this.at++
    if (c >= '0' && c <= '7') {
      this.at--
      return this.#readOctal(isEcma)
    }
    const simple = simpleEscapes[c]
    if (simple !== undefined) return simple.charCodeAt(0)
    if (c === 'x') return this.#readHex(2)
    if (c === 'u') return this.#readHex(4)
    if (c === 'c') return this.#readControl()
    if (!isEcma && isWordUnit(c.charCodeAt(0))) throw this.error('UnrecognizedEscape', c)
    return c.charCodeAt(0)
  }

  #readOctal(isEcma: boolean): number {
    let value = 0
    for (let count = 0; count < 3 && this.peek() >= '0' && this.peek() <= '7'; count++) {
      value = value * 8 + Number(this.peek())
      this.at++
      if (isEcma && value >= 0x20) break
    }
    return value & 0xff
  }

  #readHex(count: number): number {
    let value = 0
    let left = count
    if (this.at + count <= this.pattern.length) {
      for (; left > 0; left--) {
        const digit = Number.parseInt(this.peek(), 16)
        this.at++
        if (Number.isNaN(digit)) break
        value = value * 16 + digit
      }
    }
    if (left > 0) throw this.error('InsufficientOrInvalidHexDigits')
    return value
  }

  #readControl(): number {
    if (this.isAtEnd) throw this.error('MissingControlCharacter')
    const unit = this.pattern.charCodeAt(this.at++)
    const control = (unit >= 97 && unit <= 122 ? unit - 32 : unit) - 64
    if (control < 0 || control >= 32) throw this.error('UnrecognizedControlCharacter')
    return control
  }
}
