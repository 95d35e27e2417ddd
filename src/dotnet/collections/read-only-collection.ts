import { defineClass } from '../type-system/declare.ts'
import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import type { DotnetArray } from '../values/array.ts'
import { type Enumerator, enumeratorOf } from '../values/enumerable.ts'
import { argumentNull, notSupported, required } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { enumeratorBehind } from './enumerator-object.ts'
import type { List } from './protocol.ts'

/** `ReadOnlyCollection<T>`: a view of a list. */
export class ReadOnlyCollectionValue extends DotnetObject implements List {
  /** What it shows. */
  readonly list: List

  constructor(list: List | null) {
    super()
    if (list === null) throw argumentNull('list')
    this.list = list
  }

  override get dotnetType(): DotnetType {
    return definitionOf('System.Collections.ObjectModel.ReadOnlyCollection`1').make([this.elementType])
  }

  get elementType(): DotnetType {
    return this.list.elementType
  }

  get count(): number {
    return this.list.count
  }

  get isReadOnly(): boolean {
    return true
  }

  getEnumerator(): Enumerator {
    return enumeratorOf(this.list)
  }

  itemAt(index: number): unknown {
    return this.list.itemAt(index)
  }

  indexOfItem(item: unknown): number {
    return this.list.indexOfItem(item)
  }

  containsItem(item: unknown): boolean {
    return this.list.containsItem(item)
  }

  copyTo(array: DotnetArray, index: number): void {
    this.list.copyTo(array, index)
  }

  setItemAt(): never {
    throw readOnly()
  }

  addItem(): never {
    throw readOnly()
  }

  insertItem(): never {
    throw readOnly()
  }

  removeItem(): never {
    throw readOnly()
  }

  removeItemAt(): never {
    throw readOnly()
  }

  clear(): never {
    throw readOnly()
  }
}

export const readOnly = (): ReturnType<typeof notSupported> => notSupported('Collection is read-only.')

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    ReadOnlyCollection: ReadOnlyCollectionValue
  }
}

/** `System.Collections.ObjectModel.ReadOnlyCollection<T>`. */
export const readOnlyCollection = defineClass<ReadOnlyCollectionValue>()(
  'System.Collections.ObjectModel.ReadOnlyCollection`1',
  {
    parameters: ['T'],
    implements: ['IList<T>', 'IReadOnlyList<T>', 'System.Collections.IList'],
    members: {
      'new(IList<T> list)': (list) => new ReadOnlyCollectionValue(list),
      'int Count { get; }': (self) => self.count,
      'T this[int index] { get; }': (self, index) => self.itemAt(index),
      'bool Contains(T value)': (self, value) => self.containsItem(value),
      'void CopyTo(T[] array, int index)': (self, array, index) =>
        self.copyTo(required(array, 'destinationArray'), index),
      'IEnumerator<T> GetEnumerator()': (self) => enumeratorBehind(self.list, true),
      'int IndexOf(T value)': (self, value) => self.indexOfItem(value),
    },
  },
)
