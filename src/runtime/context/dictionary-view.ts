import { KeyValuePairValue } from '../../dotnet/collections/key-value-pair.ts'
import type { ReadOnlyDictionary } from '../../dotnet/collections/protocol.ts'
import { defineClass } from '../../dotnet/type-system/declare.ts'
import { definitionOf } from '../../dotnet/type-system/definition.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import { DotnetArray } from '../../dotnet/values/array.ts'
import { type Enumerator, ItemsEnumerator } from '../../dotnet/values/enumerable.ts'
import { argumentNull, keyNotFound } from '../../dotnet/values/exception.ts'
import { DotnetObject } from '../../dotnet/values/object.ts'

/** Where a view reads from. Keys are strings; values are unboxed values of the view's value type. */
export interface DictionarySource {
  keys(): readonly string[]
  /** The value, or undefined. */
  get(key: string): unknown
}

/**
 * A read-only dictionary over something else: headers, query, matched parameters, variables, claims. It is live: what a
 * policy changes is seen through a view taken before.
 */
export class DictionaryView extends DotnetObject implements ReadOnlyDictionary {
  readonly #source: DictionarySource
  readonly #valueType: DotnetType

  constructor(valueType: DotnetType, source: DictionarySource) {
    super()
    this.#valueType = valueType
    this.#source = source
  }

  /** Looked up when asked for: most views are only read from. */
  override get dotnetType(): DotnetType {
    return viewDefinition.make([stringType, this.#valueType])
  }

  get defaultValue(): null {
    return null
  }

  get count(): number {
    return this.#source.keys().length
  }

  get elementType(): DotnetType {
    return pairDefinition.make([stringType, this.#valueType])
  }

  get keys(): DotnetArray {
    return new DotnetArray(stringType.array(), [...this.#source.keys()])
  }

  get values(): DotnetArray {
    return new DotnetArray(
      this.#valueType.array(),
      this.#source.keys().map((key) => this.#source.get(key)),
    )
  }

  containsKey(key: unknown): boolean {
    return this.tryValueAt(key) !== undefined
  }

  valueAt(key: unknown): unknown {
    const value = this.tryValueAt(key)
    if (value === undefined) throw keyNotFound(key as string)
    return value
  }

  tryValueAt(key: unknown): unknown {
    if (key === null) throw argumentNull('key')
    return this.#source.get(key as string)
  }

  getEnumerator(): Enumerator {
    const type = this.elementType
    return new ItemsEnumerator(
      this.#source.keys().map((key) => new KeyValuePairValue(type, key, this.#source.get(key))),
    )
  }
}

const stringType = definitionOf('System.String').make([])
const pairDefinition = definitionOf('System.Collections.Generic.KeyValuePair`2')
export const stringArray = stringType.array()

/** `IReadOnlyDictionary<string, string[]>` over named lists of text. */
export function listsView(names: () => readonly string[], values: (name: string) => readonly string[]): DictionaryView {
  return new DictionaryView(stringArray, {
    keys: names,
    get: (name) => {
      const found = values(name)
      return found.length === 0 ? undefined : new DotnetArray(stringArray, [...found])
    },
  })
}

interface ReadOnlyMap {
  keys(): Iterable<string>
  get(key: string): unknown
}

class MapSource implements DictionarySource {
  readonly #map: ReadOnlyMap

  constructor(map: ReadOnlyMap) {
    this.#map = map
  }

  keys(): readonly string[] {
    return [...this.#map.keys()]
  }

  get(key: string): unknown {
    return this.#map.get(key)
  }
}

/** `IReadOnlyDictionary<string, T>` over a map. */
export function mapView(map: ReadOnlyMap, valueType: DotnetType): DictionaryView {
  return new DictionaryView(valueType, new MapSource(map))
}

/** The class behind `IReadOnlyDictionary` in the context types. */
export const viewDefinition = defineClass<DictionaryView>()('ReadOnlyDictionary`2', {
  parameters: ['TKey', 'TValue'],
  implements: ['IReadOnlyDictionary<TKey, TValue>'],
})
