import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import type { DotnetArray } from '../values/array.ts'
import {
  collectionCount,
  type EnumerableValue,
  type Enumerator,
  enumeratorOf,
  visitEnumerated,
} from '../values/enumerable.ts'
import { required } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { defaultEqualityComparer } from './default-comparers.ts'
import { mustNotBeNegative, targetTooShort } from './errors.ts'
import type { EqualityComparer, MutableSet } from './protocol.ts'
import { free, keyOfSlot, SlotEnumerator, Slots, tableSize } from './slots.ts'

/** `HashSet<T>`. */
export class HashSetValue extends DotnetObject implements MutableSet {
  readonly elementType: DotnetType
  readonly slots: Slots

  constructor(elementType: DotnetType, comparer: EqualityComparer | null = null, capacity = 0) {
    super()
    this.elementType = elementType
    this.slots = new Slots(comparer ?? defaultEqualityComparer(elementType), capacity)
  }

  /** The set of a sequence's elements, with the room that .NET gives it. */
  static of(source: EnumerableValue, comparer: EqualityComparer | null, elementType: DotnetType): HashSetValue {
    const made = new HashSetValue(elementType, comparer, collectionCount(source) ?? 0)
    const { slots } = made
    made.unionWith(source)
    if (source instanceof HashSetValue && source.slots.comparer === slots.comparer) {
      // A table that isn't much too large is copied as it is.
      if (tableSize(2 * (source.count + 1)) >= source.slots.capacity && source.count > 0)
        slots.capacity = source.slots.capacity
    } else if (made.count > 0 && Math.trunc(slots.capacity / made.count) > 3) slots.trim(made.count)
    return made
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
    if (this.count === 0) return
    if (from === this) this.clear()
    else each(from, (item) => void this.removeItem(item), this.elementType)
  }

  intersectWith(other: EnumerableValue | null): void {
    if (required(other, 'other') === this || this.count === 0) return
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
    if (required(other, 'other') === this || this.count === 0) return true
    return this.#compare(other).common === this.count
  }

  isProperSubsetOf(other: EnumerableValue | null): boolean {
    const { common, others } = this.#compare(other)
    return common === this.count && others > 0
  }

  isSupersetOf(other: EnumerableValue | null): boolean {
    return !visit(required(other, 'other'), (item) => !this.containsItem(item), this.elementType)
  }

  isProperSupersetOf(other: EnumerableValue | null): boolean {
    if (required(other, 'other') === this || this.count === 0) return false
    const { common, others } = this.#compare(other, true)
    return common < this.count && others === 0
  }

  overlaps(other: EnumerableValue | null): boolean {
    const items = required(other, 'other')
    return this.count > 0 && visit(items, (item) => this.containsItem(item), this.elementType)
  }

  setEquals(other: EnumerableValue | null): boolean {
    const { common, others } = this.#compare(other, true)
    return common === this.count && others === 0
  }

  /** How many elements both have, and how many the other sequence has besides: where asked, it stops at the first. */
  #compare(other: EnumerableValue | null, stopsAtOther = false): { common: number; others: number } {
    const found = new Set<number>()
    let others = 0
    const stops = stopsAtOther || this.count === 0
    visit(
      required(other, 'other'),
      (item) => {
        const slot = this.slots.find(item)
        if (slot >= 0) found.add(slot)
        else others++
        return stops && others > 0
      },
      this.elementType,
    )
    return { common: found.size, others }
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

function each(source: EnumerableValue | null, see: (item: unknown) => void, elementType: DotnetType): void {
  visit(
    required(source, 'other'),
    (item) => {
      see(item)
      return false
    },
    elementType,
  )
}

/** Shows each element to `see` until it returns true; tells whether it did. */
function visit(source: EnumerableValue, see: (item: unknown) => boolean, elementType: DotnetType): boolean {
  return visitEnumerated(enumeratorOf(source, elementType), see)
}

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    HashSet: HashSetValue
  }
}
