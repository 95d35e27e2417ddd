import { xsltException } from '../xslt-exception.ts'
import type { DecimalFormat } from './decimal-format.ts'

/** One half of a picture: what stands around the digits, and how many there are. */
interface Picture {
  readonly prefix: string
  readonly suffix: string
  readonly leastWhole: number
  readonly leastFraction: number
  readonly mostFraction: number
  /** 0: no grouping. */
  readonly groupSize: number
  readonly factor: number
}

/** `format-number` as .NET has it: fifteen digits, halves away from zero. */
export function formatNumber(value: number, picture: string, format: DecimalFormat): string {
  if (picture === '') throw xsltException('Format cannot be empty.')
  const parts = picture.split(format.patternSeparator)
  if (parts.length > 2) throw xsltException(`Format '${picture}' has two pattern separators.`)
  const [positive, negative] = parts.map((part) => readPicture(part, format, picture))
  if (Number.isNaN(value)) return format.nan
  const isNegative = value < 0 || Object.is(value, -0)
  if (!Number.isFinite(value)) return isNegative ? format.minusSign + format.infinity : format.infinity
  const used = (isNegative && negative) || (positive as Picture) // a split has a first part
  const sign = isNegative && !negative ? format.minusSign : ''
  return sign + used.prefix + digitsOf(Math.abs(value), used, format) + used.suffix
}

function readPicture(text: string, format: DecimalFormat, whole: string): Picture {
  let [prefix, suffix] = ['', '']
  let [leastWhole, leastFraction, mostFraction] = [0, 0, 0]
  let factor = 1
  let groupSize = -1
  let state: 'prefix' | 'whole' | 'fraction' | 'suffix' = 'prefix'
  let digits = 0
  let isQuoted = false
  for (const c of text) {
    if (c === "'") {
      isQuoted = !isQuoted
      continue
    }
    const isDigit = c === format.digit || c === format.zeroDigit
    if (
      isQuoted ||
      state === 'suffix' ||
      !(isDigit || c === format.decimalSeparator || c === format.groupingSeparator)
    ) {
      if (c === format.percent) factor *= 100
      else if (c === format.perMille) factor *= 1000
      if (state === 'prefix') prefix += c
      else {
        state = 'suffix'
        suffix += c
      }
    } else if (isDigit) {
      digits++
      if (state === 'prefix') state = 'whole'
      const isZero = c === format.zeroDigit
      if (state === 'whole') {
        if (!isZero && leastWhole > 0) {
          throw xsltException(
            `Format '${whole}' cannot have digit symbol after zero digit symbol before a decimal point.`,
          )
        }
        if (isZero) leastWhole++
        if (groupSize >= 0) groupSize++
      } else {
        if (isZero && mostFraction > leastFraction) {
          throw xsltException(`Format '${whole}' cannot have zero digit symbol after digit symbol after decimal point.`)
        }
        mostFraction++
        if (isZero) leastFraction++
      }
    } else if (c === format.decimalSeparator) state = 'fraction'
    else if (state !== 'fraction') {
      state = 'whole'
      groupSize = 0
    }
  }
  if (digits === 0) throw xsltException('Format string should have at least one digit or zero digit.')
  return { prefix, suffix, leastWhole, leastFraction, mostFraction, groupSize: Math.max(0, groupSize), factor }
}

function digitsOf(value: number, picture: Picture, format: DecimalFormat): string {
  const { whole, fraction } = rounded(value * picture.factor, picture.mostFraction)
  const kept = fraction.replace(/0+$/, '').padEnd(picture.leastFraction, '0')
  const padded = whole.padStart(picture.leastWhole, '0')
  const grouped =
    picture.groupSize === 0 ? padded : padded.replace(new RegExp(`\\B(?=(\\d{${picture.groupSize}})+$)`, 'g'), '\u0000')
  const text = kept === '' ? grouped : `${grouped}\u0001${kept}`
  const zero = format.zeroDigit.codePointAt(0) ?? 48
  return text.replace(/[\d\0\u0001]/g, (c) => {
    if (c === '\u0000') return format.groupingSeparator
    return c === '\u0001' ? format.decimalSeparator : String.fromCodePoint(zero + Number(c))
  })
}

/** The digits before and behind the point; fifteen are exact, the last one is rounded away from zero. */
function rounded(value: number, places: number): { whole: string; fraction: string } {
  const [, first = '0', rest = '', exponentText = '0'] =
    /^(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential(14)) ?? []
  const exponent = Number(exponentText)
  const digits = first + rest
  const kept = exponent + 1 + places
  let number = BigInt(kept > 0 ? digits.slice(0, kept).padEnd(kept, '0') : '0')
  const next = kept >= 0 ? (digits[kept] ?? '0') : '0'
  if (next >= '5') number += 1n
  const text = number.toString().padStart(places + 1, '0')
  const whole = text.slice(0, text.length - places).replace(/^0+/, '')
  return { whole, fraction: text.slice(text.length - places) }
}
