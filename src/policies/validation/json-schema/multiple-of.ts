/** Numbers with more digits than this are divided as doubles. */
const mostDigits = 60

/** Whether a number, as its text has it, is a multiple of a divisor; exact for decimal fractions. */
export function isMultipleOf(text: string, divisor: number): boolean {
  const dividend = decimalOf(text)
  const step = decimalOf(String(divisor))
  if (!dividend || !step) return Number(text) % divisor === 0
  if (step.digits === 0n) return false
  const scale = Math.max(dividend.scale, step.scale)
  const shifted = (number: Decimal): bigint => number.digits * 10n ** BigInt(scale - number.scale)
  return shifted(dividend) % shifted(step) === 0n
}

interface Decimal {
  readonly digits: bigint
  /** How many of the digits stand behind the point. */
  readonly scale: number
}

function decimalOf(text: string): Decimal | null {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text) ?? []
  if (whole === '') return null
  const scale = fraction.length - Number(exponent)
  if (whole.length + fraction.length + Math.abs(scale) > mostDigits) return null
  const digits = BigInt(sign + whole + fraction)
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}
