import { defineClass } from '../type-system/declare.ts'
import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import type { EnumerableValue, Enumerator } from '../values/enumerable.ts'
import { argumentOutOfRange, invalidOperation, required } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { arrayOf } from './array-of.ts'
import { ArrayRoom } from './array-room.ts'
import { typedEnumerator } from './enumerator-object.ts'
import { mustNotBeNegative } from './errors.ts'
import { itemsOf } from './list-value.ts'
import type { ReadOnlyCollection } from './protocol.ts'
import { copyOut } from './queue.ts'

const growth = (length: number): number => (length === 0 ? 4 : 2 * length)

/** `Stack<T>`: the top is the last item. */
export class StackValue extends DotnetObject implements ReadOnlyCollection {
  readonly elementType: DotnetType
  #items: unknown[]
  #version = 0

  readonly room: ArrayRoom

  constructor(elementType: DotnetType, items: unknown[] = [], room = new ArrayRoom(0, growth)) {
    super()
    this.elementType = elementType
    this.#items = items
    this.room = room
  }

  override get dotnetType(): DotnetType {
    return definitionOf('System.Collections.Generic.Stack`1').make([this.elementType])
  }

  get count(): number {
    return this.#items.length
  }

  getEnumerator(): Enumerator {
    const version = this.#version
    const items = this.#items
    let at = items.length
    const moveNext = (): boolean => {
      if (version !== this.#version) {
        throw invalidOperation('Collection was modified after the enumerator was instantiated.')
      }
      return --at >= 0
    }
    return {
      moveNext,
      dispose: () => {},
      get current() {
        return items[at]
      },
    }
  }

  push(item: unknown): void {
    charge(1)
    this.room.fit(this.#items.push(item))
    this.#version++
  }

  pop(): unknown {
    this.#version++
    return this.#items.pop()
  }

  peek(): unknown {
    return this.#items[this.#items.length - 1]
  }

  clear(): void {
    this.#items = []
    this.#version++
  }

  /** From the top down. */
  toItems(): unknown[] {
    charge(this.count)
    return this.#items.slice().reverse()
  }
}

const empty = (): ReturnType<typeof invalidOperation> => invalidOperation('Stack empty.')

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    Stack: StackValue
  }
}

/** `System.Collections.Generic.Stack<T>`. */
export const stack = defineClass<StackValue>()('System.Collections.Generic.Stack`1', {
  parameters: ['T'],
  implements: ['IReadOnlyCollection<T>', 'System.Collections.ICollection'],
  members: {
    'new()': (T) => new StackValue(T as never),
    'new(int capacity)': (capacity, T) => {
      if (capacity < 0) throw mustNotBeNegative('capacity', capacity)
      charge(capacity)
      return new StackValue(T as never, [], new ArrayRoom(capacity, growth))
    },
    'new(IEnumerable<T> collection)': (from, T) => {
      const items = itemsOf(from, 'collection', T)
      return new StackValue(T as never, items, ArrayRoom.of(from as EnumerableValue, items.length, growth))
    },
    'int Count { get; }': (self) => self.count,
    'void Clear()': (self) => self.clear(),
    'bool Contains(T item)': (self, item) => {
      const { ops } = self.elementType
      return self.toItems().some((x) => ops.equals(x, item))
    },
    'void CopyTo(T[] array, int arrayIndex)': (self, array, index) => {
      const { length } = required(array, 'array').items
      if (index < 0 || index > length) {
        throw argumentOutOfRange(
          'arrayIndex',
          'Index was out of range. Must be non-negative and less than or equal to the size of the collection.',
          String(index),
        )
      }
      copyOut(self.toItems(), array, index)
    },
    'IEnumerator<T> GetEnumerator()': (self) => typedEnumerator(self),
    'int Capacity { get; }': (self) => self.room.length,
    'void TrimExcess(int capacity)': (self, capacity) => self.room.trimTo(capacity, self.count),
    'int EnsureCapacity(int capacity)': (self, capacity) => self.room.ensure(capacity),
    'void TrimExcess()': (self) => self.room.trim(self.count),
    'T Peek()': (self) => {
      if (self.count === 0) throw empty()
      return self.peek()
    },
    'bool TryPeek(out T result)': (self, result) => {
      const found = self.count > 0
      result.value = found ? self.peek() : self.elementType.ops.defaultValue
      return found
    },
    'T Pop()': (self) => {
      if (self.count === 0) throw empty()
      return self.pop()
    },
    'bool TryPop(out T result)': (self, result) => {
      const found = self.count > 0
      result.value = found ? self.pop() : self.elementType.ops.defaultValue
      return found
    },
    'void Push(T item)': (self, item) => self.push(item),
    'T[] ToArray()': (self) => arrayOf(self.elementType, self.toItems()),
  },
})
