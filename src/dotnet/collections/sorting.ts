import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import { argument, DotnetException, exception, indexOutOfRange } from '../values/exception.ts'
import { defaultComparer } from './default-comparers.ts'
import type { Comparer } from './protocol.ts'

export type Comparison = (x: unknown, y: unknown) => number

/** The order of a comparer, null meaning the default one. */
export function comparisonOf(comparer: Comparer | null, elementType: DotnetType): Comparison {
  const used = comparer ?? defaultComparer(elementType)
  return (x, y) => used.compareValues(x, y)
}

/**
 * Runs comparisons; an exception of one becomes InvalidOperationException, as in `Array.Sort`. An index out of range is
 * taken for a sign of answers that contradict each other, for which the comparer is blamed.
 */
export function whileComparing<R>(body: () => R, comparer?: string): R {
  try {
    return body()
  } catch (error) {
    if (!(error instanceof DotnetException)) throw error
    if (comparer !== undefined && error.dotnetType.fullName === 'System.IndexOutOfRangeException')
      throw argument(
        `Unable to sort because the IComparer.Compare() method returns inconsistent results. Either a value does not compare equal to itself, or one value repeatedly compared to another value yields different results. IComparer: '${comparer}'.`,
      )
    throw exception('System.InvalidOperationException', 'Failed to compare two elements in the array.', error)
  }
}

/**
 * Sorts a range in place with the introspective sort of .NET (insertion sort up to 16 elements, else median-of-three
 * quicksort, heapsort when too deep), so that equal elements land where .NET puts them. `companions` move along.
 */
export function sortRange(
  items: unknown[] | Uint8Array,
  index: number,
  count: number,
  compare: Comparison,
  companions?: unknown[] | Uint8Array | null,
  comparer?: string,
): void {
  if (count < 2) return
  whileComparing(
    () => new IntroSort(items as unknown[], compare, companions as unknown[] | undefined).sort(index, count),
    comparer,
  )
}

/** What a comparison is called that contradicts itself. */
export const comparisonName = (elementType: DotnetType): string => `System.Comparison\`1[${elementType.runtimeName}]`

class IntroSort {
  readonly #keys: unknown[]
  readonly #compare: Comparison
  readonly #companions: unknown[] | undefined

  constructor(keys: unknown[], compare: Comparison, companions: unknown[] | undefined) {
    this.#keys = keys
    this.#compare = (x, y) => {
      charge(1)
      return compare(x, y)
    }
    this.#companions = companions
  }

  sort(left: number, count: number): void {
    this.#introSort(left, count, 2 * (Math.floor(Math.log2(count)) + 1))
  }

  #swapIfGreater(i: number, j: number): void {
    if (this.#compare(this.#keys[i], this.#keys[j]) > 0) this.#swap(i, j)
  }

  #swap(i: number, j: number): void {
    const keys = this.#keys
    const key = keys[i]
    keys[i] = keys[j]
    keys[j] = key
    const others = this.#companions
    if (!others) return
    const other = others[i]
    others[i] = others[j]
    others[j] = other
  }

  #introSort(low: number, count: number, depth: number): void {
    let size = count
    let left = depth
    while (size > 1) {
      if (size <= 16) {
        if (size === 2) this.#swapIfGreater(low, low + 1)
        else if (size === 3) {
          this.#swapIfGreater(low, low + 1)
          this.#swapIfGreater(low, low + 2)
          this.#swapIfGreater(low + 1, low + 2)
        } else this.#insertionSort(low, size)
        return
      }
      if (left === 0) {
        this.#heapSort(low, size)
        return
      }
      left--
      const pivot = this.#partition(low, size)
      this.#introSort(pivot + 1, low + size - (pivot + 1), left)
      size = pivot - low
    }
  }

  #partition(low: number, size: number): number {
    const keys = this.#keys
    const high = low + size - 1
    const middle = low + ((size - 1) >> 1)
    this.#swapIfGreater(low, middle)
    this.#swapIfGreater(low, high)
    this.#swapIfGreater(middle, high)
    const pivot = keys[middle]
    this.#swap(middle, high - 1)
    let left = low
    let right = high - 1
    while (left < right) {
      // A comparison that contradicts itself runs past the ends.
      while (this.#compare(keys[++left], pivot) < 0) if (left === high) throw indexOutOfRange()
      while (this.#compare(pivot, keys[--right]) < 0) if (right === low) throw indexOutOfRange()
      if (left >= right) break
      this.#swap(left, right)
    }
    if (left !== high - 1) this.#swap(left, high - 1)
    return left
  }

  #insertionSort(low: number, size: number): void {
    const keys = this.#keys
    const others = this.#companions
    for (let i = low; i < low + size - 1; i++) {
      const key = keys[i + 1]
      const other = others?.[i + 1]
      let j = i
      while (j >= low && this.#compare(key, keys[j]) < 0) {
        keys[j + 1] = keys[j]
        if (others) others[j + 1] = others[j]
        j--
      }
      keys[j + 1] = key
      if (others) others[j + 1] = other
    }
  }

  #heapSort(low: number, size: number): void {
    for (let i = size >> 1; i >= 1; i--) this.#downHeap(i, size, low)
    for (let i = size; i > 1; i--) {
      this.#swap(low, low + i - 1)
      this.#downHeap(1, i - 1, low)
    }
  }

  #downHeap(start: number, size: number, low: number): void {
    const keys = this.#keys
    const others = this.#companions
    let i = start
    const key = keys[low + i - 1]
    const other = others?.[low + i - 1]
    while (i <= size >> 1) {
      let child = 2 * i
      if (child < size && this.#compare(keys[low + child - 1], keys[low + child]) < 0) child++
      if (this.#compare(key, keys[low + child - 1]) >= 0) break
      keys[low + i - 1] = keys[low + child - 1]
      if (others) others[low + i - 1] = others[low + child - 1]
      i = child
    }
    keys[low + i - 1] = key
    if (others) others[low + i - 1] = other
  }
}

/** Position of an equal element, or the complement of the place where it belongs. */
export function binarySearch(
  items: ArrayLike<unknown>,
  index: number,
  count: number,
  item: unknown,
  compare: Comparison,
): number {
  return whileComparing(() => {
    let low = index
    let high = index + count - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const order = compare(items[middle], item)
      if (order === 0) return middle
      if (order < 0) low = middle + 1
      else high = middle - 1
    }
    return ~low
  })
}
