import {
  isNewline,
  skipBlockComment,
  skipCharacter,
  skipInterpolatedString,
  skipLineComment,
  skipRegularString,
  skipVerbatimString,
} from '../expressions/syntax/skip.ts'

/** Where an expression ends, and what matters for the question whether its text is escaped. */
export interface ExpressionExtent {
  /** Offset behind the closing bracket, or -1 where the expression isn't closed. */
  readonly end: number
  /** An XML entity stands in it outside of strings, characters and comments: it can only be meant as markup. */
  readonly hasEntityInCode: boolean
  /** Offsets of the `{` that open the holes of interpolated strings. */
  readonly interpolations: ReadonlySet<number>
  /** How far was looked. */
  readonly reached: number
}

const entity = /&(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);/y
const tagName = /[A-Za-z_]/
const closerOf: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** Whether an expression starts here: `@(` or `@{`. */
export function startsExpression(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  return text.charCodeAt(at) === 0x40 && (next === 0x28 || next === 0x7b)
}

/**
 * Finds the end of a C# expression whose opening bracket stands at `open` (behind the `@`): brackets in strings,
 * characters and comments don't count. A wrong bracket inside is left to the C# parser, which has the better message.
 * What can only be a tag (`</a`, `/>`) ends the search: the expression isn't closed.
 */
export function findExpressionExtent(text: string, open: number, limit: number = text.length): ExpressionExtent {
  const interpolations = new Set<number>()
  const closers: string[] = []
  let hasEntityInCode = false
  let i = open
  let end = -1
  const interpolated = (quote: number, verbatim: boolean): number =>
    skipInterpolatedString(text, quote, verbatim, 1, (hole) => interpolations.add(hole.start))

  scan: while (i < limit) {
    const c = text[i] as string
    const next = text[i + 1]
    switch (c) {
      case '(':
      case '[':
      case '{':
        closers.push(closerOf[c] as string)
        i++
        break
      case ')':
      case ']':
      case '}': {
        i++
        const partner = closers.lastIndexOf(c)
        if (partner >= 0) closers.length = partner
        if (closers.length === 0) {
          end = i
          break scan
        }
        break
      }
      case '"':
        i = skipRegularString(text, i)
        break
      case "'":
        i = skipCharacter(text, i)
        break
      case '@':
      case '$':
        if (next === '"') i = c === '@' ? skipVerbatimString(text, i + 1) : interpolated(i + 1, false)
        else if ((next === '@' || next === '$') && next !== c && text[i + 2] === '"') i = interpolated(i + 2, true)
        else i++
        break
      case '/':
        if (next === '/') i = skipLineComment(text, i)
        else if (next === '*') i = skipBlockComment(text, i)
        else if (next === '>') break scan
        else i++
        break
      case '<':
        if (next === '/' && tagName.test(text[i + 2] ?? '')) break scan
        i++
        break
      case '#':
        i = isFirstOnLine(text, i) ? skipLineComment(text, i) : i + 1
        break
      case '&':
        entity.lastIndex = i
        hasEntityInCode ||= entity.test(text)
        i++
        break
      default:
        i++
    }
  }
  return { end: end > limit ? -1 : end, hasEntityInCode, interpolations, reached: Math.min(i, limit) }
}

/** A directive of the preprocessor (`#region it's`) is passed over with its line. */
function isFirstOnLine(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const c = text.charCodeAt(i)
    if (isNewline(c)) return true
    if (c !== 32 && c !== 9) return false
  }
  return false
}
