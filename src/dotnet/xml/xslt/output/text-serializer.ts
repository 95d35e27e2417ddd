import { charge } from '../../../values/ambient.ts'
import { exception } from '../../../values/exception.ts'
import type { OutputEncoding } from './encoding.ts'
import type { Sink } from './output.ts'

/** Writes the text of a result and nothing else. */
export class TextSerializer implements Sink {
  readonly #encoding: OutputEncoding
  result = ''

  constructor(encoding: OutputEncoding) {
    this.#encoding = encoding
  }

  text(value: string): void {
    charge(value.length >> 3)
    this.result += value
  }

  /** As .NET's writer has no references to fall back to, a character that the encoding lacks is an exception. */
  end(): void {
    if (this.#encoding.encode === null) return
    let index = 0
    for (const character of this.result) {
      const point = character.codePointAt(0) ?? 0
      if (!this.#encoding.holds(point)) {
        const hex = point.toString(16).toUpperCase().padStart(4, '0')
        throw exception(
          'System.Text.EncoderFallbackException',
          `Unable to translate Unicode character \\\\u${hex} at index ${index} to specified code page.`,
        )
      }
      index += character.length
    }
  }

  startElement(): void {}
  endElement(): void {}
  comment(): void {}
  instruction(): void {}
}
