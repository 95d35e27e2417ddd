import type { DotnetType } from '../type-system/type.ts'
import { type Enumerable, type Enumerator, ItemsEnumerator } from './enumerable.ts'

/**
 * A .NET array with unboxed elements. `byte[]` is backed by a Uint8Array, every other element type by a JavaScript
 * array. A rectangular array (`int[,]`) holds its elements in row order and its extents in `lengths`.
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
}
