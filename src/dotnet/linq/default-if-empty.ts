/** `DefaultIfEmpty`. */
import type { DotnetType } from '../type-system/type.ts'
import { DotnetArray } from '../values/array.ts'
import { type EnumerableValue, enumeratorOf } from '../values/enumerable.ts'
import { Generated, iteratorType, type Picked } from './sequence.ts'
import { allOf, countOf, elementOf, firstOf, holds, knownCount, lastOf } from './shortcuts.ts'

/** `source.DefaultIfEmpty(value)`. */
export function defaultIfEmpty(source: EnumerableValue, value: unknown, type: DotnetType): EnumerableValue {
  return source instanceof DotnetArray && source.items.length > 0 ? source : new DefaultIfEmpty(source, value, type)
}

class DefaultIfEmpty extends Generated {
  private readonly source: EnumerableValue
  private readonly value: unknown

  constructor(source: EnumerableValue, value: unknown, type: DotnetType) {
    super(type)
    this.source = source
    this.value = value
  }

  override get dotnetType(): DotnetType {
    return iteratorType({ name: 'DefaultIfEmptyIterator', args: [this.elementType] })
  }

  protected *generate(): Generator<unknown> {
    const enumerator = enumeratorOf(this.source, this.elementType)
    try {
      if (!enumerator.moveNext()) {
        yield this.value
        return
      }
      do yield enumerator.current
      while (enumerator.moveNext())
    } finally {
      enumerator.dispose()
    }
  }

  override first(): Picked {
    return firstOf(this.source, this.elementType) ?? { item: this.value }
  }

  override last(): Picked {
    return lastOf(this.source, this.elementType, null) ?? { item: this.value }
  }

  override at(index: number): Picked | undefined {
    return elementOf(this.source, this.elementType, index) ?? (index === 0 ? { item: this.value } : undefined)
  }

  override get knownCount(): number | undefined {
    const count = knownCount(this.source)
    return count === 0 ? 1 : count
  }

  override countAll(): number {
    return Math.max(1, countOf(this.source, this.elementType))
  }

  override toArray(): unknown[] {
    const items = allOf(this.source, this.elementType)
    return items.length === 0 ? [this.value] : items
  }

  override contains(value: unknown): boolean {
    const count = knownCount(this.source)
    if (count === undefined || count === 0) return super.contains(value)
    return holds(this.source, value, this.elementType)
  }
}
