/** The interfaces of `System.Collections`: elements pass as objects, boxed by the collection's element type. */

import { castObject } from '../type-system/cast.ts'
import { isInstanceOf } from '../type-system/conversions.ts'
import { defineInterface } from '../type-system/declare.ts'
import type { DotnetType } from '../type-system/type.ts'
import { box, objectText } from '../type-system/value-ops.ts'
import { DotnetArray } from '../values/array.ts'
import { type EnumerableValue, type Enumerator, elementTypeOf, enumeratorOf } from '../values/enumerable.ts'
import { argument, argumentNull, exception } from '../values/exception.ts'
import { type EnumeratorObject, untypedEnumerator } from './enumerator-object.ts'
import type { Collection, Comparer, EqualityComparer, List } from './protocol.ts'
import { defaultOf } from './slots.ts'

/** Shows each element as an object. */
export function boxingEnumerator(source: EnumerableValue): Enumerator {
  const type = elementTypeOf(source)
  const inner = enumeratorOf(source)
  if (!type.isValueType) return inner
  return {
    moveNext: () => inner.moveNext(),
    get current() {
      return box(inner.current, type)
    },
    dispose: () => inner.dispose(),
  }
}

function unboxed(self: List, value: unknown, type: DotnetType): unknown {
  if (value === null && type.isValueType && !type.isNullable) {
    if (self instanceof DotnetArray) return type.ops.defaultValue
    throw argumentNull('item')
  }
  if (value === null || isInstanceOf(value, type)) return castObject(value, type)
  if (self instanceof DotnetArray) {
    throw exception('System.InvalidCastException', 'Object cannot be stored in an array of this type.')
  }
  throw argument(
    `The value "${objectText(value)}" is not of type "${type.runtimeName}" and cannot be used in this generic collection.`,
    'value',
  )
}

const untyped = 'System.Collections.'

export const untypedEnumerable = defineInterface<EnumerableValue>()(`${untyped}IEnumerable`, {
  members: { 'System.Collections.IEnumerator GetEnumerator()': (self) => untypedEnumerator(self) },
})

export const untypedEnumeratorInterface = defineInterface<EnumeratorObject>()(`${untyped}IEnumerator`, {
  members: {
    'object Current { get; }': (self) => self.currentObject,
    'bool MoveNext()': (self) => self.moveNext(),
    'void Reset()': (self) => self.reset(),
  },
})

export const untypedCollection = defineInterface<Collection>()(`${untyped}ICollection`, {
  implements: ['System.Collections.IEnumerable'],
  members: {
    'int Count { get; }': (self) => self.count,
    'bool IsSynchronized { get; }': () => false,
    'object SyncRoot { get; }': (self) => self,
    'void CopyTo(Array array, int index)': (self, array, index) => self.copyTo(array as never, index),
  },
})

/** An array keeps its length: its elements get their default. */
function emptied(array: DotnetArray): void {
  const { items, elementType } = array
  for (let i = 0; i < items.length; i++) items[i] = defaultOf(elementType) as number
}

export const untypedList = defineInterface<List>()(`${untyped}IList`, {
  implements: ['System.Collections.ICollection'],
  members: {
    'object this[int index] { get; set; }': {
      get: (self, index) => box(self.itemAt(index), self.elementType),
      set: (self, index, value) => self.setItemAt(index, unboxed(self, value, self.elementType)),
    },
    'bool IsFixedSize { get; }': (self) => self instanceof DotnetArray || self.isReadOnly,
    'bool IsReadOnly { get; }': (self) => !(self instanceof DotnetArray) && self.isReadOnly,
    'int Add(object value)': (self, value) => {
      self.addItem(unboxed(self, value, self.elementType))
      return self.count - 1
    },
    'void Clear()': (self) => (self instanceof DotnetArray ? emptied(self) : self.clear()),
    'bool Contains(object value)': (self, value) =>
      (value === null || isInstanceOf(value, self.elementType)) &&
      self.containsItem(castObject(value, self.elementType)),
    'int IndexOf(object value)': (self, value) =>
      isInstanceOf(value, self.elementType) ? self.indexOfItem(castObject(value, self.elementType)) : -1,
    'void Insert(int index, object value)': (self, index, value) =>
      self.insertItem(index, unboxed(self, value, self.elementType)),
    'void Remove(object value)': (self, value) => {
      if (isInstanceOf(value, self.elementType)) self.removeItem(castObject(value, self.elementType))
    },
    'void RemoveAt(int index)': (self, index) => self.removeItemAt(index),
  },
})

export const untypedComparer = defineInterface<Comparer>()(`${untyped}IComparer`, {
  members: { 'int Compare(object x, object y)': (self, x, y) => self.compareValues(x, y) },
})

export const untypedEqualityComparer = defineInterface<EqualityComparer>()(`${untyped}IEqualityComparer`, {
  members: {
    'bool Equals(object x, object y)': (self, x, y) => self.equalValues(x, y),
    'int GetHashCode(object obj)': (self, value) => self.hashValue(value),
  },
})
