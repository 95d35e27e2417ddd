/** `==` and `!=` of tuples: element by element, each operand evaluated once (C# 7.3). */
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type { Binder } from './binder.ts'
import type { BoundExpression, Placeholder, TextRange } from './bound.ts'
import { constant, convertTo, tuplePart } from './convert.ts'
import type { Expr } from './expr.ts'
import { findMembers } from './members.ts'
import { messages } from './messages/index.ts'
import { binary } from './operators.ts'
import { isError, isTypeless, known, tupleElements } from './well-known.ts'

type Operator = '==' | '!='

/** A value that is evaluated before the comparison. */
interface Kept {
  readonly placeholder: Placeholder
  readonly value: BoundExpression
}

export function isTuple(expr: Expr): boolean {
  return expr.kind === 'tupleLiteral' || tupleElements(expr.type.underlying) !== null
}

export function compareTuples(b: Binder, operator: Operator, x: Expr, y: Expr, at: TextRange): BoundExpression {
  const kept: Kept[] = []
  const left = operand(b, x, kept)
  const right = operand(b, y, kept)
  if (left.elements.length !== right.elements.length)
    return b.fail(messages.tupleCardinality(left.elements.length, right.elements.length), at)
  const parts = left.elements.map((element, i) => {
    const compared = binary(b, operator, element, right.elements[i] as Expr, at)
    return isError(compared.type) ? compared : convertTo(b, compared, known.bool())
  })
  if (parts.some((part) => isError(part.type))) return b.error(at)
  const logical = operator === '==' ? '&&' : '||'
  let result = parts.reduce((a, c) => ({
    kind: 'logical',
    operator: logical,
    left: a,
    right: c,
    ...typed(known.bool(), at),
  }))
  result = lifted(b, operator, result, left.hasValue, right.hasValue, at)
  for (const { placeholder, value } of kept.reverse())
    result = { kind: 'let', placeholder, value, body: result, ...typed(known.bool(), at) }
  return result
}

function typed(type: DotnetType, at: TextRange): { type: DotnetType; start: number; end: number } {
  return { type, start: at.start, end: at.end }
}

/** Two nulls are equal, a null and a value aren't. */
function lifted(
  b: Binder,
  operator: Operator,
  compared: BoundExpression,
  left: BoundExpression | null,
  right: BoundExpression | null,
  at: TextRange,
): BoundExpression {
  if (!left && !right) return compared
  const bool = (value: boolean): BoundExpression => constant(value, known.bool(), at)
  const choose = (
    condition: BoundExpression,
    whenTrue: BoundExpression,
    whenFalse: BoundExpression,
  ): BoundExpression => ({
    kind: 'conditional',
    condition,
    whenTrue,
    whenFalse,
    ...typed(known.bool(), at),
  })
  const differs = bool(operator === '!=')
  if (left && right) {
    const same = binary(b, '==', left, right, at)
    return choose(same, choose(left, compared, bool(operator === '==')), differs)
  }
  return choose((left ?? right) as BoundExpression, compared, differs)
}

interface Operand {
  readonly elements: readonly Expr[]
  /** Of a nullable tuple: whether it has a value. */
  readonly hasValue: BoundExpression | null
}

function operand(b: Binder, expr: Expr, kept: Kept[]): Operand {
  if (expr.kind === 'tupleLiteral' || expr.kind === 'tuple')
    return { elements: expr.elements.map((e) => keep(b, e, kept)), hasValue: null }
  const value = expr as BoundExpression
  const { type } = value
  const read = keep(b, value, kept) as BoundExpression
  const tuple: BoundExpression = type.isNullable
    ? {
        kind: 'conversion',
        conversion: 'unwrap',
        operand: read,
        isChecked: false,
        isExplicit: false,
        ...typed(type.underlying, expr),
      }
    : read
  const elements = (tupleElements(type.underlying) ?? []).map((_, i) => tuplePart(b, tuple, i))
  const property = type.isNullable ? findMembers(type, 'HasValue').value : null
  const hasValue: BoundExpression | null = property
    ? {
        kind: 'property',
        member: property.member,
        container: property.container,
        receiver: read,
        ...typed(known.bool(), expr),
      }
    : null
  return { elements, hasValue }
}

/** The value under a name, unless it has no type or can be read twice. Casts of it wait until it is compared. */
function keep(b: Binder, expr: Expr, kept: Kept[]): Expr {
  if (expr.kind === 'tupleLiteral') return { ...expr, elements: expr.elements.map((e) => keep(b, e, kept)) }
  if (expr.kind === 'constant' || isTypeless(expr.type) || isError(expr.type)) return expr
  if (expr.kind === 'tuple') return { ...expr, elements: expr.elements.map((e) => keep(b, e, kept) as BoundExpression) }
  if (expr.kind === 'conversion') return { ...expr, operand: keep(b, expr.operand, kept) as BoundExpression }
  const value = expr as BoundExpression
  const placeholder = b.placeholder(value.type)
  kept.push({ placeholder, value })
  return b.reads(placeholder, value)
}
