import { NodeType } from '../node-type.ts'
import type { XmlEvent } from '../parser/xml-event.ts'
import { XmlParser } from '../parser/xml-parser.ts'
import { endOf, nodeOf, type Place, type ReaderNode, type ReaderSource } from './reader-node.ts'
import { DtdProcessing, type ReaderSettings } from './settings.ts'

/** How far the name or the content of a node stands behind the beginning of its markup. */
const offsets: Readonly<Partial<Record<XmlEvent['kind'], number>>> = {
  declaration: 2,
  end: 2,
  comment: 4,
  cdata: 9,
  instruction: 2,
  doctype: 10,
}

/** Reads the nodes of a text, as `XmlReader.Create(TextReader, XmlReaderSettings)` does. */
export class TextSource implements ReaderSource {
  readonly className = 'System.Xml.XmlTextReaderImpl'
  readonly #parser: XmlParser
  readonly #settings: ReaderSettings
  readonly #open: ReaderNode[] = []

  constructor(text: string, settings: ReaderSettings) {
    this.#settings = settings
    this.#parser = new XmlParser(text, {
      prohibitsDtd: settings.dtdProcessing === DtdProcessing.Prohibit,
      isFragment: settings.allowsFragments,
    })
  }

  get end(): Place {
    return this.#parser.placeOf(this.#parser.at)
  }

  next(): ReaderNode | null {
    for (;;) {
      const start = this.#parser.at
      const event = this.#parser.next()
      if (event === null) return null
      const node = this.#nodeOf(event, start)
      if (node && !this.#isIgnored(node)) return node
    }
  }

  #nodeOf(event: XmlEvent, from: number): ReaderNode | null {
    const place = this.#parser.placeOf(event.kind === 'start' ? event.at : from + (offsets[event.kind] ?? 0))
    if (event.kind === 'end') {
      const opened = this.#open.pop()
      return !opened || opened.isEmpty ? null : endOf(opened, place)
    }
    const declaration = this.#parser.text.slice(from + 6, this.#parser.at - 2)
    const node = nodeOf(event, place, event.kind === 'declaration' ? declaration : '')
    if (event.kind !== 'start') return node
    const attributes = event.attributes.map((each) => ({ ...each, place: this.#parser.placeOf(each.at) }))
    const start = { ...node, attributes }
    this.#open.push(start)
    return start
  }

  #isIgnored({ type }: ReaderNode): boolean {
    const { ignoresWhitespace, ignoresComments, ignoresInstructions, dtdProcessing } = this.#settings
    if (type === NodeType.Whitespace) return ignoresWhitespace
    if (type === NodeType.Comment) return ignoresComments
    if (type === NodeType.ProcessingInstruction) return ignoresInstructions
    return type === NodeType.DocumentType && dtdProcessing === DtdProcessing.Ignore
  }
}
