import { itemsOf } from '../collections/list-value.ts'
import type { Comparer } from '../collections/protocol.ts'
import { type Comparison, comparisonOf, whileComparing } from '../collections/sorting.ts'
import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import { type EnumerableValue, type Enumerator, ItemsEnumerator } from '../values/enumerable.ts'
import { type Picked, Sequence, visit } from './sequence.ts'
import { knownCount } from './shortcuts.ts'

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

  /** What is sorted, in its own order. */
  get source(): EnumerableValue {
    return this.#source
  }

  /** The first in order, undefined where there is none; nothing is sorted. */
  override first(): Picked | undefined {
    return this.#outermost(
      () => true,
      (result) => result < 0,
    )
  }

  /** The last in order of those that fit, undefined where none does; nothing is sorted. */
  override last(fits: (item: unknown) => boolean = () => true): Picked | undefined {
    return this.#outermost(fits, (result) => result >= 0)
  }

  #outermost(fits: (item: unknown) => boolean, replaces: (result: number) => boolean): Picked | undefined {
    let best: Picked | undefined
    let keys: unknown[] = []
    visit(this.#source, this.elementType, (item) => {
      if (!fits(item)) return false
      if (best === undefined) keys = this.#keys.map(({ key }) => key(item))
      else if (!this.#placed(item, keys, replaces)) return false
      best = { item }
      return false
    })
    return best
  }

  override at(index: number): Picked | undefined {
    if (index === 0) return this.first()
    const items = itemsOf(this.#source, 'source', this.elementType)
    return index < items.length ? { item: this.#inOrder(items)[index] } : undefined
  }

  override get knownCount(): number | undefined {
    return knownCount(this.#source)
  }

  /**
   * Whether an element takes the place of the one with these keys, which are its own then. A further key is computed
   * where the ones before are equal, and for an element that takes the place; each of them once.
   */
  #placed(item: unknown, keys: unknown[], replaces: (result: number) => boolean): boolean {
    for (const [i, { key, compare }] of this.#keys.entries()) {
      const own = key(item)
      const result = compare(own, keys[i])
      const isLast = i === this.#keys.length - 1
      if (result === 0 && !isLast) continue
      if (!replaces(result)) return false
      keys[i] = own
      for (let k = i + 1; k < this.#keys.length; k++) keys[k] = this.#keys[k]?.key(item)
      return true
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
