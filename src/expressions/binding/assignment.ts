/** Assignment, compound assignment, increments, `ref`/`out` targets. */
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type * as S from '../syntax/ast.ts'
import type { Binder } from './binder.ts'
import type {
  BinaryOperator,
  BoundExpression,
  BoundProperty,
  BoundTarget,
  LocalFunctionSymbol,
  LocalSymbol,
  TextRange,
} from './bound.ts'
import { explicitStandard, sameType } from './conversions.ts'
import { castTo, constant, convertsTo, convertTo, settled } from './convert.ts'
import { bindDeconstruction } from './deconstruction.ts'
import type { Expr } from './expr.ts'
import { bindExpression } from './expressions.ts'
import type { Problem } from './findings.ts'
import { isTupleField } from './flow-variables.ts'
import { inContainer } from './members.ts'
import { memberText, messages, shown } from './messages/index.ts'
import { binary } from './operators.ts'
import { isError, known, numericName } from './well-known.ts'

export function bindAssignment(b: Binder, node: S.AssignmentExpression): Expr {
  if (node.operator !== '=') return compound(b, node)
  if (
    node.left.kind === 'TupleExpression' ||
    (node.left.kind === 'DeclarationExpression' && node.left.designation.kind === 'ParenthesizedDesignation')
  ) {
    if (mixesDeclarations(b, node.left))
      b.report(messages.later('Mixed declarations and expressions in deconstruction', '10.0'), node)
    return bindDeconstruction(b, node.left, bindExpression(b, node.right), node)
  }
  if (isDiscardName(b, node.left)) {
    const value = settled(b, bindExpression(b, node.right))
    if (isError(value.type)) return b.error(node)
    return {
      kind: 'assign',
      target: { kind: 'discard', type: value.type, start: node.left.start, end: node.left.end },
      value,
      type: value.type,
      start: node.start,
      end: node.end,
    }
  }
  if (node.left.kind === 'InvocationExpression' && isVarInvocation(b, node.left.expression)) {
    bindExpression(b, node.right)
    return b.fail(messages.varInvocation(), node.left, node)
  }
  const left = bindExpression(b, node.left)
  if (node.right.kind === 'RefExpression') return reassigned(b, left, node.right, node)
  const target = targetOf(b, left)
  const right = bindExpression(b, node.right)
  if (!target) return b.error(node)
  const value = convertTo(b, right, target.type)
  if (isError(value.type)) return b.error(node)
  return { kind: 'assign', target, value, type: target.type, start: node.start, end: node.end }
}

/** `var () = …`: no list of variables. */
function isVarInvocation(b: Binder, callee: S.Expression): boolean {
  return callee.kind === 'IdentifierName' && callee.name === 'var' && !callee.verbatim && !b.scope.find('var')
}

/** `(x, var y) = …`: C# 7 wants new variables or existing ones. */
function mixesDeclarations(b: Binder, left: S.Expression): boolean {
  const kinds = new Set<'new' | 'existing'>()
  const visit = (node: S.Expression): void => {
    if (node.kind === 'TupleExpression') for (const a of node.arguments) visit(a.expression)
    else if (node.kind === 'DeclarationExpression') kinds.add('new')
    else if (!isDiscardName(b, node)) kinds.add('existing')
  }
  visit(left)
  return kinds.size === 2
}

/** `r = ref x`: from now on the ref local stands for another variable. */
function reassigned(b: Binder, left: Expr, right: S.RefExpression, node: TextRange): BoundExpression {
  if (left.kind !== 'local' || left.local.modifier !== 'ref') return b.fail(messages.refAssigned(), left, node)
  const cell = bindReference(b, right, left.type)
  if (!cell) return b.error(node)
  return { kind: 'assign', target: left, value: cell, type: left.type, start: node.start, end: node.end }
}

export function isDiscardName(b: Binder, node: S.Expression): boolean {
  return node.kind === 'IdentifierName' && node.name === '_' && !node.verbatim && !b.scope.find('_')
}

const readOnlyRoles: Readonly<Partial<Record<LocalSymbol['role'], string>>> = {
  foreach: 'foreach iteration variable',
  using: 'using variable',
}

/** What can stand left of `=`; reports the rest. */
export function targetOf(b: Binder, expr: Expr, isIncrement = false): BoundTarget | null {
  if (isError(expr.type) && expr.kind !== 'unboundLambda') return null
  switch (expr.kind) {
    case 'local': {
      const role = readOnlyRoles[expr.local.role]
      if (role) {
        b.report(messages.readOnlyLocal(expr.local.name, role), expr)
        return null
      }
      if (expr.local.modifier === 'in' || expr.local.isReadOnly) {
        b.report(
          expr.local.role === 'parameter'
            ? messages.readOnlyVariable(expr.local.name)
            : isIncrement
              ? messages.incrementTarget()
              : messages.notAssignable(),
          expr,
        )
        return null
      }
      if (expr.local.role === 'range') {
        b.report(messages.rangeAssigned(expr.local.name), expr)
        return null
      }
      expr.local.isReassigned = true
      return expr
    }
    case 'context':
      b.reassignsContext = true
      return expr
    case 'element':
      return expr
    case 'conditionalReference':
      if (!expr.isReadOnly) return expr
      b.report(isIncrement ? messages.incrementTarget() : messages.notAssignable(), expr)
      return null
    case 'localFunctionCall':
      if (expr.function.returnsReadOnly) {
        b.report(messages.readOnlyVariable(expr.function.name, 'method'), expr)
        return null
      }
      if (expr.function.returnsReference) return expr
      b.report(isIncrement ? messages.incrementTarget() : messages.notAssignable(), expr)
      return null
    case 'property':
    case 'indexer': {
      if (expr.kind === 'property' && expr.range) {
        b.report(messages.rangeAssigned(expr.range), expr)
        return null
      }
      if (expr.kind === 'property' && expr.receiver && isTupleField(expr)) return tupleField(b, expr, isIncrement)
      if (!expr.member.hasSetter) {
        if (expr.kind === 'property' && expr.member.kind === 'field')
          b.report(expr.member.isStatic ? messages.readOnlyStaticField() : messages.readOnlyField(), expr)
        else {
          const parameters = expr.member.parameters.map((p) => shown(inContainer(p.type, expr.container)))
          const name = expr.kind === 'indexer' ? `this[${parameters.join(', ')}]` : expr.member.name
          b.report(messages.readOnlyMember(memberText(expr.container, { ...expr.member, name })), expr)
        }
        return null
      }
      const receiver = expr.kind === 'property' ? expr.receiver : expr.receiver
      if (
        receiver?.type.isValueType &&
        (receiver.kind === 'property' || receiver.kind === 'call' || receiver.kind === 'indexer')
      ) {
        b.report(
          messages.notVariableReturn(receiver.kind === 'call' ? receiver.method.name : receiver.member.name),
          receiver,
        )
        return null
      }
      return expr
    }
    case 'methodGroup':
      b.report(messages.wrongAssign(expr.name), expr)
      return null
    case 'typeName':
      b.report(messages.notValid(shown(expr.target), 'type'), expr)
      return null
    default:
      b.report(isIncrement ? messages.incrementTarget() : messages.notAssignable(), expr)
      return null
  }
}

/** An element of a tuple can be set where the tuple itself is a variable. */
function tupleField(b: Binder, expr: BoundProperty, isIncrement: boolean): BoundTarget | null {
  const { receiver } = expr
  if (receiver?.kind === 'local' && readOnlyRoles[receiver.local.role]) {
    b.report(messages.readOnlyMembers(receiver.local.name, readOnlyRoles[receiver.local.role] as string), receiver)
    return null
  }
  if (receiver?.kind === 'local') receiver.local.isReassigned = true
  const isVariable =
    receiver?.kind === 'local' ||
    receiver?.kind === 'element' ||
    receiver?.kind === 'conditionalReference' ||
    (receiver?.kind === 'localFunctionCall' && receiver.function.returnsReference) ||
    (receiver?.kind === 'property' && isTupleField(receiver) && tupleField(b, receiver, isIncrement) !== null)
  if (isVariable) return expr
  const name =
    receiver?.kind === 'property' || receiver?.kind === 'indexer'
      ? receiver.member.name
      : receiver?.kind === 'call'
        ? receiver.method.name
        : receiver?.kind === 'localFunctionCall'
          ? `${receiver.function.name}(${receiver.function.parameters.map((p) => shown(p.type)).join(', ')})`
          : null
  const problem = isIncrement ? messages.incrementTarget() : messages.notAssignable()
  b.report(name ? messages.notVariableReturn(name) : problem, receiver ?? expr)
  return null
}

function compound(b: Binder, node: S.AssignmentExpression): Expr {
  const operator = node.operator.slice(0, -1) as BinaryOperator
  const left = bindExpression(b, node.left)
  const right = bindExpression(b, node.right)
  const target = targetOf(b, left)
  if (!target || (isError(right.type) && right.kind !== 'unboundLambda')) return b.error(node)
  const old = b.placeholder(target.type)
  const read = b.reads(old, target)
  const value = compoundValue(b, operator, read, right, target.type, node)
  if (isError(value.type)) return b.error(node)
  return {
    kind: 'compoundAssign',
    target,
    old,
    value,
    result: 'new',
    type: target.type,
    start: node.start,
    end: node.end,
  }
}

function compoundValue(
  b: Binder,
  operator: BinaryOperator,
  read: BoundExpression,
  right: Expr,
  type: DotnetType,
  at: TextRange,
): BoundExpression {
  let operand: Expr = right
  if (type.kind === 'delegate' && (operator === '+' || operator === '-')) operand = convertTo(b, right, type)
  const result = binary(b, operator, read, operand, at, `${operator}=`)
  if (isError(result.type)) return result
  if (convertsTo(b, result, type)) return convertTo(b, result, type, at)
  // The result is cast back where the right side itself would fit: `b += 1` on a byte.
  const shift = operator === '<<' || operator === '>>'
  if (explicitStandard(result.type, type) !== null && (convertsTo(b, operand, type) || shift))
    return castTo(b, result, type, at)
  if (explicitStandard(result.type, type) === null) return convertTo(b, result, type, at)
  // What doesn't fit is the right side, where the result could be cast back.
  const computed = operand.kind === 'constant' ? constant(operand.value, operand.type, operand) : operand
  return convertTo(b, computed, type, at)
}

const incrementMethods = { '++': 'op_Increment', '--': 'op_Decrement' } as const

export function bindIncrement(
  b: Binder,
  node: S.PrefixUnaryExpression | S.PostfixUnaryExpression,
  isPrefix: boolean,
): Expr {
  const operator = node.operator as '++' | '--'
  const operand = bindExpression(b, node.operand)
  const target = targetOf(b, operand, true)
  if (!target) return b.error(node)
  const { type } = target
  const inner = type.underlying
  if (numericName(inner) === null && inner.kind !== 'enum') {
    const has = inner.definition?.membersNamed(incrementMethods[operator]).length
    return b.fail(
      has ? messages.notBuilt(`${operator} of ${shown(inner)}`) : messages.unaryOperand(operator, shown(type)),
      node,
    )
  }
  const old = b.placeholder(type)
  const sum = binary(b, operator === '++' ? '+' : '-', b.reads(old, target), constant(1, known.int(), node), node)
  if (isError(sum.type)) return b.error(node)
  const value = sameType(sum.type, type) ? sum : castTo(b, sum, type, node)
  return {
    kind: 'compoundAssign',
    target,
    old,
    value,
    result: isPrefix ? 'new' : 'old',
    type,
    start: node.start,
    end: node.end,
  }
}

/** What can be passed by reference: a variable, an element, a field. Reports the rest. */
export function referenceable(b: Binder, expr: Expr, isReadOnly = false): Expr {
  if (isError(expr.type) && expr.kind !== 'unboundLambda') return expr
  switch (expr.kind) {
    case 'local': {
      const role = readOnlyRoles[expr.local.role]
      if (role) return b.fail(messages.readOnlyRef(expr.local.name, role), expr)
      const { modifier, name } = expr.local
      return !isReadOnly && (modifier === 'in' || expr.local.isReadOnly)
        ? b.fail(messages.refReadOnly(`variable '${name}'`), expr)
        : expr
    }
    case 'element':
      return expr
    case 'conditionalReference':
      return expr.isReadOnly && !isReadOnly ? b.fail(messages.refNeedsVariable(), expr) : expr
    case 'localFunctionCall':
      if (expr.function.returnsReadOnly && !isReadOnly)
        return b.fail(messages.refReadOnly(`method '${expr.function.name}'`), expr)
      return expr.function.returnsReference ? expr : b.fail(messages.refNeedsVariable(), expr)
    case 'context':
      b.reassignsContext = true
      return expr
    case 'property':
      return expr.member.kind === 'field' ? expr : b.fail(messages.refProperty(), expr)
    case 'indexer':
      return b.fail(messages.refProperty(), expr)
    case 'methodGroup':
      return b.fail(messages.readOnlyRef(expr.name, 'method group'), expr)
    default:
      return b.fail(messages.refNeedsVariable(), expr)
  }
}

/** `ref x` of a ref local or a return: the cell of a variable. */
export function bindReference(
  b: Binder,
  node: S.RefExpression,
  type: DotnetType | null,
  isReadOnly = false,
): BoundExpression | null {
  return referenceTo(b, bindExpression(b, node.expression), node, type, isReadOnly)
}

function referenceTo(
  b: Binder,
  expr: Expr,
  node: S.RefExpression,
  type: DotnetType | null,
  isReadOnly: boolean,
): BoundExpression | null {
  const found = referenceable(b, expr, isReadOnly)
  if (isError(found.type)) return null
  if (type && !isError(type) && !sameType(found.type, type)) {
    b.report(messages.refType(shown(type)), node.expression)
    return null
  }
  return checkReferenceTarget(b, found, 'ref', found.type)
}

/** `return ref x`: only what outlives the function may be returned. */
export function bindReturnedReference(
  b: Binder,
  node: S.RefExpression,
  type: DotnetType | null,
): BoundExpression | null {
  const owner = b.owner as LocalFunctionSymbol | null
  const isReadOnly = owner?.kind === 'localFunction' && owner.returnsReadOnly
  const expr = bindExpression(b, node.expression)
  if (expr.kind === 'constant') b.report(messages.refArgument(), expr)
  if (expr.kind === 'constant' || reportEscaping(b, expr, isReadOnly)) return null
  return referenceTo(b, expr, node, type, isReadOnly)
}

/** Reports the first variable of a reference that doesn't outlive the function. */
function reportEscaping(b: Binder, expr: Expr, isReadOnly: boolean): boolean {
  if (expr.kind === 'conditionalReference')
    return reportEscaping(b, expr.whenTrue, isReadOnly) || reportEscaping(b, expr.whenFalse, isReadOnly)
  if (expr.kind === 'referenceArgument') return reportEscaping(b, expr.target, isReadOnly)
  const problem = expr.kind === 'local' ? escaping(expr.local, isReadOnly) : null
  if (problem) b.report(problem, expr)
  return problem !== null
}

function escaping({ name, role, modifier }: LocalSymbol, isReadOnly: boolean): Problem | null {
  if (role !== 'parameter') return modifier === 'ref' ? null : messages.returnsLocal(name)
  if (modifier === 'none') return messages.returnsParameter(name)
  if (modifier === 'out') return messages.returnsScoped(name)
  return modifier === 'in' && !isReadOnly ? messages.returnsReadOnly(name) : null
}

/** A `ref`/`out` argument over something assignable. */
export function checkReferenceTarget(
  b: Binder,
  expr: Expr,
  modifier: 'ref' | 'out',
  type: DotnetType,
): BoundExpression {
  if (expr.kind === 'local') {
    expr.local.isPassedByReference = true
    expr.local.isReassigned = true
    return { kind: 'referenceArgument', modifier, target: expr, type, start: expr.start, end: expr.end }
  }
  if (expr.kind === 'context') b.reassignsContext = true
  if (
    expr.kind === 'context' ||
    expr.kind === 'element' ||
    expr.kind === 'property' ||
    expr.kind === 'localFunctionCall' ||
    expr.kind === 'conditionalReference'
  )
    return { kind: 'referenceArgument', modifier, target: expr, type, start: expr.start, end: expr.end }
  return b.error(expr)
}
