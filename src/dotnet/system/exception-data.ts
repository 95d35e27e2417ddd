import { defineInterface, defineStruct } from '../type-system/declare.ts'
import { definitionOf, typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { objectEquals } from '../type-system/value-ops.ts'
import type { Enumerable, Enumerator } from '../values/enumerable.ts'
import { argument, type DotnetException, required } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { ExceptionDataParts } from './exception-data-parts.ts'

/** A key and a value of an untyped dictionary. */
export class DictionaryEntryValue {
  readonly key: unknown
  readonly value: unknown

  constructor(key: unknown, value: unknown) {
    this.key = key
    this.value = value
  }
}

/** `Exception.Data`: a small dictionary of objects. */
export class ExceptionData extends DotnetObject implements Enumerable {
  readonly #entries: DictionaryEntryValue[] = []

  get entries(): readonly DictionaryEntryValue[] {
    return this.#entries
  }

  override get dotnetType(): DotnetType {
    return typeNamed('System.Collections.ListDictionaryInternal')
  }

  get elementType(): DotnetType {
    return typeNamed('System.Collections.DictionaryEntry')
  }

  get count(): number {
    return this.#entries.length
  }

  #indexOf(key: unknown): number {
    const wanted = required(key, 'key')
    return this.#entries.findIndex((entry) => objectEquals(entry.key, wanted))
  }

  has(key: unknown): boolean {
    return this.#indexOf(key) >= 0
  }

  get(key: unknown): unknown {
    return this.#entries[this.#indexOf(key)]?.value ?? null
  }

  set(key: unknown, value: unknown): void {
    const index = this.#indexOf(key)
    this.#entries[index < 0 ? this.#entries.length : index] = new DictionaryEntryValue(key, value)
  }

  add(key: unknown, value: unknown): void {
    if (this.has(key)) throw argument('An item with the same key has already been added.')
    this.#entries.push(new DictionaryEntryValue(key, value))
  }

  remove(key: unknown): void {
    const index = this.#indexOf(key)
    if (index >= 0) this.#entries.splice(index, 1)
  }

  clear(): void {
    this.#entries.length = 0
  }

  list(part: 'key' | 'value'): ExceptionDataParts {
    return new ExceptionDataParts(this.#entries.map((entry) => entry[part]))
  }

  getEnumerator(): Enumerator {
    const entries = [...this.#entries]
    let at = -1
    return {
      moveNext: () => ++at < entries.length,
      get current() {
        return entries[at] ?? null
      },
      dispose: () => undefined,
    }
  }
}

const datas = new WeakMap<DotnetException, ExceptionData>()

/** `Exception.Data` of an exception, the same each time. */
export function dataOf(error: DotnetException): ExceptionData {
  let data = datas.get(error)
  if (!data) {
    data = new ExceptionData()
    datas.set(error, data)
  }
  return data
}

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    'System.Collections.IDictionary': ExceptionData
    DictionaryEntry: DictionaryEntryValue
  }
  interface DotnetStructs {
    DictionaryEntry: true
  }
}

export const dictionaryEntryType = defineStruct<DictionaryEntryValue>()('System.Collections.DictionaryEntry', {
  ops: {
    equals: (a, b) => a === b,
    hashCode: () => 0,
    text: () => 'System.Collections.DictionaryEntry',
    defaultValue: new DictionaryEntryValue(null, null),
  },
  members: {
    'new(object key, object value)': (key, value) => new DictionaryEntryValue(key, value),
    'object Key { get; }': (self) => self.key,
    'object Value { get; }': (self) => self.value,
  },
})

/** `System.Collections.IDictionary`, which only `Exception.Data` gives. */
export const untypedDictionaryType = defineInterface<ExceptionData>()('System.Collections.IDictionary', {
  implements: ['System.Collections.ICollection'],
  isInstance: (value) => value instanceof ExceptionData,
  members: {
    'object this[object key] { get; set; }': {
      get: (self, key) => self.get(key),
      set: (self, key, value) => self.set(key, value),
    },
    'System.Collections.ICollection Keys { get; }': (self) => self.list('key') as never,
    'System.Collections.ICollection Values { get; }': (self) => self.list('value') as never,
    'bool IsReadOnly { get; }': () => false,
    'bool IsFixedSize { get; }': () => false,
    'void Add(object key, object value)': (self, key, value) => self.add(key, value),
    'bool Contains(object key)': (self, key) => self.has(key),
    'void Remove(object key)': (self, key) => self.remove(key),
    'void Clear()': (self) => self.clear(),
  },
})

export const exceptionDataType = definitionOf('System.Collections.ListDictionaryInternal').declare({
  kind: 'class',
  interfaces: ['System.Collections.IDictionary'],
})
