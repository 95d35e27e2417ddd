import type {
  Block,
  CatchClause,
  Expression,
  ForStatement,
  Statement,
  TryStatement,
  VariableDeclaration,
} from './ast.ts'
import { parseDeclaredStatement, parseVariableDeclaration } from './declarations.ts'
import { parseFullExpression, parseRef } from './expressions.ts'
import type { Parser } from './parser.ts'
import { parseCaseLabel } from './patterns.ts'
import { parseDeclarationExpression } from './primary.ts'
import { isPlainStart, parseRefused } from './refused.ts'
import { canStartExpression, isDeclaration, isPredefined, scanType, symbolAt } from './scan.ts'
import { parseSwitch } from './switch-statement.ts'
import { parseType } from './types.ts'

/** `{ … }`. */
export function parseBlockStatement(parser: Parser): Block {
  return parser.nest(() => {
    const { start } = parser.token
    if (!parser.expect('{') && !canStartStatement(parser)) {
      return { kind: 'Block', statements: [], start, end: parser.lastEnd }
    }
    const statements = parseStatements(parser, () => parser.is('}'))
    parser.expect('}')
    return { kind: 'Block', statements, start, end: parser.lastEnd }
  })
}

export function parseStatements(parser: Parser, isOver: () => boolean): Statement[] {
  const statements: Statement[] = []
  while (parser.token.kind !== 'end' && !isOver()) {
    const before = parser.at
    if (parser.token.kind === 'punctuation' && noStatementStart.has(parser.token.text)) {
      // Nothing can start so: said once, then passed over.
      parser.error('CS1513', '} expected', parser.token.start, parser.token.end)
      parser.next()
      continue
    }
    statements.push(parseStatement(parser))
    if (parser.at === before) parser.next()
  }
  return statements
}

/** What neither starts a statement nor could stand behind something that is missing. */
const noStatementStart = new Set([')', ']', ',', ':', '.', '?', '::', '->'])

const statementKeywords = new Set(
  'break continue checked unchecked const do for foreach goto if lock return switch throw try using while unsafe fixed class struct interface enum delegate static public private protected internal'.split(
    ' ',
  ),
)

function canStartStatement(parser: Parser): boolean {
  const { token } = parser
  return (
    canStartExpression(parser) ||
    parser.is(';') ||
    parser.is('{') ||
    (token.kind === 'keyword' && statementKeywords.has(token.text))
  )
}

export function parseStatement(parser: Parser): Statement {
  return parser.nest(() => statementAt(parser))
}

/** A statement below `if`, `while` …: no declaration and no label may stand alone there. */
function parseEmbedded(parser: Parser): Statement {
  const statement = parseStatement(parser)
  if (
    statement.kind === 'LocalDeclarationStatement' ||
    statement.kind === 'LocalFunctionStatement' ||
    statement.kind === 'LabeledStatement'
  ) {
    parser.error(
      'CS1023',
      'Embedded statement cannot be a declaration or labeled statement',
      statement.start,
      statement.end,
    )
  }
  return statement
}

function statementAt(parser: Parser): Statement {
  const { token } = parser
  const { start } = token
  const refused = parseRefused(parser)
  if (refused) return refused
  if (token.kind === 'punctuation') {
    if (token.text === '{') return parseBlockStatement(parser)
    if (token.text === ';') {
      parser.next()
      return { kind: 'EmptyStatement', start, end: token.end }
    }
  } else if (token.kind === 'keyword') {
    const statement = parseKeywordStatement(parser)
    if (statement) return statement
  } else if (token.kind === 'identifier') {
    if (symbolAt(parser, parser.at + 1, ':') && parser.isIdentifier()) {
      const identifier = parser.identifier()
      parser.next()
      if (parser.is('}')) {
        parser.error('CS1525', "Invalid expression term '}'", parser.token.start, parser.token.end)
        return {
          kind: 'LabeledStatement',
          identifier,
          statement: { kind: 'EmptyStatement', start, end: parser.lastEnd },
          start,
          end: parser.lastEnd,
        }
      }
      const statement = parseStatement(parser)
      return { kind: 'LabeledStatement', identifier, statement, start, end: statement.end }
    }
    if (
      parser.isWord('yield') &&
      (symbolAt(parser, parser.at + 1, 'return') || symbolAt(parser, parser.at + 1, 'break'))
    ) {
      return parseYield(parser)
    }
  }
  if (isPlainStart(parser) && isDeclaration(parser)) return parseDeclaredStatement(parser)
  const expression = parseFullExpression(parser)
  endStatement(parser)
  return { kind: 'ExpressionStatement', expression, start, end: parser.lastEnd }
}

function endStatement(parser: Parser): void {
  parser.expect(';')
}

function parseYield(parser: Parser): Statement {
  const { start } = parser.next()
  const isBreak = parser.next().text === 'break'
  let expression: Expression | null = null
  if (!isBreak) {
    if (parser.is(';'))
      parser.error('CS1627', 'Expression expected after yield return', parser.token.start, parser.token.end)
    else expression = parseFullExpression(parser)
    expression ??= { kind: 'MissingExpression', start: parser.lastEnd, end: parser.lastEnd }
  }
  endStatement(parser)
  return { kind: 'YieldStatement', expression, start, end: parser.lastEnd }
}

function parseKeywordStatement(parser: Parser): Statement | null {
  const { token } = parser
  const { start } = token
  switch (token.text) {
    case 'break':
    case 'continue':
      parser.next()
      endStatement(parser)
      return { kind: token.text === 'break' ? 'BreakStatement' : 'ContinueStatement', start, end: parser.lastEnd }
    case 'return':
    case 'throw': {
      parser.next()
      let expression: Expression | null = null
      if (!parser.is(';')) {
        if (parser.is('ref')) expression = parseRef(parser)
        else expression = parseFullExpression(parser)
      }
      endStatement(parser)
      return {
        kind: token.text === 'return' ? 'ReturnStatement' : 'ThrowStatement',
        expression,
        start,
        end: parser.lastEnd,
      }
    }
    case 'if': {
      parser.next()
      const condition = parseCondition(parser)
      const statement = parseEmbedded(parser)
      const otherwise = parser.take('else') ? parseEmbedded(parser) : null
      return { kind: 'IfStatement', condition, statement, else: otherwise, start, end: parser.lastEnd }
    }
    case 'case':
      parser.error('CS1003', "Syntax error, 'switch' expected", start, token.end)
      parser.next()
      parseCaseLabel(parser, start)
      parser.expect(':')
      return { kind: 'EmptyStatement', start, end: parser.lastEnd }
    case 'else':
      parser.error('CS8641', "'else' cannot start a statement.", start, token.end)
      parser.next()
      return parseStatement(parser)
    case 'while': {
      parser.next()
      const condition = parseCondition(parser)
      const statement = parseEmbedded(parser)
      return { kind: 'WhileStatement', condition, statement, start, end: parser.lastEnd }
    }
    case 'do': {
      parser.next()
      const statement = parseEmbedded(parser)
      parser.expect('while')
      const condition = parseCondition(parser)
      endStatement(parser)
      return { kind: 'DoStatement', statement, condition, start, end: parser.lastEnd }
    }
    case 'for':
      return parseFor(parser)
    case 'foreach':
      return parseForEach(parser)
    case 'switch':
      return parseSwitch(parser)
    case 'try':
      return parseTry(parser)
    case 'catch':
    case 'finally':
      parser.error('CS1513', '} expected', start, token.end)
      return parseTry(parser)
    case 'using':
      return parseUsing(parser)
    case 'lock': {
      parser.next()
      const expression = parseCondition(parser)
      const statement = parseEmbedded(parser)
      return { kind: 'LockStatement', expression, statement, start, end: parser.lastEnd }
    }
    case 'goto':
      return parseGoto(parser)
    case 'checked':
    case 'unchecked': {
      if (!symbolAt(parser, parser.at + 1, '{')) return null
      parser.next()
      const block = parseBlockStatement(parser)
      return { kind: 'CheckedStatement', checked: token.text === 'checked', block, start, end: block.end }
    }
    case 'const':
      return parseDeclaredStatement(parser)
    default:
      return null
  }
}

function parseCondition(parser: Parser): Expression {
  parser.expect('(')
  const condition = parseFullExpression(parser)
  parser.expect(')')
  return condition
}

function parseGoto(parser: Parser): Statement {
  const { start } = parser.next()
  let target: (Statement & { kind: 'GotoStatement' })['target']
  if (parser.take('case')) target = { kind: 'case', expression: parseFullExpression(parser) }
  else if (parser.take('default')) target = { kind: 'default' }
  else target = { kind: 'label', identifier: parser.identifier() }
  endStatement(parser)
  return { kind: 'GotoStatement', target, start, end: parser.lastEnd }
}

function parseFor(parser: Parser): ForStatement {
  const { start } = parser.next()
  parser.expect('(')
  let declaration: VariableDeclaration | null = null
  let initializers: Expression[] = []
  if (!parser.is(';')) {
    if (isDeclaration(parser) && !isTypeBeforeOperator(parser)) declaration = parseVariableDeclaration(parser)
    else initializers = parseExpressionList(parser)
  }
  parser.expect(';')
  const condition = parser.is(';') ? null : parseFullExpression(parser)
  parser.expect(';')
  const incrementors = parser.is(')') ? [] : parseExpressionList(parser)
  if (!parser.is(')') && parser.token.kind !== 'end') parser.errorHere('CS1003', "Syntax error, ',' expected")
  parser.expect(')')
  const statement = parseEmbedded(parser)
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

function parseExpressionList(parser: Parser): Expression[] {
  const list: Expression[] = []
  do list.push(parseFullExpression(parser))
  while (parser.take(','))
  return list
}

function parseForEach(parser: Parser): Statement {
  const { start } = parser.next()
  parser.expect('(')
  const scan = scanType(parser, parser.at)
  const name = parser.tokens[scan.end]
  const isDeconstruction = parser.is('(')
    ? !(name && scan.kind === 'tuple' && parser.isIdentifier(name))
    : parser.isWord('var') && symbolAt(parser, parser.at + 1, '(')
  let target: Expression | null = null
  let type = null
  let identifier = null
  if (isDeconstruction) target = parser.is('(') ? parseFullExpression(parser) : parseDeclarationExpression(parser)
  else {
    type = parseType(parser)
    if (parser.is('in')) {
      parser.error(
        'CS0230',
        'Type and identifier are both required in a foreach statement',
        parser.token.start,
        parser.token.end,
      )
      identifier = { text: '', verbatim: false, start: parser.lastEnd, end: parser.lastEnd }
    } else if (parser.isIdentifier()) identifier = parser.identifier()
    else {
      parser.errorHere('CS1515', "'in' expected")
      identifier = { text: '', verbatim: false, start: parser.lastEnd, end: parser.lastEnd }
    }
  }
  if (!parser.take('in')) parser.errorHere('CS1515', "'in' expected")
  const expression = parseFullExpression(parser)
  parser.expect(')')
  const statement = parseEmbedded(parser)
  return { kind: 'ForEachStatement', type, identifier, target, expression, statement, start, end: parser.lastEnd }
}

function parseUsing(parser: Parser): Statement {
  const { start } = parser.next()
  parser.expect('(')
  let declaration: VariableDeclaration | null = null
  let expression: Expression | null = null
  if (isDeclaration(parser)) declaration = parseVariableDeclaration(parser)
  else expression = parseFullExpression(parser)
  parser.expect(')')
  const statement = parseEmbedded(parser)
  return { kind: 'UsingStatement', declaration, expression, statement, start, end: parser.lastEnd }
}

function parseTry(parser: Parser): TryStatement {
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
  if (parser.isWord('when')) {
    parser.next()
    filter = parseCondition(parser)
  }
  const block = parseBlockStatement(parser)
  return { kind: 'CatchClause', type, identifier, filter, block, start, end: block.end }
}
