import { required } from '../values/exception.ts'
import { isValidDate } from './calendar.ts'
import {
  checkStyles,
  DateParseError,
  type DateParts,
  fail,
  fullYear,
  orException,
  orNull,
  toDateTime,
  toDateTimeOffset,
} from './date-parse-result.ts'
import type { DateTimeOffsetValue } from './date-time-offset-value.ts'
import { DateTimeValue } from './date-time-value.ts'
import { dayNames, monthNames } from './names.ts'

/** `DateTime.Parse` in the invariant culture; `styles` are those of `DateTimeStyles`. */
export function parseDateTime(text: string | null, styles = 0): DateTimeValue {
  const input = required(text, 's')
  checkStyles(styles, false)
  return orException(input, () => toDateTime(readDate(input), styles))
}

/** `DateTime.TryParse`: null where the text is no date. */
export function tryParseDateTime(text: string | null, styles = 0): DateTimeValue | null {
  checkStyles(styles, false)
  return text === null ? null : orNull(() => toDateTime(readDate(text), styles))
}

/** `DateTimeOffset.Parse` in the invariant culture. */
export function parseDateTimeOffset(text: string | null, styles = 0): DateTimeOffsetValue {
  checkStyles(styles, true)
  const input = required(text, 'input')
  return orException(input, () => toDateTimeOffset(readDate(input), styles))
}

export function tryParseDateTimeOffset(text: string | null, styles = 0): DateTimeOffsetValue | null {
  checkStyles(styles, true)
  return text === null ? null : orNull(() => toDateTimeOffset(readDate(text), styles))
}

/** Reads a date, a time or both in any of the many forms that `DateTime.Parse` knows. */
function readDate(text: string): DateParts {
  if (text === '') throw fail('form')
  return readIso(text) ?? new DateReader(text).read()
}

const iso = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,7}))?(?:(Z)|([+-])(\d\d):([0-5]\d))?$/

/** The common case without the general reader. */
function readIso(text: string): DateParts | undefined {
  const match = iso.exec(text)
  if (!match) return undefined
  const year = Number(match[1])
  const month = Number(match[2])
  const day = Number(match[3])
  if (!isValidDate(year, month, day)) return undefined
  const parts: DateParts = {
    year,
    month,
    day,
    hour: Number(match[4]),
    minute: Number(match[5]),
    second: Number(match[6]),
    fraction: Number((match[7] ?? '').padEnd(7, '0')),
  }
  if (match[8]) {
    parts.hasZone = parts.isUtc = true
    parts.offsetMinutes = 0
  } else if (match[9]) {
    parts.hasZone = true
    parts.offsetMinutes = (match[9] === '-' ? -1 : 1) * (Number(match[10]) * 60 + Number(match[11]))
  }
  return parts
}

/** A part of a date: a number of one or two digits, a longer one (a year), or the name of a month. */
interface DateItem {
  readonly kind: 'N' | 'Y' | 'M'
  readonly value: number
}

/** What follows a number or a month: nothing, something that is no separator, or a separator (which is consumed). */
type Separator = 'end' | 'space' | '/' | '-' | ':' | 'am' | 'pm' | 'T'

const space = /\s/

class DateReader {
  readonly #text: string
  #at = 0
  #items: DateItem[] = []
  /** The last item was followed by `/` or `-`. */
  #isJoined = false
  #hasDate = false
  #hasTime = false
  #timeMark: 'am' | 'pm' | undefined
  readonly #parts: DateParts = {}

  constructor(text: string) {
    this.#text = text
  }

  read(): DateParts {
    for (;;) {
      this.#skipSpace()
      if (this.#at >= this.#text.length) break
      const c = this.#text[this.#at] as string
      if (isDigit(c)) {
        if (this.#readNumber()) return this.#finish()
      } else if (!this.#readWord() && !this.#readSign(c) && !this.#readPunctuation(c)) throw this.#unknown(c)
    }
    return this.#finish()
  }

  #finish(): DateParts {
    if (this.#items.length > 0) this.#endDate()
    if (!this.#hasDate && !this.#hasTime) throw fail('form')
    this.#applyTimeMark()
    return this.#parts
  }

  #unknown(c: string): DateParseError {
    return /\p{L}/u.test(c) ? new DateParseError({ kind: 'unknownWord', index: this.#at }) : fail('form')
  }

  #skipSpace(): void {
    while (this.#at < this.#text.length && space.test(this.#text[this.#at] as string)) this.#at++
  }

  /** Reads a number and what it begins or continues; true when an ISO time ended the text. */
  #readNumber(): boolean {
    const digits = (/^\d+/.exec(this.#text.slice(this.#at)) as RegExpExecArray)[0]
    if (digits.length > 8) throw fail('form')
    this.#at += digits.length
    const item: DateItem = { kind: digits.length > 2 ? 'Y' : 'N', value: Number(digits) }
    const before = this.#at
    const separator = this.#readSeparator()
    switch (separator) {
      case ':':
        if (item.kind === 'Y' || this.#isMonthOfYear()) throw fail('form')
        if (this.#items.length > 0) this.#endDate()
        this.#readTime(item.value)
        return false
      case 'am':
      case 'pm':
        if (item.kind === 'Y' || this.#isMonthOfYear()) {
          this.#setMark(separator)
          this.#addItem(item, false)
          return false
        }
        if (this.#items.length > 0) this.#endDate()
        this.#startTime()
        this.#parts.hour = item.value
        this.#setMark(separator)
        return false
      case 'T':
        if (item.kind !== 'N' || this.#items.map((i) => i.kind).join('') !== 'YN') throw fail('form')
        this.#setIsoDate(item.value)
        this.#readIsoTime()
        return true
      case '-':
        if (this.#items.length === 2) {
          this.#at = before
          this.#addItem(item, false)
        } else this.#addItem(item, true)
        return false
      default:
        this.#addItem(item, separator === '/')
        if (separator === 'end' && this.#items.length > 0) this.#endDate()
        return false
    }
  }

  /** Two items that aren't both numbers can't stand before a time: a third must follow. */
  #isMonthOfYear(): boolean {
    return this.#items.length === 2 && this.#items.some((item) => item.kind !== 'N')
  }

  #addItem(item: DateItem, isJoined: boolean): void {
    if (this.#hasDate) throw fail('form')
    if (item.kind !== 'N' && this.#items.some((i) => i.kind === item.kind)) throw fail('form')
    this.#items.push(item)
    this.#isJoined = isJoined
    if (this.#items.length === 3) {
      if (isJoined) throw fail('form')
      this.#endDate()
    }
  }

  #endDate(): void {
    if (this.#hasDate || this.#isJoined) throw fail('form')
    const date = dateOfItems(this.#items)
    if (!date || !isValidDate(date.year ?? thisYear(), date.month, date.day)) throw fail('form')
    this.#parts.year = date.year ?? thisYear()
    if (date.year === undefined) this.#parts.isYearAssumed = true
    this.#parts.month = date.month
    this.#parts.day = date.day
    this.#hasDate = true
    this.#items = []
  }

  /** The date before `T` is checked with the time. */
  #setIsoDate(day: number): void {
    if (this.#hasDate) throw fail('form')
    const [year, month] = this.#items
    this.#parts.year = year?.value ?? 0
    this.#parts.month = month?.value ?? 0
    this.#parts.day = day
    this.#hasDate = true
    this.#items = []
  }

  #startTime(): void {
    if (this.#hasTime) throw fail('form')
    this.#hasTime = true
  }

  /** After `hour:`. */
  #readTime(hour: number): void {
    this.#startTime()
    this.#parts.hour = hour
    this.#parts.minute = this.#readTimeNumber()
    let separator = this.#afterTimeNumber()
    if (separator === ':') {
      this.#parts.second = this.#readTimeNumber()
      if (this.#text[this.#at] === '.' && this.#at < this.#text.length - 1) {
        this.#at++
        this.#parts.fraction = this.#readFraction()
      }
      separator = this.#afterTimeNumber()
    }
    if (separator === 'am' || separator === 'pm') {
      this.#setMark(separator)
      this.#readZoneAfterTime()
    } else if (separator !== 'end' && separator !== 'space') throw fail('form')
  }

  #afterTimeNumber(): Separator {
    return this.#readZoneAfterTime() ? 'space' : this.#readSeparator(true)
  }

  #readTimeNumber(): number {
    this.#skipSpace()
    const match = /^\d{1,2}(?!\d)/.exec(this.#text.slice(this.#at, this.#at + 3))
    if (!match) throw fail('form')
    this.#at += match[0].length
    return Number(match[0])
  }

  #readFraction(): number {
    const digits = /^\d*/.exec(this.#text.slice(this.#at))?.[0] ?? ''
    this.#at += digits.length
    return Math.round(Number(`0.${digits || '0'}`) * 10_000_000)
  }

  #readZoneAfterTime(): boolean {
    const before = this.#at
    this.#skipSpace()
    const c = this.#text[this.#at]
    if ((c === '+' || c === '-') && !this.#parts.hasZone && this.#readOffset()) return true
    this.#at = before
    return false
  }

  /** `THH:mm[:ss[.f]]` and a zone, up to the end of the text. */
  #readIsoTime(): void {
    this.#startTime()
    const rest = this.#text.slice(this.#at)
    const match =
      /^\s*(\d\d)\s*:\s*(\d\d)\s*(?::\s*(\d\d)(?:[.,](\d+))?)?\s*(?:([Zz])|([+-]\d{1,2}(?::\s*\d{1,2})?|[+-]\d{3,4}))?\s*\0*$/.exec(
        rest,
      )
    if (!match) throw fail('form')
    this.#parts.hour = Number(match[1])
    this.#parts.minute = Number(match[2])
    this.#parts.second = Number(match[3] ?? 0)
    this.#parts.fraction = Math.round(Number(`0.${match[4] ?? '0'}`) * 10_000_000)
    if (match[5]) this.#setUtc()
    else if (match[6]) {
      this.#at += rest.indexOf(match[6], rest.indexOf(':') + 3)
      if (!this.#readOffset()) throw fail('form')
    }
    this.#at = this.#text.length
  }

  /** `+1`, `-05:30`, `+0530`; leaves the position alone and tells false where it is none. */
  #readOffset(): boolean {
    const match = /^([+-])(?:(\d{1,2}):(\d{1,2})(?!\d)|(\d{3,4})(?!\d)|(\d{1,2})(?![\d:]))/.exec(
      this.#text.slice(this.#at),
    )
    if (!match) return false
    const packed = match[4]
    const hours = packed ? Math.floor(Number(packed) / 100) : Number(match[2] ?? match[5])
    const minutes = packed ? Number(packed) % 100 : Number(match[3] ?? 0)
    if (minutes > 59) return false
    this.#at += match[0].length
    this.#parts.hasZone = true
    this.#parts.offsetMinutes = (match[1] === '-' ? -1 : 1) * (hours * 60 + minutes)
    return true
  }

  #setUtc(): void {
    if (this.#parts.hasZone) throw fail('form')
    this.#parts.hasZone = this.#parts.isUtc = true
    this.#parts.offsetMinutes = 0
  }

  #setMark(mark: 'am' | 'pm'): void {
    if (this.#timeMark) throw fail('form')
    this.#timeMark = mark
  }

  #applyTimeMark(): void {
    const { hour = 0 } = this.#parts
    if (!this.#timeMark) return
    if (this.#timeMark === 'am') {
      if (hour > 12) throw fail('form')
      this.#parts.hour = hour === 12 ? 0 : hour
    } else {
      if (hour > 23) throw fail('form')
      this.#parts.hour = hour < 12 ? hour + 12 : hour
    }
  }

  /** Consumes the separator after a number or month. */
  #readSeparator(isInTime = false): Separator {
    const before = this.#at
    this.#skipSpace()
    const c = this.#text[this.#at]
    if (c === undefined) return 'end'
    if (c === ':' || c === '/' || (c === '-' && !isInTime)) {
      this.#at++
      return c
    }
    const word = this.#wordHere()
    if (word === 'am' || word === 'pm' || word === 't') {
      this.#at += word.length
      return word === 't' ? 'T' : word
    }
    if (this.#at === before) return 'space'
    return 'space'
  }

  #wordHere(): string {
    return /^\p{L}+/u.exec(this.#text.slice(this.#at))?.[0].toLowerCase() ?? ''
  }

  #readWord(): boolean {
    const word = this.#wordHere()
    if (word === '') return false
    const month = nameIndex(monthNames, word)
    if (month >= 0) {
      this.#at += word.length
      this.#readMonth(month + 1)
      return true
    }
    const day = nameIndex(dayNames, word)
    if (day >= 0) {
      if (this.#parts.dayOfWeek !== undefined) throw fail('form')
      this.#parts.dayOfWeek = day
    } else if (word === 'gmt' || word === 'z') {
      if (this.#items.length > 0) this.#endDate()
      if (!this.#hasDate && !this.#hasTime) throw fail('form')
      this.#setUtc()
    } else if (word === 'am' || word === 'pm') this.#setMark(word)
    else if (this.#text.slice(this.#at, this.#at + 4).toUpperCase() === 'A.D.') this.#at += 3 - word.length + 1
    else if (word !== 'ad') return false
    this.#at += word.length
    return true
  }

  #readMonth(month: number): void {
    const before = this.#at
    const separator = this.#readSeparator()
    if (separator === '-' && this.#items.length === 2) {
      this.#at = before
      this.#addItem({ kind: 'M', value: month }, false)
    } else if (separator === '-' || separator === '/') this.#addItem({ kind: 'M', value: month }, true)
    else if (separator === 'space' || separator === 'end') this.#addItem({ kind: 'M', value: month }, false)
    else throw fail('form')
  }

  #readSign(c: string): boolean {
    if ((c !== '+' && c !== '-') || this.#parts.hasZone) return false
    if (this.#items.length > 0) this.#endDate()
    return this.#readOffset()
  }

  #readPunctuation(c: string): boolean {
    if (c === ',' || c === '.') {
      this.#at++
      return true
    }
    if (c === '\0' && /^\0*$/.test(this.#text.slice(this.#at))) {
      this.#at = this.#text.length
      return true
    }
    if (c === '#' && /^\s*#[^#]*#[\s\0]*$/.test(this.#text)) {
      this.#at++
      return true
    }
    return false
  }
}

function isDigit(c: string): boolean {
  return c >= '0' && c <= '9'
}

function nameIndex(names: readonly string[], word: string): number {
  return names.findIndex((name) => name.toLowerCase() === word || name.slice(0, 3).toLowerCase() === word)
}

function thisYear(): number {
  return DateTimeValue.utcNow().year
}

interface FoundDate {
  readonly year: number | undefined
  readonly month: number
  readonly day: number
}

/** Which item is what, month before day as the invariant culture has it. */
function dateOfItems(items: readonly DateItem[]): FoundDate | undefined {
  const shape = items.map((item) => item.kind).join('')
  const numbers = items.filter((item) => item.kind === 'N').map((item) => item.value)
  const month = items.find((item) => item.kind === 'M')?.value ?? 0
  const year = items.find((item) => item.kind === 'Y')?.value
  const [first = 0, second = 0, third = 0] = numbers
  switch (shape) {
    case 'NN':
      return { year: undefined, month: first, day: second }
    case 'NNN':
      return { year: fullYear(third), month: first, day: second }
    case 'MN':
      return { year: undefined, month, day: first }
    case 'NM':
      return { year: fullYear(first), month, day: 1 }
    case 'MNN':
    case 'NMN':
    case 'NNM':
      return isValidDate(fullYear(second), month, first)
        ? { year: fullYear(second), month, day: first }
        : { year: fullYear(first), month, day: second }
    case 'YNN':
    case 'NNY':
      return { year, month: first, day: second }
    case 'YMN':
    case 'MNY':
    case 'NMY':
    case 'MYN':
    case 'YNM':
    case 'NYM':
      return { year, month, day: first }
    case 'YN':
    case 'NY':
      return { year, month: first, day: 1 }
    case 'YM':
    case 'MY':
      return { year, month, day: 1 }
    default:
      return undefined
  }
}
