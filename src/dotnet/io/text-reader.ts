import type { SerializedProperty } from '../json/object-properties.ts'
import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import type { DotnetArray } from '../values/array.ts'
import { argument, argumentOutOfRange, exception, required } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'

/** A reader of text; the only one that exists here reads a string. */
export abstract class TextReaderObject extends DotnetObject {
  #rest: string | null
  #at = 0

  constructor(text: string) {
    super()
    this.#rest = text
  }

  /** It has no properties. */
  jsonProperties(): readonly SerializedProperty[] {
    return []
  }

  get #text(): string {
    if (this.#rest === null) throw exception('System.ObjectDisposedException', 'Cannot read from a closed TextReader.')
    return this.#rest
  }

  /** The next UTF-16 unit, -1 at the end. */
  peek(): number {
    return this.#at < this.#text.length ? this.#text.charCodeAt(this.#at) : -1
  }

  read(): number {
    const unit = this.peek()
    if (unit >= 0) this.#at++
    return unit
  }

  readInto(buffer: DotnetArray | null, index: number, count: number): number {
    const { items } = required(buffer, 'buffer')
    if (index < 0) throw negative('index', index)
    if (count < 0) throw negative('count', count)
    if (items.length - index < count) {
      throw argument(
        'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
      )
    }
    let done = 0
    for (; done < count && this.peek() >= 0; done++) items[index + done] = this.read()
    return done
  }

  readToEnd(): string {
    const rest = this.#text.slice(this.#at)
    this.#at = this.#text.length
    return rest
  }

  /** Up to the next line break, which is passed over; null at the end. */
  readLine(): string | null {
    if (this.peek() < 0) return null
    const lineEnd = /\r\n|\r|\n/g
    lineEnd.lastIndex = this.#at
    const found = lineEnd.exec(this.#text)
    if (!found) return this.readToEnd()
    const line = this.#text.slice(this.#at, found.index)
    this.#at = lineEnd.lastIndex
    return line
  }

  dispose(): void {
    this.#rest = null
  }
}

const negative = (name: string, value: number) =>
  argumentOutOfRange(name, `${name} ('${value}') must be a non-negative value.`, String(value))

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    TextReader: TextReaderObject
  }
}

export const textReaderType = defineClass<TextReaderObject>()('System.IO.TextReader', {
  isAbstract: true,
  implements: ['System.IDisposable'],
  members: {
    'void Close()': (self) => self.dispose(),
    'void Dispose()': (self) => self.dispose(),
    'int Peek()': (self) => self.peek(),
    'int Read()': (self) => self.read(),
    'int Read(char[] buffer, int index, int count)': (self, buffer, index, count) =>
      self.readInto(buffer, index, count),
    'int ReadBlock(char[] buffer, int index, int count)': (self, buffer, index, count) =>
      self.readInto(buffer, index, count),
    'string ReadToEnd()': (self) => self.readToEnd(),
    'string ReadLine()': (self) => self.readLine(),
    'Task<string> ReadLineAsync()': notBuilt('tasks'),
    'Task<string> ReadToEndAsync()': notBuilt('tasks'),
    'Task<int> ReadBlockAsync(char[] buffer, int index, int count)': notBuilt('tasks'),
    'Task<int> ReadAsync(char[] buffer, int index, int count)': notBuilt('tasks'),
  },
})
