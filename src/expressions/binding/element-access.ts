import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type * as S from '../syntax/ast.ts'
import { checkMember } from './allowed.ts'
import { bindArguments, passArguments } from './arguments.ts'
import type { Binder } from './binder.ts'
import type { BoundExpression, TextRange } from './bound.ts'
import { type ArgumentValue, callableOf, callableText } from './callables.ts'
import { convertsTo, convertTo, settled, typeText } from './convert.ts'
import type { Expr } from './expr.ts'
import { bindExpression } from './expressions.ts'
import { receiverFor } from './invocation.ts'
import { findIndexers, findMembers, inContainer } from './members.ts'
import { messages, shown } from './messages/index.ts'
import { type Chosen, resolve } from './overloads.ts'
import { reportRefused } from './refusals.ts'
import { isError, known, nullType } from './well-known.ts'

/** `a[i]`. */
export function bindElementAccess(b: Binder, node: S.ElementAccessExpression): Expr {
  const left = bindExpression(b, node.expression)
  if (left.kind === 'methodGroup' || left.kind === 'unboundLambda')
    return b.fail(
      messages.notIndexable(typeText(left), left.kind === 'methodGroup' ? `Call it: ${left.name}()` : null),
      node,
    )
  const receiver = settled(b, left)
  const [only] = node.arguments
  const isNewer = only?.expression.kind === 'MissingExpression' && only.expression.isIndex
  if (isNewer && node.arguments.length === 1 && isCounted(receiver.type)) {
    b.report(messages.later('index operator', '8.0'), node)
    return b.error(node)
  }
  return indexInto(b, receiver, node.arguments, node)
}

/** A string or a list, whose items have numbers: C# 8 counts them from the end as well. */
function isCounted(type: DotnetType): boolean {
  const hasCount = ['Length', 'Count'].some((name) => findMembers(type, name).value !== null)
  const takesInt = findIndexers(type).some(
    (i) => i.member.parameters.length === 1 && i.member.parameters[0]?.type === known.int(),
  )
  return type === known.string() || (type.kind !== 'array' && hasCount && takesInt)
}

export function indexInto(
  b: Binder,
  receiver: BoundExpression,
  list: readonly S.Argument[],
  node: TextRange,
): BoundExpression {
  const args = bindArguments(b, list)
  return indexWith(b, receiver, args, node)
}

export function indexWith(
  b: Binder,
  receiver: BoundExpression,
  args: readonly ArgumentValue[],
  node: TextRange,
): BoundExpression {
  const { type } = receiver
  if (isError(type)) return b.error(node)
  if (type.kind === 'array' && type.element) {
    if (args.length !== type.rank) return b.fail(messages.wrongIndexCount(type.rank), node)
    const indices = args.map((a) => index(b, a))
    if (indices.some((i) => isError(i.type))) return b.error(node, type.element)
    return { kind: 'element', array: receiver, indices, type: type.element, start: node.start, end: node.end }
  }
  if (type === nullType) return b.fail(messages.notIndexable('<null>'), node)
  const indexers = findIndexers(type)
  if (indexers.length === 0) {
    const help =
      type === known.object() ? 'The value is an object: cast it first, as in ((JObject)value)["name"]' : null
    return b.fail(
      type.kind === 'undeclared' ? messages.typeNotBuilt(type.fullName) : messages.notIndexable(shown(type), help),
      node,
    )
  }
  const resolution = resolve(b, indexers.map(callableOf), args, null)
  if (resolution.kind === 'none') {
    reportRefused(b, resolution.refused, args, { name: 'this', what: 'indexer', at: node })
    return b.error(node)
  }
  if (resolution.kind === 'several') {
    if (!args.some((a) => isError(a.expr.type))) {
      const [x, y] = resolution.chosen
      b.report(messages.ambiguousCall(callableText((x as Chosen).callable), callableText((y as Chosen).callable)), node)
    }
    return b.error(node)
  }
  const { chosen } = resolution
  const { member, container } = chosen.callable
  if (!member || !container) return b.error(node)
  const passed = passArguments(b, chosen, args, node)
  if (!checkMember(b, chosen.callable, node)) return b.error(node)
  return {
    kind: 'indexer',
    member,
    container,
    receiver: receiverFor(receiver, container),
    args: passed,
    type: inContainer(member.returnType, container),
    start: node.start,
    end: node.end,
  }
}

/** An array index: int, uint, long or ulong. */
function index(b: Binder, arg: ArgumentValue): BoundExpression {
  for (const type of [known.int(), known.uint(), known.long(), known.ulong()]) {
    if (convertsTo(b, arg.expr, type)) return convertTo(b, arg.expr, type === known.uint() ? known.long() : type)
  }
  return convertTo(b, arg.expr, known.int())
}
