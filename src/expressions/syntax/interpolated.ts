import { readEscape } from './escapes.ts'
import type { CSharpFinding } from './finding.ts'
import { type HoleRange, isNewline, skipInterpolatedString } from './skip.ts'
import type { InterpolatedPiece } from './token.ts'

/**
 * Takes an interpolated string apart into text and holes. `start` is the offset of the `$` or `@`, `quoteAt` that of
 * the quote. Holes keep their ranges: the parser reads their expressions.
 */
export function readInterpolated(
  text: string,
  start: number,
  quoteAt: number,
  verbatim: boolean,
  report: (finding: CSharpFinding) => void,
): { end: number; pieces: InterpolatedPiece[] } {
  const error = (cs: string, message: string, from: number, to: number): void =>
    report({ code: 'csharp-syntax', cs, severity: 'error', message, start: from, end: to })
  const holes: HoleRange[] = []
  const end = skipInterpolatedString(text, quoteAt, verbatim, 0, (range) => holes.push(range))
  const lastHole = holes.at(-1)
  const closed = text.charCodeAt(end - 1) === 34 && end - 1 > quoteAt && end - 1 >= (lastHole?.end ?? 0)
  if (!closed && !holes.some((hole) => !isClosedHole(hole))) {
    if (verbatim) error('CS1039', 'Unterminated string literal', start, end)
    else error('CS1039', 'Unterminated string literal', end - 1, end)
  }
  const pieces: InterpolatedPiece[] = []
  let at = quoteAt + 1
  for (const hole of holes) {
    addText(at, hole.start)
    addHole(hole)
    at = Math.max(hole.end, hole.start + 1)
  }
  addText(at, closed ? end - 1 : end)
  return { end, pieces }

  function addText(from: number, to: number): void {
    if (to <= from) return
    pieces.push({ kind: 'text', start: from, end: to, value: cook(from, to) })
  }

  function cook(from: number, to: number): string {
    let value = ''
    let pieceStart = from
    let i = from
    while (i < to) {
      const c = text.charCodeAt(i)
      if (c === 92 && !verbatim) {
        const sequence = readEscape(text, i)
        if (!sequence.ok) error('CS1009', 'Unrecognized escape sequence', i, sequence.end)
        else if (sequence.value === '{' || sequence.value === '}') {
          error(
            'CS8087',
            `A '${sequence.value}' character may only be escaped by doubling '${sequence.value}${sequence.value}' in an interpolated string.`,
            i,
            sequence.end,
          )
        }
        value += text.slice(pieceStart, i) + sequence.value
        i = pieceStart = sequence.end
      } else if (c === 0x7b || c === 0x7d || (c === 34 && verbatim)) {
        // Doubled; a single closing brace is an error.
        value += text.slice(pieceStart, i + 1)
        if (c === 0x7d && text.charCodeAt(i + 1) !== 0x7d) {
          error('CS8086', "A '}' character must be escaped (by doubling) in an interpolated string.", i, i + 1)
          i += 1
        } else i += 2
        pieceStart = i
      } else i++
    }
    return value + text.slice(pieceStart, to)
  }

  function addHole(hole: HoleRange): void {
    const isClosed = isClosedHole(hole)
    if (!isClosed)
      error(
        'CS8076',
        "Missing close delimiter '}' for interpolated expression started with '{'.",
        hole.start - 1,
        hole.start + 1,
      )
    let format: string | null = null
    if (hole.formatStart >= 0) {
      // In a format nothing is doubled.
      const brace = text.slice(hole.formatStart, hole.formatEnd).indexOf('{')
      if (brace >= 0) {
        const at = hole.formatStart + brace
        error('CS1056', "Unexpected character '{'", at, at + 1)
        format = ' '
      } else format = cook(hole.formatStart, hole.formatEnd)
      if (/\s$/.test(format) && brace < 0)
        error('CS8088', 'A format specifier may not contain trailing whitespace.', hole.formatStart - 1, hole.formatEnd)
    }
    if (!verbatim) {
      for (let i = hole.start; i < hole.expressionEnd; i++) {
        if (!isNewline(text.charCodeAt(i))) continue
        report({
          code: 'csharp-version',
          cs: 'CS8967',
          severity: 'error',
          start: i,
          end: i + 1,
          message: 'A line break within a hole of an interpolated string needs C# 11; policies have C# 7.3',
          help: 'Write $@"…" or put the value into a variable first.',
        })
        break
      }
    }
    pieces.push({
      kind: 'hole',
      start: hole.start,
      end: Math.max(hole.end, hole.start + 1),
      expressionStart: hole.start + 1,
      expressionEnd: hole.expressionEnd,
      format,
    })
  }
}

function isClosedHole(hole: HoleRange): boolean {
  return hole.end > Math.max(hole.formatEnd, hole.start)
}
