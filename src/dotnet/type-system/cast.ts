import { Box } from '../values/box.ts'
import { invalidCast, nullReference } from '../values/exception.ts'
import { isInstanceOf } from './conversions.ts'
import type { DotnetType } from './type.ts'
import { typeOfObject } from './value-ops.ts'

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
    if (value instanceof Box) {
      if (value.type === target || isUnderlying(value.type, target) || isUnderlying(target, value.type))
        return value.value
    }
    throw invalidCast(typeOfObject(value).runtimeName, type.runtimeName)
  }
  if (isInstanceOf(value, type)) return value
  throw invalidCast(typeOfObject(value).runtimeName, type.runtimeName)
}

/** A boxed enum may be unboxed as its underlying type and the other way round. */
function isUnderlying(enumeration: DotnetType, number: DotnetType): boolean {
  return enumeration.kind === 'enum' && number.displayName === (enumeration.definition?.parts.underlying ?? 'int')
}
