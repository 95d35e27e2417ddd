import type { DotnetType } from '../type-system/type.ts'
import { typeOfObject } from '../type-system/value-ops.ts'
import { argument, type DotnetException } from '../values/exception.ts'

/** What `Enum.CompareTo(object)` says of a value of another type. */
export function notTheSameEnum(type: DotnetType, given: unknown): DotnetException {
  return argument(
    `Object must be the same type as the enum. The type passed in was '${typeOfObject(given).runtimeName}'; the enum type was '${type.runtimeName}'.`,
  )
}
