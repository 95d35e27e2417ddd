import { arrayOf, newArray } from '../../dotnet/collections/array-of.ts'
import { defaultOf } from '../../dotnet/collections/slots.ts'
import { isInstanceOf } from '../../dotnet/type-system/conversions.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import { charge } from '../../dotnet/values/ambient.ts'
import { DotnetArray } from '../../dotnet/values/array.ts'
import type { Cell } from '../../dotnet/values/box.ts'
import { exception, indexOutOfRange, nullReference, overflow } from '../../dotnet/values/exception.ts'

type Index = number | bigint

/** `a[i]`. */
export function element(array: DotnetArray | null, index: number): unknown {
  if (array === null) throw nullReference()
  const value = array.items[index]
  if (value === undefined) throw indexOutOfRange()
  return value
}

/** `a[i] = v`; the value is the result. */
export function setElement(array: DotnetArray | null, index: number, value: unknown): unknown {
  if (array === null) throw nullReference()
  const { items } = array
  if (index < 0 || index >= items.length) throw indexOutOfRange()
  items[index] = value as number
  return value
}

/** `a[i] = v` of references: an array may be of a more derived type than its variable. */
export function setReference(array: DotnetArray | null, index: number, value: unknown, declared: DotnetType): unknown {
  if (array !== null && value !== null && array.elementType !== declared && index >= 0 && index < array.items.length) {
    checkStored(array, value)
  }
  return setElement(array, index, value)
}

function checkStored(array: DotnetArray, value: unknown): void {
  if (isInstanceOf(value, array.elementType)) return
  throw exception(
    'System.ArrayTypeMismatchException',
    'Attempted to access an element as a type incompatible with the array.',
  )
}

function offset(array: DotnetArray | null, indices: readonly Index[]): number {
  if (array === null) throw nullReference()
  const lengths = array.lengths ?? [array.items.length]
  let at = 0
  for (let i = 0; i < indices.length; i++) {
    const index = Number(indices[i])
    const length = lengths[i] ?? 0
    if (index < 0 || index >= length) throw indexOutOfRange()
    at = at * length + index
  }
  return at
}

/** `a[i, j]`. */
export function elementAt(array: DotnetArray | null, indices: readonly Index[]): unknown {
  return element(array, offset(array, indices))
}

export function setElementAt(array: DotnetArray | null, indices: readonly Index[], value: unknown): unknown {
  const at = offset(array, indices)
  if (array !== null && value !== null && !array.elementType.isValueType) checkStored(array, value)
  return setElement(array, at, value)
}

/** `ref a[i]`. */
export function elementCell(array: DotnetArray | null, indices: readonly Index[]): Cell<unknown> {
  const at = offset(array, indices)
  return {
    get value() {
      return element(array, at)
    },
    set value(value: unknown) {
      setElement(array, at, value)
    },
  }
}

const largestArray = 0x7fffffc7

/** `new T[n, m]`. */
export function makeArray(elementType: DotnetType, sizes: readonly Index[]): DotnetArray {
  const lengths = sizes.map(Number)
  if (lengths.some((length) => length < 0 || length > 0x7fffffff)) throw overflow()
  const count = lengths.reduce((a, b) => a * b, 1)
  if (count > largestArray) {
    throw exception('System.OutOfMemoryException', 'Array dimensions exceeded supported range.')
  }
  if (lengths.length === 1) return newArray(elementType, count)
  charge(count)
  const items = new Array<unknown>(count).fill(defaultOf(elementType))
  return new DotnetArray(elementType.array(lengths.length), items, lengths)
}

/** `new[,] { … }` with the elements in row order. */
export function arrayWith(elementType: DotnetType, items: unknown[], lengths: readonly number[] | null): DotnetArray {
  charge(items.length)
  if (!lengths || lengths.length === 1) return arrayOf(elementType, items)
  return new DotnetArray(elementType.array(lengths.length), items, lengths)
}
