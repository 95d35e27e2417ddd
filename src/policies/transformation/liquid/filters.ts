import { dateFilter } from './date-filter.ts'
import type { Filter } from './filter.ts'
import { listFilters } from './list-filters.ts'
import { numberFilters } from './number-filters.ts'
import { textFilters } from './text-filters.ts'

/** Every filter of the gateway, by its name in Pascal case. */
export const filters: Readonly<Record<string, Filter>> = {
  ...textFilters,
  ...numberFilters,
  ...listFilters,
  Date: dateFilter,
}
