import { argument, formatException, overflow, required } from '../values/exception.ts'
import { ticksPerHour, ticksPerMinute, ticksPerSecond } from './calendar.ts'
import { badFormat, readQuoted, runLength } from './custom-format.ts'
import { TimeSpanValue } from './time-span-value.ts'

/** Why a text is no time span: its form, or the size of a component. */
/** `pattern`: a piece of a custom format finds nothing to read. */
type Failure = 'form' | 'pattern' | 'size'
type Outcome = TimeSpanValue | Failure

/** `TimeSpan.Parse`. */
export function parseTimeSpan(input: string | null): TimeSpanValue {
  return valueOrThrow(readTimeSpan(required(input, 'input')), input ?? '')
}

/** `TimeSpan.TryParse`: null where the text is no time span. */
export function tryParseTimeSpan(input: string | null): TimeSpanValue | null {
  if (input === null) return null
  const outcome = readTimeSpan(input)
  return outcome instanceof TimeSpanValue ? outcome : null
}

/** `TimeSpan.ParseExact`; `styles` 1 is `AssumeNegative`. */
export function parseTimeSpanExact(input: string | null, format: string | null, styles = 0): TimeSpanValue {
  checkStyles(styles)
  const text = required(input, 'input')
  const pattern = required(format, 'format')
  if (pattern === '' || (pattern.length === 1 && !'cgtTG'.includes(pattern))) {
    throw formatException(`Format specifier '${pattern}' was invalid.`)
  }
  return valueOrThrow(readExact(text, pattern, styles), text)
}

export function parseTimeSpanExactAny(
  input: string | null,
  formats: readonly (string | null)[] | null,
  styles = 0,
): TimeSpanValue {
  checkStyles(styles)
  const text = required(input, 'input')
  const patterns = required(formats, 'formats')
  if (text === '') throw formatException(`String '' was not recognized as a valid TimeSpan.`)
  if (patterns.length === 0) throw formatException('No format specifiers were provided.')
  for (const pattern of patterns) {
    if (pattern === null || pattern === '') throw formatException(`Format specifier '' was invalid.`)
    const outcome = tryExact(text, pattern, styles)
    if (outcome) return outcome
  }
  throw formatException(`String '${text}' was not recognized as a valid TimeSpan.`)
}

export function tryParseTimeSpanExact(
  input: string | null,
  formats: readonly (string | null)[] | null,
  styles = 0,
): TimeSpanValue | null {
  checkStyles(styles)
  if (input === null || formats === null) return null
  for (const pattern of formats) {
    if (pattern === null || pattern === '') return null
    const outcome = tryExact(input, pattern, styles)
    if (outcome) return outcome
  }
  return null
}

function tryExact(text: string, pattern: string, styles: number): TimeSpanValue | null {
  if (pattern.length === 1 && !'cgtTG'.includes(pattern)) return null
  try {
    const outcome = readExact(text, pattern, styles)
    return outcome instanceof TimeSpanValue ? outcome : null
  } catch {
    return null
  }
}

function checkStyles(styles: number): void {
  if (styles !== 0 && styles !== 1) throw argument('An undefined TimeSpanStyles value is being used.', 'styles')
}

function valueOrThrow(outcome: Outcome, text: string): TimeSpanValue {
  if (outcome instanceof TimeSpanValue) return outcome
  if (outcome === 'pattern') throw formatException(badFormat)
  if (outcome === 'form') throw formatException(`String '${text}' was not recognized as a valid TimeSpan.`)
  throw overflow(
    `The TimeSpan string '${text}' could not be parsed because at least one of the numeric components is out of range or contains too many digits.`,
  )
}

/** Shapes in the order .NET tries them: `.` or `:` between day and hour, `:.` where the seconds are left out. */
const constantShapes = [
  ['d'],
  ['h', ':', 'm'],
  ['h', ':', 'm', ':', 's'],
  ['d', '.', 'h', ':', 'm'],
  ['h', ':', 'm', ':.', 'f'],
  ['h', ':', 'm', ':', 's', '.', 'f'],
  ['d', '.', 'h', ':', 'm', ':', 's'],
  ['d', '.', 'h', ':', 'm', ':.', 'f'],
  ['d', '.', 'h', ':', 'm', ':', 's', '.', 'f'],
]
const culturalShapes = constantShapes
  .map((shape) => shape.map((part) => (part === '.' && shape[0] === 'd' && shape[2] === 'h' ? part : part)))
  .map((shape) => shape.map((part, i) => (i === 1 && shape[0] === 'd' ? ':' : part)))
const longShapes = culturalShapes.filter((shape) => shape.length === 9)

function readTimeSpan(input: string): Outcome {
  return readShapes(input, [...constantShapes, ...culturalShapes])
}

function readShapes(input: string, shapes: readonly (readonly string[])[]): Outcome {
  const trimmed = input.trim()
  const isNegative = trimmed.startsWith('-')
  const text = isNegative ? trimmed.slice(1) : trimmed
  const pieces = text.match(/\d+|\D+/g)
  if (!pieces || !/^\d/.test(text) || pieces.length % 2 === 0) return 'form'
  if (pieces.some((piece, i) => i % 2 === 0 && hasTooManyDigits(piece))) return 'size'
  let failure: Failure = 'form'
  for (const shape of shapes) {
    if (shape.length !== pieces.length || shape.some((part, i) => i % 2 === 1 && part !== pieces[i])) continue
    const amounts: Record<string, string> = {}
    for (let i = 0; i < shape.length; i += 2) amounts[shape[i] ?? ''] = pieces[i] ?? '0'
    const value = fromAmounts(amounts, isNegative)
    if (value) return value
    failure = 'size'
  }
  return failure
}

/** .NET reads a component into 32 bits and gives up beyond. */
function hasTooManyDigits(digits: string): boolean {
  return Number(digits) > 2_147_483_647
}

function fromAmounts(amounts: Readonly<Record<string, string>>, isNegative: boolean): TimeSpanValue | undefined {
  const days = Number(amounts['d'] ?? 0)
  const hours = Number(amounts['h'] ?? 0)
  const minutes = Number(amounts['m'] ?? 0)
  const seconds = Number(amounts['s'] ?? 0)
  if (days > 10_675_199 || hours > 23 || minutes > 59 || seconds > 59) return undefined
  const fraction = fractionTicks(amounts['f'] ?? '0')
  if (fraction === undefined) return undefined
  const ticks = hours * ticksPerHour + minutes * ticksPerMinute + seconds * ticksPerSecond + fraction
  return isNegative ? TimeSpanValue.tryFrom(-days, -ticks) : TimeSpanValue.tryFrom(days, ticks)
}

function fractionTicks(digits: string): number | undefined {
  const number = Number(digits)
  if (number === 0) return 0
  if (!digits.startsWith('0') && number > 9_999_999) return undefined
  if (digits.length <= 7) return number * 10 ** (7 - digits.length)
  return Math.round(number / 10 ** (digits.length - 7))
}

function readExact(text: string, pattern: string, styles: number): Outcome {
  if (pattern.length > 1) return readCustom(text, pattern, styles)
  if (pattern === 'g') return readShapes(text, culturalShapes)
  if (pattern === 'G') return readShapes(text, longShapes)
  return readConstant(text)
}

/** `[-][d.]hh:mm[:ss[.fffffff]]` or days alone. */
function readConstant(text: string): Outcome {
  const match = /^\s*(-)?(?:(\d+)|(?:(\d+)\.)?(\d{1,2}):(\d{1,2})(?::(\d{1,2})?(?:\.(\d{0,7}))?)?)\s*$/.exec(text)
  if (!match) return 'form'
  const [, sign, onlyDays, days, h, m, s, f] = match
  const amounts: Record<string, string> = {
    d: onlyDays ?? days ?? '0',
    h: h ?? '0',
    m: m ?? '0',
    s: s ?? '0',
    f: f || '0',
  }
  return fromAmounts(amounts, sign === '-') ?? 'size'
}

function readCustom(text: string, pattern: string, styles: number): Outcome {
  const amounts: Record<string, string> = {}
  const reader = { text, at: 0 }
  for (let i = 0; i < pattern.length; ) {
    const c = pattern[i] as string
    if ('hmsdfF'.includes(c)) {
      const run = runLength(pattern, i)
      const key = c === 'F' ? 'f' : c
      if (run > (key === 'f' ? 7 : c === 'd' ? 8 : 2) || amounts[key] !== undefined) throw formatException(badFormat)
      const least = c === 'F' ? 0 : run
      const most = run === 1 && key !== 'f' ? (c === 'd' ? 8 : 2) : run
      const digits = readDigits(reader, least, most)
      if (digits === undefined) return 'pattern'
      amounts[key] = digits === '' ? '0' : digits
      i += run
    } else if (c === "'" || c === '"') {
      const { text: literal, end } = readQuoted(pattern, i)
      if (!readLiteral(reader, literal)) return 'pattern'
      i = end
    } else if (c === '%') {
      const next = pattern[i + 1]
      if (next === undefined || next === '%') throw formatException(badFormat)
      i++
    } else if (c === '\\') {
      const next = pattern[i + 1]
      if (next === undefined) throw formatException(badFormat)
      if (!readLiteral(reader, next)) return 'pattern'
      i += 2
    } else throw formatException(badFormat)
  }
  if (reader.at !== text.length) return 'form'
  return fromAmounts(amounts, styles === 1) ?? 'size'
}

function readDigits(reader: { text: string; at: number }, least: number, most: number): string | undefined {
  let end = reader.at
  while (end < reader.text.length && end - reader.at < most && /\d/.test(reader.text[end] ?? '')) end++
  if (end - reader.at < least) return undefined
  const digits = reader.text.slice(reader.at, end)
  reader.at = end
  return digits
}

function readLiteral(reader: { text: string; at: number }, literal: string): boolean {
  if (!reader.text.startsWith(literal, reader.at)) return false
  reader.at += literal.length
  return true
}
