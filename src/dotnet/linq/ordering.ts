/** `OrderBy`, `ThenBy` and their kin. */

import type { Comparer } from '../collections/protocol.ts'
import { membersOf } from '../type-system/declare.ts'
import type { DotnetType } from '../type-system/type.ts'
import type { EnumerableValue } from '../values/enumerable.ts'
import { OrderedSequence, sortKey } from './ordered-sequence.ts'
import { from, given } from './sequence.ts'

type Type = DotnetType | undefined
type Key = ((item: unknown) => unknown) | null
const self = (item: unknown): unknown => item

function orderBy(
  source: EnumerableValue | null,
  key: Key,
  comparer: Comparer | null,
  descending: boolean,
  T: Type,
  K: Type,
): OrderedSequence {
  const items = from(source)
  return new OrderedSequence(items, T as DotnetType, [
    sortKey(given(key, 'keySelector'), K as DotnetType, comparer, descending),
  ])
}

function thenBy(
  source: OrderedSequence | null,
  key: Key,
  comparer: Comparer | null,
  descending: boolean,
  K: Type,
): OrderedSequence {
  const items = given(source, 'source')
  return items.thenBy(sortKey(given(key, 'keySelector'), K as DotnetType, comparer, descending))
}

export const orderingMembers = membersOf<never>()({
  'static IOrderedEnumerable<TSource> OrderBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector)':
    (source, key, T, K) => orderBy(source, key, null, false, T, K),
  'static IOrderedEnumerable<TSource> OrderBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey> comparer)':
    (source, key, comparer, T, K) => orderBy(source, key, comparer, false, T, K),
  'static IOrderedEnumerable<TSource> OrderByDescending<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector)':
    (source, key, T, K) => orderBy(source, key, null, true, T, K),
  'static IOrderedEnumerable<TSource> OrderByDescending<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey> comparer)':
    (source, key, comparer, T, K) => orderBy(source, key, comparer, true, T, K),
  'static IOrderedEnumerable<T> Order<T>(this IEnumerable<T> source)': (source, T) =>
    orderBy(source, self, null, false, T, T),
  'static IOrderedEnumerable<T> Order<T>(this IEnumerable<T> source, IComparer<T> comparer)': (source, comparer, T) =>
    orderBy(source, self, comparer, false, T, T),
  'static IOrderedEnumerable<T> OrderDescending<T>(this IEnumerable<T> source)': (source, T) =>
    orderBy(source, self, null, true, T, T),
  'static IOrderedEnumerable<T> OrderDescending<T>(this IEnumerable<T> source, IComparer<T> comparer)': (
    source,
    comparer,
    T,
  ) => orderBy(source, self, comparer, true, T, T),
  'static IOrderedEnumerable<TSource> ThenBy<TSource, TKey>(this IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector)':
    (source, key, _, K) => thenBy(source, key, null, false, K),
  'static IOrderedEnumerable<TSource> ThenBy<TSource, TKey>(this IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey> comparer)':
    (source, key, comparer, _, K) => thenBy(source, key, comparer, false, K),
  'static IOrderedEnumerable<TSource> ThenByDescending<TSource, TKey>(this IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector)':
    (source, key, _, K) => thenBy(source, key, null, true, K),
  'static IOrderedEnumerable<TSource> ThenByDescending<TSource, TKey>(this IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey> comparer)':
    (source, key, comparer, _, K) => thenBy(source, key, comparer, true, K),
})
