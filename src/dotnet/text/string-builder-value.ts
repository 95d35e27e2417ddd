import type { SerializedProperty } from '../json/object-properties.ts'
import { nonNegative } from '../system/range-checks.ts'
import { typeNamed } from '../type-system/definition.ts'
import { charge } from '../values/ambient.ts'
import { argumentOutOfRange } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { chargeText } from './text-budget.ts'

const largestChunk = 8000

/** A `System.Text.StringBuilder`. Its text is one string: engines append to that without copying. */
export class StringBuilderValue extends DotnetObject {
  #text: string
  #capacity: number
  readonly maxCapacity: number

  constructor(text = '', capacity = 16, maxCapacity = 2147483647) {
    super()
    chargeText(text.length)
    this.#text = text
    this.#capacity = Math.max(capacity === 0 ? Math.min(16, maxCapacity) : capacity, text.length)
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
      { name: 'Capacity', type: int, value: this.#capacity },
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
    return this.#capacity
  }

  set capacity(value: number) {
    nonNegative(value, 'value')
    if (value > this.maxCapacity) throw argumentOutOfRange('value', 'Capacity exceeds maximum capacity.')
    if (value < this.length) throw argumentOutOfRange('value', 'capacity was less than the current size.')
    this.#capacity = value
  }

  /** Replaces the whole text; the capacity grows as .NET's chunks do. */
  setText(text: string): void {
    this.#grow(text.length, 'requiredLength')
    this.#text = text
  }

  /** Appends; `name` is the parameter that is blamed when the maximum capacity is passed. */
  append(text: string, name = 'valueCount'): this {
    if (text !== '') {
      this.#grow(this.#text.length + text.length, name)
      this.#text += text
    }
    return this
  }

  /** Puts text in front of `index`, which lies within. */
  insert(index: number, text: string): void {
    const length = this.#text.length + text.length
    if (length > this.maxCapacity)
      throw argumentOutOfRange('requiredLength', 'capacity was less than the current size.')
    chargeText(length)
    // .NET moves the characters of a short chunk and otherwise puts a new one in front.
    if (this.#text.length > 32 || length > this.#capacity) this.#capacity += Math.max(text.length, 16)
    this.#text = this.#text.slice(0, index) + text + this.#text.slice(index)
  }

  #grow(length: number, name: string): void {
    if (length > this.maxCapacity) throw argumentOutOfRange(name, 'The length cannot be greater than the capacity.')
    charge(Math.max(1, (length - this.#text.length) >> 3))
    if (length > this.#capacity) {
      chargeText(length)
      const missing = length - this.#capacity
      this.#capacity += Math.max(missing, Math.min(this.#capacity, largestChunk))
    }
  }
}
