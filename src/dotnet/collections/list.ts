import { defineClass } from '../type-system/declare.ts'
import { charge } from '../values/ambient.ts'
import { copyItems, lessThan } from '../values/array.ts'
import { argumentOutOfRange, required } from '../values/exception.ts'
import { arrayOf, copyOf } from './array-of.ts'
import { typedEnumerator } from './enumerator-object.ts'
import {
  checkRange,
  countOutside,
  indexBeyond,
  indexOutside,
  modified,
  mustNotBeNegative,
  negative,
  rangeOutside,
} from './errors.ts'
import { itemsOf, ListValue, listWithCapacity } from './list-value.ts'
import { ReadOnlyCollectionValue } from './read-only-collection.ts'
import { binarySearch, comparisonName, comparisonOf, sortRange } from './sorting.ts'

type Match = ((value: unknown) => boolean) | null

function findIndex(self: ListValue, start: number, count: number, match: Match): number {
  if (start < 0 || start > self.count) throw indexBeyond('startIndex')
  if (count < 0 || start > self.count - count) throw countOutside()
  const test = required(match, 'match')
  for (let i = start; i < start + count; i++) if (test(self.items[i])) return i
  return -1
}

function findLastIndex(self: ListValue, start: number, count: number, match: Match): number {
  const test = required(match, 'match')
  if (self.count === 0 ? start !== -1 : start < 0 || start >= self.count) throw indexOutside('startIndex')
  if (count < 0 || start - count + 1 < 0) throw countOutside()
  for (let i = start; i > start - count; i--) if (test(self.items[i])) return i
  return -1
}

function lastIndexOf(self: ListValue, item: unknown, index: number, count: number): number {
  if (self.count === 0) return -1
  if (index < 0) throw negative('index')
  if (count < 0) throw negative('count')
  if (index >= self.count) throw argumentOutOfRange('index', 'Larger than collection size.')
  if (count > index + 1) throw argumentOutOfRange('count', 'Larger than collection size.')
  const { ops } = self.elementType
  for (let i = index; i > index - count; i--) if (ops.equals(self.items[i], item)) return i
  return -1
}

function sorted(
  self: ListValue,
  index: number,
  count: number,
  compare: (x: unknown, y: unknown) => number,
  comparer?: string,
): void {
  sortRange(self.items, index, count, compare, null, comparer)
  self.version++
}

function reverse(self: ListValue, index: number, count: number): void {
  checkRange(index, count, self.count)
  const part = self.items.slice(index, index + count).reverse()
  for (let i = 0; i < count; i++) self.items[index + i] = part[i]
  self.version++
}

/** `System.Collections.Generic.List<T>`. */
export const list = defineClass<ListValue>()('System.Collections.Generic.List`1', {
  parameters: ['T'],
  implements: ['IList<T>', 'IReadOnlyList<T>', 'System.Collections.IList'],
  members: {
    'new()': (T) => new ListValue(T as never),
    'new(int capacity)': (capacity, T) => listWithCapacity(T as never, capacity),
    'new(IEnumerable<T> collection)': (collection, T) => {
      const items = itemsOf(collection, 'collection', T)
      const made = new ListValue(T as never, items)
      if (!hasCount(collection)) {
        const capacity = items.length === 0 ? 0 : 2 ** Math.max(2, Math.ceil(Math.log2(items.length)))
        made.capacity = capacity
      }
      return made
    },
    'int Capacity { get; set; }': {
      get: (self) => self.capacity,
      set: (self, value) => {
        self.capacity = value
      },
    },
    'int Count { get; }': (self) => self.items.length,
    'T this[int index] { get; set; }': {
      get: (self, index) => self.itemAt(index),
      set: (self, index, value) => self.setItemAt(index, value),
    },
    'void Add(T item)': (self, item) => self.addItem(item),
    'void AddRange(IEnumerable<T> collection)': (self, collection) => self.insertAll(self.count, collection),
    'ReadOnlyCollection<T> AsReadOnly()': (self) => new ReadOnlyCollectionValue(self),
    'int BinarySearch(int index, int count, T item, IComparer<T> comparer)': (self, index, count, item, comparer) => {
      checkRange(index, count, self.count)
      return binarySearch(self.items, index, count, item, comparisonOf(comparer, self.elementType))
    },
    'int BinarySearch(T item)': (self, item) =>
      binarySearch(self.items, 0, self.count, item, comparisonOf(null, self.elementType)),
    'int BinarySearch(T item, IComparer<T> comparer)': (self, item, comparer) =>
      binarySearch(self.items, 0, self.count, item, comparisonOf(comparer, self.elementType)),
    'void Clear()': (self) => self.clear(),
    'bool Contains(T item)': (self, item) => self.containsItem(item),
    'List<TOutput> ConvertAll<TOutput>(Converter<T, TOutput> converter)': (self, converter, TOutput) => {
      const convert = required(converter, 'converter')
      charge(self.count)
      return new ListValue(
        TOutput as never,
        self.items.map((item) => convert(item)),
      )
    },
    'void CopyTo(T[] array)': (self, array) => self.copyTo(array, 0),
    'void CopyTo(int index, T[] array, int arrayIndex, int count)': (self, index, array, arrayIndex, count) => {
      // The difference wraps around, as of any two ints.
      if (((self.count - index) | 0) < count) throw rangeOutside()
      if (count < 0) throw mustNotBeNegative('length', count)
      if (index < 0) throw lessThan('sourceIndex', index)
      copyItems(self.items, index, array, arrayIndex, count)
    },
    'void CopyTo(T[] array, int arrayIndex)': (self, array, arrayIndex) => self.copyTo(array, arrayIndex),
    'int EnsureCapacity(int capacity)': (self, capacity) => {
      if (capacity < 0) throw negative('capacity')
      if (capacity > self.capacity) self.capacity = Math.max(self.capacity === 0 ? 4 : 2 * self.capacity, capacity)
      return self.capacity
    },
    'bool Exists(Predicate<T> match)': (self, match) => findIndex(self, 0, self.count, match) >= 0,
    'T Find(Predicate<T> match)': (self, match) => {
      const index = findIndex(self, 0, self.count, match)
      return index < 0 ? self.elementType.ops.defaultValue : self.items[index]
    },
    'List<T> FindAll(Predicate<T> match)': (self, match) => {
      const test = required(match, 'match')
      return ListValue.grown(
        self.elementType,
        self.items.filter((item) => test(item)),
      )
    },
    'int FindIndex(Predicate<T> match)': (self, match) => findIndex(self, 0, self.count, match),
    'int FindIndex(int startIndex, Predicate<T> match)': (self, start, match) =>
      findIndex(self, start, self.count - start, match),
    'int FindIndex(int startIndex, int count, Predicate<T> match)': findIndex,
    'T FindLast(Predicate<T> match)': (self, match) => {
      const index = findLastIndex(self, self.count - 1, self.count, match)
      return index < 0 ? self.elementType.ops.defaultValue : self.items[index]
    },
    'int FindLastIndex(Predicate<T> match)': (self, match) => findLastIndex(self, self.count - 1, self.count, match),
    'int FindLastIndex(int startIndex, Predicate<T> match)': (self, start, match) =>
      findLastIndex(self, start, start + 1, match),
    'int FindLastIndex(int startIndex, int count, Predicate<T> match)': findLastIndex,
    'void ForEach(Action<T> action)': (self, action) => {
      const run = required(action, 'action')
      const { version } = self
      for (let i = 0; i < self.items.length; i++) {
        if (version !== self.version) break
        run(self.items[i])
      }
      if (version !== self.version) throw modified()
    },
    'IEnumerator<T> GetEnumerator()': (self) => typedEnumerator(self),
    'List<T> GetRange(int index, int count)': (self, index, count) => {
      checkRange(index, count, self.count)
      charge(count)
      return new ListValue(self.elementType, self.items.slice(index, index + count))
    },
    'List<T> Slice(int start, int length)': (self, index, count) => {
      checkRange(index, count, self.count)
      charge(count)
      return new ListValue(self.elementType, self.items.slice(index, index + count))
    },
    'int IndexOf(T item)': (self, item) => self.indexOfItem(item),
    'int IndexOf(T item, int index)': (self, item, index) => {
      if (index > self.count) throw indexBeyond()
      return checkedIndexOf(self, item, index, self.count - index)
    },
    'int IndexOf(T item, int index, int count)': checkedIndexOf,
    'void Insert(int index, T item)': (self, index, item) => self.insertItem(index, item),
    'void InsertRange(int index, IEnumerable<T> collection)': (self, index, collection) =>
      self.insertAll(index, collection),
    'int LastIndexOf(T item)': (self, item) => lastIndexOf(self, item, self.count - 1, self.count),
    'int LastIndexOf(T item, int index)': (self, item, index) => {
      if (index >= self.count) throw indexOutside()
      return lastIndexOf(self, item, index, index + 1)
    },
    'int LastIndexOf(T item, int index, int count)': lastIndexOf,
    'bool Remove(T item)': (self, item) => self.removeItem(item),
    'int RemoveAll(Predicate<T> match)': (self, match) => {
      const test = required(match, 'match')
      const before = self.count
      const kept = self.items.filter((item) => !test(item))
      if (kept.length !== before) self.replaceItems(kept)
      return before - kept.length
    },
    'void RemoveAt(int index)': (self, index) => self.removeItemAt(index),
    'void RemoveRange(int index, int count)': (self, index, count) => {
      checkRange(index, count, self.count)
      if (count === 0) return
      self.items.splice(index, count)
      self.version++
    },
    'void Reverse()': (self) => reverse(self, 0, self.count),
    'void Reverse(int index, int count)': reverse,
    'void Sort()': (self) => sorted(self, 0, self.count, comparisonOf(null, self.elementType)),
    'void Sort(IComparer<T> comparer)': (self, comparer) =>
      sorted(self, 0, self.count, comparisonOf(comparer, self.elementType)),
    'void Sort(int index, int count, IComparer<T> comparer)': (self, index, count, comparer) => {
      checkRange(index, count, self.count)
      sorted(self, index, count, comparisonOf(comparer, self.elementType))
    },
    'void Sort(Comparison<T> comparison)': (self, comparison) =>
      sorted(self, 0, self.count, required(comparison, 'comparison'), comparisonName(self.elementType)),
    'T[] ToArray()': (self) => arrayOf(self.elementType, copyOf(self.items)),
    'void TrimExcess()': (self) => {
      if (self.count < Math.floor(self.capacity * 0.9)) self.capacity = self.count
    },
    'bool TrueForAll(Predicate<T> match)': (self, match) => {
      const test = required(match, 'match')
      return self.items.every((item) => test(item))
    },
  },
})

function checkedIndexOf(self: ListValue, item: unknown, index: number, count: number): number {
  if (index > self.count) throw indexBeyond()
  if (index < 0) throw indexBeyond('startIndex')
  if (count < 0 || index > self.count - count) throw countOutside()
  return self.indexOfItem(item, index, count)
}

/** True for sources that know their number of elements, as `ICollection<T>` does. */
function hasCount(source: unknown): boolean {
  return typeof source === 'object' && source !== null && 'addItem' in source
}
