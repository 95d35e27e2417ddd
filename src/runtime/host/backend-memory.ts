import type { CarbonEmission } from '../../entities/backend.ts'

/** What a circuit breaker remembers. Times are milliseconds of the host's clock. */
export interface BreakerState {
  /** No call goes out before this time; 0 while the circuit is closed. */
  openUntil: number
  /** Status of the answer while it is open. */
  failureStatus: number
  /** Calls of the window, oldest first, for each rule. */
  readonly calls: { at: number; failed: boolean }[][]
}

/** Whose turn it is in a pool: what each member is owed. */
export type PoolState = Map<string, number>

/**
 * What one gateway instance remembers of its backends. Instances don't share it; requests of one host do.
 */
export class BackendMemory {
  readonly #breakers = new Map<string, BreakerState>()
  readonly #pools = new Map<string, PoolState>()

  breaker(backend: string): BreakerState {
    let state = this.#breakers.get(backend)
    if (!state) {
      state = { openUntil: 0, failureStatus: 503, calls: [] }
      this.#breakers.set(backend, state)
    }
    return state
  }

  pool(pool: string): PoolState {
    let state = this.#pools.get(pool)
    if (!state) {
      state = new Map()
      this.#pools.set(pool, state)
    }
    return state
  }
}

/** Carbon emission of an Azure region now; null where it isn't known. */
export type CarbonPort = (region: string) => CarbonEmission | null
