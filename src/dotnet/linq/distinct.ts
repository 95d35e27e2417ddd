/** `Distinct` and `Union`: each value once. */
import { defaultEqualityComparer } from '../collections/default-comparers.ts'
import { KeyIndex } from '../collections/key-index.ts'
import type { EqualityComparer } from '../collections/protocol.ts'
import type { DotnetType } from '../type-system/type.ts'
import type { EnumerableValue } from '../values/enumerable.ts'
import { type Chain, itemsOfChain, linked } from './chain.ts'
import { each, Generated, generated, isEmptyArray, iteratorType, type Picked } from './sequence.ts'
import { firstOf, holds } from './shortcuts.ts'

/** A growing set of values with an equality. */
export class Seen {
  readonly #values: unknown[] = []
  readonly #index: KeyIndex

  constructor(comparer: EqualityComparer | null, type: DotnetType) {
    this.#index = new KeyIndex(comparer ?? defaultEqualityComparer(type), (slot) => this.#values[slot])
  }

  add(value: unknown): boolean {
    if (this.#index.find(value) >= 0) return false
    this.#index.add(value, this.#values.push(value) - 1)
    return true
  }

  remove(value: unknown): boolean {
    return this.#index.remove(value) >= 0
  }

  has(value: unknown): boolean {
    return this.#index.find(value) >= 0
  }
}

/** `source.Distinct()`, or `DistinctBy` with a key. */
export function distinctBy(
  source: EnumerableValue,
  key: ((item: unknown) => unknown) | null,
  type: DotnetType,
  keyType: DotnetType,
  comparer: EqualityComparer | null,
): EnumerableValue {
  if (isEmptyArray(source)) return source
  if (key === null) return new Once(linked(null, source), type, comparer)
  const ofClass = { name: '<DistinctByIterator>d__67', args: [type, keyType], element: 'T1' }
  return generated(type, ofClass, function* () {
    const seen = new Seen(comparer, keyType)
    for (const item of each(source, type)) if (seen.add(key(item))) yield item
  })
}

/** `first.Union(second)`. */
export function union(
  first: EnumerableValue,
  second: EnumerableValue,
  type: DotnetType,
  comparer: EqualityComparer | null,
): EnumerableValue {
  const isLonger =
    first instanceof Once && first.chain.length > 1 && first.elementType === type && first.comparer === comparer
  return new Once(linked(isLonger ? first.chain : linked(null, first), second), type, comparer)
}

/** The elements of one sequence, or of several one after the other, each value once. */
class Once extends Generated {
  readonly chain: Chain<EnumerableValue>
  readonly comparer: EqualityComparer | null

  constructor(chain: Chain<EnumerableValue>, type: DotnetType, comparer: EqualityComparer | null) {
    super(type)
    this.chain = chain
    this.comparer = comparer
  }

  override get dotnetType(): DotnetType {
    const { length } = this.chain
    const name = length === 1 ? 'DistinctIterator' : length === 2 ? 'UnionIterator2' : 'UnionIteratorN'
    return iteratorType({ name, args: [this.elementType] })
  }

  protected *generate(): Generator<unknown> {
    const seen = new Seen(this.comparer, this.elementType)
    for (const part of itemsOfChain(this.chain))
      for (const item of each(part, this.elementType)) if (seen.add(item)) yield item
  }

  override first(): Picked | undefined {
    for (const part of itemsOfChain(this.chain)) {
      const found = firstOf(part, this.elementType)
      if (found) return found
    }
    return undefined
  }

  override contains(value: unknown): boolean {
    if (this.comparer !== null) return super.contains(value)
    return itemsOfChain(this.chain).some((part) => holds(part, value, this.elementType))
  }
}
