import { charge } from '../values/ambient.ts'
import type { NumberBuffer } from './number-buffer.ts'
import { exponent } from './standard-format.ts'

/** What a section of a custom format asks for, found before anything is written. */
interface Section {
  readonly digitCount: number
  readonly decimalPos: number
  readonly firstDigit: number
  readonly lastDigit: number
  readonly scientific: boolean
  readonly grouped: boolean
  readonly scaleAdjust: number
}

/** Text of a number in a custom format (`#,##0.00;(0.00);zero`), in the invariant culture. Changes `number`. */
export function formatCustom(number: NumberBuffer, format: string): string {
  charge(format.length)
  let start = findSection(format, number.digits === '' ? 2 : number.negative ? 1 : 0)
  let section: Section
  for (;;) {
    section = readSection(format, start)
    if (number.digits === '') {
      if (number.kind !== 'binary') number.negative = false
      number.scale = 0
      break
    }
    number.scale += section.scaleAdjust
    number.round(
      section.scientific ? section.digitCount : number.scale + section.digitCount - section.decimalPos,
      false,
    )
    if (number.digits !== '') break
    const zero = findSection(format, 2)
    if (zero === start) break
    start = zero
  }
  return write(number, format, start, section)
}

/** Where the section begins; an absent or empty one is the first. */
function findSection(format: string, wanted: number): number {
  let section = wanted
  if (section === 0) return 0
  let at = 0
  while (at < format.length) {
    const c = format[at++]
    if (c === "'" || c === '"') at = skipQuoted(format, at, c)
    else if (c === '\\') {
      if (at < format.length && format[at] !== '\0') at++
    } else if (c === ';') {
      if (--section !== 0) continue
      return at < format.length && format[at] !== '\0' && format[at] !== ';' ? at : 0
    } else if (c === '\0') return 0
  }
  return 0
}

function skipQuoted(format: string, from: number, quote: string): number {
  let at = from
  while (at < format.length && format[at] !== '\0' && format[at++] !== quote);
  return at
}

function readSection(format: string, start: number): Section {
  let digitCount = 0
  let decimalPos = -1
  let firstDigit = Number.MAX_SAFE_INTEGER
  let lastDigit = 0
  let scientific = false
  let groupPos = -1
  let groupCount = 0
  let grouped = false
  let scaleAdjust = 0
  let at = start
  while (at < format.length) {
    const c = format[at++]
    if (c === '\0' || c === ';') break
    switch (c) {
      case '#':
        digitCount++
        break
      case '0':
        if (firstDigit === Number.MAX_SAFE_INTEGER) firstDigit = digitCount
        digitCount++
        lastDigit = digitCount
        break
      case '.':
        if (decimalPos < 0) decimalPos = digitCount
        break
      case ',':
        if (digitCount > 0 && decimalPos < 0) {
          if (groupPos >= 0) {
            if (groupPos === digitCount) {
              groupCount++
              break
            }
            grouped = true
          }
          groupPos = digitCount
          groupCount = 1
        }
        break
      case '%':
        scaleAdjust += 2
        break
      case '‰':
        scaleAdjust += 3
        break
      case "'":
      case '"':
        at = skipQuoted(format, at, c)
        break
      case '\\':
        if (at < format.length && format[at] !== '\0') at++
        break
      case 'E':
      case 'e':
        if (format[at] === '0' || ((format[at] === '+' || format[at] === '-') && format[at + 1] === '0')) {
          while (++at < format.length && format[at] === '0');
          scientific = true
        }
        break
    }
  }
  if (decimalPos < 0) decimalPos = digitCount
  if (groupPos >= 0) {
    if (groupPos === decimalPos) scaleAdjust -= groupCount * 3
    else grouped = true
  }
  return { digitCount, decimalPos, firstDigit, lastDigit, scientific, grouped, scaleAdjust }
}

function write(number: NumberBuffer, format: string, start: number, section: Section): string {
  const { decimalPos, digitCount } = section
  let { scientific } = section
  const firstDigit = section.firstDigit < decimalPos ? decimalPos - section.firstDigit : 0
  const lastDigit = section.lastDigit > decimalPos ? decimalPos - section.lastDigit : 0
  let digPos = scientific ? decimalPos : Math.max(number.scale, decimalPos)
  let adjust = scientific ? 0 : number.scale - decimalPos
  const written = digPos + Math.min(adjust, 0)
  const groupedDigits = section.grouped ? Math.max(firstDigit, written) : 0
  charge(digPos)
  const { digits } = number
  let next = 0
  let out = number.negative && start === 0 && number.scale !== 0 ? '-' : ''
  const separator = (): void => {
    if (digPos > 1 && groupedDigits > 3 && (digPos - 1) % 3 === 0 && digPos - 1 < groupedDigits) out += ','
  }
  let hasPoint = false
  let at = start
  while (at < format.length) {
    const c = format[at++] ?? ''
    if (c === '\0' || c === ';') break
    if (adjust > 0 && (c === '#' || c === '0' || c === '.')) {
      while (adjust > 0) {
        out += digits[next] ?? '0'
        if (next < digits.length) next++
        separator()
        digPos--
        adjust--
      }
    }
    switch (c) {
      case '#':
      case '0': {
        let digit = ''
        if (adjust < 0) {
          adjust++
          if (digPos <= firstDigit) digit = '0'
        } else if (next < digits.length) digit = digits[next++] ?? ''
        else if (digPos > lastDigit) digit = '0'
        if (digit !== '') {
          out += digit
          separator()
        }
        digPos--
        break
      }
      case '.':
        if (digPos !== 0 || hasPoint) break
        if (lastDigit < 0 || (decimalPos < digitCount && next < digits.length)) {
          out += '.'
          hasPoint = true
        }
        break
      case ',':
        break
      case "'":
      case '"':
        while (at < format.length && format[at] !== '\0' && format[at] !== c) out += format[at++]
        if (at < format.length && format[at] !== '\0') at++
        break
      case '\\':
        if (at < format.length && format[at] !== '\0') out += format[at++]
        break
      case 'E':
      case 'e': {
        if (!scientific) {
          out += c
          if (format[at] === '+' || format[at] === '-') out += format[at++]
          while (format[at] === '0') out += format[at++]
          break
        }
        let width = 0
        let plus = false
        if (format[at] === '0') width++
        else if (format[at] === '+' && format[at + 1] === '0') plus = true
        else if (!(format[at] === '-' && format[at + 1] === '0')) {
          out += c
          break
        }
        while (format[++at] === '0') width++
        out += exponent(digits === '' ? 0 : number.scale - decimalPos, c, Math.min(width, 10), plus)
        scientific = false
        break
      }
      default:
        out += c
    }
  }
  return number.negative && start === 0 && number.scale === 0 && out !== '' ? `-${out}` : out
}
