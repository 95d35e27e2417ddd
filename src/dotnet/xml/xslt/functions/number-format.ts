import { numberText } from '../../xpath/values.ts'

/** How `xsl:number` writes numbers. */
export interface NumberFormat {
  readonly prefix: string
  readonly suffix: string
  /** What stands before each token; of the first one nothing. */
  readonly tokens: readonly { readonly separator: string; readonly text: string }[]
  readonly groupingSeparator: string
  readonly groupingSize: number
}

/** Splits a format such as `1.a)` into its tokens. */
export function readNumberFormat(format: string, groupingSeparator: string, groupingSize: number): NumberFormat {
  const parts = format.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? []
  const isToken = (part: string): boolean => /^[\p{L}\p{N}]/u.test(part)
  const grouping = { groupingSeparator, groupingSize }
  if (!parts.some(isToken))
    return { prefix: format, suffix: format, tokens: [{ separator: '', text: '1' }], ...grouping }
  const prefix = isToken(parts[0] ?? '') ? '' : (parts.shift() ?? '')
  const suffix = isToken(parts.at(-1) ?? '') ? '' : (parts.pop() ?? '')
  const tokens: { separator: string; text: string }[] = []
  let separator = ''
  for (const part of parts) {
    if (isToken(part)) tokens.push({ separator, text: part })
    else separator = part
  }
  return { prefix, suffix, tokens, ...grouping }
}

/** Writes numbers, one a level; the last token goes on where there are more of them. */
export function formatNumbers(numbers: readonly number[], format: NumberFormat): string {
  let text = format.prefix
  numbers.forEach((number, i) => {
    const token = format.tokens[Math.min(i, format.tokens.length - 1)]
    if (i > 0) text += i < format.tokens.length ? token?.separator : format.tokens.at(-1)?.separator || '.'
    text += formatOne(number, token?.text ?? '1', format)
  })
  return text + format.suffix
}

function formatOne(number: number, token: string, format: NumberFormat): string {
  if (!(number >= 0.5) || !Number.isFinite(number)) return numberText(number)
  const value = Math.round(number)
  if (token === 'A' || token === 'a') {
    const letters = value <= 0x7fffffff ? alphabetic(value) : decimal(value, 1, 48, format)
    return token === 'a' ? letters.toLowerCase() : letters
  }
  if (token === 'I' || token === 'i') {
    const numeral = value <= 32767 ? roman(value) : decimal(value, 1, 48, format)
    return token === 'i' ? numeral.toLowerCase() : numeral
  }
  const last = token.codePointAt(token.length - 1) ?? 49
  const zero = last - 1
  const isDecimal =
    /\p{Nd}/u.test(String.fromCodePoint(last)) && [...token.slice(0, -1)].every((c) => c.codePointAt(0) === zero)
  return isDecimal ? decimal(value, token.length, zero, format) : decimal(value, 1, 48, format)
}

function alphabetic(value: number): string {
  let text = ''
  for (let left = value; left > 0; left = Math.floor((left - 1) / 26)) {
    text = String.fromCharCode(65 + ((left - 1) % 26)) + text
  }
  return text
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  let left = value
  let text = ''
  for (const [worth, numeral] of numerals) {
    text += numeral.repeat(Math.floor(left / worth))
    left %= worth
  }
  return text
}

/** Digits with at least a length, in which separators count. */
function decimal(value: number, least: number, zero: number, format: NumberFormat): string {
  const digits = numberText(value)
  const { groupingSize: size, groupingSeparator } = format
  const groups = size > 0 && groupingSeparator !== '' ? Math.floor((digits.length - 1) / size) : 0
  const length = Math.max(least, digits.length + groups)
  let text = ''
  let written = 0
  let grouped = 0
  for (let i = 0; i < length; i++) {
    if (groups > 0 && grouped === size) {
      text = groupingSeparator + text
      grouped = 0
      continue
    }
    const digit = written < digits.length ? digits.charCodeAt(digits.length - 1 - written) - 48 : 0
    text = String.fromCodePoint(zero + digit) + text
    written++
    grouped++
  }
  return text
}
