/** `c ? ref x : ref y`: the one or the other variable. */
import type * as S from '../syntax/ast.ts'
import { checkReferenceTarget } from './assignment.ts'
import type { Binder } from './binder.ts'
import { sameType } from './conversions.ts'
import type { Expr } from './expr.ts'
import { bindCondition, bindExpression } from './expressions.ts'
import { messages, shown } from './messages/index.ts'
import { isError } from './well-known.ts'

export function takesReference(node: S.ConditionalExpression): boolean {
  return node.whenTrue.kind === 'RefExpression' || node.whenFalse.kind === 'RefExpression'
}

export function bindConditionalReference(b: Binder, node: S.ConditionalExpression): Expr {
  const branches = [node.whenTrue, node.whenFalse]
  const isWhole = branches.every((branch) => branch.kind === 'RefExpression')
  const condition = bindCondition(b, node.condition)
  const bound = branches.map((branch) =>
    bindExpression(b, branch.kind === 'RefExpression' ? branch.expression : branch),
  )
  if (!isWhole) {
    for (const branch of branches)
      if (branch.kind === 'RefExpression')
        b.report(messages.oneReference(), { start: branch.expression.start, end: branch.expression.end })
    return b.error(node)
  }
  const [x, y] = bound.map((expr) => variableOf(b, expr)) as [Expr, Expr]
  if (isError(condition.type) || isError(x.type) || isError(y.type)) return b.error(node)
  if (!sameType(x.type, y.type)) return b.fail(messages.referenceTypes(shown(x.type)), y)
  const { type } = x
  const whenTrue = checkReferenceTarget(b, x, 'ref', type)
  const whenFalse = checkReferenceTarget(b, y, 'ref', type)
  const isReadOnly = isReadOnlyVariable(x) || isReadOnlyVariable(y)
  const { start, end } = node
  return { kind: 'conditionalReference', condition, whenTrue, whenFalse, isReadOnly, type, start, end }
}

/** What a branch may refer to: a variable, be it to read only. Reports the rest. */
function variableOf(b: Binder, expr: Expr): Expr {
  if (isError(expr.type)) return expr
  switch (expr.kind) {
    case 'local':
    case 'context':
    case 'element':
    case 'conditionalReference':
      return expr
    case 'localFunctionCall':
      return expr.function.returnsReference ? expr : b.fail(messages.refArgument(), expr)
    case 'property':
      return expr.member.kind === 'field' ? expr : b.fail(messages.refArgument(), expr)
    default:
      return b.fail(messages.refArgument(), expr)
  }
}

function isReadOnlyVariable(expr: Expr): boolean {
  if (expr.kind === 'conditionalReference') return expr.isReadOnly
  if (expr.kind === 'localFunctionCall') return expr.function.returnsReadOnly
  if (expr.kind !== 'local') return false
  const { role, modifier, isReadOnly } = expr.local
  return isReadOnly || modifier === 'in' || role === 'foreach' || role === 'using'
}
