import type { ClockPort } from './clock.ts'

export type CachingType = 'prefer-external' | 'internal' | 'external'

/** A cache on whichever side the policy asked for; an entry that is not there is undefined. */
export interface CacheOf<T> {
  get(key: string, type: CachingType): T | undefined | Promise<T | undefined>
  /** `duration` in seconds. */
  set(key: string, value: T, duration: number, type: CachingType): void | Promise<void>
}

/** The cache behind cache-lookup-value and its kin. Values are object values, stored as snapshots. */
export interface CachePort extends CacheOf<unknown> {
  /** True when there was an entry. */
  remove(key: string, type: CachingType): boolean | Promise<boolean>
}

/** A response as it was when its store policy ran: plain data that any cache can keep. */
export interface CachedResponse {
  readonly status: number
  readonly reason: string
  /** `[name, value, name, value …]` */
  readonly headers: readonly string[]
  /** Null without a body. */
  readonly body: Uint8Array | null
  /** Milliseconds since 1970 when the entry ends. */
  readonly expires: number
}

/** The cache behind cache-lookup and cache-store. */
export type ResponseCachePort = CacheOf<CachedResponse>

interface Entry<T> {
  readonly value: T
  readonly expires: number
}

/** A cache in memory, on a clock. There is no external cache: its entries miss. */
export class MemoryCache<T = unknown> implements CacheOf<T> {
  readonly #clock: ClockPort
  readonly #entries = new Map<string, Entry<T>>()

  constructor(clock: ClockPort) {
    this.#clock = clock
  }

  get(key: string, type: CachingType): T | undefined {
    if (type === 'external') return undefined
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    if (entry.expires > this.#clock.now()) return entry.value
    this.#entries.delete(key)
    return undefined
  }

  set(key: string, value: T, duration: number, type: CachingType): void {
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
