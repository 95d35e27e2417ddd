/** `Where`, `OfType`, `Cast`, `Distinct`, `Take`, `Skip` … */

import { arrayOf } from '../collections/array-of.ts'
import { defaultEqualityComparer } from '../collections/default-comparers.ts'
import { KeyIndex } from '../collections/key-index.ts'
import { itemsOf } from '../collections/list-value.ts'
import type { EqualityComparer } from '../collections/protocol.ts'
import { castObject } from '../type-system/cast.ts'
import { isInstanceOf } from '../type-system/conversions.ts'
import { membersOf } from '../type-system/declare.ts'
import type { DotnetType } from '../type-system/type.ts'
import { box } from '../type-system/value-ops.ts'
import { DotnetArray } from '../values/array.ts'
import { type EnumerableValue, elementTypeOf, enumeratorOf } from '../values/enumerable.ts'
import { each, from, generated, given, type IteratorClass, isEmptyArray } from './sequence.ts'
import { where } from './where-select.ts'

type Type = DotnetType | undefined
const t = (type: Type): DotnetType => type as DotnetType

/** A growing set of values with an equality. */
export class Seen {
  readonly #values: unknown[] = []
  readonly #index: KeyIndex

  constructor(comparer: EqualityComparer | null, type: DotnetType) {
    this.#index = new KeyIndex(comparer ?? defaultEqualityComparer(type), (slot) => this.#values[slot])
  }

  add(value: unknown): boolean {
    if (this.#index.find(value) >= 0) return false
    this.#index.add(value, this.#values.push(value) - 1)
    return true
  }

  remove(value: unknown): boolean {
    return this.#index.remove(value) >= 0
  }

  has(value: unknown): boolean {
    return this.#index.find(value) >= 0
  }
}

const skipTake = (source: EnumerableValue, type: DotnetType): IteratorClass => ({
  name: typeof source === 'object' && 'setItemAt' in source ? 'IListSkipTakeIterator' : 'IEnumerableSkipTakeIterator',
  args: [type],
})

export function take(source: EnumerableValue, count: number, type: DotnetType): EnumerableValue {
  if (count <= 0 || isEmptyArray(source)) return arrayOf(type, [])
  return generated(type, skipTake(source, type), function* () {
    let left = count
    for (const item of each(source, type)) {
      yield item
      if (--left === 0) return
    }
  })
}

export function skip(source: EnumerableValue, count: number, type: DotnetType): EnumerableValue {
  if (isEmptyArray(source)) return source
  return generated(type, skipTake(source, type), function* () {
    let left = count
    for (const item of each(source, type)) if (--left < 0) yield item
  })
}

function distinctBy(
  source: EnumerableValue,
  key: (item: unknown) => unknown,
  type: DotnetType,
  keyType: DotnetType,
  comparer: EqualityComparer | null,
): EnumerableValue {
  if (isEmptyArray(source)) return source
  const ofClass =
    key === self
      ? { name: 'DistinctIterator', args: [type] }
      : { name: '<DistinctByIterator>d__67', args: [type, keyType], element: 'T1' }
  return generated(type, ofClass, function* () {
    const seen = new Seen(comparer, keyType)
    for (const item of each(source, type)) if (seen.add(key(item))) yield item
  })
}

const self = (item: unknown): unknown => item

export const filteringMembers = membersOf<never>()({
  'static IEnumerable<TSource> Where<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)': (
    source,
    predicate,
    T,
  ) => where(from(source), given(predicate, 'predicate'), t(T)),
  'static IEnumerable<TSource> Where<TSource>(this IEnumerable<TSource> source, Func<TSource, int, bool> predicate)': (
    source,
    predicate,
    T,
  ) => {
    const items = from(source)
    const test = given(predicate, 'predicate')
    if (isEmptyArray(items)) return items
    return generated(t(T), { name: '<WhereIterator>d__350', args: [T] }, function* () {
      let i = 0
      for (const item of each(items, T)) if (test(item, i++)) yield item
    })
  },
  'static IEnumerable<TResult> OfType<TResult>(this IEnumerable source)': (source, T) => {
    const items = from(source)
    const type = t(T)
    // A sequence of such values is given back as it is; one of references may hold null.
    if (elementTypeOf(items) === type && type.isValueType && !type.isNullable) return items
    return generated(type, { name: 'OfTypeIterator', args: [type] }, function* () {
      const elementType = elementTypeOf(items)
      for (const item of each(items)) {
        const value = box(item, elementType)
        if (isInstanceOf(value, type)) yield castObject(value, type)
      }
    })
  },
  'static IEnumerable<TResult> Cast<TResult>(this IEnumerable source)': (source, T) => {
    const items = from(source)
    const type = t(T)
    if (elementTypeOf(items) === type) return items
    const name = typeof items === 'object' && 'count' in items ? 'CastICollectionIterator' : '<CastIterator>d__20'
    return generated(type, { name, args: [type] }, function* () {
      const elementType = elementTypeOf(items)
      for (const item of each(items)) yield castObject(box(item, elementType), type)
    })
  },
  'static IEnumerable<TSource> Distinct<TSource>(this IEnumerable<TSource> source)': (source, T) =>
    distinctBy(from(source), self, t(T), t(T), null),
  'static IEnumerable<TSource> Distinct<TSource>(this IEnumerable<TSource> source, IEqualityComparer<TSource> comparer)':
    (source, comparer, T) => distinctBy(from(source), self, t(T), t(T), comparer),
  'static IEnumerable<TSource> DistinctBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector)':
    (source, key, T, K) => distinctBy(from(source), given(key, 'keySelector'), t(T), t(K), null),
  'static IEnumerable<TSource> DistinctBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey> comparer)':
    (source, key, comparer, T, K) => distinctBy(from(source), given(key, 'keySelector'), t(T), t(K), comparer),
  'static IEnumerable<TSource> Take<TSource>(this IEnumerable<TSource> source, int count)': (source, count, T) =>
    take(from(source), count, t(T)),
  'static IEnumerable<TSource> TakeWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)': (
    source,
    predicate,
    T,
  ) => {
    const items = from(source)
    const test = given(predicate, 'predicate')
    if (isEmptyArray(items)) return items
    return generated(t(T), { name: '<TakeWhileIterator>d__318', args: [T] }, function* () {
      for (const item of each(items, T)) {
        if (!test(item)) return
        yield item
      }
    })
  },
  'static IEnumerable<TSource> TakeWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, int, bool> predicate)':
    (source, predicate, T) => {
      const items = from(source)
      const test = given(predicate, 'predicate')
      if (isEmptyArray(items)) return items
      return generated(t(T), { name: '<TakeWhileIterator>d__320', args: [T] }, function* () {
        let i = 0
        for (const item of each(items, T)) {
          if (!test(item, i++)) return
          yield item
        }
      })
    },
  'static IEnumerable<TSource> TakeLast<TSource>(this IEnumerable<TSource> source, int count)': (source, count, T) => {
    const items = from(source)
    if (count <= 0 || isEmptyArray(items)) return arrayOf(t(T), [])
    return generated(t(T), { name: '<TakeRangeFromEndIterator>d__316', args: [T] }, function* () {
      yield* itemsOf(items, 'source', T).slice(-count)
    })
  },
  'static IEnumerable<TSource> Skip<TSource>(this IEnumerable<TSource> source, int count)': (source, count, T) =>
    skip(from(source), count, t(T)),
  'static IEnumerable<TSource> SkipWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)': (
    source,
    predicate,
    T,
  ) => {
    const items = from(source)
    const test = given(predicate, 'predicate')
    if (isEmptyArray(items)) return items
    return generated(t(T), { name: '<SkipWhileIterator>d__281', args: [T] }, function* () {
      let skipping = true
      for (const item of each(items, T)) {
        skipping = skipping && test(item)
        if (!skipping) yield item
      }
    })
  },
  'static IEnumerable<TSource> SkipWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, int, bool> predicate)':
    (source, predicate, T) => {
      const items = from(source)
      const test = given(predicate, 'predicate')
      if (isEmptyArray(items)) return items
      return generated(t(T), { name: '<SkipWhileIterator>d__283', args: [T] }, function* () {
        let i = 0
        let skipping = true
        for (const item of each(items, T)) {
          skipping = skipping && test(item, i++)
          if (!skipping) yield item
        }
      })
    },
  'static IEnumerable<TSource> SkipLast<TSource>(this IEnumerable<TSource> source, int count)': (source, count, T) => {
    const items = from(source)
    if (isEmptyArray(items)) return items
    if (count <= 0) return skip(items, 0, t(T))
    return generated(t(T), { name: '<TakeRangeFromEndIterator>d__316', args: [T] }, function* () {
      const waiting: unknown[] = []
      for (const item of each(items, T)) {
        waiting.push(item)
        if (waiting.length > count) yield waiting.shift()
      }
    })
  },
  'static IEnumerable<TSource> DefaultIfEmpty<TSource>(this IEnumerable<TSource> source)': (source, T) =>
    defaultIfEmpty(from(source), t(T).ops.defaultValue, t(T)),
  'static IEnumerable<TSource> DefaultIfEmpty<TSource>(this IEnumerable<TSource> source, TSource defaultValue)': (
    source,
    value,
    T,
  ) => defaultIfEmpty(from(source), value, t(T)),
})

function defaultIfEmpty(source: EnumerableValue, value: unknown, type: DotnetType): EnumerableValue {
  if (source instanceof DotnetArray && source.items.length > 0) return source
  return generated(type, { name: 'DefaultIfEmptyIterator', args: [type] }, function* () {
    const enumerator = enumeratorOf(source, type)
    try {
      if (!enumerator.moveNext()) {
        yield value
        return
      }
      do yield enumerator.current
      while (enumerator.moveNext())
    } finally {
      enumerator.dispose()
    }
  })
}
