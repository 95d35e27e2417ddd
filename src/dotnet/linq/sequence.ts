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

  override get dotnetType(): DotnetType {
    return iteratorType('Iterator', this.elementType)
  }

  abstract getEnumerator(): Enumerator
}

class GeneratedSequence extends Sequence {
  readonly #generate: () => Generator<unknown>

  constructor(elementType: DotnetType, generate: () => Generator<unknown>) {
    super(elementType)
    this.#generate = generate
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

/** The class of an operator's result by its name in .NET: what `ToString()` of a query shows. */
export function iteratorType(name: string, elementType: DotnetType, sourceType?: DotnetType): DotnetType {
  const args = sourceType ? [sourceType, elementType] : [elementType]
  const parameters = sourceType ? ['TSource', 'TResult'] : ['TSource']
  const definition = definitionOf(`System.Linq.Enumerable+${name}\`${args.length}`, parameters)
  if (!definition.isDeclared) {
    const contract = `System.Collections.Generic.IEnumerable<${parameters.at(-1)}>`
    definition.declare({ kind: 'class', interfaces: [contract] })
  }
  return definition.make(args)
}

/** A sequence by a generator function. */
export function generated(elementType: DotnetType, generate: () => Generator<unknown>): Sequence {
  return new GeneratedSequence(elementType, generate)
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
