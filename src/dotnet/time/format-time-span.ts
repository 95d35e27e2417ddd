import { formatException } from '../values/exception.ts'
import { badFormat, readQuoted, runLength } from './custom-format.ts'
import type { TimeSpanParts, TimeSpanValue } from './time-span-value.ts'

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))
const seven = (n: number): string => String(n).padStart(7, '0')

/** `TimeSpan.ToString(format)` in the invariant culture; null and '' mean `c`. */
export function formatTimeSpan(value: TimeSpanValue, format: string | null = null): string {
  const parts = value.parts
  if (format === null || format === '') return constant(parts)
  if (format.length > 1) return custom(parts, format)
  switch (format) {
    case 'c':
    case 't':
    case 'T':
      return constant(parts)
    case 'g':
      return general(parts, false)
    case 'G':
      return general(parts, true)
    default:
      throw formatException(badFormat)
  }
}

function constant({ isNegative, days, hours, minutes, seconds, fraction }: TimeSpanParts): string {
  const day = days === 0 ? '' : `${days}.`
  const part = fraction === 0 ? '' : `.${seven(fraction)}`
  return `${isNegative ? '-' : ''}${day}${two(hours)}:${two(minutes)}:${two(seconds)}${part}`
}

function general({ isNegative, days, hours, minutes, seconds, fraction }: TimeSpanParts, isLong: boolean): string {
  const sign = isNegative ? '-' : ''
  const tail = `${two(minutes)}:${two(seconds)}`
  if (isLong) return `${sign}${days}:${two(hours)}:${tail}.${seven(fraction)}`
  const part = fraction === 0 ? '' : `.${seven(fraction).replace(/0+$/, '')}`
  return `${sign}${days === 0 ? '' : `${days}:`}${hours}:${tail}${part}`
}

function custom(parts: TimeSpanParts, format: string): string {
  let result = ''
  for (let i = 0; i < format.length; ) {
    const c = format[i] as string
    switch (c) {
      case 'h':
      case 'm':
      case 's':
      case 'd': {
        const run = runLength(format, i)
        if (run > (c === 'd' ? 8 : 2)) throw formatException(badFormat)
        const number = c === 'h' ? parts.hours : c === 'm' ? parts.minutes : c === 's' ? parts.seconds : parts.days
        result += String(number).padStart(run, '0')
        i += run
        break
      }
      case 'f':
      case 'F': {
        const run = runLength(format, i)
        if (run > 7) throw formatException(badFormat)
        const digits = seven(parts.fraction).slice(0, run)
        result += c === 'f' ? digits : digits.replace(/0+$/, '')
        i += run
        break
      }
      case "'":
      case '"': {
        const { text, end } = readQuoted(format, i)
        result += text
        i = end
        break
      }
      case '%': {
        const next = format[i + 1]
        if (next === undefined || next === '%') throw formatException(badFormat)
        result += custom(parts, next)
        i += 2
        break
      }
      case '\\': {
        const next = format[i + 1]
        if (next === undefined) throw formatException(badFormat)
        result += next
        i += 2
        break
      }
      default:
        throw formatException(badFormat)
    }
  }
  return result
}
