/**
 * Steps over C# literals and comments without making tokens of them. Every function takes the offset where the thing
 * starts and returns the offset after it, or the text's length where it isn't closed; none throws.
 */

const quote = 0x22
const apostrophe = 0x27
const backslash = 0x5c
const openBrace = 0x7b
const closeBrace = 0x7d
const at = 0x40
const dollar = 0x24

export function isNewline(c: number): boolean {
  return c === 10 || c === 13 || c === 0x85 || c === 0x2028 || c === 0x2029
}

/** After `"…"`; a line break ends it too (the offset of the break). */
export function skipRegularString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === quote) return i + 1
    if (c === backslash) i++
    else if (isNewline(c)) return i
  }
  return text.length
}

/** After `@"…"`; `start` is that of the quote. */
export function skipVerbatimString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text.charCodeAt(i) !== quote) continue
    if (text.charCodeAt(i + 1) !== quote) return i + 1
    i++
  }
  return text.length
}

/** After `"""…"""` of C# 11, or -1 where no such string starts. */
export function skipRawString(text: string, start: number): number {
  let quotes = 0
  while (text.charCodeAt(start + quotes) === quote) quotes++
  if (quotes < 3) return -1
  const close = text.indexOf('"'.repeat(quotes), start + quotes)
  return close < 0 ? -1 : close + quotes
}

/** After a character literal, or after the apostrophe where none starts. */
export function skipCharacter(text: string, start: number): number {
  if (text.charCodeAt(start + 1) !== backslash) {
    if (text.charCodeAt(start + 2) === apostrophe) return start + 3
    if (text.charCodeAt(start + 3) === apostrophe) return start + 4
    return start + 1
  }
  for (let i = start + 2; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === apostrophe && i > start + 2) return i + 1
    if (isNewline(c)) return i
  }
  return text.length
}

export function skipLineComment(text: string, start: number): number {
  let i = start
  while (i < text.length && !isNewline(text.charCodeAt(i))) i++
  return i
}

export function skipBlockComment(text: string, start: number): number {
  const end = text.indexOf('*/', start + 2)
  return end < 0 ? text.length : end + 2
}

/** A hole of an interpolated string: offsets of its expression and, after a colon, of its format. */
export interface HoleRange {
  /** Of the opening brace. */
  readonly start: number
  readonly expressionEnd: number
  /** After the colon, or -1. */
  readonly formatStart: number
  readonly formatEnd: number
  /** After the closing brace; the same as `formatEnd` where it is missing. */
  readonly end: number
}

/** After `$"…"`: `start` is that of the quote. Calls `hole` for every hole. */
export function skipInterpolatedString(
  text: string,
  start: number,
  verbatim: boolean,
  depth: number,
  hole?: (range: HoleRange) => void,
): number {
  let i = start + 1
  while (i < text.length) {
    const c = text.charCodeAt(i)
    if (c === quote) {
      if (!verbatim || text.charCodeAt(i + 1) !== quote) return i + 1
      i += 2
    } else if (c === backslash && !verbatim) i += 2
    else if (c === openBrace) {
      if (text.charCodeAt(i + 1) === openBrace) i += 2
      else {
        const range = skipHole(text, i, verbatim, depth)
        hole?.(range)
        i = Math.max(range.end, i + 1)
      }
    } else if (!verbatim && isNewline(c)) return i
    else i++
  }
  return text.length
}

function skipHole(text: string, start: number, verbatim: boolean, depth: number): HoleRange {
  const expressionEnd = skipBalanced(text, start + 1, closeBrace, true, depth + 1)
  const closed = (formatStart: number, formatEnd: number): HoleRange => {
    const end = text.charCodeAt(formatEnd) === closeBrace ? formatEnd + 1 : formatEnd
    return { start, expressionEnd, formatStart, formatEnd, end }
  }
  if (text.charCodeAt(expressionEnd) !== 0x3a) return closed(-1, expressionEnd)
  let i = expressionEnd + 1
  while (i < text.length) {
    const c = text.charCodeAt(i)
    if (c === quote) {
      if (!verbatim || text.charCodeAt(i + 1) !== quote) break
      i += 2
    } else if (c === backslash && !verbatim) i += 2
    else if (c === closeBrace || (!verbatim && isNewline(c))) break
    else i++
  }
  return closed(expressionEnd + 1, Math.min(i, text.length))
}

const maximumDepth = 100

/**
 * The offset of the first `close` that belongs to no bracket opened after `start`, or the text's length. In a hole
 * (`inHole`) a colon outside brackets and a quote that can't be of a nested string end it as well.
 */
export function skipBalanced(text: string, start: number, close: number, inHole: boolean, depth: number): number {
  if (depth > maximumDepth) return text.length
  const open: number[] = []
  let i = start
  let lineStart = false
  while (i < text.length) {
    const c = text.charCodeAt(i)
    const atLineStart = lineStart
    if (isNewline(c)) lineStart = true
    else if (c !== 32 && c !== 9) lineStart = false
    switch (c) {
      case 0x28:
        open.push(0x29)
        i++
        break
      case 0x5b:
        open.push(0x5d)
        i++
        break
      case openBrace:
        open.push(closeBrace)
        i++
        break
      case 0x29:
      case 0x5d:
      case closeBrace: {
        // A bracket closes the nearest one of its kind; what was opened after that is left unclosed.
        const match = open.lastIndexOf(c)
        if (match >= 0) open.length = match
        else if (c === close) return i
        i++
        break
      }
      case 0x3a:
        if (inHole && open.length === 0) return i
        i++
        break
      case quote: {
        const raw = skipRawString(text, i)
        i = raw > 0 ? raw : skipRegularString(text, i)
        break
      }
      case apostrophe:
        i = skipCharacter(text, i)
        break
      case at:
        if (text.charCodeAt(i + 1) === quote) i = skipVerbatimString(text, i + 1)
        else if (text.charCodeAt(i + 1) === dollar && text.charCodeAt(i + 2) === quote) {
          i = skipInterpolatedString(text, i + 2, true, depth + 1)
        } else i++
        break
      case dollar:
        if (text.charCodeAt(i + 1) === quote) i = skipInterpolatedString(text, i + 1, false, depth + 1)
        else if (text.charCodeAt(i + 1) === at && text.charCodeAt(i + 2) === quote) {
          i = skipInterpolatedString(text, i + 2, true, depth + 1)
        } else i++
        break
      case 0x2f:
        if (text.charCodeAt(i + 1) === 0x2f) i = skipLineComment(text, i)
        else if (text.charCodeAt(i + 1) === 0x2a) i = skipBlockComment(text, i)
        else i++
        break
      case 0x23:
        i = atLineStart ? skipLineComment(text, i) : i + 1
        break
      default:
        i++
    }
  }
  return text.length
}
