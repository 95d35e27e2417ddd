/** `new`: objects with initialisers, anonymous objects, arrays. */

import { isTypeAllowed } from '../../dotnet/allow-list/allow-list.ts'
import { anonymousType } from '../../dotnet/type-system/anonymous.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type * as S from '../syntax/ast.ts'
import { checkMember, dotted, isContextType } from './allowed.ts'
import { bindArguments, giveUpArguments, passArguments } from './arguments.ts'
import { targetOf } from './assignment.ts'
import type { Binder } from './binder.ts'
import type { BoundExpression, BoundPlaceholder, TextRange } from './bound.ts'
import { callableOf, callableText } from './callables.ts'
import { hasNewConstraint } from './constraints.ts'
import { isAssignable } from './conversions.ts'
import { bestCommonType, convertsTo, convertTo, defaultOf, naturalType, settled, typeText } from './convert.ts'
import { dynamicWords } from './dynamic-words.ts'
import { indexInto } from './element-access.ts'
import { type Expr, taken } from './expr.ts'
import { bindExpression, bindTo, bindValue } from './expressions.ts'
import { callGroup, invokeGroup } from './invocation.ts'
import { findMembers, memberNames } from './members.ts'
import { messages, shown } from './messages/index.ts'
import { accessMember } from './names.ts'
import { type Chosen, resolve } from './overloads.ts'
import { isLetValue } from './queries.ts'
import { reportBesideErrors, reportRefused } from './refusals.ts'
import { didYouMean } from './suggestions.ts'
import { allowedInstead, bindType, isNullableReference } from './type-names.ts'
import { errorType, isError, isVoid, known, methodGroupType, nullType } from './well-known.ts'

export function bindObjectCreation(b: Binder, node: S.ObjectCreationExpression): Expr {
  if (node.type.kind === 'IdentifierName' && dynamicWords.has(node.type.name)) {
    giveUpArguments(bindArguments(b, node.arguments ?? []))
    return b.fail(messages.newDynamic(), node.type, node)
  }
  const type = bindType(b, node.type, 'use')
  if (isNullableReference(node.type, type)) b.report(messages.newNullable(), node)
  const args = bindArguments(b, node.arguments ?? [])
  if (isError(type)) {
    giveUpArguments(args)
    return b.error(node)
  }
  const made = create(b, type, args, node)
  if (!node.initializer) return made
  if (isError(made.type)) return made
  return initialized(b, made, node.initializer, node)
}

function create(
  b: Binder,
  type: DotnetType,
  args: ReturnType<typeof bindArguments>,
  node: S.ObjectCreationExpression,
): BoundExpression {
  const give = (): BoundExpression => {
    giveUpArguments(args)
    return b.error(node, type)
  }
  const { definition } = type
  const place = node.type
  if (place.kind === 'TupleType') {
    giveUpArguments(args)
    return b.fail(messages.newTuple(), place, node)
  }
  if (type.kind === 'delegate') {
    const [arg] = args
    if (!arg) b.report(messages.noConstructor(shown(type), 0), node)
    else if (args.length === 1) return delegateOf(b, arg, type, node)
    else b.report(messages.methodNameExpected(), { start: arg.start, end: args.at(-1)?.end ?? arg.end })
    return give()
  }
  if (type.parameter) {
    if (!hasNewConstraint(type.parameter)) return b.fail(messages.noNewConstraint(shown(type)), node)
    if (args.length > 0) return b.fail(messages.typeParameterArguments(shown(type)), node)
    return { kind: 'new', constructedBy: null, args: [], type, start: node.start, end: node.end }
  }
  if (!definition) return give()
  if (type.kind === 'undeclared') {
    b.report(
      isTypeAllowed(type.fullName)
        ? messages.typeNotBuilt(dotted(type.fullName))
        : messages.typeNotAllowed(dotted(type.fullName)),
      place,
    )
    return give()
  }
  if (definition.parts.isStatic) {
    b.report(messages.staticCreate(shown(type)), node)
    giveUpArguments(args)
    return { ...b.error(node), instead: type }
  }
  if (!isTypeAllowed(type.fullName) && !isContextType(b, definition.namespace)) {
    b.report(messages.typeNotAllowed(dotted(type.fullName), allowedInstead(type.fullName)), place)
    return give()
  }
  if (type.kind === 'interface' || definition.parts.isAbstract) {
    b.report(messages.cannotCreate(shown(type)), node)
    return give()
  }
  if (type.isValueType && args.length === 0) {
    const own = definition.members.find((m) => m.kind === 'constructor' && m.parameters.length === 0)
    if (!own) return defaultOf(type, node)
  }
  const constructors = definition.members
    .filter((m) => m.kind === 'constructor')
    .map((member) => callableOf({ member, container: type }))
  const name = shown(type).replace(/<.*$/, '')
  if (constructors.length === 0) {
    b.report(messages.noConstructor(name, args.length), place)
    return give()
  }
  if (args.some((a) => isError(a.expr.type) && a.expr.kind === 'error')) {
    reportBesideErrors(b, constructors, args, { name, what: 'constructor', at: place })
    return give()
  }
  const resolution = resolve(b, constructors, args, null)
  if (resolution.kind === 'none') {
    reportRefused(b, resolution.refused, args, { name, what: 'constructor', at: place })
    return give()
  }
  if (resolution.kind === 'several') {
    const [x, y] = resolution.chosen
    if (!args.some((a) => isError(a.expr.type)))
      b.report(
        messages.ambiguousCall(callableText((x as Chosen).callable), callableText((y as Chosen).callable)),
        place,
      )
    return give()
  }
  const passed = passArguments(b, resolution.chosen, args, node)
  if (!checkMember(b, resolution.chosen.callable, place, type)) return b.error(node)
  if (passed.some((value) => isError(value.type))) return b.error(node, type)
  return {
    kind: 'new',
    constructedBy: resolution.chosen.callable.member,
    args: passed,
    type,
    start: node.start,
    end: node.end,
  }
}

/** `new Predicate<int>(f)`: of a lambda, a method, or of another delegate, whose `Invoke` is the method. */
function delegateOf(
  b: Binder,
  arg: ReturnType<typeof bindArguments>[number],
  type: DotnetType,
  node: TextRange,
): BoundExpression {
  const { expr } = arg
  const at = { start: node.start, end: node.end }
  const isMethod = expr.kind === 'unboundLambda' || expr.kind === 'methodGroup' || isError(expr.type)
  if (isMethod || expr.type === type) return { ...convertTo(b, expr, type), ...at }
  if (expr.type.kind !== 'delegate') return b.fail(messages.methodNameExpected(), arg, node)
  return { ...convertTo(b, invokeGroup(expr as BoundExpression, arg), type), ...at }
}

function initialized(
  b: Binder,
  value: BoundExpression,
  initializer: S.InitializerExpression,
  node: TextRange,
): BoundExpression {
  const placeholder = b.placeholder(value.type)
  const effects = initializerEffects(b, b.reads(placeholder, value), initializer)
  return { kind: 'initialized', value, placeholder, effects, type: value.type, start: node.start, end: node.end }
}

/** What an initialiser does to the object read by `target`. */
function initializerEffects(
  b: Binder,
  target: BoundPlaceholder,
  initializer: S.InitializerExpression,
): BoundExpression[] {
  if (initializer.form === 'object') {
    const seen = new Set<string>()
    return initializer.expressions.map((e) => {
      if (e.kind === 'AssignmentExpression' && e.left.kind === 'IdentifierName') {
        if (seen.has(e.left.name)) b.report(messages.memberTwice(e.left.name), e.left)
        seen.add(e.left.name)
      }
      return memberInitializer(b, target, e)
    })
  }
  if (
    !isAssignable(target.type, known.enumerable()) &&
    target.type.allInterfaces.length === 0 &&
    findMembers(target.type, 'GetEnumerator').methods.length === 0
  ) {
    return [b.fail(messages.notCollection(shown(target.type)), initializer)]
  }
  return initializer.expressions.map((e) => elementInitializer(b, target, e))
}

function memberInitializer(b: Binder, target: BoundPlaceholder, node: S.Expression): BoundExpression {
  if (node.kind !== 'AssignmentExpression') return b.fail(messages.initializerMember(''), node)
  let left: Expr
  if (node.left.kind === 'IdentifierName') {
    if (findMembers(target.type, node.left.name).value === null) {
      bindSomething(b, node.right)
      return b.fail(
        messages.noStaticMember(
          shown(target.type),
          node.left.name,
          didYouMean(node.left.name, memberNames(target.type)),
        ),
        node.left,
      )
    }
    left = accessMember(b, target, node.left, node.left, false)
  } else if (node.left.kind === 'ElementBindingExpression') left = indexInto(b, target, node.left.arguments, node.left)
  else return b.fail(messages.initializerMember(''), node.left)
  if (node.right.kind === 'InitializerExpression') {
    if (isError(left.type)) return b.error(node)
    const value = left as BoundExpression
    return initialized(b, value, node.right, node)
  }
  const goal = targetOf(b, left)
  const right = bindExpression(b, node.right)
  if (!goal) return b.error(node)
  return {
    kind: 'assign',
    target: goal,
    value: convertTo(b, right, goal.type),
    type: goal.type,
    start: node.start,
    end: node.end,
  }
}

function bindSomething(b: Binder, node: S.Expression): void {
  if (node.kind !== 'InitializerExpression') bindExpression(b, node)
}

/** An element of a collection initialiser is a call of `Add`. */
function elementInitializer(b: Binder, target: BoundPlaceholder, node: S.Expression): BoundExpression {
  if (node.kind === 'AssignmentExpression') return b.fail(messages.initializerElement(), node)
  const list = node.kind === 'InitializerExpression' ? node.expressions : [node]
  const args = list.map((e) => ({
    expr: bindExpression(b, e),
    name: null,
    refKind: 'none' as const,
    start: e.start,
    end: e.end,
  }))
  const methods = findMembers(target.type, 'Add').methods
  if (methods.length === 0 && b.index.extensions('Add').length === 0)
    return b.fail(messages.noMember(shown(target.type), 'Add'), node)
  return callGroup(
    b,
    {
      kind: 'methodGroup',
      type: methodGroupType,
      name: 'Add',
      nameRange: node,
      receiver: target,
      searched: target.type,
      onType: false,
      methods,
      localFunction: null,
      typeArguments: null,
      start: node.start,
      end: node.end,
    },
    args,
    node,
    { isElement: true },
  )
}

export function bindAnonymousObject(b: Binder, node: S.AnonymousObjectCreationExpression): Expr {
  const names: string[] = []
  const values: BoundExpression[] = []
  for (const member of node.members) {
    const name = member.name?.text ?? memberName(member.expression)
    if (name === null) b.report(messages.anonymousMemberName(), member)
    const bound = bindExpression(b, member.expression)
    if (name === null) continue
    if (names.includes(name)) b.report(messages.anonymousDuplicate(), member)
    if (bound.kind === 'defaultLiteral') {
      settled(b, bound)
      continue
    }
    if (
      bound.kind === 'unboundLambda' ||
      bound.kind === 'methodGroup' ||
      bound.type === nullType ||
      isVoid(bound.type)
    ) {
      if (isLetValue(member) && member.name) b.report(messages.rangeValue(typeText(bound)), member.name)
      else b.report(messages.anonymousMemberType(typeText(bound)), member)
      continue
    }
    names.push(name)
    values.push(convertTo(b, bound, naturalType(bound) ?? errorType))
  }
  if (values.length < node.members.length || values.some((v) => isError(v.type))) return b.error(node)
  return {
    kind: 'anonymousObject',
    values,
    type: anonymousType(
      names,
      values.map((v) => v.type),
    ),
    start: node.start,
    end: node.end,
  }
}

function memberName(node: S.Expression): string | null {
  switch (node.kind) {
    case 'IdentifierName':
      return node.name
    case 'MemberAccessExpression':
    case 'MemberBindingExpression':
      return node.name.name
    case 'ConditionalAccessExpression':
      return memberName(node.whenNotNull)
    default:
      return null
  }
}

export function bindArrayCreation(b: Binder, node: S.ArrayCreationExpression): Expr {
  const [first, ...inner] = node.type.ranks
  const type = bindType(b, { ...node.type, ranks: node.type.ranks.map((rank) => ({ ...rank, sizes: [] })) }, 'use')
  const sized = inner.flatMap((rank) => rank.sizes)
  for (const wrong of sized) {
    bindValue(b, wrong)
    b.report(messages.innerArraySize(), wrong)
  }
  const sizes = (first?.sizes ?? []).map((s) => size(b, s))
  if (isError(type)) {
    if (node.initializer) for (const e of node.initializer.expressions) bindSomething(b, e)
    return b.error(node)
  }
  if (!node.initializer) {
    if (sizes.length === 0)
      return b.fail(
        { code: 'csharp-syntax', cs: 'CS1586', message: 'Array creation must have array size or array initializer' },
        first ?? node,
      )
    if (sized.length > 0 || sizes.some((s) => isError(s.type))) return b.error(node)
    const negative = sizes.find((s) => s.kind === 'constant' && Number(s.value) < 0)
    if (negative) return b.fail(messages.negativeArray(), negative)
    return { kind: 'newArray', type, sizes, elements: null, lengths: null, start: node.start, end: node.end }
  }
  const array = arrayInitializer(b, type, node.initializer, node)
  if (array.kind === 'newArray') {
    for (const [i, s] of sizes.entries()) {
      if (s.kind !== 'constant') b.report(messages.constantExpected(), s)
      else if (Number(s.value) !== array.lengths?.[i])
        b.report(messages.arrayInitializerLength(Number(s.value)), node.initializer)
    }
  }
  return array
}

function size(b: Binder, node: S.Expression): BoundExpression {
  const bound = bindExpression(b, node)
  for (const type of [known.int(), known.uint(), known.long(), known.ulong()]) {
    if (convertsTo(b, bound, type)) return convertTo(b, bound, type === known.uint() ? known.long() : type)
  }
  return convertTo(b, bound, known.int())
}

/** `{ … }` of a known array type, nested by rank. */
export function arrayInitializer(
  b: Binder,
  type: DotnetType,
  initializer: S.InitializerExpression,
  node: TextRange,
): BoundExpression {
  const element = type.element as DotnetType
  const elements: BoundExpression[] = []
  const lengths: number[] = []
  let isBad = false
  const visit = (list: S.InitializerExpression, depth: number): void => {
    if (lengths[depth] === undefined) lengths[depth] = list.expressions.length
    else if (lengths[depth] !== list.expressions.length) {
      b.report(messages.arrayInitializerLength(lengths[depth] as number), list)
      isBad = true
    }
    for (const e of list.expressions) {
      if (depth < type.rank - 1) {
        if (e.kind === 'InitializerExpression') visit(e, depth + 1)
        else {
          b.report(messages.arrayInitializerNested(), e)
          isBad = true
        }
      } else if (e.kind === 'InitializerExpression') {
        b.report(messages.arrayInitializerPlace(), e)
        isBad = true
      } else elements.push(bindTo(b, e, element))
    }
  }
  visit(initializer, 0)
  while (lengths.length < type.rank) lengths.push(0)
  if (isBad || elements.some((e) => isError(e.type))) return { ...b.error(node) }
  return { kind: 'newArray', type, sizes: null, elements, lengths, start: node.start, end: node.end }
}

/** What was refused and has no type of which more could be said. */
function isUnknown(e: Expr): boolean {
  if (e.kind === 'error' && isError(e.type)) return e.tuple === 'partial' || (!e.would && e.tuple !== 'untyped')
  return e.kind === 'untypedConditional' ? e.isBroken : isError(e.type) && e.kind !== 'unboundLambda'
}

export function bindImplicitArray(b: Binder, node: S.ImplicitArrayCreationExpression): Expr {
  const leaves: Expr[] = []
  const lengths: number[] = []
  const visit = (list: S.InitializerExpression, depth: number): void => {
    lengths[depth] ??= list.expressions.length
    if (lengths[depth] !== list.expressions.length)
      b.report(messages.arrayInitializerLength(lengths[depth] as number), list)
    for (const e of list.expressions) {
      if (depth === node.rank - 1) leaves.push(bindExpression(b, e))
      else if (e.kind === 'InitializerExpression') visit(e, depth + 1)
      else leaves.push(b.fail(messages.arrayInitializerNested(), e))
    }
  }
  visit(node.initializer, 0)
  const element = bestCommonType(leaves.filter((e) => e.kind !== 'error' || e.tuple !== 'untyped').map(taken))
  if (leaves.some(isUnknown)) return b.error(node, element && !isError(element) ? element.array(node.rank) : null)
  if (!element) return b.fail(messages.noBestArray(), node)
  const elements = leaves.map((e) => convertTo(b, e, element))
  if (elements.some((e) => isError(e.type))) return b.error(node, element.array(node.rank))
  return {
    kind: 'newArray',
    type: element.array(node.rank),
    sizes: null,
    elements,
    lengths,
    start: node.start,
    end: node.end,
  }
}
