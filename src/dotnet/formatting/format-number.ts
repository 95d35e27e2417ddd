import type { Decimal } from '../system/decimal-value.ts'
import { awayFromZero } from '../system/rounding.ts'
import { charge } from '../values/ambient.ts'
import { formatCustom } from './custom-format.ts'
import { fractionDigits, isNegative, shortestDouble, shortestSingle, significantDigits } from './double-digits.ts'
import { NumberBuffer } from './number-buffer.ts'
import { formatStandard, invalidSpecifier, parseSpecifier } from './standard-format.ts'

/**
 * `ToString(format, InvariantCulture)` of an integer type of `bits` bits. Throws FormatException for a bad format.
 */
export function formatInteger(value: number | bigint, format: string | null, bits: number, signed: boolean): string {
  if (format === null || format === '') return String(value)
  const { letter, precision } = parseSpecifier(format)
  switch (letter) {
    case '':
      return formatCustom(NumberBuffer.fromInteger(value), format)
    case 'G':
    case 'g':
      if (precision < 1) return String(value)
      break
    case 'R':
    case 'r':
      return String(value)
    case 'D':
    case 'd': {
      const text = String(value)
      if (precision <= text.length - 1) return padDigits(text, precision)
      return padDigits(text, precision)
    }
    case 'X':
    case 'x': {
      const text = pattern(value, bits, signed).toString(16)
      return pad(letter === 'X' ? text.toUpperCase() : text, precision)
    }
    case 'B':
    case 'b':
      return pad(pattern(value, bits, signed).toString(2), precision)
  }
  return formatStandard(NumberBuffer.fromInteger(value), letter, precision)
}

function pad(text: string, width: number): string {
  if (width > text.length) charge(width)
  return text.padStart(width, '0')
}

function padDigits(text: string, width: number): string {
  return text.startsWith('-') ? `-${pad(text.slice(1), width)}` : pad(text, width)
}

function pattern(value: number | bigint, bits: number, signed: boolean): number | bigint {
  if (typeof value === 'bigint') return BigInt.asUintN(bits, value)
  return signed && value < 0 ? value + 2 ** bits : value
}

/** `ToString(format, InvariantCulture)` of a double; without format the shortest text that reads back the same. */
export function formatDouble(value: number, format: string | null = null): string {
  if (format === null) {
    // JavaScript writes the same digits; only large and small numbers and negative zero look different.
    if (value === 0) return isNegative(value) ? '-0' : '0'
    const magnitude = Math.abs(value)
    if (magnitude >= 1e-4 && magnitude < 1e15) return String(value)
  }
  return formatBinary(value, format, shortestDouble, 17, 15)
}

/** `ToString(format, InvariantCulture)` of a float. */
export function formatSingle(value: number, format: string | null = null): string {
  return formatBinary(value, format, shortestSingle, 9, 7)
}

function formatBinary(
  value: number,
  format: string | null,
  shortest: (value: number) => NumberBuffer,
  roundTripDigits: number,
  customDigits: number,
): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value < 0 ? '-Infinity' : 'Infinity'
  const { letter, precision } = parseSpecifier(format)
  charge(Math.min(Math.max(precision, 0), 1100))
  switch (letter) {
    case '':
      return formatCustom(significantDigits(value, customDigits), format ?? '')
    case 'R':
    case 'r':
    case 'G':
    case 'g': {
      const isShortest = precision < 1 || letter === 'R' || letter === 'r'
      const number = isShortest ? shortest(value) : significantDigits(value, precision)
      return formatStandard(
        number,
        letter === 'R' ? 'G' : letter === 'r' ? 'g' : letter,
        isShortest ? Math.max(number.digits.length, roundTripDigits) : precision,
      )
    }
    case 'E':
    case 'e':
      return formatStandard(significantDigits(value, (precision < 0 ? 6 : precision) + 1), letter, precision)
    case 'P':
    case 'p':
      return formatStandard(fractionDigits(value, (precision < 0 ? 2 : precision) + 2), letter, precision)
    case 'C':
    case 'c':
    case 'F':
    case 'f':
    case 'N':
    case 'n':
      return formatStandard(fractionDigits(value, precision < 0 ? 2 : precision), letter, precision)
    default:
      throw invalidSpecifier()
  }
}

/** `ToString(format, InvariantCulture)` of a decimal; without format its scale is kept. */
export function formatDecimal(value: Decimal, format: string | null = null): string {
  if (format === null || format === '') return value.toString()
  const { letter, precision } = parseSpecifier(format)
  if (letter === 'F' || letter === 'f') return fixedDecimal(value, precision < 0 ? 2 : precision)
  const digits = value.isZero ? '' : value.digits
  const number = new NumberBuffer('decimal', digits, digits.length - value.scale, value.negative)
  if (letter === '') return formatCustom(number, format)
  if (/[GgRr]/.test(letter) && precision === -1) return value.toString()
  return formatStandard(number, letter === 'R' ? 'G' : letter === 'r' ? 'g' : letter, precision)
}

/** Its own digits, rounded or filled up to so many decimals. */
function fixedDecimal(value: Decimal, decimals: number): string {
  charge(decimals)
  const { scale } = value
  if (scale >= decimals) return value.round(decimals, awayFromZero).toString()
  return `${value}${scale === 0 ? '.' : ''}${'0'.repeat(decimals - scale)}`
}
