/** `Select`, `SelectMany`, `Zip`, `Chunk`, `Append`, `Concat`, `Reverse`, `Range` … */
import { arrayOf } from '../collections/array-of.ts'
import { itemsOf } from '../collections/list-value.ts'
import { ValueTupleValue } from '../collections/value-tuple.ts'
import { membersOf } from '../type-system/declare.ts'
import { definitionOf, typeNamed } from '../type-system/definition.ts'
import { notBuilt } from '../type-system/not-built.ts'
import type { DotnetType } from '../type-system/type.ts'
import { ambient } from '../values/ambient.ts'
import { DotnetArray } from '../values/array.ts'
import { type EnumerableValue, enumeratorOf, visit } from '../values/enumerable.ts'
import { argumentOutOfRange } from '../values/exception.ts'
import { append, concat, prepend } from './concatenation.ts'
import { rangeOf, repeatOf } from './ranges.ts'
import { reverse } from './reverse.ts'
import {
  each,
  from,
  Generated,
  generated,
  given,
  type IteratorClass,
  isEmptyArray,
  iteratorType,
  type Sequence,
} from './sequence.ts'
import { countOf, holds } from './shortcuts.ts'
import { select } from './where-select.ts'

type Type = DotnetType | undefined
const t = (type: Type): DotnetType => type as DotnetType
type Many = (item: unknown, index: number) => EnumerableValue | null

/** Without a class: that of a selector alone, which has shortcuts. */
function selectMany(
  source: EnumerableValue,
  collect: Many,
  result: ((item: unknown, inner: unknown) => unknown) | null,
  types: { T: Type; C: Type; R: Type },
  ofClass: IteratorClass | null,
): EnumerableValue {
  if (isEmptyArray(source)) return arrayOf(t(types.R), [])
  if (ofClass === null) return new Flattened(source, t(types.T), collect, t(types.R))
  return generated(t(types.R), ofClass, function* () {
    let i = 0
    for (const item of each(source, types.T)) {
      const inner = from(collect(item, i++))
      if (result === null) yield* each(inner, types.C)
      else for (const element of each(inner, types.C)) yield result(item, element)
    }
  })
}

class Flattened extends Generated {
  private readonly source: EnumerableValue
  private readonly sourceType: DotnetType
  private readonly collect: Many

  constructor(source: EnumerableValue, sourceType: DotnetType, collect: Many, type: DotnetType) {
    super(type)
    this.source = source
    this.sourceType = sourceType
    this.collect = collect
  }

  override get dotnetType(): DotnetType {
    return iteratorType({ name: 'SelectManySingleSelectorIterator', args: [this.sourceType, this.elementType] })
  }

  protected *generate(): Generator<unknown> {
    for (const item of each(this.source, this.sourceType)) yield* each(this.inner(item), this.elementType)
  }

  override visit(see: (item: unknown) => boolean): boolean {
    return visit(this.source, this.sourceType, (item) => visit(this.inner(item), this.elementType, see))
  }

  override countAll(): number {
    let all = 0
    visit(this.source, this.sourceType, (item) => {
      all += countOf(this.inner(item), this.elementType)
      return false
    })
    return all
  }

  override contains(value: unknown): boolean {
    return visit(this.source, this.sourceType, (item) => holds(this.inner(item), value, this.elementType))
  }

  private inner(item: unknown): EnumerableValue {
    return from(this.collect(item, 0))
  }
}

function zip(
  first: EnumerableValue | null,
  second: EnumerableValue | null,
  result: (a: unknown, b: unknown) => unknown,
  types: { A: Type; B: Type; R: DotnetType },
  ofClass: IteratorClass,
): Sequence {
  const [left, right] = [from(first, 'first'), from(second, 'second')]
  return generated(types.R, ofClass, function* () {
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
      if (isEmptyArray(items)) return arrayOf(t(R), [])
      return generated(t(R), { name: '<SelectIterator>d__251', args: [T, R] }, function* () {
        let i = 0
        for (const item of each(items, T)) yield pick(item, i++)
      })
    },
  'static IEnumerable<TResult> SelectMany<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, IEnumerable<TResult>> selector)':
    (source, selector, T, R) =>
      selectMany(from(source), given(selector, 'selector') as Many, null, { T, C: R, R }, null),
  'static IEnumerable<TResult> SelectMany<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, int, IEnumerable<TResult>> selector)':
    (source, selector, T, R) =>
      selectMany(
        from(source),
        given(selector, 'selector') as Many,
        null,
        { T, C: R, R },
        { name: '<SelectManyIterator>d__262', args: [T, R] },
      ),
  'static IEnumerable<TResult> SelectMany<TSource, TCollection, TResult>(this IEnumerable<TSource> source, Func<TSource, int, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector)':
    (source, collect, result, T, C, R) =>
      selectMany(
        from(source),
        given(collect, 'collectionSelector') as Many,
        given(result, 'resultSelector'),
        { T, C, R },
        { name: '<SelectManyIterator>d__264', args: [T, C, R] },
      ),
  'static IEnumerable<TResult> SelectMany<TSource, TCollection, TResult>(this IEnumerable<TSource> source, Func<TSource, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector)':
    (source, collect, result, T, C, R) =>
      selectMany(
        from(source),
        given(collect, 'collectionSelector') as Many,
        given(result, 'resultSelector'),
        { T, C, R },
        { name: '<SelectManyIterator>d__266', args: [T, C, R] },
      ),
  'static IEnumerable<TResult> Zip<TFirst, TSecond, TResult>(this IEnumerable<TFirst> first, IEnumerable<TSecond> second, Func<TFirst, TSecond, TResult> resultSelector)':
    (first, second, result, A, B, R) => {
      from(first, 'first')
      from(second, 'second')
      return zip(
        first,
        second,
        given(result, 'resultSelector'),
        { A, B, R: t(R) },
        { name: '<ZipIterator>d__362', args: [A, B, R] },
      )
    },
  'static IEnumerable<ValueTuple<TFirst, TSecond>> Zip<TFirst, TSecond>(this IEnumerable<TFirst> first, IEnumerable<TSecond> second)':
    (first, second, A, B) => {
      const R = tupleType([t(A), t(B)])
      return zip(
        first,
        second,
        (a, b) => new ValueTupleValue(R, [a, b]),
        { A, B, R },
        { name: '<ZipIterator>d__361', args: [A, B], element: 'ValueTuple<T1, T2>' },
      )
    },
  'static IEnumerable<ValueTuple<TFirst, TSecond, TThird>> Zip<TFirst, TSecond, TThird>(this IEnumerable<TFirst> first, IEnumerable<TSecond> second, IEnumerable<TThird> third)':
    (first, second, third, A, B, C) => {
      const [a, b, c] = [from(first, 'first'), from(second, 'second'), from(third, 'third')]
      const R = tupleType([t(A), t(B), t(C)])
      const pair = tupleType([t(A), t(B)])
      const pairs = zip(a, b, (x, y) => new ValueTupleValue(pair, [x, y]), { A, B, R: pair }, { name: '', args: [] })
      return zip(
        pairs,
        c,
        (two, z) => new ValueTupleValue(R, [...(two as ValueTupleValue).items, z]),
        { A: pair, B: C, R },
        { name: '<ZipIterator>d__363', args: [A, B, C], element: 'ValueTuple<T1, T2, T3>' },
      )
    },
  'static IEnumerable<ValueTuple<int, TSource>> Index<TSource>(this IEnumerable<TSource> source)': (source, T) => {
    const items = from(source)
    const R = tupleType([typeNamed('System.Int32'), t(T)])
    if (isEmptyArray(items)) return arrayOf(R, [])
    const ofClass = { name: '<IndexIterator>d__115', args: [T], element: 'ValueTuple<int, T1>' }
    return generated(R, ofClass, function* () {
      let i = 0
      for (const item of each(items, T)) yield new ValueTupleValue(R, [i++, item])
    })
  },
  'static IEnumerable<TSource[]> Chunk<TSource>(this IEnumerable<TSource> source, int size)': (source, size, T) => {
    const items = from(source)
    if (size < 1) throw argumentOutOfRange('size')
    if (isEmptyArray(items)) return arrayOf(t(T).array(), [])
    const name = items instanceof DotnetArray ? '<ArrayChunkIterator>d__39' : '<EnumerableChunkIterator>d__40'
    return generated(t(T).array(), { name, args: [T], element: 'T1[]' }, function* () {
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
  ) => append(from(source), element, t(T)),
  'static IEnumerable<TSource> Prepend<TSource>(this IEnumerable<TSource> source, TSource element)': (
    source,
    element,
    T,
  ) => prepend(from(source), element, t(T)),
  'static IEnumerable<TSource> Concat<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second)': (
    first,
    second,
    T,
  ) => concat(from(first, 'first'), from(second, 'second'), t(T)),
  'static IEnumerable<TSource> Reverse<TSource>(this IEnumerable<TSource> source)': (source, T) =>
    reverse(from(source), t(T)),
  'static IEnumerable<TSource> Reverse<TSource>(this TSource[] source)': (source, T) => reverse(from(source), t(T)),
  'static IEnumerable<TSource> Shuffle<TSource>(this IEnumerable<TSource> source)': (source, T) => {
    const items = from(source)
    if (isEmptyArray(items)) return items
    return generated(t(T), { name: 'ShuffleIterator', args: [T] }, function* () {
      const left = itemsOf(items, 'source', T)
      while (left.length > 0) yield left.splice(Math.floor(ambient().random() * left.length), 1)[0]
    })
  },
  'static IEnumerable<T> Sequence<T>(T start, T endInclusive, T step)': notBuilt('staticAbstract'),
  'static IEnumerable<T> InfiniteSequence<T>(T start, T step)': notBuilt('staticAbstract'),
  'static IEnumerable<TSource> AsEnumerable<TSource>(this IEnumerable<TSource> source)': (source) => source,
  'static IEnumerable<TResult> Empty<TResult>()': (T) => arrayOf(t(T), []),
  'static IEnumerable<int> Range(int start, int count)': (start, count) => {
    if (count < 0 || start + count - 1 > 2147483647) throw argumentOutOfRange('count')
    return rangeOf(start, count)
  },
  'static IEnumerable<TResult> Repeat<TResult>(TResult element, int count)': (element, count, T) => {
    if (count < 0) throw argumentOutOfRange('count')
    return repeatOf(element, count, t(T))
  },
})
