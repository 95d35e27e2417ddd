/** Elements and counts that a source tells without being enumerated to its end, as .NET's operators ask for them. */
import { defaultEqualityComparer } from '../collections/default-comparers.ts'
import { itemsOf, ListValue } from '../collections/list-value.ts'
import type { DotnetType } from '../type-system/type.ts'
import { DotnetArray } from '../values/array.ts'
import { collectionCount, type EnumerableValue, visit } from '../values/enumerable.ts'
import { type Picked, Sequence } from './sequence.ts'

type Test = (item: unknown) => boolean

/** What an `IList<T>` offers: its elements by their index. */
export interface Indexed {
  readonly count: number
  itemAt(index: number): unknown
}

const isList = (source: EnumerableValue): source is DotnetArray | ListValue =>
  source instanceof DotnetArray || source instanceof ListValue

/** Whether a source is an `IList<T>` of its elements; a JObject is one of its tokens only, and also a dictionary. */
export function isIndexed(source: EnumerableValue): source is EnumerableValue & object & Indexed {
  return isList(source) || (typeof source === 'object' && 'setItemAt' in source && !('tryValueAt' in source))
}

/** The first element. */
export function firstOf(source: EnumerableValue, type: DotnetType): Picked | undefined {
  if (isIndexed(source)) return source.count === 0 ? undefined : { item: source.itemAt(0) }
  if (source instanceof Sequence) return source.first()
  let found: Picked | undefined
  visit(source, type, (item) => {
    found = { item }
    return true
  })
  return found
}

/** The last element, or the last that fits: a list is searched from its end. */
export function lastOf(source: EnumerableValue, type: DotnetType, fits: Test | null): Picked | undefined {
  if (isIndexed(source)) {
    for (let i = source.count - 1; i >= 0; i--) {
      const item = source.itemAt(i)
      if (fits === null || fits(item)) return { item }
    }
    return undefined
  }
  if (source instanceof Sequence) return fits === null ? source.last() : source.lastThat(fits)
  let found: Picked | undefined
  visit(source, type, (item) => {
    if (fits === null || fits(item)) found = { item }
    return false
  })
  return found
}

/** The element at an index, undefined where there is none. */
export function elementOf(source: EnumerableValue, type: DotnetType, index: number): Picked | undefined {
  if (isIndexed(source)) return index < 0 || index >= source.count ? undefined : { item: source.itemAt(index) }
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

/** The number of elements of an `ICollection<T>`, undefined for any other sequence: a queue is none. */
export function genericCount(source: EnumerableValue): number | undefined {
  return source instanceof DotnetArray || (typeof source === 'object' && 'addItem' in source)
    ? collectionCount(source)
    : undefined
}

/** The number of elements where it is known without enumerating, else undefined. */
export function knownCount(source: EnumerableValue): number | undefined {
  return collectionCount(source) ?? (source instanceof Sequence ? source.knownCount : undefined)
}

/** The number of elements: `Count()`. */
export function countOf(source: EnumerableValue, type: DotnetType): number {
  const known = collectionCount(source)
  if (known !== undefined) return known
  if (source instanceof Sequence) return source.countAll()
  let count = 0
  visit(source, type, () => {
    count++
    return false
  })
  return count
}

/** All elements: `ToArray()`. */
export function allOf(source: EnumerableValue | null, type: DotnetType): unknown[] {
  return source instanceof Sequence ? source.toArray() : itemsOf(source, 'source', type)
}

/** Whether an element equals a value by the default of its type: `Contains(value)`. */
export function holds(source: EnumerableValue, value: unknown, type: DotnetType): boolean {
  if (typeof source === 'object' && 'containsItem' in source)
    return (source as unknown as { containsItem(item: unknown): boolean }).containsItem(value)
  if (source instanceof Sequence) return source.contains(value)
  const comparer = defaultEqualityComparer(type)
  return visit(source, type, (item) => comparer.equalValues(item, value))
}
