/** `Min`, `Max`, `MinBy`, `MaxBy`. */

import type { Comparer } from '../collections/protocol.ts'
import { comparisonOf } from '../collections/sorting.ts'
import { membersOf } from '../type-system/declare.ts'
import { keywordTypes, typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { type EnumerableValue, visit } from '../values/enumerable.ts'
import { noElements } from './picking.ts'
import { from, given } from './sequence.ts'

type Source = EnumerableValue | null
type Selector = ((item: unknown) => unknown) | null
type Side = 'Min' | 'Max'

/**
 * The least or greatest key and its element. Null keys are passed over unless there are no others; NaN is the least
 * double, by the order that `Comparer<double>.Default` has.
 */
function extreme(
  side: Side,
  source: EnumerableValue,
  key: (item: unknown) => unknown,
  comparer: Comparer | null,
  type: DotnetType,
  keyType: DotnetType,
): { key: unknown; item: unknown } | null {
  const compare = comparisonOf(comparer, keyType)
  let best: { key: unknown; item: unknown } | null = null
  visit(source, type, (item) => {
    const k = key(item)
    if (best === null || best.key === null) {
      if (best === null || k !== null) best = { key: k, item }
    } else if (k !== null && (side === 'Min' ? compare(k, best.key) < 0 : compare(k, best.key) > 0))
      best = { key: k, item }
    return false
  })
  return best
}

const self = (item: unknown): unknown => item

function value(
  side: Side,
  source: Source,
  selector: Selector,
  comparer: Comparer | null,
  T: DotnetType,
  K: DotnetType,
): unknown {
  const found = extreme(side, from(source), given(selector, 'selector'), comparer, T, K)
  if (found) return found.key
  if (K.isValueType && !K.isNullable) throw noElements()
  return null
}

function by(
  side: Side,
  source: Source,
  key: Selector,
  comparer: Comparer | null,
  T?: DotnetType,
  K?: DotnetType,
): unknown {
  const found = extreme(side, from(source), given(key, 'keySelector'), comparer, T as DotnetType, K as DotnetType)
  if (found) return found.item
  if ((T as DotnetType).isValueType && !(T as DotnetType).isNullable) throw noElements()
  return null
}

const t = (type: DotnetType | undefined): DotnetType => type as DotnetType

function overloads(side: Side): Record<string, unknown> {
  const members: Record<string, unknown> = {
    [`static TSource ${side}<TSource>(this IEnumerable<TSource> source)`]: (source: Source, T: DotnetType) =>
      value(side, source, self, null, T, T),
    [`static TSource ${side}<TSource>(this IEnumerable<TSource> source, IComparer<TSource> comparer)`]: (
      source: Source,
      comparer: Comparer | null,
      T: DotnetType,
    ) => value(side, source, self, comparer, T, T),
    [`static TResult ${side}<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector)`]: (
      source: Source,
      selector: Selector,
      T: DotnetType,
      R: DotnetType,
    ) => value(side, source, selector, null, T, R),
  }
  for (const name of ['int', 'long', 'float', 'double', 'decimal']) {
    for (const mark of ['', '?']) {
      // Nulls are passed over before anything is compared, so the order of the plain type serves both.
      const type = (): DotnetType => typeNamed(keywordTypes.get(name) ?? name)
      const run = (source: Source, selector: Selector, T: DotnetType): unknown => {
        const found = extreme(side, from(source), given(selector, 'selector'), null, T, type())
        if (!found && mark === '') throw noElements()
        return found ? found.key : null
      }
      members[`static ${name}${mark} ${side}(this IEnumerable<${name}${mark}> source)`] = (source: Source) =>
        run(source, self, type())
      members[
        `static ${name}${mark} ${side}<TSource>(this IEnumerable<TSource> source, Func<TSource, ${name}${mark}> selector)`
      ] = run
    }
  }
  return members
}

const byMembers = membersOf<never>()({
  'static TSource MinBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector)': (
    source,
    key,
    T,
    K,
  ) => by('Min', source, key, null, t(T), t(K)),
  'static TSource MinBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey> comparer)':
    (source, key, comparer, T, K) => by('Min', source, key, comparer, T, K),
  'static TSource MaxBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector)': (
    source,
    key,
    T,
    K,
  ) => by('Max', source, key, null, T, K),
  'static TSource MaxBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey> comparer)':
    (source, key, comparer, T, K) => by('Max', source, key, comparer, T, K),
})

export const extremeMembers: Readonly<Record<string, unknown>> = {
  ...overloads('Min'),
  ...overloads('Max'),
  ...byMembers,
}
