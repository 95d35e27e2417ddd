import { charge } from '../../../values/ambient.ts'
import {
  commentText,
  escapeAttribute,
  escapeText,
  instructionMarkup,
  newLines,
  requireXmlText,
} from '../../writer/escape.ts'
import { XmlException } from '../../xml-exception.ts'
import { type OutputEncoding, withReferences } from './encoding.ts'
import type { Sink, StartTag } from './output.ts'
import type { OutputSettings } from './output-settings.ts'

interface Open {
  readonly name: string
  readonly isCdata: boolean
  readonly outerIsMixed: boolean
  hasContent: boolean
}

/** Writes a result as XML, as the writer behind XslCompiledTransform does. */
export class XmlSerializer implements Sink {
  readonly #settings: OutputSettings
  readonly #encoding: OutputEncoding
  readonly #indents: boolean
  readonly #open: Open[] = []
  #out = ''
  #isTagOpen = false
  #isMixed = false
  #isInCdata = false
  #roots = 0

  constructor(settings: OutputSettings, encoding: OutputEncoding) {
    this.#settings = settings
    this.#encoding = encoding
    this.#indents = settings.indent ?? false
    if (!settings.omitsDeclaration) {
      const standalone = settings.standalone === null ? '' : ` standalone="${settings.standalone}"`
      this.#out = `<?xml version="1.0" encoding="${encoding.name}"${standalone}?>`
    }
  }

  get result(): string {
    return this.#out
  }

  startElement({ prefix, localName, namespace, attributes, namespaces }: StartTag): void {
    this.#endText()
    const name = prefix === '' ? localName : `${prefix}:${localName}`
    if (this.#open.length === 0) this.#startRoot(name)
    this.#indentHere()
    const parent = this.#open.at(-1)
    if (parent) parent.hasContent = true
    let tag = `<${name}`
    for (const a of attributes) {
      tag += ` ${a.prefix === '' ? '' : `${a.prefix}:`}${a.localName}="${this.#encoded(escapeAttribute(a.value))}"`
    }
    for (const n of namespaces) {
      tag += ` xmlns${n.prefix === '' ? '' : `:${n.prefix}`}="${this.#encoded(escapeAttribute(n.uri))}"`
    }
    this.#write(tag)
    this.#isTagOpen = true
    const isCdata = this.#settings.cdataElements.has(`{${namespace}}${localName}`)
    this.#open.push({ name, isCdata, outerIsMixed: this.#isMixed, hasContent: false })
  }

  endElement(): void {
    const open = this.#open.at(-1)
    if (!open) return
    if (this.#isTagOpen) {
      this.#isTagOpen = false
      this.#open.pop()
      this.#write(' />')
    } else {
      this.#endText()
      this.#open.pop()
      if (open.hasContent) this.#indentHere()
      this.#write(`</${open.name}>`)
    }
    this.#isMixed = open.outerIsMixed
  }

  text(value: string, escapes: boolean): void {
    const parent = this.#open.at(-1)
    if (parent?.isCdata) {
      if (!this.#isInCdata) this.#endText()
      this.#write(this.#isInCdata ? '' : '<![CDATA[')
      this.#isInCdata = true
      this.#write(newLines(requireXmlText(value)).replaceAll(']]>', ']]]]><![CDATA[>'))
    } else {
      this.#endText()
      this.#write(this.#encoded(escapes ? escapeText(value) : newLines(requireXmlText(value))))
    }
    this.#isMixed = true
    if (parent) parent.hasContent = true
  }

  comment(value: string): void {
    this.#beginLeaf()
    this.#write(`<!--${commentText(value)}-->`)
  }

  instruction(target: string, data: string): void {
    this.#beginLeaf()
    this.#write(instructionMarkup(target, data))
  }

  end(): void {
    if (this.#mustBeDocument && this.#roots === 0) throw new XmlException('Document does not have a root element.')
  }

  get #mustBeDocument(): boolean {
    return this.#settings.standalone === 'yes' || this.#settings.doctypeSystem !== null
  }

  #startRoot(name: string): void {
    const { doctypeSystem, doctypePublic } = this.#settings
    if (this.#mustBeDocument && this.#roots > 0) {
      throw new XmlException('Document cannot have multiple document elements.')
    }
    this.#roots++
    if (this.#roots > 1 || doctypeSystem === null) return
    this.#indentHere()
    const identifiers = doctypePublic === null ? 'SYSTEM' : `PUBLIC "${doctypePublic}"`
    this.#write(`<!DOCTYPE ${name} ${identifiers} "${doctypeSystem}">`)
  }

  #beginLeaf(): void {
    this.#endText()
    this.#indentHere()
    const parent = this.#open.at(-1)
    if (parent) parent.hasContent = true
  }

  /** Ends the start tag and a CDATA section. */
  #endText(): void {
    if (this.#isTagOpen) this.#write('>')
    if (this.#isInCdata) this.#write(']]>')
    this.#isTagOpen = this.#isInCdata = false
  }

  #indentHere(): void {
    if (!this.#indents || this.#isMixed || this.#out === '') return
    this.#write(`\n${'  '.repeat(this.#open.length)}`)
  }

  #encoded(text: string): string {
    return withReferences(text, this.#encoding)
  }

  #write(text: string): void {
    charge(text.length >> 3)
    this.#out += text
  }
}
