/** Operators and their precedence. */
import type { AssignmentOperator, BinaryOperator, Block, Expression, PrefixUnaryExpression } from './ast.ts'
import { isLambdaStart, parseLambda } from './lambdas.ts'
import { isSymbol, type Parser } from './parser.ts'
import { parseIsRight } from './patterns.ts'
import { parsePostfix, parsePrimary } from './primary.ts'
import { parseQuery } from './queries.ts'
import { canStartExpression, isCast, isPredefined, isQueryStart, symbolAt } from './scan.ts'
import { parseType } from './types.ts'

/** From the loosest to the tightest. */
export const precedence = {
  expression: 0,
  conditional: 1,
  coalescing: 2,
  conditionalOr: 3,
  conditionalAnd: 4,
  or: 5,
  xor: 6,
  and: 7,
  equality: 8,
  relational: 9,
  shift: 10,
  additive: 11,
  multiplicative: 12,
  range: 13,
  unary: 14,
} as const

const binaryPrecedence: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '??': precedence.coalescing,
    '||': precedence.conditionalOr,
    '&&': precedence.conditionalAnd,
    '|': precedence.or,
    '^': precedence.xor,
    '&': precedence.and,
    '==': precedence.equality,
    '!=': precedence.equality,
    '<': precedence.relational,
    '>': precedence.relational,
    '<=': precedence.relational,
    '>=': precedence.relational,
    is: precedence.relational,
    as: precedence.relational,
    '<<': precedence.shift,
    '>>': precedence.shift,
    '+': precedence.additive,
    '-': precedence.additive,
    '*': precedence.multiplicative,
    '/': precedence.multiplicative,
    '%': precedence.multiplicative,
    '..': precedence.range,
    switch: precedence.range,
  }),
)

const assignments = new Set(['=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>=', '>>>=', '??='])

/** A chain `a + b + c …` longer than this is too deep a tree for what walks it. */
const maximumChain = 500

/** Parses an expression of any kind. */
export function parseFullExpression(parser: Parser): Expression {
  return parseOperators(parser, precedence.expression)
}

/** Parses an expression whose operators bind at least as tightly as `minimum`. */
export function parseOperators(parser: Parser, minimum: number): Expression {
  return parser.nest(() => operatorsAt(parser, minimum))
}

/** An operator made of several tokens: `>>` and `>>=` come as single `>`. */
function operatorHere(parser: Parser): { text: string; tokens: number } {
  const { token } = parser
  if (token.kind !== 'punctuation' && token.kind !== 'keyword') return { text: '', tokens: 0 }
  if (token.text !== '>' || parser.peek(1).start !== token.end) return { text: token.text, tokens: 1 }
  if (symbolAt(parser, parser.at + 1, '>=')) return { text: '>>=', tokens: 2 }
  if (!symbolAt(parser, parser.at + 1, '>')) return { text: '>', tokens: 1 }
  if (parser.peek(2).start === token.end + 1 && symbolAt(parser, parser.at + 2, '>')) return { text: '>>>', tokens: 3 }
  if (parser.peek(2).start === token.end + 1 && symbolAt(parser, parser.at + 2, '>='))
    return { text: '>>>=', tokens: 3 }
  return { text: '>>', tokens: 2 }
}

/** At a binary operator or an assignment. */
export function isOperator(parser: Parser): boolean {
  const { text } = parser.token
  return isSymbol(parser.token) && text !== 'switch' && (binaryPrecedence.has(text) || assignments.has(text))
}

/** The level of the binary operator at an index, or null. */
export function binaryLevelAt(parser: Parser, index: number): number | null {
  const token = parser.tokens[index]
  return token && isSymbol(token) ? (binaryPrecedence.get(token.text) ?? null) : null
}

function operatorsAt(parser: Parser, minimum: number): Expression {
  return parseOperatorsAfter(parser, parseUnaryOrSpecial(parser, minimum), minimum)
}

/** The operators that follow an operand. */
export function parseOperatorsAfter(parser: Parser, operand: Expression, minimum: number): Expression {
  let left = operand
  for (let length = 0; ; length++) {
    if (length > maximumChain) parser.abandon()
    const { text, tokens } = operatorHere(parser)
    const operatorStart = parser.token.start
    if (assignments.has(text) || text === '>>=') {
      if (minimum > precedence.expression) break
      return parseAssignment(parser, left, text, tokens)
    }
    if (text === '>>>') {
      if (precedence.shift < minimum) break
      parser.seek(parser.at + 2)
      parser.next()
      const right = parseOperators(parser, precedence.additive)
      parser.version("The operator '>>>'", '11', left.start, right.end)
      left = { kind: 'BinaryExpression', operator: '>>', left, right, operatorStart, start: left.start, end: right.end }
      continue
    }
    const level = binaryPrecedence.get(text)
    if (level === undefined || level < minimum) break
    if (text === 'is') {
      parser.next()
      left = parseIsRight(parser, left)
    } else if (text === 'as') {
      parser.next()
      const type = parseType(parser, 'afterIs')
      left = { kind: 'AsExpression', expression: left, type, start: left.start, end: type.end }
    } else if (text === 'switch') {
      if (!symbolAt(parser, parser.at + 1, '{')) break
      const start = parser.next().start
      parser.skipBrackets()
      parser.version('A switch expression', '8', start, start + 6)
    } else if (text === '..') {
      parser.next()
      if (canStartExpression(parser)) parseOperators(parser, precedence.unary)
      left = newerOperand(parser, "The operator '..'", '8', left.start)
    } else {
      for (let i = 0; i < tokens; i++) parser.next()
      // All are left-associative but `??`.
      const operand = parseOperators(parser, text === '??' ? level : level + 1)
      const right = text === '??' ? wellPlaced(operand) : operand
      left = {
        kind: 'BinaryExpression',
        operator: text as BinaryOperator,
        left,
        right,
        operatorStart,
        start: left.start,
        end: right.end,
      }
    }
  }
  if (parser.is('?') && minimum <= precedence.conditional) return parseConditional(parser, left)
  return left
}

function parseAssignment(parser: Parser, left: Expression, operator: string, tokens: number): Expression {
  const { start } = parser.token
  for (let i = 0; i < tokens; i++) parser.next()
  const operatorEnd = parser.lastEnd
  const right = operator === '=' && parser.is('ref') ? parseRef(parser) : parseFullExpression(parser)
  // Where nothing can be assigned that is said instead.
  if (operator === '>>>=' && left.kind !== 'LiteralExpression')
    parser.version("The operator '>>>='", '11', left.start, right.end)
  if (operator === '??=') parser.version("The operator '??='", '8', start, operatorEnd)
  const written = operator === '??=' || operator === '>>>=' ? '=' : (operator as AssignmentOperator)
  return { kind: 'AssignmentExpression', operator: written, left, right, start: left.start, end: right.end }
}

function parseConditional(parser: Parser, condition: Expression): Expression {
  parser.next()
  const whenTrue = wellPlaced(parser.is('ref') ? parseRef(parser) : parseFullExpression(parser))
  if (!parser.is(':') && parser.token.kind === 'end' && parser.tokens.at(-1)?.end !== parser.code.length) {
    parser.error(
      'CS8361',
      "A conditional expression cannot be used directly in a string interpolation because the ':' ends the interpolation. Parenthesize the conditional expression.",
      condition.start,
      parser.lastEnd,
    )
    return condition
  }
  parser.expect(':')
  const whenFalse = wellPlaced(parser.is('ref') ? parseRef(parser) : parseFullExpression(parser))
  return { kind: 'ConditionalExpression', condition, whenTrue, whenFalse, start: condition.start, end: whenFalse.end }
}

/** `ref x`. */
export function parseRef(parser: Parser): Expression {
  const { start } = parser.next()
  const expression = parseFullExpression(parser)
  return { kind: 'RefExpression', expression, start, end: expression.end }
}

function parseUnaryOrSpecial(parser: Parser, minimum: number): Expression {
  const { token } = parser
  const { start } = token
  if (token.kind === 'punctuation') {
    switch (token.text) {
      case '+':
      case '-':
      case '!':
      case '~':
      case '++':
      case '--': {
        parser.next()
        return negated(token.text, parseOperators(parser, precedence.unary), start)
      }
      case '&':
      case '*': {
        parser.next()
        const operand = parseOperators(parser, precedence.unary)
        if (token.text === '*') parser.unsafe('Pointers are not allowed', start, operand.end, 'CS0193')
        else if (operand.kind === 'LiteralExpression')
          parser.unsafe('Pointers are not allowed', operand.start, operand.end, 'CS0211')
        else parser.unsafe('Pointers are not allowed', start, operand.end, 'CS0214')
        return { kind: 'MissingExpression', start, end: operand.end }
      }
      case '^':
        parser.next()
        parseOperators(parser, precedence.unary)
        return newerOperand(parser, "The index operator '^'", '8', start)
      case '..':
        parser.next()
        if (canStartExpression(parser)) parseOperators(parser, precedence.unary)
        return newerOperand(parser, "The operator '..'", '8', start)
      case '(':
        if (mayBeLambda(minimum) && isLambdaStart(parser)) break
        if (isCast(parser)) return parseCast(parser)
        break
    }
  } else if (token.kind === 'keyword') {
    if (token.text === 'throw') return parseThrow(parser, minimum)
    if (token.text === 'ref' && minimum <= precedence.conditional) {
      parser.error('CS1525', "Invalid expression term 'ref'", start, token.end)
      return parseRef(parser)
    }
  } else if (parser.isWord('await') && isAwait(parser)) {
    parser.next()
    const { end } = parseOperators(parser, precedence.unary)
    if (parser.isAsync) return { kind: 'MissingExpression', start, end }
    const message = "'await' can't be used: a policy expression runs synchronously"
    parser.later.push({ code: 'csharp-forbidden', cs: 'CS4032', severity: 'error', message, start, end })
    return { kind: 'MissingExpression', start, end }
  } else if (isQueryStart(parser)) return parseQuery(parser)
  const startsLambda = mayBeLambda(minimum) || parser.is('delegate')
  if (startsLambda && isLambdaStart(parser)) return parseLambda(parser)
  return parsePostfix(parser, parsePrimary(parser))
}

/** A lambda is no operand: `a + x => x` ends before the arrow. An anonymous method may be one. */
function mayBeLambda(minimum: number): boolean {
  return minimum === precedence.expression
}

const awaited = 'new this base null true false typeof default checked unchecked delegate sizeof'.split(' ')

function isAwait(parser: Parser): boolean {
  const after = parser.peek(1)
  if (parser.isAsync) return true
  if (['identifier', 'number', 'string', 'character', 'interpolated'].includes(after.kind)) return true
  return isPredefined(after) || awaited.some((word) => symbolAt(parser, parser.at + 1, word))
}

/** `-2147483648` and `-9223372036854775808` are literals of their own. */
function negated(operator: PrefixUnaryExpression['operator'], operand: Expression, start: number): Expression {
  const { end } = operand
  if (operator === '-' && operand.kind === 'LiteralExpression') {
    if (operand.literal === 'uint' && operand.value === 2147483648 && operand.isPlain) {
      return { kind: 'LiteralExpression', literal: 'int', value: -2147483648, start, end }
    }
    if (operand.literal === 'ulong' && operand.value === 9223372036854775808n && operand.isPlain) {
      return { kind: 'LiteralExpression', literal: 'long', value: -9223372036854775808n, start, end }
    }
  }
  return { kind: 'PrefixUnaryExpression', operator, operand, start, end }
}

function parseCast(parser: Parser): Expression {
  const { start } = parser.next()
  const type = parseType(parser)
  parser.expect(')')
  const expression = parseOperators(parser, precedence.unary)
  return { kind: 'CastExpression', type, expression, start, end: expression.end }
}

function parseThrow(parser: Parser, minimum: number): Expression {
  const { start, end } = parser.next()
  const expression = parseOperators(parser, precedence.coalescing)
  if (minimum > precedence.coalescing) parser.error('CS1525', "Invalid expression term 'throw'", start, end)
  return { kind: 'ThrowExpression', expression, isMisplaced: true, start, end: expression.end }
}

/** A `throw` that stands where one may. */
export function wellPlaced<T extends Expression | Block>(node: T): T {
  return node.kind === 'ThrowExpression' ? { ...node, isMisplaced: false } : node
}

/** Reports an operator of a later version; what it gives is unknown. */
function newerOperand(parser: Parser, what: string, needs: string, start: number): Expression {
  parser.version(what, needs, start, parser.lastEnd)
  return { kind: 'MissingExpression', isIndex: true, start, end: parser.lastEnd }
}
