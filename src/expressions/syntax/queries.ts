import type {
  Expression,
  FromClause,
  Identifier,
  JoinClause,
  Ordering,
  QueryBody,
  QueryClause,
  QueryContinuation,
  QueryExpression,
  TypeSyntax,
} from './ast.ts'
import { parseFullExpression } from './expressions.ts'
import type { Parser } from './parser.ts'
import { symbolAt } from './scan.ts'
import { parseType } from './types.ts'

/** At `from`: `from x in xs where … select …`. */
export function parseQuery(parser: Parser): QueryExpression {
  parser.queries++
  try {
    const from = parseFrom(parser)
    const body = parseBody(parser)
    return { kind: 'QueryExpression', from, body, start: from.start, end: body.end }
  } finally {
    parser.queries--
  }
}

function parseFrom(parser: Parser): FromClause {
  const { start } = parser.next()
  const type = rangeType(parser)
  const identifier = rangeVariable(parser)
  parser.expect('in')
  const expression = parseFullExpression(parser)
  return { kind: 'FromClause', type, identifier, expression, start, end: expression.end }
}

function rangeType(parser: Parser): TypeSyntax | null {
  return symbolAt(parser, parser.at + 1, 'in') ? null : parseType(parser)
}

/** Another word before `in` is taken for the name that lacks. */
function rangeVariable(parser: Parser): Identifier {
  const { kind, text, start, end } = parser.token
  if (parser.isIdentifier() || !symbolAt(parser, parser.at + 1, 'in')) return parser.identifier()
  if (kind === 'keyword') parser.error('CS1041', `Identifier expected; '${text}' is a keyword`, start, end)
  else parser.error('CS1001', 'Identifier expected', start, end)
  parser.next()
  return { text: '', verbatim: false, start, end }
}

function parseBody(parser: Parser): QueryBody {
  return parser.nest(() => {
    const { start } = parser.token
    const clauses: QueryClause[] = []
    for (let clause = parseClause(parser); clause; clause = parseClause(parser)) clauses.push(clause)
    const selectOrGroup = parseSelectOrGroup(parser)
    const continuation = parser.isWord('into') ? parseContinuation(parser) : null
    return { clauses, selectOrGroup, continuation, start, end: parser.lastEnd }
  })
}

function parseContinuation(parser: Parser): QueryContinuation {
  const { start } = parser.next()
  const identifier = parser.identifier()
  const body = parseBody(parser)
  return { kind: 'QueryContinuation', identifier, body, start, end: body.end }
}

function parseSelectOrGroup(parser: Parser): QueryBody['selectOrGroup'] {
  const { start } = parser.token
  if (parser.isWord('group')) {
    parser.next()
    const element = parseFullExpression(parser)
    parser.expectWord('by', 'CS0745')
    const by = parseFullExpression(parser)
    return { kind: 'GroupClause', element, by, start, end: by.end }
  }
  let expression: Expression
  if (parser.isWord('select')) {
    parser.next()
    expression = parseFullExpression(parser)
  } else {
    parser.errorHere('CS0742', 'A query body must end with a select clause or a group clause')
    expression = { kind: 'MissingExpression', start: parser.lastEnd, end: parser.lastEnd }
  }
  return { kind: 'SelectClause', expression, start, end: expression.end }
}

function parseClause(parser: Parser): QueryClause | null {
  const { token } = parser
  if (token.kind !== 'identifier' || token.verbatim) return null
  const { start } = token
  switch (token.text) {
    case 'from':
      return parseFrom(parser)
    case 'let': {
      parser.next()
      const identifier = parser.identifier()
      parser.expect('=')
      const expression = parseFullExpression(parser)
      return { kind: 'LetClause', identifier, expression, start, end: expression.end }
    }
    case 'where': {
      parser.next()
      const condition = parseFullExpression(parser)
      return { kind: 'WhereClause', condition, start, end: condition.end }
    }
    case 'join':
      return parseJoin(parser)
    case 'orderby': {
      parser.next()
      const orderings: Ordering[] = []
      do {
        const expression = parseFullExpression(parser)
        const descending = parser.isWord('descending')
        if (descending || parser.isWord('ascending')) parser.next()
        orderings.push({ expression, descending, start: expression.start, end: parser.lastEnd })
      } while (parser.take(','))
      return { kind: 'OrderByClause', orderings, start, end: parser.lastEnd }
    }
    default:
      return null
  }
}

function parseJoin(parser: Parser): JoinClause {
  const { start } = parser.next()
  const type = rangeType(parser)
  const identifier = parser.identifier()
  parser.expect('in')
  const inExpression = parseFullExpression(parser)
  parser.expectWord('on', 'CS0743')
  const left = parseFullExpression(parser)
  parser.expectWord('equals', 'CS0744')
  const right = parseFullExpression(parser)
  let into: JoinClause['into'] = null
  if (parser.isWord('into')) {
    parser.next()
    into = parser.identifier()
  }
  return { kind: 'JoinClause', type, identifier, inExpression, left, right, into, start, end: parser.lastEnd }
}
