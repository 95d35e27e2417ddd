import type { DotnetType } from '../type-system/type.ts'
import { Box } from '../values/box.ts'
import { argument } from '../values/exception.ts'

/** The unboxed value where the object is a box of exactly this type, otherwise undefined. */
export function unboxAs(value: unknown, type: DotnetType): unknown {
  return value instanceof Box && value.type === type ? value.value : undefined
}

/** `CompareTo(object)`: 1 for null, ArgumentException for another type. */
export function compareToObject(self: unknown, other: unknown, type: DotnetType): number {
  if (other === null) return 1
  const value = unboxAs(other, type)
  if (value === undefined) throw argument(`Object must be of type ${type.definition?.name}.`)
  return type.ops.compare?.(self, value) ?? 0
}

/** `Equals(object)` of a struct. */
export function equalsObject(self: unknown, other: unknown, type: DotnetType): boolean {
  const value = unboxAs(other, type)
  return value !== undefined && type.ops.equals(self, value)
}
