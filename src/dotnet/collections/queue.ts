import { defineClass } from '../type-system/declare.ts'
import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import type { DotnetArray } from '../values/array.ts'
import type { EnumerableValue, Enumerator } from '../values/enumerable.ts'
import { invalidOperation, required } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { arrayOf } from './array-of.ts'
import { ArrayRoom } from './array-room.ts'
import { typedEnumerator } from './enumerator-object.ts'
import { indexBeyond, modified, mustNotBeNegative, rangeOutside } from './errors.ts'
import { itemsOf } from './list-value.ts'
import type { ReadOnlyCollection } from './protocol.ts'

const growth = (length: number): number => Math.max(2 * length, length + 4)

/** `Queue<T>`: the elements from `#head` on are in the queue. */
export class QueueValue extends DotnetObject implements ReadOnlyCollection {
  readonly elementType: DotnetType
  #items: unknown[]
  #head = 0
  #version = 0

  readonly room: ArrayRoom

  constructor(elementType: DotnetType, items: unknown[] = [], room = new ArrayRoom(0, growth)) {
    super()
    this.elementType = elementType
    this.#items = items
    this.room = room
  }

  override get dotnetType(): DotnetType {
    return definitionOf('System.Collections.Generic.Queue`1').make([this.elementType])
  }

  get count(): number {
    return this.#items.length - this.#head
  }

  getEnumerator(): Enumerator {
    const version = this.#version
    let at = -1
    const moveNext = (): boolean => {
      if (version !== this.#version) throw modified()
      return ++at < this.count
    }
    const current = (): unknown => this.#items[this.#head + at]
    return {
      moveNext,
      dispose: () => {},
      get current() {
        return current()
      },
    }
  }

  enqueue(item: unknown): void {
    charge(1)
    this.#items.push(item)
    this.room.fit(this.count)
    this.#version++
  }

  /** The oldest element, removed; undefined where there is none. */
  dequeue(): unknown {
    if (this.count === 0) return undefined
    const item = this.#items[this.#head]
    this.#items[this.#head++] = null
    this.#version++
    if (this.#head > 64 && this.#head * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#head)
      this.#head = 0
    }
    return item
  }

  peek(): unknown {
    return this.count === 0 ? undefined : this.#items[this.#head]
  }

  clear(): void {
    this.#items = []
    this.#head = 0
    this.#version++
  }

  toItems(): unknown[] {
    charge(this.count)
    return this.#items.slice(this.#head)
  }

  copyTo(array: DotnetArray | null, index: number): void {
    copyOut(this.toItems(), array, index)
  }
}

/** `CopyTo` of Queue and Stack. */
export function copyOut(source: unknown[], array: DotnetArray | null, index: number): void {
  const { items } = required(array, 'array')
  if (index < 0 || index > items.length) throw indexBeyond('arrayIndex')
  if (items.length - index < source.length) throw rangeOutside()
  for (let i = 0; i < source.length; i++) items[index + i] = source[i] as number
}

const empty = (): ReturnType<typeof invalidOperation> => invalidOperation('Queue empty.')

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    Queue: QueueValue
  }
}

/** `System.Collections.Generic.Queue<T>`. */
export const queue = defineClass<QueueValue>()('System.Collections.Generic.Queue`1', {
  parameters: ['T'],
  implements: ['IReadOnlyCollection<T>', 'System.Collections.ICollection'],
  members: {
    'new()': (T) => new QueueValue(T as never),
    'new(int capacity)': (capacity, T) => {
      if (capacity < 0) throw mustNotBeNegative('capacity', capacity)
      charge(capacity)
      return new QueueValue(T as never, [], new ArrayRoom(capacity, growth))
    },
    'new(IEnumerable<T> collection)': (from, T) => {
      const items = itemsOf(from, 'collection', T)
      return new QueueValue(T as never, items, ArrayRoom.of(from as EnumerableValue, items.length, growth))
    },
    'int Count { get; }': (self) => self.count,
    'void Clear()': (self) => self.clear(),
    'void CopyTo(T[] array, int arrayIndex)': (self, array, index) => self.copyTo(array, index),
    'void Enqueue(T item)': (self, item) => self.enqueue(item),
    'IEnumerator<T> GetEnumerator()': (self) => typedEnumerator(self),
    'T Dequeue()': (self) => {
      if (self.count === 0) throw empty()
      return self.dequeue()
    },
    'bool TryDequeue(out T result)': (self, result) => {
      const found = self.count > 0
      result.value = found ? self.dequeue() : self.elementType.ops.defaultValue
      return found
    },
    'T Peek()': (self) => {
      if (self.count === 0) throw empty()
      return self.peek()
    },
    'bool TryPeek(out T result)': (self, result) => {
      const found = self.count > 0
      result.value = found ? self.peek() : self.elementType.ops.defaultValue
      return found
    },
    'bool Contains(T item)': (self, item) => {
      const { ops } = self.elementType
      return self.toItems().some((x) => ops.equals(x, item))
    },
    'T[] ToArray()': (self) => arrayOf(self.elementType, self.toItems()),
    'int Capacity { get; }': (self) => self.room.length,
    'void TrimExcess(int capacity)': (self, capacity) => self.room.trimTo(capacity, self.count),
    'int EnsureCapacity(int capacity)': (self, capacity) => self.room.ensure(capacity),
    'void TrimExcess()': (self) => self.room.trim(self.count),
  },
})
