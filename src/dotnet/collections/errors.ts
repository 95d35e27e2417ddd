/** The messages of .NET's `ThrowHelper`, by what is wrong. */
import { argument, argumentOutOfRange, type DotnetException, invalidOperation } from '../values/exception.ts'

export const indexOutside = (parameter = 'index'): DotnetException =>
  argumentOutOfRange(
    parameter,
    'Index was out of range. Must be non-negative and less than the size of the collection.',
  )

export const indexBeyond = (parameter = 'index'): DotnetException =>
  argumentOutOfRange(
    parameter,
    'Index was out of range. Must be non-negative and less than or equal to the size of the collection.',
  )

export const countOutside = (): DotnetException =>
  argumentOutOfRange(
    'count',
    'Count must be positive and count must refer to a location within the string/array/collection.',
  )

export const negative = (parameter: string): DotnetException =>
  argumentOutOfRange(parameter, 'Non-negative number required.')

export const mustNotBeNegative = (parameter: string, actual: number): DotnetException =>
  argumentOutOfRange(parameter, `${parameter} ('${actual}') must be a non-negative value.`, String(actual))

export const lessThan = (parameter: string, actual: number, least: number): DotnetException =>
  argumentOutOfRange(
    parameter,
    `${parameter} ('${actual}') must be greater than or equal to '${least}'.`,
    String(actual),
  )

export const rangeOutside = (): DotnetException =>
  argument(
    'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
  )

export const targetTooShort = (): DotnetException =>
  argument(
    'Destination array is not long enough to copy all the items in the collection. Check array index and length.',
  )

export const modified = (): DotnetException =>
  invalidOperation('Collection was modified; enumeration operation may not execute.')

/** Checks `index` and `count` against a size as `List<T>` and `Array` do. */
export function checkRange(index: number, count: number, size: number, countName = 'count'): void {
  if (index < 0) throw negative('index')
  if (count < 0) throw negative(countName)
  if (size - index < count) throw rangeOutside()
}
