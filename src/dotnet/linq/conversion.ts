/** `ToArray`, `ToList`, `ToDictionary`, `ToHashSet` and `Aggregate`. */
import { arrayOf } from '../collections/array-of.ts'
import { DictionaryValue } from '../collections/dictionary-value.ts'
import { HashSetValue } from '../collections/hash-set-value.ts'
import { KeyValuePairValue, pairType } from '../collections/key-value-pair.ts'
import { ListValue } from '../collections/list-value.ts'
import type { EqualityComparer } from '../collections/protocol.ts'
import type { ValueTupleValue } from '../collections/value-tuple.ts'
import { membersOf } from '../type-system/declare.ts'
import { definitionOf, typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { collectionCount, type EnumerableValue, visit } from '../values/enumerable.ts'
import { noElements } from './picking.ts'
import { each, from, generated, given, type IteratorClass, isEmptyArray } from './sequence.ts'
import { allOf, knownCount } from './shortcuts.ts'

type Type = DotnetType | undefined
type Source = EnumerableValue | null
type Selector = ((item: unknown) => unknown) | null
const t = (type: Type): DotnetType => type as DotnetType
const self = (item: unknown): unknown => item

function toDictionary(
  source: Source,
  key: Selector,
  element: Selector,
  comparer: EqualityComparer | null,
  T: Type,
  K: Type,
  E: Type,
): DictionaryValue {
  const items = from(source)
  const [keyOf, elementOf] = [given(key, 'keySelector'), given(element, 'elementSelector')]
  const made = new DictionaryValue(t(K), t(E), comparer, knownCount(items))
  visit(items, t(T), (item) => {
    made.addEntry(keyOf(item), elementOf(item))
    return false
  })
  return made
}

function toHashSet(source: Source, comparer: EqualityComparer | null, T: Type): HashSetValue {
  return HashSetValue.of(from(source), comparer, t(T))
}

function pairsToDictionary(source: Source, comparer: EqualityComparer | null, K: Type, V: Type): DictionaryValue {
  const items = from(source)
  const made = new DictionaryValue(t(K), t(V), comparer, collectionCount(items))
  visit(items, pairType(t(K), t(V)), (item) => {
    made.addItem(item)
    return false
  })
  return made
}

function tuplesToDictionary(source: Source, comparer: EqualityComparer | null, K: Type, V: Type): DictionaryValue {
  const made = new DictionaryValue(t(K), t(V), comparer, knownCount(from(source)))
  const tuple = definitionOf('System.ValueTuple`2').make([t(K), t(V)])
  for (const item of each(from(source), tuple)) {
    const [key, value] = (item as ValueTupleValue).items
    made.addItem(new KeyValuePairValue(made.elementType, key, value))
  }
  return made
}

function aggregate(
  source: Source,
  seed: unknown,
  step: ((total: unknown, item: unknown) => unknown) | null,
  T: Type,
): unknown {
  const items = from(source)
  const run = given(step, 'func')
  let total = seed
  visit(items, t(T), (item) => {
    total = run(total, item)
    return false
  })
  return total
}

function aggregateBy(
  source: Source,
  key: Selector,
  seed: (key: unknown) => unknown,
  step: ((total: unknown, item: unknown) => unknown) | null,
  comparer: EqualityComparer | null,
  T: Type,
  K: Type,
  A: Type,
  ofClass: (args: readonly Type[]) => IteratorClass,
): EnumerableValue {
  const items = from(source)
  const keyOf = given(key, 'keySelector')
  const run = given(step, 'func')
  const type = pairType(t(K), t(A))
  if (isEmptyArray(items)) return arrayOf(type, [])
  return generated(type, ofClass([T, K, A]), function* () {
    const totals = new DictionaryValue(t(K), t(A), comparer)
    for (const item of each(items, T)) {
      const k = keyOf(item)
      const before = totals.tryValueAt(k)
      totals.setValueAt(k, run(before === undefined ? seed(k) : before, item))
    }
    for (const pair of each(totals))
      yield new KeyValuePairValue(type, (pair as KeyValuePairValue).key, (pair as KeyValuePairValue).value)
  })
}

export const conversionMembers = membersOf<never>()({
  'static TSource[] ToArray<TSource>(this IEnumerable<TSource> source)': (source, T) =>
    arrayOf(t(T), allOf(source, t(T))),
  'static List<TSource> ToList<TSource>(this IEnumerable<TSource> source)': (source, T) =>
    new ListValue(t(T), allOf(source, t(T))),
  'static Dictionary<TKey, TSource> ToDictionary<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector)':
    (source, key, T, K) => toDictionary(source, key, self, null, T, K, T),
  'static Dictionary<TKey, TSource> ToDictionary<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey> comparer)':
    (source, key, comparer, T, K) => toDictionary(source, key, self, comparer, T, K, T),
  'static Dictionary<TKey, TElement> ToDictionary<TSource, TKey, TElement>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector)':
    (source, key, element, T, K, E) => toDictionary(source, key, element, null, T, K, E),
  'static Dictionary<TKey, TElement> ToDictionary<TSource, TKey, TElement>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey> comparer)':
    toDictionary,
  'static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> source)': (
    source,
    K,
    V,
  ) => pairsToDictionary(source, null, K, V),
  'static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> source, IEqualityComparer<TKey> comparer)':
    pairsToDictionary,
  'static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(this IEnumerable<ValueTuple<TKey, TValue>> source)': (
    source,
    K,
    V,
  ) => tuplesToDictionary(source, null, K, V),
  'static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(this IEnumerable<ValueTuple<TKey, TValue>> source, IEqualityComparer<TKey> comparer)':
    tuplesToDictionary,
  'static HashSet<TSource> ToHashSet<TSource>(this IEnumerable<TSource> source)': (source, T) =>
    toHashSet(source, null, T),
  'static HashSet<TSource> ToHashSet<TSource>(this IEnumerable<TSource> source, IEqualityComparer<TSource> comparer)':
    toHashSet,
  'static TSource Aggregate<TSource>(this IEnumerable<TSource> source, Func<TSource, TSource, TSource> func)': (
    source,
    step,
    T,
  ) => {
    const items = from(source)
    const run = given(step, 'func')
    let total: unknown
    let any = false
    visit(items, t(T), (item) => {
      total = any ? run(total, item) : item
      any = true
      return false
    })
    if (!any) throw noElements()
    return total
  },
  'static TAccumulate Aggregate<TSource, TAccumulate>(this IEnumerable<TSource> source, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func)':
    (source, seed, step, T) => aggregate(source, seed, step, T),
  'static TResult Aggregate<TSource, TAccumulate, TResult>(this IEnumerable<TSource> source, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func, Func<TAccumulate, TResult> resultSelector)':
    (source, seed, step, result, T) => {
      from(source)
      given(step, 'func')
      return given(result, 'resultSelector')(aggregate(source, seed, step, T))
    },
  'static IEnumerable<KeyValuePair<TKey, TAccumulate>> AggregateBy<TSource, TKey, TAccumulate>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func, IEqualityComparer<TKey> keyComparer = null)':
    (source, key, seed, step, comparer, T, K, A) =>
      aggregateBy(
        source,
        key,
        () => seed,
        step,
        comparer,
        T,
        K,
        A,
        (args) => ({
          name: '<AggregateByIterator>d__50',
          args,
          element: 'System.Collections.Generic.KeyValuePair<T2, T3>',
        }),
      ),
  'static IEnumerable<KeyValuePair<TKey, TAccumulate>> AggregateBy<TSource, TKey, TAccumulate>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TKey, TAccumulate> seedSelector, Func<TAccumulate, TSource, TAccumulate> func, IEqualityComparer<TKey> keyComparer = null)':
    (source, key, seed, step, comparer, T, K, A) =>
      aggregateBy(source, key, given(seed, 'seedSelector'), step, comparer, T, K, A, (args) => ({
        name: '<AggregateByIterator>d__52',
        args,
        element: 'System.Collections.Generic.KeyValuePair<T2, T3>',
      })),
  'static IEnumerable<KeyValuePair<TKey, int>> CountBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey> keyComparer = null)':
    (source, key, comparer, T, K) =>
      aggregateBy(
        source,
        key,
        () => 0,
        (total) => (total as number) + 1,
        comparer,
        T,
        K,
        typeNamed('System.Int32'),
        ([T1, T2]) => ({
          name: '<CountByIterator>d__53',
          args: [T1, T2],
          element: 'System.Collections.Generic.KeyValuePair<T2, int>',
        }),
      ),
})
