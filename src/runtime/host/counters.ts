import type { ClockPort } from './clock.ts'

/** State of a sliding window. `resetAfter`: seconds until the oldest counted call leaves it. */
export interface WindowState {
  readonly used: number
  readonly resetAfter: number
}

/** Counters of rate limits. A key is shared by every policy that names it. */
export interface CounterPort {
  /** The state of the window without counting; `window` in seconds. */
  peek(key: string, window: number): WindowState | Promise<WindowState>
  /** Counts `amount` now and returns the state after it. */
  add(key: string, window: number, amount: number): WindowState | Promise<WindowState>
}

interface Hit {
  readonly at: number
  readonly amount: number
}

/** Sliding windows in memory. */
export class MemoryCounters implements CounterPort {
  readonly #clock: ClockPort
  readonly #hits = new Map<string, Hit[]>()

  constructor(clock: ClockPort) {
    this.#clock = clock
  }

  peek(key: string, window: number): WindowState {
    const now = this.#clock.now()
    const hits = (this.#hits.get(key) ?? []).filter((hit) => hit.at > now - window * 1000)
    if (hits.length > 0) this.#hits.set(key, hits)
    else this.#hits.delete(key)
    const oldest = hits[0]
    return {
      used: hits.reduce((sum, hit) => sum + hit.amount, 0),
      resetAfter: oldest ? Math.max(1, Math.ceil((oldest.at + window * 1000 - now) / 1000)) : 0,
    }
  }

  add(key: string, window: number, amount: number): WindowState {
    this.peek(key, window)
    const hits = this.#hits.get(key) ?? []
    hits.push({ at: this.#clock.now(), amount })
    this.#hits.set(key, hits)
    return this.peek(key, window)
  }
}
