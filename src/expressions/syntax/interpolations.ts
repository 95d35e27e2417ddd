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
  const parser = new Parser(outer.code, { from, to, outer })
  parser.queries = outer.queries
  const expression = parseFullExpression(parser)
  const alignment = parser.take(',') ? parseFullExpression(parser) : null
  if (parser.token.kind !== 'end') parser.errorHere('CS1003', "Syntax error, '}' expected")
  return { kind: 'Interpolation', expression, alignment, format: piece.format, start: piece.start, end: piece.end }
}
