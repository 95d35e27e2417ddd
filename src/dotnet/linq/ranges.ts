/** `Range` and `Repeat`. */
import { arrayOf } from '../collections/array-of.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import type { EnumerableValue, Enumerator } from '../values/enumerable.ts'
import { iteratorType, type Picked, Sequence } from './sequence.ts'

/** `Enumerable.Range(start, count)`. */
export function rangeOf(start: number, count: number): EnumerableValue {
  const type = typeNamed('System.Int32')
  return count === 0 ? arrayOf(type, []) : new Range(type, start, count)
}

/** `Enumerable.Repeat(item, count)`. */
export function repeatOf(item: unknown, count: number, type: DotnetType): EnumerableValue {
  return count === 0 ? arrayOf(type, []) : new Repeat(type, item, count)
}

/** Elements that follow from their index. */
abstract class Computed extends Sequence {
  readonly #count: number

  constructor(type: DotnetType, count: number) {
    super(type)
    this.#count = count
  }

  /** The element at an index. */
  abstract itemOf(index: number): unknown

  /** So many of its elements, from an index on. */
  protected abstract part(from: number, count: number): EnumerableValue

  override get knownCount(): number {
    return this.#count
  }

  override countAll(): number {
    return this.#count
  }

  getEnumerator(): Enumerator {
    return new ComputedEnumerator(this)
  }

  override first(): Picked {
    return { item: this.itemOf(0) }
  }

  override last(): Picked {
    return { item: this.itemOf(this.#count - 1) }
  }

  override lastThat(fits: (item: unknown) => boolean): Picked | undefined {
    for (let i = this.#count - 1; i >= 0; i--) {
      charge(1)
      const item = this.itemOf(i)
      if (fits(item)) return { item }
    }
    return undefined
  }

  override at(index: number): Picked | undefined {
    return index < this.#count ? { item: this.itemOf(index) } : undefined
  }

  override skip(count: number): EnumerableValue {
    return count >= this.#count ? arrayOf(this.elementType, []) : this.part(count, this.#count - count)
  }

  override take(count: number): EnumerableValue {
    return count >= this.#count ? this : this.part(0, count)
  }
}

class ComputedEnumerator implements Enumerator {
  private readonly source: Computed
  private readonly count: number
  private next = 0
  current: unknown = 0

  constructor(source: Computed) {
    this.source = source
    this.count = source.knownCount
  }

  moveNext(): boolean {
    if (this.next >= this.count) return false
    charge(1)
    this.current = this.source.itemOf(this.next++)
    return true
  }

  dispose(): void {}
}

class Range extends Computed {
  private readonly start: number

  constructor(type: DotnetType, start: number, count: number) {
    super(type, count)
    this.start = start
  }

  override get dotnetType(): DotnetType {
    return iteratorType({ name: 'RangeIterator', args: [this.elementType] })
  }

  override itemOf(index: number): number {
    return this.start + index
  }

  protected override part(from: number, count: number): EnumerableValue {
    return new Range(this.elementType, this.start + from, count)
  }
}

class Repeat extends Computed {
  private readonly item: unknown

  constructor(type: DotnetType, item: unknown, count: number) {
    super(type, count)
    this.item = item
  }

  override get dotnetType(): DotnetType {
    return iteratorType({ name: 'RepeatIterator', args: [this.elementType] })
  }

  override itemOf(): unknown {
    return this.item
  }

  protected override part(_from: number, count: number): EnumerableValue {
    return new Repeat(this.elementType, this.item, count)
  }
}
