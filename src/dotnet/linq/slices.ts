/** `Skip` and `Take`: a part of a sequence by the indexes of its first and its last element. */
import { arrayOf } from '../collections/array-of.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import { type EnumerableValue, type Enumerator, enumeratorOf } from '../values/enumerable.ts'
import { Generated, isEmptyArray, isIterator, iteratorType, type Picked, Sequence } from './sequence.ts'
import { countOf, type Indexed, isIndexed } from './shortcuts.ts'

/** The last index of a part that has no end. */
const open = 2147483647

/** `source.Skip(count)`. */
export function skip(source: EnumerableValue, count: number, type: DotnetType): EnumerableValue {
  if (isEmptyArray(source)) return source
  if (isIterator(source)) return count <= 0 ? source : (source.skip(count) ?? new Slice(source, type, count, open))
  return sliced(source, Math.max(count, 0), open, type)
}

/** `source.Take(count)`. */
export function take(source: EnumerableValue, count: number, type: DotnetType): EnumerableValue {
  if (count <= 0 || isEmptyArray(source)) return arrayOf(type, [])
  return (isIterator(source) && source.take(count)) || sliced(source, 0, count - 1, type)
}

/** The elements from `start` up to `end`, which isn't among them. */
export function range(source: EnumerableValue, start: number, end: number, type: DotnetType): EnumerableValue {
  if (start >= end) return arrayOf(type, [])
  if (!isIterator(source)) return sliced(source, start, end - 1, type)
  const head = take(source, end, type)
  return start === 0 ? head : skip(head, start, type)
}

function sliced(source: EnumerableValue, from: number, to: number, type: DotnetType): Sequence {
  return isIndexed(source) ? new ListSlice(source, type, from, to) : new Slice(source, type, from, to)
}

/** A part of a list: its elements are read by their index. */
class ListSlice extends Sequence {
  private readonly source: EnumerableValue & object & Indexed
  private readonly from: number
  private readonly to: number

  constructor(source: EnumerableValue & object & Indexed, type: DotnetType, from: number, to: number) {
    super(type)
    this.source = source
    this.from = from
    this.to = to
  }

  override get dotnetType(): DotnetType {
    return iteratorType({ name: 'IListSkipTakeIterator', args: [this.elementType] })
  }

  getEnumerator(): Enumerator {
    return new ListSliceEnumerator(this.source, this.from, this.to)
  }

  override first(): Picked | undefined {
    return this.at(0)
  }

  override last(): Picked | undefined {
    return this.at(this.knownCount - 1)
  }

  override lastThat(fits: (item: unknown) => boolean): Picked | undefined {
    for (let i = this.knownCount - 1; i >= 0; i--) {
      const item = this.source.itemAt(this.from + i)
      if (fits(item)) return { item }
    }
    return undefined
  }

  override at(index: number): Picked | undefined {
    return index >= 0 && index < this.knownCount ? { item: this.source.itemAt(this.from + index) } : undefined
  }

  override get knownCount(): number {
    return Math.max(0, Math.min(this.source.count - 1, this.to) - this.from + 1)
  }

  override countAll(): number {
    return this.knownCount
  }

  override skip(count: number): EnumerableValue {
    const from = this.from + count
    return from > this.to ? arrayOf(this.elementType, []) : new ListSlice(this.source, this.elementType, from, this.to)
  }

  override take(count: number): EnumerableValue {
    const to = this.from + count - 1
    return to >= this.to ? this : new ListSlice(this.source, this.elementType, this.from, to)
  }
}

class ListSliceEnumerator implements Enumerator {
  private readonly list: Indexed
  private readonly to: number
  private next: number
  current: unknown = null

  constructor(list: Indexed, from: number, to: number) {
    this.list = list
    this.next = from
    this.to = to
  }

  moveNext(): boolean {
    if (this.next > this.to || this.next >= this.list.count) return false
    this.current = this.list.itemAt(this.next++)
    return true
  }

  dispose(): void {}
}

/** A part of any other sequence: it is enumerated up to the last element wanted. */
class Slice extends Generated {
  private readonly source: EnumerableValue
  private readonly from: number
  private readonly to: number

  constructor(source: EnumerableValue, type: DotnetType, from: number, to: number) {
    super(type)
    this.source = source
    this.from = from
    this.to = to
  }

  override get dotnetType(): DotnetType {
    return iteratorType({ name: 'IEnumerableSkipTakeIterator', args: [this.elementType] })
  }

  protected *generate(): Generator<unknown> {
    const enumerator = enumeratorOf(this.source, this.elementType)
    try {
      for (let i = 0; i <= this.to; i++) {
        charge(1)
        if (!enumerator.moveNext()) return
        if (i >= this.from) yield enumerator.current
      }
    } finally {
      enumerator.dispose()
    }
  }

  override first(): Picked | undefined {
    return isIterator(this.source) ? this.source.at(this.from) : super.first()
  }

  override last(): Picked | undefined {
    const { source, from, to } = this
    const count = isIterator(source) ? source.knownCount : undefined
    if (!isIterator(source) || count === undefined || count <= from) return super.last()
    return count > to ? source.at(to) : source.last()
  }

  override at(index: number): Picked | undefined {
    if (index > this.to - this.from) return undefined
    return isIterator(this.source) ? this.source.at(this.from + index) : super.at(index)
  }

  override countAll(): number {
    const { source, from, to } = this
    if (to === open) return Math.max(0, countOf(source, this.elementType) - from)
    const enumerator = enumeratorOf(source, this.elementType)
    try {
      let count = 0
      while (count <= to && enumerator.moveNext()) {
        charge(1)
        count++
      }
      return Math.max(0, count - from)
    } finally {
      enumerator.dispose()
    }
  }

  override skip(count: number): EnumerableValue {
    const from = this.from + count
    if (this.to === open && from > open) return new Slice(this, this.elementType, count, open)
    return from > this.to ? arrayOf(this.elementType, []) : new Slice(this.source, this.elementType, from, this.to)
  }

  override take(count: number): EnumerableValue {
    const to = this.from + count - 1
    if (this.to === open && to > open) return new Slice(this, this.elementType, 0, count - 1)
    return to >= this.to ? this : new Slice(this.source, this.elementType, this.from, to)
  }
}
