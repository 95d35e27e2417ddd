import { charge } from '../values/ambient.ts'
import { type AsciiPattern, asciiPattern } from './ascii-pattern.ts'
import type { CaptureLists } from './matcher.ts'
import type { ParsedPattern } from './node.ts'

const ascii = /^[\x00-\x7f]*$/
/** Steps that a search may cost at worst: some milliseconds. What may cost more is left to the matcher that counts. */
const mostSteps = 2_000_000

/** JavaScript's engine for the searches that it answers as .NET does, and soon. */
export class AsciiMatcher {
  readonly #pattern: AsciiPattern
  readonly #slots: number
  readonly #longest: number
  #test: RegExp | undefined
  #match: RegExp | undefined

  private constructor(pattern: AsciiPattern, slots: number) {
    this.#pattern = pattern
    this.#slots = slots
    this.#longest = longestWithin(pattern)
  }

  /** Null for a pattern that isn't for JavaScript's engine. */
  static of(parsed: ParsedPattern): AsciiMatcher | null {
    const pattern = asciiPattern(parsed)
    return pattern && new AsciiMatcher(pattern, parsed.groupNumbers.length)
  }

  /** Whether there is a match at or after `from`; undefined where the other matcher has to tell. */
  test(text: string, from: number): boolean | undefined {
    if (!this.#takes(text)) return undefined
    this.#test ??= new RegExp(this.#pattern.test, 'g')
    this.#test.lastIndex = from
    return this.#test.test(text)
  }

  /** The first match at or after `from`, null where there is none; undefined where the other matcher has to tell. */
  find(text: string, from: number): CaptureLists | null | undefined {
    const { match, slots } = this.#pattern
    if (match === null || !this.#takes(text)) return undefined
    this.#match ??= new RegExp(match, slots.length > 0 ? 'dg' : 'g')
    this.#match.lastIndex = from
    const found = this.#match.exec(text)
    if (!found) return null
    const whole = [found.index, found.index + found[0].length]
    if (this.#slots === 1) return [whole]
    const lists: number[][] = Array.from({ length: this.#slots }, () => [])
    lists[0] = whole
    slots.forEach((slot, i) => {
      const span = found.indices?.[i + 1]
      if (span) lists[slot]?.push(span[0], span[1])
    })
    return lists
  }

  #takes(text: string): boolean {
    if (text.length > this.#longest || !ascii.test(text)) return false
    charge(1 + (text.length >> 2))
    return true
  }
}

/** The length of the longest text that costs no more than it may. */
function longestWithin({ cost }: AsciiPattern): number {
  let [least, most] = [0, mostSteps]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (cost(middle) > mostSteps) most = middle - 1
    else least = middle
  }
  return least
}
