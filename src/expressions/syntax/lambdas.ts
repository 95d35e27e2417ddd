import type { Expression, LambdaExpression, Parameter } from './ast.ts'
import { parseFullExpression, parseRef, wellPlaced } from './expressions.ts'
import { parseSeparated } from './lists.ts'
import { isWord, type Parser } from './parser.ts'
import {
  afterAttributes,
  isParenthesizedLambda,
  isPredefined,
  isTypeOfParameter,
  matchingParenthesis,
  symbolAt,
} from './scan.ts'
import { parseBlockStatement } from './statements.ts'
import { parseType } from './types.ts'

/** Does a lambda or anonymous method start here? */
export function isLambdaStart(parser: Parser): boolean {
  if (parser.is('(')) return isParenthesizedLambda(parser)
  if (parser.is('delegate')) return true
  if (parser.is('[')) {
    const distance = afterAttributes(parser, parser.at) - parser.at
    return isLambdaAfter(parser, distance)
  }
  if (parser.is('static')) return isLambdaAfter(parser, 1)
  if ((isPredefined(parser.token) || parser.isIdentifier()) && isReturnTypeOfLambda(parser)) return true
  if (!parser.isIdentifier()) return false
  if (symbolAt(parser, parser.at + 1, '=>')) return true
  return parser.isWord('async') && isLambdaAfter(parser, 1)
}

function isLambdaAfter(parser: Parser, distance: number): boolean {
  const { at } = parser
  parser.seek(at + distance)
  const found =
    parser.is('delegate') ||
    (parser.is('(') && isParenthesizedLambda(parser)) ||
    isWord(parser.token, 'async') ||
    (parser.isIdentifier() && symbolAt(parser, parser.at + 1, '=>'))
  parser.seek(at)
  return found
}

/** `int (int a) => a`, `F() => 1`: a type and parameters before the arrow. */
function isReturnTypeOfLambda(parser: Parser): boolean {
  if (!symbolAt(parser, parser.at + 1, '(') || parser.is('(')) return false
  const close = matchingParenthesis(parser, parser.at + 1)
  return close > 0 && symbolAt(parser, close + 1, '=>')
}

export function parseLambda(parser: Parser): Expression {
  const { start } = parser.token
  const attributesEnd = parseAttributes(parser, 'A lambda with an attribute', '10')
  let asyncRange: LambdaExpression['asyncRange'] = null
  while (parser.is('static') || (parser.isWord('async') && !symbolAt(parser, parser.at + 1, '=>'))) {
    const modifier = parser.next()
    if (modifier.text === 'static') parser.version('A static lambda', '9', modifier.start, modifier.end)
    else asyncRange = { start: modifier.start, end: modifier.end }
  }
  const asFunction = <T>(parse: () => T): T => {
    const before = parser.isAsync
    parser.isAsync = asyncRange !== null
    const result = parse()
    parser.isAsync = before
    return result
  }
  if (parser.take('delegate')) {
    const parameters = parser.is('(') ? parseParameters(parser, 'delegate') : null
    const body = asFunction(() => parseBlockStatement(parser))
    return { kind: 'AnonymousMethodExpression', parameters, body, asyncRange, start, end: body.end }
  }
  if (isReturnTypeOfLambda(parser)) {
    const type = parseType(parser, 'return')
    parser.version('The return type of a lambda', '10', type.start, type.end)
  }
  if (attributesEnd > start && !parser.is('(')) {
    parser.errorLater(
      'CS8916',
      'Attributes on lambda expressions require a parenthesized parameter list.',
      start,
      attributesEnd,
    )
  }
  const parameters = parser.is('(') ? parseParameters(parser) : [untypedParameter(parser)]
  const untyped = parameters.find((p) => p.type === null)
  if (untyped && parameters.some((p) => p.type !== null)) {
    parser.errorLater(
      'CS0748',
      'Inconsistent lambda parameter usage; parameter types must be all explicit or all implicit',
      untyped.identifier.start,
      untyped.identifier.end,
    )
  }
  if (parameters[0]?.type === null) {
    const discard = parameters.filter((p) => p.identifier.text === '_' && !p.identifier.verbatim)[1]
    if (discard) parser.version("A second '_' among the parameters", '9', discard.start, discard.end)
  }
  const arrowStart = parser.token.start
  parser.expect('=>')
  const body = asFunction(() => {
    if (parser.is('{')) return parseBlockStatement(parser)
    return parser.is('ref') ? parseRef(parser) : wellPlaced(parseFullExpression(parser))
  })
  return { kind: 'LambdaExpression', parameters, body, arrowStart, asyncRange, start, end: body.end }
}

function untypedParameter(parser: Parser): Parameter {
  const identifier = parser.identifier()
  return {
    kind: 'Parameter',
    modifier: 'none',
    type: null,
    identifier,
    default: null,
    start: identifier.start,
    end: identifier.end,
  }
}

/** `[Obsolete]` where no attribute may stand; the end of the last one. */
export function parseAttributes(parser: Parser, what: string, needs: string): number {
  const { start } = parser.token
  let end = start
  while (parser.is('[')) {
    parser.skipBrackets()
    end = parser.lastEnd
  }
  if (end > start && (what !== 'A lambda with an attribute' || parser.is('(') || parser.isWord('async')))
    parser.version(what, needs, start, end)
  return end
}

/** `(int a, ref string b, params int[] c)`, types left out or not; at the opening bracket. */
export function parseParameters(parser: Parser, place: 'lambda' | 'delegate' | 'function' = 'lambda'): Parameter[] {
  parser.expect('(')
  const list = parseSeparated(parser, {
    close: ')',
    isElement: () =>
      parser.isIdentifier() ||
      isPredefined(parser.token) ||
      ['[', '(', 'ref', 'out', 'in', 'params', 'this'].some((text) => parser.is(text)),
    element: () => parseParameter(parser, place),
  })
  parser.expect(')')
  return list
}

const modifiers = ['ref', 'out', 'in', 'params', 'this'] as const

function parseParameter(parser: Parser, place: 'lambda' | 'delegate' | 'function'): Parameter {
  const { start } = parser.token
  if (place === 'lambda') parseAttributes(parser, 'An attribute of a parameter', '10')
  else parseAttributes(parser, 'An attribute of a parameter', '9')
  const written: Modifier[] = []
  for (;;) {
    const { start: from, end: to } = parser.token
    const word = modifiers.find((text) => (text !== 'this' || place === 'function') && parser.take(text))
    if (!word) break
    written.push({ word, start: from, end: to })
  }
  const modifier = checkModifiers(parser, written, place)
  if (place === 'lambda' && !isTypeOfParameter(parser, parser.at)) {
    const [first] = written
    if (first && first.word !== 'params') {
      parser.version('A modifier of a parameter without type', '14', start, parser.token.end)
    }
    return { ...untypedParameter(parser), modifier, start }
  }
  const type = parseType(parser, 'parameter')
  const identifier = parser.identifier()
  if (parser.is('[') && symbolAt(parser, parser.at + 1, ']')) {
    const open = parser.next()
    parser.error('CS1552', 'Array type specifier, [], must appear before parameter name', open.start, open.end)
    parser.next()
  }
  let value: Expression | null = null
  if (parser.is('=')) {
    const equals = parser.next()
    value = parseFullExpression(parser)
    if (place !== 'function') parser.version('A default value of a lambda parameter', '12', equals.start, value.end)
  }
  return { kind: 'Parameter', modifier, type, identifier, default: value, start, end: parser.lastEnd }
}

interface Modifier {
  readonly word: (typeof modifiers)[number]
  readonly start: number
  readonly end: number
}

/** The one modifier that counts; what can't stand beside it is told with what else has no meaning. */
function checkModifiers(
  parser: Parser,
  written: readonly Modifier[],
  place: 'lambda' | 'delegate' | 'function',
): Parameter['modifier'] {
  const [first, ...others] = written
  if (!first) return 'none'
  for (const { word, start, end } of others) {
    if (word === first.word) parser.errorLater('CS1107', `A parameter can only have one '${word}' modifier`, start, end)
    else if (first.word === 'params')
      parser.errorLater('CS1611', `The params parameter cannot be declared as ${word}`, start, end)
    else
      parser.errorLater('CS8328', ` The parameter modifier '${word}' cannot be used with '${first.word}'`, start, end)
  }
  if (first.word === 'params' && place === 'lambda') {
    parser.version("'params' of a lambda", '12', first.start, first.end)
  }
  return first.word
}
