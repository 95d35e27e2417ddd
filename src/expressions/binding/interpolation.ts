import type * as S from '../syntax/ast.ts'
import type { Binder } from './binder.ts'
import type { BoundExpression, BoundHole } from './bound.ts'
import { constant, convertsTo, convertTo, settled, typeText } from './convert.ts'
import type { Expr } from './expr.ts'
import { bindExpression } from './expressions.ts'
import { messages } from './messages/index.ts'
import { isError, isVoid, known, nullType } from './well-known.ts'

/** `$"…"`; text without holes is a constant. */
export function bindInterpolation(b: Binder, node: S.InterpolatedStringExpression): Expr {
  const parts: (string | BoundHole)[] = []
  let failed = false
  for (const part of node.parts) {
    if (part.kind === 'InterpolatedText') parts.push(part.value)
    else {
      const hole = bindHole(b, part)
      if (hole) parts.push(hole)
      else failed = true
    }
  }
  if (failed) return b.error(node)
  if (parts.every((p) => typeof p === 'string')) return constant(parts.join(''), known.string(), node)
  return { kind: 'interpolation', parts, type: known.string(), start: node.start, end: node.end }
}

function bindHole(b: Binder, part: S.Interpolation): BoundHole | null {
  const bound = bindExpression(b, part.expression)
  // The handlers of later versions are asked first, and take the value as an argument.
  if (bound.kind === 'unboundLambda') b.report(messages.later('interpolated string handlers', '10.0'), bound)
  if (bound.kind === 'untypedConditional' && !bound.isBroken && !convertsTo(b, bound, known.object())) {
    b.report(messages.argumentType(1, typeText(bound), 'object?', null), bound)
    return null
  }
  if (bound.kind === 'methodGroup' || isVoid(bound.type)) {
    b.report(messages.argumentType(1, bound.kind === 'methodGroup' ? 'method group' : 'void', 'object?', null), bound)
    return null
  }
  let value: BoundExpression
  if (
    bound.type === nullType ||
    bound.kind === 'unboundLambda' ||
    bound.kind === 'defaultLiteral' ||
    bound.kind === 'throwExpression' ||
    bound.kind === 'untypedConditional'
  )
    value = convertTo(b, bound, known.object())
  else value = settled(b, bound)
  if (isError(value.type)) return null
  let alignment: number | null = null
  if (part.alignment) {
    const width = convertTo(b, bindExpression(b, part.alignment), known.int())
    if (width.kind === 'constant') alignment = width.value as number
    else if (!isError(width.type)) b.report(messages.constantExpected(), part.alignment)
  }
  return { value, alignment, format: part.format }
}
