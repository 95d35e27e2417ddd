import type { MatchObject } from './match-value.ts'
import { Option } from './options.ts'
import type { RegexObject } from './regex-value.ts'
import { isWordUnit } from './unicode-category.ts'

/** A piece of a replacement: text, a group by number, or one of the special ones. */
export type ReplacementPart = string | number | { readonly special: 'before' | 'after' | 'last' | 'all' }

/** Parses `$1`, `${name}`, `$$`, `$&`, `` $` ``, `$'`, `$+` and `$_`; what isn't one of them stays as it is. */
export function parseReplacement(text: string, regex: RegexObject): ReplacementPart[] {
  const parts: ReplacementPart[] = []
  let at = 0
  while (at < text.length) {
    const dollar = text.indexOf('$', at)
    if (dollar < 0) {
      parts.push(text.slice(at))
      break
    }
    if (dollar > at) parts.push(text.slice(at, dollar))
    const found = readDollar(text, dollar + 1, regex)
    parts.push(found?.part ?? '$')
    at = found?.end ?? dollar + 1
  }
  return parts
}

interface Found {
  readonly part: ReplacementPart
  readonly end: number
}

function readDollar(text: string, at: number, regex: RegexObject): Found | undefined {
  const c = text[at]
  if (c === undefined) return undefined
  const isAngled = c === '{' && at + 1 < text.length
  const start = isAngled ? at + 1 : at
  if (/[0-9]/.test(text[start] ?? '')) return readNumber(text, start, isAngled, regex)
  if (isAngled) {
    let end = start
    while (end < text.length && isWordUnit(text.charCodeAt(end))) end++
    const number = end > start && text[end] === '}' ? regex.numberOf(text.slice(start, end)) : -1
    return number >= 0 ? { part: number, end: end + 1 } : undefined
  }
  const end = at + 1
  switch (c) {
    case '$':
      return { part: '$', end }
    case '&':
      return { part: 0, end }
    case '`':
      return { part: { special: 'before' }, end }
    case "'":
      return { part: { special: 'after' }, end }
    case '+':
      return { part: { special: 'last' }, end }
    case '_':
      return { part: { special: 'all' }, end }
    default:
      return undefined
  }
}

function readNumber(text: string, start: number, isAngled: boolean, regex: RegexObject): Found | undefined {
  if (!isAngled && (regex.options & Option.ECMAScript) !== 0) {
    let found: Found | undefined
    let number = 0
    for (let end = start; /[0-9]/.test(text[end] ?? ''); end++) {
      number = number * 10 + Number(text[end])
      if (regex.groupNumbers.includes(number)) found = { part: number, end: end + 1 }
    }
    return found
  }
  let end = start
  while (/[0-9]/.test(text[end] ?? '')) end++
  const number = Number(text.slice(start, end))
  if (isAngled && text[end] !== '}') return undefined
  if (!regex.groupNumbers.includes(number)) return undefined
  return { part: number, end: isAngled ? end + 1 : end }
}

export function expandReplacement(parts: readonly ReplacementPart[], match: MatchObject): string {
  let result = ''
  for (const part of parts) {
    if (typeof part === 'string') result += part
    else if (typeof part === 'number') result += textOf(match, part)
    else if (part.special === 'before') result += match.text.slice(0, match.start)
    else if (part.special === 'after') result += match.text.slice(match.end)
    else if (part.special === 'all') result += match.text
    else result += textOf(match, match.regex?.groupNumbers.at(-1) ?? 0)
  }
  return result
}

function textOf(match: MatchObject, group: number): string {
  const span = match.spanOf(group)
  return span ? match.text.slice(span[0], span[1]) : ''
}
