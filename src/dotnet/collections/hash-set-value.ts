import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import type { DotnetArray } from '../values/array.ts'
import { type EnumerableValue, type Enumerator, enumeratorOf } from '../values/enumerable.ts'
import { required } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { defaultEqualityComparer } from './default-comparers.ts'
import { mustNotBeNegative, targetTooShort } from './errors.ts'
import type { EqualityComparer, MutableSet } from './protocol.ts'
import { free, keyOfSlot, SlotEnumerator, Slots } from './slots.ts'

/** `HashSet<T>`. */
export class HashSetValue extends DotnetObject implements MutableSet {
  readonly elementType: DotnetType
  readonly slots: Slots

  constructor(elementType: DotnetType, comparer: EqualityComparer | null = null) {
    super()
    this.elementType = elementType
    this.slots = new Slots(comparer ?? defaultEqualityComparer(elementType))
  }

  override get dotnetType(): DotnetType {
    return definitionOf('System.Collections.Generic.HashSet`1').make([this.elementType])
  }

  getEnumerator(): Enumerator {
    return new SlotEnumerator(this.slots, keyOfSlot)
  }

  get count(): number {
    return this.slots.count
  }

  get isReadOnly(): boolean {
    return false
  }

  addItem(item: unknown): void {
    this.addUnique(item)
  }

  addUnique(item: unknown): boolean {
    if (this.slots.find(item) >= 0) return false
    this.slots.add(item, null)
    return true
  }

  clear(): void {
    this.slots.clear()
  }

  containsItem(item: unknown): boolean {
    return this.slots.find(item) >= 0
  }

  removeItem(item: unknown): boolean {
    return this.slots.remove(item) !== free
  }

  copyTo(array: DotnetArray | null, index: number, count = this.count): void {
    const { items } = required(array, 'array')
    if (index < 0) throw mustNotBeNegative('arrayIndex', index)
    if (count < 0) throw mustNotBeNegative('count', count)
    if (index > items.length || count > items.length - index) throw targetTooShort()
    const enumerator = this.getEnumerator()
    for (let i = 0; i < count && enumerator.moveNext(); i++) items[index + i] = enumerator.current as number
  }

  unionWith(other: EnumerableValue | null): void {
    each(other, (item) => void this.addUnique(item), this.elementType)
  }

  exceptWith(other: EnumerableValue | null): void {
    const from = required(other, 'other')
    if (from === this) this.clear()
    else each(from, (item) => void this.removeItem(item), this.elementType)
  }

  intersectWith(other: EnumerableValue | null): void {
    const kept = this.#unique(other)
    for (const key of this.#keys()) if (!kept.containsItem(key)) this.removeItem(key)
  }

  symmetricExceptWith(other: EnumerableValue | null): void {
    if (other instanceof HashSetValue && other.slots.comparer === this.slots.comparer) {
      for (const key of other.#keys()) if (!this.removeItem(key)) this.addUnique(key)
      return
    }
    // Of anything else .NET adds what is new before it removes what was there.
    const own = new HashSetValue(this.elementType, this.slots.comparer)
    for (const key of this.#keys()) own.addUnique(key)
    const common = new HashSetValue(this.elementType, this.slots.comparer)
    each(
      other,
      (item) => {
        if (own.containsItem(item)) common.addUnique(item)
        else this.addUnique(item)
      },
      this.elementType,
    )
    for (const key of own.#keys()) if (common.containsItem(key)) this.removeItem(key)
  }

  isSubsetOf(other: EnumerableValue | null): boolean {
    const others = this.#unique(other)
    return this.#keys().every((key) => others.containsItem(key))
  }

  isProperSubsetOf(other: EnumerableValue | null): boolean {
    const others = this.#unique(other)
    return others.count > this.count && this.#keys().every((key) => others.containsItem(key))
  }

  isSupersetOf(other: EnumerableValue | null): boolean {
    return this.#unique(other)
      .#keys()
      .every((key) => this.containsItem(key))
  }

  isProperSupersetOf(other: EnumerableValue | null): boolean {
    const others = this.#unique(other)
    return others.count < this.count && others.#keys().every((key) => this.containsItem(key))
  }

  overlaps(other: EnumerableValue | null): boolean {
    return this.#unique(other)
      .#keys()
      .some((key) => this.containsItem(key))
  }

  setEquals(other: EnumerableValue | null): boolean {
    const others = this.#unique(other)
    return others.count === this.count && others.#keys().every((key) => this.containsItem(key))
  }

  /** The other elements as a set with this set's idea of equality. */
  #unique(other: EnumerableValue | null): HashSetValue {
    if (other instanceof HashSetValue && other.slots.comparer === this.slots.comparer) return other
    const set = new HashSetValue(this.elementType, this.slots.comparer)
    set.unionWith(other)
    return set
  }

  #keys(): unknown[] {
    return this.slots.keys.filter((key) => key !== free)
  }
}

function each(source: EnumerableValue | null, visit: (item: unknown) => void, elementType: DotnetType): void {
  const enumerator = enumeratorOf(required(source, 'other'), elementType)
  try {
    while (enumerator.moveNext()) {
      charge(1)
      visit(enumerator.current)
    }
  } finally {
    enumerator.dispose()
  }
}

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    HashSet: HashSetValue
  }
}
