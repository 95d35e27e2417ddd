import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import { collectionCount, type EnumerableValue, enumeratorOf } from '../values/enumerable.ts'
import { argumentOutOfRange, required } from '../values/exception.ts'
import { DictionaryValue } from './dictionary-value.ts'
import { typedEnumerator } from './enumerator-object.ts'
import { type KeyValuePairValue, pairType } from './key-value-pair.ts'
import type { EqualityComparer } from './protocol.ts'
import { free } from './slots.ts'

function withCapacity(
  capacity: number,
  comparer: EqualityComparer | null,
  TKey?: DotnetType,
  TValue?: DotnetType,
): DictionaryValue {
  if (capacity < 0) throw argumentOutOfRange('capacity')
  charge(capacity)
  return new DictionaryValue(TKey as DotnetType, TValue as DotnetType, comparer, capacity)
}

function filled(
  source: EnumerableValue | null,
  parameter: string,
  comparer: EqualityComparer | null,
  TKey?: DotnetType,
  TValue?: DotnetType,
): DictionaryValue {
  const from = required(source, parameter)
  const size = collectionCount(from) ?? 0
  const made = new DictionaryValue(TKey as DotnetType, TValue as DotnetType, comparer, size)
  const enumerator = enumeratorOf(from, pairType(made.keyType, made.valueType))
  try {
    while (enumerator.moveNext()) made.addItem(enumerator.current as KeyValuePairValue)
  } finally {
    enumerator.dispose()
  }
  return made
}

/** `System.Collections.Generic.Dictionary<TKey, TValue>`. */
export const dictionary = defineClass<DictionaryValue>()('System.Collections.Generic.Dictionary`2', {
  parameters: ['TKey', 'TValue'],
  implements: ['IDictionary<TKey, TValue>', 'IReadOnlyDictionary<TKey, TValue>', 'System.Collections.ICollection'],
  members: {
    'new()': (TKey, TValue) => new DictionaryValue(TKey as never, TValue as never),
    'new(int capacity)': (capacity, TKey, TValue) => withCapacity(capacity, null, TKey, TValue),
    'new(IEqualityComparer<TKey> comparer)': (comparer, TKey, TValue) =>
      new DictionaryValue(TKey as never, TValue as never, comparer),
    'new(int capacity, IEqualityComparer<TKey> comparer)': withCapacity,
    'new(IDictionary<TKey, TValue> dictionary)': (from, TKey, TValue) => filled(from, 'dictionary', null, TKey, TValue),
    'new(IDictionary<TKey, TValue> dictionary, IEqualityComparer<TKey> comparer)': (from, comparer, TKey, TValue) =>
      filled(from, 'dictionary', comparer, TKey, TValue),
    'new(IEnumerable<KeyValuePair<TKey, TValue>> collection)': (from, TKey, TValue) =>
      filled(from, 'collection', null, TKey, TValue),
    'new(IEnumerable<KeyValuePair<TKey, TValue>> collection, IEqualityComparer<TKey> comparer)': (
      from,
      comparer,
      TKey,
      TValue,
    ) => filled(from, 'collection', comparer, TKey, TValue),
    'IEqualityComparer<TKey> Comparer { get; }': (self) => self.slots.comparer,
    'int Count { get; }': (self) => self.count,
    'Dictionary.KeyCollection<TKey, TValue> Keys { get; }': (self) => self.keys,
    'Dictionary.ValueCollection<TKey, TValue> Values { get; }': (self) => self.values,
    'TValue this[TKey key] { get; set; }': {
      get: (self, key) => self.valueAt(key),
      set: (self, key, value) => self.setValueAt(key, value),
    },
    'void Add(TKey key, TValue value)': (self, key, value) => self.addEntry(key, value),
    'void Clear()': (self) => self.clear(),
    'bool ContainsKey(TKey key)': (self, key) => self.containsKey(key),
    'bool ContainsValue(TValue value)': (self, value) => self.values.containsItem(value),
    'IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()': (self) => typedEnumerator(self),
    'void GetObjectData(SerializationInfo info, StreamingContext context)': notBuilt('binarySerialization'),
    'int Capacity { get; }': (self) => self.slots.capacity,
    'void OnDeserialization(object sender)': () => undefined,
    'bool Remove(TKey key)': (self, key) => self.removeKey(key),
    'bool Remove(TKey key, out TValue value)': (self, key, value) => {
      const removed = self.slots.remove(required(key, 'key'))
      value.value = removed === free ? self.defaultValue : removed
      return removed !== free
    },
    'bool TryGetValue(TKey key, out TValue value)': (self, key, value) => {
      const found = self.tryValueAt(key)
      value.value = found === undefined ? self.defaultValue : found
      return found !== undefined
    },
    'bool TryAdd(TKey key, TValue value)': (self, key, value) => self.tryAdd(key, value),
    'int EnsureCapacity(int capacity)': (self, capacity) => {
      if (capacity < 0) throw argumentOutOfRange('capacity')
      const before = self.slots.capacity
      if (self.slots.ensure(capacity) !== before) self.slots.version++
      return self.slots.capacity
    },
    'void TrimExcess()': (self) => self.slots.trim(self.count),
    'void TrimExcess(int capacity)': (self, capacity) => {
      if (capacity < self.count) throw argumentOutOfRange('capacity')
      self.slots.trim(capacity)
    },
  },
})
