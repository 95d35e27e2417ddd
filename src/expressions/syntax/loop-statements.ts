/** `for` and `foreach`. */
import type { Expression, ForStatement, Statement, VariableDeclaration } from './ast.ts'
import { parseVariableDeclaration } from './declarations.ts'
import { parseFullExpression } from './expressions.ts'
import { mayBeExpression, parseSeparated } from './lists.ts'
import type { Parser } from './parser.ts'
import { parseDeclarationExpression } from './primary.ts'
import { isDeclaration, isPredefined, scanDesignation, scanType, symbolAt } from './scan.ts'
import { parseStatement } from './statements.ts'
import { parseType } from './types.ts'

export function parseFor(parser: Parser): Statement {
  const element = symbolAt(parser, parser.at + 1, '(') ? scanType(parser, parser.at + 2) : null
  if (element && parser.isIdentifier(parser.tokens[element.end]) && symbolAt(parser, element.end + 1, 'in')) {
    parser.error('CS1003', "Syntax error, 'foreach' expected", parser.token.start, parser.token.end)
    return parseForEach(parser)
  }
  return parseCounted(parser)
}

function parseCounted(parser: Parser): ForStatement {
  const { start } = parser.next()
  parser.expect('(')
  let declaration: VariableDeclaration | null = null
  let initializers: Expression[] = []
  if (!parser.is(';')) {
    if (isDeclaration(parser) && !isTypeBeforeOperator(parser)) declaration = parseVariableDeclaration(parser, true)
    else initializers = parseExpressionList(parser)
  }
  if (!parser.expect(';')) parser.take(',')
  const condition = parser.is(';') ? null : parseFullExpression(parser)
  parser.expect(';')
  const incrementors = parseExpressionList(parser, true)
  parser.expect(')')
  const statement = parseStatement(parser)
  return {
    kind: 'ForStatement',
    declaration,
    initializers,
    condition,
    incrementors,
    statement,
    start,
    end: parser.lastEnd,
  }
}

/** `int = 0`: the name is missing, so that the compiler takes the type for a value. */
function isTypeBeforeOperator(parser: Parser): boolean {
  return isPredefined(parser.token) && symbolAt(parser, parser.at + 1, '=')
}

function parseExpressionList(parser: Parser, allowsSemicolon = false): Expression[] {
  return parseSeparated(parser, {
    allowsSemicolon,
    close: ')',
    isElement: () => mayBeExpression(parser),
    element: () => parseFullExpression(parser),
  })
}

export function parseForEach(parser: Parser): Statement {
  const { start } = parser.next()
  parser.expect('(')
  const { target, type, identifier } = parseVariable(parser)
  if (!parser.take('in')) parser.errorHere('CS1515', "'in' expected")
  const expression = parseFullExpression(parser)
  parser.expect(')')
  const statement = parseStatement(parser)
  return { kind: 'ForEachStatement', type, identifier, target, expression, statement, start, end: parser.lastEnd }
}

type Variable = Pick<Extract<Statement, { kind: 'ForEachStatement' }>, 'target' | 'type' | 'identifier'>

/** `int x`, `var (a, b)`, `(int a, var b)`; whether another expression can be a variable shows at the `in`. */
function parseVariable(parser: Parser): Variable {
  const scan = scanType(parser, parser.at)
  const isVar = parser.isWord('var') || (scan.kind !== 'none' && isPredefined(parser.peek(0)))
  const designation = scan.kind === 'none' ? -1 : scanDesignation(parser, scan.end)
  if (designation > 0 && (isVar || parser.isIdentifier(parser.tokens[scan.end]))) {
    if (symbolAt(parser, scan.end, '('))
      return { target: parseDeclarationExpression(parser), type: null, identifier: null }
    return { target: null, type: parseType(parser), identifier: parser.identifier() }
  }
  const target = parseFullExpression(parser)
  const isVariable = target.kind === 'TupleExpression' || (target.kind === 'IdentifierName' && target.name === '_')
  if (!isVariable && parser.is('in')) {
    const { start, end } = parser.token
    parser.error('CS0230', 'Type and identifier are both required in a foreach statement', start, end)
  }
  return { target, type: null, identifier: null }
}
