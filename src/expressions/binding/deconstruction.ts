/** `(a, b) = e`, `var (a, b) = e`: declares or finds the targets and assigns the parts. */
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type * as S from '../syntax/ast.ts'
import { isDiscardName, targetOf } from './assignment.ts'
import type { Binder } from './binder.ts'
import type { BoundDeconstructPart, BoundExpression, BoundTarget, LocalSymbol, TextRange } from './bound.ts'
import { callableOf } from './callables.ts'
import { convertsTo, convertTo, naturalType, settled, tuplePart, typeText } from './convert.ts'
import type { Expr, TupleLiteral } from './expr.ts'
import { bindExpression } from './expressions.ts'
import { findMembers } from './members.ts'
import { messages, shown } from './messages/index.ts'
import { bindTypeOrVar } from './type-names.ts'
import { errorType, isError, isVoid, tupleElements, tupleOf } from './well-known.ts'

/** One variable or target of a deconstruction, nested ones in `parts`. */
type Slot =
  | { readonly kind: 'target'; readonly target: BoundTarget; readonly at: TextRange }
  | {
      readonly kind: 'new'
      readonly local: LocalSymbol
      readonly isTyped: boolean
      readonly at: TextRange
      /** With its type, where one is written. */
      readonly whole: TextRange
    }
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
  if (isError(right.type)) {
    const elements = right.kind === 'error' && right.would ? tupleElements(right.would) : null
    if (elements?.length !== slot.slots.length && !b.isForbidden(right)) reportUntyped(b, slot)
    return giveUp()
  }
  let value: BoundExpression
  if (right.kind === 'tupleLiteral') {
    // Without a type of its own the tuple gives none to any of the variables.
    if (!hasTypes(b, slot.slots, right)) {
      reportUntyped(b, slot)
      return giveUp()
    }
    const literal = fitted(b, slot.slots, right)
    if (right.elements.length !== slot.slots.length)
      b.report(messages.deconstructCount(String(right.elements.length), slot.slots.length), node)
    if (literal === null || right.elements.length !== slot.slots.length) return giveUp()
    value = settled(b, literal)
  } else value = settled(b, right)
  if (isError(value.type)) return giveUp()
  if (isVoid(value.type)) {
    b.report(messages.noDeconstruct('void', slot.slots.length), node)
    return giveUp()
  }
  const source = b.placeholder(value.type)
  const parts: BoundDeconstructPart[] = []
  if (!spread(b, slot, b.reads(source, value), parts, node)) return giveUp()
  return { kind: 'deconstruct', value, source, parts, type: value.type, start: node.start, end: node.end }
}

/** Whether each element has a type: its own or, lacking one, that of its target. */
function hasTypes(b: Binder, slots: readonly Slot[], literal: TupleLiteral): boolean {
  let isTyped = true
  for (const [i, element] of literal.elements.entries()) {
    const slot = slots[i]
    if (slot?.kind === 'nested' && element.kind === 'tupleLiteral') {
      if (!hasTypes(b, slot.slots, element)) isTyped = false
    } else if (!naturalType(element) && (!slot || typeOfSlot(slot) === null)) {
      if (!slot || slot.kind === 'nested') b.report(messages.deconstructUntyped(), element)
      isTyped = false
    }
  }
  return isTyped
}

/** The literal with what has no type of its own (null, lambdas) and constants in the types of their targets; null after an error. */
function fitted(b: Binder, slots: readonly Slot[], literal: TupleLiteral): TupleLiteral | null {
  let fits = true
  const elements = literal.elements.map((element, i): Expr => {
    const slot = slots[i]
    if (slot?.kind === 'nested' && element.kind === 'tupleLiteral') {
      const inner = fitted(b, slot.slots, element)
      if (!inner) fits = false
      return inner ?? element
    }
    const type = slot ? typeOfSlot(slot) : null
    if (type === null || isError(type)) return element
    if (!naturalType(element) || (element.kind === 'constant' && convertsTo(b, element, type))) {
      const converted = convertTo(b, element, type)
      if (isError(converted.type)) fits = false
      return converted
    }
    if (!convertsTo(b, element, type)) {
      b.report(messages.noConversion(typeText(element), shown(type)), element)
      fits = false
    }
    return element
  })
  return fits ? { ...literal, elements, type: tupleOf(elements.map((e) => e.type)) } : null
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
  if (slot.kind === 'error') return errorType
  return slot.kind === 'discard' ? slot.type : null
}

function slotOf(b: Binder, node: S.Expression, role: LocalSymbol['role'] = 'local'): Slot {
  if (node.kind === 'TupleExpression')
    return { kind: 'nested', slots: node.arguments.map((a) => slotOf(b, a.expression, role)), at: node }
  if (node.kind === 'DeclarationExpression')
    return designation(b, node.designation, bindTypeOrVar(b, node.type), node, role)
  if (isDiscardName(b, node)) return { kind: 'discard', type: null, at: node }
  const target = targetOf(b, bindExpression(b, node))
  return target ? { kind: 'target', target, at: target } : { kind: 'error', at: node }
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
  return { kind: 'new', local, isTyped: type !== null, at: node.identifier, whole: at }
}

/** Assigns the parts of `value` to the slots. */
function spread(
  b: Binder,
  slot: Extract<Slot, { kind: 'nested' }>,
  value: BoundExpression,
  parts: BoundDeconstructPart[],
  node: TextRange,
): boolean {
  const { slots } = slot
  const elements = tupleElements(value.type)
  if (!elements) return spreadByMethod(b, slot, value, parts, node)
  if (elements.length !== slots.length) {
    b.report(messages.deconstructCount(String(elements.length), slots.length), node)
    return false
  }
  return slots.every((s, i) => assignSlot(b, s, tuplePart(b, value, i), parts, node))
}

function assignSlot(
  b: Binder,
  slot: Slot,
  value: BoundExpression,
  parts: BoundDeconstructPart[],
  node: TextRange,
): boolean {
  switch (slot.kind) {
    case 'nested':
      return spread(b, slot, value, parts, node)
    case 'new': {
      if (!slot.isTyped) slot.local.type = value.type
      const target: BoundTarget = {
        kind: 'local',
        local: slot.local,
        type: slot.local.type,
        start: slot.at.start,
        end: slot.at.end,
      }
      parts.push({ target, value: convertTo(b, value, slot.local.type, slot.whole) })
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
  node: TextRange,
): boolean {
  return slot.slots.every((s, i) => {
    const property = findMembers(value.type, `Item${i + 1}`).value
    if (!property) return false
    const { member, container } = property
    const type = value.type.args[i] as DotnetType
    const { start, end } = value
    return assignSlot(b, s, { kind: 'property', member, container, receiver: value, type, start, end }, parts, node)
  })
}

/** `Deconstruct(out …)`: KeyValuePair offers it. */
function spreadByMethod(
  b: Binder,
  slot: Extract<Slot, { kind: 'nested' }>,
  value: BoundExpression,
  parts: BoundDeconstructPart[],
  node: TextRange,
): boolean {
  const count = slot.slots.length
  const found = findMembers(value.type, 'Deconstruct').methods.filter(
    (m) => m.member.parameters.length === count && m.member.parameters.every((p) => p.modifier === 'out'),
  )
  const [method] = found
  if (value.type.fullName === `System.Tuple\`${count}`) return spreadByNames(b, slot, value, parts, node)
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
    return assignSlot(b, s, part, parts, node)
  })
}
