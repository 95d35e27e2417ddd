import { arrayOf } from '../collections/array-of.ts'
import type { Comparer } from '../collections/protocol.ts'
import { defineClass, defineInterface } from '../type-system/declare.ts'
import type { DotnetType } from '../type-system/type.ts'
import type { GroupingValue, LookupValue } from './lookup-value.ts'
import { type OrderedSequence, sortKey } from './ordered-sequence.ts'
import { given } from './sequence.ts'

/** The class behind ordered sequences; C# can't name it. */
export const orderedIterator = defineClass<OrderedSequence>()('System.Linq.Enumerable+OrderedIterator`2', {
  parameters: ['TElement', 'TKey'],
  implements: ['IOrderedEnumerable<TElement>'],
})

export const orderedEnumerable = defineInterface<OrderedSequence>()('System.Linq.IOrderedEnumerable`1', {
  parameters: ['out TElement'],
  implements: ['IEnumerable<TElement>'],
  members: {
    'IOrderedEnumerable<TElement> CreateOrderedEnumerable<TKey>(Func<TElement, TKey> keySelector, IComparer<TKey> comparer, bool descending)':
      (self, key, comparer: Comparer | null, descending, TKey) =>
        self.thenBy(sortKey(given(key, 'keySelector'), TKey as DotnetType, comparer, descending)),
  },
})

export const grouping = defineInterface<GroupingValue>()('System.Linq.IGrouping`2', {
  parameters: ['out TKey', 'out TElement'],
  implements: ['IEnumerable<TElement>'],
  members: { 'TKey Key { get; }': (self) => self.key },
})

export const groupingClass = defineClass<GroupingValue>()('System.Linq.Grouping`2', {
  parameters: ['TKey', 'TElement'],
  implements: ['IGrouping<TKey, TElement>', 'IReadOnlyList<TElement>'],
})

export const lookupInterface = defineInterface<LookupValue>()('System.Linq.ILookup`2', {
  parameters: ['TKey', 'TElement'],
  implements: ['IEnumerable<IGrouping<TKey, TElement>>'],
  members: {
    'int Count { get; }': (self) => self.count,
    'IEnumerable<TElement> this[TKey key] { get; }': (self, key) => self.find(key) ?? arrayOf(self.valueType, []),
    'bool Contains(TKey key)': (self, key) => self.find(key) !== undefined,
  },
})

export const lookupClass = defineClass<LookupValue>()('System.Linq.CollectionLookup`2', {
  parameters: ['TKey', 'TElement'],
  implements: ['ILookup<TKey, TElement>'],
})

/** What a lookup of an empty array is. */
export const emptyLookupClass = defineClass<LookupValue>()('System.Linq.EmptyLookup`2', {
  parameters: ['TKey', 'TElement'],
  implements: ['ILookup<TKey, TElement>'],
})
