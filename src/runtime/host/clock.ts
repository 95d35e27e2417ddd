/** Time as policies see it. */
export interface ClockPort {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number
  /** Resolves after so many milliseconds of this clock; rejects when the signal aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export const realClock: ClockPort = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error)
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop)
        resolve()
      }, milliseconds)
      const stop = (): void => {
        clearTimeout(timer)
        reject(signal?.reason as Error)
      }
      signal?.addEventListener('abort', stop, { once: true })
    }),
}

interface Sleeper {
  readonly at: number
  readonly order: number
  readonly wake: () => void
}

/**
 * A clock that stands still until it is moved. With `automatic` (the default) it jumps to the next sleeper as soon as
 * everything that can run has run, so nobody ever waits for real.
 */
export class VirtualClock implements ClockPort {
  #now: number
  #order = 0
  #scheduled = false
  readonly #automatic: boolean
  readonly #sleepers: Sleeper[] = []

  constructor(start: number, options: { automatic?: boolean } = {}) {
    this.#now = start
    this.#automatic = options.automatic ?? true
  }

  now(): number {
    return this.#now
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason as Error)
    return new Promise((resolve, reject) => {
      const sleeper: Sleeper = { at: this.#now + Math.max(0, milliseconds), order: this.#order++, wake: resolve }
      this.#sleepers.push(sleeper)
      signal?.addEventListener(
        'abort',
        () => {
          const at = this.#sleepers.indexOf(sleeper)
          if (at < 0) return
          this.#sleepers.splice(at, 1)
          reject(signal.reason as Error)
        },
        { once: true },
      )
      this.#schedule()
    })
  }

  /** Moves the clock, waking sleepers in order of time. */
  async advance(milliseconds: number): Promise<void> {
    const target = this.#now + milliseconds
    for (;;) {
      const next = this.#next()
      if (!next || next.at > target) break
      this.#wake(next)
      await idle()
    }
    this.#now = Math.max(this.#now, target)
  }

  #next(): Sleeper | undefined {
    let first: Sleeper | undefined
    for (const s of this.#sleepers)
      if (!first || s.at < first.at || (s.at === first.at && s.order < first.order)) first = s
    return first
  }

  #wake(sleeper: Sleeper): void {
    this.#sleepers.splice(this.#sleepers.indexOf(sleeper), 1)
    this.#now = Math.max(this.#now, sleeper.at)
    sleeper.wake()
  }

  #schedule(): void {
    if (!this.#automatic || this.#scheduled) return
    this.#scheduled = true
    void idle().then(() => {
      this.#scheduled = false
      const next = this.#next()
      if (!next) return
      this.#wake(next)
      if (this.#sleepers.length > 0) this.#schedule()
    })
  }
}

/** Resolves after everything that is ready now has run: a macrotask later. */
function idle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
