import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { DotnetObject } from '../values/object.ts'
import type { HashSetValue } from './hash-set-value.ts'
import type { EqualityComparer } from './protocol.ts'

/** What `HashSet<T>.CreateSetComparer()` gives: sets are equal that hold the same. */
export class SetComparer extends DotnetObject implements EqualityComparer {
  readonly #elementType: DotnetType

  constructor(elementType: DotnetType) {
    super()
    this.#elementType = elementType
  }

  override get dotnetType(): DotnetType {
    return definitionOf('System.Collections.Generic.HashSetEqualityComparer`1').make([this.#elementType])
  }

  equalValues(x: unknown, y: unknown): boolean {
    if (x === null || y === null) return x === y
    const [first, second] = [x as HashSetValue, y as HashSetValue]
    if (first.count !== second.count) return false
    for (const item of itemsOf(first)) if (!second.containsItem(item)) return false
    return true
  }

  hashValue(value: unknown): number {
    if (value === null) return 0
    let hash = 0
    for (const item of itemsOf(value as HashSetValue)) hash ^= this.#elementType.ops.hashCode(item)
    return hash
  }
}

function* itemsOf(set: HashSetValue): Generator<unknown> {
  const enumerator = set.getEnumerator()
  while (enumerator.moveNext()) yield enumerator.current
}

/** The class of such a comparer. */
export const setComparerType = definitionOf('System.Collections.Generic.HashSetEqualityComparer`1', ['T']).declare({
  kind: 'class',
  interfaces: ['IEqualityComparer<HashSet<T>>'],
})
