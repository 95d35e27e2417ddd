import { formatException, required } from '../values/exception.ts'
import { badFormat, readQuoted, runLength } from './custom-format.ts'
import {
  checkStyles,
  DateParseError,
  type DateParts,
  fail,
  fullYear,
  orException,
  orNull,
  Styles,
  toDateTime,
  toDateTimeOffset,
} from './date-parse-result.ts'
import type { DateTimeOffsetValue } from './date-time-offset-value.ts'
import type { DateTimeValue } from './date-time-value.ts'
import { standardDateFormat } from './format-date.ts'
import { dayNames, monthNames, shortName } from './names.ts'

/** One format or several that are tried in order. */
type Formats = string | null | readonly (string | null)[]

/** `DateTime.ParseExact` in the invariant culture. */
export function parseDateTimeExact(text: string | null, formats: Formats, styles = 0): DateTimeValue {
  checkStyles(styles, false)
  const input = required(text, 's')
  return orException(input, () => readAny(input, formats, styles, 'DateTime', toDateTime))
}

export function tryParseDateTimeExact(text: string | null, formats: Formats, styles = 0): DateTimeValue | null {
  checkStyles(styles, false)
  if (text === null || formats === null) return null
  return orNull(() => readAny(text, formats, styles, 'DateTime', toDateTime))
}

/** `DateTimeOffset.ParseExact` in the invariant culture. */
export function parseDateTimeOffsetExact(text: string | null, formats: Formats, styles = 0): DateTimeOffsetValue {
  checkStyles(styles, true)
  const input = required(text, 'input')
  return orException(input, () => readAny(input, formats, styles, 'DateTimeOffset', toDateTimeOffset))
}

export function tryParseDateTimeOffsetExact(
  text: string | null,
  formats: Formats,
  styles = 0,
): DateTimeOffsetValue | null {
  checkStyles(styles, true)
  if (text === null || formats === null) return null
  return orNull(() => readAny(text, formats, styles, 'DateTimeOffset', toDateTimeOffset))
}

type Result = 'DateTime' | 'DateTimeOffset'

function readAny<T>(
  text: string,
  formats: Formats,
  styles: number,
  result: Result,
  convert: (parts: DateParts, styles: number) => T,
): T {
  if (formats === null || typeof formats === 'string') {
    return readOne(text, required(formats, 'format'), styles, result, convert)
  }
  if (text === '') throw fail('form')
  if (formats.length === 0) throw formatFailure('No format specifiers were provided.')
  for (const format of formats) {
    if (format === null || format === '') throw formatFailure(`Format specifier '' was invalid.`)
    const found = orNull(() => readOne(text, format, styles, result, convert))
    if (found !== null) return found
  }
  throw fail('form')
}

const formatFailure = (message: string): DateParseError => new DateParseError({ kind: 'format', message })

function readOne<T>(
  text: string,
  format: string,
  styles: number,
  result: Result,
  convert: (parts: DateParts, styles: number) => T,
): T {
  if (text === '') throw fail('form')
  if (format === '') throw formatFailure(`Format specifier '' was invalid.`)
  let pattern = format
  let allStyles = styles
  let isUtcFormat = false
  if (format.length === 1) {
    const expanded = standardDateFormat(format)
    // Also where nothing should be thrown, and where other formats follow.
    if (expanded === undefined) throw formatException(badFormat)
    if (format === 'U' && result === 'DateTimeOffset') throw formatFailure("Format specifier 'U' was invalid.")
    pattern = expanded
    if (format === 'U') {
      isUtcFormat = true
      allStyles |= Styles.AdjustToUniversal
    } else if ('rRu'.includes(format) && result === 'DateTimeOffset') isUtcFormat = true
  }
  const parts = new ExactReader(text, pattern, allStyles).read()
  if (isUtcFormat) {
    parts.hasZone = true
    parts.offsetMinutes = 0
  }
  return convert(parts, allStyles)
}

const space = /\s/

class ExactReader {
  readonly #text: string
  readonly #format: string
  readonly #allowsInnerSpace: boolean
  readonly #allowsLeadingSpace: boolean
  readonly #allowsTrailingSpace: boolean
  #at = 0
  readonly #parts: DateParts = {}
  #mark: 'AM' | 'PM' | undefined
  #isTwelveHour = false

  constructor(text: string, format: string, styles: number) {
    this.#text = text
    this.#format = format
    this.#allowsInnerSpace = (styles & Styles.AllowInnerWhite) !== 0
    this.#allowsLeadingSpace = (styles & Styles.AllowLeadingWhite) !== 0
    this.#allowsTrailingSpace = (styles & Styles.AllowTrailingWhite) !== 0
  }

  read(): DateParts {
    let format = this.#format
    if (this.#allowsTrailingSpace) format = format.trimEnd()
    if (this.#allowsLeadingSpace) {
      format = format.trimStart()
      this.#skipSpace()
    }
    this.#readFormat(format)
    if (this.#allowsTrailingSpace || this.#allowsInnerSpace) this.#skipSpace()
    if (this.#at < this.#text.length) throw fail('form')
    this.#applyMark()
    return this.#parts
  }

  #readFormat(format: string): void {
    for (let i = 0; i < format.length; ) {
      if (this.#allowsInnerSpace) this.#skipSpace()
      const c = format[i] as string
      if (c === "'" || c === '"') {
        const { text, end } = readLiteralOrFail(format, i)
        this.#matchQuoted(text)
        i = end
      } else if (c === '%') {
        const next = format[i + 1]
        if (next === undefined || next === '%') throw formatFailure(badFormat)
        i++
      } else if (c === '\\') {
        const next = format[i + 1]
        if (next === undefined) throw formatFailure(badFormat)
        this.#match(next)
        i += 2
      } else if (c === '.') {
        i = this.#readDot(format, i)
      } else if (format.startsWith('GMT', i)) {
        this.#match('GMT')
        this.#setZone(0, true)
        i += 3
      } else if ('ydMhHmsftFgz'.includes(c)) {
        const run = runLength(format, i)
        this.#readField(c, run)
        i += run
      } else {
        this.#readSymbol(c)
        i++
      }
    }
  }

  /** A point before `F` may be missing with the digits. */
  #readDot(format: string, at: number): number {
    if (this.#text[this.#at] === '.') {
      this.#at++
      return at + 1
    }
    if (format[at + 1] === 'F') return at + 1 + runLength(format, at + 1)
    throw fail('form')
  }

  #readSymbol(c: string): void {
    if (c === 'K') {
      if (/^[Zz]/.test(this.#rest())) {
        this.#at++
        this.#setZone(0, true)
      } else if (/^[+-]/.test(this.#rest())) this.#readOffset(3)
    } else if (c === 'Z') {
      if (/^GMT/i.test(this.#rest())) this.#at += 3
      else if (/^Z/i.test(this.#rest())) this.#at++
      else throw fail('form')
      this.#setZone(0, true)
    } else if (c === ' ' && this.#allowsInnerSpace) this.#skipSpace()
    else this.#match(c)
  }

  #readField(c: string, run: number): void {
    switch (c) {
      case 'y':
        this.#set('year', run <= 2 ? fullYear(this.#digits(run)) : this.#exactly(run))
        return
      case 'M':
        this.#set('month', run <= 2 ? this.#digits(run) : this.#name(monthNames, run === 3) + 1)
        return
      case 'd':
        if (run <= 2) this.#set('day', this.#digits(run))
        else this.#set('dayOfWeek', this.#name(dayNames, run === 3))
        return
      case 'h':
        this.#isTwelveHour = true
        this.#set('hour', this.#digits(Math.min(run, 2)))
        return
      case 'H':
        this.#set('hour', this.#digits(Math.min(run, 2)))
        return
      case 'm':
        this.#set('minute', this.#digits(Math.min(run, 2)))
        return
      case 's':
        this.#set('second', this.#digits(Math.min(run, 2)))
        return
      case 'f':
      case 'F':
        this.#readFraction(run, c === 'f')
        return
      case 't':
        this.#readMark(run)
        return
      case 'g': {
        const era = /^(A\.D\.|AD|A)/i.exec(this.#rest())
        if (!era) throw fail('form')
        this.#at += era[0].length
        return
      }
      default:
        this.#readOffset(run)
    }
  }

  #rest(): string {
    return this.#text.slice(this.#at)
  }

  #skipSpace(): void {
    while (this.#at < this.#text.length && space.test(this.#text[this.#at] as string)) this.#at++
  }

  #match(literal: string): void {
    if (!this.#text.startsWith(literal, this.#at)) throw fail('form')
    this.#at += literal.length
  }

  #matchQuoted(literal: string): void {
    for (const c of literal) {
      if (c === ' ' && this.#allowsInnerSpace) this.#skipSpace()
      else this.#match(c)
    }
  }

  #set(part: 'year' | 'month' | 'day' | 'dayOfWeek' | 'hour' | 'minute' | 'second' | 'fraction', value: number): void {
    if (this.#parts[part] !== undefined && this.#parts[part] !== value) throw fail('form')
    this.#parts[part] = value
  }

  /** One digit in the format takes one or two, two take two. */
  #digits(run: number): number {
    const match = (run === 1 ? /^\d\d?/ : /^\d\d/).exec(this.#rest())
    if (!match) throw fail('form')
    this.#at += match[0].length
    return Number(match[0])
  }

  #exactly(run: number): number {
    const text = this.#text.slice(this.#at, this.#at + run)
    if (text.length !== run || !/^\d+$/.test(text)) throw fail('form')
    this.#at += run
    return Number(text)
  }

  #readFraction(run: number, isExact: boolean): void {
    if (run > 7) throw formatFailure(badFormat)
    const digits = /^\d*/.exec(this.#text.slice(this.#at, this.#at + run))?.[0] ?? ''
    if (isExact && digits.length < run) throw fail('form')
    this.#at += digits.length
    this.#set('fraction', Number(digits.padEnd(7, '0')))
  }

  #name(names: readonly string[], isShort: boolean): number {
    const rest = this.#rest().toLowerCase()
    let best = -1
    let length = 0
    names.forEach((full, index) => {
      const name = (isShort ? shortName(full) : full).toLowerCase()
      if (rest.startsWith(name) && name.length > length) {
        best = index
        length = name.length
      }
    })
    if (best < 0) throw fail('form')
    this.#at += length
    return best
  }

  #readMark(run: number): void {
    const match = (run === 1 ? /^[AP]/i : /^[AP]M/i).exec(this.#rest())
    if (!match) throw fail('form')
    const mark = match[0].toUpperCase().startsWith('A') ? 'AM' : 'PM'
    if (this.#mark && this.#mark !== mark) throw fail('form')
    this.#mark = mark
    this.#at += match[0].length
  }

  #readOffset(run: number): void {
    const pattern = run >= 3 ? /^([+-])(\d\d?):?(\d\d)/ : run === 2 ? /^([+-])(\d\d)/ : /^([+-])(\d\d?)/
    const match = pattern.exec(this.#rest())
    if (!match) throw fail('form')
    const minutes = Number(match[3] ?? 0)
    if (minutes > 59) throw fail('form')
    this.#at += match[0].length
    this.#setZone((match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + minutes), false)
  }

  #setZone(offsetMinutes: number, isUtc: boolean): void {
    if (this.#parts.hasZone && this.#parts.offsetMinutes !== offsetMinutes) throw fail('form')
    this.#parts.hasZone = true
    this.#parts.offsetMinutes = offsetMinutes
    if (isUtc) this.#parts.isUtc = true
  }

  #applyMark(): void {
    const { hour } = this.#parts
    if (hour === undefined) return
    if (this.#isTwelveHour) {
      if (hour > 12) throw fail('form')
      if (this.#mark === 'PM') this.#parts.hour = hour === 12 ? 12 : hour + 12
      else this.#parts.hour = hour === 12 ? 0 : hour
    } else if ((this.#mark === 'AM' && hour >= 12) || (this.#mark === 'PM' && hour < 12)) throw fail('form')
  }
}

function readLiteralOrFail(format: string, at: number): { text: string; end: number } {
  const closing = format.indexOf(format[at] as string, at + 1)
  if (closing < 0) {
    throw formatFailure(`Cannot find a matching quote character for the character '${format[at]}'.`)
  }
  return readQuoted(format, at)
}
