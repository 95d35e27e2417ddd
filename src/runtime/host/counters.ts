import type { ClockPort } from './clock.ts'

/**
 * How a counter forgets.
 * - `sliding`: each amount leaves `seconds` after it was counted.
 * - `bucket`: what was counted drains evenly, `capacity` in `seconds` (the token bucket of the v2 tiers).
 * - `fixed`: everything is forgotten at `end`; `start` and `end` in milliseconds since 1970, `end` may be infinite.
 */
export type CounterWindow =
  | { readonly kind: 'sliding'; readonly seconds: number }
  | { readonly kind: 'bucket'; readonly seconds: number; readonly capacity: number }
  | { readonly kind: 'fixed'; readonly start: number; readonly end: number }

export interface CounterState {
  /** What counts now. */
  readonly used: number
  /** Milliseconds until no more than the asked amount counts, where nothing is added: 0 = already, maybe infinite. */
  readonly wait: number
}

/** Counters of rate limits and quotas. A key is shared by every policy that names it. */
export interface CounterPort {
  /** The state without counting; `atMost` is the amount that `wait` waits for. */
  peek(key: string, window: CounterWindow, atMost: number): CounterState | Promise<CounterState>
  /** Counts `amount` (negative: takes back) and returns what counts then. */
  add(key: string, window: CounterWindow, amount: number): number | Promise<number>
}

/** How many counters there are before those that forgot everything are looked for. */
const firstSweep = 1024

/** Counters in memory on a clock. */
export class MemoryCounters implements CounterPort {
  readonly #clock: ClockPort
  readonly #counters = new Map<string, Counter>()
  #sweepAt = firstSweep

  constructor(clock: ClockPort) {
    this.#clock = clock
  }

  peek(key: string, window: CounterWindow, atMost: number): CounterState {
    const counter = this.#counters.get(counterKey(key, window))
    if (!counter) return { used: 0, wait: atMost >= 0 ? 0 : Number.POSITIVE_INFINITY }
    return counter.state(this.#clock.now(), window, atMost)
  }

  add(key: string, window: CounterWindow, amount: number): number {
    const full = counterKey(key, window)
    const now = this.#clock.now()
    let counter = this.#counters.get(full)
    if (!counter) {
      if (this.#counters.size >= this.#sweepAt) this.#sweep(now)
      counter = window.kind === 'sliding' ? new SlidingLog() : window.kind === 'bucket' ? new Bucket() : new Tally()
      this.#counters.set(full, counter)
    }
    counter.add(now, window, amount)
    return counter.state(now, window, 0).used
  }

  #sweep(now: number): void {
    for (const [key, counter] of this.#counters) if (counter.emptyFrom <= now) this.#counters.delete(key)
    this.#sweepAt = Math.max(firstSweep, 2 * this.#counters.size)
  }
}

function counterKey(key: string, window: CounterWindow): string {
  return window.kind === 'fixed' ? `${window.kind}:${window.start}:${window.end}:${key}` : `${window.kind}:${key}`
}

interface Counter {
  /** When it will have forgotten everything. */
  readonly emptyFrom: number
  state(now: number, window: CounterWindow, atMost: number): CounterState
  add(now: number, window: CounterWindow, amount: number): void
}

/** Amounts with their times; policies may look at the same log through windows of different lengths. */
class SlidingLog implements Counter {
  readonly #times: number[] = []
  readonly #amounts: number[] = []
  /** What stands before it has left every window. */
  #first = 0
  /** Sum of the amounts from `#first`. */
  #sum = 0
  #longest = 0

  get emptyFrom(): number {
    return (this.#times.at(-1) ?? 0) + this.#longest
  }

  state(now: number, window: CounterWindow, atMost: number): CounterState {
    const length = lengthOf(window)
    this.#longest = Math.max(this.#longest, length)
    this.#forget(now)
    let i = this.#first
    let used = this.#sum
    for (; i < this.#times.length && this.#timeAt(i) <= now - length; i++) used -= this.#amountAt(i)
    if (atMost < 0) return { used: Math.max(0, used), wait: Number.POSITIVE_INFINITY }
    let wait = 0
    for (let left = used; left > atMost && i < this.#times.length; i++) {
      left -= this.#amountAt(i)
      wait = this.#timeAt(i) + length - now
    }
    return { used: Math.max(0, used), wait }
  }

  add(now: number, window: CounterWindow, amount: number): void {
    this.#longest = Math.max(this.#longest, lengthOf(window))
    const last = this.#times.length - 1
    if (last >= this.#first && this.#timeAt(last) === now) this.#amounts[last] = this.#amountAt(last) + amount
    else {
      this.#times.push(now)
      this.#amounts.push(amount)
    }
    this.#sum += amount
    this.#forget(now)
  }

  #forget(now: number): void {
    const oldest = now - this.#longest
    while (this.#first < this.#times.length && this.#timeAt(this.#first) <= oldest) {
      this.#sum -= this.#amountAt(this.#first)
      this.#first++
    }
    if (this.#first < 1024 || this.#first * 2 < this.#times.length) return
    this.#times.splice(0, this.#first)
    this.#amounts.splice(0, this.#first)
    this.#first = 0
  }

  #timeAt(index: number): number {
    return this.#times[index] ?? 0
  }

  #amountAt(index: number): number {
    return this.#amounts[index] ?? 0
  }
}

function lengthOf(window: CounterWindow): number {
  return window.kind === 'fixed' ? 0 : window.seconds * 1000
}

/** A level that drains evenly. */
class Bucket implements Counter {
  #level = 0
  #at = 0
  emptyFrom = 0

  state(now: number, window: CounterWindow, atMost: number): CounterState {
    if (window.kind !== 'bucket') return { used: 0, wait: 0 }
    const used = this.#levelAt(now, window)
    const surplus = used - atMost
    if (surplus <= 0) return { used, wait: 0 }
    return { used, wait: atMost < 0 ? Number.POSITIVE_INFINITY : surplus * millisecondsEach(window) }
  }

  add(now: number, window: CounterWindow, amount: number): void {
    if (window.kind !== 'bucket') return
    this.#level = Math.max(0, this.#levelAt(now, window) + amount)
    this.#at = now
    this.emptyFrom = now + this.#level * millisecondsEach(window)
  }

  /** Rounded to a millionth, so that a level of exactly one doesn't miss by a rounding error. */
  #levelAt(now: number, window: Extract<CounterWindow, { kind: 'bucket' }>): number {
    const level = Math.max(0, this.#level - (now - this.#at) / millisecondsEach(window))
    return Math.round(level * 1e6) / 1e6
  }
}

function millisecondsEach(window: Extract<CounterWindow, { kind: 'bucket' }>): number {
  return (window.seconds * 1000) / window.capacity
}

/** The sum of one fixed window. */
class Tally implements Counter {
  #used = 0
  emptyFrom = Number.POSITIVE_INFINITY

  state(now: number, window: CounterWindow, atMost: number): CounterState {
    const end = window.kind === 'fixed' ? window.end : Number.POSITIVE_INFINITY
    return { used: this.#used, wait: this.#used <= atMost ? 0 : end - now }
  }

  add(_now: number, window: CounterWindow, amount: number): void {
    if (window.kind === 'fixed') this.emptyFrom = window.end
    this.#used = Math.max(0, this.#used + amount)
  }
}
