import type * as S from '../syntax/ast.ts'
import type { Binder } from './binder.ts'
import type { BoundCatch, BoundExpression, BoundStatement, BoundUsingResource, TextRange } from './bound.ts'
import { isAssignable, isReferenceType } from './conversions.ts'
import { convertsTo, convertTo, naturalType, typeText } from './convert.ts'
import type { Expr } from './expr.ts'
import { bindCondition, bindExpression } from './expressions.ts'
import { receiverFor } from './invocation.ts'
import { findMembers } from './members.ts'
import { messages, shown } from './messages/index.ts'
import { bindBlock, bindDeclarators, bindEmbedded } from './statements.ts'
import { bindType } from './type-names.ts'
import { errorType, isError, known, nullType } from './well-known.ts'

export function bindTry(b: Binder, node: S.TryStatement): BoundStatement {
  const hasCatch = node.catches.length > 0 ? 1 : 0
  b.triesWithCatch += hasCatch
  const body = bindBlock(b, node.block)
  b.triesWithCatch -= hasCatch
  const catches: BoundCatch[] = []
  for (const clause of node.catches) {
    const caught = bindCatch(b, clause)
    for (const before of catches) {
      if (before.filter) continue
      if (before.type === null) b.report(messages.catchGeneral(), { start: clause.start, end: clause.start + 5 })
      else if (caught.type && clause.type && !isError(caught.type) && isAssignable(caught.type, before.type))
        b.report(messages.catchUnreachable(shown(before.type)), clause.type)
      else continue
      break
    }
    catches.push(caught)
  }
  const wasInFinally = b.isInFinallyOfCatch
  b.isInFinallyOfCatch = b.catchDepth > 0
  const ending = node.finally
    ? b.withLoops({ canBreak: false, canContinue: false, inFinally: true, finallyIn: b.scope }, () =>
        bindBlock(b, node.finally as S.Block),
      )
    : null
  b.isInFinallyOfCatch = wasInFinally
  return { kind: 'try', body, catches, finally: ending, start: node.start, end: node.end }
}

function bindCatch(b: Binder, node: S.CatchClause): BoundCatch {
  return b.inScope((scope) => {
    let type = node.type ? bindType(b, node.type) : null
    if (type && !isError(type) && !type.derivesFrom(known.exception())) {
      b.report(messages.notException(), node.type as S.TypeSyntax)
      type = b.error(node).type
    }
    const local =
      node.identifier && type ? b.declareLocal(b.newLocal(node.identifier.text, type, node.identifier, 'catch')) : null
    if (node.filter) b.hasFilters = true
    const filter = node.filter ? bindCondition(b, node.filter) : null
    const locals = scope.locals.filter((l) => l !== local)
    const wasInFinally = b.isInFinallyOfCatch
    b.isInFinallyOfCatch = false
    b.catchDepth++
    const body = bindBlock(b, node.block)
    b.catchDepth--
    b.isInFinallyOfCatch = wasInFinally
    return { type, local, locals, filter, body, start: node.start, end: node.end }
  })
}

export function bindUsing(b: Binder, node: S.UsingStatement): BoundStatement {
  return b.inScope((scope) => {
    const resources: BoundUsingResource[] = []
    if (node.declaration) {
      for (const d of bindDeclarators(b, node.declaration, false, 'using')) {
        if (d.kind !== 'declaration') continue
        if (!d.value && d.local.type !== errorType)
          b.report(messages.usingInitializer(), { start: d.start, end: d.end })
        const value = d.value ?? b.error(d)
        resources.push({ local: d.local, value, ...disposal(b, value, d.local.type, node.declaration) })
      }
    } else if (node.expression) {
      const bound: Expr = bindExpression(b, node.expression)
      const type = naturalType(bound)
      if (type && !isError(type)) {
        const value = convertTo(b, bound, type)
        resources.push({ local: null, value, ...disposal(b, value, type, node.expression) })
      } else if (bound.type === nullType)
        resources.push({
          local: null,
          value: bound as BoundExpression,
          placeholder: b.placeholder(known.object()),
          dispose: null,
        })
      else if (!isError(bound.type)) b.report(messages.notDisposable(typeText(bound)), node.expression)
    }
    const locals = [...scope.locals]
    return { kind: 'using', locals, resources, body: bindEmbedded(b, node.statement), start: node.start, end: node.end }
  })
}

function disposal(
  b: Binder,
  value: BoundExpression,
  type: import('../../dotnet/type-system/type.ts').DotnetType,
  at: TextRange,
): Pick<BoundUsingResource, 'placeholder' | 'dispose'> {
  const placeholder = b.placeholder(type)
  if (isError(type) || isError(value.type)) return { placeholder, dispose: null }
  if (!isAssignable(type, known.disposable()) && !convertsTo(b, value, known.disposable())) {
    b.report(messages.notDisposable(shown(type)), at)
    return { placeholder, dispose: null }
  }
  const own = findMembers(type, 'Dispose').methods.find((m) => m.member.parameters.length === 0)
  const found = own ?? findMembers(known.disposable(), 'Dispose').methods[0]
  if (!found) return { placeholder, dispose: null }
  const read = b.reads(placeholder, value)
  const dispose: BoundExpression = {
    kind: 'call',
    method: found.member,
    container: found.container,
    receiver: isReferenceType(found.container) ? receiverFor(read, found.container) : read,
    args: [],
    typeArguments: [],
    type: known.void(),
    start: at.start,
    end: at.end,
  }
  return { placeholder, dispose }
}
