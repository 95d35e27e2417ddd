import { charge } from '../values/ambient.ts'
import { argumentOutOfRange } from '../values/exception.ts'
import type { MatchObject } from './match-value.ts'
import type { RegexObject } from './regex-value.ts'

/** `Regex.Replace`; `count` -1 means all. */
export function replaceMatches(
  regex: RegexObject,
  text: string,
  replacementOf: (match: MatchObject) => string,
  count: number,
  from: number,
): string {
  checkCount(count)
  if (from < 0 || from > text.length) {
    throw argumentOutOfRange('startat', 'Start index cannot be less than 0 or greater than input length.')
  }
  if (count === 0) return text
  const pieces: string[] = []
  let left = count
  let edge = regex.rightToLeft ? text.length : 0
  for (const match of regex.matches(text, from)) {
    const replacement = replacementOf(match)
    charge(1 + (replacement.length >> 3))
    if (regex.rightToLeft) {
      pieces.push(text.slice(match.end, edge), replacement)
      edge = match.start
    } else {
      pieces.push(text.slice(edge, match.start), replacement)
      edge = match.end
    }
    if (--left === 0) break
  }
  if (pieces.length === 0) return text
  if (!regex.rightToLeft) return pieces.join('') + text.slice(edge)
  return text.slice(0, edge) + pieces.reverse().join('')
}

/** `Regex.Split`: captured groups stand between the pieces; `count` 0 means all. */
export function splitText(regex: RegexObject, text: string, count: number, from: number): string[] {
  checkCount(count, 0)
  if (from < 0 || from > text.length) {
    throw argumentOutOfRange('startat', 'Start index cannot be less than 0 or greater than input length.')
  }
  if (count === 1) return [text]
  const pieces: string[] = []
  let left = count - 1
  let edge = regex.rightToLeft ? text.length : 0
  for (const match of regex.matches(text, from)) {
    charge(1)
    if (regex.rightToLeft) {
      pieces.push(text.slice(match.end, edge))
      edge = match.start
    } else {
      pieces.push(text.slice(edge, match.start))
      edge = match.end
    }
    match.lists.forEach((list, slot) => {
      if (slot > 0 && list.length > 0) pieces.push(match.groups.byNumber(slot).value)
    })
    if (--left === 0) break
  }
  if (pieces.length === 0) return [text]
  if (!regex.rightToLeft) return [...pieces, text.slice(edge)]
  pieces.push(text.slice(0, edge))
  return pieces.reverse()
}

function checkCount(count: number, least = -1): void {
  if (count < least) throw argumentOutOfRange('count', 'Count cannot be less than -1.')
}
