import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type { Binder } from './binder.ts'
import type { BoundExpression, LocalSymbol, TextRange } from './bound.ts'
import { type ArgumentValue, callableText } from './callables.ts'
import { implicitStandard, sameType } from './conversions.ts'
import { type DelegateShape, invokeOf } from './delegates.ts'
import type { MethodGroup } from './expr.ts'
import { callGroup, resolveGroup } from './invocation.ts'
import { messages, shown } from './messages/index.ts'
import { groupHelp } from './suggestions.ts'
import { isVoid } from './well-known.ts'

/** Arguments as a delegate would pass them. */
function argumentsFor(
  b: Binder,
  shape: { parameters: readonly { type: DotnetType; modifier: string }[] },
  at: TextRange,
): ArgumentValue[] {
  return shape.parameters.map((p) => ({
    expr: b.reads(b.placeholder(p.type), at),
    name: null,
    refKind: p.modifier === 'ref' || p.modifier === 'out' ? p.modifier : 'none',
    start: at.start,
    end: at.end,
  }))
}

/** The return type of the method that takes these argument types. */
export function methodGroupReturn(b: Binder, group: MethodGroup, types: readonly DotnetType[]): DotnetType | null {
  const chosen = resolveGroup(
    b,
    group,
    argumentsFor(b, { parameters: types.map((type) => ({ type, modifier: 'none' })) }, group),
  )
  return chosen ? chosen.returnType : null
}

function returnFits(from: DotnetType, to: DotnetType): boolean {
  if (isVoid(to)) return isVoid(from)
  const standard = implicitStandard(from, to)
  return standard === 'identity' || standard === 'upcast' || sameType(from, to)
}

function chosenFor(b: Binder, group: MethodGroup, shape: DelegateShape): ReturnType<typeof resolveGroup> {
  return resolveGroup(b, group, argumentsFor(b, shape, group))
}

export function methodGroupConverts(b: Binder, group: MethodGroup, to: DotnetType): boolean {
  const shape = invokeOf(to)
  if (!shape) return false
  const chosen = chosenFor(b, group, shape)
  return chosen !== null && !chosen.isExpanded && returnFits(chosen.returnType, shape.returnType)
}

/** Makes a delegate of a method group. */
export function methodGroupTo(b: Binder, group: MethodGroup, to: DotnetType, at: TextRange): BoundExpression {
  const shape = invokeOf(to)
  const place = at.start === group.start && at.end === group.end ? group.nameRange : at
  if (!shape)
    return b.fail(messages.methodGroup(group.name, shown(to), groupHelp(group.searched, group.name)), place, group)
  const chosen = chosenFor(b, group, shape)
  if (!chosen || chosen.isExpanded) return b.fail(messages.noDelegateMatch(group.name, shown(to)), place, group)
  if (!returnFits(chosen.returnType, shape.returnType))
    return b.fail(messages.wrongDelegateReturn(callableText(chosen.callable), shown(chosen.returnType)), at, group)
  const symbol = {
    kind: 'lambda' as const,
    name: 'method group',
    id: b.id(),
    owner: b.owner,
    parameters: [] as LocalSymbol[],
    returnType: shape.returnType,
  }
  const receiver = group.receiver
  const placeholder = b.placeholder(receiver?.type ?? to)
  const inner: MethodGroup = receiver ? { ...group, receiver: b.reads(placeholder, receiver) } : group
  const args = shape.parameters.map((p): ArgumentValue => {
    const modifier = p.modifier === 'ref' || p.modifier === 'out' || p.modifier === 'in' ? p.modifier : 'none'
    const local = b.newLocal(p.name, p.type, group, 'parameter', { owner: symbol, modifier })
    symbol.parameters.push(local)
    return {
      expr: { kind: 'local', local, type: p.type, start: group.start, end: group.end },
      name: null,
      refKind: modifier,
      start: group.start,
      end: group.end,
    }
  })
  const owner = b.owner
  b.owner = symbol
  const body = callGroup(b, inner, args, group)
  b.owner = owner
  return {
    kind: 'methodDelegate',
    receiver,
    placeholder,
    type: to,
    start: group.start,
    end: group.end,
    lambda: {
      kind: 'lambda',
      symbol,
      parameters: symbol.parameters,
      returnType: shape.returnType,
      locals: [],
      body,
      type: to,
      start: group.start,
      end: group.end,
    },
  }
}
