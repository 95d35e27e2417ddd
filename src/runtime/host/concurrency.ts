/** Slots of limit-concurrency, counted by key. */
export interface ConcurrencyPort {
  /** Takes a slot where fewer than `most` of the key are in use. */
  enter(key: string, most: number): boolean | Promise<boolean>
  /** Gives a slot back. */
  leave(key: string): void | Promise<void>
}

/** Slots in memory. */
export class MemoryConcurrency implements ConcurrencyPort {
  readonly #inUse = new Map<string, number>()

  enter(key: string, most: number): boolean {
    const used = this.#inUse.get(key) ?? 0
    if (used >= most) return false
    this.#inUse.set(key, used + 1)
    return true
  }

  leave(key: string): void {
    const used = this.#inUse.get(key) ?? 0
    if (used > 1) this.#inUse.set(key, used - 1)
    else this.#inUse.delete(key)
  }
}
