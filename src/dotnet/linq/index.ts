import type { TypeDefinition } from '../type-system/definition.ts'
import { enumerable } from './enumerable.ts'
import { grouping, groupingClass, iterator, lookupClass, lookupInterface, orderedEnumerable } from './interfaces.ts'

/** `System.Linq`. */
export const linqTypes: readonly TypeDefinition[] = [
  enumerable,
  orderedEnumerable,
  grouping,
  lookupInterface,
  iterator,
  groupingClass,
  lookupClass,
]
