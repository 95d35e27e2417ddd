import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import { DotnetArray } from '../values/array.ts'
import { type Enumerable, type EnumerableValue, type Enumerator, enumeratorOf } from '../values/enumerable.ts'
import { argumentNull } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'

/** What a LINQ operator returns: nothing runs before it is enumerated, and every enumeration runs it anew. */
export abstract class Sequence extends DotnetObject implements Enumerable {
  readonly elementType: DotnetType

  constructor(elementType: DotnetType) {
    super()
    this.elementType = elementType
  }

  abstract getEnumerator(): Enumerator

  /** The first element, undefined where there is none. */
  first(): Picked | undefined {
    let found: Picked | undefined
    visit(this, this.elementType, (item) => {
      found = { item }
      return true
    })
    return found
  }

  /** The last element, undefined where there is none. */
  last(): Picked | undefined {
    let found: Picked | undefined
    visit(this, this.elementType, (item) => {
      found = { item }
      return false
    })
    return found
  }

  /** The element at an index that isn't negative, undefined where there is none. */
  at(index: number): Picked | undefined {
    let left = index
    let found: Picked | undefined
    visit(this, this.elementType, (item) => {
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
  readonly #generate: () => Generator<unknown>
  readonly #class: IteratorClass
  readonly #count: number | undefined

  constructor(elementType: DotnetType, generate: () => Generator<unknown>, ofClass: IteratorClass, count?: number) {
    super(elementType)
    this.#generate = generate
    this.#class = ofClass
    this.#count = count
  }

  override get dotnetType(): DotnetType {
    return iteratorType(this.#class)
  }

  override get knownCount(): number | undefined {
    return this.#count
  }

  getEnumerator(): Enumerator {
    return new GeneratorEnumerator(this.#generate())
  }
}

class GeneratorEnumerator implements Enumerator {
  readonly #generator: Generator<unknown>
  current: unknown = null

  constructor(generator: Generator<unknown>) {
    this.#generator = generator
  }

  moveNext(): boolean {
    const { done, value } = this.#generator.next()
    this.current = value
    return done !== true
  }

  dispose(): void {
    this.#generator.return(undefined)
  }
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

/** A sequence by a generator function, and how many elements it gives where that is known. */
export function generated(
  elementType: DotnetType,
  ofClass: IteratorClass,
  generate: () => Generator<unknown>,
  count?: number,
): Sequence {
  return new GeneratedSequence(elementType, generate, ofClass, count)
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

/** Shows each element to `see` until it returns true; tells whether it did. */
export function visit(source: EnumerableValue, elementType: DotnetType, see: (item: unknown) => boolean): boolean {
  if (source instanceof DotnetArray) {
    const { items } = source
    charge(items.length)
    for (let i = 0; i < items.length; i++) if (see(items[i])) return true
    return false
  }
  const enumerator = enumeratorOf(source, elementType)
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
