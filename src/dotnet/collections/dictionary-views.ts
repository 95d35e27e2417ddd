import { defineClass } from '../type-system/declare.ts'
import type { SlotCollection } from './dictionary-value.ts'
import { typedEnumerator } from './enumerator-object.ts'

/** `Dictionary<TKey, TValue>.KeyCollection`. */
export const keyCollection = defineClass<SlotCollection>()('System.Collections.Generic.Dictionary+KeyCollection`2', {
  parameters: ['TKey', 'TValue'],
  implements: ['ICollection<TKey>', 'IReadOnlyCollection<TKey>', 'System.Collections.ICollection'],
  members: {
    'int Count { get; }': (self) => self.count,
    'bool Contains(TKey item)': (self, item) => self.containsItem(item),
    'void CopyTo(TKey[] array, int index)': (self, array, index) => self.copyTo(array as never, index),
    'IEnumerator<TKey> GetEnumerator()': (self) => typedEnumerator(self),
  },
})

/** `Dictionary<TKey, TValue>.ValueCollection`. */
export const valueCollection = defineClass<SlotCollection>()(
  'System.Collections.Generic.Dictionary+ValueCollection`2',
  {
    parameters: ['TKey', 'TValue'],
    implements: ['ICollection<TValue>', 'IReadOnlyCollection<TValue>', 'System.Collections.ICollection'],
    members: {
      'int Count { get; }': (self) => self.count,
      'void CopyTo(TValue[] array, int index)': (self, array, index) => self.copyTo(array as never, index),
      'IEnumerator<TValue> GetEnumerator()': (self) => typedEnumerator(self),
    },
  },
)
