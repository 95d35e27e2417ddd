import type { Expression, Parameter } from './ast.ts'
import { parseFullExpression, parseRef, wellPlaced } from './expressions.ts'
import { isWord, type Parser } from './parser.ts'
import { isParenthesizedLambda, isPredefined, matchingParenthesis, symbolAt } from './scan.ts'
import { parseBlockStatement } from './statements.ts'
import { parseType } from './types.ts'

/** Does a lambda or anonymous method start here? */
export function isLambdaStart(parser: Parser): boolean {
  if (parser.is('(')) return isParenthesizedLambda(parser)
  if (parser.is('delegate')) return true
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
  while (parser.is('static') || (parser.isWord('async') && !symbolAt(parser, parser.at + 1, '=>'))) {
    const modifier = parser.next()
    if (modifier.text === 'static') parser.version('A static lambda', '9', modifier.start, modifier.end)
    else parser.forbidden("'async' can't be used: a policy expression runs synchronously", modifier.start, modifier.end)
  }
  if (parser.take('delegate')) {
    const parameters = parser.is('(') ? parseParameters(parser) : null
    const body = parseBlockStatement(parser)
    return { kind: 'AnonymousMethodExpression', parameters, body, start, end: body.end }
  }
  if (isReturnTypeOfLambda(parser)) {
    const type = parseType(parser, 'return')
    parser.version('The return type of a lambda', '10', type.start, type.end)
  }
  const parameters = parser.is('(') ? parseParameters(parser) : [untypedParameter(parser)]
  if (parameters.length > 0 && parameters.some((p) => p.type === null) && parameters.some((p) => p.type !== null)) {
    parser.error(
      'CS0748',
      'Inconsistent lambda parameter usage; parameter types must be all explicit or all implicit',
      start,
      parser.lastEnd,
    )
  }
  if (parameters[0]?.type === null) {
    const discard = parameters.filter((p) => p.identifier.text === '_' && !p.identifier.verbatim)[1]
    if (discard) parser.version("A second '_' among the parameters", '9', discard.start, discard.end)
  }
  const arrowStart = parser.token.start
  parser.expect('=>')
  const body = parser.is('{')
    ? parseBlockStatement(parser)
    : parser.is('ref')
      ? parseRef(parser)
      : wellPlaced(parseFullExpression(parser))
  return { kind: 'LambdaExpression', parameters, body, arrowStart, start, end: body.end }
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

/** `(int a, ref string b, params int[] c)`, types left out or not; at the opening bracket. */
export function parseParameters(parser: Parser, place: 'lambda' | 'function' = 'lambda'): Parameter[] {
  parser.expect('(')
  const list: Parameter[] = []
  if (!parser.is(')')) {
    do {
      const before = parser.at
      list.push(parseParameter(parser, place))
      if (parser.at === before) break
    } while (parser.take(','))
  }
  parser.expect(')')
  return list
}

const modifiers = ['ref', 'out', 'in', 'params'] as const

function parseParameter(parser: Parser, place: 'lambda' | 'function'): Parameter {
  const { start } = parser.token
  const modifier = modifiers.find((word) => parser.take(word)) ?? 'none'
  const isUntyped =
    parser.isIdentifier() && (symbolAt(parser, parser.at + 1, ',') || symbolAt(parser, parser.at + 1, ')'))
  if (isUntyped && place === 'lambda') return { ...untypedParameter(parser), modifier, start }
  const type = parseType(parser)
  const identifier = parser.identifier()
  let value: Expression | null = null
  if (parser.is('=')) {
    const equals = parser.next()
    value = parseFullExpression(parser)
    if (place === 'lambda') parser.version('A default value of a lambda parameter', '12', equals.start, value.end)
  }
  return { kind: 'Parameter', modifier, type, identifier, default: value, start, end: parser.lastEnd }
}
