interface Entry<T> {
  readonly client: T
  uses: number
}

/** Clients by what they connect to. Beyond the limit those that were idle longest are closed. */
export class KeptClients<T> {
  readonly #entries = new Map<string, Entry<T>>()
  readonly #close: (client: T) => void
  readonly #limit: number

  constructor(close: (client: T) => void, limit = 100) {
    this.#close = close
    this.#limit = limit
  }

  /** Works with the client of a key, made if need be. */
  async use<R>(key: string, make: () => T, work: (client: T) => Promise<R>): Promise<R> {
    const entry = this.#entries.get(key) ?? { client: make(), uses: 0 }
    this.#entries.delete(key) // what was used last stands last
    this.#entries.set(key, entry)
    entry.uses++
    try {
      return await work(entry.client)
    } finally {
      entry.uses--
      this.#trim()
    }
  }

  /** The next use makes a new client. */
  forget(key: string, client: T): void {
    if (this.#entries.get(key)?.client !== client) return
    this.#entries.delete(key)
    this.#close(client)
  }

  #trim(): void {
    for (const [key, { client, uses }] of this.#entries) {
      if (this.#entries.size <= this.#limit) return
      if (uses === 0) this.forget(key, client)
    }
  }
}
