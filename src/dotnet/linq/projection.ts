/** `Select`, `SelectMany`, `Zip`, `Chunk`, `Append`, `Concat`, `Reverse`, `Range` … */
import { arrayOf } from '../collections/array-of.ts'
import { itemsOf } from '../collections/list-value.ts'
import { ValueTupleValue } from '../collections/value-tuple.ts'
import { membersOf } from '../type-system/declare.ts'
import { definitionOf, typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import { type EnumerableValue, enumeratorOf } from '../values/enumerable.ts'
import { argumentOutOfRange } from '../values/exception.ts'
import { each, from, generated, given, type Sequence } from './sequence.ts'
import { select } from './where-select.ts'

type Type = DotnetType | undefined
const t = (type: Type): DotnetType => type as DotnetType
type Many = (item: unknown, index: number) => EnumerableValue | null

function selectMany(
  source: EnumerableValue,
  collect: Many,
  result: ((item: unknown, inner: unknown) => unknown) | null,
  types: { T: Type; C: Type; R: Type },
): Sequence {
  return generated(t(types.R), function* () {
    let i = 0
    for (const item of each(source, types.T)) {
      const inner = from(collect(item, i++))
      if (result === null) yield* each(inner, types.C)
      else for (const element of each(inner, types.C)) yield result(item, element)
    }
  })
}

function zip(
  first: EnumerableValue | null,
  second: EnumerableValue | null,
  result: (a: unknown, b: unknown) => unknown,
  types: { A: Type; B: Type; R: DotnetType },
): Sequence {
  const [left, right] = [from(first, 'first'), from(second, 'second')]
  return generated(types.R, function* () {
    const a = enumeratorOf(left, types.A)
    const b = enumeratorOf(right, types.B)
    try {
      while (a.moveNext() && b.moveNext()) yield result(a.current, b.current)
    } finally {
      b.dispose()
      a.dispose()
    }
  })
}

const tupleType = (types: DotnetType[]): DotnetType => definitionOf(`System.ValueTuple\`${types.length}`).make(types)

export const projectionMembers = membersOf<never>()({
  'static IEnumerable<TResult> Select<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector)':
    (source, selector, T, R) => select(from(source), given(selector, 'selector'), t(T), t(R)),
  'static IEnumerable<TResult> Select<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, int, TResult> selector)':
    (source, selector, T, R) => {
      const items = from(source)
      const pick = given(selector, 'selector')
      return generated(t(R), function* () {
        let i = 0
        for (const item of each(items, T)) yield pick(item, i++)
      })
    },
  'static IEnumerable<TResult> SelectMany<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, IEnumerable<TResult>> selector)':
    (source, selector, T, R) => selectMany(from(source), given(selector, 'selector') as Many, null, { T, C: R, R }),
  'static IEnumerable<TResult> SelectMany<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, int, IEnumerable<TResult>> selector)':
    (source, selector, T, R) => selectMany(from(source), given(selector, 'selector') as Many, null, { T, C: R, R }),
  'static IEnumerable<TResult> SelectMany<TSource, TCollection, TResult>(this IEnumerable<TSource> source, Func<TSource, int, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector)':
    (source, collect, result, T, C, R) =>
      selectMany(from(source), given(collect, 'collectionSelector') as Many, given(result, 'resultSelector'), {
        T,
        C,
        R,
      }),
  'static IEnumerable<TResult> SelectMany<TSource, TCollection, TResult>(this IEnumerable<TSource> source, Func<TSource, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector)':
    (source, collect, result, T, C, R) =>
      selectMany(from(source), given(collect, 'collectionSelector') as Many, given(result, 'resultSelector'), {
        T,
        C,
        R,
      }),
  'static IEnumerable<TResult> Zip<TFirst, TSecond, TResult>(this IEnumerable<TFirst> first, IEnumerable<TSecond> second, Func<TFirst, TSecond, TResult> resultSelector)':
    (first, second, result, A, B, R) => {
      from(first, 'first')
      from(second, 'second')
      return zip(first, second, given(result, 'resultSelector'), { A, B, R: t(R) })
    },
  'static IEnumerable<ValueTuple<TFirst, TSecond>> Zip<TFirst, TSecond>(this IEnumerable<TFirst> first, IEnumerable<TSecond> second)':
    (first, second, A, B) => {
      const R = tupleType([t(A), t(B)])
      return zip(first, second, (a, b) => new ValueTupleValue(R, [a, b]), { A, B, R })
    },
  'static IEnumerable<ValueTuple<int, TSource>> Index<TSource>(this IEnumerable<TSource> source)': (source, T) => {
    const items = from(source)
    const R = tupleType([typeNamed('System.Int32'), t(T)])
    return generated(R, function* () {
      let i = 0
      for (const item of each(items, T)) yield new ValueTupleValue(R, [i++, item])
    })
  },
  'static IEnumerable<TSource[]> Chunk<TSource>(this IEnumerable<TSource> source, int size)': (source, size, T) => {
    const items = from(source)
    if (size < 1) throw argumentOutOfRange('size')
    return generated(t(T).array(), function* () {
      let chunk: unknown[] = []
      for (const item of each(items, T)) {
        if (chunk.push(item) < size) continue
        yield arrayOf(t(T), chunk)
        chunk = []
      }
      if (chunk.length > 0) yield arrayOf(t(T), chunk)
    })
  },
  'static IEnumerable<TSource> Append<TSource>(this IEnumerable<TSource> source, TSource element)': (
    source,
    element,
    T,
  ) => {
    const items = from(source)
    return generated(t(T), function* () {
      yield* each(items, T)
      yield element
    })
  },
  'static IEnumerable<TSource> Prepend<TSource>(this IEnumerable<TSource> source, TSource element)': (
    source,
    element,
    T,
  ) => {
    const items = from(source)
    return generated(t(T), function* () {
      yield element
      yield* each(items, T)
    })
  },
  'static IEnumerable<TSource> Concat<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second)': (
    first,
    second,
    T,
  ) => {
    const [a, b] = [from(first, 'first'), from(second, 'second')]
    return generated(t(T), function* () {
      yield* each(a, T)
      yield* each(b, T)
    })
  },
  'static IEnumerable<TSource> Reverse<TSource>(this IEnumerable<TSource> source)': (source, T) => {
    const items = from(source)
    return generated(t(T), function* () {
      yield* itemsOf(items, 'source', T).reverse()
    })
  },
  'static IEnumerable<TSource> AsEnumerable<TSource>(this IEnumerable<TSource> source)': (source) => source,
  'static IEnumerable<TResult> Empty<TResult>()': (T) => arrayOf(t(T), []),
  'static IEnumerable<int> Range(int start, int count)': (start, count) => {
    if (count < 0 || start + count - 1 > 2147483647) throw argumentOutOfRange('count')
    return generated(typeNamed('System.Int32'), function* () {
      for (let i = 0; i < count; i++) {
        charge(1)
        yield start + i
      }
    })
  },
  'static IEnumerable<TResult> Repeat<TResult>(TResult element, int count)': (element, count, T) => {
    if (count < 0) throw argumentOutOfRange('count')
    return generated(t(T), function* () {
      for (let i = 0; i < count; i++) {
        charge(1)
        yield element
      }
    })
  },
})
