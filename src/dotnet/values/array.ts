import type { DotnetType } from '../type-system/type.ts'
import { charge } from './ambient.ts'
import { type Enumerable, type Enumerator, ItemsEnumerator } from './enumerable.ts'
import { argument, argumentNull, argumentOutOfRange, exception, notSupported } from './exception.ts'

/**
 * A .NET array with unboxed elements. `byte[]` is backed by a Uint8Array, every other element type by a JavaScript
 * array. A rectangular array (`int[,]`) holds its elements in row order and its extents in `lengths`.
 * As an `IList<T>` it is read-only in size: see `collections/protocol.ts`.
 */
export class DotnetArray implements Enumerable {
  /** The array type itself (`System.Int32[]`). */
  readonly type: DotnetType
  readonly items: unknown[] | Uint8Array
  readonly lengths: readonly number[] | undefined

  constructor(type: DotnetType, items: unknown[] | Uint8Array, lengths?: readonly number[]) {
    this.type = type
    this.items = items
    this.lengths = lengths
  }

  get elementType(): DotnetType {
    return this.type.element as DotnetType // an array type always has one
  }

  getEnumerator(): Enumerator {
    return new ItemsEnumerator(this.items)
  }

  visit(see: (item: unknown) => boolean): boolean {
    const { items } = this
    for (let i = 0; i < items.length; i++) {
      charge(1)
      if (see(items[i])) return true
    }
    return false
  }

  get count(): number {
    return this.items.length
  }

  get isReadOnly(): boolean {
    return true
  }

  itemAt(index: number): unknown {
    if (index < 0 || index >= this.items.length) throw indexOutside()
    return this.items[index]
  }

  setItemAt(index: number, item: unknown): void {
    if (index < 0 || index >= this.items.length) throw indexOutside()
    this.items[index] = item as number
  }

  indexOfItem(item: unknown): number {
    const { items } = this
    const { ops } = this.elementType
    for (let i = 0; i < items.length; i++) if (ops.equals(items[i], item)) return i
    return -1
  }

  containsItem(item: unknown): boolean {
    return this.indexOfItem(item) >= 0
  }

  copyTo(array: DotnetArray | null, index: number): void {
    copyItems(this.items, 0, array, index, this.items.length)
  }

  addItem(): never {
    throw notSupported('Collection was of a fixed size.')
  }

  insertItem(): never {
    throw notSupported('Collection was of a fixed size.')
  }

  removeItem(): never {
    throw notSupported('Collection was of a fixed size.')
  }

  removeItemAt(): never {
    throw notSupported('Collection was of a fixed size.')
  }

  clear(): never {
    throw notSupported('Collection is read-only.')
  }
}

function indexOutside(): ReturnType<typeof argumentOutOfRange> {
  return argumentOutOfRange(
    'index',
    'Index was out of range. Must be non-negative and less than the size of the collection.',
  )
}

/** `Array.Copy` of elements that need no conversion; the ranges may overlap. */
export function copyItems(
  source: ArrayLike<unknown>,
  from: number,
  target: DotnetArray | null,
  to: number,
  length: number,
): void {
  if (target === null) throw argumentNull('destinationArray')
  if (target.lengths)
    throw exception('System.RankException', 'The specified arrays must have the same number of dimensions.')
  if (to < 0) throw lessThan('destinationIndex', to)
  if (to + length > target.items.length) throw targetNotLongEnough()
  const { items } = target
  if (to <= from) for (let i = 0; i < length; i++) items[to + i] = source[from + i] as number
  else for (let i = length - 1; i >= 0; i--) items[to + i] = source[from + i] as number
}

/** What `Array.Copy` says of a negative index. */
export const targetNotLongEnough = (): ReturnType<typeof argument> =>
  argument(
    "Destination array was not long enough. Check the destination index, length, and the array's lower bounds.",
    'destinationArray',
  )

export function lessThan(parameter: string, actual: number): ReturnType<typeof argumentOutOfRange> {
  return argumentOutOfRange(
    parameter,
    `${parameter} ('${actual}') must be greater than or equal to '0'.`,
    String(actual),
  )
}
