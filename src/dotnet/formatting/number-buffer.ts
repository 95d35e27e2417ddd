/** `integer` and `decimal` never print a negative zero; `binary` (float, double) comes already rounded. */
export type NumberKind = 'integer' | 'decimal' | 'binary'

/**
 * Decimal digits of a number on their way to text: the value is `0.digits × 10^scale`. Zero has no digits.
 */
export class NumberBuffer {
  digits: string
  scale: number
  negative: boolean
  readonly kind: NumberKind

  constructor(kind: NumberKind, digits: string, scale: number, negative: boolean) {
    this.kind = kind
    this.digits = digits
    this.scale = scale
    this.negative = negative
  }

  /** From an integer. */
  static fromInteger(value: number | bigint): NumberBuffer {
    const text = String(value)
    const negative = text.startsWith('-')
    const digits = negative ? text.slice(1) : text
    return digits === '0'
      ? new NumberBuffer('integer', '', 0, false)
      : new NumberBuffer('integer', digits, digits.length, negative)
  }

  /** Keeps `count` digits, rounding half away from zero unless the digits are already rounded; drops trailing zeros. */
  round(count: number, isRounded = this.kind === 'binary'): void {
    const { digits } = this
    const kept = Math.max(0, Math.min(count, digits.length))
    let end = kept
    if (kept === count && !isRounded && (digits.charCodeAt(kept) || 0) >= 53) {
      while (end > 0 && digits[end - 1] === '9') end--
      if (end > 0) this.digits = digits.slice(0, end - 1) + String.fromCharCode(digits.charCodeAt(end - 1) + 1)
      else {
        this.scale++
        this.digits = '1'
      }
      return
    }
    while (end > 0 && digits[end - 1] === '0') end--
    this.digits = digits.slice(0, end)
    if (end === 0) {
      if (this.kind !== 'binary') this.negative = false
      this.scale = 0
    }
  }
}
