/** `Reverse`. */
import type { DotnetType } from '../type-system/type.ts'
import type { EnumerableValue } from '../values/enumerable.ts'
import { Generated, isEmptyArray, iteratorType, type Picked } from './sequence.ts'
import { allOf, countOf, elementOf, firstOf, holds, isIndexed, knownCount, lastOf } from './shortcuts.ts'

/** `source.Reverse()`. */
export function reverse(source: EnumerableValue, type: DotnetType): EnumerableValue {
  return isEmptyArray(source) ? source : new Reversed(source, type)
}

class Reversed extends Generated {
  private readonly source: EnumerableValue

  constructor(source: EnumerableValue, type: DotnetType) {
    super(type)
    this.source = source
  }

  override get dotnetType(): DotnetType {
    return iteratorType({ name: 'ReverseIterator', args: [this.elementType] })
  }

  protected *generate(): Generator<unknown> {
    yield* this.toArray()
  }

  override toArray(): unknown[] {
    return allOf(this.source, this.elementType).reverse()
  }

  override first(): Picked | undefined {
    return lastOf(this.source, this.elementType, null)
  }

  override last(): Picked | undefined {
    return firstOf(this.source, this.elementType)
  }

  override at(index: number): Picked | undefined {
    const { source, elementType } = this
    if (isIndexed(source)) return elementOf(source, elementType, source.count - 1 - index)
    const items = allOf(source, elementType)
    return index < items.length ? { item: items[items.length - 1 - index] } : undefined
  }

  override get knownCount(): number | undefined {
    return knownCount(this.source)
  }

  override countAll(): number {
    return countOf(this.source, this.elementType)
  }

  override contains(value: unknown): boolean {
    return holds(this.source, value, this.elementType)
  }
}
