/** The generic collection interfaces: each member calls what `protocol.ts` demands of the object behind. */

import { defineInterface } from '../type-system/declare.ts'
import type { Cell } from '../values/box.ts'
import type { EnumerableValue } from '../values/enumerable.ts'
import { type EnumeratorObject, enumeratorBehind } from './enumerator-object.ts'
import type {
  Collection,
  Comparer,
  EqualityComparer,
  List,
  MutableDictionary,
  MutableSet,
  ReadOnlyCollection,
  ReadOnlyDictionary,
  ReadOnlyList,
} from './protocol.ts'

const generic = 'System.Collections.Generic.'

export const enumerableInterface = defineInterface<EnumerableValue>()(`${generic}IEnumerable\`1`, {
  parameters: ['out T'],
  implements: ['System.Collections.IEnumerable'],
  members: { 'IEnumerator<T> GetEnumerator()': (self) => enumeratorBehind(self, true) },
})

export const enumeratorInterface = defineInterface<EnumeratorObject>()(`${generic}IEnumerator\`1`, {
  parameters: ['out T'],
  implements: ['System.Collections.IEnumerator', 'System.IDisposable'],
  members: { 'T Current { get; }': (self) => self.current },
})

export const collectionInterface = defineInterface<Collection>()(`${generic}ICollection\`1`, {
  parameters: ['T'],
  implements: ['IEnumerable<T>'],
  members: {
    'int Count { get; }': (self) => self.count,
    'bool IsReadOnly { get; }': (self) => self.isReadOnly,
    'void Add(T item)': (self, item) => self.addItem(item),
    'void Clear()': (self) => self.clear(),
    'bool Contains(T item)': (self, item) => self.containsItem(item),
    'void CopyTo(T[] array, int arrayIndex)': (self, array, index) => self.copyTo(array as never, index),
    'bool Remove(T item)': (self, item) => self.removeItem(item),
  },
})

export const listInterface = defineInterface<List>()(`${generic}IList\`1`, {
  parameters: ['T'],
  implements: ['ICollection<T>'],
  members: {
    'T this[int index] { get; set; }': {
      get: (self, index) => self.itemAt(index),
      set: (self, index, value) => self.setItemAt(index, value),
    },
    'int IndexOf(T item)': (self, item) => self.indexOfItem(item),
    'void Insert(int index, T item)': (self, index, item) => self.insertItem(index, item),
    'void RemoveAt(int index)': (self, index) => self.removeItemAt(index),
  },
})

export const readOnlyCollectionInterface = defineInterface<ReadOnlyCollection>()(`${generic}IReadOnlyCollection\`1`, {
  parameters: ['out T'],
  implements: ['IEnumerable<T>'],
  members: { 'int Count { get; }': (self) => self.count },
})

export const readOnlyListInterface = defineInterface<ReadOnlyList>()(`${generic}IReadOnlyList\`1`, {
  parameters: ['out T'],
  implements: ['IReadOnlyCollection<T>'],
  members: { 'T this[int index] { get; }': (self, index) => self.itemAt(index) },
})

function tryGetValue(self: ReadOnlyDictionary, key: unknown, value: Cell<unknown>): boolean {
  const found = self.tryValueAt(key)
  value.value = found === undefined ? self.defaultValue : found
  return found !== undefined
}

export const readOnlyDictionaryInterface = defineInterface<ReadOnlyDictionary>()(`${generic}IReadOnlyDictionary\`2`, {
  parameters: ['TKey', 'TValue'],
  implements: ['IReadOnlyCollection<KeyValuePair<TKey, TValue>>'],
  members: {
    'TValue this[TKey key] { get; }': (self, key) => self.valueAt(key),
    'IEnumerable<TKey> Keys { get; }': (self) => self.keys,
    'IEnumerable<TValue> Values { get; }': (self) => self.values,
    'bool ContainsKey(TKey key)': (self, key) => self.containsKey(key),
    'bool TryGetValue(TKey key, out TValue value)': tryGetValue,
  },
})

export const dictionaryInterface = defineInterface<MutableDictionary>()(`${generic}IDictionary\`2`, {
  parameters: ['TKey', 'TValue'],
  implements: ['ICollection<KeyValuePair<TKey, TValue>>'],
  members: {
    'TValue this[TKey key] { get; set; }': {
      get: (self, key) => self.valueAt(key),
      set: (self, key, value) => self.setValueAt(key, value),
    },
    'ICollection<TKey> Keys { get; }': (self) => self.keys as Collection,
    'ICollection<TValue> Values { get; }': (self) => self.values as Collection,
    'bool ContainsKey(TKey key)': (self, key) => self.containsKey(key),
    'void Add(TKey key, TValue value)': (self, key, value) => self.addEntry(key, value),
    'bool Remove(TKey key)': (self, key) => self.removeKey(key),
    'bool TryGetValue(TKey key, out TValue value)': tryGetValue,
  },
})

export const setInterface = defineInterface<MutableSet>()(`${generic}ISet\`1`, {
  parameters: ['T'],
  implements: ['ICollection<T>'],
  members: {
    'bool Add(T item)': (self, item) => self.addUnique(item),
    'void UnionWith(IEnumerable<T> other)': (self, other) => self.unionWith(other),
    'void IntersectWith(IEnumerable<T> other)': (self, other) => self.intersectWith(other),
    'void ExceptWith(IEnumerable<T> other)': (self, other) => self.exceptWith(other),
    'void SymmetricExceptWith(IEnumerable<T> other)': (self, other) => self.symmetricExceptWith(other),
    'bool IsSubsetOf(IEnumerable<T> other)': (self, other) => self.isSubsetOf(other),
    'bool IsSupersetOf(IEnumerable<T> other)': (self, other) => self.isSupersetOf(other),
    'bool IsProperSupersetOf(IEnumerable<T> other)': (self, other) => self.isProperSupersetOf(other),
    'bool IsProperSubsetOf(IEnumerable<T> other)': (self, other) => self.isProperSubsetOf(other),
    'bool Overlaps(IEnumerable<T> other)': (self, other) => self.overlaps(other),
    'bool SetEquals(IEnumerable<T> other)': (self, other) => self.setEquals(other),
  },
})

export const comparerInterface = defineInterface<Comparer>()(`${generic}IComparer\`1`, {
  parameters: ['in T'],
  members: { 'int Compare(T x, T y)': (self, x, y) => self.compareValues(x, y) },
})

export const equalityComparerInterface = defineInterface<EqualityComparer>()(`${generic}IEqualityComparer\`1`, {
  parameters: ['in T'],
  members: {
    'bool Equals(T x, T y)': (self, x, y) => self.equalValues(x, y),
    'int GetHashCode(T obj)': (self, value) => self.hashValue(value),
  },
})
