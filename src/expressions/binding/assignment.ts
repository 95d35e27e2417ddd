/** Assignment, compound assignment, increments, deconstruction, `ref`/`out` targets. */
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type * as S from '../syntax/ast.ts'
import type { Binder } from './binder.ts'
import type {
  BinaryOperator,
  BoundDeconstructPart,
  BoundExpression,
  BoundProperty,
  BoundTarget,
  LocalFunctionSymbol,
  LocalSymbol,
  TextRange,
} from './bound.ts'
import { callableOf } from './callables.ts'
import { explicitStandard, sameType } from './conversions.ts'
import { castTo, constant, convertsTo, convertTo, naturalType, settled, tuplePart, typeText } from './convert.ts'
import type { Expr } from './expr.ts'
import { bindExpression } from './expressions.ts'
import type { Problem } from './findings.ts'
import { isTupleField } from './flow-variables.ts'
import { findMembers } from './members.ts'
import { messages, shown } from './messages/index.ts'
import { binary } from './operators.ts'
import { bindTypeOrVar } from './type-names.ts'
import { errorType, isError, isVoid, known, numericName, tupleElements, tupleOf } from './well-known.ts'

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
        b.report(messages.readOnlyVariable(expr.function.name), expr)
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
      if (expr.kind === 'property' && expr.receiver && isTupleField(expr)) return tupleField(b, expr)
      if (!expr.member.hasSetter) {
        if (expr.kind === 'property' && expr.member.kind === 'field')
          b.report(expr.member.isStatic ? messages.readOnlyStaticField() : messages.readOnlyField(), expr)
        else {
          const name =
            expr.kind === 'indexer'
              ? `this[${expr.member.parameters.map((p) => p.type.displayName).join(', ')}]`
              : expr.member.name
          b.report(messages.readOnlyMember(`${shown(expr.container)}.${name}`), expr)
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
function tupleField(b: Binder, expr: BoundProperty): BoundTarget | null {
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
    (receiver?.kind === 'property' && isTupleField(receiver) && tupleField(b, receiver) !== null)
  if (isVariable) return expr
  const name =
    receiver?.kind === 'property' || receiver?.kind === 'indexer'
      ? receiver.member.name
      : receiver?.kind === 'call'
        ? receiver.method.name
        : receiver?.kind === 'localFunctionCall'
          ? `${receiver.function.name}(${receiver.function.parameters.map((p) => shown(p.type)).join(', ')})`
          : null
  b.report(name ? messages.notVariableReturn(name) : messages.notAssignable(), receiver ?? expr)
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
  if ((right.kind === 'unboundLambda' || right.kind === 'methodGroup') && type.kind === 'delegate')
    operand = convertTo(b, right, type)
  const result = binary(b, operator, read, operand, at)
  if (isError(result.type)) return result
  if (convertsTo(b, result, type)) return convertTo(b, result, type, at)
  // The result is cast back where the right side itself would fit: `b += 1` on a byte.
  const shift = operator === '<<' || operator === '>>'
  if (explicitStandard(result.type, type) !== null && (convertsTo(b, operand, type) || shift))
    return castTo(b, result, type, at)
  // Of a constant that doesn't fit that is said.
  if (explicitStandard(result.type, type) !== null && operand.kind === 'constant' && operand.type === known.int())
    return convertTo(b, operand, type, at)
  return convertTo(b, result, type, at)
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

/** One variable or target of a deconstruction, nested ones in `parts`. */
type Slot =
  | { readonly kind: 'target'; readonly target: BoundTarget; readonly at: TextRange }
  | { readonly kind: 'new'; readonly local: LocalSymbol; readonly isTyped: boolean; readonly at: TextRange }
  | { readonly kind: 'discard'; readonly type: DotnetType | null; readonly at: TextRange }
  | { readonly kind: 'nested'; readonly slots: readonly Slot[]; readonly at: TextRange }
  | { readonly kind: 'error'; readonly at: TextRange }

/** `(a, b) = e`, `var (a, b) = e`, `(int a, var b) = e`. */
export function bindDeconstruction(b: Binder, left: S.Expression, right: Expr, node: TextRange): Expr {
  const slot = slotOf(b, left)
  return deconstructInto(b, slot, right, node)
}

/** Declares the variables first (for `foreach`), assigns later. */
export function declareSlots(b: Binder, left: S.Expression, role: LocalSymbol['role']): Slot {
  return slotOf(b, left, role)
}

export function deconstructInto(b: Binder, slot: Slot, right: Expr, node: TextRange): Expr {
  if (slot.kind !== 'nested') return b.fail(messages.notAssignable(), node)
  const giveUp = (): BoundExpression => {
    silence(slot)
    return b.error(node)
  }
  if (isError(right.type)) return giveUp()
  let value: BoundExpression
  if (right.kind === 'tupleLiteral') {
    // Elements without a type of their own (null, lambdas) take that of their target.
    const elements = right.elements.map((e, i) => {
      const target = slot.slots[i]
      const type = target ? typeOfSlot(target) : null
      const fits = type && !isError(type) && (!naturalType(e) || (e.kind === 'constant' && convertsTo(b, e, type)))
      return fits ? convertTo(b, e, type) : e
    })
    const misfits = right.elements.filter((e, i) => {
      const target = slot.slots[i]
      const type = target ? typeOfSlot(target) : null
      return type !== null && !isError(type) && naturalType(e) !== null && !convertsTo(b, e, type)
    })
    for (const misfit of misfits) {
      const target = slot.slots[right.elements.indexOf(misfit)]
      b.report(messages.noConversion(typeText(misfit), shown((target && typeOfSlot(target)) ?? errorType)), misfit)
    }
    if (misfits.length > 0) return giveUp()
    if (elements.length !== slot.slots.length) {
      b.report(messages.deconstructCount(String(elements.length), slot.slots.length), node)
      return giveUp()
    }
    const types = elements.map(naturalType)
    const bad = types.indexOf(null)
    if (bad >= 0) {
      const target = slot.slots[bad] as Slot
      // Without a type of its own the tuple gives none to any of the variables.
      for (const s of slot.slots)
        if (s.kind === 'new' && !s.isTyped) b.report(messages.deconstructVar(s.local.name), s.at)
      if (target.kind !== 'new') b.report(messages.implicitlyTyped(typeText(elements[bad] as Expr)), target.at)
      return giveUp()
    }
    value = settled(b, { ...right, elements })
    if (value.kind === 'tuple') value = { ...value, type: tupleTypeFrom(elements) }
  } else value = settled(b, right)
  if (isError(value.type)) return giveUp()
  if (isVoid(value.type)) {
    b.report(messages.noDeconstruct('void', slot.slots.length), node)
    return giveUp()
  }
  const source = b.placeholder(value.type)
  const parts: BoundDeconstructPart[] = []
  if (!spread(b, slot, b.reads(source, value), parts)) return giveUp()
  return { kind: 'deconstruct', value, source, parts, type: value.type, start: node.start, end: node.end }
}

function tupleTypeFrom(elements: readonly Expr[]): DotnetType {
  return tupleOf(elements.map((e) => e.type))
}

/** What there is to deconstruct has no type, and gives none to any of the variables. */
export function reportUntyped(b: Binder, slot: Slot): void {
  if (slot.kind === 'nested') for (const part of slot.slots) reportUntyped(b, part)
  if (slot.kind === 'new' && !slot.isTyped) b.report(messages.deconstructVar(slot.local.name), slot.at)
  if (slot.kind === 'discard' && slot.type === null) b.report(messages.deconstructVar('_'), slot.at)
}

function silence(slot: Slot): void {
  if (slot.kind === 'new' && !slot.isTyped) slot.local.type = errorType
  if (slot.kind === 'nested') slot.slots.forEach(silence)
}

function typeOfSlot(slot: Slot): DotnetType | null {
  if (slot.kind === 'target') return slot.target.type
  if (slot.kind === 'new') return slot.isTyped ? slot.local.type : null
  return slot.kind === 'discard' ? slot.type : null
}

function slotOf(b: Binder, node: S.Expression, role: LocalSymbol['role'] = 'local'): Slot {
  if (node.kind === 'TupleExpression')
    return { kind: 'nested', slots: node.arguments.map((a) => slotOf(b, a.expression, role)), at: node }
  if (node.kind === 'DeclarationExpression')
    return designation(b, node.designation, bindTypeOrVar(b, node.type), node, role)
  if (isDiscardName(b, node)) return { kind: 'discard', type: null, at: node }
  const target = targetOf(b, bindExpression(b, node))
  return target ? { kind: 'target', target, at: node } : { kind: 'error', at: node }
}

function designation(
  b: Binder,
  node: S.Designation,
  type: DotnetType | null,
  at: TextRange,
  role: LocalSymbol['role'],
): Slot {
  if (node.kind === 'ParenthesizedDesignation')
    return { kind: 'nested', slots: node.variables.map((v) => designation(b, v, null, v, role)), at }
  if (node.kind === 'DiscardDesignation') return { kind: 'discard', type, at }
  if (node.identifier.text === '_' && !node.identifier.verbatim) return { kind: 'discard', type, at }
  const local = b.newLocal(node.identifier.text, type ?? errorType, node.identifier, role)
  b.declareLocal(local)
  return { kind: 'new', local, isTyped: type !== null, at: node.identifier }
}

/** Assigns the parts of `value` to the slots. */
function spread(
  b: Binder,
  slot: Extract<Slot, { kind: 'nested' }>,
  value: BoundExpression,
  parts: BoundDeconstructPart[],
): boolean {
  const { slots } = slot
  const elements = tupleElements(value.type)
  if (!elements) return spreadByMethod(b, slot, value, parts)
  if (elements.length !== slots.length) {
    b.report(messages.deconstructCount(String(elements.length), slots.length), slot.at)
    return false
  }
  return slots.every((s, i) => assignSlot(b, s, tuplePart(b, value, i), parts))
}

function assignSlot(b: Binder, slot: Slot, value: BoundExpression, parts: BoundDeconstructPart[]): boolean {
  switch (slot.kind) {
    case 'nested':
      return spread(b, slot, value, parts)
    case 'new': {
      if (!slot.isTyped) slot.local.type = value.type
      const target: BoundTarget = {
        kind: 'local',
        local: slot.local,
        type: slot.local.type,
        start: slot.at.start,
        end: slot.at.end,
      }
      parts.push({ target, value: convertTo(b, value, slot.local.type) })
      return true
    }
    case 'target':
      parts.push({ target: slot.target, value: convertTo(b, value, slot.target.type, slot.at) })
      return true
    case 'discard':
      return true
    case 'error':
      return false
  }
}

/** The extension methods of TupleExtensions: what they give are the items of a Tuple. */
function spreadByNames(
  b: Binder,
  slot: Extract<Slot, { kind: 'nested' }>,
  value: BoundExpression,
  parts: BoundDeconstructPart[],
): boolean {
  return slot.slots.every((s, i) => {
    const property = findMembers(value.type, `Item${i + 1}`).value
    if (!property) return false
    const { member, container } = property
    const type = value.type.args[i] as DotnetType
    const { start, end } = value
    return assignSlot(b, s, { kind: 'property', member, container, receiver: value, type, start, end }, parts)
  })
}

/** `Deconstruct(out …)`: KeyValuePair offers it. */
function spreadByMethod(
  b: Binder,
  slot: Extract<Slot, { kind: 'nested' }>,
  value: BoundExpression,
  parts: BoundDeconstructPart[],
): boolean {
  const count = slot.slots.length
  const found = findMembers(value.type, 'Deconstruct').methods.filter(
    (m) => m.member.parameters.length === count && m.member.parameters.every((p) => p.modifier === 'out'),
  )
  const [method] = found
  if (value.type.fullName === `System.Tuple\`${count}`) return spreadByNames(b, slot, value, parts)
  if (!method) {
    for (const s of slot.slots)
      if (s.kind === 'new' && !s.isTyped) b.report(messages.deconstructVar(s.local.name), s.at)
    b.report(messages.noMember(shown(value.type), 'Deconstruct'), value)
    b.report(messages.noDeconstruct(shown(value.type), count), value)
    return false
  }
  const callable = callableOf(method)
  // The parts of a KeyValuePair are its Key and Value: properties named as the parameters.
  return slot.slots.every((s, i) => {
    const parameter = callable.parameters[i]
    const name = parameter ? parameter.name.charAt(0).toUpperCase() + parameter.name.slice(1) : ''
    const property = findMembers(value.type, name).value
    if (!parameter || !property) {
      b.report(messages.notBuilt(`Deconstruct of ${shown(value.type)}`), value)
      return false
    }
    const part: BoundExpression = {
      kind: 'property',
      member: property.member,
      container: property.container,
      receiver: value,
      type: parameter.type,
      start: value.start,
      end: value.end,
    }
    return assignSlot(b, s, part, parts)
  })
}

export type { Slot }
