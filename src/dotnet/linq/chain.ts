import { charge } from '../values/ambient.ts'

/** A list that is made longer at its end without being copied: queries are often built in a loop. */
export interface Chain<T> {
  readonly before: Chain<T> | null
  readonly last: T
  readonly length: number
}

/** The list with one more item at its end. */
export function linked<T>(before: Chain<T> | null, last: T): Chain<T> {
  return { before, last, length: before === null ? 1 : before.length + 1 }
}

/** The items in order. */
export function itemsOfChain<T>(chain: Chain<T> | null): T[] {
  const items: T[] = []
  for (let at = chain; at !== null; at = at.before) items.push(at.last)
  charge(items.length)
  return items.reverse()
}
