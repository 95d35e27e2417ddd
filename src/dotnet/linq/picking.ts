/** `First`, `Last`, `Single`, `ElementAt`, `Any`, `All`, `Contains`, `Count`, `SequenceEqual`. */
import { defaultEqualityComparer } from '../collections/default-comparers.ts'
import { indexOutside } from '../collections/errors.ts'
import type { EqualityComparer } from '../collections/protocol.ts'
import { membersOf } from '../type-system/declare.ts'
import type { DotnetType } from '../type-system/type.ts'
import { collectionCount, type EnumerableValue, enumeratorOf, visit } from '../values/enumerable.ts'
import { argumentOutOfRange, invalidOperation, overflow } from '../values/exception.ts'
import { from, given, type Picked } from './sequence.ts'
import { countOf, elementOf, firstOf, holds, knownCount, lastOf } from './shortcuts.ts'

type Type = DotnetType | undefined
type Test = ((item: unknown) => boolean) | null
type Source = EnumerableValue | null
const none: unique symbol = Symbol('none')
const t = (type: Type): DotnetType => type as DotnetType
const all = (): boolean => true
const fallback = (T: Type): unknown => t(T).ops.defaultValue

export const noElements = (): ReturnType<typeof invalidOperation> => invalidOperation('Sequence contains no elements')
const noMatch = (): ReturnType<typeof invalidOperation> => invalidOperation('Sequence contains no matching element')

function first(source: Source, test: (item: unknown) => boolean, T: Type): unknown {
  const items = from(source)
  if (test === all) return picked(firstOf(items, t(T)))
  let found: unknown = none
  visit(items, t(T), (item) => {
    if (!test(item)) return false
    found = item
    return true
  })
  return found
}

function last(source: Source, test: Test, T: Type): unknown {
  return picked(lastOf(from(source), t(T), test))
}

const picked = (found: Picked | undefined): unknown => (found === undefined ? none : found.item)

function single(source: Source, test: (item: unknown) => boolean, tooMany: string, T: Type): unknown {
  let found: unknown = none
  visit(from(source), t(T), (item) => {
    if (!test(item)) return false
    if (found !== none) throw invalidOperation(`Sequence contains more than one ${tooMany}`)
    found = item
    return false
  })
  return found
}

const or = (found: unknown, otherwise: () => unknown): unknown => (found === none ? otherwise() : found)
const fail = (error: () => unknown) => (): never => {
  throw error()
}
const test = (predicate: Test): ((item: unknown) => boolean) => given(predicate, 'predicate')

const elementAt = (source: Source, index: number, T: Type): unknown => picked(elementOf(from(source), t(T), index))

function any(source: Source, T: Type): boolean {
  const known = knownCount(from(source))
  return known === undefined ? first(source, all, T) !== none : known > 0
}

function count(source: Source, T: Type): number {
  const found = countOf(from(source), t(T))
  if (found > 2147483647) throw overflow()
  return found
}

function countThose(source: Source, fits: (item: unknown) => boolean, T: Type): number {
  let found = 0
  visit(from(source), t(T), (item) => {
    if (fits(item)) found++
    return false
  })
  if (found > 2147483647) throw overflow()
  return found
}

function contains(source: Source, value: unknown, comparer: EqualityComparer | null, T: Type): boolean {
  const items = from(source)
  return comparer === null ? holds(items, value, t(T)) : visit(items, t(T), (item) => comparer.equalValues(item, value))
}

function sequenceEqual(first: Source, second: Source, comparer: EqualityComparer | null, T: Type): boolean {
  const [left, right] = [from(first, 'first'), from(second, 'second')]
  const used = comparer ?? defaultEqualityComparer(t(T))
  const b = enumeratorOf(right, T)
  try {
    const different = visit(left, t(T), (item) => !b.moveNext() || !used.equalValues(item, b.current))
    return !different && !b.moveNext()
  } finally {
    b.dispose()
  }
}

export const pickingMembers = membersOf<never>()({
  'static TSource First<TSource>(this IEnumerable<TSource> source)': (source, T) =>
    or(first(source, all, T), fail(noElements)),
  'static TSource First<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)': (
    source,
    predicate,
    T,
  ) => or(first(from(source), test(predicate), T), fail(noMatch)),
  'static TSource FirstOrDefault<TSource>(this IEnumerable<TSource> source)': (source, T) =>
    or(first(source, all, T), () => fallback(T)),
  'static TSource FirstOrDefault<TSource>(this IEnumerable<TSource> source, TSource defaultValue)': (
    source,
    value,
    T,
  ) => or(first(source, all, T), () => value),
  'static TSource FirstOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)': (
    source,
    predicate,
    T,
  ) => or(first(from(source), test(predicate), T), () => fallback(T)),
  'static TSource FirstOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate, TSource defaultValue)':
    (source, predicate, value, T) => or(first(from(source), test(predicate), T), () => value),
  'static TSource Last<TSource>(this IEnumerable<TSource> source)': (source, T) =>
    or(last(source, null, T), fail(noElements)),
  'static TSource Last<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)': (
    source,
    predicate,
    T,
  ) => or(last(from(source), test(predicate), T), fail(noMatch)),
  'static TSource LastOrDefault<TSource>(this IEnumerable<TSource> source)': (source, T) =>
    or(last(source, null, T), () => fallback(T)),
  'static TSource LastOrDefault<TSource>(this IEnumerable<TSource> source, TSource defaultValue)': (source, value, T) =>
    or(last(source, null, T), () => value),
  'static TSource LastOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)': (
    source,
    predicate,
    T,
  ) => or(last(from(source), test(predicate), T), () => fallback(T)),
  'static TSource LastOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate, TSource defaultValue)':
    (source, predicate, value, T) => or(last(from(source), test(predicate), T), () => value),
  'static TSource Single<TSource>(this IEnumerable<TSource> source)': (source, T) =>
    or(single(source, all, 'element', T), fail(noElements)),
  'static TSource Single<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)': (
    source,
    predicate,
    T,
  ) => or(single(from(source), test(predicate), 'matching element', T), fail(noMatch)),
  'static TSource SingleOrDefault<TSource>(this IEnumerable<TSource> source)': (source, T) =>
    or(single(source, all, 'element', T), () => fallback(T)),
  'static TSource SingleOrDefault<TSource>(this IEnumerable<TSource> source, TSource defaultValue)': (
    source,
    value,
    T,
  ) => or(single(source, all, 'element', T), () => value),
  'static TSource SingleOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)': (
    source,
    predicate,
    T,
  ) => or(single(from(source), test(predicate), 'matching element', T), () => fallback(T)),
  'static TSource SingleOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate, TSource defaultValue)':
    (source, predicate, value, T) => or(single(from(source), test(predicate), 'matching element', T), () => value),
  'static TSource ElementAt<TSource>(this IEnumerable<TSource> source, int index)': (source, index, T) =>
    or(elementAt(source, index, T), () => {
      throw typeof source === 'object' && source !== null && 'itemAt' in source
        ? indexOutside()
        : argumentOutOfRange('index')
    }),
  'static TSource ElementAtOrDefault<TSource>(this IEnumerable<TSource> source, int index)': (source, index, T) =>
    or(elementAt(source, index, T), () => fallback(T)),
  'static bool Any<TSource>(this IEnumerable<TSource> source)': (source, T) => any(source, T),
  'static bool Any<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)': (source, predicate, T) =>
    first(from(source), test(predicate), T) !== none,
  'static bool All<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)': (
    source,
    predicate,
    T,
  ) => {
    const items = from(source)
    const check = test(predicate)
    return !visit(items, t(T), (item) => !check(item))
  },
  'static bool Contains<TSource>(this IEnumerable<TSource> source, TSource value)': (source, value, T) =>
    contains(source, value, null, T),
  'static bool Contains<TSource>(this IEnumerable<TSource> source, TSource value, IEqualityComparer<TSource> comparer)':
    contains,
  'static int Count<TSource>(this IEnumerable<TSource> source)': (source, T) => count(source, T),
  'static int Count<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)': (
    source,
    predicate,
    T,
  ) => countThose(from(source), test(predicate), T),
  'static long LongCount<TSource>(this IEnumerable<TSource> source)': (source, T) =>
    BigInt(collectionCount(from(source)) ?? countThose(source, all, T)),
  'static long LongCount<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)': (
    source,
    predicate,
    T,
  ) => BigInt(countThose(from(source), test(predicate), T)),
  'static bool TryGetNonEnumeratedCount<TSource>(this IEnumerable<TSource> source, out int count)': (source, cell) => {
    const known = knownCount(from(source))
    cell.value = known ?? 0
    return known !== undefined
  },
  'static bool SequenceEqual<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second)': (a, b, T) =>
    sequenceEqual(a, b, null, T),
  'static bool SequenceEqual<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource> comparer)':
    sequenceEqual,
})
