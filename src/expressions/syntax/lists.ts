/** Lists with commas, read on behind what is wrong in them as the C# compiler does. */

import { isOperator } from './expressions.ts'
import { isSymbol, type Parser } from './parser.ts'
import { canStartExpression, isPredefined } from './scan.ts'

interface ListRules<T> {
  readonly close: ')' | ']' | '}' | '>'
  /** Can an element start here? */
  readonly isElement: () => boolean
  readonly element: () => T
  /** `{ 1, }` */
  readonly allowsTrailingComma?: boolean
  /** A `;` is told of and taken for a comma. */
  readonly allowsSemicolon?: boolean
}

/** The elements up to the closing bracket, or up to where a statement seems to start; the bracket isn't taken. */
export function parseSeparated<T>(parser: Parser, rules: ListRules<T>): T[] {
  const { close, isElement, element, allowsTrailingComma = false, allowsSemicolon = false } = rules
  const list: T[] = []
  const canGoOn = (): boolean => parser.is(',') || (allowsSemicolon && parser.is(';')) || isElement()
  while (!parser.is(close)) {
    if (list.length === 0) {
      if (!canGoOn()) {
        if (!skipBad(parser, rules, 'element')) break
        continue
      }
    } else if (!canGoOn()) {
      if (!skipBad(parser, rules, 'comma')) break
      continue
    } else {
      if (!parser.take(',')) {
        parser.errorHere('CS1003', "Syntax error, ',' expected")
        if (parser.is(';')) parser.next()
      }
      if (allowsTrailingComma && parser.is(close)) break
      if (allowsTrailingComma && !isElement() && !skipBad(parser, rules, 'element')) break
    }
    const before = parser.at
    list.push(element())
    if (parser.at === before && !parser.is(',')) break
  }
  return list
}

/** Passes over what can't stand in the list; false where the list has to end. */
function skipBad<T>(parser: Parser, { close, isElement }: ListRules<T>, expected: 'element' | 'comma'): boolean {
  for (let isFirst = true; !parser.is(',') && !isElement(); isFirst = false) {
    if (parser.is(close) || endsList(parser, close)) return false
    const { kind, text, start, end } = parser.token
    if (isFirst && kind !== 'bad') {
      if (expected === 'comma') parser.error('CS1003', "Syntax error, ',' expected", start, end)
      else if (kind === 'keyword') parser.error('CS1041', `Identifier expected; '${text}' is a keyword`, start, end)
      else parser.error('CS1001', 'Identifier expected', start, end)
    }
    parser.next()
  }
  return true
}

function endsList(parser: Parser, close: string): boolean {
  if (parser.isHole) return parser.token.kind === 'end'
  if (close !== '}' && (parser.is(')') || parser.is(']'))) return true
  return parser.is('}') || (parser.declarators > 0 && parser.is(':')) || mayStartStatement(parser)
}

const statementKeywords = new Set(
  'fixed break continue try const do for foreach goto if else lock return switch unsafe using while static readonly volatile ref extern catch finally public internal protected private'.split(
    ' ',
  ),
)

export function mayStartStatement(parser: Parser): boolean {
  return startsStatement(parser) || mayBeExpression(parser)
}

/** Where an expression starts, or one whose first operand lacks. */
export function mayBeExpression(parser: Parser): boolean {
  return canStartExpression(parser) || isOperator(parser)
}

/** Where a statement starts that is more than an expression, or the code ends. */
export function startsStatement(parser: Parser): boolean {
  const { token } = parser
  if (token.kind === 'end' || parser.is('{') || parser.is(';')) return true
  return isSymbol(token) && (statementKeywords.has(token.text) || isPredefined(token))
}
