import { arrayOf } from '../collections/array-of.ts'
import { ReadOnlyCollectionValue } from '../collections/read-only-collection.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetException } from '../values/exception.ts'

/** The exceptions inside an aggregate, those of aggregates inside it taken out. */
export function flattened(error: DotnetException): DotnetException[] {
  return innerOf(error).flatMap((inner) => ('innerExceptions' in inner.details ? flattened(inner) : [inner]))
}

const innerOf = (error: DotnetException): readonly DotnetException[] =>
  (error.details['innerExceptions'] as readonly DotnetException[] | undefined) ?? []

/** The message without those of the inner exceptions. */
export const plainMessage = (error: DotnetException): string => {
  const inner = innerOf(error).map((e) => ` (${e.message})`)
  return inner.length > 0 && error.message.endsWith(inner.join(''))
    ? error.message.slice(0, -inner.join('').length)
    : error.message
}

export const innerExceptions = (error: DotnetException): ReadOnlyCollectionValue =>
  new ReadOnlyCollectionValue(arrayOf(typeNamed('System.Exception'), [...innerOf(error)]))
