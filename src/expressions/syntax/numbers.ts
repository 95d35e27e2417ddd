import type { NumberValue } from './token.ts'

interface NumberReading {
  readonly end: number
  readonly value: NumberValue
  /** The C# compiler's number and message, where the literal is wrong. */
  readonly error: { readonly cs: string; readonly message: string } | null
}

const shape = /0[xX][\da-fA-F_]*|0[bB][01_]*|(?:\d[\d_]*)?(?:\.\d[\d_]*)?(?:[eE][+-]?[\d_]*)?/y
const integerSuffix = /[uU][lL]?|[lL][uU]?/y
const realSuffix = /[fFdDmM]/y

const zero: NumberValue = { literal: 'int', value: 0 }
const tooLarge = { cs: 'CS1021', message: 'Integral constant is too large' }
const invalid = { cs: 'CS1013', message: 'Invalid number' }
const invalidReal = { cs: 'CS0595', message: 'Invalid real literal.' }

/** Reads the numeric literal at `start`. */
export function readNumber(text: string, start: number): NumberReading {
  const written = matchAt(shape, text, start) || text.charAt(start)
  let end = start + written.length
  const isRadix = /^0[xXbB]/.test(written)
  const isReal = !isRadix && /[.eE]/.test(written)
  // What can't be the suffix of such a number is the next token.
  let suffix = isRadix ? '' : matchAt(realSuffix, text, end)
  if (suffix === '' && !isReal) suffix = matchAt(integerSuffix, text, end)
  end += suffix.length
  suffix = suffix.toLowerCase()
  if (/[eE][+-]?$/.test(written) && !isRadix) return { end, value: zero, error: invalidReal }
  // A group of digits neither ends with `_` nor, but for that behind 0x and 0b, starts with it.
  if (/_$|_[.eE]|[eE][+-]?_/.test(isRadix ? written.slice(-1) : written)) return { end, value: zero, error: invalid }
  const digits = written.replaceAll('_', '')
  if (isRadix) {
    if (digits.length < 3) return { end, value: zero, error: invalid }
    return integer(BigInt(digits.toLowerCase()), suffix, end)
  }
  if (suffix === 'm') return decimal(digits, end)
  if (isReal || suffix === 'f' || suffix === 'd') return real(digits, suffix, end)
  return integer(BigInt(digits), suffix, end)
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

function integer(value: bigint, suffix: string, end: number): NumberReading {
  if (value > 0xffffffffffffffffn) return { end, value: zero, error: tooLarge }
  const unsigned = suffix.includes('u')
  const long = suffix.includes('l')
  const literal =
    !long && !unsigned && value <= 0x7fffffffn
      ? 'int'
      : !long && value <= 0xffffffffn
        ? 'uint'
        : !unsigned && value <= 0x7fffffffffffffffn
          ? 'long'
          : 'ulong'
  return {
    end,
    error: null,
    value: literal === 'int' || literal === 'uint' ? { literal, value: Number(value) } : { literal, value },
  }
}

function real(digits: string, suffix: string, end: number): NumberReading {
  const value = suffix === 'f' ? Math.fround(Number(digits)) : Number(digits)
  const literal = suffix === 'f' ? 'float' : 'double'
  const error = Number.isFinite(value)
    ? null
    : { cs: 'CS0594', message: `Floating-point constant is outside the range of type '${literal}'` }
  return { end, value: { literal, value: error ? 0 : value }, error }
}

const largestDecimal = 79228162514264337593543950335n

function decimal(digits: string, end: number): NumberReading {
  const outside = { cs: 'CS0594', message: "Floating-point constant is outside the range of type 'decimal'" }
  const [mantissa = '', exponentText] = digits.toLowerCase().split('e')
  const plain = shiftPoint(mantissa, Number(exponentText ?? 0))
  if (plain === null) return { end, value: { literal: 'decimal', value: '0' }, error: outside }
  const whole = plain.split('.')[0] || '0'
  const error = whole.length > 40 || BigInt(whole) > largestDecimal ? outside : null
  return { end, value: { literal: 'decimal', value: error ? '0' : plain }, error }
}

/** Writes `mantissa` times ten to the `exponent` without an exponent; null where it is far out of range. */
function shiftPoint(mantissa: string, exponent: number): string | null {
  if (exponent === 0) return mantissa.startsWith('.') ? `0${mantissa}` : mantissa
  const [whole = '', fraction = ''] = mantissa.split('.')
  const all = whole + fraction
  if (/^0*$/.test(all)) return '0'
  if (exponent > 60) return null
  if (exponent < -200) return `0.${'0'.repeat(28)}`
  const point = whole.length + exponent
  if (point <= 0) return `0.${'0'.repeat(-point)}${all}`
  if (point >= all.length) return all + '0'.repeat(point - all.length)
  return `${all.slice(0, point)}.${all.slice(point)}`
}
