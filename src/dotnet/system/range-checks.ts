import type { DotnetArray } from '../values/array.ts'
import { argumentOutOfRange, required } from '../values/exception.ts'

/** ArgumentOutOfRangeException for a negative value. */
export function nonNegative(value: number, name: string): void {
  if (value < 0) throw argumentOutOfRange(name, `${name} ('${value}') must be a non-negative value.`, String(value))
}

/** ArgumentOutOfRangeException for a value above `limit`. */
export function atMost(value: number, limit: number, name: string): void {
  if (value > limit)
    throw argumentOutOfRange(name, `${name} ('${value}') must be less than or equal to '${limit}'.`, String(value))
}

export const indexPastEnd = (name = 'startIndex') =>
  argumentOutOfRange(
    name,
    'Index was out of range. Must be non-negative and less than or equal to the size of the collection.',
  )
export const indexOutside = (name = 'startIndex') =>
  argumentOutOfRange(name, 'Index was out of range. Must be non-negative and less than the size of the collection.')
export const countOutside = (name = 'count') =>
  argumentOutOfRange(
    name,
    'Count must be positive and count must refer to a location within the string/array/collection.',
  )

/** A slice of an array, checked as most members that take `(array, index, count)` do. */
export function checkedItems(
  array: DotnetArray | null,
  index: number,
  count: number,
  names: { array: string; index: string; count: string },
): unknown[] | Uint8Array {
  const { items } = required(array, names.array)
  if (index < 0) throw argumentOutOfRange(names.index, 'Non-negative number required.')
  if (count < 0) throw argumentOutOfRange(names.count, 'Non-negative number required.')
  if (items.length - index < count) {
    throw argumentOutOfRange(names.array, 'Index and count must refer to a location within the buffer.')
  }
  return items.slice(index, index + count)
}
