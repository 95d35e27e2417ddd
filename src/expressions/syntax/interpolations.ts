import type { Expression, InterpolatedText, Interpolation } from './ast.ts'
import { parseFullExpression } from './expressions.ts'
import { Parser } from './parser.ts'
import type { InterpolatedPiece } from './token.ts'

/** At the token of an interpolated string: parses the expressions in its holes. */
export function parseInterpolatedString(parser: Parser): Expression {
  const { start, end, value } = parser.next()
  const parts: (InterpolatedText | Interpolation)[] = []
  for (const piece of value as readonly InterpolatedPiece[]) {
    if (piece.kind === 'text')
      parts.push({ kind: 'InterpolatedText', value: piece.value, start: piece.start, end: piece.end })
    else parts.push(parser.nest(() => parseHole(parser, piece)))
  }
  return { kind: 'InterpolatedStringExpression', parts, start, end }
}

function parseHole(outer: Parser, piece: InterpolatedPiece & { kind: 'hole' }): Interpolation {
  const { expressionStart: from, expressionEnd: to } = piece
  // Where a bracket isn't closed, the end of the hole is an unexpected token of its expression.
  const isOpen = checkBrackets(outer, piece)
  const parser = new Parser(outer.code, { from, to: isOpen ? to + 1 : to, outer })
  parser.queries = outer.queries
  parser.isHole = true
  const expression = parseFullExpression(parser)
  const alignment = parser.take(',') ? parseFullExpression(parser) : null
  if (parser.token.kind !== 'end') {
    // The compiler points at what it could use.
    const last = alignment ?? expression
    const unexpected = outer.code.slice(parser.token.start, parser.token.end)
    parser.error('CS1073', `Unexpected token '${unexpected}'`, last.start, last.end)
  } else if (piece.format === '') parser.errorLater('CS8089', 'Empty format specifier.', to, to + 1)
  return { kind: 'Interpolation', expression, alignment, format: piece.format, start: piece.start, end: piece.end }
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** Reports a bracket of a hole that closes another kind; true where one stays open. */
function checkBrackets(
  outer: Parser,
  { expressionStart, expressionEnd }: InterpolatedPiece & { kind: 'hole' },
): boolean {
  const { tokens } = new Parser(outer.code, { from: expressionStart, to: expressionEnd, outer: null })
  const open: string[] = []
  const isClosed = outer.code.charAt(expressionEnd) === '}'
  const mismatch = (start: number): void =>
    outer.error('CS1003', `Syntax error, '${open.at(-1) ?? '}'}' expected`, start, start + 1)
  for (const { kind, text, start } of tokens) {
    if (kind !== 'punctuation') continue
    if (closing[text]) open.push(closing[text])
    else if (text === open.at(-1)) open.pop()
    else if (text === ')' || text === ']' || text === '}') {
      mismatch(start)
      return false
    }
  }
  if (open.length > 0 && isClosed) mismatch(expressionEnd)
  return open.length > 0 && isClosed
}
