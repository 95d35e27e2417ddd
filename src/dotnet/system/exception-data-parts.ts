import { setValue } from '../collections/array-static.ts'
import { definitionOf, typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import type { DotnetArray } from '../values/array.ts'
import { type Enumerable, type Enumerator, ItemsEnumerator } from '../values/enumerable.ts'
import { argument, required } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { nonNegative } from './range-checks.ts'

const definition = definitionOf('System.Collections.ListDictionaryInternal+NodeKeyValueCollection').declare({
  kind: 'class',
  interfaces: ['System.Collections.ICollection'],
})

/** The keys or the values of `Exception.Data`. */
export class ExceptionDataParts extends DotnetObject implements Enumerable {
  readonly #items: readonly unknown[]

  constructor(items: readonly unknown[]) {
    super()
    this.#items = items
  }

  override get dotnetType(): DotnetType {
    return definition.make([])
  }

  get elementType(): DotnetType {
    return typeNamed('System.Object')
  }

  get count(): number {
    return this.#items.length
  }

  getEnumerator(): Enumerator {
    return new ItemsEnumerator(this.#items)
  }

  copyTo(array: DotnetArray | null, index: number): void {
    const to = required(array, 'array')
    if ((to.lengths?.length ?? 1) > 1)
      throw argument('Only single dimensional arrays are supported for the requested action.')
    nonNegative(index, 'index')
    if (to.items.length - index < this.count)
      throw argument(
        'Index was out of range. Must be non-negative and less than or equal to the size of the collection.',
        'index',
      )
    this.#items.forEach((item, i) => void setValue(to, item, [index + i]))
  }
}
