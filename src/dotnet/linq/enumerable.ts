import { defineStaticClass } from '../type-system/declare.ts'
import { arithmeticMembers } from './arithmetic.ts'
import { conversionMembers } from './conversion.ts'
import { extremeMembers } from './extremes.ts'
import { filteringMembers } from './filtering.ts'
import { groupingMembers } from './grouping.ts'
import { orderingMembers } from './ordering.ts'
import { pickingMembers } from './picking.ts'
import { projectionMembers } from './projection.ts'
import { setMembers } from './sets.ts'

/** `System.Linq.Enumerable`. */
export const enumerable = defineStaticClass('System.Linq.Enumerable', {
  members: {
    ...filteringMembers,
    ...projectionMembers,
    ...orderingMembers,
    ...groupingMembers,
    ...pickingMembers,
    ...setMembers,
    ...conversionMembers,
    ...arithmeticMembers,
    ...extremeMembers,
  } as Record<never, never>,
})
