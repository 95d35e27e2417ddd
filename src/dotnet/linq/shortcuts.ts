/** Elements and counts that a source tells without being enumerated to its end, as .NET's operators ask for them. */
import { ListValue } from '../collections/list-value.ts'
import type { DotnetType } from '../type-system/type.ts'
import { DotnetArray } from '../values/array.ts'
import { collectionCount, type EnumerableValue } from '../values/enumerable.ts'
import { type Picked, Sequence, visit } from './sequence.ts'

type Test = (item: unknown) => boolean

const isList = (source: EnumerableValue): source is DotnetArray | ListValue =>
  source instanceof DotnetArray || source instanceof ListValue

/** The last element, or the last that fits: a list is searched from its end. */
export function lastOf(source: EnumerableValue, type: DotnetType, fits: Test | null): Picked | undefined {
  if (isList(source)) {
    const { items } = source
    for (let i = items.length - 1; i >= 0; i--) if (fits === null || fits(items[i])) return { item: items[i] }
    return undefined
  }
  if (fits === null && source instanceof Sequence) return source.last()
  let found: Picked | undefined
  visit(source, type, (item) => {
    if (fits === null || fits(item)) found = { item }
    return false
  })
  return found
}

/** The element at an index, undefined where there is none. */
export function elementOf(source: EnumerableValue, type: DotnetType, index: number): Picked | undefined {
  if (isList(source)) return index < 0 || index >= source.items.length ? undefined : { item: source.items[index] }
  if (index < 0) return undefined
  if (source instanceof Sequence) return source.at(index)
  let left = index
  let found: Picked | undefined
  visit(source, type, (item) => {
    if (left-- > 0) return false
    found = { item }
    return true
  })
  return found
}

/** The number of elements where it is known without enumerating, else undefined. */
export function knownCount(source: EnumerableValue): number | undefined {
  return collectionCount(source) ?? (source instanceof Sequence ? source.knownCount : undefined)
}
