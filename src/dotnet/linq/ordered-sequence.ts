import { itemsOf } from '../collections/list-value.ts'
import type { Comparer } from '../collections/protocol.ts'
import { type Comparison, comparisonOf, whileComparing } from '../collections/sorting.ts'
import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import { type EnumerableValue, type Enumerator, ItemsEnumerator } from '../values/enumerable.ts'
import { Sequence } from './sequence.ts'

interface SortKey {
  readonly keyType: DotnetType
  readonly key: (item: unknown) => unknown
  readonly compare: Comparison
}

/** `OrderBy` and its `ThenBy`s: a stable sort, done when the enumeration starts. Keys are computed once an element. */
export class OrderedSequence extends Sequence {
  readonly #source: EnumerableValue
  readonly #keys: readonly SortKey[]

  constructor(source: EnumerableValue, elementType: DotnetType, keys: readonly SortKey[]) {
    super(elementType)
    this.#source = source
    this.#keys = keys
  }

  override get dotnetType(): DotnetType {
    const keyType = this.#keys.at(-1)?.keyType ?? this.elementType
    return definitionOf('System.Linq.Enumerable+OrderedIterator`2').make([this.elementType, keyType])
  }

  /** The same source with one more, less significant key. */
  thenBy(key: SortKey): OrderedSequence {
    return new OrderedSequence(this.#source, this.elementType, [...this.#keys, key])
  }

  /**
   * The first in order of those that fit, undefined where none does. Nothing is sorted: a further key is computed where
   * the ones before are equal, and for each element that comes first so far.
   */
  first(fits: (item: unknown) => boolean): { readonly item: unknown } | undefined {
    let best: { readonly item: unknown; readonly keys: readonly unknown[] } | undefined
    for (const item of itemsOf(this.#source, 'source', this.elementType)) {
      charge(1)
      if (!fits(item)) continue
      if (best === undefined || this.#isBefore(item, best.keys))
        best = { item, keys: this.#keys.map(({ key }) => key(item)) }
    }
    return best
  }

  #isBefore(item: unknown, keys: readonly unknown[]): boolean {
    for (const [i, { key, compare }] of this.#keys.entries()) {
      const result = compare(key(item), keys[i])
      if (result !== 0) return result < 0
    }
    return false
  }

  /** The elements in order, as an array: one alone needs no key. */
  all(): unknown[] {
    const items = itemsOf(this.#source, 'source', this.elementType)
    return items.length === 1 ? items : this.#inOrder(items)
  }

  /** The elements in order. */
  sorted(): unknown[] {
    return this.#inOrder(itemsOf(this.#source, 'source', this.elementType))
  }

  #inOrder(items: readonly unknown[]): unknown[] {
    const columns = this.#keys.map(({ key }) => items.map((item) => key(item)))
    const compares = this.#keys.map(({ compare }) => compare)
    const order = items.map((_, i) => i)
    if (items.length > 1) {
      whileComparing(() =>
        order.sort((a, b) => {
          charge(1)
          for (let k = 0; k < compares.length; k++) {
            const result = compares[k]?.(columns[k]?.[a], columns[k]?.[b]) ?? 0
            if (result !== 0) return result
          }
          return a - b
        }),
      )
    }
    return order.map((i) => items[i])
  }

  getEnumerator(): Enumerator {
    let inner: Enumerator | undefined
    const start = (): Enumerator => {
      inner ??= new ItemsEnumerator(this.sorted())
      return inner
    }
    return {
      moveNext: () => start().moveNext(),
      get current() {
        return start().current
      },
      dispose: () => {},
    }
  }
}

export function sortKey(
  key: (item: unknown) => unknown,
  keyType: DotnetType,
  comparer: Comparer | null,
  descending: boolean,
): SortKey {
  const compare = comparisonOf(comparer, keyType)
  return { key, keyType, compare: descending ? (x, y) => compare(y, x) : compare }
}

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    IOrderedEnumerable: OrderedSequence
  }
}
