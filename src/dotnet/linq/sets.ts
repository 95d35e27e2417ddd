/** `Union`, `Intersect`, `Except` and their `By` forms. */
import type { EqualityComparer } from '../collections/protocol.ts'
import { membersOf } from '../type-system/declare.ts'
import type { DotnetType } from '../type-system/type.ts'
import type { EnumerableValue } from '../values/enumerable.ts'
import { Seen, union } from './distinct.ts'
import { each, from, generated, given, type IteratorClass, type Sequence } from './sequence.ts'

type Type = DotnetType | undefined
type Source = EnumerableValue | null
type Key = (item: unknown) => unknown
const t = (type: Type): DotnetType => type as DotnetType
const self: Key = (item) => item

interface Sides {
  readonly first: Source
  readonly second: Source
  readonly key: Key
  readonly comparer: EqualityComparer | null
  readonly T: Type
  readonly K: Type
}

function classOf(key: Key, plain: string, by: string, T: Type, K: Type): IteratorClass {
  return key === self ? { name: plain, args: [T] } : { name: by, args: [T, K], element: 'T1' }
}

function unionBy({ first, second, key, comparer, T, K }: Sides): EnumerableValue {
  const [a, b] = [from(first, 'first'), from(second, 'second')]
  if (key === self) return union(a, b, t(T), comparer)
  return generated(t(T), { name: '<UnionByIterator>d__344', args: [T, K], element: 'T1' }, function* () {
    const seen = new Seen(comparer, t(K))
    for (const item of each(a, T)) if (seen.add(key(item))) yield item
    for (const item of each(b, T)) if (seen.add(key(item))) yield item
  })
}

function intersect({ first, second, key, comparer, T, K }: Sides): Sequence {
  const [a, b] = [from(first, 'first'), from(second, 'second')]
  return generated(t(T), classOf(key, '<IntersectIterator>d__121', '<IntersectByIterator>d__122', T, K), function* () {
    const wanted = new Seen(comparer, t(K))
    for (const item of each(b, K)) wanted.add(item)
    for (const item of each(a, T)) if (wanted.remove(key(item))) yield item
  })
}

function except({ first, second, key, comparer, T, K }: Sides): Sequence {
  const [a, b] = [from(first, 'first'), from(second, 'second')]
  return generated(t(T), classOf(key, '<ExceptIterator>d__88', '<ExceptByIterator>d__89', T, K), function* () {
    const seen = new Seen(comparer, t(K))
    for (const item of each(b, K)) seen.add(item)
    for (const item of each(a, T)) if (seen.add(key(item))) yield item
  })
}

const plain = (first: Source, second: Source, comparer: EqualityComparer | null, T: Type): Sides => ({
  first,
  second,
  key: self,
  comparer,
  T,
  K: T,
})
const by = (
  first: Source,
  second: Source,
  key: Key | null,
  comparer: EqualityComparer | null,
  T: Type,
  K: Type,
): Sides => {
  from(first, 'first')
  from(second, 'second')
  return { first, second, key: given(key, 'keySelector'), comparer, T, K }
}

export const setMembers = membersOf<never>()({
  'static IEnumerable<TSource> Union<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second)': (
    a,
    b,
    T,
  ) => unionBy(plain(a, b, null, T)),
  'static IEnumerable<TSource> Union<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource> comparer)':
    (a, b, c, T) => unionBy(plain(a, b, c, T)),
  'static IEnumerable<TSource> UnionBy<TSource, TKey>(this IEnumerable<TSource> first, IEnumerable<TSource> second, Func<TSource, TKey> keySelector)':
    (a, b, key, T, K) => unionBy(by(a, b, key, null, T, K)),
  'static IEnumerable<TSource> UnionBy<TSource, TKey>(this IEnumerable<TSource> first, IEnumerable<TSource> second, Func<TSource, TKey> keySelector, IEqualityComparer<TKey> comparer)':
    (a, b, key, c, T, K) => unionBy(by(a, b, key, c, T, K)),
  'static IEnumerable<TSource> Intersect<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second)': (
    a,
    b,
    T,
  ) => intersect(plain(a, b, null, T)),
  'static IEnumerable<TSource> Intersect<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource> comparer)':
    (a, b, c, T) => intersect(plain(a, b, c, T)),
  'static IEnumerable<TSource> IntersectBy<TSource, TKey>(this IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector)':
    (a, b, key, T, K) => intersect(by(a, b, key, null, T, K)),
  'static IEnumerable<TSource> IntersectBy<TSource, TKey>(this IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector, IEqualityComparer<TKey> comparer)':
    (a, b, key, c, T, K) => intersect(by(a, b, key, c, T, K)),
  'static IEnumerable<TSource> Except<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second)': (
    a,
    b,
    T,
  ) => except(plain(a, b, null, T)),
  'static IEnumerable<TSource> Except<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource> comparer)':
    (a, b, c, T) => except(plain(a, b, c, T)),
  'static IEnumerable<TSource> ExceptBy<TSource, TKey>(this IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector)':
    (a, b, key, T, K) => except(by(a, b, key, null, T, K)),
  'static IEnumerable<TSource> ExceptBy<TSource, TKey>(this IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector, IEqualityComparer<TKey> comparer)':
    (a, b, key, c, T, K) => except(by(a, b, key, c, T, K)),
})
