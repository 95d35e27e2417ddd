import type { Expression, Pattern, SwitchLabel } from './ast.ts'
import { parseFullExpression, parseOperators, precedence } from './expressions.ts'
import { isWord, type Parser } from './parser.ts'
import { designationOf } from './primary.ts'
import { canStartExpression, isPredefined, matchingParenthesis, type Scan, scanType, symbolAt } from './scan.ts'
import { parseType } from './types.ts'

/** After `left is`: a type or a pattern. */
export function parseIsRight(parser: Parser, left: Expression): Expression {
  const { start } = left
  if (!canStartExpression(parser) && !newerPatternStart.some((text) => parser.is(text))) {
    parser.errorHere('CS8504', 'Pattern missing')
    const end = parser.lastEnd
    return {
      kind: 'IsExpression',
      expression: left,
      type: { kind: 'IdentifierName', name: '', verbatim: false, start: end, end },
      start,
      end,
    }
  }
  const newer = parseNewerPattern(parser, 'is')
  if (newer) return { kind: 'IsPatternExpression', expression: left, pattern: newer, start, end: parser.lastEnd }
  const scan = scanType(parser, parser.at, 'afterIs')
  const pattern = parseDeclarationPattern(parser, scan, 'afterIs')
  if (pattern)
    return combined(parser, { kind: 'IsPatternExpression', expression: left, pattern, start, end: parser.lastEnd })
  if (scan.kind !== 'none' && !continuesExpression(parser, scan)) {
    const type = parseType(parser, 'afterIs')
    return combined(parser, { kind: 'IsExpression', expression: left, type, start, end: type.end })
  }
  const expression = parseOperators(parser, precedence.shift)
  const constant: Pattern = { kind: 'ConstantPattern', expression, start: expression.start, end: expression.end }
  return combined(parser, {
    kind: 'IsPatternExpression',
    expression: left,
    pattern: constant,
    start,
    end: expression.end,
  })
}

const newerPatternStart = ['{', '[', '<', '>', '<=', '>=']

/** `case …:` without the colon. */
export function parseCaseLabel(parser: Parser, start: number): SwitchLabel {
  const incomplete = missingPattern(parser)
  if (incomplete) return { kind: 'CaseSwitchLabel', value: incomplete, start, end: parser.lastEnd }
  const scan = scanType(parser, parser.at)
  let pattern = parseNewerPattern(parser, 'case') ?? parseDeclarationPattern(parser, scan, 'normal')
  if (!pattern && scan.kind === 'must' && symbolAt(parser, scan.end, ':')) {
    const type = parseType(parser)
    parser.version('A type as a pattern', '9', type.start, type.end)
    pattern = {
      kind: 'DeclarationPattern',
      type,
      designation: { kind: 'DiscardDesignation', start: type.end, end: type.end },
      start: type.start,
      end: type.end,
    }
  }
  if (!pattern) {
    const expression = parseOperators(parser, precedence.coalescing)
    pattern = { kind: 'ConstantPattern', expression, start: expression.start, end: expression.end }
  }
  refuseCombinators(parser)
  if (parser.isWord('when')) {
    parser.next()
    const when = parseFullExpression(parser)
    return { kind: 'CasePatternSwitchLabel', pattern, when, start, end: parser.lastEnd }
  }
  if (pattern.kind === 'ConstantPattern')
    return { kind: 'CaseSwitchLabel', value: pattern.expression, start, end: parser.lastEnd }
  return { kind: 'CasePatternSwitchLabel', pattern, when: null, start, end: parser.lastEnd }
}

/** `case :` lacks its constant, `case ;` its pattern. */
function missingPattern(parser: Parser): Expression | null {
  if (parser.is(':')) parser.errorHere('CS0150', 'A constant value is expected')
  else if (parser.is(';')) parser.errorHere('CS8504', 'Pattern missing')
  else return null
  return { kind: 'MissingExpression', start: parser.lastEnd, end: parser.lastEnd }
}

/** `int n`, `var x`; null where no name follows the type. */
function parseDeclarationPattern(parser: Parser, scan: Scan, place: 'normal' | 'afterIs'): Pattern | null {
  if (scan.kind === 'none' || scan.kind === 'pointer') return null
  const name = parser.tokens[scan.end]
  if (!name || !parser.isIdentifier(name)) return null
  if (['when', 'and', 'or'].some((word) => isWord(name, word)) && !endsPattern(parser, scan.end + 1)) return null
  const isVar = parser.isWord('var') && scan.end === parser.at + 1
  const type = parseType(parser, place)
  const designation = designationOf(parser.identifier())
  if (isVar) return { kind: 'VarPattern', designation, start: type.start, end: parser.lastEnd }
  return { kind: 'DeclarationPattern', type, designation, start: type.start, end: parser.lastEnd }
}

function endsPattern(parser: Parser, index: number): boolean {
  const token = parser.tokens[index]
  if (!token) return true
  return token.kind === 'end' || (token.kind === 'punctuation' && token.text !== '(') || isWord(token, 'when')
}

/** Does the constant go on behind what looked like a type, as in `x is Limits.Max + 1`? */
function continuesExpression(parser: Parser, scan: Scan): boolean {
  if (scan.kind === 'must') return false
  return ['.', '(', '[', '+', '-', '*', '/', '%', '<<'].some((text) => symbolAt(parser, scan.end, text))
}

/** Patterns of C# 8 and later: reported, skipped, and stood in for by `null`. */
function parseNewerPattern(parser: Parser, place: 'is' | 'case'): Pattern | null {
  const { token } = parser
  const { start } = token
  const placeholder = (): Pattern => {
    const end = parser.lastEnd
    return {
      kind: 'ConstantPattern',
      expression: { kind: 'LiteralExpression', literal: 'null', value: null, start, end },
      start,
      end,
    }
  }
  if (parser.is('{')) {
    parser.skipBrackets()
    parser.version('A property pattern', '8', start, parser.lastEnd)
    skipDesignation(parser)
    return placeholder()
  }
  if (parser.is('[')) {
    parser.skipBrackets()
    parser.version('A list pattern', '11', start, parser.lastEnd)
    return placeholder()
  }
  if (['<', '>', '<=', '>='].some((text) => parser.is(text))) {
    parser.next()
    parser.version('A relational pattern', '9', start, token.end)
    parseOperators(parser, precedence.shift)
    refuseCombinators(parser)
    return placeholder()
  }
  if (parser.isWord('not') && isPatternStart(parser)) {
    parser.next()
    parser.version(place === 'is' ? "'is not'" : "The pattern 'not'", '9', start, token.end)
    parsePatternOperand(parser)
    refuseCombinators(parser)
    return placeholder()
  }
  if (
    place === 'case' &&
    parser.isWord('_') &&
    (symbolAt(parser, parser.at + 1, ':') || isWord(parser.peek(1), 'when'))
  ) {
    parser.next()
    parser.version("The discard '_' as a pattern", '8', start, token.end)
    return placeholder()
  }
  if (parser.is('(') && isPositional(parser)) {
    parser.skipBrackets()
    parser.version('A positional pattern', '8', start, parser.lastEnd)
    skipDesignation(parser)
    return placeholder()
  }
  const isVar = parser.isWord('var') && symbolAt(parser, parser.at + 1, '(')
  const scan = isVar ? null : scanType(parser, parser.at, 'afterIs')
  if (isVar) {
    parser.next()
    parser.skipBrackets()
    parser.version('A positional pattern', '8', start, parser.lastEnd)
    return placeholder()
  }
  if (scan && scan.kind !== 'none' && symbolAt(parser, scan.end, '{') && !(place === 'case')) {
    parseType(parser, 'afterIs')
    parser.skipBrackets()
    parser.version('A property pattern', '8', start, parser.lastEnd)
    skipDesignation(parser)
    return placeholder()
  }
  return null
}

/** At `(`: `(1, _)` or `()`, but neither a type of tuples nor a value in brackets. */
function isPositional(parser: Parser): boolean {
  const type = scanType(parser, parser.at, 'afterIs')
  if (type.kind !== 'none') return false
  if (symbolAt(parser, parser.at + 1, ')')) return true
  const close = matchingParenthesis(parser, parser.at)
  let depth = 0
  for (let i = parser.at; i < close; i++) {
    const token = parser.tokens[i]
    if (token?.kind !== 'punctuation') continue
    if ('([{'.includes(token.text)) depth++
    else if (')]}'.includes(token.text)) depth--
    else if (token.text === ',' && depth === 1) return true
  }
  return false
}

function skipDesignation(parser: Parser): void {
  if (parser.isIdentifier() && !parser.isWord('when') && !parser.isWord('and') && !parser.isWord('or')) parser.next()
}

function isPatternStart(parser: Parser): boolean {
  const after = parser.peek(1)
  if (after.kind === 'number' || after.kind === 'string' || after.kind === 'character' || after.kind === 'identifier')
    return true
  if (isPredefined(after)) return true
  return ['null', 'true', 'false', 'default', '{', '(', '>', '<', '>=', '<='].some((text) =>
    symbolAt(parser, parser.at + 1, text),
  )
}

function parsePatternOperand(parser: Parser): void {
  parser.nest(() => {
    if (parseNewerPattern(parser, 'is')) return
    const scan = scanType(parser, parser.at, 'afterIs')
    if (parseDeclarationPattern(parser, scan, 'afterIs')) return
    if (scan.kind !== 'none' && !continuesExpression(parser, scan)) parseType(parser, 'afterIs')
    else parseOperators(parser, precedence.shift)
  })
}

function combined(parser: Parser, expression: Expression): Expression {
  refuseCombinators(parser)
  return expression
}

/** `and`, `or` between patterns. */
function refuseCombinators(parser: Parser): void {
  while (parser.isWord('or') || parser.isWord('and')) {
    const { start, end, text } = parser.next()
    parser.version(`The pattern '${text}'`, '9', start, end)
    parsePatternOperand(parser)
  }
}
