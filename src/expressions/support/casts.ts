import { castObject } from '../../dotnet/type-system/cast.ts'
import { isInstanceOf } from '../../dotnet/type-system/conversions.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import { box } from '../../dotnet/type-system/value-ops.ts'
import type { Cell } from '../../dotnet/values/box.ts'
import { Box } from '../../dotnet/values/box.ts'

/** `(string)value`: the type is only needed for the message. */
export function castToString(value: unknown, type: DotnetType): unknown {
  return typeof value === 'string' || value === null ? value : castObject(value, type)
}

/** `(T)value` of a value type that isn't nullable. */
export function unbox(value: unknown, type: DotnetType): unknown {
  return value instanceof Box && value.type === type ? value.value : castObject(value, type)
}

/** `value as T` for a reference type. */
export function asReference(value: unknown, type: DotnetType): unknown {
  return isInstanceOf(value, type) ? value : null
}

/** `value as T?`. */
export function asNullable(value: unknown, type: DotnetType): unknown {
  return value instanceof Box && value.type === type.underlying ? value.value : null
}

/** The value as a pattern's variable has it, where it is an instance of the type. */
export function heldAs(value: unknown, type: DotnetType): unknown {
  return type.isValueType && value instanceof Box ? value.value : value
}

/** A box that is null for a null `T?`. */
export { box as boxValue }

/** A cell for an `in` argument or a discarded `out`. */
export function cellOf(value: unknown): Cell<unknown> {
  return { value }
}
