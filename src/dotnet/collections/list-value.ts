import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import { copyItems, DotnetArray } from '../values/array.ts'
import { type EnumerableValue, type Enumerator, enumeratorOf } from '../values/enumerable.ts'
import { argumentNull, argumentOutOfRange, required } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { indexBeyond, indexOutside, modified, negative } from './errors.ts'
import type { List } from './protocol.ts'

/** `List<T>`. Members change `items` only through methods that count `version`. */
export class ListValue extends DotnetObject implements List {
  readonly elementType: DotnetType
  items: unknown[]
  version = 0
  #capacity: number

  /** Takes over `items`. */
  constructor(elementType: DotnetType, items: unknown[] = [], capacity = items.length) {
    super()
    this.elementType = elementType
    this.items = items
    this.#capacity = capacity
  }

  /** As {@link ListValue}, with the capacity of a list that has grown item by item. */
  static grown(elementType: DotnetType, items: unknown[]): ListValue {
    let capacity = items.length === 0 ? 0 : 4
    while (capacity < items.length) capacity *= 2
    return new ListValue(elementType, items, capacity)
  }

  override get dotnetType(): DotnetType {
    return definitionOf('System.Collections.Generic.List`1').make([this.elementType])
  }

  getEnumerator(): Enumerator {
    return new ListEnumerator(this)
  }

  get count(): number {
    return this.items.length
  }

  get isReadOnly(): boolean {
    return false
  }

  get capacity(): number {
    return this.#capacity
  }

  set capacity(value: number) {
    if (value < this.items.length) throw argumentOutOfRange('value', 'capacity was less than the current size.')
    charge(value - this.items.length)
    this.#capacity = value
  }

  /** Doubles the capacity until `needed` elements fit. */
  grow(needed: number): void {
    if (needed <= this.#capacity) return
    this.#capacity = Math.max(this.#capacity === 0 ? 4 : 2 * this.#capacity, needed)
  }

  itemAt(index: number): unknown {
    if (index < 0 || index >= this.items.length) throw indexOutside()
    return this.items[index]
  }

  setItemAt(index: number, item: unknown): void {
    if (index < 0 || index >= this.items.length) throw indexOutside()
    this.items[index] = item
    this.version++
  }

  addItem(item: unknown): void {
    charge(1)
    this.version++
    if (this.items.push(item) > this.#capacity) this.grow(this.items.length)
  }

  insertItem(index: number, item: unknown): void {
    if (index < 0 || index > this.items.length) {
      throw argumentOutOfRange('index', 'Index must be within the bounds of the List.')
    }
    charge(1)
    this.items.splice(index, 0, item)
    this.grow(this.items.length)
    this.version++
  }

  insertAll(index: number, source: EnumerableValue | null): void {
    const from = required(source, 'collection')
    if (index < 0 || index > this.items.length) throw indexBeyond()
    const known = knownItems(from)
    if (known) {
      if (known.length === 0) return
      charge(known.length)
      this.grow(this.items.length + known.length)
      if (index === this.items.length) for (let i = 0, end = known.length; i < end; i++) this.items.push(known[i])
      else this.items = [...this.items.slice(0, index), ...Array.from(known), ...this.items.slice(index)]
      this.version++
      return
    }
    const enumerator = enumeratorOf(from, this.elementType)
    try {
      while (enumerator.moveNext()) this.insertItem(index++, enumerator.current)
    } finally {
      enumerator.dispose()
    }
  }

  removeItemAt(index: number): void {
    if (index < 0 || index >= this.items.length) throw indexOutside()
    this.items.splice(index, 1)
    this.version++
  }

  removeItem(item: unknown): boolean {
    const index = this.indexOfItem(item)
    if (index < 0) return false
    this.removeItemAt(index)
    return true
  }

  indexOfItem(item: unknown, start = 0, count = this.items.length - start): number {
    const { ops } = this.elementType
    for (let i = start; i < start + count; i++) if (ops.equals(this.items[i], item)) return i
    return -1
  }

  containsItem(item: unknown): boolean {
    return this.indexOfItem(item) >= 0
  }

  clear(): void {
    this.items = []
    this.version++
  }

  copyTo(array: DotnetArray | null, index: number): void {
    copyItems(this.items, 0, array, index, this.items.length)
  }

  /** Replaces all elements, as sorting and reversing do. */
  replaceItems(items: unknown[]): void {
    this.items = items
    this.version++
  }
}

/** The elements of a source whose number is known, without enumerating it; undefined otherwise. */
export function knownItems(source: EnumerableValue): ArrayLike<unknown> | undefined {
  if (source instanceof ListValue || source instanceof DotnetArray) return source.items
  return undefined
}

/** All elements of a source as a JavaScript array of its own. */
export function itemsOf(source: EnumerableValue | null, parameter = 'source', elementType?: DotnetType): unknown[] {
  if (source === null) throw argumentNull(parameter)
  const known = knownItems(source)
  if (known) {
    charge(known.length)
    return Array.from(known)
  }
  const items: unknown[] = []
  const enumerator = enumeratorOf(source, elementType)
  try {
    while (enumerator.moveNext()) {
      charge(1)
      items.push(enumerator.current)
    }
  } finally {
    enumerator.dispose()
  }
  return items
}

/** `new List<T>(capacity)`. */
export function listWithCapacity(elementType: DotnetType, capacity: number): ListValue {
  if (capacity < 0) throw negative('capacity')
  charge(capacity)
  return new ListValue(elementType, [], capacity)
}

class ListEnumerator implements Enumerator {
  readonly #list: ListValue
  readonly #version: number
  #next = 0
  current: unknown

  constructor(list: ListValue) {
    this.#list = list
    this.#version = list.version
    const { elementType } = list
    this.current = elementType.isValueType ? elementType.ops.defaultValue : null
  }

  moveNext(): boolean {
    const list = this.#list
    if (this.#version !== list.version) throw modified()
    if (this.#next >= list.items.length) return false
    this.current = list.items[this.#next++]
    return true
  }

  dispose(): void {}
}

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    List: ListValue
  }
}
