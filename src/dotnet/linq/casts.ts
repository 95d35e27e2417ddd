/** `Cast` and `OfType`. */
import { castObject } from '../type-system/cast.ts'
import { isInstanceOf } from '../type-system/conversions.ts'
import type { DotnetType } from '../type-system/type.ts'
import { box } from '../type-system/value-ops.ts'
import { collectionCount, type EnumerableValue, elementTypeOf, visit } from '../values/enumerable.ts'
import { each, Generated, generated, iteratorType, type Picked } from './sequence.ts'
import { elementOf } from './shortcuts.ts'

/** `source.Cast<T>()`. */
export function cast(source: EnumerableValue, type: DotnetType): EnumerableValue {
  if (elementTypeOf(source) === type) return source
  if (collectionCount(source) !== undefined) return new CastCollection(source, type)
  return generated(type, { name: '<CastIterator>d__20', args: [type] }, function* () {
    const elementType = elementTypeOf(source)
    for (const item of each(source)) yield castObject(box(item, elementType), type)
  })
}

/** Over a collection only the elements that are asked for are cast. */
class CastCollection extends Generated {
  private readonly source: EnumerableValue

  constructor(source: EnumerableValue, type: DotnetType) {
    super(type)
    this.source = source
  }

  override get dotnetType(): DotnetType {
    return iteratorType({ name: 'CastICollectionIterator', args: [this.elementType] })
  }

  protected *generate(): Generator<unknown> {
    const elementType = elementTypeOf(this.source)
    for (const item of each(this.source)) yield castObject(box(item, elementType), this.elementType)
  }

  override at(index: number): Picked | undefined {
    const elementType = elementTypeOf(this.source)
    const found = elementOf(this.source, elementType, index)
    return found && { item: castObject(box(found.item, elementType), this.elementType) }
  }

  override get knownCount(): number | undefined {
    return collectionCount(this.source)
  }

  override countAll(): number {
    return collectionCount(this.source) ?? 0
  }
}

/** `source.OfType<T>()`. */
export function ofType(source: EnumerableValue, type: DotnetType): EnumerableValue {
  // A sequence of such values is given back as it is; one of references may hold null.
  if (elementTypeOf(source) === type && type.isValueType && !type.isNullable) return source
  return new OfType(source, type)
}

/** The elements of a type. */
export class OfType extends Generated {
  readonly source: EnumerableValue

  constructor(source: EnumerableValue, type: DotnetType) {
    super(type)
    this.source = source
  }

  override get dotnetType(): DotnetType {
    return iteratorType({ name: 'OfTypeIterator', args: [this.elementType] })
  }

  protected *generate(): Generator<unknown> {
    const elementType = elementTypeOf(this.source)
    for (const item of each(this.source)) {
      const value = box(item, elementType)
      if (isInstanceOf(value, this.elementType)) yield castObject(value, this.elementType)
    }
  }

  override visit(see: (item: unknown) => boolean): boolean {
    const elementType = elementTypeOf(this.source)
    return visit(this.source, undefined, (item) => {
      const value = box(item, elementType)
      return isInstanceOf(value, this.elementType) && see(castObject(value, this.elementType))
    })
  }
}
