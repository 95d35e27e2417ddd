import type { Expression, Statement, SwitchLabel, SwitchSection } from './ast.ts'
import { parseFullExpression } from './expressions.ts'
import type { Parser } from './parser.ts'
import { parseCaseLabel } from './patterns.ts'
import { missing, parseParenthesis } from './primary.ts'
import { canStartExpression, symbolAt } from './scan.ts'
import { parseStatements } from './statements.ts'

/** At `switch`. */
export function parseSwitch(parser: Parser): Statement {
  const { start } = parser.next()
  const expression = parseGoverning(parser)
  const open = parser.token.start
  parser.expect('{')
  const sections: SwitchSection[] = []
  while (parser.token.kind !== 'end' && !parser.is('}')) {
    const before = parser.at
    const section = parseSection(parser)
    if (section) sections.push(section)
    if (parser.at === before) parser.next()
  }
  parser.expect('}')
  return { kind: 'SwitchStatement', expression, sections, start, end: Math.max(parser.lastEnd, open) }
}

/** `(x)`; `(x, y)` is a tuple. */
function parseGoverning(parser: Parser): Expression {
  if (parser.is('(')) {
    const whole = parseParenthesis(parser)
    return whole.kind === 'ParenthesizedExpression' ? whole.expression : whole
  }
  if (!canStartExpression(parser) && !parser.is('{')) return missing(parser)
  parser.expect('(')
  const expression = parseFullExpression(parser)
  parser.expect(')')
  return expression
}

function parseSection(parser: Parser): SwitchSection | null {
  const { start } = parser.token
  const labels: SwitchLabel[] = []
  for (;;) {
    const label = parser.token.start
    if (parser.take('case')) labels.push(parseCaseLabel(parser, label))
    else if (isDefaultLabel(parser)) {
      parser.next()
      labels.push({ kind: 'DefaultSwitchLabel', start: label, end: parser.lastEnd })
    } else break
    parser.expect(':')
  }
  if (labels.length === 0) {
    parser.error('CS1513', '} expected', start, parser.token.end)
    parseStatements(parser, () => parser.is('}') || parser.is('case') || isDefaultLabel(parser))
    return null
  }
  const statements = parseStatements(parser, () => parser.is('}') || parser.is('case') || isDefaultLabel(parser))
  return { kind: 'SwitchSection', labels, statements, start, end: parser.lastEnd }
}

function isDefaultLabel(parser: Parser): boolean {
  return parser.is('default') && !symbolAt(parser, parser.at + 1, '(')
}
