import type { ClockPort } from './clock.ts'

export type CachingType = 'prefer-external' | 'internal' | 'external'

/** The cache behind cache-lookup-value and its kin. Values are object values, stored as snapshots. */
export interface CachePort {
  get(key: string, type: CachingType): unknown | Promise<unknown>
  /** `duration` in seconds. */
  set(key: string, value: unknown, duration: number, type: CachingType): void | Promise<void>
  /** True when there was an entry. */
  remove(key: string, type: CachingType): boolean | Promise<boolean>
}

interface Entry {
  readonly value: unknown
  readonly expires: number
}

/** The in-memory cache on a clock. `get` of a missing key gives undefined. There is no external cache: its entries miss. */
export class MemoryCache implements CachePort {
  readonly #clock: ClockPort
  readonly #entries = new Map<string, Entry>()

  constructor(clock: ClockPort) {
    this.#clock = clock
  }

  get(key: string, type: CachingType): unknown {
    if (type === 'external') return undefined
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    if (entry.expires > this.#clock.now()) return entry.value
    this.#entries.delete(key)
    return undefined
  }

  set(key: string, value: unknown, duration: number, type: CachingType): void {
    if (type === 'external') return
    this.#entries.set(key, { value, expires: this.#clock.now() + duration * 1000 })
  }

  remove(key: string, type: CachingType): boolean {
    if (type === 'external') return false
    const found = this.get(key, type) !== undefined
    this.#entries.delete(key)
    return found
  }
}
