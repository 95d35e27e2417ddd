import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import type { EnumerableValue } from '../values/enumerable.ts'
import { argumentOutOfRange, required } from '../values/exception.ts'
import { typedEnumerator } from './enumerator-object.ts'
import { lessThan } from './errors.ts'
import { HashSetValue } from './hash-set-value.ts'
import type { EqualityComparer } from './protocol.ts'
import { SetComparer } from './set-comparer.ts'
import { free } from './slots.ts'

function withCapacity(capacity: number, comparer: EqualityComparer | null, T?: DotnetType): HashSetValue {
  if (capacity < 0) throw argumentOutOfRange('capacity')
  charge(capacity)
  return new HashSetValue(T as DotnetType, comparer, capacity)
}

function filled(source: EnumerableValue | null, comparer: EqualityComparer | null, T?: DotnetType): HashSetValue {
  return HashSetValue.of(required(source, 'collection'), comparer, T as DotnetType)
}

/** `System.Collections.Generic.HashSet<T>`. */
export const hashSet = defineClass<HashSetValue>()('System.Collections.Generic.HashSet`1', {
  parameters: ['T'],
  implements: ['ISet<T>', 'IReadOnlyCollection<T>'],
  members: {
    'new()': (T) => new HashSetValue(T as never),
    'new(IEqualityComparer<T> comparer)': (comparer, T) => new HashSetValue(T as never, comparer),
    'new(int capacity)': (capacity, T) => withCapacity(capacity, null, T),
    'new(IEnumerable<T> collection)': (from, T) => filled(from, null, T),
    'new(IEnumerable<T> collection, IEqualityComparer<T> comparer)': filled,
    'new(int capacity, IEqualityComparer<T> comparer)': withCapacity,
    'int Count { get; }': (self) => self.count,
    'IEqualityComparer<T> Comparer { get; }': (self) => self.slots.comparer,
    'void Clear()': (self) => self.clear(),
    'bool Contains(T item)': (self, item) => self.containsItem(item),
    'void CopyTo(T[] array, int arrayIndex)': (self, array, index) => self.copyTo(array, index),
    'bool Remove(T item)': (self, item) => self.removeItem(item),
    'IEnumerator<T> GetEnumerator()': (self) => typedEnumerator(self),
    'void GetObjectData(SerializationInfo info, StreamingContext context)': notBuilt('binarySerialization'),
    'int Capacity { get; }': (self) => self.slots.capacity,
    'void TrimExcess(int capacity)': (self, capacity) => {
      if (capacity < self.count) throw lessThan('capacity', capacity, self.count)
      self.slots.trim(capacity)
    },
    'void OnDeserialization(object sender)': () => undefined,
    'bool Add(T item)': (self, item) => self.addUnique(item),
    'bool TryGetValue(T equalValue, out T actualValue)': (self, equal, actual) => {
      const slot = self.slots.find(equal)
      actual.value = slot < 0 ? self.elementType.ops.defaultValue : self.slots.keys[slot]
      return slot >= 0
    },
    'void UnionWith(IEnumerable<T> other)': (self, other) => self.unionWith(other),
    'void IntersectWith(IEnumerable<T> other)': (self, other) => self.intersectWith(other),
    'void ExceptWith(IEnumerable<T> other)': (self, other) => self.exceptWith(other),
    'void SymmetricExceptWith(IEnumerable<T> other)': (self, other) => self.symmetricExceptWith(other),
    'bool IsSubsetOf(IEnumerable<T> other)': (self, other) => self.isSubsetOf(other),
    'bool IsProperSubsetOf(IEnumerable<T> other)': (self, other) => self.isProperSubsetOf(other),
    'bool IsSupersetOf(IEnumerable<T> other)': (self, other) => self.isSupersetOf(other),
    'bool IsProperSupersetOf(IEnumerable<T> other)': (self, other) => self.isProperSupersetOf(other),
    'bool Overlaps(IEnumerable<T> other)': (self, other) => self.overlaps(other),
    'bool SetEquals(IEnumerable<T> other)': (self, other) => self.setEquals(other),
    'void CopyTo(T[] array)': (self, array) => self.copyTo(array, 0),
    'void CopyTo(T[] array, int arrayIndex, int count)': (self, array, index, count) =>
      self.copyTo(array, index, count),
    'int RemoveWhere(Predicate<T> match)': (self, match) => {
      const test = required(match, 'match')
      const doomed = self.slots.keys.filter((key) => key !== free && test(key))
      for (const key of doomed) self.removeItem(key)
      return doomed.length
    },
    'int EnsureCapacity(int capacity)': (self, capacity) => {
      if (capacity < 0) throw argumentOutOfRange('capacity')
      return self.slots.ensure(capacity)
    },
    'void TrimExcess()': (self) => self.slots.trim(self.count),
    'static IEqualityComparer<HashSet<T>> CreateSetComparer()': (T) => new SetComparer(T),
  },
})
