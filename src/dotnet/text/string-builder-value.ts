import type { SerializedProperty } from '../json/object-properties.ts'
import { nonNegative } from '../system/range-checks.ts'
import { typeNamed } from '../type-system/definition.ts'
import { charge } from '../values/ambient.ts'
import { argumentOutOfRange } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { BuilderChunks } from './builder-chunks.ts'
import { chargeText } from './text-budget.ts'

/** A `System.Text.StringBuilder`. Its text is one string: engines append to that without copying. */
export class StringBuilderValue extends DotnetObject {
  #text: string
  readonly #chunks: BuilderChunks
  readonly maxCapacity: number

  constructor(text = '', capacity = 16, maxCapacity = 2147483647) {
    super()
    chargeText(text.length)
    this.#text = text
    const size = Math.max(capacity === 0 ? Math.min(16, maxCapacity) : capacity, text.length)
    this.#chunks = new BuilderChunks(size, text.length)
    this.maxCapacity = maxCapacity
  }

  override get dotnetType() {
    return typeNamed('System.Text.StringBuilder')
  }

  override dotnetToString(): string {
    return this.#text
  }

  /** What its `ISerializable` puts out. */
  jsonProperties(): readonly SerializedProperty[] {
    const int = typeNamed('System.Int32')
    return [
      { name: 'm_MaxCapacity', type: int, value: this.maxCapacity },
      { name: 'Capacity', type: int, value: this.capacity },
      { name: 'm_StringValue', type: typeNamed('System.String'), value: this.#text },
      { name: 'm_currentThread', type: int, value: 0 },
    ]
  }

  get text(): string {
    return this.#text
  }

  get length(): number {
    return this.#text.length
  }

  get capacity(): number {
    return this.#chunks.capacity
  }

  set capacity(value: number) {
    nonNegative(value, 'value')
    if (value > this.maxCapacity) throw argumentOutOfRange('value', 'Capacity exceeds maximum capacity.')
    if (value < this.length) throw argumentOutOfRange('value', 'capacity was less than the current size.')
    if (value !== this.capacity) this.#chunks.resize(value)
  }

  /** Puts another text of the same length in the place of its text. */
  overwrite(text: string): void {
    charge(text.length >> 3)
    this.#text = text
  }

  /** Cuts the text, or fills it up with U+0000. */
  setLength(length: number): void {
    if (length > this.length) this.append('\0'.repeat(length - this.length))
    else {
      this.#chunks.truncate(length)
      this.#text = this.#text.slice(0, length)
    }
  }

  /** Appends; `name` is the parameter that is blamed when the maximum capacity is passed. */
  append(text: string, name = 'valueCount'): this {
    if (text !== '') {
      const length = this.#text.length + text.length
      if (length > this.maxCapacity) throw argumentOutOfRange(name, 'The length cannot be greater than the capacity.')
      charge(Math.max(1, text.length >> 3))
      if (length > this.capacity) chargeText(length)
      this.#chunks.append(text.length)
      this.#text += text
    }
    return this
  }

  /** Puts text in front of `index`, which lies within. */
  insert(index: number, text: string): void {
    this.#requireRoom(text.length)
    this.#chunks.makeRoom(index, text.length, true)
    this.#text = this.#text.slice(0, index) + text + this.#text.slice(index)
  }

  remove(index: number, count: number): void {
    if (index === 0 && count === this.length) {
      this.setLength(0)
      return
    }
    charge(this.length >> 3)
    if (count > 0) this.#chunks.remove(index, count)
    this.#text = this.#text.slice(0, index) + this.#text.slice(index + count)
  }

  /** Puts a text in the place of another that isn't empty, between two indexes. */
  replace(old: string, replacement: string, from: number, to: number): void {
    charge(this.length >> 3)
    const places: number[] = []
    let found = this.#text.indexOf(old, from)
    while (found >= 0 && found + old.length <= to) {
      places.push(found)
      found = this.#text.indexOf(old, found + old.length)
    }
    if (places.length === 0) return
    this.#requireRoom((replacement.length - old.length) * places.length)
    this.#chunks.replace(places, old.length, replacement.length)
    const parts: string[] = []
    let done = 0
    for (const at of places) {
      parts.push(this.#text.slice(done, at), replacement)
      done = at + old.length
    }
    this.#text = parts.join('') + this.#text.slice(done)
  }

  #requireRoom(more: number): void {
    const length = this.length + more
    if (length > this.maxCapacity)
      throw argumentOutOfRange('requiredLength', 'capacity was less than the current size.')
    chargeText(length)
  }
}
