/** One entry for every kind of expression. */
import { Decimal } from '../../dotnet/system/decimal-value.ts'
import { isAnonymous } from '../../dotnet/type-system/anonymous.ts'
import { withTupleNames } from '../../dotnet/type-system/tuple-names.ts'
import type * as S from '../syntax/ast.ts'
import { bindAssignment, bindIncrement } from './assignment.ts'
import type { Binder } from './binder.ts'
import type { BoundExpression } from './bound.ts'
import { bindConditionalReference, takesReference } from './conditional-reference.ts'
import {
  bestCommonType,
  castTo,
  constant,
  convertsTo,
  convertTo,
  defaultOf,
  naturalType,
  settled,
  typeText,
} from './convert.ts'
import { bindAnonymousObject, bindArrayCreation, bindImplicitArray, bindObjectCreation } from './creation.ts'
import { dynamicWords } from './dynamic-words.ts'
import { bindElementAccess, indexInto } from './element-access.ts'
import { type Expr, taken } from './expr.ts'
import type { Problem } from './findings.ts'
import { bindInterpolation } from './interpolation.ts'
import { bindInvocation } from './invocation.ts'
import { messages, shown } from './messages/index.ts'
import { accessMember, bindMemberAccess, bindName, typeName } from './names.ts'
import { bindBinary, bindUnary } from './operators.ts'
import { bindAs, bindIs, bindIsPattern } from './patterns.ts'
import { bindQuery } from './queries.ts'
import { bindThrown } from './thrown.ts'
import { bindType, checkTupleName } from './type-names.ts'
import { isReferenceParameter, isValueParameter } from './type-parameters.ts'
import {
  defaultLiteralType,
  enumUnderlying,
  errorType,
  isError,
  isVoid,
  known,
  lambdaType,
  nullableOf,
  nullType,
  throwType,
  tupleOf,
  typeNameType,
  untypedConditional,
  untypedTuple,
} from './well-known.ts'

/** Binds an expression without a target type. `invoked`: it stands before an argument list. */
export function bindExpression(b: Binder, node: S.Expression, invoked = false): Expr {
  switch (node.kind) {
    case 'LiteralExpression':
      return literal(node)
    case 'InterpolatedStringExpression':
      return bindInterpolation(b, node)
    case 'IdentifierName':
    case 'GenericName':
      return bindName(b, node, invoked)
    case 'AliasQualifiedName': {
      const { name } = node.name
      if (node.alias.text === 'global' && b.index.namespaces.has(name))
        return { kind: 'namespace', type: typeNameType, name, start: node.start, end: node.end }
      const type = bindType(b, node, 'use')
      return isError(type) ? b.error(node) : typeName(type, node)
    }
    case 'PredefinedType':
    case 'GenericTypeExpression': {
      const type = bindType(b, node.kind === 'PredefinedType' ? node : node.type, 'use')
      return isError(type) ? b.error(node) : typeName(type, node)
    }
    case 'ParenthesizedExpression':
      // As in C#'s own compiler a bracket leaves no trace: errors point at what stands in it.
      return bindExpression(b, node.expression)
    case 'TupleExpression':
      return tuple(b, node)
    case 'PrefixUnaryExpression':
      return node.operator === '++' || node.operator === '--'
        ? bindIncrement(b, node, true)
        : bindUnary(b, node, node.operator)
    case 'PostfixUnaryExpression':
      return bindIncrement(b, node, false)
    case 'BinaryExpression':
      return bindBinary(b, node)
    case 'AssignmentExpression':
      return bindAssignment(b, node)
    case 'ConditionalExpression':
      return takesReference(node) ? bindConditionalReference(b, node) : conditional(b, node)
    case 'ConditionalAccessExpression':
      return conditionalAccess(b, node)
    case 'MemberBindingExpression': {
      const receiver = b.conditionalReceivers[b.conditionalReceivers.length - 1]
      // The compiler points at the dot as well.
      return receiver ? accessMember(b, receiver, { ...node.name, start: node.start }, node, invoked) : b.error(node)
    }
    case 'ElementBindingExpression': {
      const receiver = b.conditionalReceivers[b.conditionalReceivers.length - 1]
      return receiver ? indexInto(b, receiver, node.arguments, node) : b.error(node)
    }
    case 'MemberAccessExpression':
      return bindMemberAccess(b, node, invoked)
    case 'ElementAccessExpression':
      return bindElementAccess(b, node)
    case 'InvocationExpression':
      return bindInvocation(b, node)
    case 'ObjectCreationExpression':
      return bindObjectCreation(b, node)
    case 'AnonymousObjectCreationExpression':
      return bindAnonymousObject(b, node)
    case 'ArrayCreationExpression':
      return bindArrayCreation(b, node)
    case 'ImplicitArrayCreationExpression':
      return bindImplicitArray(b, node)
    case 'CastExpression': {
      const to = bindType(b, node.type)
      return castTo(b, bindExpression(b, node.expression), to, node)
    }
    case 'IsExpression':
      return bindIs(b, node)
    case 'AsExpression':
      return bindAs(b, node)
    case 'IsPatternExpression':
      return bindIsPattern(b, node)
    case 'TypeOfExpression': {
      const problem = typeOfProblem(node.type)
      if (problem) return b.fail(problem, node)
      const target = b.withUnboundGenerics('allowed', () => bindType(b, node.type))
      return isError(target)
        ? b.error(node)
        : { kind: 'typeOf', target, type: known.type(), start: node.start, end: node.end }
    }
    case 'SizeOfExpression':
      return sizeOf(b, node)
    case 'DefaultExpression': {
      const type = bindType(b, node.type)
      return isError(type) ? b.error(node) : defaultOf(type, node)
    }
    case 'CheckedExpression':
      return b.withChecked(node.checked, () => bindExpression(b, node.expression))
    case 'LambdaExpression':
    case 'AnonymousMethodExpression': {
      const types =
        node.parameters !== null && node.parameters.length > 0 && node.parameters.every((p) => p.type !== null)
          ? node.parameters.map((p) => (p.type ? bindType(b, p.type) : errorType))
          : node.parameters?.length === 0
            ? []
            : null
      return {
        kind: 'unboundLambda',
        type: lambdaType,
        syntax: node,
        scope: b.scope,
        owner: b.owner,
        isChecked: b.isChecked,
        parameterTypes: types,
        cache: new Map(),
        inferences: new Set(),
        start: node.start,
        end: node.end,
      }
    }
    case 'ThrowExpression': {
      if (node.isMisplaced) b.report(messages.throwPlace(), { start: node.start, end: node.start + 'throw'.length })
      const operand = bindThrown(b, node.expression)
      if (node.isMisplaced || isError(operand.type)) return b.error(node)
      return { kind: 'throwExpression', operand, type: throwType, start: node.start, end: node.end }
    }
    case 'DeclarationExpression':
      return b.fail(messages.declarationPlace(), node)
    case 'InitializerExpression':
      return b.fail(messages.arrayInitializerPlace(), node)
    case 'WithExpression':
      return withExpression(b, node)
    case 'RefExpression':
      return b.fail(messages.refInValue(), node)
    case 'QueryExpression':
      return bindQuery(b, node)
    case 'ThisExpression':
      return b.fail(messages.thisUnavailable('this'), node)
    case 'BaseExpression':
      return b.fail(messages.thisUnavailable('base'), node)
    case 'MissingExpression':
      return b.error(node)
  }
}

/** What has no type of its own at run time. */
function typeOfProblem(type: S.TypeSyntax): Problem | null {
  if (type.kind === 'IdentifierName' && dynamicWords.has(type.name)) return messages.typeOfDynamic()
  if (type.kind !== 'NullableType' || type.elementType.kind !== 'PredefinedType') return null
  const { keyword } = type.elementType
  return keyword === 'string' || keyword === 'object' ? messages.typeOfNullable() : null
}

/** Binds and converts to a type. */
export function bindTo(
  b: Binder,
  node: S.Expression,
  to: import('../../dotnet/type-system/type.ts').DotnetType,
): BoundExpression {
  return convertTo(b, bindExpression(b, node), to)
}

/** Binds a value of its own type. */
export function bindValue(b: Binder, node: S.Expression): BoundExpression {
  return settled(b, bindExpression(b, node))
}

/** A condition: the compiler points at it with its brackets. */
export function bindCondition(b: Binder, node: S.Expression): BoundExpression {
  const bound = bindExpression(b, node)
  if (bound.kind === 'untypedConditional' && !convertsTo(b, bound, known.bool())) return settled(b, bound)
  return convertTo(b, bound, known.bool(), bound.kind === 'methodGroup' ? bound : node)
}

function literal(node: S.LiteralExpression): Expr {
  const at = { start: node.start, end: node.end }
  switch (node.literal) {
    case 'null':
      return constant(null, nullType, at)
    case 'default':
      return { kind: 'defaultLiteral', type: defaultLiteralType, ...at }
    case 'decimal':
      return constant(Decimal.fromLiteral(node.value), known.decimal(), at)
    case 'float':
      return constant(Math.fround(node.value), known.float(), at)
    default:
      return { ...constant(node.value, known[node.literal](), at), isLiteral: true }
  }
}

function tuple(b: Binder, node: S.TupleExpression): Expr {
  const elements = node.arguments.map((a) => bindExpression(b, a.expression))
  const names = node.arguments.map((a) => a.name?.text ?? inferredName(a.expression))
  node.arguments.forEach((a, i) => {
    if (a.name && node.arguments.some((other, j) => j < i && other.name?.text === a.name?.text))
      b.report(messages.duplicateTupleName(), a.name)
  })
  node.arguments.forEach((a, i) => {
    if (a.name) checkTupleName(b, a.name, i)
  })
  const unique = names.map((n, i) =>
    n !== null &&
    (names.filter((other) => other === n).length === 1 || node.arguments[i]?.name) &&
    !/^(Item\d+|Rest|ToString|Equals|GetHashCode)$/.test(n)
      ? n
      : null,
  )
  const values = elements.map((e) => (e.kind === 'tupleLiteral' && e.type !== untypedTuple ? settled(b, e) : e))
  if (values.some((e) => isError(e.type))) {
    const types = values.map((e) => (isError(e.type) ? (taken(e).type ?? known.object()) : naturalType(e)))
    if (!types.every((t) => t !== null)) return { ...b.error(node), tuple: 'untyped' }
    const isPartial = types.some((t) => isError(t))
    const would = tupleOf(types.map((t) => (isError(t) ? known.object() : t)))
    return { ...b.error(node, would), ...(isPartial ? { tuple: 'partial' as const } : {}) }
  }
  const types = values.map(naturalType)
  const type = types.every((t) => t !== null) ? withTupleNames(tupleOf(types as never), unique) : untypedTuple
  return { kind: 'tupleLiteral', elements: values, names: unique, type, start: node.start, end: node.end }
}

function inferredName(node: S.Expression): string | null {
  if (node.kind === 'IdentifierName') return node.name
  if (node.kind === 'MemberAccessExpression' || node.kind === 'MemberBindingExpression')
    return node.name.kind === 'IdentifierName' ? node.name.name : null
  return node.kind === 'ConditionalAccessExpression' ? inferredName(node.whenNotNull) : null
}

function conditional(b: Binder, node: S.ConditionalExpression): Expr {
  const condition = bindCondition(b, node.condition)
  const x = bindExpression(b, node.whenTrue)
  const y = bindExpression(b, node.whenFalse)
  if (isError(x.type) || isError(y.type)) return b.error(node)
  const isBroken = isError(condition.type)
  const type = commonOfTwo(b, x, y)
  if (type === null || type === 'both') {
    const problem =
      type === null
        ? messages.noConditionalType(typeText(x), typeText(y))
        : messages.conditionalBoth(typeText(x), typeText(y))
    return {
      kind: 'untypedConditional',
      type: untypedConditional,
      whenTrue: x,
      whenFalse: y,
      problem,
      isBroken,
      start: node.start,
      end: node.end,
    }
  }
  const [whenTrue, whenFalse] = isVoid(type)
    ? [x as BoundExpression, y as BoundExpression]
    : [convertTo(b, x, type), convertTo(b, y, type)]
  if (isError(whenTrue.type) || isError(whenFalse.type) || isBroken) return b.error(node, type)
  if (
    condition.kind === 'constant' &&
    whenTrue.kind === 'constant' &&
    whenFalse.kind === 'constant' &&
    // The null of a nullable value is no constant.
    !type.isNullable
  ) {
    return constant((condition.value ? whenTrue : whenFalse).value, type, node)
  }
  return { kind: 'conditional', condition, whenTrue, whenFalse, type, start: node.start, end: node.end }
}

function commonOfTwo(
  b: Binder,
  x: Expr,
  y: Expr,
): import('../../dotnet/type-system/type.ts').DotnetType | null | 'both' {
  const a = naturalType(x)
  const c = naturalType(y)
  if (a && c && a === c) return a
  if (x.type === known.void() && y.type === known.void()) return known.void()
  const toA = a !== null && convertsTo(b, y, a)
  const toC = c !== null && convertsTo(b, x, c)
  if (toA && toC)
    return x.kind === 'constant' && y.kind !== 'constant'
      ? c
      : y.kind === 'constant' && x.kind !== 'constant'
        ? a
        : (bestCommonType([x, y]) ?? 'both')
  return toA ? a : toC ? c : null
}

function conditionalAccess(b: Binder, node: S.ConditionalAccessExpression): Expr {
  const given = bindExpression(b, node.expression)
  if (given.kind === 'unboundLambda') return b.fail(messages.unaryOperand('?', typeText(given)), node)
  if (given.kind === 'methodGroup') {
    const { start, end } = given.nameRange
    return settled(b, { ...given, start, end })
  }
  const operand = settled(b, given)
  if (isError(operand.type)) {
    b.attempt(() => null)
    return b.error(node)
  }
  const { type } = operand
  const end = node.whenNotNull.start
  if ((type.isValueType && !type.isNullable) || type === nullType)
    return b.fail(messages.unaryOperand('?', typeText(operand)), { start: Math.max(end - 1, operand.end), end }, node)
  const placeholder = b.placeholder(type.isNullable ? type.underlying : type)
  b.conditionalReceivers.push(b.reads(placeholder, operand))
  const accessed = bindExpression(b, node.whenNotNull)
  b.conditionalReceivers.pop()
  if (accessed.kind === 'methodGroup') return b.fail(messages.notNullable('method group'), node.whenNotNull, node)
  const inner = settled(b, accessed)
  if (isError(inner.type)) return b.error(node)
  const isStruct = (inner.type.isValueType && !inner.type.isNullable) || isValueParameter(inner.type)
  if (inner.type.kind === 'typeParameter' && !isStruct && !isReferenceParameter(inner.type))
    return b.fail(messages.notNullable(shown(inner.type)), node.whenNotNull, node)
  const result = isVoid(inner.type) ? inner.type : isStruct ? nullableOf(inner.type) : inner.type
  const whenNotNull = isStruct ? convertTo(b, inner, result) : inner
  return { kind: 'nullConditional', operand, placeholder, whenNotNull, type: result, start: node.start, end: node.end }
}

/** What could be copied so needs C# 10, where it isn't a record. */
function withExpression(b: Binder, node: S.WithExpression): Expr {
  const bound = bindExpression(b, node.expression)
  if (bound.type === nullType || bound.kind === 'unboundLambda' || bound.kind === 'methodGroup')
    return b.fail(messages.withoutType(), node.expression, node)
  const { type } = settled(b, bound)
  if (isError(type)) return b.error(node)
  if (type.isValueType) return b.fail(messages.later('with on structs', '10.0'), node)
  if (isAnonymous(type)) return b.fail(messages.later('with on anonymous types', '10.0'), node)
  return b.fail(messages.noRecord(shown(type)), node.expression, node)
}

const sizes: Readonly<Record<string, number>> = {
  'System.SByte': 1,
  'System.Byte': 1,
  'System.Boolean': 1,
  'System.Int16': 2,
  'System.UInt16': 2,
  'System.Char': 2,
  'System.Int32': 4,
  'System.UInt32': 4,
  'System.Single': 4,
  'System.Int64': 8,
  'System.UInt64': 8,
  'System.Double': 8,
  'System.Decimal': 16,
}

function sizeOf(b: Binder, node: S.SizeOfExpression): Expr {
  const type = bindType(b, node.type)
  if (type.isNullable) return b.fail(messages.later('unmanaged constructed types', '8.0'), node)
  if (isError(type)) return b.fail(messages.sizeOf(node.type.kind === 'IdentifierName' ? node.type.name : '?'), node)
  const size = sizes[(type.kind === 'enum' ? enumUnderlying(type) : type).fullName]
  return size === undefined ? b.fail(messages.sizeOf(shown(type)), node) : constant(size, known.int(), node)
}
