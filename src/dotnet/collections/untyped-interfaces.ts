/** The interfaces of `System.Collections`: elements pass as objects, boxed by the collection's element type. */

import { castObject } from '../type-system/cast.ts'
import { isInstanceOf } from '../type-system/conversions.ts'
import { defineInterface } from '../type-system/declare.ts'
import type { DotnetType } from '../type-system/type.ts'
import { box, objectText } from '../type-system/value-ops.ts'
import { DotnetArray } from '../values/array.ts'
import { type EnumerableValue, type Enumerator, elementTypeOf, enumeratorOf } from '../values/enumerable.ts'
import { argument, argumentNull, DotnetException, notSupported } from '../values/exception.ts'
import { arrayOf } from './array-of.ts'
import { copy, getValue, oneDimensional, setValue } from './array-static.ts'
import { type EnumeratorObject, enumeratorBehind } from './enumerator-object.ts'
import { itemsOf } from './list-value.ts'
import type { Collection, Comparer, EqualityComparer, List } from './protocol.ts'
import { ReadOnlyCollectionValue, readOnly } from './read-only-collection.ts'
import { defaultOf } from './slots.ts'
import { StackValue } from './stack.ts'

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

function unboxed(self: List, value: unknown, type: DotnetType, name = 'item'): unknown {
  if (self instanceof ReadOnlyCollectionValue) throw readOnly()
  if (self.asElement) return self.asElement(value)
  if (value === null && type.isValueType && !type.isNullable) {
    throw argumentNull(name)
  }
  try {
    // A cast unboxes an enum as its number, and the other way round.
    return castObject(value, type)
  } catch (error) {
    if (!(error instanceof DotnetException) || error.dotnetType.fullName !== 'System.InvalidCastException') throw error
    throw argument(
      `The value "${objectText(value)}" is not of type "${type.runtimeName}" and cannot be used in this generic collection.`,
      'value',
    )
  }
}

const fixedSize = (): DotnetException => notSupported('Collection was of a fixed size.')
const mayBeNull = (type: DotnetType): boolean => !type.isValueType || type.isNullable

const untyped = 'System.Collections.'

export const untypedEnumerable = defineInterface<EnumerableValue>()(`${untyped}IEnumerable`, {
  members: { 'System.Collections.IEnumerator GetEnumerator()': (self) => enumeratorBehind(self, false) },
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
    'void CopyTo(Array array, int index)': (self, array, index) => {
      const to = array as DotnetArray | null
      if ((to?.lengths?.length ?? 1) > 1)
        throw argument('Only single dimensional arrays are supported for the requested action.')
      if (self instanceof DotnetArray) copy(self, 0, to, index, self.items.length)
      else if (!to || index < 0 || index + self.count > to.items.length) self.copyTo(to as never, index)
      else copyElements(self, to, index)
    },
  },
})

/** Copies to an array of another type as `Array.Copy` does, whose exception gets other words. */
function copyElements(self: Collection, to: DotnetArray, index: number): void {
  const type = elementTypeOf(self)
  try {
    copy(arrayOf(type, itemsOf(self, 'collection', type)), 0, to, index, self.count)
  } catch (error) {
    const isMismatch =
      error instanceof DotnetException && error.dotnetType.fullName === 'System.ArrayTypeMismatchException'
    if (!isMismatch) throw error
    throw argument(
      'Target array type is not compatible with the type of items in the collection.',
      self instanceof StackValue ? 'array' : undefined,
    )
  }
}

/** An array keeps its length: its elements get their default. */
function emptied(array: DotnetArray): void {
  const { items, elementType } = array
  for (let i = 0; i < items.length; i++) items[i] = defaultOf(elementType) as number
}

export const untypedList = defineInterface<List>()(`${untyped}IList`, {
  implements: ['System.Collections.ICollection'],
  members: {
    'object this[int index] { get; set; }': {
      get: (self, index) =>
        self instanceof DotnetArray ? getValue(self, [index]) : box(self.itemAt(index), self.elementType),
      set: (self, index, value) =>
        self instanceof DotnetArray
          ? setValue(self, value, [index])
          : self.setItemAt(index, unboxed(self, value, self.elementType, 'value')),
    },
    'bool IsFixedSize { get; }': (self) => self instanceof DotnetArray || self.isReadOnly,
    'bool IsReadOnly { get; }': (self) => !(self instanceof DotnetArray) && self.isReadOnly,
    'int Add(object value)': (self, value) => {
      if (self instanceof DotnetArray) throw fixedSize()
      self.addItem(unboxed(self, value, self.elementType))
      return self.count - 1
    },
    'void Clear()': (self) => (self instanceof DotnetArray ? emptied(self) : self.clear()),
    'bool Contains(object value)': (self, value) => {
      if (self instanceof DotnetArray) oneDimensional(self)
      if (self.asElement) return self.containsItem(self.asElement(value))
      const isPossible = value === null ? mayBeNull(self.elementType) : isInstanceOf(value, self.elementType)
      return isPossible && self.containsItem(castObject(value, self.elementType))
    },
    'int IndexOf(object value)': (self, value) => {
      if (self instanceof DotnetArray) oneDimensional(self)
      if (self.asElement) return self.indexOfItem(self.asElement(value))
      return isInstanceOf(value, self.elementType) ? self.indexOfItem(castObject(value, self.elementType)) : -1
    },
    'void Insert(int index, object value)': (self, index, value) => {
      if (self instanceof DotnetArray) throw fixedSize()
      self.insertItem(index, unboxed(self, value, self.elementType))
    },
    'void Remove(object value)': (self, value) => {
      if (self instanceof DotnetArray) throw fixedSize()
      if (self instanceof ReadOnlyCollectionValue) throw readOnly()
      if (self.asElement) self.removeItem(self.asElement(value))
      else if (isInstanceOf(value, self.elementType)) self.removeItem(castObject(value, self.elementType))
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
