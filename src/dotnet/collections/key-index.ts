import type { EqualityComparer } from './protocol.ts'

/** Finds the slot of a key: the hash table below Dictionary, HashSet and LINQ's sets. Keys are kept by the owner. */
export class KeyIndex {
  readonly #comparer: EqualityComparer
  readonly #selfKeyed: boolean
  readonly #keyOfSlot: (slot: number) => unknown
  readonly #direct = new Map<unknown, number>()
  #hashed: Map<number, number[]> | undefined

  constructor(comparer: EqualityComparer, keyOfSlot: (slot: number) => unknown) {
    this.#comparer = comparer
    this.#selfKeyed = (comparer as { isSelfKeyed?: boolean }).isSelfKeyed === true
    this.#keyOfSlot = keyOfSlot
  }

  /** The slot of the key, or -1. */
  find(key: unknown): number {
    if (this.#selfKeyed) return this.#direct.get(key) ?? -1
    const canonical = this.#comparer.canonicalKey?.(key)
    if (canonical !== undefined) return this.#direct.get(canonical) ?? -1
    const chain = this.#hashed?.get(this.#comparer.hashValue(key))
    if (chain) for (const slot of chain) if (this.#comparer.equalValues(this.#keyOfSlot(slot), key)) return slot
    return -1
  }

  /** Adds a key that isn't there. */
  add(key: unknown, slot: number): void {
    const canonical = this.#selfKeyed ? key : this.#comparer.canonicalKey?.(key)
    if (canonical !== undefined) {
      this.#direct.set(canonical, slot)
      return
    }
    this.#hashed ??= new Map()
    const hash = this.#comparer.hashValue(key)
    const chain = this.#hashed.get(hash)
    if (chain) chain.push(slot)
    else this.#hashed.set(hash, [slot])
  }

  /** Removes a key and tells its slot, or -1. */
  remove(key: unknown): number {
    const slot = this.find(key)
    if (slot < 0) return -1
    const canonical = this.#selfKeyed ? key : this.#comparer.canonicalKey?.(key)
    if (canonical !== undefined) this.#direct.delete(canonical)
    else {
      const hash = this.#comparer.hashValue(key)
      const chain = this.#hashed?.get(hash) ?? []
      if (chain.length === 1) this.#hashed?.delete(hash)
      else chain.splice(chain.indexOf(slot), 1)
    }
    return slot
  }

  clear(): void {
    this.#direct.clear()
    this.#hashed = undefined
  }
}
