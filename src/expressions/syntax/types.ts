import type { ArrayRank, Expression, Identifier, SimpleName, TupleElement, TypeKeyword, TypeSyntax } from './ast.ts'
import { parseFullExpression } from './expressions.ts'
import type { Parser } from './parser.ts'
import { canFollowNullable, canStartExpression, isPredefined, startsTypeArguments, symbolAt } from './scan.ts'

/**
 * Where a type stands: `afterIs` (also `as`) leaves a `?` that starts a conditional, `creation` (after `new`) leaves
 * the array bounds, `return` allows `void`.
 */
type TypePlace = 'normal' | 'afterIs' | 'creation' | 'return' | 'parameter'

export function parseType(parser: Parser, place: TypePlace = 'normal'): TypeSyntax {
  return parser.nest(() => typeAt(parser, place))
}

function typeAt(parser: Parser, place: TypePlace): TypeSyntax {
  const start = parser.token.start
  if (parser.is('ref')) {
    parser.next()
    const readonly = parser.take('readonly')
    const type = parseType(parser, place)
    return { kind: 'RefType', readonly, type, start, end: type.end }
  }
  let type = parseUnderlyingType(parser, place)
  for (;;) {
    if (parser.is('?')) {
      if (type.kind === 'NullableType') break
      if (place === 'afterIs' && !canFollowNullable(parser, parser.at + 1)) break
      if (place === 'creation' && !['(', '[', '{'].some((text) => symbolAt(parser, parser.at + 1, text))) break
      parser.next()
      type = { kind: 'NullableType', elementType: type, start, end: parser.lastEnd }
    } else if (parser.is('*') && place !== 'afterIs') {
      const star = parser.next()
      type = { kind: 'PointerType', elementType: type, start, end: star.end }
    } else if (parser.is('[') && place !== 'creation') {
      const ranks = parseArrayRanks(parser)
      type = { kind: 'ArrayType', elementType: type, ranks, start, end: parser.lastEnd }
    } else break
  }
  return type
}

/** `[2, 3][]` after `new T`. */
export function parseArrayRanks(parser: Parser): ArrayRank[] {
  const ranks: ArrayRank[] = []
  while (parser.is('[')) {
    const start = parser.next().start
    const sizes: Expression[] = []
    const omitted: number[] = []
    let rank = 0
    do {
      rank++
      if (parser.is(',') || parser.is(']')) omitted.push(parser.token.start)
      else sizes.push(parseFullExpression(parser))
    } while (parser.take(',') || (!parser.is(']') && canStartExpression(parser) && !parser.expect(',')))
    // All sizes are given or none.
    if (sizes.length > 0) for (const at of omitted) parser.error('CS0443', 'Syntax error; value expected', at, at)
    parser.expect(']')
    ranks.push({ rank, sizes, start, end: parser.lastEnd })
  }
  return ranks
}

function parseUnderlyingType(parser: Parser, place: TypePlace): TypeSyntax {
  const { token } = parser
  if (isPredefined(token)) {
    parser.next()
    if (token.text === 'void' && place !== 'return') {
      if (place === 'parameter') parser.error('CS1536', "Invalid parameter type 'void'", token.start, token.end)
      else parser.error('CS1547', "Keyword 'void' cannot be used in this context", token.start, token.end)
    }
    return { kind: 'PredefinedType', keyword: token.text as TypeKeyword, start: token.start, end: token.end }
  }
  if (parser.is('(')) return parseTupleType(parser)
  if (parser.isIdentifier()) return parseTypeName(parser, place)
  parser.errorHere('CS1031', 'Type expected')
  return { kind: 'IdentifierName', name: '', verbatim: false, start: parser.lastEnd, end: parser.lastEnd }
}

function parseTupleType(parser: Parser): TypeSyntax {
  const start = parser.next().start
  const elements: TupleElement[] = []
  do {
    const type = parseType(parser)
    const identifier = parser.isIdentifier() ? parser.identifier() : null
    elements.push({ type, identifier, start: type.start, end: parser.lastEnd })
  } while (parser.take(','))
  parser.expect(')')
  if (elements.length < 2)
    parser.error('CS8124', 'Tuple must contain at least two elements.', parser.lastEnd - 1, parser.lastEnd)
  return { kind: 'TupleType', elements, start, end: parser.lastEnd }
}

function parseTypeName(parser: Parser, place: TypePlace): TypeSyntax {
  // Behind `is` a `<` may compare.
  const simple = (): SimpleName =>
    place === 'afterIs' && symbolAt(parser, parser.at + 1, '<') && !startsTypeArguments(parser, parser.at + 1)
      ? plainName(parser.identifier())
      : parseSimpleName(parser)
  let left: TypeSyntax
  if (symbolAt(parser, parser.at + 1, '::')) {
    const alias = parser.identifier()
    parser.next()
    const name = simple()
    left = { kind: 'AliasQualifiedName', alias, name, start: alias.start, end: name.end }
  } else left = simple()
  while (parser.is('.')) {
    parser.next()
    const right = simple()
    left = { kind: 'QualifiedName', left, right, start: left.start, end: right.end }
  }
  return left
}

/** `a` or `List<int>`. In an expression the caller has made sure that `<` starts type arguments. */
export function parseSimpleName(parser: Parser): SimpleName {
  const identifier: Identifier = parser.identifier()
  const { start, text: name, verbatim } = identifier
  if (!parser.is('<') || name === '') return plainName(identifier)
  const typeArguments = parseTypeArguments(parser)
  return { kind: 'GenericName', name, verbatim, identifier, typeArguments, start, end: parser.lastEnd }
}

function plainName({ text: name, verbatim, start, end }: Identifier): SimpleName {
  return { kind: 'IdentifierName', name, verbatim, start, end }
}

function parseTypeArguments(parser: Parser): TypeSyntax[] {
  parser.next()
  const list: TypeSyntax[] = []
  let last = parser.at
  while (symbolAt(parser, last, ',')) last++
  if (symbolAt(parser, last, '>')) {
    const omit = (): void => {
      list.push({ kind: 'OmittedTypeArgument', start: parser.lastEnd, end: parser.lastEnd })
    }
    omit()
    while (parser.take(',')) omit()
  } else {
    do list.push(parseType(parser))
    while (parser.take(','))
  }
  parser.expect('>')
  return list
}
