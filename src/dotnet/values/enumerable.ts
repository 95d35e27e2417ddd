import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from './ambient.ts'

/** What every object behind `IEnumerable<T>` offers. Elements are unboxed values of `elementType`. */
export interface Enumerable {
  readonly elementType: DotnetType
  /** `elementType` picks among several sequences of one object (JObject: tokens or pairs); most ignore it. */
  getEnumerator(elementType?: DotnetType): Enumerator
  /** {@link visit} without an enumerator, where it has only one sequence. */
  visit?(see: (item: unknown) => boolean): boolean
}

/** `IEnumerator<T>`: `current` is defined after `moveNext` returned true. */
export interface Enumerator {
  moveNext(): boolean
  readonly current: unknown
  dispose(): void
}

/** A value of static type `IEnumerable<T>`: a string is an `IEnumerable<char>`. */
export type EnumerableValue = Enumerable | string

/** Pass the static element type where it is known: an object may hold more than one sequence. */
export function enumeratorOf(source: EnumerableValue, elementType?: DotnetType): Enumerator {
  return typeof source === 'string' ? new StringEnumerator(source) : source.getEnumerator(elementType)
}

export function elementTypeOf(source: EnumerableValue): DotnetType {
  return typeof source === 'string' ? typeNamed('System.Char') : source.elementType
}

/** The number of elements of a collection, undefined for any other sequence. */
export function collectionCount(source: EnumerableValue): number | undefined {
  if (typeof source === 'string') return undefined
  return 'count' in source && typeof source.count === 'number' ? source.count : undefined
}

/** Shows each element to `see` until it returns true; tells whether it did. */
export function visit(
  source: EnumerableValue,
  elementType: DotnetType | undefined,
  see: (item: unknown) => boolean,
): boolean {
  return typeof source === 'object' && source.visit
    ? source.visit(see)
    : visitEnumerated(enumeratorOf(source, elementType), see)
}

/** As {@link visit}, over an enumerator, which is disposed of. */
export function visitEnumerated(enumerator: Enumerator, see: (item: unknown) => boolean): boolean {
  try {
    while (enumerator.moveNext()) {
      charge(1)
      if (see(enumerator.current)) return true
    }
    return false
  } finally {
    enumerator.dispose()
  }
}

class StringEnumerator implements Enumerator {
  private readonly text: string
  private at = -1

  constructor(text: string) {
    this.text = text
  }

  moveNext(): boolean {
    return ++this.at < this.text.length
  }

  get current(): unknown {
    return this.text.charCodeAt(this.at)
  }

  dispose(): void {}
}

/** Enumerates a JavaScript array whose length may not change meanwhile. */
export class ItemsEnumerator implements Enumerator {
  private readonly items: ArrayLike<unknown>
  private at = -1

  constructor(items: ArrayLike<unknown>) {
    this.items = items
  }

  moveNext(): boolean {
    return ++this.at < this.items.length
  }

  get current(): unknown {
    return this.items[this.at]
  }

  dispose(): void {}
}
