/** `try` with its `catch` and `finally`. */
import type { Block, CatchClause, Expression, TryStatement } from './ast.ts'
import type { Parser } from './parser.ts'
import { parseBlockStatement, parseCondition } from './statements.ts'
import { parseType } from './types.ts'

export function parseTry(parser: Parser): TryStatement {
  const { start } = parser.token
  const block: Block = parser.take('try')
    ? parseBlockStatement(parser)
    : { kind: 'Block', statements: [], start, end: start }
  const isComplete = block.end > block.start
  const catches: CatchClause[] = []
  while (parser.is('catch')) catches.push(parseCatch(parser))
  const last = parser.take('finally') ? parseBlockStatement(parser) : null
  if (catches.length === 0 && !last && isComplete)
    parser.error('CS1524', 'Expected catch or finally', parser.lastEnd - 1, parser.lastEnd)
  return { kind: 'TryStatement', block, catches, finally: last, start, end: parser.lastEnd }
}

function parseCatch(parser: Parser): CatchClause {
  const { start } = parser.next()
  let type: CatchClause['type'] = null
  let identifier: CatchClause['identifier'] = null
  let filter: Expression | null = null
  if (parser.take('(')) {
    type = parseType(parser)
    if (parser.isIdentifier()) identifier = parser.identifier()
    parser.expect(')')
  }
  if (parser.isWord('when') || parser.is('if')) {
    // `if` was what preceded `when` in a draft of the language.
    if (parser.is('if')) parser.errorHere('CS1003', "Syntax error, 'when' expected")
    parser.next()
    filter = parseCondition(parser)
  }
  const block = parseBlockStatement(parser)
  return { kind: 'CatchClause', type, identifier, filter, block, start, end: block.end }
}
