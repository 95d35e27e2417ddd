import { NumberBuffer } from './number-buffer.ts'

/** The shortest digits that read back as the same double. */
export function shortestDouble(value: number): NumberBuffer {
  return fromExponential(Math.abs(value).toExponential(), isNegative(value))
}

/** The shortest digits that read back as the same float; `value` is a float's value. */
export function shortestSingle(value: number): NumberBuffer {
  const magnitude = Math.abs(value)
  // The shortest text is at most nine digits; the first length that rounds back wins.
  for (let digits = 1; digits < 9; digits++) {
    const text = magnitude.toExponential(digits - 1)
    if (Math.fround(Number(text)) === magnitude) return fromExponential(text, isNegative(value))
  }
  return fromExponential(magnitude.toExponential(8), isNegative(value))
}

/** At most `count` significant digits of the exact value, ties to even. */
export function significantDigits(value: number, count: number): NumberBuffer {
  return exactDigits(value, (scale) => count - scale)
}

/** The exact value up to `count` decimals, ties to even. */
export function fractionDigits(value: number, count: number): NumberBuffer {
  return exactDigits(value, () => count)
}

export function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0)
}

function fromExponential(text: string, negative: boolean): NumberBuffer {
  const at = text.indexOf('e')
  const mantissa = text.slice(0, at).replace('.', '').replace(/0+$/, '')
  return mantissa === ''
    ? new NumberBuffer('binary', '', 0, negative)
    : new NumberBuffer('binary', mantissa, Number(text.slice(at + 1)) + 1, negative)
}

const view = new DataView(new ArrayBuffer(8))

/** Integer and exponent of two of a finite double's magnitude. */
function decompose(value: number): { mantissa: bigint; exponent: number } {
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0)
  const exponent = Number((bits >> 52n) & 0x7ffn)
  const fraction = bits & 0xfffffffffffffn
  return exponent === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | 0x10000000000000n, exponent: exponent - 1075 }
}

function exactDigits(value: number, decimalsFor: (scale: number) => number): NumberBuffer {
  const negative = isNegative(value)
  if (value === 0) return new NumberBuffer('binary', '', 0, negative)
  const { mantissa, exponent } = decompose(value)
  // Position of the decimal point, from the correctly rounded text of many digits.
  let scale = Number(/e(.*)$/.exec(Math.abs(value).toExponential(20))?.[1] ?? 0) + 1
  if (
    mantissa * 2n ** BigInt(Math.max(exponent, 0)) * 10n ** BigInt(Math.max(1 - scale, 0)) <
    2n ** BigInt(Math.max(-exponent, 0)) * 10n ** BigInt(Math.max(scale - 1, 0))
  )
    scale--
  // Every double ends at the latest 1,074 decimals behind the point.
  const decimals = Math.min(decimalsFor(scale), 1074)
  if (decimals + scale < 0) return new NumberBuffer('binary', '', 0, negative)
  let top = mantissa
  let bottom = 1n
  if (exponent >= 0) top <<= BigInt(exponent)
  else bottom <<= BigInt(-exponent)
  if (decimals >= 0) top *= 10n ** BigInt(decimals)
  else bottom *= 10n ** BigInt(-decimals)
  let quotient = top / bottom
  const twice = (top % bottom) * 2n
  if (twice > bottom || (twice === bottom && (quotient & 1n) === 1n)) quotient++
  if (quotient === 0n) return new NumberBuffer('binary', '', 0, negative)
  const text = quotient.toString()
  return new NumberBuffer('binary', text.replace(/0+$/, ''), text.length - decimals, negative)
}
