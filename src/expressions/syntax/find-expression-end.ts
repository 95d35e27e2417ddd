import { skipBalanced } from './skip.ts'

/**
 * The offset just after the bracket that closes the expression whose `(` or `{` stands at `start`, found by C#'s own
 * lexical rules (brackets in strings, characters and comments don't count), or null where it isn't closed.
 *
 * With `escaped` the text is XML: `&quot;`, `&lt;` and the like stand for their characters, and a raw `<` ends it.
 *
 * @example findExpressionEnd('@(")") rest', 1) // 6
 */
export function findExpressionEnd(text: string, start: number, options: { escaped?: boolean } = {}): number | null {
  if (options.escaped) return findEscapedEnd(text, start)
  const open = text.charCodeAt(start)
  if (open !== 0x28 && open !== 0x7b) return null
  const end = skipBalanced(text, start + 1, open === 0x28 ? 0x29 : 0x7d, false, 0)
  return end < text.length ? end + 1 : null
}

const entity = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#[xX]([\da-fA-F]{1,6}));/g
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function findEscapedEnd(text: string, start: number): number | null {
  const stop = text.indexOf('<', start)
  const limit = stop < 0 ? text.length : stop
  // Where each piece between entities starts, in the decoded text and in the original.
  const decodedStarts: number[] = [0]
  const originalStarts: number[] = [start]
  let decoded = ''
  let from = start
  entity.lastIndex = start
  for (let match = entity.exec(text); match && match.index < limit; match = entity.exec(text)) {
    const character = decodeEntity(match)
    decoded += text.slice(from, match.index)
    decodedStarts.push(decoded.length)
    originalStarts.push(match.index)
    decoded += character
    from = match.index + match[0].length
    decodedStarts.push(decoded.length)
    originalStarts.push(from)
  }
  decoded += text.slice(from, limit)
  const end = findExpressionEnd(decoded, 0)
  if (end === null) return null
  // The last character is a bracket, which may itself be written as an entity.
  let low = 0
  let high = decodedStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((decodedStarts[middle] ?? 0) <= end - 1) low = middle
    else high = middle - 1
  }
  const piece = originalStarts[low] ?? start
  const isEntity = low % 2 === 1
  if (isEntity) return originalStarts[low + 1] ?? limit
  return piece + (end - (decodedStarts[low] ?? 0))
}

function decodeEntity(match: RegExpExecArray): string {
  if (match[1]) return named[match[1]] ?? ''
  const code = match[2] ? Number.parseInt(match[2], 10) : Number.parseInt(match[3] ?? '', 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}
