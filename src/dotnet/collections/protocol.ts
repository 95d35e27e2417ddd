/**
 * What the declared collection interfaces (`ICollection<T>`, `IDictionary<K, V>` …) call on the object behind them. Every
 * collection implements the interfaces it has in .NET: lists and arrays here, request headers, JObject, XML elsewhere.
 * Elements, keys and values are unboxed values of their static type.
 */
import type { DotnetArray } from '../values/array.ts'
import type { Enumerable, EnumerableValue } from '../values/enumerable.ts'

/** `IReadOnlyCollection<T>`. */
export interface ReadOnlyCollection extends Enumerable {
  readonly count: number
}

/** `ICollection<T>`. A read-only collection throws NotSupportedException from the members that change it. */
export interface Collection extends ReadOnlyCollection {
  readonly isReadOnly: boolean
  addItem(item: unknown): void
  clear(): void
  containsItem(item: unknown): boolean
  copyTo(array: DotnetArray, index: number): void
  removeItem(item: unknown): boolean
}

/** `IReadOnlyList<T>`. */
export interface ReadOnlyList extends ReadOnlyCollection {
  /** Throws ArgumentOutOfRangeException outside the list. */
  itemAt(index: number): unknown
}

/** `IList<T>`. */
export interface List extends Collection, ReadOnlyList {
  setItemAt(index: number, item: unknown): void
  indexOfItem(item: unknown): number
  insertItem(index: number, item: unknown): void
  removeItemAt(index: number): void
  /** An object as an element, for `System.Collections.IList`; throws for what none can be. Left out: by its type. */
  asElement?(value: unknown): unknown
}

/** `IReadOnlyDictionary<TKey, TValue>`; as a collection its elements are `KeyValuePairValue`s. */
export interface ReadOnlyDictionary extends ReadOnlyCollection {
  readonly keys: EnumerableValue
  readonly values: EnumerableValue
  containsKey(key: unknown): boolean
  /** The indexer: throws KeyNotFoundException where the key is missing. */
  valueAt(key: unknown): unknown
  /** The value, or undefined where the key is missing. */
  tryValueAt(key: unknown): unknown
  /** `default(TValue)`: what `TryGetValue` hands out for a missing key. */
  readonly defaultValue: unknown
}

/** `IDictionary<TKey, TValue>`; `keys` and `values` are {@link Collection}s. */
export interface MutableDictionary extends Collection, ReadOnlyDictionary {
  setValueAt(key: unknown, value: unknown): void
  addEntry(key: unknown, value: unknown): void
  removeKey(key: unknown): boolean
}

/** `ISet<T>`. */
export interface MutableSet extends Collection {
  /** False where the element was there. */
  addUnique(item: unknown): boolean
  unionWith(other: EnumerableValue | null): void
  intersectWith(other: EnumerableValue | null): void
  exceptWith(other: EnumerableValue | null): void
  symmetricExceptWith(other: EnumerableValue | null): void
  isSubsetOf(other: EnumerableValue | null): boolean
  isSupersetOf(other: EnumerableValue | null): boolean
  isProperSupersetOf(other: EnumerableValue | null): boolean
  isProperSubsetOf(other: EnumerableValue | null): boolean
  overlaps(other: EnumerableValue | null): boolean
  setEquals(other: EnumerableValue | null): boolean
}

/** `IComparer<T>` (StringComparer implements it too). */
export interface Comparer {
  compareValues(x: unknown, y: unknown): number
}

/** `IEqualityComparer<T>` (StringComparer implements it too). */
export interface EqualityComparer {
  equalValues(x: unknown, y: unknown): boolean
  hashValue(value: unknown): number
  /**
   * A string, number, bigint, boolean or null that is the same for exactly the equal values, where there is one: hash
   * tables then are plain maps. Undefined: the tables compare. Ordinal ignoring case: the upper-cased text.
   */
  canonicalKey?(value: unknown): string | number | bigint | boolean | null | undefined
}

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    ICollection: Collection
    IReadOnlyCollection: ReadOnlyCollection
    IList: List
    IReadOnlyList: ReadOnlyList
    IReadOnlyDictionary: ReadOnlyDictionary
    IDictionary: MutableDictionary
    ISet: MutableSet
    IComparer: Comparer
    IEqualityComparer: EqualityComparer
    Array: DotnetArray
  }
}
