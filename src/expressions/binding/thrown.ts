/** What `throw` throws. */
import type * as S from '../syntax/ast.ts'
import type { Binder } from './binder.ts'
import type { BoundExpression } from './bound.ts'
import { convertTo, naturalType, settled } from './convert.ts'
import { bindExpression } from './expressions.ts'
import { messages } from './messages/index.ts'
import { constraintsOn } from './type-parameters.ts'
import { isError, known, nullType } from './well-known.ts'

/** Binds the operand: an exception or null. */
export function bindThrown(b: Binder, node: S.Expression): BoundExpression {
  const operand = bindExpression(b, node)
  if (
    operand.kind === 'defaultLiteral' ||
    operand.kind === 'untypedConditional' ||
    operand.kind === 'typeName' ||
    operand.kind === 'namespace'
  )
    return settled(b, operand)
  if (operand.type === nullType || (isError(operand.type) && operand.kind !== 'unboundLambda'))
    return convertTo(b, operand, known.exception())
  const type = naturalType(operand)
  const isException = type && [type, ...constraintsOn(type).types].some((t) => t.derivesFrom(known.exception()))
  if (!isException) return b.fail(messages.notException(), node)
  return convertTo(b, operand, known.exception())
}
