/** Unary and binary operators: predefined ones, lifting, user-defined ones, concatenation, folding. */
import type { Member } from '../../dotnet/type-system/member.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type * as S from '../syntax/ast.ts'
import { checkBuilt } from './allowed.ts'
import type { Binder } from './binder.ts'
import type { BinaryOperator, BoundExpression, OperandKind, TextRange } from './bound.ts'
import { type Callable, callableOf } from './callables.ts'
import { foldBinary, foldUnary } from './constants.ts'
import { explicitStandard, implicitStandard, isReferenceType, sameType } from './conversions.ts'
import { constant, convertsTo, convertTo, defaultOf, naturalType, settled, typeText } from './convert.ts'
import type { Expr } from './expr.ts'
import { bindExpression } from './expressions.ts'
import { messages } from './messages/index.ts'
import { resolve } from './overloads.ts'
import { groupHelp, operandTypeHelp } from './suggestions.ts'
import { compareTuples, isTuple } from './tuple-equality.ts'
import { isReferenceParameter, isValueParameter } from './type-parameters.ts'
import { enumUnderlying, isError, isIntegral, isVoid, known, nullableOf, nullType, numericName } from './well-known.ts'

export function bindBinary(b: Binder, node: S.BinaryExpression): Expr {
  if (node.operator === '&&' || node.operator === '||') return logical(b, node, node.operator)
  if (node.operator === '??') return coalesce(b, node)
  // Long chains of `+` nest to the left: they are walked without recursion.
  const chain: S.BinaryExpression[] = []
  let first: S.Expression = node
  while (
    first.kind === 'BinaryExpression' &&
    first.operator !== '&&' &&
    first.operator !== '||' &&
    first.operator !== '??'
  ) {
    chain.push(first)
    first = first.left
  }
  let left = bindExpression(b, first)
  for (let i = chain.length - 1; i >= 0; i--) {
    const link = chain[i] as S.BinaryExpression
    const right = bindExpression(b, link.right)
    left = binary(b, link.operator as BinaryOperator, left, right, link)
  }
  return left
}

/** A binary operator on bound operands; also serves compound assignment, whose sign is another. */
export function binary(
  b: Binder,
  operator: BinaryOperator,
  x: Expr,
  y: Expr,
  at: TextRange,
  sign: string = operator,
): BoundExpression {
  const result = operation(b, operator, x, y, at, sign)
  const isComparison = equality.has(operator) || relational.has(operator)
  // Of constants one of which its type can't hold there is no value.
  const isBroken = isError(result.type) || [x, y].some((e) => e.kind === 'error' && e.isConstant)
  return isBroken && (isComparison || !isError(result.type)) ? b.error(at, isComparison ? known.bool() : null) : result
}

function operation(
  b: Binder,
  operator: BinaryOperator,
  x: Expr,
  y: Expr,
  at: TextRange,
  sign: string,
): BoundExpression {
  if ((operator === '==' || operator === '!=') && isTuple(x) && isTuple(y)) return compareTuples(b, operator, x, y, at)
  if ([x, y].some((e) => e.kind === 'error' && isError(e.type))) return b.error(at)
  if (x.kind === 'tupleLiteral' && naturalType(x)) x = settled(b, x)
  if (y.kind === 'tupleLiteral' && naturalType(y)) y = settled(b, y)
  if (isError(x.type) || isError(y.type)) return b.error(at)
  const refuse = (): BoundExpression => {
    const refused = b.fail(messages.binaryOperands(sign, typeText(x), typeText(y), operandHelp(x, y)), at)
    for (const operand of [x, y]) if (operand.kind === 'untypedConditional' && sign === operator) settled(b, operand)
    return refused
  }
  if ([x, y].some((operand) => operand.kind === 'untypedConditional' && operand.isBroken)) return b.error(at)
  if (x.kind === 'tupleLiteral' || y.kind === 'tupleLiteral') return refuse()
  if (x.kind === 'typeName' || y.kind === 'typeName' || x.kind === 'namespace' || y.kind === 'namespace') {
    settled(b, x)
    settled(b, y)
    return b.error(at)
  }
  const bothNull = x.type === nullType && y.type === nullType
  if (bothNull && operator === '+') return b.fail(messages.ambiguousBinary(sign, typeText(x), typeText(y)), at)
  if (bothNull && (operator === '==' || operator === '!=')) return constant(operator === '==', known.bool(), at)
  if (x.kind === 'defaultLiteral' || y.kind === 'defaultLiteral') {
    const other = naturalType(x) ?? naturalType(y)
    const isEquality = operator === '==' || operator === '!='
    if (!other)
      return isEquality
        ? b.fail(messages.ambiguousBinary(sign, typeText(x), typeText(y)), at)
        : b.fail(messages.defaultOperand(sign), at)
    if (!isEquality) return b.fail(messages.defaultOperand(sign), at)
    if (x.kind === 'defaultLiteral') x = defaultOf(other, x)
    if (y.kind === 'defaultLiteral') y = defaultOf(other, y)
  }
  const predefined = stringOrDelegate(b, operator, x, y, at)
  if (predefined) return predefined
  const enumeration = enumOperation(b, operator, x, y, at)
  if (enumeration) return enumeration
  const user = userOperator(b, operator, x, y, at)
  if (user) return user
  const on = operandKind(b, operator, x, y)
  if (on === 'ambiguous') return b.fail(messages.ambiguousBinary(sign, typeText(x), typeText(y)), at)
  if (on) return predefinedBinary(b, operator, on, x, y, at)
  if (operator === '+' && (x.type === nullType || y.type === nullType)) {
    // Of the predefined operators only the concatenation of a text with an object takes them.
    const other = x.type === nullType ? y : x
    if (usable(other) && naturalType(other) && other.type !== nullType && other.type.kind !== 'delegate')
      return concat(b, x, y, at)
  }
  if (operator === '==' || operator === '!=') {
    const reference = referenceEquality(b, operator, x, y, at)
    if (reference) return reference
  }
  return refuse()
}

function operandHelp(x: Expr, y: Expr): string | null {
  const [a, c] = [naturalType(x), naturalType(y)]
  if (a && c && x.type !== nullType && y.type !== nullType) {
    const help = operandTypeHelp(a, c) ?? operandTypeHelp(c, a)
    if (help) return help
  }
  const group = x.kind === 'methodGroup' ? x : y.kind === 'methodGroup' ? y : null
  if (group) return groupHelp(group.searched, group.name)
  return null
}

const arithmetic = new Set<BinaryOperator>(['+', '-', '*', '/', '%'])
const relational = new Set<BinaryOperator>(['<', '>', '<=', '>='])
const equality = new Set<BinaryOperator>(['==', '!='])

function stringOrDelegate(
  b: Binder,
  operator: BinaryOperator,
  x: Expr,
  y: Expr,
  at: TextRange,
): BoundExpression | null {
  const string = known.string()
  if (operator === '+' && (x.type === string || y.type === string)) {
    if (
      x.kind === 'methodGroup' ||
      y.kind === 'methodGroup' ||
      x.kind === 'unboundLambda' ||
      y.kind === 'unboundLambda' ||
      isVoid(x.type) ||
      isVoid(y.type) ||
      !convertsTo(b, x, known.object()) ||
      !convertsTo(b, y, known.object())
    )
      return null
    // `XNamespace + string`: an operator of the operands' own comes before the concatenation.
    return userOperator(b, operator, x, y, at) ?? concat(b, x, y, at)
  }
  if (equality.has(operator) && (x.type === string || y.type === string)) {
    const isString = (e: Expr): boolean => e.type === string || e.type === nullType
    if (isString(x) && isString(y))
      return finish(b, operator, 'string', convertTo(b, x, string), convertTo(b, y, string), known.bool(), false, at)
    return null
  }
  const delegate = x.type.kind === 'delegate' ? x.type : y.type.kind === 'delegate' ? y.type : null
  if (
    delegate &&
    (operator === '+' || operator === '-' || equality.has(operator)) &&
    convertsTo(b, x, delegate) &&
    convertsTo(b, y, delegate)
  ) {
    const type = equality.has(operator) ? known.bool() : delegate
    return {
      kind: 'binary',
      operator,
      on: 'delegate',
      left: convertTo(b, x, delegate),
      right: convertTo(b, y, delegate),
      isLifted: false,
      isChecked: false,
      type,
      start: at.start,
      end: at.end,
    }
  }
  return null
}

function concat(b: Binder, x: Expr, y: Expr, at: TextRange): BoundExpression {
  const string = known.string()
  const left = concatenated(b, x)
  const right = concatenated(b, y)
  if (isError(left.type) || isError(right.type)) return b.error(at)
  const isText = (e: BoundExpression): boolean => e.kind === 'constant' && e.type === string
  if (isText(left) && isText(right)) {
    return constant(
      (((left as { value: unknown }).value as string | null) ?? '') +
        (((right as { value: unknown }).value as string | null) ?? ''),
      string,
      at,
    )
  }
  const parts: BoundExpression[] =
    left.kind === 'concat' && left.start === at.start ? [...left.parts, right] : [left, right]
  return { kind: 'concat', parts, type: string, start: at.start, end: at.end }
}

function concatenated(b: Binder, expr: Expr): BoundExpression {
  if (expr.type === nullType) return constant(null, known.string(), expr)
  return expr.kind === 'untypedConditional' ? convertTo(b, expr, known.object()) : settled(b, expr)
}

function enumOperation(b: Binder, operator: BinaryOperator, x: Expr, y: Expr, at: TextRange): BoundExpression | null {
  const a = x.type.underlying
  const c = y.type.underlying
  const enumeration = a.kind === 'enum' ? a : c.kind === 'enum' ? c : null
  if (!enumeration) return null
  const number = enumUnderlying(enumeration)
  const isLifted = x.type.isNullable || y.type.isNullable || x.type === nullType || y.type === nullType
  const lifted = (type: DotnetType): DotnetType => (isLifted ? nullableOf(type) : type)
  const asEnum = (e: Expr): boolean => convertsTo(b, e, lifted(enumeration))
  const asNumber = (e: Expr): boolean => e.type.underlying.kind !== 'enum' && convertsTo(b, e, lifted(number))
  const kind = operandKindOf(number)
  if (!kind) return null
  const operandOf = (e: Expr, type: DotnetType): BoundExpression => {
    const value = convertTo(b, e, lifted(type))
    if (value.kind === 'constant' && value.value !== null) return constant(value.value, lifted(number), value)
    return value
  }
  if (asEnum(x) && asEnum(y)) {
    if (equality.has(operator) || relational.has(operator))
      return finish(b, operator, kind, operandOf(x, enumeration), operandOf(y, enumeration), known.bool(), isLifted, at)
    if (operator === '&' || operator === '|' || operator === '^')
      return finish(
        b,
        operator,
        kind,
        operandOf(x, enumeration),
        operandOf(y, enumeration),
        lifted(enumeration),
        isLifted,
        at,
      )
    if (operator === '-' && a.kind === 'enum' && c.kind === 'enum')
      return finish(
        b,
        operator,
        kind,
        operandOf(x, enumeration),
        operandOf(y, enumeration),
        lifted(number),
        isLifted,
        at,
      )
  }
  if (operator === '+' && ((asEnum(x) && asNumber(y)) || (asNumber(x) && asEnum(y)))) {
    const [l, r] = a.kind === 'enum' ? [enumeration, number] : [number, enumeration]
    return finish(b, operator, kind, operandOf(x, l), operandOf(y, r), lifted(enumeration), isLifted, at)
  }
  if (operator === '-' && a.kind === 'enum' && asNumber(y)) {
    return finish(b, operator, kind, operandOf(x, enumeration), operandOf(y, number), lifted(enumeration), isLifted, at)
  }
  // Not in the specification, but every compiler of C# has it.
  if (operator === '-' && c.kind === 'enum' && asNumber(x)) {
    return finish(b, operator, kind, operandOf(x, number), operandOf(y, enumeration), lifted(enumeration), isLifted, at)
  }
  return null
}

const operatorMethods: Readonly<Record<BinaryOperator, string>> = {
  '+': 'op_Addition',
  '-': 'op_Subtraction',
  '*': 'op_Multiply',
  '/': 'op_Division',
  '%': 'op_Modulus',
  '<<': 'op_LeftShift',
  '>>': 'op_RightShift',
  '&': 'op_BitwiseAnd',
  '|': 'op_BitwiseOr',
  '^': 'op_ExclusiveOr',
  '==': 'op_Equality',
  '!=': 'op_Inequality',
  '<': 'op_LessThan',
  '>': 'op_GreaterThan',
  '<=': 'op_LessThanOrEqual',
  '>=': 'op_GreaterThanOrEqual',
}

function operatorsOf(type: DotnetType, name: string): { member: Member; container: DotnetType }[] {
  const found: { member: Member; container: DotnetType }[] = []
  if (numericName(type.underlying) !== null || type.kind === 'typeParameter') return found
  for (let t: DotnetType | null = type.underlying; t && found.length === 0; t = t.base) {
    for (const member of t.definition?.membersNamed(name) ?? []) found.push({ member, container: t })
  }
  return found
}

function userOperator(b: Binder, operator: BinaryOperator, x: Expr, y: Expr, at: TextRange): BoundExpression | null {
  const name = operatorMethods[operator]
  const found = operatorsOf(x.type, name)
  for (const c of operatorsOf(y.type, name)) if (!found.some((f) => f.member === c.member)) found.push(c)
  if (found.length === 0) return null
  return callOperator(b, found, [x, y], at, equality.has(operator) || relational.has(operator))
}

/** Chooses among user-defined operators; lifted ones where operands are nullable. */
function callOperator(
  b: Binder,
  found: readonly { member: Member; container: DotnetType }[],
  operands: readonly Expr[],
  at: TextRange,
  isComparison: boolean,
): BoundExpression | null {
  const args = operands.map((expr) => ({
    expr,
    name: null,
    refKind: 'none' as const,
    start: expr.start,
    end: expr.end,
  }))
  const plain = resolve(b, found.map(callableOf), args, null)
  if (plain.kind === 'several')
    return b.fail(
      messages.ambiguousBinary(
        operatorSign(found[0]?.member.name ?? ''),
        typeText(operands[0] as Expr),
        typeText(operands[1] as Expr),
      ),
      at,
    )
  if (plain.kind === 'one') {
    const { chosen } = plain
    const { member, container } = chosen.callable
    if (!member || !container) return null
    const values = operands.map((e, i) => convertTo(b, e, chosen.argumentTypes[i] as DotnetType))
    if (!checkBuilt(b, chosen.callable, at)) return b.error(at)
    return {
      kind: 'operatorCall',
      method: member,
      container,
      operands: values,
      isLifted: false,
      type: chosen.returnType,
      start: at.start,
      end: at.end,
    }
  }
  const liftable = found
    .map(callableOf)
    .filter((c) => c.parameters.every((p) => p.type.isValueType && !p.type.isNullable) && c.returnType.isValueType)
  if (liftable.length === 0 || !operands.some((o) => o.type.isNullable || o.type === nullType)) return null
  const lifted = liftable.map(
    (c): Callable => ({
      ...c,
      parameters: c.parameters.map((p) => ({ ...p, type: nullableOf(p.type) })),
      returnType: isComparison ? c.returnType : nullableOf(c.returnType),
    }),
  )
  const resolution = resolve(b, lifted, args, null)
  if (resolution.kind !== 'one') return null
  const { chosen } = resolution
  const { member, container } = chosen.callable
  if (!member || !container) return null
  const values = operands.map((e, i) => convertTo(b, e, chosen.argumentTypes[i] as DotnetType))
  if (!checkBuilt(b, chosen.callable, at, chosen.returnType)) return b.error(at)
  return {
    kind: 'operatorCall',
    method: member,
    container,
    operands: values,
    isLifted: true,
    type: chosen.returnType,
    start: at.start,
    end: at.end,
  }
}

function operatorSign(method: string): string {
  return Object.entries(operatorMethods).find(([, m]) => m === method)?.[0] ?? method
}

function operandKindOf(type: DotnetType): OperandKind | null {
  const name = numericName(type)
  if (name === 'sbyte' || name === 'byte' || name === 'short' || name === 'ushort' || name === 'char') return 'int'
  if (name !== null) return name
  return type === known.bool() ? 'bool' : null
}

const kindTypes = {
  int: known.int,
  uint: known.uint,
  long: known.long,
  ulong: known.ulong,
  float: known.float,
  double: known.double,
  decimal: known.decimal,
  bool: known.bool,
} as const
type ValueKind = keyof typeof kindTypes

const numericKinds: readonly ValueKind[] = ['int', 'uint', 'long', 'ulong', 'float', 'double', 'decimal']
const integerKinds: readonly ValueKind[] = ['int', 'uint', 'long', 'ulong']

/** The predefined operator that fits best (binary numeric promotion falls out of it). */
function operandKind(b: Binder, operator: BinaryOperator, x: Expr, y: Expr): ValueKind | null | 'ambiguous' {
  const isLogic = operator === '&' || operator === '|' || operator === '^'
  const shift = operator === '<<' || operator === '>>'
  const candidates: ValueKind[] = isLogic
    ? [...integerKinds, 'bool']
    : shift
      ? [...integerKinds]
      : equality.has(operator)
        ? [...numericKinds, 'bool']
        : [...numericKinds]
  const fits = (e: Expr, kind: ValueKind): boolean => {
    const type = kindTypes[kind]()
    return convertsTo(b, e, isNullish(e) ? nullableOf(type) : type)
  }
  if (x.type === nullType && y.type === nullType) return null
  if (!usable(x) || !usable(y)) return null
  const found = candidates.filter((kind) => fits(x, kind) && (shift ? fits(y, 'int') : fits(y, kind)))
  if (found.length <= 1) return found[0] ?? null
  // ulong beside a signed integer: no integral operator takes both, and the compiler takes none of the others.
  if (found[0] === 'float' && isIntegral(x.type.underlying) && isIntegral(y.type.underlying)) return 'ambiguous'
  const best = found.filter((k) => found.every((o) => k === o || betterKind(k, o, x, y, shift)))
  return best.length === 1
    ? (best[0] as ValueKind)
    : found[0] !== undefined && userConverted(x, y)
      ? 'ambiguous'
      : (found[0] as ValueKind)
}

function isNullish(e: Expr): boolean {
  if (e.kind === 'untypedConditional') return isNullish(e.whenTrue) || isNullish(e.whenFalse)
  return e.type.isNullable || e.type === nullType
}

function userConverted(x: Expr, y: Expr): boolean {
  return [x, y].some(
    (e) => numericName(e.type.underlying) === null && e.type !== nullType && e.type.underlying !== known.bool(),
  )
}

function usable(e: Expr): boolean {
  return e.kind !== 'unboundLambda' && e.kind !== 'methodGroup' && e.kind !== 'throwExpression' && !isVoid(e.type)
}

function betterKind(a: ValueKind, c: ValueKind, x: Expr, y: Expr, shift: boolean): boolean {
  const t1 = kindTypes[a]()
  const t2 = kindTypes[c]()
  const operands = shift ? [x] : [x, y]
  if (operands.some((o) => o.type.underlying === t1) && !operands.some((o) => o.type.underlying === t2)) {
    return true
  }
  if (operands.some((o) => o.type.underlying === t2) && !operands.some((o) => o.type.underlying === t1)) return false
  if (implicitStandard(t1, t2) !== null) return true
  if (implicitStandard(t2, t1) !== null) return false
  return (
    (a === 'int' && (c === 'uint' || c === 'ulong')) || (a === 'long' && c === 'ulong') || (a === 'int' && c === 'bool')
  )
}

function predefinedBinary(
  b: Binder,
  operator: BinaryOperator,
  on: ValueKind,
  x: Expr,
  y: Expr,
  at: TextRange,
): BoundExpression {
  const isLifted = isNullish(x) || isNullish(y)
  const type = kindTypes[on]()
  const shift = operator === '<<' || operator === '>>'
  const operand = (e: Expr, t: DotnetType): BoundExpression => convertTo(b, e, isLifted ? nullableOf(t) : t)
  const left = operand(x, type)
  const right = operand(y, shift ? known.int() : type)
  const plain =
    arithmetic.has(operator) || shift || operator === '&' || operator === '|' || operator === '^' ? type : known.bool()
  const result =
    plain === known.bool() && !(on === 'bool' && (operator === '&' || operator === '|' || operator === '^'))
      ? plain
      : isLifted
        ? nullableOf(plain)
        : plain
  return finish(b, operator, on, left, right, result, isLifted, at)
}

function finish(
  b: Binder,
  operator: BinaryOperator,
  on: OperandKind,
  left: BoundExpression,
  right: BoundExpression,
  type: DotnetType,
  isLifted: boolean,
  at: TextRange,
): BoundExpression {
  if (isError(left.type) || isError(right.type)) return b.error(at)
  if (left.kind === 'constant' && right.kind === 'constant' && !isLifted) {
    const folded = foldBinary(operator, on, left.value, right.value, b.constantsChecked)
    if (folded) {
      if ('value' in folded) return constant(folded.value, type, at)
      if (folded.failure === 'division') return b.fail(messages.divisionByZero(), at)
      return b.fail(folded.failure === 'decimal' ? messages.decimalOverflow() : messages.checkedOverflow(), at)
    }
  }
  return {
    kind: 'binary',
    operator,
    on,
    left,
    right,
    isLifted,
    isChecked: b.isChecked,
    type,
    start: at.start,
    end: at.end,
  }
}

/** `==` on references, and of anything nullable with null. */
function referenceEquality(
  b: Binder,
  operator: BinaryOperator,
  x: Expr,
  y: Expr,
  at: TextRange,
): BoundExpression | null {
  if (x.kind === 'untypedConditional' || y.kind === 'untypedConditional') return null
  const object = known.object()
  const build = (left: BoundExpression, right: BoundExpression): BoundExpression => ({
    kind: 'binary',
    operator,
    on: 'object',
    left,
    right,
    isLifted: false,
    isChecked: false,
    type: known.bool(),
    start: at.start,
    end: at.end,
  })
  const [value, other] = x.type === nullType ? [y, x] : [x, y]
  if (other.type === nullType && naturalType(value)) {
    if (
      value.type.isNullable ||
      (value.type.kind === 'typeParameter' && !isValueParameter(value.type)) ||
      isReferenceType(value.type) ||
      value.type.kind === 'undeclared'
    ) {
      const v =
        value.type.isNullable || value.type.kind === 'typeParameter' ? convertTo(b, value, object) : settled(b, value)
      const n = constant(null, object, other)
      if (v.kind === 'constant' && v.value === null) return constant(operator === '==', known.bool(), at)
      return x.type === nullType ? build(n, v) : build(v, n)
    }
    return null
  }
  const [parameter, beside] = isReferenceParameter(x.type) ? [x, y] : [y, x]
  if (isReferenceParameter(parameter.type) && (isReferenceParameter(beside.type) || isReferenceType(beside.type)))
    return build(convertTo(b, x, object), convertTo(b, y, object))
  const isReference = (t: DotnetType): boolean => isReferenceType(t) || t.kind === 'undeclared'
  if (!isReference(x.type) || !isReference(y.type)) return null
  if (
    explicitStandard(x.type, y.type) === null &&
    explicitStandard(y.type, x.type) === null &&
    !sameType(x.type, y.type)
  )
    return null
  warnOfReferences(b, x, y, at)
  return build(settled(b, x), settled(b, y))
}

/** An object compared with what has an `==` of its own, which isn't used: most likely values were meant. */
function warnOfReferences(b: Binder, x: Expr, y: Expr, at: TextRange): void {
  const isObject = (e: Expr): boolean => e.type === known.object() && e.kind !== 'conversion' && e.kind !== 'constant'
  const comparesItself = (e: Expr): boolean => e.type === known.string() || userEquality(e.type)
  if (isObject(x) && comparesItself(y)) b.report(messages.referenceComparison('left', typeText(y)), at)
  else if (isObject(y) && comparesItself(x)) b.report(messages.referenceComparison('right', typeText(x)), at)
}

function userEquality(type: DotnetType): boolean {
  return type.definition?.membersNamed('op_Equality').some((m) => m.isStatic) ?? false
}

function logical(b: Binder, node: S.BinaryExpression, operator: '&&' | '||'): Expr {
  const chain: S.BinaryExpression[] = []
  let first: S.Expression = node
  while (first.kind === 'BinaryExpression' && first.operator === operator) {
    chain.push(first)
    first = first.left
  }
  let left: Expr = bindExpression(b, first)
  for (let i = chain.length - 1; i >= 0; i--) {
    const link = chain[i] as S.BinaryExpression
    const right = bindExpression(b, link.right)
    left = logicalPair(b, operator, left, right, link)
  }
  return left
}

function logicalPair(b: Binder, operator: '&&' | '||', x: Expr, y: Expr, at: TextRange): BoundExpression {
  const bool = known.bool()
  if (x.kind === 'untypedConditional') x = settled(b, x)
  if (y.kind === 'untypedConditional') y = settled(b, y)
  if (isError(x.type) || isError(y.type)) return b.error(at)
  if (!convertsTo(b, x, bool) || !convertsTo(b, y, bool))
    return b.fail(
      messages.binaryOperands(
        operator,
        typeText(x),
        typeText(y),
        x.type === nullableOf(bool) || y.type === nullableOf(bool)
          ? 'Compare a bool? with true: (x == true)'
          : operandHelp(x, y),
      ),
      at,
    )
  const left = convertTo(b, x, bool)
  const right = convertTo(b, y, bool)
  if (isError(left.type) || isError(right.type)) return b.error(at)
  if (left.kind === 'constant' && right.kind === 'constant') {
    return constant(
      operator === '&&' ? left.value === true && right.value === true : left.value === true || right.value === true,
      bool,
      at,
    )
  }
  return { kind: 'logical', operator, left, right, type: bool, start: at.start, end: at.end }
}

function coalesce(b: Binder, node: S.BinaryExpression): Expr {
  const bound = bindExpression(b, node.left)
  const right = bindExpression(b, node.right)
  if (!isError(right.type) && (bound.kind === 'unboundLambda' || bound.kind === 'methodGroup'))
    return b.fail(messages.binaryOperands('??', typeText(bound), typeText(right)), node)
  const left = settledOrNull(b, bound)
  if (isError(left.type) || isError(right.type)) return b.error(node)
  const { type } = left
  if (type === nullType && naturalType(right) && convertsTo(b, left, right.type))
    return { ...settled(b, right), start: node.start, end: node.end }
  const refuse = (): BoundExpression => b.fail(messages.binaryOperands('??', typeText(left), typeText(right)), node)
  if (type === nullType || isVoid(type) || (type.isValueType && !type.isNullable) || isValueParameter(type))
    return refuse()
  if (type.kind === 'typeParameter' && !isReferenceParameter(type)) {
    const feature = 'unconstrained type parameters in null coalescing operator'
    return b.fail(messages.later(feature, '8.0'), node.left, node)
  }
  const inner = type.isNullable ? type.underlying : type
  const placeholder = b.placeholder(inner)
  const read = b.reads(placeholder, left)
  const build = (result: DotnetType, whenNotNull: BoundExpression, other: BoundExpression): Expr =>
    isError(whenNotNull.type) || isError(other.type)
      ? b.error(node)
      : {
          kind: 'coalesce',
          left,
          placeholder,
          whenNotNull,
          right: other,
          type: result,
          start: node.start,
          end: node.end,
        }
  if (type.isNullable && convertsTo(b, right, inner)) return build(inner, read, convertTo(b, right, inner))
  if (convertsTo(b, right, type))
    return build(type, type.isNullable ? convertTo(b, read, type) : read, convertTo(b, right, type))
  const target = naturalType(right)
  if (target && convertsTo(b, read, target)) return build(target, convertTo(b, read, target), settled(b, right))
  return refuse()
}

function settledOrNull(b: Binder, expr: Expr): BoundExpression {
  return expr.type === nullType ? (expr as BoundExpression) : settled(b, expr)
}

const unaryMethods: Readonly<Record<string, string>> = {
  '+': 'op_UnaryPlus',
  '-': 'op_UnaryNegation',
  '!': 'op_LogicalNot',
  '~': 'op_OnesComplement',
}

export function bindUnary(b: Binder, node: S.PrefixUnaryExpression, operator: '+' | '-' | '!' | '~'): Expr {
  const isLiteral = node.operand.kind === 'LiteralExpression'
  const operand = bindExpression(b, node.operand)
  if (operand.kind !== 'error' || !operand.would) return unary(b, operator, operand, node, isLiteral)
  // What the operator says of the type is worth telling.
  unary(b, operator, b.reads(b.placeholder(operand.would), operand), node, false)
  return b.error(node)
}

function unary(
  b: Binder,
  operator: '+' | '-' | '!' | '~',
  x: Expr,
  at: TextRange,
  isLiteral: boolean,
): BoundExpression {
  if (x.kind === 'untypedConditional') x = settled(b, x)
  if (isError(x.type)) return b.error(at)
  if (x.type === nullType) return b.fail(messages.nullOperand(operator), at)
  const refuse = (): BoundExpression =>
    b.fail(messages.unaryOperand(operator, typeText(x), naturalType(x) && operandTypeHelp(x.type, null)), at)
  if (x.kind === 'typeName' || x.kind === 'namespace') return settled(b, x)
  if (!usable(x) || x.type === nullType || x.kind === 'defaultLiteral') return refuse()
  const users = operatorsOf(x.type, unaryMethods[operator] ?? '')
  if (users.length > 0) {
    const call = callOperator(b, users, [x], at, false)
    if (call) return call
  }
  const isLifted = x.type.isNullable
  const wrap = (t: DotnetType): DotnetType => (isLifted ? nullableOf(t) : t)
  const build = (on: OperandKind, operand: BoundExpression, type: DotnetType): BoundExpression => {
    if (isError(operand.type)) return b.error(at)
    if (operator === '+')
      return operand.kind === 'constant'
        ? constant(operand.value, operand.type, at)
        : { ...operand, start: at.start, end: at.end }
    if (operand.kind === 'constant' && operand.value !== null) {
      const folded = foldUnary(operator, on, operand.value, b.constantsChecked)
      if (folded) return 'value' in folded ? constant(folded.value, type, at) : b.fail(messages.checkedOverflow(), at)
    }
    return {
      kind: 'unary',
      operator,
      on,
      operand,
      isLifted,
      isChecked: b.isChecked,
      type,
      start: at.start,
      end: at.end,
    }
  }
  if (operator === '!')
    return convertsTo(b, x, wrap(known.bool()))
      ? build('bool', convertTo(b, x, wrap(known.bool())), wrap(known.bool()))
      : refuse()
  if (operator === '~' && x.type.underlying.kind === 'enum') {
    const number = enumUnderlying(x.type.underlying)
    const kind = operandKindOf(number)
    return kind ? build(kind, settled(b, x), x.type) : refuse()
  }
  const kinds: readonly ValueKind[] =
    operator === '~' ? integerKinds : operator === '-' ? ['int', 'long', 'float', 'double', 'decimal'] : numericKinds
  const own = operandKindOf(x.type.underlying)
  const found = kinds.filter((k) => convertsTo(b, x, wrap(kindTypes[k]())))
  const kind = found.find((k) => k === own) ?? found[0]
  // The literals 2147483648 and 9223372036854775808 exist for the sake of their minus.
  if (isLiteral && operator === '-' && x.kind === 'constant' && x.type === known.uint() && x.value === 2147483648)
    return constant(-2147483648, known.int(), at)
  if (
    isLiteral &&
    operator === '-' &&
    x.kind === 'constant' &&
    x.type === known.ulong() &&
    x.value === 9223372036854775808n
  )
    return constant(-9223372036854775808n, known.long(), at)
  if (!kind || (operator === '-' && x.type.underlying === known.ulong())) return refuse()
  return build(kind, convertTo(b, x, wrap(kindTypes[kind]())), wrap(kindTypes[kind]()))
}
