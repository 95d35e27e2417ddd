import { charge } from '../values/ambient.ts'
import { formatException } from '../values/exception.ts'
import type { NumberBuffer } from './number-buffer.ts'

/** A format specifier: a letter with its precision (-1 where none is given), or a custom format (letter ''). */
export interface FormatSpecifier {
  readonly letter: string
  readonly precision: number
}

const general: FormatSpecifier = { letter: 'G', precision: -1 }
const custom: FormatSpecifier = { letter: '', precision: -1 }

export const invalidSpecifier = () => formatException('Format specifier was invalid.')

/** The formats read lately: a program has few of them. */
const read = new Map<string, FormatSpecifier>()

/** Reads a numeric format: `N2`, or anything else as custom. Throws FormatException for a precision past 999,999,999. */
export function parseSpecifier(format: string | null): FormatSpecifier {
  if (format === null || format === '') return general
  let specifier = read.get(format)
  if (!specifier) {
    specifier = readSpecifier(format)
    if (read.size === 100) read.clear()
    if (format.length < 20) read.set(format, specifier)
  }
  return specifier
}

function readSpecifier(format: string): FormatSpecifier {
  if (format.charCodeAt(0) === 0) return general
  const match = /^([A-Za-z])(\d*)(?:\0|$)/.exec(format)
  if (!match) {
    if (/^[A-Za-z]0*[1-9]\d{9}/.test(format)) throw invalidSpecifier()
    return custom
  }
  const digits = match[2] ?? ''
  if (digits === '') return { letter: match[1] ?? '', precision: -1 }
  const precision = Number(digits)
  if (precision > 999_999_999) throw invalidSpecifier()
  return { letter: match[1] ?? '', precision }
}

/**
 * Text of a number in a standard format other than D, X, B and R: C, E, F, G, N, P. `precision` is that of the format,
 * -1 for the default; for a binary number in G it is the number of digits from which on `E` is used.
 */
export function formatStandard(number: NumberBuffer, letter: string, precision: number): string {
  switch (letter) {
    case 'C':
    case 'c': {
      const decimals = precision < 0 ? 2 : precision
      number.round(number.scale + decimals)
      const text = `¤${fixed(number, decimals, true)}`
      return number.negative ? `(${text})` : text
    }
    case 'F':
    case 'f': {
      const decimals = precision < 0 ? 2 : precision
      number.round(number.scale + decimals)
      return sign(number) + fixed(number, decimals, false)
    }
    case 'N':
    case 'n': {
      const decimals = precision < 0 ? 2 : precision
      number.round(number.scale + decimals)
      return sign(number) + fixed(number, decimals, true)
    }
    case 'P':
    case 'p': {
      const decimals = precision < 0 ? 2 : precision
      number.scale += 2
      number.round(number.scale + decimals)
      return `${sign(number) + fixed(number, decimals, true)} %`
    }
    case 'E':
    case 'e': {
      const digits = (precision < 0 ? 6 : precision) + 1
      number.round(digits)
      return sign(number) + scientific(number, digits, letter)
    }
    case 'G':
    case 'g':
      return formatGeneral(number, letter, precision)
    default:
      throw invalidSpecifier()
  }
}

const sign = (number: NumberBuffer): string => (number.negative ? '-' : '')

function formatGeneral(number: NumberBuffer, letter: string, precision: number): string {
  let digits = precision
  let plain = false
  if (digits < 1) {
    if (number.kind === 'decimal' && digits === -1) {
      plain = true
      if (number.digits === '') number.negative = false
    } else digits = number.digits.length
  }
  if (!plain) number.round(digits)
  let at = number.scale
  const isScientific = !plain && (at > digits || at < -3)
  if (isScientific) at = 1
  const all = number.digits
  let text = sign(number)
  let rest = all
  if (at > 0) {
    text += all.slice(0, at).padEnd(at, '0')
    rest = all.slice(at)
  } else text += '0'
  if (rest !== '' || at < 0) text += `.${at < 0 ? '0'.repeat(-at) : ''}${rest}`
  return isScientific ? text + exponent(number.scale - 1, letter === 'G' ? 'E' : 'e', 2, true) : text
}

function fixed(number: NumberBuffer, decimals: number, grouped: boolean): string {
  charge(decimals + Math.abs(number.scale))
  const { digits, scale } = number
  const whole = scale > 0 ? digits.slice(0, scale).padEnd(scale, '0') : '0'
  const text = grouped ? group(whole) : whole
  if (decimals <= 0) return text
  const fraction = scale > 0 ? digits.slice(scale) : '0'.repeat(Math.min(-scale, decimals)) + digits
  return `${text}.${fraction.slice(0, decimals).padEnd(decimals, '0')}`
}

function group(whole: string): string {
  if (whole.length <= 3) return whole
  const first = whole.length % 3
  let text = whole.slice(0, first)
  for (let i = first; i < whole.length; i += 3) text += (text === '' ? '' : ',') + whole.slice(i, i + 3)
  return text
}

function scientific(number: NumberBuffer, count: number, letter: string): string {
  charge(count)
  const { digits } = number
  let text = digits === '' ? '0' : digits.slice(0, 1)
  if (count > 1) text += `.${digits.slice(1, count).padEnd(count - 1, '0')}`
  return text + exponent(digits === '' ? 0 : number.scale - 1, letter, 3, true)
}

/** `E+05`: the exponent with at least `width` digits. */
export function exponent(value: number, letter: string, width: number, plus: boolean): string {
  const text = String(Math.abs(value)).padStart(width, '0')
  return letter + (value < 0 ? '-' : plus ? '+' : '') + text
}
