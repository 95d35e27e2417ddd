/** Relations between types that hold without knowing an expression: used by the binder and at run time. */
import { Box } from '../values/box.ts'
import { runtimeTypeOf } from './tuple-names.ts'
import type { DotnetType } from './type.ts'
import { typeOfObject } from './value-ops.ts'

const assignable = new WeakMap<DotnetType, Map<DotnetType, boolean>>()

/**
 * True when every value of `from` is one of `to` without change of representation other than boxing: identity,
 * implicit reference conversion (inheritance, interfaces, variance, array covariance), boxing.
 */
export function isAssignable(from: DotnetType, to: DotnetType): boolean {
  if (from === to) return true
  let known = assignable.get(from)
  if (!known) {
    known = new Map()
    assignable.set(from, known)
  }
  let result = known.get(to)
  if (result === undefined) {
    result = computeAssignable(runtimeTypeOf(from), runtimeTypeOf(to))
    known.set(to, result)
  }
  return result
}

/** True for classes, interfaces, delegates and arrays. */
export function isReferenceType(type: DotnetType): boolean {
  const { kind } = type
  return kind === 'class' || kind === 'interface' || kind === 'delegate' || kind === 'array'
}

function computeAssignable(from: DotnetType, to: DotnetType): boolean {
  if (from === to) return true
  if (from.fullName === 'System.Void' || to.fullName === 'System.Void') return false
  if (to.fullName === 'System.Object') return true
  if (from.kind === 'typeParameter' || to.kind === 'typeParameter') return false
  if (from.isNullable) return !to.isValueType && isAssignable(from.underlying, to)
  if (to.isValueType) return false
  if (from.kind === 'array' && to.kind === 'array') {
    if (from.rank !== to.rank || !from.element || !to.element) return false
    return isReferenceType(from.element) && isAssignable(from.element, to.element)
  }
  if (from.kind === 'array' && from.rank === 1 && from.element && arrayContracts.has(to.fullName)) {
    const [element] = to.args
    if (element)
      return from.element === element || (isReferenceType(from.element) && isAssignable(from.element, element))
  }
  if (to.kind === 'class') return from.derivesFrom(to)
  if (to.kind === 'interface') return from.allInterfaces.some((i) => isVariantOf(i, to)) || isVariantOf(from, to)
  if (to.kind === 'delegate') return isVariantOf(from, to)
  return from.derivesFrom(to)
}

const arrayContracts = new Set([
  'System.Collections.Generic.IEnumerable`1',
  'System.Collections.Generic.ICollection`1',
  'System.Collections.Generic.IList`1',
  'System.Collections.Generic.IReadOnlyCollection`1',
  'System.Collections.Generic.IReadOnlyList`1',
])

/** Same definition, and each argument equal or convertible as its variance allows. */
function isVariantOf(from: DotnetType, to: DotnetType): boolean {
  if (from === to) return true
  if (!to.definition || from.definition !== to.definition || to.args.length === 0) return false
  return to.definition.typeParameters.every((parameter, i) => {
    const a = from.args[i]
    const b = to.args[i]
    if (!a || !b) return false
    if (a === b) return true
    if (parameter.variance === 'out') return isReferenceType(a) && isAssignable(a, b)
    if (parameter.variance === 'in') return isReferenceType(b) && isAssignable(b, a)
    return false
  })
}

/**
 * `value is T` of an object value: null is an instance of nothing, a box of its exact type (and what that type
 * implements), `T?` asks for `T`.
 */
export function isInstanceOf(value: unknown, type: DotnetType): boolean {
  if (value === null || value === undefined) return false
  const target = type.isNullable ? type.underlying : type
  if (target.fullName === 'System.Object') return true
  if (value instanceof Box) return value.type === target || isAssignable(value.type, target)
  if (typeof value === 'function') return target.kind === 'delegate' || isAssignable(typeOfObject(value), target)
  const declared = target.definition?.parts.isInstance
  if (declared && target.kind !== 'array' && typeof value === 'object') return declared(value, target.args)
  return isAssignable(typeOfObject(value), target)
}
