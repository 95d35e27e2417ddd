import { outputEncoding } from './encoding.ts'
import { HtmlSerializer } from './html-serializer.ts'
import type { Sink, StartTag } from './output.ts'
import type { OutputSettings } from './output-settings.ts'
import { TextSerializer } from './text-serializer.ts'
import { XmlSerializer } from './xml-serializer.ts'

/** A sink whose text can be read once everything is written. */
export interface Serializer extends Sink {
  readonly result: string
}

export function createSerializer(settings: OutputSettings): Serializer {
  if (settings.method === null) return new DetectingSerializer(settings)
  const encoding = outputEncoding(settings.encoding)
  if (settings.method === 'text') return new TextSerializer(encoding)
  return settings.method === 'html' ? new HtmlSerializer(settings, encoding) : new XmlSerializer(settings, encoding)
}

/** HTML where the first element is called so in any case, without namespace, and no text stands before it; else XML. */
class DetectingSerializer implements Serializer {
  readonly #settings: OutputSettings
  #waiting: ((sink: Sink) => void)[] = []
  #chosen: Serializer | null = null

  constructor(settings: OutputSettings) {
    this.#settings = settings
  }

  get result(): string {
    return this.#choose('xml').result
  }

  startElement(tag: StartTag): void {
    this.#choose(tag.namespace === '' && tag.localName.toLowerCase() === 'html' ? 'html' : 'xml').startElement(tag)
  }

  endElement(): void {
    this.#choose('xml').endElement()
  }

  text(value: string, escapes: boolean): void {
    if (/[^ \t\r\n]/.test(value)) this.#choose('xml').text(value, escapes)
    else this.#pass((sink) => sink.text(value, escapes))
  }

  comment(value: string): void {
    this.#pass((sink) => sink.comment(value))
  }

  instruction(target: string, data: string): void {
    this.#pass((sink) => sink.instruction(target, data))
  }

  end(): void {
    this.#choose('xml').end()
  }

  #pass(write: (sink: Sink) => void): void {
    if (this.#chosen) write(this.#chosen)
    else this.#waiting.push(write)
  }

  #choose(method: 'xml' | 'html'): Serializer {
    if (this.#chosen) return this.#chosen
    const chosen = createSerializer({ ...this.#settings, method })
    this.#chosen = chosen
    for (const write of this.#waiting) write(chosen)
    this.#waiting = []
    return chosen
  }
}
