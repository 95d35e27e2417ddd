import type { TypeDefinition } from '../type-system/definition.ts'
import { array } from './array.ts'
import { comparer, equalityComparer } from './comparers.ts'
import { dictionary } from './dictionary.ts'
import { keyCollection, valueCollection } from './dictionary-views.ts'
import { hashSet } from './hash-set.ts'
import {
  collectionInterface,
  comparerInterface,
  dictionaryInterface,
  enumerableInterface,
  enumeratorInterface,
  equalityComparerInterface,
  listInterface,
  readOnlyCollectionInterface,
  readOnlyDictionaryInterface,
  readOnlyListInterface,
  setInterface,
} from './interfaces.ts'
import { keyValuePair, keyValuePairFactory } from './key-value-pair.ts'
import { list } from './list.ts'
import { queue } from './queue.ts'
import { readOnlyCollection } from './read-only-collection.ts'
import { setComparerType } from './set-comparer.ts'
import { stack } from './stack.ts'
import { tuple, tuples } from './tuple.ts'
import {
  untypedCollection,
  untypedComparer,
  untypedEnumerable,
  untypedEnumeratorInterface,
  untypedEqualityComparer,
  untypedList,
} from './untyped-interfaces.ts'
import { valueTuples } from './value-tuple.ts'

/** Arrays, tuples, `System.Collections` and `System.Collections.Generic`. */
export const collectionTypes: readonly TypeDefinition[] = [
  untypedEnumerable,
  untypedEnumeratorInterface,
  untypedCollection,
  untypedList,
  untypedComparer,
  untypedEqualityComparer,
  enumerableInterface,
  enumeratorInterface,
  collectionInterface,
  listInterface,
  readOnlyCollectionInterface,
  readOnlyListInterface,
  dictionaryInterface,
  readOnlyDictionaryInterface,
  setInterface,
  comparerInterface,
  equalityComparerInterface,
  array,
  list,
  readOnlyCollection,
  dictionary,
  keyCollection,
  valueCollection,
  keyValuePair,
  keyValuePairFactory,
  hashSet,
  setComparerType,
  queue,
  stack,
  comparer,
  equalityComparer,
  tuple,
  ...tuples,
  ...valueTuples,
]
