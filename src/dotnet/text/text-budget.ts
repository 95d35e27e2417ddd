import { charge, LimitError } from '../values/ambient.ts'

// A little below what V8, the tightest of the engines, can hold in one string.
const longest = 500_000_000

/** Spends work for a text of `length` units that is about to be made; LimitError where no engine could hold it. */
export function chargeText(length: number): void {
  charge(length >> 3 || 1)
  checkTextLength(length)
}

/** LimitError for a text that is longer than any engine could hold. */
export function checkTextLength(length: number): void {
  if (length > longest) throw new LimitError(`The expression makes a text of more than ${longest} characters.`)
}
