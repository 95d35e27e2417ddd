/** `Concat`, `Append`, `Prepend`. */
import type { DotnetType } from '../type-system/type.ts'
import { type EnumerableValue, enumeratorOf } from '../values/enumerable.ts'
import { type Chain, itemsOfChain, linked } from './chain.ts'
import { each, Generated, isEmptyArray, isIterator, iteratorType, type Picked } from './sequence.ts'
import { countOf, elementOf, firstOf, genericCount, holds, knownCount, lastOf } from './shortcuts.ts'

/** `first.Concat(second)`. */
export function concat(first: EnumerableValue, second: EnumerableValue, type: DotnetType): EnumerableValue {
  if (isEmptyArray(first)) return second
  if (isEmptyArray(second)) return first
  const isLonger = first instanceof Concatenation && first.elementType === type
  return new Concatenation(linked(isLonger ? first.chain : linked(null, first), second), type)
}

class Concatenation extends Generated {
  readonly chain: Chain<EnumerableValue>

  constructor(chain: Chain<EnumerableValue>, type: DotnetType) {
    super(type)
    this.chain = chain
  }

  private get parts(): readonly EnumerableValue[] {
    return itemsOfChain(this.chain)
  }

  override get dotnetType(): DotnetType {
    const name = this.chain.length === 2 ? 'Concat2Iterator' : 'ConcatNIterator'
    return iteratorType({ name, args: [this.elementType] })
  }

  protected *generate(): Generator<unknown> {
    for (const part of this.parts) yield* each(part, this.elementType)
  }

  override first(): Picked | undefined {
    for (const part of this.parts) {
      const found = firstOf(part, this.elementType)
      if (found) return found
    }
    return undefined
  }

  override last(): Picked | undefined {
    for (const part of itemsOfChain(this.chain).reverse()) {
      const found = lastOf(part, this.elementType, null)
      if (found) return found
    }
    return undefined
  }

  override at(index: number): Picked | undefined {
    let left = index
    for (const part of this.parts) {
      const count = knownCount(part)
      if (count !== undefined) {
        if (left < count) return elementOf(part, this.elementType, left)
        left -= count
        continue
      }
      const enumerator = enumeratorOf(part, this.elementType)
      try {
        while (enumerator.moveNext()) if (left-- === 0) return { item: enumerator.current }
      } finally {
        enumerator.dispose()
      }
    }
    return undefined
  }

  override get knownCount(): number | undefined {
    let all = 0
    for (const part of this.parts) {
      const count = this.chain.length > 2 && isIterator(part) ? undefined : knownCount(part)
      if (count === undefined) return undefined
      all += count
    }
    return all
  }

  override countAll(): number {
    let all = 0
    for (const part of this.asCounted()) all += knownCount(part) ?? countOf(part, this.elementType)
    return all
  }

  override contains(value: unknown): boolean {
    return this.asCounted().some((part) => holds(part, value, this.elementType))
  }

  /** .NET links the third and further parts before the others: the last one comes first, the first two come last. */
  private asCounted(): readonly EnumerableValue[] {
    const { parts } = this
    return [...parts.slice(2).reverse(), ...parts.slice(0, 2)]
  }
}

/** `source.Append(item)`. */
export function append(source: EnumerableValue, item: unknown, type: DotnetType): EnumerableValue {
  return source instanceof Extended && source.elementType === type
    ? new Extended(source.source, source.before, linked(source.after, item), type)
    : new Extended(source, null, linked(null, item), type)
}

/** `source.Prepend(item)`. */
export function prepend(source: EnumerableValue, item: unknown, type: DotnetType): EnumerableValue {
  return source instanceof Extended && source.elementType === type
    ? new Extended(source.source, linked(source.before, item), source.after, type)
    : new Extended(source, linked(null, item), null, type)
}

/** A sequence with elements before it, the last one first, and after it; .NET has shortcuts only for one such element. */
class Extended extends Generated {
  readonly source: EnumerableValue
  readonly before: Chain<unknown> | null
  readonly after: Chain<unknown> | null

  constructor(source: EnumerableValue, before: Chain<unknown> | null, after: Chain<unknown> | null, type: DotnetType) {
    super(type)
    this.source = source
    this.before = before
    this.after = after
  }

  private get added(): number {
    return (this.before?.length ?? 0) + (this.after?.length ?? 0)
  }

  override get dotnetType(): DotnetType {
    const name = this.added === 1 ? 'AppendPrepend1Iterator' : 'AppendPrependN'
    return iteratorType({ name, args: [this.elementType] })
  }

  protected *generate(): Generator<unknown> {
    for (let at = this.before; at !== null; at = at.before) yield at.last
    yield* each(this.source, this.elementType)
    yield* itemsOfChain(this.after)
  }

  override first(): Picked | undefined {
    if (this.added > 1) return super.first()
    if (this.before) return { item: this.before.last }
    return firstOf(this.source, this.elementType) ?? { item: this.after?.last }
  }

  override last(): Picked | undefined {
    if (this.added > 1) return super.last()
    if (this.after) return { item: this.after.last }
    return lastOf(this.source, this.elementType, null) ?? { item: this.before?.last }
  }

  override at(index: number): Picked | undefined {
    if (this.added > 1 || this.before === null) return super.at(index)
    return index === 0 ? { item: this.before.last } : elementOf(this.source, this.elementType, index - 1)
  }

  override get knownCount(): number | undefined {
    const count = isIterator(this.source) ? this.source.knownCount : genericCount(this.source)
    return count === undefined ? undefined : count + this.added
  }

  override countAll(): number {
    return countOf(this.source, this.elementType) + this.added
  }

  override contains(value: unknown): boolean {
    const { ops } = this.elementType
    const isAmong = (added: Chain<unknown> | null): boolean =>
      itemsOfChain(added).some((item) => ops.equals(item, value))
    return isAmong(this.after) || isAmong(this.before) || holds(this.source, value, this.elementType)
  }
}
