import { Decimal } from '../system/decimal-value.ts'
import { trim } from '../text/string-trim.ts'
import { charge } from '../values/ambient.ts'
import { argument, formatException, overflow, required } from '../values/exception.ts'
import type { NumberKind } from './number-buffer.ts'

/** `System.Globalization.NumberStyles`, as its numbers. */
export const NumberStyles = {
  AllowLeadingWhite: 1,
  AllowTrailingWhite: 2,
  AllowLeadingSign: 4,
  AllowTrailingSign: 8,
  AllowParentheses: 16,
  AllowDecimalPoint: 32,
  AllowThousands: 64,
  AllowExponent: 128,
  AllowCurrencySymbol: 256,
  AllowHexSpecifier: 512,
  AllowBinarySpecifier: 1024,
  None: 0,
  Integer: 7,
  HexNumber: 515,
  BinaryNumber: 1027,
  Number: 111,
  Float: 167,
  Currency: 383,
  Any: 511,
} as const

/** What parsing came to: the value, or why there is none. */
export type Parsed<T> = { readonly value: T } | 'format' | 'overflow'

/** An integer type, as far as parsing needs it. `article` names it in messages: `an Int32`. */
export interface IntegerRange {
  readonly bits: number
  readonly signed: boolean
  readonly min: bigint
  readonly max: bigint
  readonly article: string
}

/** Throws ArgumentException for a style that integers can't be parsed with. */
export function checkIntegerStyle(style: number): void {
  if ((style & ~0x7ff) !== 0) throw argument('An undefined NumberStyles value is being used.', 'style')
  const specifiers = style & 0x600
  if (specifiers !== 0 && ((style & ~0x603) !== 0 || specifiers === 0x600)) {
    throw argument(
      'With the AllowHexSpecifier or AllowBinarySpecifier bit set in the enum bit field, the only other valid bits that can be combined into the enum value must be AllowLeadingWhite and AllowTrailingWhite.',
      'style',
    )
  }
}

/** Throws ArgumentException for a style that fractions can't be parsed with. */
export function checkFloatStyle(style: number): void {
  if ((style & ~0x7ff) !== 0) throw argument('An undefined NumberStyles value is being used.', 'style')
  if ((style & 0x600) !== 0) {
    throw argument(
      'The number styles AllowHexSpecifier and AllowBinarySpecifier are not supported on floating point data types.',
      'style',
    )
  }
}

/** The value, or the exception that `Parse` throws for it. */
export function parsedOrThrow<T>(parsed: Parsed<T>, text: string, article: string): T {
  if (parsed === 'format') throw formatException(`The input string '${text}' was not in a correct format.`)
  if (parsed === 'overflow') throw overflow(`Value was either too large or too small for ${article}.`)
  return parsed.value
}

const plainInteger = /^[\t-\r ]*([+-]?)0*(\d*)[\t-\r ]*\0*$/

/** Parses an integer in the invariant culture. */
export function parseInteger(text: string, style: number, range: IntegerRange): Parsed<bigint> {
  charge(text.length >> 3)
  if ((style & 0x600) !== 0) return parseBits(text, style, range)
  if (style === NumberStyles.Integer) {
    const match = plainInteger.exec(text)
    if (!match || !/\d/.test(text)) return 'format'
    const digits = match[2] ?? ''
    if (digits.length > 20) return 'overflow'
    const magnitude = digits === '' ? 0n : BigInt(digits)
    return inRange(match[1] === '-' ? -magnitude : magnitude, range)
  }
  const parts = readNumber(text, style, 'integer')
  if (!parts) return 'format'
  const { digits, scale, negative } = parts
  if (scale > 20 || scale < digits.length || (negative && !range.signed)) return 'overflow'
  const magnitude = digits === '' ? 0n : BigInt(digits.padEnd(scale, '0'))
  return inRange(negative ? -magnitude : magnitude, range)
}

function inRange(value: bigint, range: IntegerRange): Parsed<bigint> {
  return value < range.min || value > range.max ? 'overflow' : { value }
}

function parseBits(text: string, style: number, range: IntegerRange): Parsed<bigint> {
  const isHex = (style & NumberStyles.AllowHexSpecifier) !== 0
  const lead = style & NumberStyles.AllowLeadingWhite ? '[\\t-\\r ]*' : ''
  const trail = style & NumberStyles.AllowTrailingWhite ? '[\\t-\\r ]*' : ''
  const match = new RegExp(`^${lead}(0*)(${isHex ? '[0-9A-Fa-f]' : '[01]'}*)${trail}\\0*$`).exec(text)
  if (!match || (match[1] === '' && match[2] === '')) return 'format'
  const digits = match[2] ?? ''
  if (digits.length > (isHex ? range.bits / 4 : range.bits)) return 'overflow'
  const value = digits === '' ? 0n : BigInt((isHex ? '0x' : '0b') + digits)
  return { value: range.signed ? BigInt.asIntN(range.bits, value) : value }
}

/** Parses a double in the invariant culture; past its range it is an infinity. */
export function parseDouble(text: string, style: number): Parsed<number> {
  charge(text.length >> 3)
  const parts = readNumber(text, style, 'binary')
  if (!parts) return parseSpecial(text)
  return { value: binaryValue(parts) }
}

/** Parses a float in the invariant culture, rounded once. */
export function parseSingle(text: string, style: number): Parsed<number> {
  charge(text.length >> 3)
  const parts = readNumber(text, style, 'binary')
  if (!parts) return parseSpecial(text)
  return { value: toSingle(parts) }
}

/** Parses a decimal in the invariant culture. */
export function parseDecimal(text: string, style: number): Parsed<Decimal> {
  charge(text.length >> 3)
  const parts = readNumber(text, style, 'decimal')
  if (!parts) return 'format'
  const { digits, scale, negative } = parts
  if (digits !== '' && scale > 29) return 'overflow'
  if (digits !== '' && scale < -60) return { value: Decimal.fromScientific('0', 28, negative) }
  try {
    return { value: Decimal.fromScientific(digits, digits.length - scale, negative) }
  } catch {
    return 'overflow'
  }
}

/** `T.Parse` over one of the functions above. */
export function parseOrThrow<T>(
  text: string | null,
  style: number,
  parse: (text: string, style: number) => Parsed<T>,
  article: string,
): T {
  const given = required(text, 's')
  return parsedOrThrow(parse(given, style), given, article)
}

function parseSpecial(text: string): Parsed<number> {
  switch (trim(text).toLowerCase()) {
    case 'infinity':
    case '+infinity':
      return { value: Number.POSITIVE_INFINITY }
    case '-infinity':
      return { value: Number.NEGATIVE_INFINITY }
    case 'nan':
    case '+nan':
    case '-nan':
      return { value: Number.NaN }
    default:
      return 'format'
  }
}

function binaryValue({ digits, scale, negative }: NumberParts): number {
  const magnitude = digits === '' ? 0 : Number(`0.${digits}e${scale}`)
  return negative ? -magnitude : magnitude
}

const view = new DataView(new ArrayBuffer(8))

function toSingle(parts: NumberParts): number {
  const value = binaryValue(parts)
  const single = Math.fround(value)
  if (single === value || !Number.isFinite(value) || parts.digits.length < 10) return single
  // Where the double lies exactly between two floats, the text itself decides.
  view.setFloat64(0, value)
  if ((view.getUint32(4) & 0x1fffffff) !== 0x10000000) return single
  const order = compareToDouble(parts, Math.abs(value))
  if (order === 0) return single
  view.setFloat64(0, value)
  view.setUint32(4, view.getUint32(4) + (order > 0 ? 1 : -1))
  return Math.fround(view.getFloat64(0))
}

/** Compares the digits with a positive double exactly. */
function compareToDouble({ digits, scale }: NumberParts, value: number): number {
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0)
  const exponent = Number((bits >> 52n) & 0x7ffn) - 1075
  let left = BigInt(digits)
  let right = (bits & 0xfffffffffffffn) | 0x10000000000000n
  const shift = scale - digits.length
  if (shift >= 0) left *= 10n ** BigInt(shift)
  else right *= 10n ** BigInt(-shift)
  if (exponent >= 0) right <<= BigInt(exponent)
  else left <<= BigInt(-exponent)
  return left > right ? 1 : left < right ? -1 : 0
}

/** The number `0.digits × 10^scale`; digits have no leading zero. */
interface NumberParts {
  readonly digits: string
  readonly scale: number
  readonly negative: boolean
}

const isWhite = (c: number): boolean => c === 32 || (c >= 9 && c <= 13)
const isDigit = (c: number): boolean => c >= 48 && c <= 57

/** Reads a number as the style allows it, symbols of the invariant culture; null where the text is none. */
function readNumber(text: string, style: number, kind: NumberKind): NumberParts | null {
  const allows = (flag: number): boolean => (style & flag) !== 0
  const code = (i: number): number => (i < text.length ? text.charCodeAt(i) : 0)
  let at = 0
  let negative = false
  let hasSign = false
  let isOpen = false
  let hasCurrency = false
  let wantsCurrency = allows(NumberStyles.AllowCurrencySymbol)
  for (; ; at++) {
    const c = code(at)
    // White space behind a sign is fine in the invariant culture, whose negative pattern is `-n`, only after a currency.
    if (isWhite(c) && allows(NumberStyles.AllowLeadingWhite) && (!hasSign || hasCurrency)) continue
    if (allows(NumberStyles.AllowLeadingSign) && !hasSign && (c === 43 || c === 45)) {
      hasSign = true
      negative = c === 45
    } else if (c === 40 && allows(NumberStyles.AllowParentheses) && !hasSign) {
      hasSign = true
      isOpen = true
      negative = true
    } else if (wantsCurrency && c === 0xa4) {
      wantsCurrency = false
      hasCurrency = true
    } else break
  }
  let digits = ''
  let scale = 0
  let hasDigits = false
  let hasNonZero = false
  let hasPoint = false
  const runStart = { at: -1 }
  const flush = (): void => {
    if (runStart.at >= 0) digits += text.slice(runStart.at, at)
    runStart.at = -1
  }
  for (; ; at++) {
    const c = code(at)
    if (isDigit(c)) {
      hasDigits = true
      if (c !== 48 || hasNonZero) {
        if (runStart.at < 0) runStart.at = at
        if (!hasPoint) scale++
        hasNonZero = true
      } else if (hasPoint) scale--
      continue
    }
    flush()
    if (c === 46 && allows(NumberStyles.AllowDecimalPoint) && !hasPoint) hasPoint = true
    else if (!(c === 44 && allows(NumberStyles.AllowThousands) && hasDigits && !hasPoint)) break
  }
  if (!hasDigits) return null
  if (allows(NumberStyles.AllowExponent) && (code(at) | 32) === 101) {
    let ahead = at + 1
    const sign = code(ahead)
    if (sign === 43 || sign === 45) ahead++
    if (isDigit(code(ahead))) {
      let exponent = 0
      for (; isDigit(code(ahead)); ahead++) if (exponent < 1e9) exponent = exponent * 10 + code(ahead) - 48
      if (exponent > 999_999_999) {
        exponent = 2_147_483_647
        scale = 0
      }
      scale += sign === 45 ? -exponent : exponent
      at = ahead
    }
  }
  for (; ; at++) {
    const c = code(at)
    if (isWhite(c) && allows(NumberStyles.AllowTrailingWhite)) continue
    if (allows(NumberStyles.AllowTrailingSign) && !hasSign && (c === 43 || c === 45)) {
      hasSign = true
      negative = c === 45
    } else if (c === 41 && isOpen) isOpen = false
    else if (wantsCurrency && c === 0xa4) wantsCurrency = false
    else break
  }
  if (isOpen) return null
  for (; at < text.length; at++) if (text.charCodeAt(at) !== 0) return null
  if (!hasNonZero) {
    if (kind !== 'decimal') scale = 0
    if (kind === 'integer' && !hasPoint) negative = false
  }
  return { digits: kind === 'decimal' ? digits : digits.replace(/0+$/, ''), scale, negative }
}
