import type { Expression, Statement, SwitchLabel, SwitchSection } from './ast.ts'
import { parseFullExpression } from './expressions.ts'
import type { Parser } from './parser.ts'
import { parseCaseLabel } from './patterns.ts'
import { symbolAt } from './scan.ts'
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
  const whole = parseFullExpression(parser)
  if (whole.kind === 'ParenthesizedExpression') return whole.expression
  if (whole.kind !== 'TupleExpression') {
    parser.error(
      'CS8515',
      'Parentheses are required around the switch governing expression.',
      whole.kind === 'MissingExpression' ? parser.token.start : whole.start,
      whole.kind === 'MissingExpression' ? parser.token.end : whole.end,
    )
  }
  return whole
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
