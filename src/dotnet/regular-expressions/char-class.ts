import { caseEquivalents } from './case-folding.ts'
import type { UnitSet } from './unicode-category.ts'

/** A set of UTF-16 units as a pattern writes it: ranges, categories, negation and subtraction. */
export class CharClass {
  isNegated = false
  readonly #ranges: [number, number][] = []
  readonly #sets: { readonly units: UnitSet; readonly isNegated: boolean }[] = []
  #subtraction: CharClass | undefined
  #table: Uint8Array | undefined

  static ofRange(first: number, last: number): CharClass {
    const set = new CharClass()
    set.addRange(first, last)
    return set
  }

  static ofUnits(units: UnitSet, isNegated = false): CharClass {
    const set = new CharClass()
    set.addUnits(units, isNegated)
    return set
  }

  addRange(first: number, last: number): void {
    this.#ranges.push([first, last])
  }

  addUnits(units: UnitSet, isNegated: boolean): void {
    this.#sets.push({ units, isNegated })
  }

  subtract(other: CharClass): void {
    this.#subtraction = other
  }

  /** Adds what differs from the ranges in case only. */
  addCaseEquivalents(): void {
    for (const [first, last] of [...this.#ranges]) {
      for (let unit = first; unit <= last; unit++) {
        for (const other of caseEquivalents(unit)) if (other < first || other > last) this.#ranges.push([other, other])
      }
    }
  }

  /** The one unit of the class, -1 where it has more. */
  get single(): number {
    const range = this.#ranges[0]
    const isSingle = this.#ranges.length === 1 && this.#sets.length === 0 && !this.isNegated && !this.#subtraction
    return isSingle && range && range[0] === range[1] ? range[0] : -1
  }

  /** One byte for each unit: 1 where the class has it. */
  get table(): Uint8Array {
    this.#table ??= this.#build()
    return this.#table
  }

  #build(): Uint8Array {
    const table = new Uint8Array(65_536)
    for (const [first, last] of this.#ranges) table.fill(1, first, last + 1)
    for (const { units, isNegated } of this.#sets) {
      const wanted = isNegated ? 0 : 1
      for (let unit = 0; unit < 65_536; unit++) if (units[unit] === wanted) table[unit] = 1
    }
    if (this.isNegated) for (let unit = 0; unit < 65_536; unit++) table[unit] = table[unit] === 1 ? 0 : 1
    const removed = this.#subtraction?.table
    if (removed) for (let unit = 0; unit < 65_536; unit++) if (removed[unit] === 1) table[unit] = 0
    return table
  }
}
