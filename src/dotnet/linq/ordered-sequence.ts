import { arrayOf } from '../collections/array-of.ts'
import type { Comparer } from '../collections/protocol.ts'
import { type Comparison, comparisonOf, whileComparing } from '../collections/sorting.ts'
import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import { DotnetArray } from '../values/array.ts'
import { type EnumerableValue, type Enumerator, ItemsEnumerator, visit } from '../values/enumerable.ts'
import { Generated, iteratorType, type Picked, Sequence } from './sequence.ts'
import { allOf, countOf, holds, knownCount } from './shortcuts.ts'

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
      this.#source,
      () => true,
      (result) => result < 0,
    )
  }

  /** The last in order, undefined where there is none; nothing is sorted. */
  override last(): Picked | undefined {
    return this.lastThat(() => true)
  }

  override lastThat(fits: (item: unknown) => boolean): Picked | undefined {
    return this.#outermost(this.#source, fits, isLater)
  }

  #outermost(
    source: EnumerableValue,
    fits: (item: unknown) => boolean,
    replaces: (result: number) => boolean,
  ): Picked | undefined {
    let best: Picked | undefined
    let keys: unknown[] = []
    visit(source, this.elementType, (item) => {
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
    const items = this.#unsorted()
    return index < items.length ? { item: this.#inOrder(items)[index] } : undefined
  }

  override get knownCount(): number | undefined {
    return knownCount(this.#source)
  }

  /** Nothing is sorted to be counted. */
  override countAll(): number {
    return countOf(this.#source, this.elementType)
  }

  override contains(value: unknown): boolean {
    return holds(this.#source, value, this.elementType)
  }

  override skip(count: number): EnumerableValue {
    return new OrderedSlice(this, count, 2147483647)
  }

  override take(count: number): EnumerableValue {
    return new OrderedSlice(this, 0, count - 1)
  }

  /** The elements from one place in order to another, as an array; where there are none, no key is computed. */
  part(from: number, to: number): unknown[] {
    const items = this.#unsorted()
    return items.length > from ? this.#inOrder(items).slice(from, to + 1) : []
  }

  /** The last element of such a part. */
  lastOfPart(from: number, to: number): Picked | undefined {
    const items = this.#unsorted()
    if (from >= items.length) return undefined
    if (to < items.length - 1) return { item: this.#inOrder(items)[to] }
    return this.#outermost(new DotnetArray(this.elementType.array(), items), () => true, isLater)
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
  override toArray(): unknown[] {
    const items = this.#unsorted()
    return items.length === 1 ? items : this.#inOrder(items)
  }

  /** The elements in order. */
  sorted(): unknown[] {
    return this.#inOrder(this.#unsorted())
  }

  #unsorted(): unknown[] {
    return allOf(this.#source, this.elementType)
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

const isLater = (result: number): boolean => result >= 0

/** A part of an ordered sequence: the whole is sorted, and nothing where the part is known to be empty. */
class OrderedSlice extends Generated {
  private readonly source: OrderedSequence
  private readonly from: number
  private readonly to: number

  constructor(source: OrderedSequence, from: number, to: number) {
    super(source.elementType)
    this.source = source
    this.from = from
    this.to = to
  }

  override get dotnetType(): DotnetType {
    return iteratorType({ name: 'SkipTakeOrderedIterator', args: [this.elementType] })
  }

  protected *generate(): Generator<unknown> {
    yield* this.toArray()
  }

  override toArray(): unknown[] {
    return this.source.part(this.from, this.to)
  }

  override first(): Picked | undefined {
    return this.source.at(this.from)
  }

  override last(): Picked | undefined {
    return this.source.lastOfPart(this.from, this.to)
  }

  override at(index: number): Picked | undefined {
    return index > this.to - this.from ? undefined : this.source.at(this.from + index)
  }

  override get knownCount(): number | undefined {
    const count = this.source.knownCount
    return count === undefined ? undefined : this.partOf(count)
  }

  override countAll(): number {
    return this.partOf(this.source.countAll())
  }

  private partOf(count: number): number {
    return Math.max(0, Math.min(count, this.to + 1) - this.from)
  }

  override skip(count: number): EnumerableValue {
    const from = this.from + count
    return from > this.to ? arrayOf(this.elementType, []) : new OrderedSlice(this.source, from, this.to)
  }

  override take(count: number): EnumerableValue {
    const to = this.from + count - 1
    return to >= this.to ? this : new OrderedSlice(this.source, this.from, to)
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
