import { NodeType } from '../node-type.ts'
import { skip } from './moves.ts'
import type { ReaderNode, ReaderSource } from './reader-node.ts'
import type { ReaderSettings } from './settings.ts'
import type { XmlReaderObject } from './xml-reader-object.ts'

/** The element that another reader is on: reading it moves that reader, closing it moves that one to the end tag. */
export class SubtreeSource implements ReaderSource {
  readonly className = 'System.Xml.XmlSubtreeReader'
  readonly #outer: XmlReaderObject
  readonly #depth: number
  #state: 'before' | 'inside' | 'after' = 'before'

  constructor(outer: XmlReaderObject) {
    this.#outer = outer
    this.#depth = outer.depth
  }

  next(): ReaderNode | null {
    if (this.#state === 'after') return null
    if (this.#state === 'before') {
      this.#state = this.#outer.isEmptyElement ? 'after' : 'inside'
      return this.#outer.node
    }
    this.#outer.read()
    if (this.#outer.depth === this.#depth) this.#state = 'after'
    return this.#outer.node
  }

  close(): void {
    if (this.#state === 'inside') while (this.#outer.depth > this.#depth && this.#outer.read());
    else if (this.#state === 'before') skip(this.#outer)
    this.#state = 'after'
  }
}

/** Another reader without what the settings ignore. */
export class FilteredSource implements ReaderSource {
  readonly className: string
  readonly #inner: XmlReaderObject
  readonly #settings: ReaderSettings

  constructor(inner: XmlReaderObject, settings: ReaderSettings) {
    this.className = `System.Xml.XmlCharCheckingReader${inner.isOverTree ? '' : 'WithNS'}`
    this.#inner = inner
    this.#settings = settings
  }

  next(): ReaderNode | null {
    while (this.#inner.read()) {
      const { node } = this.#inner
      const isIgnored =
        (node.type === NodeType.Whitespace && this.#settings.ignoresWhitespace) ||
        (node.type === NodeType.Comment && this.#settings.ignoresComments) ||
        (node.type === NodeType.ProcessingInstruction && this.#settings.ignoresInstructions)
      if (!isIgnored) return node
    }
    return null
  }
}
