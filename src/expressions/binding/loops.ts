import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type * as S from '../syntax/ast.ts'
import type { Binder } from './binder.ts'
import type { BoundExpression, BoundForEach, BoundStatement } from './bound.ts'
import { castTo, settled, typeText } from './convert.ts'
import { declareSlots, deconstructInto, reportUntyped } from './deconstruction.ts'
import { bindCondition, bindExpression } from './expressions.ts'
import { findMembers, inContainer } from './members.ts'
import { messages, shown } from './messages/index.ts'
import { bindDeclarators, bindEmbedded, checkStatementExpression } from './statements.ts'
import { bindTypeOrVar } from './type-names.ts'
import { errorType, isError, isVoid, known, nullType } from './well-known.ts'

export function bindFor(b: Binder, node: S.ForStatement): BoundStatement {
  return b.inScope((scope) => {
    const initializers: BoundStatement[] = []
    if (node.declaration) initializers.push(...bindDeclarators(b, node.declaration, false, 'local'))
    for (const e of node.initializers)
      initializers.push({ kind: 'expressionStatement', expression: effect(b, e), start: e.start, end: e.end })
    const locals = [...scope.locals]
    return b.inScope((inner) => {
      const condition = node.condition ? bindCondition(b, node.condition) : null
      const increments = node.incrementors.map((e) => effect(b, e))
      const body = b.withLoops({ canBreak: true, canContinue: true, inFinally: false }, () =>
        bindEmbedded(b, node.statement),
      )
      return {
        kind: 'for',
        locals,
        initializers,
        condition,
        conditionLocals: inner.locals,
        increments,
        body,
        start: node.start,
        end: node.end,
      }
    })
  })
}

function effect(b: Binder, node: S.Expression): BoundExpression {
  const bound = bindExpression(b, node)
  const value = bound.kind === 'error' ? bound : settled(b, bound)
  checkStatementExpression(b, node)
  return value
}

interface Sequence {
  readonly by: BoundForEach['by']
  readonly element: DotnetType
}

/** How a type is enumerated: array, string, the `GetEnumerator` pattern, IEnumerable<T>, IEnumerable. */
export function sequenceOf(type: DotnetType): Sequence | null {
  if (type.kind === 'array' && type.element) return { by: 'array', element: type.element }
  if (type === known.string()) return { by: 'string', element: known.char() }
  const pattern = findMembers(type, 'GetEnumerator').methods.find(
    (m) => m.member.parameters.length === 0 && !m.member.isStatic,
  )
  if (pattern) {
    const enumerator = inContainer(pattern.member.returnType, pattern.container)
    if (enumerator === known.enumerator()) return { by: 'boxed', element: known.object() }
    const current = findMembers(enumerator, 'Current').value
    if (current) return { by: 'enumerable', element: inContainer(current.member.returnType, current.container) }
    if (enumerator.args.length === 1 && enumerator.args[0]) return { by: 'enumerable', element: enumerator.args[0] }
  }
  const generic = [type, ...type.allInterfaces].filter((i) => i.fullName === 'System.Collections.Generic.IEnumerable`1')
  const [first] = generic
  if (first?.args[0] && generic.length === 1) return { by: 'enumerable', element: first.args[0] }
  // Two sequences in one (JObject): the class's own enumerator, that of its nearest declaration.
  if (first?.args[0]) return { by: 'enumerable', element: first.args[0] }
  if (type === known.enumerable() || type.allInterfaces.includes(known.enumerable()))
    return { by: 'boxed', element: known.object() }
  return null
}

export function bindForEach(b: Binder, node: S.ForEachStatement): BoundStatement {
  return b.inScope((around) => {
    const loop = forEachLoop(b, node, foreachSource(b, node.expression))
    if (around.locals.length === 0) return loop
    const at = { start: node.start, end: node.end }
    return { kind: 'block', locals: around.locals, functions: [], statements: [loop], ...at }
  })
}

function foreachSource(b: Binder, node: S.Expression): BoundExpression {
  const bound = bindExpression(b, node)
  if (bound.kind === 'unboundLambda' || bound.kind === 'methodGroup')
    return b.fail(messages.foreachFunction(typeText(bound)), node)
  return settled(b, bound)
}

/** `(int a, var b)`: every part is a new variable. */
function isDeclared(target: S.Expression): boolean {
  if (target.kind === 'TupleExpression') return target.arguments.every((part) => isDeclared(part.expression))
  return target.kind === 'DeclarationExpression'
}

function forEachLoop(b: Binder, node: S.ForEachStatement, source: BoundExpression): BoundStatement {
  return b.inScope((scope) => {
    const found = isError(source.type) ? null : sequenceOf(source.type)
    const isNull = source.kind === 'constant' && source.value === null
    const sequence = isNull ? null : found
    if (source.kind === 'error' && source.would && !sequenceOf(source.would))
      b.report(messages.notEnumerable(shown(source.would)), node.expression)
    if (!sequence && !isError(source.type)) {
      if (isNull && (found || source.type === nullType)) b.report(messages.nullSource(), source)
      else if (source.type.kind === 'undeclared') b.report(messages.typeNotBuilt(shown(source.type)), node.expression)
      else b.report(messages.notEnumerable(isVoid(source.type) ? 'void' : shown(source.type)), node.expression)
    }
    const element = b.placeholder(sequence?.element ?? errorType)
    const refused = source.kind === 'error' && source.would ? sequenceOf(source.would) : null
    const read = refused ? b.error(node.expression, refused.element) : b.reads(element, node.expression)
    let assign: BoundExpression
    if (node.identifier && node.type) {
      const isReference = node.type.kind === 'RefType'
      if (isReference && !isError(element.type)) b.report(messages.refNeedsVariable(), node.expression)
      const declared = bindTypeOrVar(b, node.type.kind === 'RefType' ? node.type.type : node.type)
      const local = b.newLocal(node.identifier.text, declared ?? element.type, node.identifier, 'foreach')
      b.declareLocal(local)
      const value = isError(element.type)
        ? b.error(node.expression)
        : declared
          ? castTo(b, read, declared, { start: node.start, end: node.start + 'foreach'.length })
          : read
      assign = {
        kind: 'assign',
        target: { kind: 'local', local, type: local.type, start: node.identifier.start, end: node.identifier.end },
        value,
        type: local.type,
        start: node.identifier.start,
        end: node.identifier.end,
      }
    } else {
      if (node.target && !isDeclared(node.target)) b.report(messages.foreachDeclares(), node.target)
      const slots = node.target ? declareSlots(b, node.target, 'foreach') : null
      if (slots && !sequence && !refused && !b.isForbidden(source)) reportUntyped(b, slots)
      assign = slots ? (deconstructInto(b, slots, read, node.target ?? node) as BoundExpression) : b.error(node)
    }
    const locals = [...scope.locals]
    const body = b.withLoops({ canBreak: true, canContinue: true, inFinally: false }, () =>
      bindEmbedded(b, node.statement),
    )
    return {
      kind: 'forEach',
      source,
      by: sequence?.by ?? 'enumerable',
      element,
      locals,
      assign,
      body,
      start: node.start,
      end: node.end,
    }
  })
}
