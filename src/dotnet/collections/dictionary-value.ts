import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import type { DotnetArray } from '../values/array.ts'
import type { Enumerator } from '../values/enumerable.ts'
import { argument, argumentNull, keyNotFound, notSupported, required } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { defaultEqualityComparer } from './default-comparers.ts'
import { negative, targetTooShort } from './errors.ts'
import { KeyValuePairValue, pairType } from './key-value-pair.ts'
import type { Collection, EqualityComparer, MutableDictionary } from './protocol.ts'
import { defaultOf, free, keyOfSlot, SlotEnumerator, Slots, valueOfSlot } from './slots.ts'

/** `Dictionary<TKey, TValue>`. */
export class DictionaryValue extends DotnetObject implements MutableDictionary {
  readonly keyType: DotnetType
  readonly valueType: DotnetType
  readonly slots: Slots
  #pairType: DotnetType | undefined

  constructor(keyType: DotnetType, valueType: DotnetType, comparer: EqualityComparer | null = null, capacity = 0) {
    super()
    this.keyType = keyType
    this.valueType = valueType
    this.slots = new Slots(comparer ?? defaultEqualityComparer(keyType), capacity)
  }

  override get dotnetType(): DotnetType {
    return definitionOf('System.Collections.Generic.Dictionary`2').make([this.keyType, this.valueType])
  }

  get elementType(): DotnetType {
    this.#pairType ??= pairType(this.keyType, this.valueType)
    return this.#pairType
  }

  getEnumerator(): Enumerator {
    const type = this.elementType
    return new SlotEnumerator(this.slots, (slots, i) => new KeyValuePairValue(type, slots.keys[i], slots.values[i]))
  }

  get count(): number {
    return this.slots.count
  }

  get isReadOnly(): boolean {
    return false
  }

  get keys(): SlotCollection {
    return new SlotCollection(this, 'key')
  }

  get values(): SlotCollection {
    return new SlotCollection(this, 'value')
  }

  get defaultValue(): unknown {
    return defaultOf(this.valueType)
  }

  containsKey(key: unknown): boolean {
    return this.slots.find(required(key, 'key')) >= 0
  }

  tryValueAt(key: unknown): unknown {
    if (key === null) throw argumentNull('key')
    const slot = this.slots.find(key)
    return slot < 0 ? undefined : this.slots.values[slot]
  }

  valueAt(key: unknown): unknown {
    const value = this.tryValueAt(key)
    if (value === undefined) throw keyNotFound(this.keyType.ops.text(key))
    return value
  }

  setValueAt(key: unknown, value: unknown): void {
    const slot = this.slots.find(required(key, 'key'))
    if (slot < 0) this.slots.add(key, value)
    else this.slots.values[slot] = value
  }

  addEntry(key: unknown, value: unknown): void {
    if (!this.tryAdd(key, value)) {
      throw argument(`An item with the same key has already been added. Key: ${this.keyType.ops.text(key)}`)
    }
  }

  tryAdd(key: unknown, value: unknown): boolean {
    if (this.slots.find(required(key, 'key')) >= 0) return false
    this.slots.add(key, value)
    return true
  }

  removeKey(key: unknown): boolean {
    return this.slots.remove(required(key, 'key')) !== free
  }

  clear(): void {
    this.slots.clear()
  }

  addItem(item: unknown): void {
    const pair = item as KeyValuePairValue
    this.addEntry(pair.key, pair.value)
  }

  containsItem(item: unknown): boolean {
    const pair = item as KeyValuePairValue
    const value = this.tryValueAt(pair.key)
    return value !== undefined && this.valueType.ops.equals(value, pair.value)
  }

  removeItem(item: unknown): boolean {
    return this.containsItem(item) && this.removeKey((item as KeyValuePairValue).key)
  }

  copyTo(array: DotnetArray, index: number): void {
    copyEach(this, array, index)
  }
}

/** Copies into an array with the checks and messages of the hashed collections. */
export function copyEach(source: Collection, array: DotnetArray | null, index: number): void {
  const { items } = required(array, 'array')
  if (index < 0 || index > items.length) throw negative('index')
  if (items.length - index < source.count) throw targetTooShort()
  const enumerator = source.getEnumerator()
  for (let i = index; enumerator.moveNext(); i++) items[i] = enumerator.current as number
}

/** `Dictionary<TKey, TValue>.KeyCollection` and `.ValueCollection`: live views. */
export class SlotCollection extends DotnetObject implements Collection {
  readonly #dictionary: DictionaryValue
  readonly #side: 'key' | 'value'

  constructor(dictionary: DictionaryValue, side: 'key' | 'value') {
    super()
    this.#dictionary = dictionary
    this.#side = side
  }

  override get dotnetType(): DotnetType {
    const { keyType, valueType } = this.#dictionary
    const name = this.#side === 'key' ? 'KeyCollection' : 'ValueCollection'
    return definitionOf(`System.Collections.Generic.Dictionary+${name}\`2`).make([keyType, valueType])
  }

  override dotnetToString(): string {
    const { keyType, valueType } = this.#dictionary
    const name = this.#side === 'key' ? 'KeyCollection' : 'ValueCollection'
    return `System.Collections.Generic.Dictionary\`2+${name}[${keyType.runtimeName},${valueType.runtimeName}]`
  }

  get elementType(): DotnetType {
    return this.#side === 'key' ? this.#dictionary.keyType : this.#dictionary.valueType
  }

  getEnumerator(): Enumerator {
    return new SlotEnumerator(this.#dictionary.slots, this.#side === 'key' ? keyOfSlot : valueOfSlot)
  }

  get count(): number {
    return this.#dictionary.count
  }

  get isReadOnly(): boolean {
    return true
  }

  containsItem(item: unknown): boolean {
    if (this.#side === 'key') return this.#dictionary.containsKey(item)
    const { ops } = this.elementType
    const { slots } = this.#dictionary
    return slots.keys.some((key, i) => key !== free && ops.equals(slots.values[i], item))
  }

  copyTo(array: DotnetArray, index: number): void {
    copyEach(this, array, index)
  }

  addItem(): never {
    throw this.#readOnly()
  }

  removeItem(): never {
    throw this.#readOnly()
  }

  clear(): never {
    throw this.#readOnly()
  }

  #readOnly(): ReturnType<typeof notSupported> {
    return notSupported(`Mutating a ${this.#side} collection derived from a dictionary is not allowed.`)
  }
}

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    Dictionary: DictionaryValue
    'Dictionary.KeyCollection': SlotCollection
    'Dictionary.ValueCollection': SlotCollection
  }
}
