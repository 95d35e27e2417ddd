/** Names, literals, brackets, and what follows them: members, calls, indexes. */

import { parseArguments } from './arguments.ts'
import type { Argument, Designation, Expression, Identifier, LiteralValue, SimpleName, TypeKeyword } from './ast.ts'
import { parseNew } from './creation.ts'
import { parseFullExpression } from './expressions.ts'
import { parseInterpolatedString } from './interpolations.ts'
import { parseLambda } from './lambdas.ts'
import type { Parser } from './parser.ts'
import { isPredefined, isTypeArgumentList, matchingParenthesis, scanDesignation, scanType, symbolAt } from './scan.ts'
import type { NumberValue } from './token.ts'
import { parseSimpleName, parseType } from './types.ts'

export function parsePrimary(parser: Parser): Expression {
  const { token } = parser
  const { start, end } = token
  const literal = (value: LiteralValue): Expression => {
    parser.next()
    return { kind: 'LiteralExpression', ...value, start, end }
  }
  switch (token.kind) {
    case 'number': {
      const value = token.value as NumberValue
      const isPlain = /^[\d_]+$/.test(token.text)
      parser.next()
      return { kind: 'LiteralExpression', ...value, ...(isPlain ? { isPlain } : {}), start, end }
    }
    case 'string':
      return literal({ literal: 'string', value: token.value as string })
    case 'character':
      return literal({ literal: 'char', value: token.value as number })
    case 'interpolated':
      return parseInterpolatedString(parser)
    case 'identifier':
      if (!parser.isIdentifier()) break
      return parseNameOrDeclaration(parser)
    case 'keyword':
      return parseKeyword(parser)
    case 'punctuation':
      if (token.text === '(') return parseParenthesis(parser)
      if (token.text === '[') {
        parser.skipBrackets()
        parser.version('A collection expression', '12', start, parser.lastEnd)
        return { kind: 'MissingExpression', start, end: parser.lastEnd }
      }
  }
  return missing(parser)
}

/** Reports that no expression stands here; consumes nothing. */
export function missing(parser: Parser): Expression {
  const { token } = parser
  if (parser.is('=>')) parser.errorHere('CS1001', 'Identifier expected')
  else if (token.kind === 'end') parser.error('CS1733', 'Expected expression', parser.lastEnd, parser.lastEnd)
  else
    parser.error(
      'CS1525',
      `Invalid expression term '${parser.code.slice(token.start, token.end)}'`,
      token.start,
      token.end,
    )
  return { kind: 'MissingExpression', start: parser.lastEnd, end: parser.lastEnd }
}

function parseNameOrDeclaration(parser: Parser): Expression {
  if (parser.isWord('var') && symbolAt(parser, parser.at + 1, '(')) {
    const close = matchingParenthesis(parser, parser.at + 1)
    if (
      close > 0 &&
      (symbolAt(parser, close + 1, '=') || symbolAt(parser, close + 1, 'in')) &&
      scanDesignation(parser, parser.at + 1) === close + 1
    ) {
      return parseDeclarationExpression(parser)
    }
  }
  if (symbolAt(parser, parser.at + 1, '::')) {
    const alias = parser.identifier()
    parser.next()
    const name = parseExpressionName(parser)
    return { kind: 'AliasQualifiedName', alias, name, start: alias.start, end: name.end }
  }
  return parseExpressionName(parser)
}

function parseExpressionName(parser: Parser): SimpleName {
  if (symbolAt(parser, parser.at + 1, '<') && parser.isIdentifier() && isTypeArgumentList(parser, parser.at + 1))
    return parseSimpleName(parser)
  if (!parser.isIdentifier()) parser.errorHere('CS1001', 'Identifier expected')
  const { text: name, verbatim, start, end } = parser.identifier()
  return { kind: 'IdentifierName', name, verbatim, start, end }
}

/** `int x`, `var (a, b)`. */
export function parseDeclarationExpression(parser: Parser): Expression {
  const type = parseType(parser)
  const designation = parseDesignation(parser)
  return { kind: 'DeclarationExpression', type, designation, start: type.start, end: designation.end }
}

export function parseDesignation(parser: Parser): Designation {
  const { start } = parser.token
  if (parser.take('(')) {
    const variables: Designation[] = []
    do variables.push(parser.nest(() => parseDesignation(parser)))
    while (parser.take(','))
    if (variables.length < 2 && parser.is(')')) parser.errorHere('CS1003', "Syntax error, ',' expected")
    parser.expect(')')
    return { kind: 'ParenthesizedDesignation', variables, start, end: parser.lastEnd }
  }
  return designationOf(parser.identifier())
}

export function designationOf(
  identifier: Identifier,
): Designation & { kind: 'SingleVariableDesignation' | 'DiscardDesignation' } {
  const { start, end } = identifier
  if (identifier.text === '_' && !identifier.verbatim) return { kind: 'DiscardDesignation', start, end }
  return { kind: 'SingleVariableDesignation', identifier, start, end }
}

function parseKeyword(parser: Parser): Expression {
  const { token } = parser
  const { start, end, text } = token
  const literal = (value: LiteralValue): Expression => {
    parser.next()
    return { kind: 'LiteralExpression', ...value, start, end }
  }
  switch (text) {
    case 'null':
      return literal({ literal: 'null', value: null })
    case 'true':
    case 'false':
      return literal({ literal: 'bool', value: text === 'true' })
    case 'this':
      parser.next()
      return { kind: 'ThisExpression', start, end }
    case 'base':
      parser.next()
      return { kind: 'BaseExpression', start, end }
    case 'typeof':
    case 'sizeof': {
      parser.next()
      parser.expect('(')
      const type = parseType(parser, text === 'typeof' ? 'return' : 'normal')
      parser.expect(')')
      return { kind: text === 'typeof' ? 'TypeOfExpression' : 'SizeOfExpression', type, start, end: parser.lastEnd }
    }
    case 'default': {
      if (!symbolAt(parser, parser.at + 1, '(')) return literal({ literal: 'default', value: null })
      parser.next()
      parser.next()
      const type = parseType(parser)
      parser.expect(')')
      return { kind: 'DefaultExpression', type, start, end: parser.lastEnd }
    }
    case 'checked':
    case 'unchecked': {
      parser.next()
      parser.expect('(')
      const expression = parseFullExpression(parser)
      parser.expect(')')
      return { kind: 'CheckedExpression', checked: text === 'checked', expression, start, end: parser.lastEnd }
    }
    case 'new':
      return parseNew(parser)
    case 'delegate':
      return parseLambda(parser)
    case 'stackalloc': {
      const isInitializer = symbolAt(parser, parser.at - 1, '=')
      parser.next()
      if (parser.is(';')) parser.errorHere('CS1031', 'Type expected')
      else if (isInitializer) parser.unsafe("'stackalloc' can't be used", start, end, 'CS0214')
      else parser.version("'stackalloc' within an expression", '8', start, end)
      if (isPredefined(parser.token) || parser.isIdentifier()) parseType(parser, 'creation')
      while (parser.is('[') || parser.is('{')) parser.skipBrackets()
      return { kind: 'MissingExpression', start, end: parser.lastEnd }
    }
    case '__arglist':
    case '__makeref':
    case '__reftype':
    case '__refvalue':
      parser.next()
      if (parser.is('(')) parser.skipBrackets()
      parser.unsafe(
        `'${text}' can't be used`,
        start,
        parser.lastEnd,
        text !== '__arglist' ? 'CS0029' : parser.lastEnd > end ? 'CS0226' : 'CS0190',
      )
      return { kind: 'MissingExpression', start, end: parser.lastEnd }
  }
  if (!isPredefined(token)) return missing(parser)
  const isWhole = parser.at === 1 && symbolAt(parser, 2, ')') && parser.tokens.length === 4
  if ((text === 'void' || !symbolAt(parser, parser.at + 1, '.')) && !isWhole) {
    parser.error('CS1525', `Invalid expression term '${text}'`, start, end)
  }
  parser.next()
  return { kind: 'PredefinedType', keyword: text as TypeKeyword, start, end }
}

/** `(a)`, `(a, b)`, `(int a, var b)`. Casts and lambdas are recognised before. */
export function parseParenthesis(parser: Parser): Expression {
  const { start } = parser.next()
  const first = parseTupleElement(parser, true)
  if (!parser.is(',') && first.name === null) {
    parser.expect(')')
    return { kind: 'ParenthesizedExpression', expression: first.expression, start, end: parser.lastEnd }
  }
  const elements = [first]
  while (parser.take(',')) elements.push(parseTupleElement(parser, false))
  parser.expect(')')
  if (elements.length < 2)
    parser.error('CS8124', 'Tuple must contain at least two elements.', parser.lastEnd - 1, parser.lastEnd)
  return { kind: 'TupleExpression', arguments: elements, start, end: parser.lastEnd }
}

function parseTupleElement(parser: Parser, isFirst: boolean): Argument {
  const { start } = parser.token
  let name: Identifier | null = null
  if (parser.isIdentifier() && symbolAt(parser, parser.at + 1, ':')) {
    name = parser.identifier()
    parser.next()
  }
  const expression = isDeclarationInTuple(parser, isFirst)
    ? parseDeclarationExpression(parser)
    : parseFullExpression(parser)
  return { kind: 'Argument', name, refKind: 'none', expression, start, end: parser.lastEnd }
}

function isDeclarationInTuple(parser: Parser, isFirst: boolean): boolean {
  const type = scanType(parser, parser.at)
  // `(a * b, c)` multiplies: no pointer stands in a tuple.
  if (type.kind === 'none' || type.kind === 'pointer') return false
  const end = scanDesignation(parser, type.end)
  if (end < 0 || (symbolAt(parser, type.end, '(') && !parser.isWord('var'))) return false
  return symbolAt(parser, end, ',') || (!isFirst && symbolAt(parser, end, ')'))
}

/** A chain `a.b().c …` longer than this is too deep a tree for what walks it. */
const maximumChain = 500

/** What may follow a primary expression: `.b`, `(…)`, `[…]`, `?.b`, `++`. */
export function parsePostfix(parser: Parser, primary: Expression): Expression {
  let left = primary
  const { start } = primary
  for (let length = 0; ; length++) {
    if (length > maximumChain) parser.abandon()
    const { token } = parser
    if (token.kind !== 'punctuation') {
      if (parser.isWord('with') && symbolAt(parser, parser.at + 1, '{') && left.kind !== 'MissingExpression') {
        const word = parser.next()
        parser.skipBrackets()
        parser.version('A with expression', '9', word.start, word.end)
        left = { kind: 'WithExpression', expression: left, start, end: parser.lastEnd }
        continue
      }
      return left
    }
    switch (token.text) {
      case '++':
      case '--':
        parser.next()
        left = { kind: 'PostfixUnaryExpression', operator: token.text, operand: left, start, end: token.end }
        continue
      case '!':
        // No binary operator starts so: in C# 8 it says that a value isn't null.
        parser.next()
        parser.version("'!' after a value", '8', token.start, token.end)
        continue
      case '?': {
        const isAccess = parser.peek(1).start === token.end && symbolAt(parser, parser.at + 1, '.')
        if (!isAccess && !symbolAt(parser, parser.at + 1, '[')) return left
        parser.next()
        const whenNotNull = parser.nest(() => parseWhenNotNull(parser))
        left = { kind: 'ConditionalAccessExpression', expression: left, whenNotNull, start, end: parser.lastEnd }
        continue
      }
    }
    const longer = parseAccess(parser, left)
    if (!longer) return left
    left = longer
  }
}

/** `(…)`, `[…]`, `.b` or `->b` after `left`; null at anything else. */
function parseAccess(parser: Parser, left: Expression): Expression | null {
  const { start } = left
  const { token } = parser
  switch (token.text) {
    case '(':
      return {
        kind: 'InvocationExpression',
        expression: left,
        arguments: parseArguments(parser, ')'),
        start,
        end: parser.lastEnd,
      }
    case '[': {
      const args = parseArguments(parser, ']')
      return { kind: 'ElementAccessExpression', expression: left, arguments: args, start, end: parser.lastEnd }
    }
    case '->':
      break
    case '::':
      parser.error('CS7000', 'Unexpected use of an aliased name', token.start, token.end)
      break
    case '.':
      break
    default:
      return null
  }
  parser.next()
  const name = parseExpressionName(parser)
  const end = Math.max(parser.lastEnd, name.end)
  const access = {
    kind: 'MemberAccessExpression',
    expression: left,
    operatorStart: token.start,
    name,
    start,
    end,
  } as const
  return token.text === '->' ? { ...access, isPointer: true } : access
}

/** The rest of `a?.b.c()`, from the dot or bracket on. */
function parseWhenNotNull(parser: Parser): Expression {
  const { start } = parser.token
  let left: Expression
  if (parser.is('['))
    left = { kind: 'ElementBindingExpression', arguments: parseArguments(parser, ']'), start, end: parser.lastEnd }
  else {
    parser.next()
    left = { kind: 'MemberBindingExpression', name: parseExpressionName(parser), start, end: parser.lastEnd }
  }
  for (let length = 0; ; length++) {
    if (length > maximumChain) parser.abandon()
    const { token } = parser
    if (token.kind !== 'punctuation') return left
    if (token.text === '!') {
      parser.next()
      parser.version("'!' after a value", '8', token.start, token.end)
      continue
    }
    if (token.text === '?') {
      const isAccess = parser.peek(1).start === token.end && symbolAt(parser, parser.at + 1, '.')
      if (!isAccess && !symbolAt(parser, parser.at + 1, '[')) return left
      parser.next()
      const whenNotNull = parser.nest(() => parseWhenNotNull(parser))
      return { kind: 'ConditionalAccessExpression', expression: left, whenNotNull, start, end: parser.lastEnd }
    }
    const longer = parseAccess(parser, left)
    if (!longer) return left
    left = longer
  }
}
