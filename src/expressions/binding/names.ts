/** Simple names and member access. */
import { isTypeAllowed } from '../../dotnet/allow-list/allow-list.ts'
import { refusedMember } from '../../dotnet/allow-list/refused-members.ts'
import { tupleNamesOf } from '../../dotnet/type-system/tuple-names.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type * as S from '../syntax/ast.ts'
import { checkMember, dotted, isContextType } from './allowed.ts'
import type { Binder } from './binder.ts'
import type { BoundError, BoundExpression, LocalSymbol, TextRange } from './bound.ts'
import { callableOf, callableText } from './callables.ts'
import { constant, groupName, settled, tuplePart, typeText } from './convert.ts'
import { invokeOf } from './delegates.ts'
import { type Expr, type FoundMember, type MethodGroup, type TypeName, taken } from './expr.ts'
import { isDeclaredLater } from './expression-variables.ts'
import { bindExpression } from './expressions.ts'
import type { Problem } from './findings.ts'
import { receiverConverts } from './inference.ts'
import { invokeGroup, receiverFor } from './invocation.ts'
import { findMembers, findMethods, inContainer, memberNames } from './members.ts'
import { memberText, messages, shown } from './messages/index.ts'
import { callHelp, didYouMean, memberHelp } from './suggestions.ts'
import {
  allowedInstead,
  bindInNamespace,
  bindType,
  findNested,
  findTypes,
  reportUndeclared,
  unknownTypeHelp,
} from './type-names.ts'
import {
  enumUnderlying,
  isError,
  isVoid,
  known,
  methodGroupType,
  nullType,
  tupleElements,
  typeNameType,
} from './well-known.ts'

export function typeName(target: DotnetType, at: TextRange): TypeName {
  return { kind: 'typeName', type: typeNameType, target, start: at.start, end: at.end }
}

/** `x` or `X<T>` as an expression. */
export function bindName(b: Binder, node: S.IdentifierName | S.GenericName, invoked: boolean): Expr {
  const { name } = node
  if (b.constantsInWork.includes(name)) return b.fail(messages.circularConstant(name), node)
  if (b.scope.isUpcoming(name)) return b.fail(messages.usedBeforeDeclared(name), node)
  const symbol = b.scope.find(name)
  if (symbol && node.kind === 'GenericName' && symbol.kind !== 'function' && symbol.kind !== 'typeParameter')
    return b.fail(messages.noTypeArguments('variable', name), node)
  if (symbol) {
    switch (symbol.kind) {
      case 'local': {
        const { local } = symbol
        if (local.owner !== b.owner) {
          if (local.modifier !== 'none') return b.fail(captureProblem(local), node)
          local.isCaptured = true
        }
        if (local.role === 'local' && local.type.definition === null && local.type.displayName === '<out var>') {
          return b.fail(messages.usedBeforeDeclared(name), node)
        }
        return { kind: 'local', local, type: local.type, start: node.start, end: node.end }
      }
      case 'const': {
        const value = symbol.value()
        return { ...value, start: node.start, end: node.end } as Expr
      }
      case 'range':
        return symbol.read(node)
      case 'function':
        if (isOpen(node)) return b.fail(messages.typeArgumentCount(name, symbol.function.typeParameters.length), node)
        return {
          kind: 'methodGroup',
          type: methodGroupType,
          name,
          nameRange: node,
          receiver: null,
          searched: null,
          onType: false,
          methods: [],
          localFunction: symbol.function,
          typeArguments: node.kind === 'GenericName' ? node.typeArguments.map((t) => bindType(b, t)) : null,
          start: node.start,
          end: node.end,
        }
      case 'typeParameter':
        return typeName(bindType(b, node), node)
    }
  }
  if (name === 'context') {
    if (node.kind === 'GenericName')
      return b.fail(messages.noTypeArguments('variable', `${shown(b.environment.contextType)} context`), node)
    return { kind: 'context', type: b.environment.contextType, start: node.start, end: node.end }
  }
  if (b.isHole(name)) return b.error(node)
  if (invoked && inheritedNames.has(name)) return inherited(b, node)
  const arity = node.kind === 'GenericName' ? node.typeArguments.length : 0
  const [found] = findTypes(b, name, arity)
  if (found && isOpen(node) && b.unboundGenerics === 'refused') {
    const parameters = found.definition?.typeParameters.map((p) => p.name).join(', ')
    return b.fail(messages.wrongArity(`${name}<${parameters}>`, arity), node)
  }
  const isOfOtherArity = [0, 1, 2, 3, 4].some((n) => n !== arity && findTypes(b, name, n).length > 0)
  if (found || (node.kind === 'GenericName' && isOfOtherArity)) {
    const type = bindType(b, node, 'use')
    return isError(type) ? b.error(node) : typeName(type, node)
  }
  if (b.index.namespaces.has(name))
    return { kind: 'namespace', type: typeNameType, name, start: node.start, end: node.end }
  if (!invoked && isDeclaredLater(b.scope, name)) return b.fail(messages.usedBeforeDeclared(name), node)
  const help =
    didYouMean(name, [...b.scope.reachable(), 'context', ...b.index.shortNames()]) ?? unknownTypeHelp(b, name, 0)
  return b.fail(messages.unknownName(name, help), node)
}

function captureProblem({ name, role }: LocalSymbol): Problem {
  return role === 'parameter' ? messages.capturedParameter(name) : messages.capturedRefLocal(name)
}

/** The expression is the body of a static method of a class: what every class has from object is in reach. */
const inheritedNames = new Set(['Equals', 'ReferenceEquals', 'GetHashCode', 'GetType', 'MemberwiseClone', 'ToString'])

function inherited(b: Binder, node: S.IdentifierName | S.GenericName): Expr {
  if (node.name === 'MemberwiseClone') return b.fail(messages.needsInstance('object.MemberwiseClone()'), node)
  return {
    kind: 'methodGroup',
    type: methodGroupType,
    name: node.name,
    nameRange: node,
    receiver: null,
    searched: known.object(),
    onType: true,
    methods: findMembers(known.object(), node.name).methods,
    localFunction: null,
    typeArguments: typeArgumentsOf(b, node),
    start: node.start,
    end: node.end,
  }
}

/** `a.b`. */
export function bindMemberAccess(b: Binder, node: S.MemberAccessExpression, invoked: boolean): Expr {
  const left = bindReceiver(b, node.expression, node.name.name)
  if (node.isPointer) return isError(left.type) ? b.error(node) : b.fail(messages.pointerAccess(), node)
  if (left.kind !== 'typeName' && isVoid(left.type)) {
    const { operatorStart: start } = node
    return b.fail(messages.unaryOperand('.', 'void'), { start, end: start + 1 }, node)
  }
  return accessMember(b, left, node.name, node, invoked)
}

/** The left side of a dot. A name may mean a variable and a type at once (`Color Color`). */
function bindReceiver(b: Binder, node: S.Expression, name: string): Expr {
  const left = bindExpression(b, node)
  if (node.kind === 'IdentifierName' && left.kind === 'local' && left.type.definition?.name === node.name) {
    const found = findMembers(left.type, name)
    if (left.type.kind === 'enum' && Object.hasOwn(left.type.definition.parts.enumValues ?? {}, name))
      return typeName(left.type, node)
    if (found.value?.member.isStatic || (found.methods.length > 0 && found.methods.every((m) => m.member.isStatic)))
      return typeName(left.type, node)
  }
  return left
}

export function accessMember(b: Binder, left: Expr, name: S.SimpleName, node: TextRange, invoked: boolean): Expr {
  if (left.kind === 'namespace') {
    const full = `${left.name}.${name.name}`
    const type = bindInNamespace(b, left.name, name, node, 'use')
    if (type) return isError(type) ? b.error(node) : typeName(type, node)
    if (b.index.namespaces.has(full))
      return { kind: 'namespace', type: typeNameType, name: full, start: node.start, end: node.end }
    return b.fail(messages.notInNamespace(name.name, left.name), node)
  }
  if (left.kind === 'typeName') return accessStatic(b, left.target, name, node, invoked)
  if (left.kind === 'error' && isError(left.type)) return accessBroken(b, left, name, node, invoked)
  if (isError(left.type)) return b.error(node)
  if (left.kind === 'unboundLambda' || left.kind === 'methodGroup' || left.type === nullType || isVoid(left.type)) {
    const text =
      left.kind === 'unboundLambda'
        ? 'lambda expression'
        : left.kind === 'methodGroup'
          ? 'method group'
          : left.type === nullType
            ? '<null>'
            : 'void'
    if (left.kind === 'methodGroup')
      return b.fail(messages.notValid(firstMethodText(left), 'method', `Call it: ${left.name}()`), left.nameRange, node)
    return b.fail(messages.unaryOperand('.', text), node)
  }
  if (left.kind === 'defaultLiteral') return settled(b, left)
  if (left.kind === 'outVariable') return b.fail(messages.unaryOperand('.', 'default'), node)
  if (left.kind === 'tupleLiteral' && !left.type.definition)
    return b.fail(messages.noStaticMember(`(${left.elements.map(typeText).join(', ')})`, name.name), name, node)
  const receiver =
    left.kind === 'tupleLiteral'
      ? tupleValue(b, left)
      : left.kind === 'untypedConditional'
        ? b.fail(left.problem, left)
        : left
  if (isError(receiver.type)) return b.error(node)
  return accessInstance(b, receiver, name, node, invoked)
}

/** A member of what was refused, where its type is known. */
function accessBroken(b: Binder, left: BoundError, name: S.SimpleName, node: TextRange, invoked: boolean): Expr {
  const receiver = taken(left)
  if (isError(receiver.type)) return b.error(node)
  const found = accessInstance(b, receiver as BoundExpression, name, node, invoked)
  return found.kind === 'methodGroup' ? found : b.error(node, found.type)
}

function tupleValue(b: Binder, left: Extract<Expr, { kind: 'tupleLiteral' }>): BoundExpression {
  if (!left.type.definition) return b.error(left)
  return {
    kind: 'tuple',
    elements: left.elements as BoundExpression[],
    type: left.type,
    start: left.start,
    end: left.end,
  }
}

function typeArgumentsOf(b: Binder, name: S.SimpleName): DotnetType[] | null {
  return name.kind === 'GenericName' ? name.typeArguments.map((t) => bindType(b, t)) : null
}

function accessInstance(
  b: Binder,
  receiver: BoundExpression,
  name: S.SimpleName,
  node: TextRange,
  invoked: boolean,
): Expr {
  const type = receiver.type
  const typeArguments = typeArgumentsOf(b, name)
  const tupleElement = elementIndex(type, name.name)
  if (tupleElement >= 0) return { ...tuplePart(b, receiver, tupleElement), start: node.start, end: node.end }
  if (name.name === 'Invoke' && invokeOf(type))
    return invoked
      ? ({ ...receiver, start: node.start, end: node.end } as Expr)
      : { ...invokeGroup(receiver, node), nameRange: name }
  const found = findMembers(type, name.name)
  const { value } = found
  const group = (methods: readonly FoundMember[]): Expr => ({
    kind: 'methodGroup',
    type: methodGroupType,
    name: name.name,
    nameRange: name,
    receiver,
    searched: type,
    onType: false,
    methods,
    localFunction: null,
    typeArguments,
    start: node.start,
    end: node.end,
  })
  if (value) {
    const valueType = inContainer(value.member.returnType, value.container)
    if (invoked && !typeArguments && invokeOf(valueType) === null) {
      // A method of that name may still come from an extension.
      if (b.index.extensions(name.name).length > 0) return group([])
      return b.fail(messages.notInvocable(memberText(value.container, value.member), callHelp(valueType)), name, node)
    }
    // With type arguments only methods are looked for: `token.Value<int>()` where the token has a property Value.
    if (typeArguments && invoked) {
      const methods = findMethods(type, name.name)
      if (methods.length > 0 || b.index.extensions(name.name).length > 0) return group(methods)
    }
    if (typeArguments)
      return b.fail(
        messages.noTypeArguments(
          value.member.kind === 'field' ? 'field' : 'property',
          memberText(value.container, value.member),
        ),
        name,
        node,
      )
    if (value.member.isStatic) return b.fail(messages.needsType(memberText(value.container, value.member)), node)
    return property(b, value, receiver, name, node)
  }
  if (isOpen(name)) return openMethod(b, name, found.methods, node)
  if (found.methods.length > 0) return group(found.methods)
  if (b.index.extensions(name.name).length > 0)
    return invoked || extensionFits(b, receiver, name.name) ? group([]) : noMember(b, type, name, node)
  return noMember(b, type, name, node)
}

/** A group of methods in which a member is looked for is named by the first of them. */
function firstMethodText(group: MethodGroup): string {
  const [first] = group.methods
  return first ? callableText(callableOf(first)) : groupName(group)
}

/** `F<>`. */
function isOpen(name: S.SimpleName): boolean {
  return name.kind === 'GenericName' && name.typeArguments.some((t) => t.kind === 'OmittedTypeArgument')
}

function openMethod(b: Binder, name: S.SimpleName, methods: readonly FoundMember[], node: TextRange): Expr {
  const generic = methods.find((m) => m.member.typeParameters.length > 0) ?? methods[0]
  return b.fail(messages.typeArgumentCount(name.name, generic?.member.typeParameters.length ?? 1), node)
}

function extensionFits(b: Binder, receiver: BoundExpression, name: string): boolean {
  return b.index.extensions(name).some((m) => {
    const type = m.parameters[0]?.type
    return type !== undefined && receiverConverts(b, receiver, type, m.typeParameters, true)
  })
}

function elementIndex(type: DotnetType, name: string): number {
  const elements = tupleElements(type)
  if (!elements) return -1
  const byName = tupleNamesOf(type)?.indexOf(name) ?? -1
  if (byName >= 0) return byName
  const item = /^Item(\d+)$/.exec(name)
  const index = item ? Number(item[1]) - 1 : -1
  return index < elements.length ? index : -1
}

function noMember(b: Binder, type: DotnetType, name: S.SimpleName, node: TextRange): Expr {
  if (type.kind === 'undeclared') return b.fail(messages.typeNotBuilt(dotted(type.fullName)), name, node)
  const holder = refusedMember(type, name.name)
  if (holder) return b.fail(messages.memberNotAllowed(name.name, dotted(holder)), name, node)
  return b.fail(
    messages.noMember(shown(type), name.name, memberHelp(type, name.name) ?? extensionHelp(b, name.name)),
    name,
    node,
  )
}

function extensionHelp(b: Binder, name: string): string | null {
  return didYouMean(name, b.index.extensionNames())
}

function property(
  b: Binder,
  found: FoundMember,
  receiver: BoundExpression | null,
  name: S.SimpleName,
  node: TextRange,
): Expr {
  const { member, container } = found
  const type = inContainer(member.returnType, container)
  if (!checkMember(b, { member, container, returnType: type }, name)) return b.error(node)
  if (member.kind === 'constant') return constant(member.body, type, node)
  return {
    kind: 'property',
    member,
    container,
    receiver: receiver && receiverFor(receiver, container),
    type,
    start: node.start,
    end: node.end,
  }
}

function accessStatic(b: Binder, type: DotnetType, name: S.SimpleName, node: TextRange, invoked: boolean): Expr {
  const values = type.definition?.parts.enumValues
  if (type.kind === 'enum' && values && name.name in values && Object.hasOwn(values, name.name)) {
    const isAllowed = isContextType(b, type.definition?.namespace ?? '') || enumMemberAllowed(type.fullName, name.name)
    if (!isTypeAllowed(type.fullName) && !isContextType(b, type.definition?.namespace ?? ''))
      return b.fail(messages.typeNotAllowed(dotted(type.fullName)), name, node, type)
    if (!isAllowed) return b.fail(messages.memberNotAllowed(name.name, dotted(type.fullName)), name, node, type)
    const raw = values[name.name] as number | bigint
    const wide = ['System.Int64', 'System.UInt64'].includes(enumUnderlying(type).fullName)
    return constant(wide ? BigInt(raw) : raw, type, node)
  }
  const nested = findNested(type, name.name)
  if (nested) return typeName(nested, node)
  const found = findMembers(type, name.name)
  if (found.value) {
    const { member } = found.value
    if (!member.isStatic) return b.fail(messages.needsInstance(`${shown(found.value.container)}.${name.name}`), node)
    if (invoked && invokeOf(member.returnType) === null)
      return b.fail(messages.notInvocable(memberText(found.value.container, found.value.member)), name, node)
    return property(b, found.value, null, name, node)
  }
  // What is found then is a base's: .NET finds the type's own member first.
  const holder = refusedMember(type, name.name)
  if (holder === type.fullName) return b.fail(messages.memberNotAllowed(name.name, dotted(holder)), name, node)
  if (isOpen(name) && found.methods.length > 0) return openMethod(b, name, found.methods, node)
  if (found.methods.length > 0) {
    return {
      kind: 'methodGroup',
      type: methodGroupType,
      name: name.name,
      nameRange: name,
      receiver: null,
      searched: type,
      onType: true,
      methods: found.methods,
      localFunction: null,
      typeArguments: typeArgumentsOf(b, name),
      start: node.start,
      end: node.end,
    }
  }
  if (holder) return b.fail(messages.memberNotAllowed(name.name, dotted(holder)), name, node)
  if (type.kind === 'undeclared') {
    reportUndeclared(b, type.fullName, node, 'use')
    return b.error(node)
  }
  if (!isTypeAllowed(type.fullName) && !isContextType(b, type.definition?.namespace ?? '')) {
    return b.fail(messages.typeNotAllowed(dotted(type.fullName), allowedInstead(type.fullName)), node)
  }
  return b.fail(messages.noStaticMember(shown(type), name.name, didYouMean(name.name, memberNames(type))), name, node)
}

function enumMemberAllowed(fullName: string, name: string): boolean {
  return fullName !== 'System.DateTimeKind' || name === 'Utc'
}
