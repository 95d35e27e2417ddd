import type { Block, Expression, Statement, VariableDeclaration } from './ast.ts'
import { parseDeclaredStatement, parseVariableDeclaration } from './declarations.ts'
import { parseFullExpression, parseRef } from './expressions.ts'
import { mayStartStatement } from './lists.ts'
import { parseFor, parseForEach } from './loop-statements.ts'
import type { Parser } from './parser.ts'
import { parseCaseLabel } from './patterns.ts'
import { isPlainStart, parseRefused } from './refused.ts'
import { isDeclaration, symbolAt } from './scan.ts'
import { parseSwitch } from './switch-statement.ts'
import { parseTry } from './try-statement.ts'

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
    if (!canStartStatement(parser)) {
      // Nothing can start so: said once, then passed over.
      if (parser.token.kind !== 'bad') parser.error('CS1513', '} expected', parser.token.start, parser.token.end)
      do parser.next()
      while (!isOver() && !canStartStatement(parser))
      continue
    }
    statements.push(parseStatement(parser))
    if (parser.at === before) parser.next()
  }
  return statements
}

/** Keywords of statements that have no meaning here, and yet are read. */
const misplacedKeywords = new Set(
  'case throw class struct interface enum delegate event operator explicit implicit namespace const sealed abstract virtual override'.split(
    ' ',
  ),
)

function canStartStatement(parser: Parser): boolean {
  const { token } = parser
  if (isPartial(parser)) return false
  return mayStartStatement(parser) || (token.kind === 'keyword' && misplacedKeywords.has(token.text))
}

/** `partial class C`, `partial void F()`. */
function isPartial(parser: Parser): boolean {
  if (!parser.isWord('partial')) return false
  return ['void', 'class', 'struct', 'interface'].some((text) => symbolAt(parser, parser.at + 1, text))
}

export function parseStatement(parser: Parser): Statement {
  return parser.nest(() => statementAt(parser))
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
  if (isPlainStart(parser) && isDeclaration(parser)) {
    if (!parser.isWord('await')) return parseDeclaredStatement(parser)
    // `await x` declares a variable of a type `await`, but where that can't be read, the compiler takes it for an operator.
    const mark = parser.mark()
    const declared = parser.isAsync || symbolAt(parser, parser.at + 2, '(') ? null : parseDeclaredStatement(parser)
    if (declared && !parser.hasErrorsSince(mark)) return declared
    parser.reset(mark)
  }
  const expression = parseFullExpression(parser)
  endStatement(parser)
  return { kind: 'ExpressionStatement', expression, start, end: parser.lastEnd }
}

function endStatement(parser: Parser): void {
  parser.expect(';')
}

function parseYield(parser: Parser): Statement {
  const { start } = parser.next()
  const word = parser.next()
  const isBreak = word.text === 'break'
  let expression: Expression | null = null
  if (!isBreak) {
    if (parser.is(';')) parser.error('CS1627', 'Expression expected after yield return', word.start, word.end)
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
        if (token.text === 'return' && parser.is('ref')) expression = parseRef(parser)
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
      const statement = parseStatement(parser)
      const otherwise = parser.take('else') ? parseStatement(parser) : null
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
      const statement = parseStatement(parser)
      return { kind: 'WhileStatement', condition, statement, start, end: parser.lastEnd }
    }
    case 'do': {
      parser.next()
      const statement = parseStatement(parser)
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
      const statement = parseStatement(parser)
      return { kind: 'LockStatement', expression, statement, start, end: parser.lastEnd }
    }
    case 'goto':
      return parseGoto(parser)
    case 'checked':
    case 'unchecked': {
      if (symbolAt(parser, parser.at + 1, '(')) return null
      parser.next()
      const block = parseBlockStatement(parser)
      return { kind: 'CheckedStatement', checked: token.text === 'checked', block, start, end: block.end }
    }
    case 'const':
    case 'ref':
      return parseDeclaredStatement(parser)
    default:
      return null
  }
}

export function parseCondition(parser: Parser): Expression {
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

function parseUsing(parser: Parser): Statement {
  const { start } = parser.next()
  parser.expect('(')
  let declaration: VariableDeclaration | null = null
  let expression: Expression | null = null
  if (isDeclaration(parser)) declaration = parseVariableDeclaration(parser)
  else expression = parseFullExpression(parser)
  parser.expect(')')
  const statement = parseStatement(parser)
  return { kind: 'UsingStatement', declaration, expression, statement, start, end: parser.lastEnd }
}
