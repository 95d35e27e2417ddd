import type { EnumerableValue } from '../values/enumerable.ts'
import { lessThan, mustNotBeNegative } from './errors.ts'

/** The length that follows when one is too short. */
type Growth = (length: number) => number

/** The length of the array behind a queue or a stack: what `Capacity` and `EnsureCapacity` tell. */
export class ArrayRoom {
  readonly #growth: Growth
  length: number

  constructor(length: number, growth: Growth) {
    this.length = length
    this.#growth = growth
  }

  /** As long as .NET makes it for the elements of a sequence: exact for a collection, else by doubling. */
  static of(source: EnumerableValue, count: number, growth: Growth): ArrayRoom {
    const isCollection = typeof source === 'object' && 'count' in source
    let length = count
    if (!isCollection && count > 0) for (length = 4; length < count; ) length *= 2
    return new ArrayRoom(length, growth)
  }

  fit(count: number): number {
    if (count > this.length) this.length = Math.max(this.#growth(this.length), count)
    return this.length
  }

  ensure(capacity: number): number {
    if (capacity < 0) throw mustNotBeNegative('capacity', capacity)
    return this.fit(capacity)
  }

  /** Cuts the array to the elements where they fill less than nine tenths of it. */
  trim(count: number): void {
    if (count < Math.trunc(this.length * 0.9)) this.length = count
  }

  trimTo(capacity: number, count: number): void {
    if (capacity < 0) throw mustNotBeNegative('capacity', capacity)
    if (capacity < count) throw lessThan('capacity', capacity, count)
    this.length = capacity
  }
}
