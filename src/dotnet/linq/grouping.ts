/** `GroupBy`, `ToLookup`, `Join`, `GroupJoin`. */

import { arrayOf } from '../collections/array-of.ts'
import type { EqualityComparer } from '../collections/protocol.ts'
import { membersOf } from '../type-system/declare.ts'
import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import type { EnumerableValue } from '../values/enumerable.ts'
import { type LookupParts, type LookupValue, lookup } from './lookup-value.ts'
import { each, from, generated, given, isEmptyArray } from './sequence.ts'

type Type = DotnetType | undefined
type Source = EnumerableValue | null
type Selector = ((item: unknown) => unknown) | null
const t = (type: Type): DotnetType => type as DotnetType
const absent = Symbol('absent')

function parts(
  source: Source,
  key: Selector,
  element: Selector | typeof absent,
  comparer: EqualityComparer | null,
  T: Type,
  K: Type,
  E: Type,
): LookupParts {
  const items = from(source)
  return {
    source: items,
    sourceType: t(T),
    key: given(key, 'keySelector'),
    keyType: t(K),
    element: element === absent ? null : given(element as Selector, 'elementSelector'),
    elementType: t(E),
    comparer,
  }
}

function groups(made: LookupParts): EnumerableValue {
  const { source, sourceType, keyType, elementType } = made
  const group = definitionOf('System.Linq.IGrouping`2').make([keyType, elementType])
  if (isEmptyArray(source)) return arrayOf(group, [])
  const ofClass =
    made.element === null
      ? { name: 'GroupByIterator', args: [sourceType, keyType], element: 'System.Linq.IGrouping<T2, T1>' }
      : { name: 'GroupByIterator', args: [sourceType, keyType, elementType], element: 'System.Linq.IGrouping<T2, T3>' }
  return generated(group, ofClass, function* () {
    yield* lookup(made).groups
  })
}

function results(
  made: LookupParts,
  result: ((key: unknown, items: EnumerableValue | null) => unknown) | null,
  R: Type,
): EnumerableValue {
  const pick = given(result, 'resultSelector')
  if (isEmptyArray(made.source)) return arrayOf(t(R), [])
  const { sourceType, keyType, elementType } = made
  const args = made.element === null ? [sourceType, keyType, R] : [sourceType, keyType, elementType, R]
  return generated(t(R), { name: 'GroupByResultIterator', args }, function* () {
    for (const group of lookup(made).groups) yield pick(group.key, group)
  })
}

interface JoinParts {
  readonly outer: Source
  readonly inner: Source
  readonly outerKey: Selector
  readonly innerKey: Selector
  readonly comparer: EqualityComparer | null
  readonly types: readonly Type[]
}

function joined(
  { outer, inner, outerKey, innerKey, comparer, types }: JoinParts,
  checkResult: unknown,
  name: string,
  run: (item: unknown, matches: unknown[]) => Iterable<unknown>,
  onlyMatches = false,
): EnumerableValue {
  const [left, right] = [from(outer, 'outer'), from(inner, 'inner')]
  const [a, b] = [given(outerKey, 'outerKeySelector'), given(innerKey, 'innerKeySelector')]
  given(checkResult, 'resultSelector')
  const [O, I, K, R] = types
  if (isEmptyArray(left)) return arrayOf(t(R), [])
  return generated(t(R), { name, args: types }, function* () {
    let matches: LookupValue | null = null
    for (const item of each(left, O)) {
      // The inner sequence is read once there is an outer element.
      matches ??= lookup({
        source: right,
        sourceType: t(I),
        key: b,
        keyType: t(K),
        element: null,
        elementType: t(I),
        comparer,
        withoutNull: true,
      })
      if (onlyMatches && matches.count === 0) return
      const key = a(item)
      yield* run(item, key === null ? [] : (matches.find(key)?.items ?? []))
    }
  })
}

type Pair = ((outer: unknown, inner: unknown) => unknown) | null
const join = (made: JoinParts, result: Pair): EnumerableValue =>
  joined(
    made,
    result,
    '<JoinIterator>d__126',
    function* (item, matches) {
      for (const match of matches) yield result?.(item, match)
    },
    true,
  )
const leftJoin = (made: JoinParts, result: Pair): EnumerableValue =>
  joined(made, result, '<LeftJoinIterator>d__138', function* (item, matches) {
    if (matches.length === 0) yield result?.(item, t(made.types[1]).ops.defaultValue)
    for (const match of matches) yield result?.(item, match)
  })
/** As a left join with the sides exchanged. */
const rightJoin = (made: JoinParts, result: Pair): EnumerableValue => {
  const [O, I, K, R] = made.types
  given(made.outerKey, 'outerKeySelector')
  given(made.innerKey, 'innerKeySelector')
  const run = given(result, 'resultSelector')
  const sides = {
    outer: from(made.inner, 'inner'),
    inner: from(made.outer, 'outer'),
    outerKey: made.innerKey,
    innerKey: made.outerKey,
    comparer: made.comparer,
    types: [I, O, K, R],
  } as JoinParts
  return joined(sides, run, '<RightJoinIterator>d__281', function* (item, matches) {
    if (matches.length === 0) yield run(t(O).ops.defaultValue, item)
    for (const match of matches) yield run(match, item)
  })
}

const groupJoin = (
  made: JoinParts,
  result: ((outer: unknown, inner: EnumerableValue | null) => unknown) | null,
): EnumerableValue =>
  joined(made, result, '<GroupJoinIterator>d__113', function* (item, matches) {
    yield result?.(item, arrayOf(t(made.types[1]), matches))
  })

export const groupingMembers = membersOf<never>()({
  'static IEnumerable<IGrouping<TKey, TSource>> GroupBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector)':
    (source, key, T, K) => groups(parts(source, key, absent, null, T, K, T)),
  'static IEnumerable<IGrouping<TKey, TSource>> GroupBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey> comparer)':
    (source, key, comparer, T, K) => groups(parts(source, key, absent, comparer, T, K, T)),
  'static IEnumerable<IGrouping<TKey, TElement>> GroupBy<TSource, TKey, TElement>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector)':
    (source, key, element, T, K, E) => groups(parts(source, key, element, null, T, K, E)),
  'static IEnumerable<IGrouping<TKey, TElement>> GroupBy<TSource, TKey, TElement>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey> comparer)':
    (source, key, element, comparer, T, K, E) => groups(parts(source, key, element, comparer, T, K, E)),
  'static IEnumerable<TResult> GroupBy<TSource, TKey, TResult>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TKey, IEnumerable<TSource>, TResult> resultSelector)':
    (source, key, result, T, K, R) => results(parts(source, key, absent, null, T, K, T), result as never, R),
  'static IEnumerable<TResult> GroupBy<TSource, TKey, TElement, TResult>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, Func<TKey, IEnumerable<TElement>, TResult> resultSelector)':
    (source, key, element, result, T, K, E, R) =>
      results(parts(source, key, element, null, T, K, E), result as never, R),
  'static IEnumerable<TResult> GroupBy<TSource, TKey, TResult>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TKey, IEnumerable<TSource>, TResult> resultSelector, IEqualityComparer<TKey> comparer)':
    (source, key, result, comparer, T, K, R) =>
      results(parts(source, key, absent, comparer, T, K, T), result as never, R),
  'static IEnumerable<TResult> GroupBy<TSource, TKey, TElement, TResult>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, Func<TKey, IEnumerable<TElement>, TResult> resultSelector, IEqualityComparer<TKey> comparer)':
    (source, key, element, result, comparer, T, K, E, R) =>
      results(parts(source, key, element, comparer, T, K, E), result as never, R),
  'static ILookup<TKey, TSource> ToLookup<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector)':
    (source, key, T, K) => lookup(parts(source, key, absent, null, T, K, T)),
  'static ILookup<TKey, TSource> ToLookup<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey> comparer)':
    (source, key, comparer, T, K) => lookup(parts(source, key, absent, comparer, T, K, T)),
  'static ILookup<TKey, TElement> ToLookup<TSource, TKey, TElement>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector)':
    (source, key, element, T, K, E) => lookup(parts(source, key, element, null, T, K, E)),
  'static ILookup<TKey, TElement> ToLookup<TSource, TKey, TElement>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey> comparer)':
    (source, key, element, comparer, T, K, E) => lookup(parts(source, key, element, comparer, T, K, E)),
  'static IEnumerable<TResult> Join<TOuter, TInner, TKey, TResult>(this IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner, TResult> resultSelector)':
    (outer, inner, outerKey, innerKey, result, ...types) =>
      join({ outer, inner, outerKey, innerKey, comparer: null, types }, result),
  'static IEnumerable<TResult> Join<TOuter, TInner, TKey, TResult>(this IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner, TResult> resultSelector, IEqualityComparer<TKey> comparer)':
    (outer, inner, outerKey, innerKey, result, comparer, ...types) =>
      join({ outer, inner, outerKey, innerKey, comparer, types }, result),
  'static IEnumerable<TResult> LeftJoin<TOuter, TInner, TKey, TResult>(this IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner, TResult> resultSelector)':
    (outer, inner, outerKey, innerKey, result, ...types) =>
      leftJoin({ outer, inner, outerKey, innerKey, comparer: null, types }, result),
  'static IEnumerable<TResult> LeftJoin<TOuter, TInner, TKey, TResult>(this IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner, TResult> resultSelector, IEqualityComparer<TKey> comparer)':
    (outer, inner, outerKey, innerKey, result, comparer, ...types) =>
      leftJoin({ outer, inner, outerKey, innerKey, comparer, types }, result),
  'static IEnumerable<TResult> RightJoin<TOuter, TInner, TKey, TResult>(this IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner, TResult> resultSelector)':
    (outer, inner, outerKey, innerKey, result, ...types) =>
      rightJoin({ outer, inner, outerKey, innerKey, comparer: null, types }, result),
  'static IEnumerable<TResult> RightJoin<TOuter, TInner, TKey, TResult>(this IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner, TResult> resultSelector, IEqualityComparer<TKey> comparer)':
    (outer, inner, outerKey, innerKey, result, comparer, ...types) =>
      rightJoin({ outer, inner, outerKey, innerKey, comparer, types }, result),
  'static IEnumerable<TResult> GroupJoin<TOuter, TInner, TKey, TResult>(this IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, IEnumerable<TInner>, TResult> resultSelector)':
    (outer, inner, outerKey, innerKey, result, ...types) =>
      groupJoin({ outer, inner, outerKey, innerKey, comparer: null, types }, result as never),
  'static IEnumerable<TResult> GroupJoin<TOuter, TInner, TKey, TResult>(this IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, IEnumerable<TInner>, TResult> resultSelector, IEqualityComparer<TKey> comparer)':
    (outer, inner, outerKey, innerKey, result, comparer, ...types) =>
      groupJoin({ outer, inner, outerKey, innerKey, comparer, types }, result as never),
})
