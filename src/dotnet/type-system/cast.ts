import { Box } from '../values/box.ts'
import { invalidCast, nullReference } from '../values/exception.ts'
import type { DotnetType } from './type.ts'
import { typeOfObject } from './value-ops.ts'

/** True when a reference of run-time type `from` may be used as `to`: classes, interfaces with variance, arrays. */
export function isAssignable(from: DotnetType, to: DotnetType): boolean {
  if (from === to || to.fullName === 'System.Object') return true
  if (to.kind === 'interface') {
    if (from.kind === 'interface' && matches(from, to)) return true
    if (from.allInterfaces.some((contract) => matches(contract, to))) return true
    if (from.kind !== 'array' || !from.element || from.rank !== 1) return false
    const element = to.args[0]
    return (
      element !== undefined &&
      from.allInterfaces.some((c) => c.definition === to.definition) &&
      isReferenceAssignable(from.element, element)
    )
  }
  if (from.kind === 'array' && to.kind === 'array') {
    return (
      from.rank === to.rank &&
      from.element !== null &&
      to.element !== null &&
      isReferenceAssignable(from.element, to.element)
    )
  }
  if (from.derivesFrom(to)) return true
  if (to.kind === 'delegate')
    return from.kind === 'delegate' ? matches(from, to) : from.fullName === 'System.MulticastDelegate'
  return (
    from.isValueType && (to.fullName === 'System.ValueType' || (from.kind === 'enum' && to.fullName === 'System.Enum'))
  )
}

function isReferenceAssignable(from: DotnetType, to: DotnetType): boolean {
  return from === to || (!from.isValueType && !to.isValueType && isAssignable(from, to))
}

/** One type of a definition stands for another of the same: equal arguments, or variant ones that allow it. */
function matches(from: DotnetType, to: DotnetType): boolean {
  if (from === to) return true
  if (from.definition !== to.definition) return false
  return (from.definition?.typeParameters ?? []).every((parameter, i) => {
    const a = from.args[i]
    const b = to.args[i]
    if (!a || !b) return false
    if (a === b) return true
    if (parameter.variance === 'out') return isReferenceAssignable(a, b)
    if (parameter.variance === 'in') return isReferenceAssignable(b, a)
    return false
  })
}

/** `value is T` for an object value. Null is an instance of nothing. */
export function isInstanceOf(value: unknown, type: DotnetType): boolean {
  if (value === null || value === undefined) return false
  if (type.fullName === 'System.Object') return true
  const target = type.underlying
  if (value instanceof Box) return value.type === target || (!target.isValueType && isAssignable(value.type, target))
  if (typeof value === 'function') return target.kind === 'delegate' || target.fullName.endsWith('Delegate')
  if (target.isValueType) return false
  if (isAssignable(typeOfObject(value), target)) return true
  return target.definition?.parts.isInstance?.(value as object, target.args) ?? false
}

/**
 * `(T)value` for an object value: the reference itself, or the unboxed value for a value type. Throws
 * InvalidCastException, or NullReferenceException where null is unboxed.
 */
export function castObject(value: unknown, type: DotnetType): unknown {
  if (value === null || value === undefined) {
    if (type.isValueType && !type.isNullable) throw nullReference()
    return null
  }
  if (type.isValueType) {
    const target = type.underlying
    if (
      value instanceof Box &&
      (value.type === target || isUnderlying(value.type, target) || isUnderlying(target, value.type))
    )
      return value.value
    throw invalidCast(typeOfObject(value).runtimeName, type.runtimeName)
  }
  if (isInstanceOf(value, type)) return value
  throw invalidCast(typeOfObject(value).runtimeName, type.runtimeName)
}

/** A boxed enum may be unboxed as its underlying type and the other way round. */
function isUnderlying(enumeration: DotnetType, number: DotnetType): boolean {
  return enumeration.kind === 'enum' && number.displayName === (enumeration.definition?.parts.underlying ?? 'int')
}
