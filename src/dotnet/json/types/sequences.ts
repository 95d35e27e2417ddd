import { each, generated } from '../../linq/sequence.ts'
import { definitionOf } from '../../type-system/definition.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { type EnumerableValue, type Enumerator, enumeratorOf } from '../../values/enumerable.ts'
import { DotnetObject } from '../../values/object.ts'
import { ContainerToken } from '../tokens/container.ts'
import { type JsonToken, tokenClass } from '../tokens/token.ts'
import { valueAs } from '../tokens/value-conversion.ts'

/** `JEnumerable<T>`: a sequence of tokens that can be indexed by key. */
export class TokenSequence extends DotnetObject {
  readonly elementType: DotnetType
  readonly source: EnumerableValue

  constructor(elementType: DotnetType, source: EnumerableValue) {
    super()
    this.elementType = elementType
    this.source = source
  }

  override get dotnetType(): DotnetType {
    return definitionOf('Newtonsoft.Json.Linq.JEnumerable`1').make([this.elementType])
  }

  getEnumerator(): Enumerator {
    return enumeratorOf(this.source, this.elementType)
  }
}

/** A lazy `JEnumerable<T>`. */
export function tokens(make: () => Iterable<JsonToken>, elementType: DotnetType = tokenClass()): TokenSequence {
  return new TokenSequence(elementType, iterated('Extensions+<Tokens>', make, elementType))
}

/** A lazy sequence of tokens that is no `JEnumerable<T>`, by the class of its iterator. */
export function iterated(
  className: string,
  make: () => Iterable<JsonToken>,
  elementType: DotnetType = tokenClass(),
): EnumerableValue {
  const ofClass = { name: `Newtonsoft.Json.Linq.${className}`, args: [], element: elementType.fullName }
  return generated(elementType, ofClass, function* () {
    yield* make()
  })
}

/** The tokens of a source, nulls passed over. */
export function* eachToken(source: EnumerableValue): Generator<JsonToken> {
  for (const token of each(source, tokenClass())) if (token !== null) yield token as JsonToken
}

/** `token.Values(key)`: of each token the value at a key, or all children. */
export function* valuesOf(source: EnumerableValue, key: unknown): Generator<JsonToken> {
  for (const token of eachToken(source)) {
    if (key === null) {
      if (token instanceof ContainerToken) yield* token.children
      else yield token
      continue
    }
    const value = token.getByKey(key)
    if (value !== null) yield value
  }
}

/** The values of `source` as `T`, converted while enumerated, by the class of the iterator. */
export function converted(
  make: () => Iterable<JsonToken>,
  type: DotnetType,
  iterator: '<Values>d__11' | '<Convert>d__14' = '<Convert>d__14',
): EnumerableValue {
  const name = `Newtonsoft.Json.Linq.Extensions+${iterator}`
  return generated(type, { name, args: [tokenClass(), type] }, function* () {
    for (const token of make()) yield valueAs(token, type)
  })
}
