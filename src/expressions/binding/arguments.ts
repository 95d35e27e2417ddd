/** Binds argument lists and turns them into what a call passes. */
import { type DotnetType, substituteMap } from '../../dotnet/type-system/type.ts'
import type * as S from '../syntax/ast.ts'
import { checkReferenceTarget, referenceable } from './assignment.ts'
import type { Binder } from './binder.ts'
import type { BoundExpression, TextRange } from './bound.ts'
import type { ArgumentValue } from './callables.ts'
import { constant, convertTo, settled } from './convert.ts'
import type { Expr } from './expr.ts'
import { bindExpression } from './expressions.ts'
import { messages } from './messages/index.ts'
import type { Chosen } from './overloads.ts'
import { bindTypeOrVar } from './type-names.ts'
import { errorType, untypedOut } from './well-known.ts'

export function bindArguments(b: Binder, list: readonly S.Argument[]): ArgumentValue[] {
  return list.map((arg) => {
    const { start, end } = withoutBrackets(arg.expression)
    return {
      expr: bindArgument(b, arg),
      name: arg.name?.text ?? null,
      ...(arg.name ? { nameRange: arg.name } : {}),
      refKind: arg.refKind,
      start,
      end,
    }
  })
}

function withoutBrackets(node: S.Expression): S.Expression {
  return node.kind === 'ParenthesizedExpression' || node.kind === 'CheckedExpression'
    ? withoutBrackets(node.expression)
    : node
}

function bindArgument(b: Binder, arg: S.Argument): Expr {
  const { expression } = arg
  if (arg.refKind === 'out') {
    if (expression.kind === 'DeclarationExpression') return outVariable(b, expression)
    if (expression.kind === 'IdentifierName' && expression.name === '_' && !expression.verbatim && !b.scope.find('_')) {
      return { kind: 'outVariable', type: untypedOut, local: null, start: expression.start, end: expression.end }
    }
  }
  const bound = bindExpression(b, expression)
  if (bound.kind === 'typeName' || bound.kind === 'namespace') return settled(b, bound)
  if (arg.refKind === 'in' && bound.kind === 'constant') return b.fail(messages.inNeedsVariable(), expression)
  return arg.refKind === 'ref' || arg.refKind === 'out' ? referenceable(b, bound) : bound
}

function outVariable(b: Binder, node: S.DeclarationExpression): Expr {
  const type = bindTypeOrVar(b, node.type)
  const { designation } = node
  if (designation.kind === 'SingleVariableDesignation') {
    const local = b.newLocal(designation.identifier.text, type ?? untypedOut, designation.identifier, 'local')
    local.isPassedByReference = true
    b.declareLocal(local)
    return { kind: 'outVariable', type: type ?? untypedOut, local, start: node.start, end: node.end }
  }
  return { kind: 'outVariable', type: type ?? untypedOut, local: null, start: node.start, end: node.end }
}

/** After a failed call: its `out var` variables have a type that silences what follows. */
export function giveUpArguments(args: readonly ArgumentValue[]): void {
  for (const arg of args) {
    if (arg.expr.kind === 'outVariable' && arg.expr.local && arg.expr.local.type === untypedOut)
      arg.expr.local.type = errorType
  }
}

/** The arguments in parameter order: converted, defaults filled in, `params` gathered. */
export function passArguments(
  b: Binder,
  chosen: Chosen,
  args: readonly ArgumentValue[],
  at: TextRange,
): BoundExpression[] {
  const { callable, mapping, isExpanded } = chosen
  const passed: (BoundExpression | undefined)[] = new Array(callable.parameters.length).fill(undefined)
  const spread: BoundExpression[] = []
  const last = callable.parameters.length - 1
  for (const [i, arg] of args.entries()) {
    const index = mapping[i] as number
    const value = passOne(b, arg, chosen.argumentTypes[i] as DotnetType, callable.parameters[index]?.modifier ?? 'none')
    if (isExpanded && index === last) spread.push(value)
    else passed[index] = value
  }
  if (!isExpanded) keepOrder(b, passed, mapping)
  const map = new Map(callable.typeParameters.map((p, i) => [p, chosen.typeArguments[i] as DotnetType]))
  return callable.parameters.map((parameter, i) => {
    const value = passed[i]
    if (value) return value
    const type = map.size === 0 ? parameter.type : substituteMap(parameter.type, map)
    if (isExpanded && i === last) {
      return {
        kind: 'newArray',
        type,
        sizes: null,
        elements: spread,
        lengths: [spread.length],
        start: at.start,
        end: at.end,
      }
    }
    if (parameter.defaultExpression) return { ...parameter.defaultExpression, start: at.start, end: at.end }
    if (parameter.defaultValue === null && (type.parameter || (type.isValueType && !type.isNullable)))
      return { kind: 'default', type, start: at.start, end: at.end }
    return constant(parameter.defaultValue ?? null, type, at)
  })
}

/**
 * Arguments run in the order they are written in, also where their names put them elsewhere. What has no effect, such as
 * a cast of a constant, runs in its parameter's turn.
 */
function keepOrder(b: Binder, passed: (BoundExpression | undefined)[], mapping: readonly number[]): void {
  if (mapping.every((index, i) => i === 0 || (mapping[i - 1] as number) < index)) return
  const stores = mapping.flatMap((index) => {
    const value = passed[index]
    if (!value || mayWait(value)) return []
    return [{ index, value, placeholder: { id: b.id(), type: value.type } }]
  })
  let unclaimed = 0
  for (const { index, placeholder, value } of [...stores].sort((x, y) => x.index - y.index)) {
    const at = stores.findIndex((store) => store.index === index)
    if (at < unclaimed) {
      passed[index] = { kind: 'placeholder', placeholder, type: value.type, start: value.start, end: value.end }
      continue
    }
    passed[index] = stores.slice(unclaimed, at).reduceRight<BoundExpression>(
      (body, before) => ({
        kind: 'let',
        placeholder: before.placeholder,
        value: before.value,
        body,
        type: body.type,
        start: before.value.start,
        end: before.value.end,
      }),
      value,
    )
    unclaimed = at + 1
  }
}

function mayWait(value: BoundExpression): boolean {
  if (value.kind === 'conversion') return mayWait(value.operand)
  return value.kind === 'constant' || value.kind === 'lambda' || value.kind === 'referenceArgument'
}

function passOne(b: Binder, arg: ArgumentValue, type: DotnetType, modifier: string): BoundExpression {
  if (modifier === 'ref' || modifier === 'out') {
    const { expr } = arg
    if (expr.kind === 'outVariable') {
      const { local } = expr
      if (local && local.type === untypedOut) local.type = type
      const target: BoundExpression = local
        ? { kind: 'local', local, type: local.type, start: arg.start, end: arg.end }
        : { kind: 'discard', type, start: arg.start, end: arg.end }
      return { kind: 'referenceArgument', modifier, target, type, start: arg.start, end: arg.end }
    }
    return checkReferenceTarget(b, expr, modifier, type)
  }
  if (modifier === 'in') {
    const value = convertTo(b, arg.expr, type)
    return { kind: 'referenceArgument', modifier: 'in', target: value, type, start: arg.start, end: arg.end }
  }
  return convertTo(b, arg.expr, type)
}
