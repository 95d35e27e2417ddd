import { charge } from '../../../values/ambient.ts'
import { commentText, escapeText, newLines, requireXmlText } from '../../writer/escape.ts'
import { type OutputEncoding, withReferences } from './encoding.ts'
import {
  addressAttributes,
  addressElements,
  blockElements,
  emptyElements,
  flagAttributes,
  flagElements,
  rawElements,
} from './html-names.ts'
import type { OutputAttribute, Sink, StartTag } from './output.ts'
import type { OutputSettings } from './output-settings.ts'

interface Open {
  readonly name: string
  /** In lower case; null in a namespace, where an element is written as XML. */
  readonly known: string | null
  readonly isBlock: boolean
}

const attributeEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '\r': '&#xD;',
  '\n': '&#xA;',
}

/** Writes a result as HTML 4, as the writer behind XslCompiledTransform does. */
export class HtmlSerializer implements Sink {
  readonly #settings: OutputSettings
  readonly #encoding: OutputEncoding
  readonly #indents: boolean
  readonly #open: Open[] = []
  #out = ''
  #isTagOpen = false
  /** Where the last block started or ended: only there a line may break. */
  #blockEnd = -1
  #contentStart = 0
  #hasRoot = false

  constructor(settings: OutputSettings, encoding: OutputEncoding) {
    this.#settings = settings
    this.#encoding = encoding
    this.#indents = settings.indent ?? true
  }

  get result(): string {
    return this.#out
  }

  startElement({ prefix, localName, namespace, attributes, namespaces }: StartTag): void {
    this.#endTag()
    const name = prefix === '' ? localName : `${prefix}:${localName}`
    if (!this.#hasRoot) this.#documentType(name)
    const known = namespace === '' ? localName.toLowerCase() : null
    const isBlock = known === null || blockElements.has(known)
    if (isBlock && this.#blockEnd === this.#out.length) this.#indentHere()
    let tag = `<${name}`
    for (const attribute of attributes) tag += this.#attributeText(attribute, known)
    for (const n of namespaces) tag += ` xmlns${n.prefix === '' ? '' : `:${n.prefix}`}="${this.#attributeValue(n.uri)}"`
    this.#write(tag)
    this.#isTagOpen = true
    this.#open.push({ name, known, isBlock })
  }

  endElement(): void {
    const open = this.#open.at(-1)
    if (!open) return
    const isEmptyXml = open.known === null && this.#isTagOpen
    if (isEmptyXml) this.#isTagOpen = false
    else this.#endTag()
    this.#open.pop()
    if (open.isBlock && this.#blockEnd === this.#out.length && this.#contentStart !== this.#out.length) {
      this.#indentHere()
    }
    if (isEmptyXml) this.#write(' />')
    else if (open.known === null || !emptyElements.has(open.known)) this.#write(`</${open.name}>`)
    this.#contentStart = 0
    if (open.isBlock) this.#blockEnd = this.#out.length
  }

  text(value: string, escapes: boolean): void {
    this.#endTag()
    const { known } = this.#open.at(-1) ?? { known: null }
    const isRaw = !escapes || (known !== null && rawElements.has(known))
    this.#write(isRaw ? newLines(requireXmlText(value)) : withReferences(escapeText(value), this.#encoding))
  }

  comment(value: string): void {
    this.#endTag()
    this.#write(`<!--${commentText(value)}-->`)
  }

  instruction(target: string, data: string): void {
    this.#endTag()
    this.#write(`<?${target} ${newLines(requireXmlText(data))}>`)
  }

  end(): void {}

  #documentType(name: string): void {
    this.#hasRoot = true
    const { doctypePublic, doctypeSystem } = this.#settings
    if (doctypePublic === null && doctypeSystem === null) return
    const system = doctypeSystem === null ? '' : ` "${doctypeSystem}"`
    this.#write(`<!DOCTYPE ${name} ${doctypePublic === null ? 'SYSTEM' : `PUBLIC "${doctypePublic}"`}${system}>`)
    this.#blockEnd = this.#out.length
  }

  #endTag(): void {
    if (!this.#isTagOpen) return
    this.#isTagOpen = false
    this.#write('>')
    this.#contentStart = this.#out.length
    const open = this.#open.at(-1)
    if (open?.known === 'head') {
      this.#indentHere()
      const type = this.#settings.mediaType ?? 'text/html'
      this.#write(`<META http-equiv="Content-Type" content="${type}; charset=${this.#encoding.name}">`)
      this.#blockEnd = this.#out.length
    } else if (open?.isBlock) this.#blockEnd = this.#out.length
  }

  #attributeText({ prefix, localName, value }: OutputAttribute, element: string | null): string {
    const name = prefix === '' ? localName : `${prefix}:${localName}`
    const known = prefix === '' && element !== null ? localName.toLowerCase() : ''
    if (element !== null && flagAttributes.has(known) && flagElements.has(element)) return ` ${name}`
    const isAddress = element !== null && addressAttributes.has(known) && addressElements.has(element)
    return ` ${name}="${isAddress ? addressText(value) : this.#attributeValue(value)}"`
  }

  #attributeValue(value: string): string {
    return withReferences(escaped(value), this.#encoding)
  }

  #indentHere(): void {
    if (this.#indents) this.#write(`\n${'  '.repeat(this.#open.length)}`)
  }

  #write(text: string): void {
    charge(text.length >> 3)
    this.#out += text
  }
}

/** `&{` stays, as HTML 4 has it for scripts in attributes. */
function escaped(value: string): string {
  return requireXmlText(value).replace(/&(?!\{)|["\r\n]/g, (c) => attributeEscapes[c] ?? c)
}

/** Characters beyond ASCII as bytes of UTF-8. */
function addressText(value: string): string {
  return escaped(value).replace(/[^\0-\x7f]+/g, (text) =>
    [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).toUpperCase()}`).join(''),
  )
}
