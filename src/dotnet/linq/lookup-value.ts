import { defaultEqualityComparer } from '../collections/default-comparers.ts'
import { indexOutside } from '../collections/errors.ts'
import { KeyIndex } from '../collections/key-index.ts'
import type { EqualityComparer, ReadOnlyList } from '../collections/protocol.ts'
import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import { type EnumerableValue, type Enumerator, ItemsEnumerator, visit } from '../values/enumerable.ts'
import { DotnetObject } from '../values/object.ts'
import { isEmptyArray } from './sequence.ts'

/** `IGrouping<TKey, TElement>`. */
export class GroupingValue extends DotnetObject implements ReadOnlyList {
  readonly keyType: DotnetType
  readonly elementType: DotnetType
  readonly key: unknown
  readonly items: unknown[] = []

  constructor(keyType: DotnetType, elementType: DotnetType, key: unknown) {
    super()
    this.keyType = keyType
    this.elementType = elementType
    this.key = key
  }

  override get dotnetType(): DotnetType {
    return definitionOf('System.Linq.Grouping`2').make([this.keyType, this.elementType])
  }

  get count(): number {
    return this.items.length
  }

  itemAt(index: number): unknown {
    if (index < 0 || index >= this.items.length) throw indexOutside()
    return this.items[index]
  }

  getEnumerator(): Enumerator {
    return new ItemsEnumerator(this.items)
  }
}

/** `ILookup<TKey, TElement>`: groups in the order in which their keys came up. */
export class LookupValue extends DotnetObject {
  readonly keyType: DotnetType
  readonly valueType: DotnetType
  readonly groups: GroupingValue[] = []
  isOfEmptyArray = false
  readonly #index: KeyIndex

  constructor(keyType: DotnetType, valueType: DotnetType, comparer: EqualityComparer | null) {
    super()
    this.keyType = keyType
    this.valueType = valueType
    this.#index = new KeyIndex(comparer ?? defaultEqualityComparer(keyType), (slot) => this.groups[slot]?.key)
  }

  override get dotnetType(): DotnetType {
    const name = this.isOfEmptyArray ? 'EmptyLookup' : 'CollectionLookup'
    return definitionOf(`System.Linq.${name}\`2`).make([this.keyType, this.valueType])
  }

  get elementType(): DotnetType {
    return definitionOf('System.Linq.IGrouping`2').make([this.keyType, this.valueType])
  }

  get count(): number {
    return this.groups.length
  }

  getEnumerator(): Enumerator {
    return new ItemsEnumerator(this.groups)
  }

  find(key: unknown): GroupingValue | undefined {
    return this.groups[this.#index.find(key)]
  }

  add(key: unknown, item: unknown): void {
    let group = this.find(key)
    if (!group) {
      group = new GroupingValue(this.keyType, this.valueType, key)
      this.#index.add(key, this.groups.length)
      this.groups.push(group)
    }
    charge(1)
    group.items.push(item)
  }
}

export interface LookupParts {
  readonly source: EnumerableValue
  readonly sourceType: DotnetType
  readonly key: (item: unknown) => unknown
  readonly keyType: DotnetType
  readonly element: ((item: unknown) => unknown) | null
  readonly elementType: DotnetType
  readonly comparer: EqualityComparer | null
  /** Joins pass over elements whose key is null. */
  readonly withoutNull?: boolean
}

export function lookup(parts: LookupParts): LookupValue {
  const { source, sourceType, key, keyType, element, elementType, comparer, withoutNull } = parts
  const made = new LookupValue(keyType, elementType, comparer)
  made.isOfEmptyArray = isEmptyArray(source)
  visit(source, sourceType, (item) => {
    const found = key(item)
    if (!(withoutNull && found === null)) made.add(found, element ? element(item) : item)
    return false
  })
  return made
}

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    ILookup: LookupValue
    IGrouping: GroupingValue
  }
}
