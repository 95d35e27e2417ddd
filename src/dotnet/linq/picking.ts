/** `First`, `Last`, `Single`, `ElementAt`, `Any`, `All`, `Contains`, `Count`, `SequenceEqual`. */
import { defaultEqualityComparer } from '../collections/default-comparers.ts'
import { indexOutside } from '../collections/errors.ts'
import { ListValue } from '../collections/list-value.ts'
import type { EqualityComparer } from '../collections/protocol.ts'
import { membersOf } from '../type-system/declare.ts'
import type { DotnetType } from '../type-system/type.ts'
import { DotnetArray } from '../values/array.ts'
import { type EnumerableValue, enumeratorOf } from '../values/enumerable.ts'
import { argumentOutOfRange, invalidOperation, overflow } from '../values/exception.ts'
import { OrderedSequence } from './ordered-sequence.ts'
import { from, given, visit } from './sequence.ts'

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
  if (items instanceof OrderedSequence) {
    const first = items.first(test)
    return first === undefined ? none : first.item
  }
  let found: unknown = none
  visit(items, t(T), (item) => {
    if (!test(item)) return false
    found = item
    return true
  })
  return found
}

function last(source: Source, test: (item: unknown) => boolean, T: Type): unknown {
  const items = from(source)
  if (items instanceof DotnetArray || items instanceof ListValue) {
    for (let i = items.items.length - 1; i >= 0; i--) if (test(items.items[i])) return items.items[i]
    return none
  }
  let found: unknown = none
  visit(items, t(T), (item) => {
    if (test(item)) found = item
    return false
  })
  return found
}

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

function elementAt(source: Source, index: number, T: Type): unknown {
  const items = from(source)
  if (items instanceof DotnetArray || items instanceof ListValue) {
    return index < 0 || index >= items.items.length ? none : items.items[index]
  }
  let left = index
  if (index < 0) return none
  let found: unknown = none
  visit(items, t(T), (item) => {
    if (left-- > 0) return false
    found = item
    return true
  })
  return found
}

/** The number of elements where it is known without enumerating, else undefined. */
export function knownCount(source: EnumerableValue): number | undefined {
  if (typeof source === 'string') return undefined
  return 'count' in source && typeof source.count === 'number' ? source.count : undefined
}

function count(source: Source, predicate: ((item: unknown) => boolean) | null, T: Type): number {
  const items = from(source)
  if (predicate === null) {
    const known = knownCount(items)
    if (known !== undefined) return known
  }
  let found = 0
  visit(items, t(T), (item) => {
    if (predicate === null || predicate(item)) found++
    return false
  })
  if (found > 2147483647) throw overflow()
  return found
}

function contains(source: Source, value: unknown, comparer: EqualityComparer | null, T: Type): boolean {
  const items = from(source)
  if (comparer === null && typeof items !== 'string' && 'containsItem' in items) {
    return (items as unknown as { containsItem(item: unknown): boolean }).containsItem(value)
  }
  const used = comparer ?? defaultEqualityComparer(t(T))
  return visit(items, t(T), (item) => used.equalValues(item, value))
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
    or(last(source, all, T), fail(noElements)),
  'static TSource Last<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)': (
    source,
    predicate,
    T,
  ) => or(last(from(source), test(predicate), T), fail(noMatch)),
  'static TSource LastOrDefault<TSource>(this IEnumerable<TSource> source)': (source, T) =>
    or(last(source, all, T), () => fallback(T)),
  'static TSource LastOrDefault<TSource>(this IEnumerable<TSource> source, TSource defaultValue)': (source, value, T) =>
    or(last(source, all, T), () => value),
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
  'static bool Any<TSource>(this IEnumerable<TSource> source)': (source, T) => first(source, all, T) !== none,
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
  'static int Count<TSource>(this IEnumerable<TSource> source)': (source, T) => count(source, null, T),
  'static int Count<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)': (
    source,
    predicate,
    T,
  ) => count(from(source), test(predicate), T),
  'static long LongCount<TSource>(this IEnumerable<TSource> source)': (source, T) => BigInt(count(source, null, T)),
  'static long LongCount<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)': (
    source,
    predicate,
    T,
  ) => BigInt(count(from(source), test(predicate), T)),
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
