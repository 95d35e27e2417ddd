/** `Where`, `OfType`, `Cast`, `Distinct`, `Take`, `Skip` … */

import { arrayOf } from '../collections/array-of.ts'
import { itemsOf } from '../collections/list-value.ts'
import { membersOf } from '../type-system/declare.ts'
import type { DotnetType } from '../type-system/type.ts'
import { cast, ofType } from './casts.ts'
import { defaultIfEmpty } from './default-if-empty.ts'
import { distinctBy } from './distinct.ts'
import { each, from, generated, given, isEmptyArray } from './sequence.ts'
import { knownCount } from './shortcuts.ts'
import { range, skip, take } from './slices.ts'
import { where } from './where-select.ts'

type Type = DotnetType | undefined
const t = (type: Type): DotnetType => type as DotnetType

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
  'static IEnumerable<TResult> OfType<TResult>(this IEnumerable source)': (source, T) => ofType(from(source), t(T)),
  'static IEnumerable<TResult> Cast<TResult>(this IEnumerable source)': (source, T) => cast(from(source), t(T)),
  'static IEnumerable<TSource> Distinct<TSource>(this IEnumerable<TSource> source)': (source, T) =>
    distinctBy(from(source), null, t(T), t(T), null),
  'static IEnumerable<TSource> Distinct<TSource>(this IEnumerable<TSource> source, IEqualityComparer<TSource> comparer)':
    (source, comparer, T) => distinctBy(from(source), null, t(T), t(T), comparer),
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
      const known = knownCount(items)
      if (known === undefined) yield* itemsOf(items, 'source', T).slice(-count)
      else yield* each(range(items, Math.max(0, known - count), known, t(T)), T)
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
      const known = knownCount(items)
      if (known !== undefined) {
        yield* each(range(items, 0, known - count, t(T)), T)
        return
      }
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
