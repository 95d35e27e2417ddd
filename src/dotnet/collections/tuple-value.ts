import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { argument } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { defaultComparer } from './default-comparers.ts'

/** `Tuple<…>`: an immutable object with value equality. The eighth item of a longer one is a tuple of the rest. */
export class TupleValue extends DotnetObject {
  readonly types: readonly DotnetType[]
  readonly items: readonly unknown[]

  constructor(types: readonly DotnetType[], items: readonly unknown[]) {
    super()
    this.types = types
    this.items = items
    if (items.length === 8 && !(items[7] instanceof TupleValue)) {
      throw argument('The last element of an eight element tuple must be a Tuple.')
    }
  }

  override get dotnetType(): DotnetType {
    return definitionOf(`System.Tuple\`${this.types.length}`).make(this.types)
  }

  override dotnetEquals(other: unknown): boolean {
    if (!(other instanceof TupleValue) || other.dotnetType !== this.dotnetType) return false
    return this.items.every((item, i) => this.types[i]?.ops.equals(item, other.items[i]))
  }

  override dotnetHashCode(): number {
    return this.items.reduce<number>(
      (hash, item, i) => (Math.imul(hash, 33) ^ (item === null ? 0 : (this.types[i]?.ops.hashCode(item) ?? 0))) | 0,
      0,
    )
  }

  /** `IComparable.CompareTo`: item by item. */
  dotnetCompareTo(other: unknown): number {
    if (other === null) return 1
    if (!(other instanceof TupleValue) || other.dotnetType !== this.dotnetType) {
      throw argument(`Argument must be of type ${this.dotnetType.runtimeName}.`, 'other')
    }
    for (let i = 0; i < this.items.length; i++) {
      const order = defaultComparer(this.types[i] as DotnetType).compareValues(this.items[i], other.items[i])
      if (order !== 0) return order
    }
    return 0
  }

  override dotnetToString(): string {
    return `(${this.texts().join(', ')})`
  }

  private texts(): string[] {
    return this.items.flatMap((item, i) =>
      i === 7 && item instanceof TupleValue ? item.texts() : [this.types[i]?.ops.text(item) ?? ''],
    )
  }
}
