import { defaultEqualityComparer } from '../collections/default-comparers.ts'
import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import { DotnetArray } from '../values/array.ts'
import {
  type Enumerable,
  type EnumerableValue,
  type Enumerator,
  enumeratorOf,
  visitEnumerated,
} from '../values/enumerable.ts'
import { argumentNull } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'

/**
 * What a LINQ operator returns: nothing runs before it is enumerated, and every enumeration runs it anew. Where .NET's
 * iterator answers without enumerating itself (`First`, `Count`, `Skip` …), its class overrides what is here, so that
 * the same elements of the source are looked at.
 */
export abstract class Sequence extends DotnetObject implements Enumerable {
  readonly elementType: DotnetType

  constructor(elementType: DotnetType) {
    super()
    this.elementType = elementType
  }

  abstract getEnumerator(): Enumerator

  /** Whether it is an iterator of LINQ's own, whose shortcuts further operators use; what a method with `yield` gives isn't. */
  get isIterator(): boolean {
    return true
  }

  /** Shows each element to `see` until it returns true; tells whether it did. */
  visit(see: (item: unknown) => boolean): boolean {
    return visitEnumerated(this.getEnumerator(), see)
  }

  /** The first element, undefined where there is none. */
  first(): Picked | undefined {
    let found: Picked | undefined
    this.visit((item) => {
      found = { item }
      return true
    })
    return found
  }

  /** The last element, undefined where there is none. */
  last(): Picked | undefined {
    let found: Picked | undefined
    this.visit((item) => {
      found = { item }
      return false
    })
    return found
  }

  /** The last element that fits, undefined where none does: `Last(fits)`. */
  lastThat(fits: (item: unknown) => boolean): Picked | undefined {
    let found: Picked | undefined
    this.visit((item) => {
      if (fits(item)) found = { item }
      return false
    })
    return found
  }

  /** The element at an index that isn't negative, undefined where there is none. */
  at(index: number): Picked | undefined {
    if (index === 0) return this.first()
    let left = index
    let found: Picked | undefined
    this.visit((item) => {
      if (left-- > 0) return false
      found = { item }
      return true
    })
    return found
  }

  /** The number of elements where it is known without enumerating. */
  get knownCount(): number | undefined {
    return undefined
  }

  /** The number of elements, as `Count()` finds it out. */
  countAll(): number {
    let count = 0
    this.visit(() => {
      count++
      return false
    })
    return count
  }

  /** All elements, as `ToArray()` finds them out. */
  toArray(): unknown[] {
    const items: unknown[] = []
    this.visit((item) => {
      items.push(item)
      return false
    })
    return items
  }

  /** Whether an element is equal by the default of its type. */
  contains(value: unknown): boolean {
    const comparer = defaultEqualityComparer(this.elementType)
    return this.visit((item) => comparer.equalValues(item, value))
  }

  /** `Skip(count)` in a form of its own, undefined where it has none; the count is positive. */
  skip(_count: number): EnumerableValue | undefined {
    return undefined
  }

  /** `Take(count)` in a form of its own, undefined where it has none; the count is positive. */
  take(_count: number): EnumerableValue | undefined {
    return undefined
  }
}

/** A sequence whose elements a generator gives. */
export abstract class Generated extends Sequence {
  protected abstract generate(): Generator<unknown>

  getEnumerator(): Enumerator {
    return new GeneratorEnumerator(this.generate())
  }
}

/** An element that was found. */
export interface Picked {
  readonly item: unknown
}

/** The class of an iterator: its name in .NET, its type arguments, and what it enumerates in terms of `T1`, `T2` … */
export interface IteratorClass {
  readonly name: string
  readonly args: readonly (DotnetType | undefined)[]
  /** The last type argument where it is left out. */
  readonly element?: string
}

class GeneratedSequence extends Sequence {
  private readonly generate: () => Generator<unknown>
  private readonly ofClass: IteratorClass

  constructor(elementType: DotnetType, generate: () => Generator<unknown>, ofClass: IteratorClass) {
    super(elementType)
    this.generate = generate
    this.ofClass = ofClass
  }

  override get dotnetType(): DotnetType {
    return iteratorType(this.ofClass)
  }

  override get isIterator(): boolean {
    return !/^<|[.+]/.test(this.ofClass.name)
  }

  getEnumerator(): Enumerator {
    return new GeneratorEnumerator(this.generate())
  }
}

class GeneratorEnumerator implements Enumerator {
  private readonly generator: Generator<unknown>
  current: unknown = null

  constructor(generator: Generator<unknown>) {
    this.generator = generator
  }

  moveNext(): boolean {
    const { done, value } = this.generator.next()
    this.current = value
    return done !== true
  }

  dispose(): void {
    this.generator.return(undefined)
  }
}

/** Whether further operators use the shortcuts of a source. */
export function isIterator(source: EnumerableValue): source is Sequence {
  return source instanceof Sequence && source.isIterator
}

/** The class behind a lazy sequence, named as .NET 10 names it: what `ToString()` of a query shows. */
export function iteratorType({ name, args, element = `T${args.length}` }: IteratorClass): DotnetType {
  const fullName = /^Expression\+|\./.test(name) ? name : `System.Linq.Enumerable+${name}`
  const definition = definitionOf(
    args.length === 0 ? fullName : `${fullName}\`${args.length}`,
    args.map((_, i) => `T${i + 1}`),
  )
  if (!definition.isDeclared)
    definition.declare({ kind: 'class', interfaces: [`System.Collections.Generic.IEnumerable<${element}>`] })
  return definition.make(args as readonly DotnetType[])
}

/** A sequence by a generator function. */
export function generated(
  elementType: DotnetType,
  ofClass: IteratorClass,
  generate: () => Generator<unknown>,
): Sequence {
  return new GeneratedSequence(elementType, generate, ofClass)
}

/** What a local function with `yield` gives. */
export function generatedLocally(elementType: DotnetType, generate: () => Generator<unknown>): Sequence {
  return new GeneratedSequence(elementType, generate, {
    name: 'Expression+<<Run>g__Iterator|0_0>d',
    args: [elementType],
  })
}

/** Whether an operator gives an empty array at once, since its source is one. */
export function isEmptyArray(source: EnumerableValue): source is DotnetArray {
  return source instanceof DotnetArray && source.items.length === 0
}

/** The elements of a source, for `for … of`. */
export function* each(source: EnumerableValue, elementType?: DotnetType): Generator<unknown> {
  const enumerator = enumeratorOf(source, elementType)
  try {
    while (enumerator.moveNext()) {
      charge(1)
      yield enumerator.current
    }
  } finally {
    enumerator.dispose()
  }
}

/** A source that isn't null. */
export function from(source: EnumerableValue | null, parameter = 'source'): EnumerableValue {
  if (source === null) throw argumentNull(parameter)
  return source
}

/** A function that isn't null. */
export function given<F>(body: F | null, parameter: string): F {
  if (body === null) throw argumentNull(parameter)
  return body
}
