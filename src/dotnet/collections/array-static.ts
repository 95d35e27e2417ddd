/** Bodies of `System.Array`'s static members that several overloads share. */
import { castObject } from '../type-system/cast.ts'
import { isAssignable, isInstanceOf } from '../type-system/conversions.ts'
import type { DotnetType } from '../type-system/type.ts'
import { box, objectOps, typeOfObject } from '../type-system/value-ops.ts'
import { charge } from '../values/ambient.ts'
import { copyItems, DotnetArray, lessThan, targetNotLongEnough } from '../values/array.ts'
import {
  argument,
  argumentNull,
  argumentOutOfRange,
  type DotnetException,
  exception,
  indexOutOfRange,
  invalidCast,
} from '../values/exception.ts'
import { checkRange, countOutside, indexBeyond, indexOutside, mustNotBeNegative } from './errors.ts'
import type { Comparer } from './protocol.ts'
import { type Comparison, sortRange } from './sorting.ts'

export function given(array: DotnetArray | null, name = 'array'): DotnetArray {
  if (array === null) throw argumentNull(name)
  return array
}

const integers = ['SByte', 'Byte', 'Int16', 'UInt16', 'Int32', 'UInt32', 'Int64', 'UInt64', 'Single', 'Double']
const wider: Readonly<Record<string, string>> = {
  Byte: 'Char Int16 UInt16 Int32 UInt32 Int64 UInt64 Single Double',
  SByte: 'Int16 Int32 Int64 Single Double',
  Char: 'UInt16 Int32 UInt32 Int64 UInt64 Single Double',
  Int16: 'Int32 Int64 Single Double',
  UInt16: 'Char Int32 UInt32 Int64 UInt64 Single Double',
  Int32: 'Int64 Single Double',
  UInt32: 'Int64 UInt64 Single Double',
  Int64: 'Single Double',
  UInt64: 'Single Double',
  Single: 'Double',
}

/** The widening of a primitive that `Array.Copy` and `SetValue` do, or undefined. */
function widening(from: DotnetType, to: DotnetType): ((value: unknown) => unknown) | undefined {
  const [source, target] = [shortName(from), shortName(to)]
  if (!wider[source]?.split(' ').includes(target)) return undefined
  if (target === 'Int64' || target === 'UInt64')
    return (value) => (typeof value === 'bigint' ? value : BigInt(value as number))
  if (target === 'Single') return (value) => Math.fround(Number(value))
  return integers.includes(target) || target === 'Char' ? (value) => Number(value) : undefined
}

const shortName = (type: DotnetType): string => type.fullName.replace('System.', '')

const notProvablyCompatible = (): DotnetException =>
  exception(
    'System.ArrayTypeMismatchException',
    "Array.ConstrainedCopy will only work on array types that are provably compatible, without any form of boxing, unboxing, widening, or casting of each array element.  Change the array types (i.e., copy a Derived[] to a Base[]), or use a mitigation strategy in the CER for Array.Copy's less powerful reliability contract, such as cloning the array or throwing away the potentially corrupt destination array.",
  )

/** RankException for a rectangular array. */
export function oneDimensional(array: DotnetArray): void {
  if (array.lengths && array.lengths.length !== 1)
    throw exception('System.RankException', 'Only single dimension arrays are supported here.')
}

/** `Array.Copy`, with boxing, unboxing, casts and widening of the elements. */
export function copy(
  source: DotnetArray | null,
  from: number,
  target: DotnetArray | null,
  to: number,
  length: number,
  isConstrained = false,
): void {
  const origin = given(source, 'sourceArray')
  const goal = given(target, 'destinationArray')
  if (length < 0) throw mustNotBeNegative('length', length)
  if ((origin.lengths?.length ?? 1) !== (goal.lengths?.length ?? 1)) {
    throw exception('System.RankException', 'The specified arrays must have the same number of dimensions.')
  }
  if (from < 0) throw lessThan('sourceIndex', from)
  if (from + length > origin.items.length) {
    throw argument(
      "Source array was not long enough. Check the source index, length, and the array's lower bounds.",
      'sourceArray',
    )
  }
  if (to < 0) throw lessThan('destinationIndex', to)
  if (to + length > goal.items.length) throw targetNotLongEnough()
  if (isConstrained && origin.elementType !== goal.elementType && !isAssignable(origin.type, goal.type))
    throw notProvablyCompatible()
  charge(length)
  const convert = conversion(origin.elementType, goal.elementType)
  const items = convert
    ? Array.from(origin.items.slice(from, from + length) as unknown[], lazily(convert))
    : origin.items
  const flat = goal.lengths ? new DotnetArray(goal.type, goal.items) : goal
  copyItems(items, convert ? 0 : from, flat, to, length)
}

function lazily(convert: (value: unknown) => unknown): (value: unknown) => unknown {
  return (value) => convert(value)
}

/** How an element of one array becomes one of another; undefined where it stays as it is. */
function conversion(from: DotnetType, to: DotnetType): ((value: unknown) => unknown) | undefined {
  if (from === to) return undefined
  if (from.isValueType && to.isValueType) {
    const widen = widening(from, to)
    if (widen) return widen
  } else if (from.isValueType) {
    if (isAssignable(from, to)) return (value) => box(value, from)
  } else if (to.isValueType) {
    if (isAssignable(to, from)) return (value) => unboxElement(value, to)
  } else if (isAssignable(from, to)) return undefined
  else if (isAssignable(to, from) || from.kind === 'interface' || to.kind === 'interface')
    return (value) => castElement(value, to)
  throw exception(
    'System.ArrayTypeMismatchException',
    'Source array type cannot be assigned to destination array type.',
  )
}

function unboxElement(value: unknown, to: DotnetType): unknown {
  if (!isInstanceOf(value, to) && !(value === null && to.isNullable)) {
    throw exception(
      'System.InvalidCastException',
      'At least one element in the source array could not be cast down to the destination array type.',
    )
  }
  return castObject(value, to)
}

function castElement(value: unknown, to: DotnetType): unknown {
  if (value !== null && !isInstanceOf(value, to)) throw invalidCast(typeOfObject(value).runtimeName, to.runtimeName)
  return value
}

/** Position in `items` of the indices, one a dimension. */
function offset(array: DotnetArray, indices: readonly number[]): number {
  const lengths = array.lengths ?? [array.items.length]
  if (indices.length !== lengths.length) {
    const words = ['', 'one', 'two', 'three']
    throw argument(
      indices.length > 3
        ? 'Indices length does not match the array rank.'
        : `Array was not a ${words[indices.length]}-dimensional array.`,
    )
  }
  let at = 0
  indices.forEach((index, i) => {
    const length = lengths[i] ?? 0
    if (index < 0 || index >= length) throw indexOutOfRange()
    at = at * length + index
  })
  return at
}

export function getValue(array: DotnetArray, indices: readonly number[]): unknown {
  return box(array.items[offset(array, indices)], array.elementType)
}

export function setValue(array: DotnetArray, value: unknown, indices: readonly number[]): void {
  const type = array.elementType
  const at = offset(array, indices)
  array.items[at] = stored(value, type) as number
}

function stored(value: unknown, type: DotnetType): unknown {
  if (value === null) return type.isValueType ? type.ops.defaultValue : null
  if (isInstanceOf(value, type)) return castObject(value, type)
  const from = typeOfObject(value)
  if (type.isValueType && from.isValueType) {
    const widen = widening(from, type)
    if (widen) return widen((value as { value: unknown }).value)
    throw argument(
      'Cannot widen from source type to target type either because the source type is a not a primitive type or the conversion cannot be accomplished.',
    )
  }
  throw exception('System.InvalidCastException', 'Object cannot be stored in an array of this type.')
}

export function dimension(array: DotnetArray, index: number): number {
  const length = (array.lengths ?? [array.items.length])[index]
  if (length === undefined)
    throw exception('System.IndexOutOfRangeException', 'Array does not have that many dimensions.')
  return length
}

export function sort(
  array: DotnetArray | null,
  index: number | null,
  length: number | null,
  compare: Comparison,
  items?: DotnetArray | null,
  comparer?: string,
): void {
  const keys = given(array, items === undefined ? 'array' : 'keys')
  oneDimensional(keys)
  if (items) oneDimensional(items)
  const start = index ?? 0
  const count = length ?? keys.items.length
  checkRange(start, count, keys.items.length, 'length')
  if (items) checkRange(start, count, items.items.length, 'length')
  sortRange(keys.items, start, count, compare, items?.items, comparer)
}

/** Compares the elements as objects, boxed by their type. */
export function objectComparison(array: DotnetArray | null, comparer: Comparer | null): Comparison {
  const type = given(array).elementType
  const compare = comparer
    ? (x: unknown, y: unknown) => comparer.compareValues(x, y)
    : (objectOps.compare as Comparison)
  return type.isValueType ? (x, y) => compare(box(x, type), box(y, type)) : compare
}

export function reverse(array: DotnetArray | null, index: number, length: number): void {
  const { items } = given(array)
  checkRange(index, length, items.length, 'length')
  oneDimensional(given(array))
  ;(items as unknown[])
    .slice(index, index + length)
    .reverse()
    .forEach((item, i) => {
      items[index + i] = item as number
    })
}

export function indexOf(
  array: DotnetArray | null,
  value: unknown,
  start: number,
  count: number | null,
  type: DotnetType,
): number {
  const { items } = given(array)
  if (start < 0 || start > items.length) throw indexBeyond('startIndex')
  const end = count === null ? items.length : start + count
  if (end < start || end > items.length) throw countOutside()
  for (let i = start; i < end; i++) if (type.ops.equals(items[i], value)) return i
  return -1
}

export function lastIndexOf(
  array: DotnetArray | null,
  value: unknown,
  startIndex: number | null,
  count: number | null,
  type: DotnetType,
): number {
  const { items } = given(array)
  const start = startIndex ?? items.length - 1
  if (items.length === 0) {
    if (start !== -1 && start !== 0) throw indexOutside('startIndex')
    if (count) throw countOutside()
    return -1
  }
  if (start < 0 || start >= items.length) throw indexOutside('startIndex')
  const length = count ?? start + 1
  if (length < 0 || start - length + 1 < 0) throw countOutside()
  for (let i = start; i > start - length; i--) if (type.ops.equals(items[i], value)) return i
  return -1
}

/** The untyped `LastIndexOf`. */
export function lastIndexOfObject(
  array: DotnetArray | null,
  value: unknown,
  start: number | null,
  count: number | null,
): number {
  const { items } = given(array)
  if (items.length === 0) return -1
  const from = start ?? items.length - 1
  if (from < 0 || from >= items.length) throw indexOutside('startIndex')
  if (count !== null && count < 0) throw countOutside()
  if (count !== null && count > from + 1)
    throw argumentOutOfRange('endIndex', 'endIndex cannot be greater than startIndex.')
  return indexOfObject(array, value, (v, t) => lastIndexOf(array, v, from, count, t))
}

/** The untyped `IndexOf` compares with `object.Equals`. */
export function indexOfObject(
  array: DotnetArray | null,
  value: unknown,
  search: (unboxed: unknown, type: DotnetType) => number,
): number {
  const type = given(array).elementType
  oneDimensional(given(array))
  if (!type.isValueType) return search(value, type)
  return isInstanceOf(value, type)
    ? search(castObject(value, type), type)
    : search(undefined, { ops: { equals: () => false } } as never)
}

export function findIndex(
  array: DotnetArray | null,
  start: number,
  count: number | null,
  match: ((value: unknown) => boolean) | null,
): number {
  const { items } = given(array)
  if (start < 0 || start > items.length) throw indexBeyond('startIndex')
  const end = count === null ? items.length : start + count
  if (end < start || end > items.length) throw countOutside()
  if (match === null) throw argumentNull('match')
  for (let i = start; i < end; i++) if (match(items[i])) return i
  return -1
}

export function findLastIndex(
  array: DotnetArray | null,
  startIndex: number | null,
  count: number | null,
  match: ((value: unknown) => boolean) | null,
): number {
  const { items } = given(array)
  if (match === null) throw argumentNull('match')
  const start = startIndex ?? items.length - 1
  if (items.length === 0 ? start !== -1 : start < 0 || start >= items.length) throw indexOutside('startIndex')
  const length = count ?? start + 1
  if (length < 0 || start - length + 1 < 0) throw countOutside()
  for (let i = start; i > start - length; i--) if (match(items[i])) return i
  return -1
}
