/**
 * The headers of a message: a flat `[name, value, name, value …]` list in order of arrival, with the spelling they came
 * in. Names are compared without case. The list handed in is copied on the first write (see docs/architecture.md for
 * why it is no Map).
 */
export class HeaderStore {
  #flat: string[]
  #owned: boolean

  /** Takes the list as it is; it is not changed. */
  constructor(flat: readonly string[] = [], owned = false) {
    this.#flat = flat as string[]
    this.#owned = owned
  }

  /** The flat list; callers must not change it. */
  get flat(): readonly string[] {
    return this.#flat
  }

  clone(): HeaderStore {
    this.#owned = false
    return new HeaderStore(this.#flat)
  }

  /** A copy without the headers whose name passes the test. */
  without(isDropped: (name: string) => boolean): HeaderStore {
    const flat = this.#flat
    let first = 0
    while (first < flat.length && !isDropped(flat[first] as string)) first += 2
    if (first === flat.length) return this.clone()
    const kept = flat.slice(0, first)
    for (let i = first + 2; i < flat.length; i += 2)
      if (!isDropped(flat[i] as string)) kept.push(flat[i] as string, flat[i + 1] as string)
    return new HeaderStore(kept, true)
  }

  has(name: string): boolean {
    return this.find(name, 0) >= 0
  }

  /** All values of a name in order. */
  values(name: string): string[] {
    const found: string[] = []
    const flat = this.#flat
    for (let i = this.find(name, 0); i >= 0; i = this.find(name, i + 2)) found.push(flat[i + 1] as string)
    return found
  }

  /** The values joined by `,` or null when there is none. */
  get(name: string): string | null {
    const flat = this.#flat
    const first = this.find(name, 0)
    if (first < 0) return null
    let text = flat[first + 1] as string
    for (let i = this.find(name, first + 2); i >= 0; i = this.find(name, i + 2)) text += `,${flat[i + 1]}`
    return text
  }

  /** Replaces all values of the name, at the place of the first; an absent header is added at the end. */
  set(name: string, value: string): void {
    const flat = this.own()
    const first = this.find(name, 0)
    if (first < 0) {
      flat.push(name, value)
      return
    }
    flat[first] = name
    flat[first + 1] = value
    const second = this.find(name, first + 2)
    if (second >= 0) this.removeFrom(name, second)
  }

  /** As {@link set} for any number of values; none removes the header. */
  setAll(name: string, values: readonly string[]): void {
    if (values.length === 0) {
      this.delete(name)
      return
    }
    this.set(name, values[0] as string)
    if (values.length === 1) return
    const at = this.find(name, 0)
    const more: string[] = []
    for (let i = 1; i < values.length; i++) more.push(name, values[i] as string)
    this.#flat.splice(at + 2, 0, ...more)
  }

  append(name: string, value: string): void {
    this.own().push(name, value)
  }

  /** Removes all values; true when there was one. */
  delete(name: string): boolean {
    const first = this.find(name, 0)
    if (first < 0) return false
    this.own()
    this.removeFrom(name, first)
    return true
  }

  /** Distinct names in order, each in the spelling of its first occurrence. */
  names(): string[] {
    const names: string[] = []
    const flat = this.#flat
    for (let i = 0; i < flat.length; i += 2) {
      const name = flat[i] as string
      if (this.find(name, 0) === i) names.push(name)
    }
    return names
  }

  /** `[name, value]` pairs in order. */
  pairs(): [string, string][] {
    const pairs: [string, string][] = []
    for (let i = 0; i < this.#flat.length; i += 2) pairs.push([this.#flat[i] as string, this.#flat[i + 1] as string])
    return pairs
  }

  private own(): string[] {
    if (!this.#owned) {
      this.#flat = this.#flat.slice()
      this.#owned = true
    }
    return this.#flat
  }

  private find(name: string, from: number): number {
    const flat = this.#flat
    const { length } = name
    for (let i = from; i < flat.length; i += 2) {
      const candidate = flat[i] as string
      if (candidate.length === length && (candidate === name || sameHeaderName(candidate, name))) return i
    }
    return -1
  }

  private removeFrom(name: string, from: number): void {
    const flat = this.#flat
    let kept = from
    for (let i = from; i < flat.length; i += 2) {
      const candidate = flat[i] as string
      if (candidate === name || (candidate.length === name.length && sameHeaderName(candidate, name))) continue
      flat[kept] = candidate
      flat[kept + 1] = flat[i + 1] as string
      kept += 2
    }
    while (flat.length > kept) flat.pop()
  }
}

/** Equality of header names: ASCII letters without case. */
export function sameHeaderName(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  // From the end: names that share a length mostly share a beginning such as `X-`.
  for (let i = a.length - 1; i >= 0; i--) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x === y) continue
    const folded = x | 32
    if (folded !== (y | 32) || folded < 97 || folded > 122) return false
  }
  return true
}

/** A test for membership in a fixed list of header names: most names are passed by at a glance, by their length. */
export function headerNameTest(names: readonly string[]): (name: string) => boolean {
  const byLength: (readonly string[] | undefined)[] = Array.from(
    { length: Math.max(...names.map((n) => n.length)) + 1 },
    () => undefined,
  )
  for (const name of names) byLength[name.length] = [...(byLength[name.length] ?? []), name]
  return (name) => {
    const candidates = name.length < byLength.length ? byLength[name.length] : undefined
    if (candidates === undefined) return false
    for (const candidate of candidates) if (sameHeaderName(candidate, name)) return true
    return false
  }
}
