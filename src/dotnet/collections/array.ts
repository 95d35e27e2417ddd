import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import { DotnetArray } from '../values/array.ts'
import { argument, argumentOutOfRange, indexOutOfRange, required } from '../values/exception.ts'
import { arrayOf, copyOf, newArray } from './array-of.ts'
import {
  copy,
  dimension,
  findIndex,
  findLastIndex,
  getValue,
  given,
  indexOf,
  indexOfObject,
  lastIndexOf,
  lastIndexOfObject,
  objectComparison,
  oneDimensional,
  reverse,
  setValue,
  sort,
} from './array-static.ts'
import { createArray, createArrayOf, elementOf } from './create-array.ts'
import { untypedEnumerator } from './enumerator-object.ts'
import { checkRange, countOutside, indexBeyond, negative } from './errors.ts'
import { ReadOnlyCollectionValue } from './read-only-collection.ts'
import { binarySearch, comparisonName, comparisonOf } from './sorting.ts'
import { boxingEnumerator } from './untyped-interfaces.ts'

type Indices = DotnetArray | null
const int = (value: bigint, name: string): number => {
  if (value < -0x80000000n || value > 0x7fffffffn)
    throw argumentOutOfRange(name, 'Arrays larger than 2GB are not supported.')
  return Number(value)
}
const numbers = (indices: Indices): number[] =>
  Array.from(given(indices, 'indices').items as ArrayLike<unknown>, Number)

/** The indices of a `params` overload, one a dimension. */
function rankChecked(array: DotnetArray, indices: Indices): number[] {
  const list = numbers(indices)
  if (list.length !== (array.lengths?.length ?? 1)) throw argument('Indices length does not match the array rank.')
  return list
}

function search(
  array: DotnetArray | null,
  index: number | null,
  length: number | null,
  value: unknown,
  compare: (x: unknown, y: unknown) => number,
): number {
  const { items } = given(array)
  const start = index ?? 0
  const count = length ?? items.length
  checkRange(start, count, items.length, 'length')
  oneDimensional(given(array))
  return binarySearch(items, start, count, value, compare)
}

/** The untyped search boxes the elements but not the value, which is an object already. */
function searchObject(
  array: DotnetArray | null,
  index: number | null,
  length: number | null,
  value: unknown,
  comparer: Parameters<typeof objectComparison>[1],
): number {
  const { items } = given(array)
  const boxed = { items: boxedItems(given(array)), length: items.length }
  const start = index ?? 0
  const count = length ?? items.length
  checkRange(start, count, items.length, 'length')
  oneDimensional(given(array))
  return binarySearch(
    boxed.items,
    start,
    count,
    value,
    objectComparison(new DotnetArray(objectArray(array), boxed.items), comparer),
  )
}

function copyTo(self: DotnetArray, target: DotnetArray | null, index: number): void {
  if (((target as DotnetArray | null)?.lengths?.length ?? 1) > 1)
    throw argument('Only single dimensional arrays are supported for the requested action.')
  copy(self, 0, target, index, self.items.length)
}

function boxedItems(array: DotnetArray): unknown[] {
  const enumerator = boxingEnumerator(array)
  const items: unknown[] = []
  while (enumerator.moveNext()) items.push(enumerator.current)
  return items
}

const objectArray = (array: DotnetArray | null): DotnetType => {
  let type: DotnetType = given(array).type
  while (type.base) type = type.base
  return type.array()
}

const type = (T: DotnetType | undefined): DotnetType => T as DotnetType

/** `System.Array`: what every array offers, and the static helpers. */
export const array = defineClass<DotnetArray>()('System.Array', {
  isAbstract: true,
  implements: ['System.Collections.IList', 'ICloneable'],
  isInstance: (value) => value instanceof DotnetArray,
  members: {
    'static int MaxLength { get; }': () => 0x7fffffc7,
    'long LongLength { get; }': (self) => BigInt(self.items.length),
    'bool IsFixedSize { get; }': () => true,
    'bool IsReadOnly { get; }': () => false,
    'bool IsSynchronized { get; }': () => false,
    'object SyncRoot { get; }': (self) => self,
    'int Length { get; }': (self) => self.items.length,
    'int Rank { get; }': (self) => self.lengths?.length ?? 1,
    'static Array CreateInstance(Type elementType, params long[] lengths)': createArrayOf,
    'static ReadOnlyCollection<T> AsReadOnly<T>(T[] array)': (self) => new ReadOnlyCollectionValue(given(self)),
    'static void Resize<T>(ref T[] array, int newSize)': (cell, size, T) => {
      if (size < 0) throw negative('newSize')
      const old = cell.value
      if (old !== null && old.items.length === size) return
      const made = newArray(type(T), size)
      if (old) for (let i = 0; i < Math.min(size, old.items.length); i++) made.items[i] = old.items[i] as number
      cell.value = made
    },
    'void CopyTo(Array array, int index)': copyTo,
    'object Clone()': (self) => {
      charge(self.items.length)
      return new DotnetArray(self.type, self.items.slice(), self.lengths)
    },
    'static int BinarySearch(Array array, object value)': (self, value) => searchObject(self, null, null, value, null),
    'static TOutput[] ConvertAll<TInput, TOutput>(TInput[] array, Converter<TInput, TOutput> converter)': (
      self,
      converter,
      _,
      TOutput,
    ) => {
      const { items } = given(self)
      const convert = required(converter, 'converter')
      return arrayOf(
        type(TOutput),
        copyOf(items).map((item) => convert(item)),
      )
    },
    'static void Copy(Array sourceArray, Array destinationArray, long length)': (a, b, length) =>
      copy(a, 0, b, 0, int(length, 'length')),
    'static void Copy(Array sourceArray, long sourceIndex, Array destinationArray, long destinationIndex, long length)':
      (a, i, b, j, length) => copy(a, int(i, 'sourceIndex'), b, int(j, 'destinationIndex'), int(length, 'length')),
    'void CopyTo(Array array, long index)': (self, target, index) => copyTo(self, target, int(index, 'index')),
    'static void ForEach<T>(T[] array, Action<T> action)': (self, action) => {
      const { items } = given(self)
      const run = required(action, 'action')
      for (let i = 0; i < items.length; i++) run(items[i])
    },
    'long GetLongLength(int dimension)': (self, index) => BigInt(dimension(self, index)),
    'object GetValue(long index)': (self, a) => getValue(self, [int(a, 'index')]),
    'object GetValue(long index1, long index2)': (self, a, b) => getValue(self, [int(a, 'index1'), int(b, 'index2')]),
    'object GetValue(long index1, long index2, long index3)': (self, a, b, c) =>
      getValue(self, [int(a, 'index1'), int(b, 'index2'), int(c, 'index3')]),
    'object GetValue(params long[] indices)': (self, indices) => getValue(self, rankChecked(self, indices)),
    'static int BinarySearch(Array array, int index, int length, object value)': (self, index, length, value) =>
      searchObject(self, index, length, value, null),
    'static int BinarySearch(Array array, object value, IComparer comparer)': (self, value, comparer) =>
      searchObject(self, null, null, value, comparer),
    'static int BinarySearch(Array array, int index, int length, object value, IComparer comparer)': searchObject,
    'static int BinarySearch<T>(T[] array, T value)': (self, value, T) =>
      search(self, null, null, value, comparisonOf(null, type(T))),
    'static int BinarySearch<T>(T[] array, T value, IComparer<T> comparer)': (self, value, comparer, T) =>
      search(self, null, null, value, comparisonOf(comparer, type(T))),
    'static int BinarySearch<T>(T[] array, int index, int length, T value)': (self, index, length, value, T) =>
      search(self, index, length, value, comparisonOf(null, type(T))),
    'static int BinarySearch<T>(T[] array, int index, int length, T value, IComparer<T> comparer)': (
      self,
      index,
      length,
      value,
      comparer,
      T,
    ) => search(self, index, length, value, comparisonOf(comparer, type(T))),
    'static int IndexOf(Array array, object value)': (self, value) =>
      indexOfObject(self, value, (v, t) => indexOf(self, v, 0, null, t)),
    'static int IndexOf(Array array, object value, int startIndex)': (self, value, start) =>
      indexOfObject(self, value, (v, t) => indexOf(self, v, start, null, t)),
    'static int IndexOf(Array array, object value, int startIndex, int count)': (self, value, start, count) =>
      indexOfObject(self, value, (v, t) => indexOf(self, v, start, count, t)),
    'static int IndexOf<T>(T[] array, T value)': (self, value, T) => indexOf(self, value, 0, null, type(T)),
    'static int IndexOf<T>(T[] array, T value, int startIndex)': (self, value, start, T) =>
      indexOf(self, value, start, null, type(T)),
    'static int IndexOf<T>(T[] array, T value, int startIndex, int count)': (self, value, start, count, T) =>
      indexOf(self, value, start, count, type(T)),
    'static int LastIndexOf(Array array, object value)': (self, value) => lastIndexOfObject(self, value, null, null),
    'static int LastIndexOf(Array array, object value, int startIndex)': (self, value, start) =>
      lastIndexOfObject(self, value, start, null),
    'static int LastIndexOf(Array array, object value, int startIndex, int count)': (self, value, start, count) =>
      lastIndexOfObject(self, value, start, count),
    'static int LastIndexOf<T>(T[] array, T value)': (self, value, T) => lastIndexOf(self, value, null, null, type(T)),
    'static int LastIndexOf<T>(T[] array, T value, int startIndex)': (self, value, start, T) =>
      lastIndexOf(self, value, start, null, type(T)),
    'static int LastIndexOf<T>(T[] array, T value, int startIndex, int count)': (self, value, start, count, T) =>
      lastIndexOf(self, value, start, count, type(T)),
    'static void Reverse(Array array)': (self) => reverse(self, 0, given(self).items.length),
    'static void Reverse(Array array, int index, int length)': reverse,
    'static void Reverse<T>(T[] array)': (self) => reverse(self, 0, given(self).items.length),
    'static void Reverse<T>(T[] array, int index, int length)': (self, index, length) => reverse(self, index, length),
    'void SetValue(object value, long index)': (self, value, a) => setValue(self, value, [int(a, 'index')]),
    'void SetValue(object value, long index1, long index2)': (self, value, a, b) =>
      setValue(self, value, [int(a, 'index1'), int(b, 'index2')]),
    'void SetValue(object value, long index1, long index2, long index3)': (self, value, a, b, c) =>
      setValue(self, value, [int(a, 'index1'), int(b, 'index2'), int(c, 'index3')]),
    'void SetValue(object value, params long[] indices)': (self, value, indices) =>
      setValue(self, value, rankChecked(self, indices)),
    'static void Sort(Array array)': (self) => sort(self, null, null, objectComparison(self, null)),
    'static void Sort(Array array, int index, int length)': (self, index, length) =>
      sort(self, index, length, objectComparison(self, null)),
    'static void Sort(Array array, IComparer comparer)': (self, comparer) =>
      sort(self, null, null, objectComparison(self, comparer)),
    'static void Sort(Array array, int index, int length, IComparer comparer)': (self, index, length, comparer) =>
      sort(self, index, length, objectComparison(self, comparer)),
    'static void Sort(Array keys, Array items)': (keys, items) =>
      sort(keys, null, null, objectComparison(given(keys, 'keys'), null), items),
    'static void Sort(Array keys, Array items, IComparer comparer)': (keys, items, comparer) =>
      sort(keys, null, null, objectComparison(given(keys, 'keys'), comparer), items),
    'static void Sort(Array keys, Array items, int index, int length)': (keys, items, index, length) =>
      sort(keys, index, length, objectComparison(given(keys, 'keys'), null), items),
    'static void Sort(Array keys, Array items, int index, int length, IComparer comparer)': (
      keys,
      items,
      index,
      length,
      comparer,
    ) => sort(keys, index, length, objectComparison(given(keys, 'keys'), comparer), items),
    'static void Sort<T>(T[] array)': (self, T) => sort(self, null, null, comparisonOf(null, type(T))),
    'static void Sort<T>(T[] array, int index, int length)': (self, index, length, T) =>
      sort(self, index, length, comparisonOf(null, type(T))),
    'static void Sort<T>(T[] array, IComparer<T> comparer)': (self, comparer, T) =>
      sort(self, null, null, comparisonOf(comparer, type(T))),
    'static void Sort<T>(T[] array, int index, int length, IComparer<T> comparer)': (
      self,
      index,
      length,
      comparer,
      T,
    ) => sort(self, index, length, comparisonOf(comparer, type(T))),
    'static void Sort<T>(T[] array, Comparison<T> comparison)': (self, comparison) => {
      given(self)
      sort(self, null, null, required(comparison, 'comparison'), undefined, comparisonName(given(self).elementType))
    },
    'static void Sort<TKey, TValue>(TKey[] keys, TValue[] items)': (keys, items, TKey) =>
      sort(keys, null, null, comparisonOf(null, type(TKey)), items),
    'static void Sort<TKey, TValue>(TKey[] keys, TValue[] items, int index, int length)': (
      keys,
      items,
      index,
      length,
      TKey,
    ) => sort(keys, index, length, comparisonOf(null, type(TKey)), items),
    'static void Sort<TKey, TValue>(TKey[] keys, TValue[] items, IComparer<TKey> comparer)': (
      keys,
      items,
      comparer,
      TKey,
    ) => sort(keys, null, null, comparisonOf(comparer, type(TKey)), items),
    'static void Sort<TKey, TValue>(TKey[] keys, TValue[] items, int index, int length, IComparer<TKey> comparer)': (
      keys,
      items,
      index,
      length,
      comparer,
      TKey,
    ) => sort(keys, index, length, comparisonOf(comparer, type(TKey)), items),
    'static bool Exists<T>(T[] array, Predicate<T> match)': (self, match) => findIndex(self, 0, null, match) >= 0,
    'static void Fill<T>(T[] array, T value)': (self, value) => {
      given(self).items.fill(value as never)
    },
    'static void Fill<T>(T[] array, T value, int startIndex, int count)': (self, value, start, count) => {
      const { items } = given(self)
      if (start < 0 || start > items.length) throw indexBeyond('startIndex')
      if (count < 0 || start > items.length - count) throw countOutside()
      items.fill(value as never, start, start + count)
    },
    'static T Find<T>(T[] array, Predicate<T> match)': (self, match, T) => {
      const index = findIndex(self, 0, null, match)
      return index < 0 ? type(T).ops.defaultValue : self?.items[index]
    },
    'static T[] FindAll<T>(T[] array, Predicate<T> match)': (self, match, T) => {
      const { items } = given(self)
      const test = required(match, 'match')
      return arrayOf(
        type(T),
        copyOf(items).filter((item) => test(item)),
      )
    },
    'static int FindIndex<T>(T[] array, Predicate<T> match)': (self, match) => findIndex(self, 0, null, match),
    'static int FindIndex<T>(T[] array, int startIndex, Predicate<T> match)': (self, start, match) =>
      findIndex(self, start, null, match),
    'static int FindIndex<T>(T[] array, int startIndex, int count, Predicate<T> match)': (self, start, count, match) =>
      findIndex(self, start, count, match),
    'static T FindLast<T>(T[] array, Predicate<T> match)': (self, match, T) => {
      const index = findLastIndex(self, null, null, match)
      return index < 0 ? type(T).ops.defaultValue : self?.items[index]
    },
    'static int FindLastIndex<T>(T[] array, Predicate<T> match)': (self, match) =>
      findLastIndex(self, null, null, match),
    'static int FindLastIndex<T>(T[] array, int startIndex, Predicate<T> match)': (self, start, match) =>
      findLastIndex(self, start, null, match),
    'static int FindLastIndex<T>(T[] array, int startIndex, int count, Predicate<T> match)': (
      self,
      start,
      count,
      match,
    ) => findLastIndex(self, start, count, match),
    'static bool TrueForAll<T>(T[] array, Predicate<T> match)': (self, match) => {
      const { items } = given(self)
      const test = required(match, 'match')
      return copyOf(items).every((item) => test(item))
    },
    'System.Collections.IEnumerator GetEnumerator()': (self) => untypedEnumerator(self),
    'int GetLength(int dimension)': dimension,
    'int GetLowerBound(int dimension)': (self, index) => {
      dimension(self, index)
      return 0
    },
    'object GetValue(params int[] indices)': (self, indices) => getValue(self, rankChecked(self, indices)),
    'void SetValue(object value, params int[] indices)': (self, value, indices) =>
      setValue(self, value, rankChecked(self, indices)),
    'int GetUpperBound(int dimension)': (self, index) => dimension(self, index) - 1,
    'object GetValue(int index)': (self, a) => getValue(self, [a]),
    'object GetValue(int index1, int index2)': (self, a, b) => getValue(self, [a, b]),
    'object GetValue(int index1, int index2, int index3)': (self, a, b, c) => getValue(self, [a, b, c]),
    'void SetValue(object value, int index)': (self, value, a) => setValue(self, value, [a]),
    'void SetValue(object value, int index1, int index2)': (self, value, a, b) => setValue(self, value, [a, b]),
    'void SetValue(object value, int index1, int index2, int index3)': (self, value, a, b, c) =>
      setValue(self, value, [a, b, c]),
    'static Array CreateInstance(Type elementType, int length)': (type, length) => createArray(type, length),
    'static Array CreateInstance(Type elementType, int length1, int length2)': (type, a, b) => createArray(type, a, b),
    'static Array CreateInstance(Type elementType, int length1, int length2, int length3)': (type, a, b, c) =>
      createArray(type, a, b, c),
    'static Array CreateInstance(Type elementType, params int[] lengths)': createArrayOf,
    'static Array CreateInstance(Type elementType, int[] lengths, int[] lowerBounds)': notBuilt('lowerBounds'),
    'static Array CreateInstanceFromArrayType(Type arrayType, int length)': (type, length) =>
      createArray(elementOf(type), length),
    'static Array CreateInstanceFromArrayType(Type arrayType, params int[] lengths)': (type, lengths) =>
      createArrayOf(elementOf(type), lengths),
    'static Array CreateInstanceFromArrayType(Type arrayType, int[] lengths, int[] lowerBounds)':
      notBuilt('lowerBounds'),
    'static void Clear(Array array)': (self) => clear(given(self), 0, given(self).items.length),
    'static void Clear(Array array, int index, int length)': (self, index, length) => clear(given(self), index, length),
    'static void Copy(Array sourceArray, Array destinationArray, int length)': (a, b, length) =>
      copy(a, 0, b, 0, length),
    'static void Copy(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)': (
      a,
      i,
      b,
      j,
      length,
    ) => copy(a, i, b, j, length),
    'static void ConstrainedCopy(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)':
      (a, i, b, j, length) => copy(a, i, b, j, length, true),
    'static T[] Empty<T>()': (T) => arrayOf(type(T), []),
    'void Initialize()': () => {},
  },
})

function clear(self: DotnetArray, index: number, length: number): void {
  if (index < 0 || length < 0 || index + length > self.items.length) throw indexOutOfRange()
  const { elementType } = self
  self.items.fill((elementType.isValueType ? elementType.ops.defaultValue : null) as never, index, index + length)
}
