import { nonNegative } from '../system/range-checks.ts'
import { charge } from '../values/ambient.ts'
import { argument } from '../values/exception.ts'
import { trim } from './string-trim.ts'
import { isWhiteSpace } from './unicode-category.ts'

const removeEmpty = 1
const trimEntries = 2

/** Where separators stand: index and length in turns. */
type Separators = readonly number[]

/** `Split` by characters; none means white space. */
export function splitByChars(text: string, chars: readonly number[] | null, count: number, options: number): string[] {
  const sole = check(text, count, options)
  if (sole) return sole
  const isWhole = options === 0 && count > text.length
  if (isWhole && chars?.length === 1) return text.split(String.fromCharCode(chars[0] as number))
  const found: number[] = []
  const isSeparator = !chars || chars.length === 0 ? isWhiteSpace : (unit: number): boolean => chars.includes(unit)
  for (let i = 0; i < text.length; i++) if (isSeparator(text.charCodeAt(i))) found.push(i, 1)
  return split(text, found, count, options)
}

/** `Split` by one string; null or empty leaves the text whole. */
export function splitByString(text: string, separator: string | null, count: number, options: number): string[] {
  const sole = check(text, count, options)
  if (sole) return sole
  if (separator && options === 0 && count > text.length) return text.split(separator)
  const found: number[] = []
  if (separator) {
    for (let i = text.indexOf(separator); i >= 0; i = text.indexOf(separator, i + separator.length)) {
      found.push(i, separator.length)
    }
  }
  return split(text, found, count, options)
}

/** `Split` by any of several strings; none means white space, empty ones never match. */
export function splitByStrings(
  text: string,
  separators: readonly (string | null)[] | null,
  count: number,
  options: number,
): string[] {
  if (!separators || separators.length === 0) return splitByChars(text, null, count, options)
  const sole = check(text, count, options)
  if (sole) return sole
  const found: number[] = []
  for (let i = 0; i < text.length; i++) {
    const separator = separators.find((s) => s && text.startsWith(s, i))
    if (!separator) continue
    found.push(i, separator.length)
    i += separator.length - 1
  }
  return split(text, found, count, options)
}

function check(text: string, count: number, options: number): string[] | null {
  nonNegative(count, 'count')
  if (options < 0 || options > 3) throw argument('Value of flags is invalid.', 'options')
  charge(text.length)
  return count <= 1 || text === '' ? whole(text, count, options) : null
}

function whole(text: string, count: number, options: number): string[] {
  if (count === 0) return []
  const entry = options & trimEntries ? trim(text) : text
  return options & removeEmpty && entry === '' ? [] : [entry]
}

function split(text: string, found: Separators, count: number, options: number): string[] {
  if (found.length === 0) return whole(text, count, options)
  const parts: string[] = []
  let from = 0
  const entry = (to: number): string => {
    const part = text.slice(from, to)
    return options & trimEntries ? trim(part) : part
  }
  const add = (part: string): void => {
    if (part !== '' || !(options & removeEmpty)) parts.push(part)
  }
  for (let i = 0; i < found.length; i += 2) {
    const index = found[i] ?? 0
    add(entry(index))
    from = index + (found[i + 1] ?? 0)
    if (parts.length !== count - 1) continue
    if (options & removeEmpty) {
      for (i += 2; i < found.length; i += 2) {
        const next = found[i] ?? 0
        if (entry(next) !== '') break
        from = next + (found[i + 1] ?? 0)
      }
    }
    break
  }
  add(entry(text.length))
  return parts
}
