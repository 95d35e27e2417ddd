import { charge } from '../values/ambient.ts'

const largestChunk = 8000
const smallestChunk = 16

interface Chunk {
  /** Characters that it has room for. */
  size: number
  length: number
}

/**
 * The chunks in which .NET keeps the text of a `StringBuilder`: how they grow, split and vanish is seen in its capacity,
 * which is the room of the last one and the lengths of those before.
 */
export class BuilderChunks {
  readonly #chunks: Chunk[]

  constructor(size: number, length: number) {
    this.#chunks = [{ size, length }]
  }

  get capacity(): number {
    return this.#offset(this.#chunks.length - 1) + this.#last.size
  }

  /** Gives the last chunk another size. */
  resize(capacity: number): void {
    this.#last.size = capacity - this.#offset(this.#chunks.length - 1)
  }

  append(count: number): void {
    const last = this.#last
    const fitting = Math.min(count, last.size - last.length)
    last.length += fitting
    const rest = count - fitting
    if (rest > 0) this.#chunks.push({ size: Math.max(rest, Math.min(this.#length, largestChunk)), length: rest })
  }

  /** Cuts the text at a length. */
  truncate(length: number): void {
    const index = this.#at(length)
    const chunk = this.#chunks[index] as Chunk // within bounds
    const offset = this.#offset(index)
    if (index < this.#chunks.length - 1) {
      const last = this.#last
      const size = Math.min(this.capacity, Math.max(Math.trunc((this.#length * 6) / 5), last.size)) - offset
      if (size > chunk.size) chunk.size = size
      this.#chunks.length = index + 1
    }
    chunk.length = length - offset
  }

  /** Makes room in front of an index: in its chunk where that is short and has some, unless nothing may move. */
  makeRoom(at: number, count: number, mayMove: boolean): void {
    const index = this.#at(at)
    const chunk = this.#chunks[index] as Chunk // within bounds
    if (mayMove && chunk.length <= 2 * smallestChunk && chunk.size - chunk.length >= count) {
      chunk.length += count
      return
    }
    this.#chunks.splice(index, 0, { size: Math.max(count, smallestChunk), length: count })
  }

  remove(at: number, count: number): void {
    const last = this.#at(at + count)
    const first = this.#at(at)
    const from = at - this.#offset(first)
    const to = at + count - this.#offset(last)
    const end = this.#chunks[last] as Chunk // within bounds
    if (first === last) {
      end.length -= to - from
      return
    }
    const start = this.#chunks[first] as Chunk // within bounds
    start.length = from
    end.length -= to
    this.#chunks.splice(first + (from === 0 ? 0 : 1), last - first - (from === 0 ? 0 : 1))
  }

  /** Replaces parts that begin at the places: each chunk grows or shrinks by what begins in it. */
  replace(places: readonly number[], oldLength: number, newLength: number): void {
    let moved = 0
    for (let i = 0; i < places.length; ) {
      const first = (places[i] as number) + moved
      const index = this.#at(first)
      const end = this.#offset(index) + (this.#chunks[index] as Chunk).length
      let count = 0
      while (i + count < places.length && (places[i + count] as number) + moved < end) count++
      count = Math.max(count, 1)
      const delta = (newLength - oldLength) * count
      const between = (places[i + count - 1] as number) - (places[i] as number) - (count - 1) * oldLength
      if (delta > 0) this.makeRoom(first, delta, false)
      else if (delta < 0) this.remove(first + count * newLength + between, -delta)
      moved += delta
      i += count
    }
  }

  get #last(): Chunk {
    return this.#chunks.at(-1) as Chunk // there is always one
  }

  get #length(): number {
    return this.#offset(this.#chunks.length)
  }

  #offset(index: number): number {
    charge(index >> 4)
    let offset = 0
    for (let i = 0; i < index; i++) offset += (this.#chunks[i] as Chunk).length
    return offset
  }

  /** The last chunk that begins at an index or before. */
  #at(at: number): number {
    let index = this.#chunks.length - 1
    let offset = this.#offset(index)
    while (index > 0 && offset > at) offset -= (this.#chunks[--index] as Chunk).length
    return index
  }
}
