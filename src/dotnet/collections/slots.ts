import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import { modified } from './errors.ts'
import { KeyIndex } from './key-index.ts'
import type { EqualityComparer } from './protocol.ts'

/** Marks a slot that was freed and waits for the next key. */
export const free: unique symbol = Symbol('free')

/**
 * Entries in the order in which .NET's Dictionary and HashSet enumerate them: by insertion, but a new entry takes the
 * slot that was freed last. Adding invalidates enumerators; removing, clearing and overwriting don't.
 */
export class Slots {
  readonly comparer: EqualityComparer
  keys: unknown[] = []
  values: unknown[] = []
  version = 0
  /** The size of the table behind. */
  capacity: number
  readonly #index: KeyIndex
  #freed: number[] = []

  constructor(comparer: EqualityComparer, capacity = 0) {
    this.comparer = comparer
    this.capacity = capacity === 0 ? 0 : tableSize(capacity)
    this.#index = new KeyIndex(comparer, (slot) => this.keys[slot])
  }

  get count(): number {
    return this.keys.length - this.#freed.length
  }

  find(key: unknown): number {
    return this.#index.find(key)
  }

  /** Adds a key that isn't there. */
  add(key: unknown, value: unknown): void {
    charge(2)
    const slot = this.#freed.pop() ?? this.keys.length
    if (slot === this.capacity) this.capacity = tableSize(2 * slot)
    this.keys[slot] = key
    this.values[slot] = value
    this.#index.add(key, slot)
    this.version++
  }

  /** Removes a key and tells the value it had, or `free` where there was none. */
  remove(key: unknown): unknown {
    const slot = this.#index.remove(key)
    if (slot < 0) return free
    const value = this.values[slot]
    this.keys[slot] = free
    this.values[slot] = null
    this.#freed.push(slot)
    return value
  }

  clear(): void {
    this.#index.clear()
    this.keys = []
    this.values = []
    this.#freed = []
  }

  /** Makes room for so many keys. */
  ensure(capacity: number): number {
    if (capacity > this.capacity) this.capacity = tableSize(capacity)
    return this.capacity
  }

  /** Shrinks the table to what so many keys need, and drops the freed slots then: `TrimExcess`. */
  trim(capacity: number): void {
    const size = tableSize(capacity)
    if (size >= this.capacity) return
    this.capacity = size
    if (this.#freed.length === 0) return
    const { keys, values } = this
    this.clear()
    for (let i = 0; i < keys.length; i++) if (keys[i] !== free) this.add(keys[i], values[i])
  }

  /** The next used slot after `slot`, or -1. Checks the version that the enumeration started with. */
  next(slot: number, version: number): number {
    if (version !== this.version) throw modified()
    const { keys } = this
    for (let i = slot + 1; i < keys.length; i++) if (keys[i] !== free) return i
    return -1
  }
}

/** Enumerates slots, showing for each what `pick` makes of it. */
export class SlotEnumerator {
  readonly #slots: Slots
  readonly #pick: (slots: Slots, slot: number) => unknown
  readonly #version: number
  #slot = -1
  #done = false
  current: unknown = null

  constructor(slots: Slots, pick: (slots: Slots, slot: number) => unknown) {
    this.#slots = slots
    this.#pick = pick
    this.#version = slots.version
  }

  moveNext(): boolean {
    if (this.#done) return false
    this.#slot = this.#slots.next(this.#slot, this.#version)
    if (this.#slot < 0) {
      this.#done = true
      return false
    }
    this.current = this.#pick(this.#slots, this.#slot)
    return true
  }

  dispose(): void {}
}

export const keyOfSlot = (slots: Slots, slot: number): unknown => slots.keys[slot]
export const valueOfSlot = (slots: Slots, slot: number): unknown => slots.values[slot]

/** The prime that .NET picks as a hash table's size: what `EnsureCapacity` answers. */
export function tableSize(capacity: number): number {
  for (const prime of primes) if (prime >= capacity) return prime
  for (let candidate = capacity | 1; ; candidate += 2)
    if (isPrime(candidate) && (candidate - 1) % 101 !== 0) return candidate
}

const primes = [
  3, 7, 11, 17, 23, 29, 37, 47, 59, 71, 89, 107, 131, 163, 197, 239, 293, 353, 431, 521, 631, 761, 919, 1103, 1327,
  1597, 1931, 2333, 2801, 3371, 4049, 4861, 5839, 7013, 8419, 10103, 12143, 14591, 17519, 21023, 25229, 30293, 36353,
  43627, 52361, 62851, 75431, 90523, 108631, 130363, 156437, 187751, 225307, 270371, 324449, 389357, 467237, 560689,
  672827, 807403, 968897, 1162687, 1395263, 1674319, 2009191, 2411033, 2893249, 3471899, 4166287, 4999559, 5999471,
  7199369,
]

function isPrime(candidate: number): boolean {
  for (let i = 3; i * i <= candidate; i += 2) if (candidate % i === 0) return false
  return true
}

/** The default value of a type's unboxed values. */
export function defaultOf(type: DotnetType): unknown {
  return type.isValueType ? type.ops.defaultValue : null
}
