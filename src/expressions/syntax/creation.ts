/** `new` in all its forms, and initializers. */

import { parseArguments } from './arguments.ts'
import type {
  AnonymousObjectMember,
  Argument,
  ArrayType,
  Expression,
  InitializerExpression,
  TypeSyntax,
} from './ast.ts'
import { parseFullExpression } from './expressions.ts'
import { mayBeExpression, parseSeparated } from './lists.ts'
import type { Parser } from './parser.ts'
import { canStartExpression, isPredefined, scanTuple, symbolAt } from './scan.ts'
import { parseArrayRanks, parseType } from './types.ts'

export function parseNew(parser: Parser): Expression {
  const { start, end } = parser.next()
  if (parser.is('{')) return parseAnonymousObject(parser, start)
  if (parser.is('[')) return parseImplicitArray(parser, start)
  if (parser.is('(')) {
    const tuple = scanTuple(parser, parser.at)
    if (tuple < 0 || !['?', '[', '('].some((text) => symbolAt(parser, tuple, text))) {
      parser.version("'new' without a type", '9', start, end)
      parseArguments(parser, ')')
      if (parser.is('{')) parseInitializer(parser)
      return { kind: 'MissingExpression', start, end: parser.lastEnd }
    }
  }
  const type = isTypeStart(parser) ? parseType(parser, 'creation') : missingType(parser)
  if (parser.is('[')) {
    const ranks = parseArrayRanks(parser)
    if (parser.take('*')) parser.errorHere('CS1526', creationNeedsList)
    const arrayType: ArrayType = { kind: 'ArrayType', elementType: type, ranks, start: type.start, end: parser.lastEnd }
    const initializer = parser.is('{') ? parseArrayInitializer(parser) : null
    return { kind: 'ArrayCreationExpression', type: arrayType, initializer, start, end: parser.lastEnd }
  }
  let list: Argument[] | null = null
  if (parser.is('(')) list = parseArguments(parser, ')')
  const initializer = parser.is('{') ? parseInitializer(parser) : null
  if (!list && !initializer) {
    parser.errorHere('CS1526', creationNeedsList)
  }
  return { kind: 'ObjectCreationExpression', type, arguments: list, initializer, start, end: parser.lastEnd }
}

const creationNeedsList = 'A new expression requires an argument list or (), [], or {} after type'

function isTypeStart(parser: Parser): boolean {
  return parser.isIdentifier() || isPredefined(parser.token) || parser.is('(')
}

function missingType(parser: Parser): TypeSyntax {
  parser.errorHere('CS1526', creationNeedsList)
  return { kind: 'IdentifierName', name: '', verbatim: false, start: parser.lastEnd, end: parser.lastEnd }
}

function parseImplicitArray(parser: Parser, start: number): Expression {
  parser.next()
  let rank = 1
  while (parser.take(',')) rank++
  if (!parser.is(']') && canStartExpression(parser)) {
    parser.error('CS0178', "Invalid rank specifier: expected ',' or ']'", parser.token.start, parser.token.end)
    parseFullExpression(parser)
  }
  parser.expect(']')
  const initializer = parseArrayInitializer(parser)
  return { kind: 'ImplicitArrayCreationExpression', rank, initializer, start, end: parser.lastEnd }
}

/** `{ 1, 2 }`, `{ { 1 }, { 2 } }` of an array. */
export function parseArrayInitializer(parser: Parser): InitializerExpression {
  return parser.nest(() =>
    parseElements(parser, 'array', () =>
      parser.is('{') ? parseArrayInitializer(parser) : parseFullExpression(parser),
    ),
  )
}

/** `{ A = 1 }`, `{ [k] = v }`, `{ 1, { k, v } }`. */
function parseInitializer(parser: Parser): InitializerExpression {
  return parser.nest(() => {
    const list = parseElements(parser, 'collection', () => parseInitializerElement(parser))
    const isObject = list.expressions.length === 0 || list.expressions.some(isMemberInitializer)
    return isObject ? { ...list, form: 'object' } : list
  })
}

function isMemberInitializer(element: Expression): boolean {
  if (element.kind !== 'AssignmentExpression' || element.operator !== '=') return false
  return element.left.kind === 'ElementBindingExpression' || element.left.kind === 'IdentifierName'
}

function parseInitializerElement(parser: Parser): Expression {
  const { start } = parser.token
  if (parser.is('{')) {
    return parser.nest(() => parseElements(parser, 'complexElement', () => parseFullExpression(parser)))
  }
  let left: Expression
  if (parser.is('[')) {
    left = { kind: 'ElementBindingExpression', arguments: parseArguments(parser, ']'), start, end: parser.lastEnd }
  } else if (parser.isIdentifier() && symbolAt(parser, parser.at + 1, '=')) {
    const { text: name, verbatim, end } = parser.identifier()
    left = { kind: 'IdentifierName', name, verbatim, start, end }
  } else return parseFullExpression(parser)
  parser.expect('=')
  const right = parser.is('{') ? parseInitializer(parser) : parseFullExpression(parser)
  return { kind: 'AssignmentExpression', operator: '=', left, right, start, end: parser.lastEnd }
}

function parseElements(
  parser: Parser,
  form: InitializerExpression['form'],
  element: () => Expression,
): InitializerExpression {
  const { start } = parser.token
  parser.expect('{')
  const expressions = parseSeparated(parser, {
    close: '}',
    isElement: () => (form !== 'complexElement' && parser.is('{')) || mayBeExpression(parser),
    element,
    allowsTrailingComma: true,
    allowsSemicolon: form === 'collection',
  })
  parser.expect('}')
  return { kind: 'InitializerExpression', form, expressions, start, end: parser.lastEnd }
}

function parseAnonymousObject(parser: Parser, start: number): Expression {
  parser.next()
  const members = parseSeparated(parser, {
    close: '}',
    isElement: () => mayBeExpression(parser),
    element: (): AnonymousObjectMember => {
      const memberStart = parser.token.start
      const named = parser.isIdentifier() && symbolAt(parser, parser.at + 1, '=')
      const name = named ? parser.identifier() : null
      if (named) parser.next()
      const expression = parseFullExpression(parser)
      return { name, expression, start: memberStart, end: parser.lastEnd }
    },
    allowsTrailingComma: true,
  })
  parser.expect('}')
  return { kind: 'AnonymousObjectCreationExpression', members, start, end: parser.lastEnd }
}
