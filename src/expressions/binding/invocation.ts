import { type DotnetType, substituteMap } from '../../dotnet/type-system/type.ts'
import type * as S from '../syntax/ast.ts'
import { checkMember } from './allowed.ts'
import { bindArguments, giveUpArguments, passArguments } from './arguments.ts'
import type { Binder } from './binder.ts'
import type { BoundExpression, TextRange } from './bound.ts'
import {
  type ArgumentValue,
  type Callable,
  callableOf,
  callableOfDelegate,
  callableOfLocal,
  callableText,
} from './callables.ts'
import { checkConstraints } from './constraints.ts'
import { isAssignable, sameType } from './conversions.ts'
import { settled } from './convert.ts'
import { invokeOf } from './delegates.ts'
import type { Expr, MethodGroup } from './expr.ts'
import { bindExpression } from './expressions.ts'
import { memberText, messages, shown } from './messages/index.ts'
import { bindNameOf } from './name-of.ts'
import { type Chosen, resolve } from './overloads.ts'
import { type CallPlace, reportRefused } from './refusals.ts'
import { isError, known, methodGroupType } from './well-known.ts'

export function bindInvocation(b: Binder, node: S.InvocationExpression): Expr {
  const callee = node.expression
  if (callee.kind === 'IdentifierName' && callee.name === 'nameof' && !callee.verbatim && !b.scope.find('nameof'))
    return bindNameOf(b, node)
  const target = bindExpression(b, callee, true)
  const args = bindArguments(b, node.arguments)
  // A lambda is no method: brackets and all.
  if (target.kind === 'unboundLambda') {
    b.report(messages.methodNameExpected(), callee)
    giveUpArguments(args)
    return b.error(node)
  }
  return invoke(b, target, args, node, {}, callee)
}

export function invoke(
  b: Binder,
  target: Expr,
  args: readonly ArgumentValue[],
  node: TextRange,
  said: Pick<CallPlace, 'clause' | 'isElement'> = {},
  callee: S.Expression | null = null,
): BoundExpression {
  if (target.kind === 'methodGroup') return callGroup(b, target, args, node, said)
  const give = (): BoundExpression => {
    giveUpArguments(args)
    return b.error(node)
  }
  if (target.kind === 'typeName') {
    b.report(messages.notInvocable(shown(target.target.definition?.open ?? target.target)), target)
    return give()
  }
  if (isError(target.type) && target.kind !== 'unboundLambda') {
    for (const a of args) if (a.expr.kind !== 'unboundLambda') continue
    return give()
  }
  const shape = invokeOf(target.type)
  if (!shape) {
    if (target.kind === 'property' && callee?.kind !== 'ParenthesizedExpression')
      b.report(messages.notInvocable(memberText(target.container, target.member)), nameRange(target))
    else b.report(messages.methodNameExpected(), callee ?? target)
    return give()
  }
  const callable = callableOfDelegate(target.type, shape)
  const resolution = resolve(b, [callable], args, null)
  if (resolution.kind !== 'one') {
    if (resolution.kind === 'none')
      reportRefused(b, resolution.refused, args, { name: shown(target.type), what: 'delegate', at: target })
    giveUpArguments(args)
    return b.error(node, shape.returnType)
  }
  const passed = passArguments(b, resolution.chosen, args, node)
  if (passed.some((value) => isError(value.type))) return b.error(node, shape.returnType)
  return {
    kind: 'invoke',
    target: settled(b, target),
    args: passed,
    type: shape.returnType,
    start: node.start,
    end: node.end,
  }
}

/** The last name of a member access: what the compiler underlines. */
function nameRange(target: Extract<Expr, { kind: 'property' }>): TextRange {
  return { start: target.end - target.member.name.length, end: target.end }
}

interface Candidates {
  readonly callables: readonly Callable[]
  readonly args: readonly ArgumentValue[]
  readonly isExtension: boolean
}

/** `f.Invoke`: a delegate as a method. */
export function invokeGroup(receiver: BoundExpression, at: TextRange): MethodGroup {
  const { start, end } = at
  return {
    kind: 'methodGroup',
    type: methodGroupType,
    name: 'Invoke',
    nameRange: { start, end },
    receiver,
    searched: receiver.type,
    onType: false,
    methods: [],
    localFunction: null,
    typeArguments: null,
    start,
    end,
  }
}

function isInvokeGroup(group: MethodGroup): boolean {
  return group.name === 'Invoke' && group.methods.length === 0 && group.searched?.kind === 'delegate'
}

function instanceCandidates(group: MethodGroup): readonly Callable[] {
  if (group.receiver && isInvokeGroup(group)) {
    const { type } = group.receiver
    const shape = invokeOf(type)
    return shape ? [callableOfDelegate(type, shape)] : []
  }
  if (group.localFunction) return [callableOfLocal(group.localFunction)]
  const all = group.methods.map(callableOf)
  if (group.onType) {
    const statics = all.filter((c) => c.member?.isStatic)
    return statics.length > 0 ? statics : all
  }
  const instances = all.filter((c) => !c.member?.isStatic)
  return instances.length > 0 ? instances : all
}

function extensionCandidates(b: Binder, group: MethodGroup, args: readonly ArgumentValue[]): Candidates | null {
  if (!group.receiver || group.localFunction) return null
  const members = b.index.extensions(group.name)
  if (members.length === 0) return null
  const receiver: ArgumentValue = {
    expr: group.receiver,
    name: null,
    refKind: 'none',
    start: group.receiver.start,
    end: group.receiver.end,
  }
  return {
    callables: members.map((member) => callableOf({ member, container: member.declaring.make([]) })),
    args: [receiver, ...args],
    isExtension: true,
  }
}

/** Chooses without reporting. */
export function resolveGroup(b: Binder, group: MethodGroup, args: readonly ArgumentValue[]): Chosen | null {
  const own = resolve(b, instanceCandidates(group), args, group.typeArguments)
  if (own.kind === 'one') return own.chosen
  if (own.kind === 'several') return null
  const extension = extensionCandidates(b, group, args)
  if (!extension) return null
  const found = resolve(b, extension.callables, extension.args, group.typeArguments)
  // The receiver is no parameter of the delegate.
  return found.kind === 'one' ? found.chosen : null
}

export function callGroup(
  b: Binder,
  group: MethodGroup,
  args: readonly ArgumentValue[],
  node: TextRange,
  said: Pick<CallPlace, 'clause' | 'isElement'> = {},
): BoundExpression {
  if (group.receiver && isInvokeGroup(group)) return invoke(b, group.receiver, args, node)
  const callables = instanceCandidates(group)
  const give = (): BoundExpression => {
    giveUpArguments(args)
    return b.error(node, commonReturnType(callables, group.typeArguments))
  }
  const own = resolve(b, callables, args, group.typeArguments)
  if (own.kind === 'one') return makeCall(b, group, own.chosen, args, node)
  if (own.kind === 'several') {
    if (!args.some((a) => isError(a.expr.type))) {
      const [x, y] = own.chosen
      b.report(
        messages.ambiguousCall(callableText((x as Chosen).callable), callableText((y as Chosen).callable)),
        group.nameRange,
      )
    }
    return give()
  }
  const extension = extensionCandidates(b, group, args)
  if (extension) {
    const found = resolve(b, extension.callables, extension.args, group.typeArguments)
    if (found.kind === 'one') return makeCall(b, group, found.chosen, extension.args, node)
    if (found.kind === 'several') {
      if (!args.some((a) => isError(a.expr.type))) {
        const [x, y] = found.chosen
        b.report(
          messages.ambiguousCall(callableText((x as Chosen).callable), callableText((y as Chosen).callable)),
          group.nameRange,
        )
      }
      return give()
    }
    if (callables.length === 0) {
      reportRefused(b, found.refused, extension.args, {
        name: group.name,
        what: 'method',
        at: group.nameRange,
        receiver: group.receiver ?? undefined,
        ...said,
      })
      return give()
    }
  }
  const inaccessible = wrongStaticness(b, group, args)
  if (inaccessible) {
    const text = callableText(inaccessible.callable)
    b.report(inaccessible.callable.member?.isStatic ? messages.needsType(text) : messages.needsInstance(text), {
      start: group.start,
      end: group.end,
    })
    return give()
  }
  const all = group.localFunction || isInvokeGroup(group) ? callables : group.methods.map(callableOf)
  const seen = all.length === callables.length ? own : resolve(b, all, args, group.typeArguments)
  const refused = seen.kind === 'none' ? seen.refused : own.refused
  reportRefused(b, refused, args, { name: group.name, what: 'method', at: group.nameRange, ...said })
  return give()
}

/** What all of the methods return, whichever was meant. */
function commonReturnType(callables: readonly Callable[], given: readonly DotnetType[] | null): DotnetType | null {
  const meant = given ? callables.filter((c) => c.typeParameters.length === given.length) : callables
  const types = meant.map(({ returnType, typeParameters }) =>
    given?.length === typeParameters.length && given.length > 0
      ? substituteMap(returnType, new Map(typeParameters.map((p, i) => [p, given[i] as DotnetType])))
      : returnType,
  )
  const [first] = types
  return first && !first.containsTypeParameters && types.every((type) => sameType(type, first)) ? first : null
}

/** The method that would take the arguments, were it not static, or static. */
function wrongStaticness(b: Binder, group: MethodGroup, args: readonly ArgumentValue[]): Chosen | null {
  if (group.localFunction) return null
  const others = group.methods.map(callableOf).filter((c) => c.member?.isStatic !== group.onType)
  if (others.length === 0 || others.length === group.methods.length) return null
  const found = resolve(b, others, args, group.typeArguments)
  return found.kind === 'one' ? found.chosen : null
}

function makeCall(
  b: Binder,
  group: MethodGroup,
  chosen: Chosen,
  args: readonly ArgumentValue[],
  node: TextRange,
): BoundExpression {
  const { callable } = chosen
  const isBroken = args.some((a) => a.expr.kind === 'error' && isError(a.expr.type))
  if (
    !isBroken &&
    chosen.typeArguments.length > 0 &&
    !checkConstraints(b, callable, chosen.typeArguments, callableText(callable), group.nameRange)
  ) {
    giveUpArguments(args)
    return b.error(node)
  }
  if (callable.localFunction) {
    callable.localFunction.isUsed = true
    const passed = passArguments(b, chosen, args, node)
    if (passed.some((value) => isError(value.type))) return b.error(node, chosen.returnType)
    return {
      kind: 'localFunctionCall',
      function: callable.localFunction,
      args: passed,
      typeArguments: chosen.typeArguments,
      type: chosen.returnType,
      start: node.start,
      end: node.end,
    }
  }
  const { member, container } = callable
  if (!member || !container) return b.error(node)
  const isExtensionCall =
    member.isStatic &&
    args.length > 0 &&
    group.receiver !== null &&
    args[0]?.expr === group.receiver &&
    member.isExtension
  if (!isExtensionCall) {
    if (member.isStatic && group.receiver) {
      b.report(messages.needsType(callableText(callable)), { start: group.start, end: group.end })
      giveUpArguments(args)
      return b.error(node)
    }
    if (!member.isStatic && !group.receiver) {
      b.report(messages.needsInstance(callableText(callable)), { start: group.start, end: group.end })
      giveUpArguments(args)
      return b.error(node)
    }
  }
  const passed = passArguments(b, chosen, args, node)
  if (!checkMember(b, callable, group.nameRange, chosen.returnType)) return b.error(node)
  if (group.receiver?.kind === 'error' || passed.some((value) => isError(value.type)))
    return b.error(node, chosen.returnType)
  const receiver = member.isStatic || !group.receiver ? null : receiverFor(group.receiver, container)
  return {
    kind: 'call',
    method: member,
    container,
    receiver,
    args: passed,
    typeArguments: chosen.typeArguments,
    type: chosen.returnType,
    start: node.start,
    end: node.end,
  }
}

/** A struct is boxed before a method of a reference type is called on it. */
export function receiverFor(receiver: BoundExpression, container: DotnetType): BoundExpression {
  const { type } = receiver
  if (container.isValueType || container === type) return receiver
  if (type.isValueType || type.kind === 'typeParameter') {
    const target = type.kind === 'typeParameter' || isAssignable(type, container) ? container : known.object()
    return {
      kind: 'conversion',
      conversion: 'boxing',
      operand: receiver,
      type: target,
      isChecked: false,
      isExplicit: false,
      start: receiver.start,
      end: receiver.end,
    }
  }
  return receiver
}
