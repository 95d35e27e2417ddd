import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import { DotnetArray } from '../values/array.ts'

/** An array of these unboxed elements, which it takes over. */
export function arrayOf(elementType: DotnetType, items: unknown[]): DotnetArray {
  return new DotnetArray(elementType.array(), isByte(elementType) ? Uint8Array.from(items as number[]) : items)
}

/** `new T[length]`. */
export function newArray(elementType: DotnetType, length: number): DotnetArray {
  charge(length)
  if (isByte(elementType)) return new DotnetArray(elementType.array(), new Uint8Array(length))
  const items = new Array<unknown>(length).fill(elementType.isValueType ? elementType.ops.defaultValue : null)
  return new DotnetArray(elementType.array(), items)
}

/** The elements as a JavaScript array of its own. */
export function copyOf(items: unknown[] | Uint8Array): unknown[] {
  charge(items.length)
  return Array.from(items as ArrayLike<unknown>)
}

function isByte(type: DotnetType): boolean {
  return type.fullName === 'System.Byte'
}
