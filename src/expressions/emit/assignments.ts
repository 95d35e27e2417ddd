import type {
  BoundAssign,
  BoundCompoundAssign,
  BoundConditionalReference,
  BoundDeconstruct,
  BoundExpression,
  BoundReferenceArgument,
  BoundTarget,
} from '../binding/bound.ts'
import { element, elementAt, elementCell, setElement, setElementAt, setReference } from '../support/arrays.ts'
import { cellOf } from '../support/casts.ts'
import { notNull } from '../support/references.ts'
import { withElement } from '../support/tuples.ts'
import { bodyOf, emitPlainCall } from './calls.ts'
import { emitIndices } from './creation.ts'
import { type Emitter, isCell } from './emitter.ts'
import { emitExpression } from './expressions.ts'
import { isNotNull } from './not-null.ts'

/** A place that was evaluated once: its receiver and indices stand in variables. */
interface Place {
  /** What has to be run first. */
  readonly steps: readonly string[]
  read(): string
  /** Writes; as an expression its value is the stored one, unless it isn't `valued`. */
  write(value: string): string
  readonly valued: boolean
}

/** Keeps what is evaluated in a variable, unless it can be evaluated twice. */
function kept(e: Emitter, node: BoundExpression, steps: string[]): string {
  const code = emitExpression(e, node)
  const isStable =
    node.kind === 'constant' ||
    node.kind === 'context' ||
    node.kind === 'placeholder' ||
    (node.kind === 'local' && !node.local.isReassigned && !isCell(node.local))
  if (isStable) return code
  const name = e.temporary()
  steps.push(`${name} = ${code}`)
  return name
}

function placeOf(e: Emitter, target: BoundTarget): Place {
  const steps: string[] = []
  switch (target.kind) {
    case 'local': {
      const variable = e.variable(target.local)
      return { steps, read: () => variable, write: (value) => `${variable} = ${value}`, valued: true }
    }
    case 'context':
      return { steps, read: () => 'context', write: (value) => `context = ${value}`, valued: true }
    case 'discard':
      return { steps, read: () => 'undefined', write: (value) => value, valued: true }
    case 'localFunctionCall': {
      const cell = e.temporary()
      steps.push(`${cell} = ${emitPlainCall(e, target)}`)
      return { steps, read: () => `${cell}.value`, write: (value) => `${cell}.value = ${value}`, valued: true }
    }
    case 'conditionalReference': {
      const cell = e.temporary()
      steps.push(`${cell} = ${emitConditionalReference(e, target)}`)
      return { steps, read: () => `${cell}.value`, write: (value) => `${cell}.value = ${value}`, valued: true }
    }
    case 'property': {
      const { member, container, receiver } = target
      if (receiver && isTarget(receiver) && container.fullName.startsWith('System.ValueTuple`')) {
        // A tuple is a value: setting an element stores another tuple in its variable.
        const whole = placeOf(e, receiver)
        const index = member.name === 'Rest' ? 7 : Number(member.name.slice('Item'.length)) - 1
        return {
          steps: whole.steps,
          valued: false,
          read: () => `${bodyOf(e, member, 'get')}(${whole.read()})`,
          write: (value) => whole.write(`${e.support(withElement)}(${whole.read()}, ${index}, ${value})`),
        }
      }
      const types = member.isStatic ? container.args.map((type) => e.type(type)) : []
      if (!receiver) {
        return {
          steps,
          valued: false,
          read: () => `${bodyOf(e, member, 'get')}(${types.join(', ')})`,
          write: (value) => `${bodyOf(e, member, 'set')}(${[value, ...types].join(', ')})`,
        }
      }
      const self = kept(e, receiver, steps)
      const checked = isNotNull(e, receiver) ? self : `${e.support(notNull)}(${self})`
      return {
        steps,
        valued: false,
        read: () => `${bodyOf(e, member, 'get')}(${checked})`,
        write: (value) => `${bodyOf(e, member, 'set')}(${checked}, ${value})`,
      }
    }
    case 'indexer': {
      const { member, receiver } = target
      const self = kept(e, receiver, steps)
      const args = target.args.map((arg) => kept(e, arg, steps))
      const checked = isNotNull(e, receiver) ? self : `${e.support(notNull)}(${self})`
      return {
        steps,
        valued: false,
        read: () => `${bodyOf(e, member, 'get')}(${[checked, ...args].join(', ')})`,
        write: (value) => `${bodyOf(e, member, 'set')}(${[checked, ...args, value].join(', ')})`,
      }
    }
    case 'element': {
      const array = kept(e, target.array, steps)
      const indices = emitIndices(e, target.indices).map((code, i) => {
        if (target.indices[i]?.kind === 'constant') return code
        const name = e.temporary()
        steps.push(`${name} = ${code}`)
        return name
      })
      if (indices.length > 1) {
        const list = `[${indices.join(', ')}]`
        return {
          steps,
          valued: true,
          read: () => `${e.support(elementAt)}(${array}, ${list})`,
          write: (value) => `${e.support(setElementAt)}(${array}, ${list}, ${value})`,
        }
      }
      const { type } = target
      const isReference = !type.isValueType && type.kind !== 'typeParameter' && type.fullName !== 'System.String'
      return {
        steps,
        valued: true,
        read: () => `${e.support(element)}(${array}, ${indices[0]})`,
        write: (value) =>
          isReference
            ? `${e.support(setReference)}(${array}, ${indices[0]}, ${value}, ${e.type(type)})`
            : `${e.support(setElement)}(${array}, ${indices[0]}, ${value})`,
      }
    }
  }
}

function isTarget(node: BoundExpression): node is BoundTarget {
  return ['local', 'element', 'property', 'localFunctionCall', 'conditionalReference'].includes(node.kind)
}

function sequence(steps: readonly string[]): string {
  return `(${steps.join(', ')})`
}

/** Stores a value: `isEffect` where nobody reads the result. */
function store(e: Emitter, place: Place, value: string, isEffect: boolean): string {
  if (place.valued) return sequence([...place.steps, place.write(value)])
  // The value comes before the check of the receiver, which the write does.
  const stored = e.temporary()
  const steps = [...place.steps, `${stored} = ${value}`, place.write(stored)]
  return sequence(isEffect ? steps : [...steps, stored])
}

export function emitAssign(e: Emitter, node: BoundAssign, isEffect: boolean): string {
  if (node.value.kind === 'referenceArgument' && node.target.kind === 'local') {
    e.declare(node.target.local)
    return `(${e.local(node.target.local)} = ${emitReferenceArgument(e, node.value)}).value`
  }
  const place = placeOf(e, node.target)
  return store(e, place, emitExpression(e, node.value), isEffect)
}

export function emitCompoundAssign(e: Emitter, node: BoundCompoundAssign, isEffect: boolean): string {
  const place = placeOf(e, node.target)
  const needsOld = node.result === 'old' && !isEffect
  if (node.target.kind === 'local' && !needsOld) {
    // The variable itself is what the new value is computed from: JavaScript reads it first too.
    e.placeholders.set(node.old, place.read())
    return store(e, place, emitExpression(e, node.value), isEffect)
  }
  const old = e.temporary()
  e.placeholders.set(node.old, old)
  const read = `${old} = ${place.read()}`
  const value = emitExpression(e, node.value)
  const start = [...place.steps, read]
  const rest: Place = { ...place, steps: [] }
  if (needsOld) return sequence([...start, store(e, rest, value, true), old])
  return sequence([...start, store(e, rest, value, isEffect)])
}

export function emitDeconstruct(e: Emitter, node: BoundDeconstruct): string {
  const places = node.parts.map((part) => placeOf(e, part.target))
  const source = e.temporary()
  e.placeholders.set(node.source, source)
  const value = emitExpression(e, node.value)
  const parts = node.parts.map((part) => {
    const name = e.temporary()
    return { name, code: `${name} = ${emitExpression(e, part.value)}` }
  })
  return sequence([
    ...places.flatMap((place) => place.steps),
    `${source} = ${value}`,
    ...parts.map((part) => part.code),
    ...places.map((place, i) => place.write(parts[i]?.name ?? 'undefined')),
    source,
  ])
}

/** The cell of the one or the other variable. */
export function emitConditionalReference(e: Emitter, node: BoundConditionalReference): string {
  const [condition, whenTrue, whenFalse] = [node.condition, node.whenTrue, node.whenFalse].map((part) =>
    emitExpression(e, part),
  )
  return `(${condition} ? ${whenTrue} : ${whenFalse})`
}

/** The cell of a `ref`, `out` or `in` argument. */
export function emitReferenceArgument(e: Emitter, node: BoundReferenceArgument): string {
  const { target } = node
  if (target.kind === 'local') {
    if (isCell(target.local)) {
      e.declare(target.local)
      return e.local(target.local)
    }
    return `${e.support(cellOf)}(${e.variable(target.local)})`
  }
  if (target.kind === 'discard') return `${e.support(cellOf)}(undefined)`
  if (target.kind === 'element') {
    return `${e.support(elementCell)}(${emitExpression(e, target.array)}, [${emitIndices(e, target.indices).join(', ')}])`
  }
  if (target.kind === 'conditionalReference') return emitConditionalReference(e, target)
  if (target.kind === 'localFunctionCall' && target.function.returnsReference) return emitPlainCall(e, target)
  if (node.modifier !== 'in' && (target.kind === 'property' || target.kind === 'context')) {
    const place = placeOf(e, target)
    const cell = `{ get value() { return ${place.read()}; }, set value(x) { ${place.write('x')}; } }`
    return sequence([...place.steps, cell])
  }
  return `${e.support(cellOf)}(${emitExpression(e, target)})`
}
