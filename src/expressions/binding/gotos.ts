import type * as S from '../syntax/ast.ts'
import type { Binder, SwitchPlace } from './binder.ts'
import type { BoundConstant, BoundStatement, TextRange } from './bound.ts'
import { explicitStandard } from './conversions.ts'
import { castTo, convertsTo } from './convert.ts'
import type { Expr } from './expr.ts'
import { bindExpression } from './expressions.ts'
import { messages } from './messages/index.ts'
import { constantPattern } from './patterns.ts'
import { isError, numericName } from './well-known.ts'

export function bindGoto(b: Binder, node: S.GotoStatement): BoundStatement {
  const { target } = node
  if (target.kind === 'label') return gotoLabel(b, node, target.identifier)
  const place = b.loops.switch
  if (!place) {
    b.report(b.loops.beyond?.switch ? messages.noLabel(labelText(target)) : messages.gotoOutsideSwitch(), node)
    return nowhere(b, node)
  }
  if (target.kind === 'default') return toSection(b, node, place, 'default', 'default:')
  const value = caseValue(b, bindExpression(b, target.expression), place, target.expression)
  if (value) return toSection(b, node, place, caseKey(value), `case ${String(value.value)}:`)
  return { kind: 'empty', start: node.start, end: node.end }
}

function labelText(target: S.GotoStatement['target']): string {
  return target.kind === 'default' ? 'default:' : 'case'
}

function gotoLabel(b: Binder, node: S.GotoStatement, name: S.Identifier): BoundStatement {
  const found = b.scope.findLabel(name.text)
  if (!found) {
    b.report(messages.noLabel(name.text), name)
    return { kind: 'empty', start: node.start, end: node.end }
  }
  if (found.scope.owner !== b.scope.owner) b.report(messages.noLabel(name.text), node)
  else if (b.loops.finallyIn && found.scope.contains(b.loops.finallyIn)) b.report(messages.leavesFinally(), node)
  else {
    found.label.isUsed = true
    return { kind: 'goto', label: found.label, start: node.start, end: node.end }
  }
  return nowhere(b, node)
}

/** A jump to a label out of reach still ends what stands before it. */
function nowhere(b: Binder, at: TextRange): BoundStatement {
  return { kind: 'goto', label: b.label(''), start: at.start, end: at.end }
}

/** The constant as the labels of the switch have it; it may be of a wider type than the value of the switch. */
function caseValue(b: Binder, bound: Expr, place: SwitchPlace, at: TextRange): BoundConstant | null {
  if (isError(bound.type) || isError(place.operandType)) return null
  if (bound.kind !== 'constant') {
    b.report(messages.constantExpected(), at)
    return null
  }
  const type = place.operandType.underlying
  const isNarrowed =
    numericName(type) !== null && !convertsTo(b, bound, type) && explicitStandard(bound.type, type) !== null
  if (isNarrowed) {
    const value = castTo(b, bound, type, bound)
    return value.kind === 'constant' ? value : null
  }
  const pattern = constantPattern(b, bound, place.operandType)
  return pattern?.kind === 'constantPattern' ? pattern.value : null
}

/** What tells the constant labels of a switch apart. */
export function caseKey(value: BoundConstant): string {
  return value.value === null ? 'null' : `${value.type.fullName} ${String(value.value)}`
}

function toSection(b: Binder, node: S.GotoStatement, place: SwitchPlace, key: string, text: string): BoundStatement {
  const section = place.sectionOf(key)
  if (section !== null) return { kind: 'gotoCase', section, start: node.start, end: node.end }
  b.report(messages.noLabel(text), node)
  return { kind: 'empty', start: node.start, end: node.end }
}
