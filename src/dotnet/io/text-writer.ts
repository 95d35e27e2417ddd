import { formatComposite } from '../formatting/composite-format.ts'
import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { box, objectText } from '../type-system/value-ops.ts'
import { charge } from '../values/ambient.ts'
import type { DotnetArray } from '../values/array.ts'
import { argument, argumentOutOfRange, exception, required } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'

/** Where the text of a writer goes. */
export interface TextSink {
  append(text: string): void
  text(): string
}

/** A writer of text; the only one that exists here writes into a string. */
export abstract class TextWriterObject extends DotnetObject {
  readonly #sink: TextSink
  #isClosed = false
  newLine: string = '\n'
  /** `Encoding.WebName`, as XML declarations show it. */
  abstract readonly encodingName: string

  constructor(sink: TextSink) {
    super()
    this.#sink = sink
  }

  write(text: string): void {
    if (this.#isClosed) throw exception('System.ObjectDisposedException', 'Cannot write to a closed TextWriter.')
    charge(text.length >> 3)
    this.#sink.append(text)
  }

  get text(): string {
    return this.#sink.text()
  }

  dispose(): void {
    this.#isClosed = true
  }

  override dotnetToString(): string {
    return this.text
  }
}

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    TextWriter: TextWriterObject
  }
}

const characters = (array: DotnetArray | null): string =>
  array === null ? '' : Array.from(array.items as number[], (unit) => String.fromCharCode(unit)).join('')

/** A part of a `char[]`, with the checks of `Write(char[], int, int)`. */
export function charactersOf(buffer: DotnetArray | null, index: number, count: number): string {
  const text = characters(required(buffer, 'buffer'))
  for (const [name, value] of [
    ['index', index],
    ['count', count],
  ] as const) {
    if (value < 0) throw argumentOutOfRange(name, `${name} ('${value}') must be a non-negative value.`, String(value))
  }
  if (text.length - index < count) {
    throw argument(
      'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
    )
  }
  return text.slice(index, index + count)
}

const textAs =
  (fullName: string) =>
  (value: unknown): string =>
    objectText(box(value, typeNamed(fullName)))

/** C# parameter types of `Write` and `WriteLine` and how their values become text. */
const writers: readonly (readonly [parameter: string, text: (value: never) => string])[] = [
  ['bool value', textAs('System.Boolean')],
  ['char value', (unit: number) => String.fromCharCode(unit)],
  ['char[] buffer', characters],
  ['decimal value', textAs('System.Decimal')],
  ['double value', textAs('System.Double')],
  ['float value', textAs('System.Single')],
  ['int value', textAs('System.Int32')],
  ['uint value', textAs('System.UInt32')],
  ['long value', textAs('System.Int64')],
  ['ulong value', textAs('System.UInt64')],
  ['object value', objectText],
  ['string value', (text: string | null) => text ?? ''],
]

const composed = (format: string | null, arg: DotnetArray | null): string =>
  formatComposite(required(format, 'format'), required(arg, 'arg').items as unknown[])

type WriteBody = (self: TextWriterObject, value: never) => void

function overloads(name: string, after: (self: TextWriterObject) => string): Record<string, WriteBody> {
  return Object.fromEntries(
    writers.map(([parameter, text]): [string, WriteBody] => [
      `void ${name}(${parameter})`,
      (self, value) => self.write(text(value) + after(self)),
    ]),
  )
}

export const textWriterType = defineClass<TextWriterObject>()('System.IO.TextWriter', {
  isAbstract: true,
  implements: ['System.IDisposable'],
  members: {
    'string NewLine { get; set; }': {
      get: (self) => self.newLine,
      set: (self, value) => {
        self.newLine = value ?? '\n'
      },
    },
    'void Close()': (self) => self.dispose(),
    'void Dispose()': (self) => self.dispose(),
    'void Flush()': () => {},
    ...(overloads('Write', () => '') as object),
    ...(overloads('WriteLine', (self) => self.newLine) as object),
    'void Write(char[] buffer, int index, int count)': (self, buffer, index, count) =>
      self.write(charactersOf(buffer, index, count)),
    'void WriteLine()': (self) => self.write(self.newLine),
    'void WriteLine(char[] buffer, int index, int count)': (self, buffer, index, count) =>
      self.write(charactersOf(buffer, index, count) + self.newLine),
    'void Write(string format, params object[] arg)': (self, format, arg) => self.write(composed(format, arg)),
    'void WriteLine(string format, params object[] arg)': (self, format, arg) =>
      self.write(composed(format, arg) + self.newLine),
  },
})
