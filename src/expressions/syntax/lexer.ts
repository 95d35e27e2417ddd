import { readEscape } from './escapes.ts'
import type { CSharpFinding } from './finding.ts'
import { readInterpolated } from './interpolated.ts'
import { readNumber } from './numbers.ts'
import {
  isNewline,
  skipBlockComment,
  skipLineComment,
  skipRawString,
  skipRegularString,
  skipVerbatimString,
} from './skip.ts'
import { keywords, Token } from './token.ts'

const asciiIdentifier = /[A-Za-z_][A-Za-z_0-9]*/y
const identifierShape =
  /(?:[\p{L}\p{Nl}_]|\\u[\da-fA-F]{4})(?:[\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}\p{Cf}]|\\u[\da-fA-F]{4})*/uy
const spaces = /[\p{Zs}\t\v\f\uFEFF]+/uy

/** Longest first. `>` stays single: the parser joins adjacent ones into a shift. */
const threeUnits = new Set(['??=', '<<='])
const twoUnits = new Set([
  '=>',
  '==',
  '!=',
  '<=',
  '>=',
  '&&',
  '||',
  '??',
  '++',
  '--',
  '+=',
  '-=',
  '*=',
  '/=',
  '%=',
  '&=',
  '|=',
  '^=',
  '<<',
  '->',
  '::',
  '..',
])

type Report = (finding: CSharpFinding) => void

/**
 * Makes tokens of the code between `from` and `to`; the last one is `end`. Never throws. What is wrong with a bad token
 * is told apart: the compiler first says that another token was expected in its place.
 */
export function tokenize(code: string, from: number, to: number, report: Report, reportBad: Report): Token[] {
  const text = to === code.length ? code : code.slice(0, to)
  const tokens: Token[] = []
  let i = from
  let newline = false
  let lineStart = true
  const syntax = (cs: string, message: string, start: number, end: number): void =>
    report({ code: 'csharp-syntax', cs, severity: 'error', message, start, end })
  const bad = (cs: string, message: string, end: number): void => {
    reportBad({ code: 'csharp-syntax', cs, severity: 'error', message, start: i, end: i })
    push('bad', '', end)
  }
  const version = (what: string, needs: string, start: number, end: number): void =>
    report(needsVersion(what, needs, start, end))
  const push = (
    kind: Token['kind'],
    value: string,
    end: number,
    payload: Token['value'] = null,
    verbatim = false,
  ): void => {
    tokens.push(new Token(kind, value, i, end, newline, payload, verbatim))
    i = end
    newline = false
    lineStart = false
  }

  while (i < to) {
    const c = text.charCodeAt(i)
    if (c === 32 || c === 9) {
      i++
      continue
    }
    if (isNewline(c)) {
      newline = true
      lineStart = true
      i++
      continue
    }
    if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95) {
      asciiIdentifier.lastIndex = i
      let word = asciiIdentifier.exec(text)?.[0] ?? ''
      const after = text.charCodeAt(i + word.length)
      if (after > 127 || after === 92) {
        identifierShape.lastIndex = i
        const whole = identifierShape.exec(text)?.[0] ?? word
        if (whole !== word) {
          push('identifier', resolveUnicode(whole), i + whole.length)
          continue
        }
        word = whole
      }
      push(keywords.has(word) ? 'keyword' : 'identifier', word, i + word.length)
      continue
    }
    const next = text.charCodeAt(i + 1)
    if ((c >= 48 && c <= 57) || (c === 46 && next >= 48 && next <= 57)) {
      const start = i
      const reading = readNumber(text, i)
      push('number', text.slice(i, reading.end), reading.end, reading.value)
      if (reading.error) syntax(reading.error.cs, reading.error.message, start, reading.end)
      continue
    }
    if (c === 34) {
      const raw = skipRawString(text, i)
      if (raw > 0) {
        version('A raw string literal', '11', i, raw)
        push('string', '', raw, '')
      } else regularString()
      continue
    }
    if (c === 39) {
      characterLiteral()
      continue
    }
    if (c === 47 && (next === 47 || next === 42)) {
      const end = next === 47 ? skipLineComment(text, i) : skipBlockComment(text, i)
      if (next === 42 && !(end >= i + 4 && text.endsWith('*/', end))) {
        syntax('CS1035', "End-of-file found, '*/' expected", i, end)
      }
      for (let j = i; j < end; j++) if (isNewline(text.charCodeAt(j))) newline = true
      i = end
      continue
    }
    if (c === 64) {
      if (next === 34) {
        const end = skipVerbatimString(text, i + 1)
        const closed = isVerbatimClosed(text, i + 1, end)
        if (!closed) syntax('CS1039', 'Unterminated string literal', i, end)
        push('string', '', end, text.slice(i + 2, closed ? end - 1 : end).replaceAll('""', '"'))
        continue
      }
      if (next === 36 && text.charCodeAt(i + 2) === 34) {
        report({ ...needsVersion("'@$\"' before a string", '8', i, i + 2), cs: 'CS8401' })
        interpolated(i + 2, true)
        continue
      }
      identifierShape.lastIndex = i + 1
      const word = identifierShape.exec(text)?.[0]
      if (word !== undefined) {
        push('identifier', resolveUnicode(word), i + 1 + word.length, null, true)
        continue
      }
      bad('CS1646', 'Keyword, identifier, or string expected after verbatim specifier: @', i + 1)
      continue
    }
    if (c === 36) {
      if (next === 34) {
        const raw = skipRawString(text, i + 1)
        if (raw > 0) {
          version('A raw string literal', '11', i, raw)
          push('string', '', raw, '')
        } else interpolated(i + 1, false)
        continue
      }
      if (next === 64 && text.charCodeAt(i + 2) === 34) {
        interpolated(i + 2, true)
        continue
      }
      if (next === 36) {
        rawInterpolated()
        continue
      }
    }
    if (c === 35 && lineStart) {
      const end = skipLineComment(text, i)
      report({
        code: 'csharp-forbidden',
        cs: 'CS1040',
        severity: 'error',
        start: i,
        end,
        message: `Preprocessor directive '${text.slice(i, end).trim()}' can't stand in a policy expression`,
      })
      i = end
      continue
    }
    const three = text.slice(i, i + 3)
    if (threeUnits.has(three)) {
      push('punctuation', three, i + 3)
      continue
    }
    const two = three.slice(0, 2)
    if (twoUnits.has(two)) {
      push('punctuation', two, i + 2)
      continue
    }
    if ('(){}[];,.:?!~+-*/%&|^<>='.includes(three.charAt(0))) {
      push('punctuation', three.charAt(0), i + 1)
      continue
    }
    identifierShape.lastIndex = i
    const word = identifierShape.exec(text)?.[0]
    if (word !== undefined) {
      push('identifier', resolveUnicode(word), i + word.length)
      continue
    }
    spaces.lastIndex = i
    const blank = spaces.exec(text)?.[0]
    if (blank !== undefined) {
      i += blank.length
      continue
    }
    if (c === 35) {
      syntax('CS1040', 'Preprocessor directives must appear as the first non-whitespace character on a line', i, i + 1)
      i++
      continue
    }
    const unexpected = String.fromCodePoint(text.codePointAt(i) ?? 0xfffd)
    bad('CS1056', `Unexpected character '${unexpected}'`, i + unexpected.length)
  }
  tokens.push(new Token('end', '', to, to, newline))
  return tokens

  function regularString(): void {
    const start = i
    const end = skipRegularString(text, i)
    let value = ''
    let from = i + 1
    let j = from
    let closed = false
    while (j < end) {
      const unit = text.charCodeAt(j)
      if (unit === 34) {
        closed = true
        break
      }
      if (unit !== 92) {
        j++
        continue
      }
      const sequence = readEscape(text, j)
      if (!sequence.ok) syntax('CS1009', 'Unrecognized escape sequence', j, sequence.end)
      value += text.slice(from, j) + sequence.value
      j = from = sequence.end
    }
    value += text.slice(from, Math.min(j, end))
    push('string', '', end, value)
    if (!closed) syntax('CS1010', 'Newline in constant', start, end)
    else if (text.startsWith('u8', end) && !/[\w]/.test(text.charAt(end + 2))) {
      version('A UTF-8 string literal', '11', start, end + 2)
      i = end + 2
    }
  }

  /** `$$"""…"""`: several dollars belong to a raw string. */
  function rawInterpolated(): void {
    const start = i
    let at = i
    while (text.charCodeAt(at) === 36) at++
    const end = skipRawString(text, at)
    if (end > 0) version('A raw string literal', '11', start, end)
    else if (text.charCodeAt(at) === 34) syntax('CS9004', 'Not enough quotes for raw string literal.', at, at + 1)
    else syntax('CS9009', 'String must start with quote character: "', start, at)
    push('string', '', end > 0 ? end : text.charCodeAt(at) === 34 ? skipRegularString(text, at) : at, '')
  }

  function characterLiteral(): void {
    const start = i
    let j = i + 1
    let value = ''
    let bad = false
    while (j < text.length && text.charCodeAt(j) !== 39 && !isNewline(text.charCodeAt(j))) {
      if (text.charCodeAt(j) === 92) {
        const sequence = readEscape(text, j)
        if (!sequence.ok) {
          bad = true
          syntax('CS1009', 'Unrecognized escape sequence', j, sequence.end)
        }
        value += sequence.value
        j = sequence.end
      } else value += text.charAt(j++)
      // Where it isn't a character at all, only its beginning is taken, so that what follows is still read.
      if (value.length > 1 && !text.slice(j).startsWith("'")) {
        const close = text.indexOf("'", j)
        const line = skipLineComment(text, j)
        j = close >= 0 && close < line ? close : j
        break
      }
    }
    const closed = text.charCodeAt(j) === 39
    const end = Math.min(closed ? j + 1 : j, text.length)
    push('character', '', end, value.length > 0 ? value.charCodeAt(0) : 0)
    if (bad) return
    if (value === '' && closed) syntax('CS1011', 'Empty character literal', start, end)
    else if (!closed) syntax('CS1010', 'Newline in constant', start, end)
    else if (value.length > 1) syntax('CS1012', 'Too many characters in character literal', start, end)
  }

  function interpolated(quoteAt: number, verbatim: boolean): void {
    const { end, pieces } = readInterpolated(text, i, quoteAt, verbatim, report)
    push('interpolated', '', end, pieces)
  }
}

/** The finding for syntax of a later language version. */
export function needsVersion(what: string, needs: string, start: number, end: number): CSharpFinding {
  return {
    code: 'csharp-version',
    cs: 'CS8370',
    severity: 'error',
    start,
    end,
    message: `${what} needs C# ${needs}; policies have C# 7.3`,
  }
}

function isVerbatimClosed(text: string, quoteAt: number, end: number): boolean {
  if (end < text.length) return true
  let quotes = 0
  for (let i = end - 1; i > quoteAt && text.charCodeAt(i) === 34; i--) quotes++
  return quotes % 2 === 1
}

function resolveUnicode(word: string): string {
  return word.includes('\\')
    ? word.replace(/\\u([\da-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : word
}
