import type { CachedResponse } from './cache.ts'
import type { ClockPort } from './clock.ts'

/** The entry nearest to a vector. */
export interface VectorMatch {
  /** Cosine distance: 0 = same direction, 1 = unrelated, 2 = opposite. */
  readonly distance: number
  readonly response: CachedResponse
}

/** The vector search of an external cache, behind the semantic cache policies. Entries of partitions never mix. */
export interface VectorCachePort {
  nearest(partition: string, vector: readonly number[]): VectorMatch | undefined | Promise<VectorMatch | undefined>
  add(partition: string, vector: readonly number[], response: CachedResponse): void | Promise<void>
}

interface Entry {
  readonly vector: readonly number[]
  readonly response: CachedResponse
}

/** Vectors in memory, on a clock. Each look-up compares with every entry of the partition. */
export class MemoryVectorCache implements VectorCachePort {
  readonly #clock: ClockPort
  readonly #partitions = new Map<string, Entry[]>()

  constructor(clock: ClockPort) {
    this.#clock = clock
  }

  nearest(partition: string, vector: readonly number[]): VectorMatch | undefined {
    const now = this.#clock.now()
    const entries = (this.#partitions.get(partition) ?? []).filter((entry) => entry.response.expires > now)
    if (entries.length === 0) this.#partitions.delete(partition)
    else this.#partitions.set(partition, entries)
    let best: VectorMatch | undefined
    for (const entry of entries) {
      if (entry.vector.length !== vector.length) continue
      const distance = cosineDistance(entry.vector, vector)
      if (!best || distance < best.distance) best = { distance, response: entry.response }
    }
    return best
  }

  add(partition: string, vector: readonly number[], response: CachedResponse): void {
    const entries = this.#partitions.get(partition)
    if (entries) entries.push({ vector, response })
    else this.#partitions.set(partition, [{ vector, response }])
  }
}

/** 1 − cos of the angle between two vectors of one length; 1 where one of them is zero. Rounded to 12 digits, so that equal vectors are at 0. */
export function cosineDistance(a: readonly number[], b: readonly number[]): number {
  let dot = 0
  let squareA = 0
  let squareB = 0
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as number
    const y = b[i] as number
    dot += x * y
    squareA += x * x
    squareB += y * y
  }
  if (squareA === 0 || squareB === 0) return 1
  return Math.round((1 - dot / Math.sqrt(squareA * squareB)) * 1e12) / 1e12
}
