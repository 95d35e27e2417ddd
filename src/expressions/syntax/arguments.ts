/** Arguments of calls, indexers and constructors. */
import type { Argument, Expression, Identifier } from './ast.ts'
import { parseFullExpression, parseRef } from './expressions.ts'
import { mayBeExpression, parseSeparated } from './lists.ts'
import type { Parser } from './parser.ts'
import { parseDeclarationExpression } from './primary.ts'
import { scanType, symbolAt } from './scan.ts'

/** `(a, name: b, out var c)` or `[i, j]`; at the opening bracket. */
export function parseArguments(parser: Parser, close: ')' | ']'): Argument[] {
  parser.next()
  if (parser.is(']') && close === ']')
    parser.error('CS0443', 'Syntax error; value expected', parser.token.start, parser.token.end)
  const list = parseSeparated(parser, {
    close,
    isElement: () => parser.is('out') || parser.is('in') || mayBeExpression(parser),
    element: () => parseArgument(parser, close),
  })
  parser.expect(close)
  return list
}

function parseArgument(parser: Parser, close: ')' | ']'): Argument {
  const { start } = parser.token
  let name: Identifier | null = null
  if (parser.isIdentifier() && symbolAt(parser, parser.at + 1, ':')) {
    name = parser.identifier()
    parser.next()
  }
  const refKind = parser.is('ref') ? 'ref' : parser.is('out') ? 'out' : parser.is('in') ? 'in' : 'none'
  if (refKind !== 'none') parser.next()
  const expression = argumentExpression(parser, refKind, close)
  return { kind: 'Argument', name, refKind, expression, start, end: parser.lastEnd }
}

function argumentExpression(parser: Parser, refKind: Argument['refKind'], close: string): Expression {
  if (refKind === 'out') {
    const type = scanType(parser, parser.at)
    const after = parser.tokens[type.end]
    if (type.kind !== 'none' && after && parser.isIdentifier(after)) return parseDeclarationExpression(parser)
  }
  if (parser.is(',')) {
    if (close === ']') parser.errorHere('CS0443', 'Syntax error; value expected')
    else parser.errorHere('CS0839', 'Argument missing')
    return { kind: 'MissingExpression', start: parser.lastEnd, end: parser.lastEnd }
  }
  if (close === ']' && parser.is(']')) {
    parser.errorHere('CS0443', 'Syntax error; value expected')
    return { kind: 'MissingExpression', start: parser.lastEnd, end: parser.lastEnd }
  }
  return parser.is('ref') ? parseRef(parser) : parseFullExpression(parser)
}
