import type { TypeDefinition } from '../type-system/definition.ts'
import { enumerable } from './enumerable.ts'
import {
  emptyLookupClass,
  grouping,
  groupingClass,
  lookupClass,
  lookupInterface,
  orderedEnumerable,
  orderedIterator,
} from './interfaces.ts'

/** `System.Linq`. */
export const linqTypes: readonly TypeDefinition[] = [
  enumerable,
  orderedEnumerable,
  grouping,
  lookupInterface,
  orderedIterator,
  groupingClass,
  emptyLookupClass,
  lookupClass,
]
