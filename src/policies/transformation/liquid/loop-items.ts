import { itemsOf } from './list-filters.ts'
import { isNumber } from './value.ts'

/** What a loop goes through; a number or a bool has nothing. */
export function loopItems(value: unknown): readonly unknown[] {
  return typeof value === 'boolean' || isNumber(value) ? [] : itemsOf(value)
}

/** The items from `offset` on, at most `limit`; what is below zero takes its share of the limit. */
export function sliceOfItems(items: readonly unknown[], offset: number, limit: number | null): readonly unknown[] {
  const end = limit === null ? items.length : Math.max(0, offset + limit)
  return items.slice(Math.max(0, offset), end)
}
