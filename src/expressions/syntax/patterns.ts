/** Patterns of `is` and `case`, read as the C# compiler reads them: also those of later versions, which it then refuses. */
import type { Designation, Expression, NameSyntax, Pattern, SwitchLabel, TypeSyntax } from './ast.ts'
import { binaryLevelAt, parseFullExpression, parseOperators, parseOperatorsAfter, precedence } from './expressions.ts'
import { isWord, type Parser } from './parser.ts'
import { designationOf, parseDesignation, parsePostfix } from './primary.ts'
import { canStartExpression, isCast, isPredefined, scanType, symbolAt } from './scan.ts'
import { parseType } from './types.ts'

interface PatternPlace {
  /** How tightly operators of a constant have to bind. */
  readonly minimum: number
  /** In a `case`, where `when` is a keyword. */
  readonly isCase: boolean
}

/** A pattern, or a type that no name follows: what it means depends on where it stands. */
type PatternOrType =
  | Pattern
  | { readonly kind: 'Type'; readonly type: TypeSyntax; readonly start: number; readonly end: number }

/** After `left is`: a type or a pattern. */
export function parseIsRight(parser: Parser, left: Expression): Expression {
  const pattern = parsePattern(parser, { minimum: precedence.shift, isCase: false })
  const { start } = left
  const end = Math.max(parser.lastEnd, left.end)
  const type =
    pattern.kind === 'Type' ? pattern.type : pattern.kind === 'ConstantPattern' ? asType(pattern.expression) : null
  if (type) return { kind: 'IsExpression', expression: left, type, start, end }
  return { kind: 'IsPatternExpression', expression: left, pattern: pattern as Pattern, start, end }
}

/** A name that reads as a constant may mean a type. */
function asType(expression: Expression): NameSyntax | null {
  switch (expression.kind) {
    case 'IdentifierName':
    case 'GenericName':
    case 'AliasQualifiedName':
      return expression
    case 'MemberAccessExpression': {
      const left = asType(expression.expression)
      return (
        left && { kind: 'QualifiedName', left, right: expression.name, start: expression.start, end: expression.end }
      )
    }
    default:
      return null
  }
}

/** A name that reads as a type is a constant, where a constant may stand. */
function asExpression(type: TypeSyntax, isWhole = true): Expression | null {
  switch (type.kind) {
    case 'IdentifierName':
      return type
    case 'AliasQualifiedName':
    case 'GenericName':
      return isWhole ? null : type
    case 'QualifiedName': {
      if (isWhole && type.right.kind === 'GenericName') return null
      const expression = asExpression(type.left, false)
      return (
        expression && {
          kind: 'MemberAccessExpression',
          expression,
          operatorStart: type.right.start - 1,
          name: type.right,
          start: type.start,
          end: type.end,
        }
      )
    }
    default:
      return null
  }
}

/** `case …:` without the colon. */
export function parseCaseLabel(parser: Parser, start: number): SwitchLabel {
  if (parser.is(':')) {
    parser.errorHere('CS0150', 'A constant value is expected')
    return { kind: 'CaseSwitchLabel', value: missingHere(parser), start, end: parser.lastEnd }
  }
  const read = parsePattern(parser, { minimum: precedence.conditional, isCase: true })
  const pattern = read.kind === 'Type' ? typePattern(parser, read.type) : read
  if (parser.isWord('when')) {
    parser.next()
    const when = parseFullExpression(parser)
    return { kind: 'CasePatternSwitchLabel', pattern, when, start, end: parser.lastEnd }
  }
  if (pattern.kind === 'ConstantPattern')
    return { kind: 'CaseSwitchLabel', value: pattern.expression, start, end: parser.lastEnd }
  return { kind: 'CasePatternSwitchLabel', pattern, when: null, start, end: parser.lastEnd }
}

/** `a or b`, `a and b`, `not a`. */
function parsePattern(parser: Parser, place: PatternPlace, word: 'or' | 'and' = 'or'): PatternOrType {
  return parser.nest(() => {
    const operand = (): PatternOrType =>
      word === 'or' ? parsePattern(parser, place, 'and') : parseNegated(parser, place)
    let left = operand()
    while (parser.isWord(word)) {
      const { start, end } = parser.next()
      if (left.kind === 'Type') left = typePattern(parser, left.type)
      parser.version(`The pattern '${word}'`, '9', start, end)
      const right = operand()
      if (right.kind === 'Type') typePattern(parser, right.type)
    }
    return left
  })
}

function parseNegated(parser: Parser, place: PatternPlace): PatternOrType {
  if (!parser.isWord('not')) return parsePrimaryPattern(parser, place)
  const { start, end } = parser.next()
  parser.version(place.isCase ? "The pattern 'not'" : "'is not'", '9', start, end)
  const operand = parser.nest(() => parseNegated(parser, place))
  if (operand.kind === 'Type') typePattern(parser, operand.type)
  return newer(parser, start)
}

const noPattern = [',', ';', '}', ')', ']', '=>']
const comparisons = ['<', '<=', '>', '>=', '==', '!=']

function parsePrimaryPattern(parser: Parser, place: PatternPlace): PatternOrType {
  const { start, end } = parser.token
  if (noPattern.some((text) => parser.is(text)) || parser.token.kind === 'end') {
    parser.errorHere('CS8504', 'Pattern missing')
    return newer(parser, parser.lastEnd)
  }
  if (parser.isWord('_')) {
    const { text: name, verbatim } = parser.next()
    return { kind: 'ConstantPattern', expression: { kind: 'IdentifierName', name, verbatim, start, end }, start, end }
  }
  if (comparisons.some((text) => parser.is(text))) {
    parser.next()
    parser.version('A relational pattern', '9', start, end)
    parseOperators(parser, precedence.shift)
    return newer(parser, start)
  }
  if (parser.is('[')) {
    parser.skipBrackets()
    skipDesignation(parser, place)
    parser.version('A list pattern', '11', start, parser.lastEnd)
    return newer(parser, start)
  }
  let type: TypeSyntax | null = null
  const mark = parser.mark()
  if (looksLikeType(parser)) {
    type = parseType(parser, 'afterIs')
    if (isMissing(type) || !canFollowType(parser, place)) {
      // Not shaped like a type, or the start of a constant.
      parser.reset(mark)
      type = null
    }
  }
  const pattern = parseAfterType(parser, type, place, start)
  if (pattern) return pattern
  parser.reset(mark)
  return constant(parseOperators(parser, place.minimum))
}

function isMissing(type: TypeSyntax): boolean {
  return type.kind === 'QualifiedName' ? type.right.name === '' : type.kind === 'IdentifierName' && type.name === ''
}

function looksLikeType(parser: Parser): boolean {
  if (isPredefined(parser.token)) return true
  if (parser.is('(')) {
    const type = scanType(parser, parser.at, 'afterIs')
    return type.kind === 'must' && symbolAt(parser, type.end - 1, ']')
  }
  return parser.isIdentifier() && !(parser.isWord('nameof') && symbolAt(parser, parser.at + 1, '('))
}

function canFollowType(parser: Parser, place: PatternPlace): boolean {
  if (['.', '->', '!'].some((text) => parser.is(text))) return false
  const level = binaryLevelAt(parser, parser.at)
  return level === null || level < place.minimum
}

/** What follows the type of a pattern, or may stand without one; null where it is none of that. */
function parseAfterType(
  parser: Parser,
  type: TypeSyntax | null,
  place: PatternPlace,
  start: number,
): PatternOrType | null {
  if (type?.kind === 'IdentifierName' && type.name === 'var' && !type.verbatim) {
    if (parser.is('(')) {
      const from = parser.token.start
      parseDesignation(parser)
      parser.version('A positional pattern', '8', from, parser.lastEnd)
      return newer(parser, start)
    }
    if (isDesignation(parser, place)) {
      const designation = designationOf(parser.identifier())
      return { kind: 'VarPattern', designation, start, end: parser.lastEnd }
    }
  }
  if (parser.is('(') && (type || !isCast(parser, 'pattern'))) {
    const list = parseSubpatterns(parser, ')')
    const hasProperties = parser.is('{')
    if (hasProperties) parseSubpatterns(parser, '}')
    const isNamed = skipDesignation(parser, place)
    const [only] = list
    if (!type && !hasProperties && !isNamed && only && list.length === 1 && !only.isNamed) {
      if (only.pattern.kind === 'ConstantPattern' && only.pattern.expression.kind !== 'MissingExpression') {
        const { expression } = only.pattern
        const bracket: Expression = { kind: 'ParenthesizedExpression', expression, start, end: parser.lastEnd }
        return constant(parseOperatorsAfter(parser, parsePostfix(parser, bracket), place.minimum))
      }
      parser.version('A pattern in brackets', '9', start, start + 1)
      if (only.pattern.kind === 'Type') typePattern(parser, only.pattern.type)
      return newer(parser, start)
    }
    parser.version('A positional pattern', '8', start, parser.lastEnd)
    return newer(parser, start)
  }
  if (parser.is('{')) {
    parseSubpatterns(parser, '}')
    skipDesignation(parser, place)
    parser.version('A property pattern', '8', start, parser.lastEnd)
    return newer(parser, start)
  }
  if (!type) return null
  if (isDesignation(parser, place)) {
    const designation = designationOf(parser.identifier())
    return { kind: 'DeclarationPattern', type, designation, start, end: parser.lastEnd }
  }
  const expression = asExpression(type)
  if (expression) return constant(parseOperatorsAfter(parser, expression, place.minimum))
  return { kind: 'Type', type, start, end: type.end }
}

/** `(1, x: > 2)`, `{ Length: 1 }`. */
function parseSubpatterns(parser: Parser, close: ')' | '}'): { pattern: PatternOrType; isNamed: boolean }[] {
  parser.next()
  const list: { pattern: PatternOrType; isNamed: boolean }[] = []
  while (!parser.is(close) && parser.token.kind !== 'end') {
    let end = parser.at
    while (parser.tokens[end]?.kind === 'identifier' && symbolAt(parser, end + 1, '.')) end += 2
    const isNamed = parser.tokens[end]?.kind === 'identifier' && symbolAt(parser, end + 1, ':')
    if (isNamed) parser.seek(end + 2)
    // In a list every operator may belong to a constant.
    const pattern = parsePattern(parser, { minimum: precedence.conditional, isCase: false })
    list.push({ pattern, isNamed })
    if (!parser.take(',')) break
  }
  parser.expect(close)
  return list
}

function skipDesignation(parser: Parser, place: PatternPlace): boolean {
  if (!isDesignation(parser, place)) return false
  parser.next()
  return true
}

const afterCombinatorName = [')', ']', '}', ',', ';', '?', ':']
const combinatorOperand = ['<', '<=', '>', '>=', '{', '(', '[']

/** May the identifier here be the name of a variable? `and` and `or` are where no pattern follows them. */
function isDesignation(parser: Parser, place: PatternPlace): boolean {
  if (!parser.isIdentifier()) return false
  if (parser.isWord('when')) return !place.isCase
  if (!parser.isWord('and') && !parser.isWord('or')) return true
  const after = parser.peek(1)
  if (after.kind === 'end' || afterCombinatorName.some((text) => symbolAt(parser, parser.at + 1, text))) return true
  if (after.kind === 'identifier' || combinatorOperand.some((text) => symbolAt(parser, parser.at + 1, text)))
    return isWord(after, 'when') && place.isCase
  return binaryLevelAt(parser, parser.at + 1) !== null || !canStartExpression(parser, after)
}

function constant(expression: Expression): Pattern {
  return { kind: 'ConstantPattern', expression, start: expression.start, end: expression.end }
}

/** Stands for a pattern that was told of. */
function newer(parser: Parser, start: number): Pattern {
  return constant({ kind: 'MissingExpression', start, end: Math.max(parser.lastEnd, start) })
}

function missingHere(parser: Parser): Expression {
  return { kind: 'MissingExpression', start: parser.lastEnd, end: parser.lastEnd }
}

/** `int` alone as a pattern. */
function typePattern(parser: Parser, type: TypeSyntax): Pattern {
  parser.version('A type as a pattern', '9', type.start, type.end)
  const designation: Designation & { kind: 'DiscardDesignation' } = {
    kind: 'DiscardDesignation',
    start: type.end,
    end: type.end,
  }
  return { kind: 'DeclarationPattern', type, designation, start: type.start, end: type.end }
}
