/** Carries conversions out on bound nodes and reports those that don't exist. */

import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type { Binder } from './binder.ts'
import type { BoundConstant, BoundExpression, ConversionOperation, TextRange } from './bound.ts'
import { constantText, convertNumber, isConstantType } from './constants.ts'
import {
  constantConverts,
  explicitStandard,
  implicitStandard,
  type Standard,
  sameType,
  takesNull,
  type UserConversion,
  userConversion,
} from './conversions.ts'
import { invokeOf } from './delegates.ts'
import type { Expr } from './expr.ts'
import type { Problem } from './findings.ts'
import { lambdaConverts, lambdaTo, whatLambda } from './lambdas.ts'
import { functionText, messages, shown } from './messages/index.ts'
import { methodGroupConverts, methodGroupTo } from './method-groups.ts'
import { conversionHelp, groupHelp } from './suggestions.ts'
import {
  defaultLiteralType,
  enumUnderlying,
  errorType,
  isError,
  isTypeless,
  isVoid,
  known,
  nullType,
  numericName,
  throwType,
  tupleElements,
} from './well-known.ts'

export function constant(value: unknown, type: DotnetType, at: TextRange): BoundConstant {
  return { kind: 'constant', value, type, start: at.start, end: at.end }
}

/** `default(T)`: a constant where the type has them. */
export function defaultOf(type: DotnetType, at: TextRange): BoundExpression {
  if (type.isNullable || takesNull(type)) return constant(null, type, at)
  if (isConstantType(type)) return constant(type.ops.defaultValue, type, at)
  return { kind: 'default', type, start: at.start, end: at.end }
}

/** True when an implicit conversion exists. */
export function convertsTo(b: Binder, expr: Expr, to: DotnetType): boolean {
  if (isError(expr.type) || isError(to)) return true
  switch (expr.kind) {
    case 'unboundLambda':
      return lambdaConverts(b, expr, to)
    case 'methodGroup':
      return methodGroupConverts(b, expr, to)
    case 'defaultLiteral':
      return !isVoid(to)
    case 'throwExpression':
      return !isVoid(to)
    case 'typeName':
    case 'namespace':
    case 'outVariable':
      return false
    case 'untypedConditional':
      return convertsTo(b, expr.whenTrue, to) && convertsTo(b, expr.whenFalse, to)
    case 'tupleLiteral': {
      const elements = tupleElements(to.underlying)
      if (elements)
        return (
          elements.length === expr.elements.length &&
          expr.elements.every((e, i) => convertsTo(b, e, elements[i] as DotnetType))
        )
      break
    }
    default:
  }
  if (expr.type === nullType) return takesNull(to)
  if (implicitStandard(expr.type, to) !== null) return true
  if (constantConverts(expr, to)) return true
  const user = userConversion(expr.type, to, false)
  if (user !== null && user !== 'ambiguous') return true
  return expr.kind === 'constant' && userFromConstant(expr, to) !== null
}

/** An int constant may pass through `byte`, `ulong` … on its way into a user-defined conversion. */
function userFromConstant(_expr: BoundConstant, _to: DotnetType): null {
  return null
}

/** Converts implicitly; reports CS0029, CS0266 and kin at `at`. */
export function convertTo(b: Binder, expr: Expr, to: DotnetType, at: TextRange = expr): BoundExpression {
  if (isError(expr.type) && expr.kind !== 'unboundLambda') return expr.kind === 'error' ? expr : b.error(expr)
  if (isError(to)) return settled(b, expr)
  switch (expr.kind) {
    case 'unboundLambda':
      return lambdaTo(b, expr, to, at)
    case 'methodGroup':
      return methodGroupTo(b, expr, to, at)
    case 'defaultLiteral':
      return defaultOf(to, expr)
    case 'throwExpression':
      return { ...expr, type: to }
    case 'typeName':
      return b.fail(messages.notValid(shown(expr.target), 'type'), expr)
    case 'namespace':
      return b.fail(messages.wrongKind(expr.name, 'a namespace', 'a variable'), expr)
    case 'outVariable':
      return b.error(expr)
    case 'untypedConditional':
      return conditionalTo(b, expr, to)
    case 'tupleLiteral':
      return tupleTo(b, expr, to, at)
    default:
  }
  if (expr.type === nullType) {
    if (takesNull(to)) return constant(null, to, expr)
    if (to.kind === 'typeParameter')
      return b.fail(
        {
          code: 'csharp-type',
          cs: 'CS0403',
          message: `Cannot convert null to type parameter '${shown(to)}' because it could be a non-nullable value type. Consider using 'default(${shown(to)})' instead.`,
        },
        at,
      )
    return b.fail(messages.nullToValue(shown(to)), at)
  }
  const standard = implicitStandard(expr.type, to)
  if (standard) return applyStandard(b, expr, to, standard, false)
  if (expr.kind === 'constant' && constantConverts(expr, to)) return fromConstant(expr, to)
  const user = userConversion(expr.type, to, false)
  if (user === 'ambiguous')
    return b.fail(
      {
        code: 'csharp-type',
        cs: 'CS0457',
        message: `Ambiguous user defined conversions when converting from '${shown(expr.type)}' to '${shown(to)}'`,
      },
      at,
    )
  if (user) return applyUser(b, expr, to, user, false)
  return noConversion(b, expr, to, at)
}

/** C# 9 would convert both branches; C# 7.3 says so, or which of them couldn't be converted either. */
function conditionalTo(
  b: Binder,
  expr: Extract<Expr, { kind: 'untypedConditional' }>,
  to: DotnetType,
): BoundExpression {
  const { whenTrue, whenFalse } = expr
  if (expr.isBroken) return b.error(expr, to)
  const failing = [whenTrue, whenFalse].filter((branch) => !convertsTo(b, branch, to))
  for (const branch of failing) elementTo(b, branch, to)
  if (failing.length > 0) return b.error(expr)
  const help = isTypeless(whenTrue.type) && isTypeless(whenFalse.type) ? null : `Cast a branch: (${shown(to)})…`
  return b.fail(messages.targetTypedConditional(typeText(whenTrue), typeText(whenFalse), help), expr)
}

function noConversion(b: Binder, expr: BoundExpression, to: DotnetType, at: TextRange): BoundExpression {
  const target = numericName(to.underlying)
  // Where a cast would do, the value is taken for one.
  const castable = (problem: Problem): BoundExpression => ({ ...b.fail(problem, at, expr), type: to })
  if (
    expr.kind === 'constant' &&
    target &&
    !to.isNullable &&
    numericName(expr.type) &&
    expr.value !== null &&
    explicitStandard(expr.type, to) &&
    isOutOfRange(expr, target)
  ) {
    return castable(messages.constantOutOfRange(constantText(expr), shown(to)))
  }
  const isLiteral = expr.kind === 'constant' && expr.isLiteral && expr.type === known.double()
  if (isLiteral && target === 'float') return castable(messages.literalSuffix(shown(to), 'F'))
  if (isLiteral && target === 'decimal') return castable(messages.literalSuffix(shown(to), 'M'))
  const [from, into] = distinctNames(expr.type, to)
  const explicit = explicitStandard(expr.type, to) !== null || isUser(userConversion(expr.type, to, true))
  if (explicit) return castable(messages.castMissing(from, into, conversionHelp(expr, to)))
  return b.fail(messages.noConversion(from, into, conversionHelp(expr, to)), at)
}

function isOutOfRange(expr: BoundConstant, target: NonNullable<ReturnType<typeof numericName>>): boolean {
  if (target === 'float' || target === 'double' || target === 'decimal' || target === 'char') return false
  const from = numericName(expr.type)
  return (
    (from === 'int' || (from === 'long' && target === 'ulong')) &&
    'failure' in convertNumber(expr.value, from, target, true)
  )
}

/** Names of two types as messages about conversions have them: with namespaces. */
export function distinctNames(a: DotnetType, b: DotnetType): [string, string] {
  return [qualifiedName(a), qualifiedName(b)]
}

function qualifiedName(type: DotnetType): string {
  if (type.element) return `${qualifiedName(type.element)}[${','.repeat(type.rank - 1)}]`
  const { definition } = type
  if (!definition || type.isNullable || tupleElements(type) || /^\??$/.test(definition.namespace)) return shown(type)
  const isKeyword = type.args.length === 0 && type.displayName !== definition.name
  if (isKeyword) return shown(type)
  const args = type.args.length === 0 ? '' : `<${type.args.map(qualifiedName).join(', ')}>`
  return `${definition.namespace}.${definition.name}${args}`
}

function isUser(conversion: UserConversion | null | 'ambiguous'): boolean {
  return conversion !== null
}

function fromConstant(expr: BoundConstant, to: DotnetType): BoundExpression {
  const inner = to.underlying
  const name = numericName(inner.kind === 'enum' ? enumUnderlying(inner) : inner)
  const from = numericName(expr.type)
  const folded = name && from ? convertNumber(expr.value, from, name, false) : { value: expr.value }
  const value = constant('value' in folded ? folded.value : expr.value, inner, expr)
  return to.isNullable ? conversion('wrap', value, to, false, false) : value
}

function conversion(
  kind: ConversionOperation,
  operand: BoundExpression,
  type: DotnetType,
  isChecked: boolean,
  isExplicit: boolean,
): BoundExpression {
  return {
    kind: 'conversion',
    conversion: kind,
    operand,
    type,
    isChecked,
    isExplicit,
    start: operand.start,
    end: operand.end,
  }
}

/** Carries a standard conversion out; constants stay constants. */
export function applyStandard(
  b: Binder,
  expr: BoundExpression,
  to: DotnetType,
  standard: Standard,
  isExplicit: boolean,
): BoundExpression {
  switch (standard) {
    case 'identity':
      return expr.type === to || isError(expr.type) ? expr : retyped(expr, to)
    case 'numeric':
      return numeric(b, expr, to, isExplicit)
    case 'nullable':
      return nullable(b, expr, to, isExplicit)
    case 'upcast':
    case 'downcast':
      if (expr.kind === 'constant' && expr.value === null) return constant(null, to, expr)
      return conversion(standard, expr, to, false, isExplicit)
    case 'tuple':
      return tupleValue(b, expr, to, isExplicit)
    case 'boxing':
      // A type parameter may stand for a value type: its values aren't objects.
      if (to.kind === 'typeParameter') {
        const object = conversion('boxing', expr, known.object(), false, isExplicit)
        return conversion('unboxing', object, to, false, isExplicit)
      }
      return conversion(standard, expr, to, false, isExplicit)
    default:
      return conversion(standard, expr, to, false, isExplicit)
  }
}

/** The same value under a type that differs only for the compiler (tuple names). */
function retyped(expr: BoundExpression, to: DotnetType): BoundExpression {
  return { ...expr, type: to } as BoundExpression
}

function numeric(b: Binder, expr: BoundExpression, to: DotnetType, isExplicit: boolean): BoundExpression {
  const from = numericName(expr.type.kind === 'enum' ? enumUnderlying(expr.type) : expr.type)
  const target = numericName(to.kind === 'enum' ? enumUnderlying(to) : to)
  if (!from || !target) return b.error(expr)
  if (expr.kind === 'constant') {
    const folded = convertNumber(expr.value, from, target, b.constantsChecked)
    if ('value' in folded) return constant(folded.value, to, expr)
    if (folded.failure === 'decimal' || from === 'decimal') {
      const suffix = from === 'decimal' ? 'M' : ''
      const problem = messages.constantOutOfRange(constantText(expr) + suffix, shown(to))
      return { ...b.fail(problem, expr), type: to, isConstant: true }
    }
    return { ...b.fail(messages.constantCast(constantText(expr), shown(to)), expr), type: to, isConstant: true }
  }
  return conversion('numeric', expr, to, b.isChecked, isExplicit)
}

function nullable(b: Binder, expr: BoundExpression, to: DotnetType, isExplicit: boolean): BoundExpression {
  const from = expr.type
  const pick = isExplicit ? explicitStandard : implicitStandard
  if (!from.isNullable) {
    const inner = to.underlying
    const standard = pick(from, inner)
    const value = standard ? applyStandard(b, expr, inner, standard, isExplicit) : expr
    return conversion('wrap', value, to, false, isExplicit)
  }
  if (!to.isNullable) {
    const value = conversion('unwrap', expr, from.underlying, false, isExplicit)
    const standard = pick(from.underlying, to)
    return standard ? applyStandard(b, value, to, standard, isExplicit) : value
  }
  const placeholder = b.placeholder(from.underlying)
  const read = b.reads(placeholder, expr)
  const standard = pick(from.underlying, to.underlying) ?? 'identity'
  const whenNotNull = conversion(
    'wrap',
    applyStandard(b, read, to.underlying, standard, isExplicit),
    to,
    false,
    isExplicit,
  )
  return {
    kind: 'nullConditional',
    operand: expr,
    placeholder,
    whenNotNull,
    type: to,
    start: expr.start,
    end: expr.end,
  }
}

/** Converts each element of a tuple value. */
function tupleValue(b: Binder, expr: BoundExpression, to: DotnetType, isExplicit: boolean): BoundExpression {
  const sources = tupleElements(expr.type) ?? []
  const targets = tupleElements(to) ?? []
  const placeholder = b.placeholder(expr.type)
  const elements = targets.map((target, i) => {
    const part = tuplePart(b, b.reads(placeholder, expr), i)
    const standard = (isExplicit ? explicitStandard : implicitStandard)(sources[i] as DotnetType, target) ?? 'identity'
    return applyStandard(b, part, target, standard, isExplicit)
  })
  const body: BoundExpression = { kind: 'tuple', elements, type: to, start: expr.start, end: expr.end }
  return { kind: 'let', placeholder, value: expr, body, type: to, start: expr.start, end: expr.end }
}

/** Element `index` of a tuple, through `Rest` past the seventh. */
export function tuplePart(b: Binder, tuple: BoundExpression, index: number): BoundExpression {
  if (index >= 7) {
    const rest = field(b, tuple, 'Rest', tuple.type.args[7] as DotnetType)
    return tuplePart(b, rest, index - 7)
  }
  return field(b, tuple, `Item${index + 1}`, tuple.type.args[index] as DotnetType)
}

function field(b: Binder, receiver: BoundExpression, name: string, type: DotnetType): BoundExpression {
  const member = receiver.type.definition?.membersNamed(name)[0]
  if (!member) return b.fail(messages.typeNotBuilt('System.ValueTuple'), receiver)
  return {
    kind: 'property',
    member,
    container: receiver.type,
    receiver,
    type,
    start: receiver.start,
    end: receiver.end,
  }
}

export function applyUser(
  b: Binder,
  expr: BoundExpression,
  to: DotnetType,
  user: UserConversion,
  isExplicit: boolean,
): BoundExpression {
  const standardOf = (from: DotnetType, target: DotnetType): Standard =>
    (isExplicit ? explicitStandard(from, target) : implicitStandard(from, target)) ?? 'identity'
  const call = (operand: BoundExpression): BoundExpression => ({
    kind: 'call',
    method: user.method,
    container: user.container,
    receiver: null,
    args: [operand],
    typeArguments: [],
    type: user.to,
    start: expr.start,
    end: expr.end,
  })
  const { notBuilt } = user.method
  if (notBuilt)
    return b.fail(messages.memberNotBuilt(`${shown(user.container)}.${user.method.name}`, notBuilt.text), expr)
  if (user.isLifted && expr.type.isNullable) {
    const placeholder = b.placeholder(expr.type.underlying)
    const read = b.reads(placeholder, expr)
    const inner = call(applyStandard(b, read, user.from, standardOf(read.type, user.from), isExplicit))
    if (to.isNullable) {
      const whenNotNull = applyStandard(b, inner, to, standardOf(inner.type, to), isExplicit)
      return {
        kind: 'nullConditional',
        operand: expr,
        placeholder,
        whenNotNull,
        type: to,
        start: expr.start,
        end: expr.end,
      }
    }
    const unwrapped = conversion('unwrap', expr, expr.type.underlying, false, isExplicit)
    const result = call(applyStandard(b, unwrapped, user.from, standardOf(unwrapped.type, user.from), isExplicit))
    return applyStandard(b, result, to, standardOf(result.type, to), isExplicit)
  }
  const result = call(applyStandard(b, expr, user.from, standardOf(expr.type, user.from), isExplicit))
  return applyStandard(b, result, to, standardOf(result.type, to), isExplicit)
}

function tupleTo(
  b: Binder,
  expr: Extract<Expr, { kind: 'tupleLiteral' }>,
  to: DotnetType,
  at: TextRange,
): BoundExpression {
  const target = to.underlying
  const elements = tupleElements(target)
  if (elements && elements.length === expr.elements.length) {
    const values = expr.elements.map((e, i) => elementTo(b, e, elements[i] as DotnetType))
    const tuple: BoundExpression = { kind: 'tuple', elements: values, type: target, start: expr.start, end: expr.end }
    return to.isNullable ? conversion('wrap', tuple, to, false, false) : tuple
  }
  if (!naturalType(expr)) return b.fail(messages.tupleConversion(tupleText(expr), shown(to)), at)
  const value = settled(b, expr)
  if (isError(value.type)) return value
  return convertTo(b, value, to, at)
}

/** Of an element or a branch that doesn't convert the compiler only says so, also where a cast would help. */
function elementTo(b: Binder, expr: Expr, to: DotnetType): BoundExpression {
  const isValue = naturalType(expr) !== null && expr.type !== nullType && !isError(expr.type) && !isError(to)
  if (!isValue || expr.kind === 'tupleLiteral' || convertsTo(b, expr, to)) return convertTo(b, expr, to)
  const [from, into] = distinctNames(expr.type, to)
  return b.fail(messages.noConversion(from, into, conversionHelp(expr as BoundExpression, to)), expr)
}

function tupleText(expr: Extract<Expr, { kind: 'tupleLiteral' }>): string {
  return `(${expr.elements.map(typeText).join(', ')})`
}

/** `(T)e`. */
export function castTo(b: Binder, expr: Expr, to: DotnetType, at: TextRange): BoundExpression {
  if (isError(expr.type) || isError(to)) return b.error(at, to)
  const ranged = (e: BoundExpression): BoundExpression => ({ ...e, start: at.start, end: at.end })
  const refuse = (problem: Problem): BoundExpression => b.fail(problem, at, at, to)
  if (expr.kind === 'unboundLambda') return asType(b, convertTo(b, expr, to), to, at)
  if (to.definition?.parts.isStatic) return b.fail(messages.castToStatic(shown(to)), at)
  if (expr.kind === 'methodGroup' && !invokeOf(to))
    return refuse(messages.noCast('method', shown(to), groupHelp(expr.searched, expr.name)))
  if (expr.kind === 'methodGroup' || expr.kind === 'defaultLiteral' || expr.kind === 'untypedConditional') {
    return asType(b, convertTo(b, expr, to, at), to, at)
  }
  if (expr.kind === 'tupleLiteral') {
    const targets = tupleElements(to.underlying)
    if (targets?.length !== expr.elements.length) {
      if (!naturalType(expr)) return refuse(messages.tupleConversion(tupleText(expr), shown(to)))
      return castTo(b, settled(b, expr), to, at)
    }
    const elements = expr.elements.map((e, i) => castTo(b, e, targets[i] as DotnetType, e))
    if (elements.some((e) => isError(e.type))) return b.error(at, to)
    const tuple: BoundExpression = { kind: 'tuple', elements, type: to.underlying, start: at.start, end: at.end }
    return to.isNullable ? conversion('wrap', tuple, to, false, true) : tuple
  }
  if (
    expr.kind === 'typeName' ||
    expr.kind === 'namespace' ||
    expr.kind === 'outVariable' ||
    expr.type === nullType ||
    expr.type === throwType
  ) {
    return asType(b, convertTo(b, expr, to, expr.type === nullType ? at : expr), to, at)
  }
  if (expr.kind === 'constant' && constantConverts(expr, to)) return ranged(fromConstant(expr, to))
  const standard = explicitStandard(expr.type, to)
  if (standard) {
    const operand = expr.kind === 'constant' ? constant(expr.value, expr.type, at) : expr
    const result = applyStandard(b, operand, to, standard, true)
    // A cast is a value of its own, never a variable.
    if (result === expr && expr.kind !== 'constant')
      return {
        kind: 'conversion',
        conversion: 'upcast',
        operand: expr,
        type: to,
        isChecked: false,
        isExplicit: true,
        start: at.start,
        end: at.end,
      }
    return ranged(result)
  }
  const user = userConversion(expr.type, to, true)
  if (user === 'ambiguous')
    return refuse({
      code: 'csharp-type',
      cs: 'CS0457',
      message: `Ambiguous user defined conversions when converting from '${shown(expr.type)}' to '${shown(to)}'`,
    })
  if (user) return ranged(applyUser(b, expr, to, user, true))
  const [from, into] = distinctNames(expr.type, to)
  return refuse(messages.noCast(from, into, conversionHelp(expr, to)))
}

/** The value of a cast: of the type that was asked for, whatever is wrong with it. */
function asType(b: Binder, value: BoundExpression, to: DotnetType, at: TextRange): BoundExpression {
  return isError(value.type) ? b.error(at, to) : { ...value, start: at.start, end: at.end }
}

/** The expression as a value of its own type: reports what has none. */
export function settled(b: Binder, expr: Expr): BoundExpression {
  switch (expr.kind) {
    case 'typeName':
      return b.fail(messages.notValid(shown(expr.target), 'type'), expr)
    case 'namespace':
      return b.fail(messages.wrongKind(expr.name, 'a namespace', 'a variable'), expr)
    case 'methodGroup':
      return b.fail(messages.notValid(groupName(expr), 'method', groupHelp(expr.searched, expr.name)), expr)
    case 'unboundLambda':
    case 'outVariable':
      return b.error(expr)
    case 'defaultLiteral':
      return b.fail(messages.noDefaultType(), expr)
    case 'untypedConditional':
      return expr.isBroken ? b.error(expr) : b.fail(expr.problem, expr)
    case 'tupleLiteral': {
      if (!naturalType(expr)) return b.fail(messages.tupleConversion(tupleText(expr), 'object'), expr)
      const values = expr.elements.map((e) => settled(b, e))
      if (values.some((v) => isError(v.type))) return b.error(expr)
      return { kind: 'tuple', elements: values, type: expr.type, start: expr.start, end: expr.end }
    }
    default:
      return expr
  }
}

export function groupName(group: Extract<Expr, { kind: 'methodGroup' }>): string {
  if (group.searched) return `${shown(group.searched)}.${group.name}`
  return group.localFunction ? functionText(group.localFunction) : group.name
}

/** How an expression without a type is called in messages. */
export function typeText(expr: Expr): string {
  if (expr.kind === 'unboundLambda') return whatLambda(expr)
  if (expr.kind === 'methodGroup') return 'method group'
  if (expr.kind === 'tupleLiteral' && !naturalType(expr)) return tupleText(expr)
  if (expr.kind === 'untypedConditional') return 'target-typed conditional expression'
  if (expr.type === nullType) return '<null>'
  if (expr.type === defaultLiteralType) return 'default'
  return shown(expr.type)
}

/**
 * The type among those of the expressions that the others convert to; null where there is none or more. What has no type,
 * like null, isn't asked: it may turn out not to convert.
 */
export function bestCommonType(exprs: readonly Expr[]): DotnetType | null {
  const candidates: DotnetType[] = []
  for (const e of exprs) {
    if (isError(e.type)) return errorType
    const natural = naturalType(e)
    if (natural && natural !== nullType && !candidates.some((c) => sameType(c, natural))) candidates.push(natural)
  }
  return candidates.find((type) => candidates.every((other) => other === type || isBetter(type, other))) ?? null
}

/** The other converts to the type, and not the other way round. */
function isBetter(type: DotnetType, other: DotnetType): boolean {
  return convertsByType(other, type) && !convertsByType(type, other)
}

function convertsByType(from: DotnetType, to: DotnetType): boolean {
  return implicitStandard(from, to) !== null || isUser(userConversion(from, to, false))
}

/** The type an expression has without a target; null for null, lambdas, method groups, void. */
export function naturalType(expr: Expr): DotnetType | null {
  if (expr.kind === 'tupleLiteral') return expr.type.definition ? expr.type : null
  if (expr.type.definition === null && expr.type.kind === 'undeclared') return null
  return isVoid(expr.type) ? null : expr.type
}

export { known }
