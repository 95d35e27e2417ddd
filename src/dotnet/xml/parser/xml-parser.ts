import { charge } from '../../values/ambient.ts'
import { isHighSurrogate, isLowSurrogate, isNameStart, isNameUnit, isXmlSpace, isXmlUnit } from '../characters.ts'
import { xmlnsNamespace } from '../names.ts'
import { badNameCharacter, badNameStart, invalidCharacter, shownCharacter, XmlException } from '../xml-exception.ts'
import { readDoctype } from './doctype.ts'
import { NamespaceScope } from './namespace-scope.ts'
import { parseReference } from './reference.ts'
import type { ParsedAttribute, XmlEvent } from './xml-event.ts'

export interface ParserOptions {
  /** A document type raises an exception: the default of `XmlReader.Create`. */
  readonly prohibitsDtd?: boolean
  /** Text and several elements may stand at the top (`ConformanceLevel.Fragment`). */
  readonly isFragment?: boolean
  /** Prefixes that are declared around the text. */
  readonly namespaces?: ReadonlyMap<string, string>
}

interface OpenElement {
  readonly name: string
  readonly at: number
  readonly preservesSpace: boolean
}

const declNotFirst =
  'Unexpected XML declaration. The XML declaration must be the first node in the document, and no whitespace characters are allowed to appear before it.'
const dtdProhibited =
  'For security reasons DTD is prohibited in this XML document. To enable DTD processing set the DtdProcessing property on XmlReaderSettings to Parse and pass the settings into XmlReader.Create method.'
/** Characters that entities may expand to before .NET stops. */
const entityLimit = 10_000_000

/**
 * Reads XML as .NET's XmlTextReader does: the same documents are accepted, and faults have its messages, lines and
 * positions. Call `next` until it gives null.
 */
export class XmlParser {
  text: string
  at = 0
  readonly entities = new Map<string, string>()
  readonly #options: ParserOptions
  readonly #open: OpenElement[] = []
  readonly #scope = new NamespaceScope()
  #hasRoot = false
  #hasDoctype = false
  #pendingEnd = false
  #expanded = 0

  constructor(text: string, options: ParserOptions = {}) {
    this.text = text
    this.#options = options
    for (const [prefix, namespace] of options.namespaces ?? []) this.#scope.declare(prefix, namespace)
    charge(text.length)
  }

  get depth(): number {
    return this.#open.length
  }

  /** The next event, or null at the end of a whole document. */
  next(): XmlEvent | null {
    if (this.#pendingEnd) {
      this.#pendingEnd = false
      return this.#close()
    }
    if (this.#open.length > 0) return this.#readContent()
    return this.#readProlog()
  }

  fail(message: string, at = this.at): XmlException {
    return new XmlException(message, this.placeOf(at))
  }

  unit(ahead = 0): number {
    return this.text.charCodeAt(this.at + ahead)
  }

  startsWith(text: string): boolean {
    return this.text.startsWith(text, this.at)
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length
  }

  skipSpace(): boolean {
    const start = this.at
    while (isXmlSpace(this.unit())) this.at++
    return this.at > start
  }

  unexpected(at: number, ...expected: readonly string[]): XmlException {
    this.at = Math.min(at, this.text.length)
    if (this.isAtEnd) return this.fail('Unexpected end of file has occurred.')
    let end = at
    if (isNameStart(this.text.charCodeAt(end)))
      while (isNameUnit(this.text.charCodeAt(end)) || this.text[end] === ':') end++
    const token = end > at ? this.text.slice(at, end) : shownCharacter(this.text, at).character
    return this.fail(
      `'${token}' is an unexpected token. The expected token is ${expected.map((e) => `'${e}'`).join(' or ')}.`,
      at,
    )
  }

  unclosed(): XmlException {
    const names = [...this.#open].reverse().map((element) => element.name)
    return this.fail(
      `Unexpected end of file has occurred. The following elements are not closed: ${names.join(', ')}${names.length > 0 ? '.' : ''}`,
      this.text.length,
    )
  }

  /** A name without colon at the current place. */
  readNcName(): string {
    const start = this.at
    if (this.isAtEnd) throw this.fail('Unexpected end of file while parsing Name has occurred.')
    if (!isNameStart(this.unit())) throw this.fail(badNameStart(this.text, this.at))
    while (isNameUnit(this.unit())) this.at++
    if (this.isAtEnd) throw this.fail('Unexpected end of file while parsing Name has occurred.')
    return this.text.slice(start, this.at)
  }

  readQName(): { prefix: string; localName: string } {
    const first = this.readNcName()
    if (this.text[this.at] !== ':') return { prefix: '', localName: first }
    this.at++
    const localName = this.readNcName()
    if (this.text[this.at] === ':') throw this.fail(badNameCharacter(this.text, this.at))
    return { prefix: first, localName }
  }

  #readProlog(): XmlEvent | null {
    if (this.at === 0 && this.startsWith('<?xml') && isXmlSpace(this.unit(5))) return this.#readDeclaration()
    if (this.at === 0 && this.startsWith('<?xml?')) throw this.fail('Syntax for an XML declaration is invalid.', 5)
    if (this.#options.isFragment && !this.isAtEnd && this.text[this.at] !== '<') return this.#readText()
    const start = this.at
    this.skipSpace()
    if (this.at > start)
      return { kind: 'whitespace', value: lineBreaks(this.text.slice(start, this.at)), isSignificant: false }
    if (this.isAtEnd) {
      if (!this.#hasRoot && !this.#options.isFragment) throw new XmlException('Root element is missing.')
      return null
    }
    const root = this.at
    if (this.text[root] !== '<' && !isXmlUnit(this.unit())) throw this.fail(invalidCharacter(this.text, root))
    if (this.text[root] !== '<' || this.text.length - root < 4) throw this.fail('Data at the root level is invalid.')
    switch (this.text[root + 1]) {
      case '?':
        return this.#readInstruction()
      case '!':
        if (this.text[root + 2] === '-') return this.#readComment()
        if (this.text[root + 2] === '[') throw this.fail('Data at the root level is invalid.')
        return this.#readDoctype()
      case '/':
        throw this.fail('Unexpected end tag.', root + 2)
      default:
        if (this.#hasRoot && !this.#options.isFragment) throw this.fail('There are multiple root elements.', root + 1)
        return this.#readStart()
    }
  }

  #readContent(): XmlEvent {
    if (this.isAtEnd) throw this.unclosed()
    if (this.text[this.at] !== '<') return this.#readText()
    switch (this.text[this.at + 1]) {
      case undefined:
        throw this.unclosed()
      case '?':
        return this.#readInstruction()
      case '/':
        return this.#readEnd()
      case '!':
        if (this.text[this.at + 2] === '-') return this.#readComment()
        if (this.text[this.at + 2] === '[') return this.#readCdata()
        if (this.text.startsWith('DOCTYPE', this.at + 2)) throw this.fail('Unexpected DTD declaration.', this.at + 2)
        throw this.unexpected(this.at + 2, '<!--', '<[CDATA[')
      default:
        return this.#readStart()
    }
  }

  #readStart(): XmlEvent {
    const nameAt = ++this.at
    const { prefix, localName } = this.readQName()
    const name = prefix === '' ? localName : `${prefix}:${localName}`
    const unit = this.text[this.at]
    const attributes: ParsedAttribute[] = []
    let isEmpty = false
    if (unit === '/') {
      if (this.at + 1 >= this.text.length) throw this.fail('Unexpected end of file while parsing > has occurred.')
      if (this.text[this.at + 1] !== '>') throw this.unexpected(this.at, '>')
      isEmpty = true
    } else if (isXmlSpace(this.unit())) isEmpty = this.#readAttributes(attributes)
    else if (unit !== '>') throw this.fail(badNameCharacter(this.text, this.at))
    this.at += isEmpty ? 2 : 1

    this.#scope.open(attributes, (message, at) => this.fail(message, at))
    const namespace = this.#scope.find(prefix)
    if (namespace === undefined) throw this.fail(`'${prefix}' is an undeclared prefix.`, nameAt)
    this.#resolve(attributes)
    this.#hasRoot = true
    const space = attributes.find((a) => a.prefix === 'xml' && a.localName === 'space')?.value
    const inherited = this.#open.at(-1)?.preservesSpace ?? false
    this.#open.push({ name, at: nameAt, preservesSpace: space === undefined ? inherited : space === 'preserve' })
    if (isEmpty) this.#pendingEnd = true
    return { kind: 'start', prefix, localName, namespace, attributes, isEmpty, at: nameAt }
  }

  /** Reads up to the end of the tag; true for `/>`. */
  #readAttributes(attributes: ParsedAttribute[]): boolean {
    for (;;) {
      const hadSpace = this.skipSpace()
      if (this.isAtEnd) throw this.unclosed()
      const unit = this.text[this.at]
      if (unit === '>') return false
      if (unit === '/') {
        if (this.text[this.at + 1] === '>') return true
        if (this.at + 1 >= this.text.length) throw this.unclosed()
        throw this.unexpected(this.at + 1, '>')
      }
      if (!isNameStart(this.unit())) throw this.fail(badNameStart(this.text, this.at))
      const at = this.at
      if (!hadSpace) {
        const { message } = this.unexpected(at, '')
        throw this.fail(message.replace(/ The expected token is .*$/s, ' Expecting whitespace.'), at)
      }
      const { prefix, localName } = this.readQName()
      this.skipSpace()
      if (this.text[this.at] !== '=') throw this.unexpected(this.at, '=')
      this.at++
      this.skipSpace()
      const valueAt = this.at
      const quote = this.text[valueAt]
      if (quote !== '"' && quote !== "'") throw this.unexpected(valueAt, '"', "'")
      const duplicate = attributes.some((a) => a.prefix === prefix && a.localName === localName)
      const value = this.#readValue(quote)
      if (duplicate)
        throw this.fail(`'${prefix === '' ? '' : `${prefix}:`}${localName}' is a duplicate attribute name.`, at)
      attributes.push({ prefix, localName, namespace: '', value, at, valueAt })
    }
  }

  #readValue(quote: string): string {
    this.at++
    let value = ''
    let start = this.at
    for (;;) {
      if (this.isAtEnd) throw this.fail('There is an unclosed literal string.')
      const unit = this.unit()
      if (this.text[this.at] === quote) break
      if (unit === 38) {
        value += this.#spaced(start, this.at) + parseReference(this, true)
        start = this.at
      } else if (unit === 60) {
        throw this.fail("'<', hexadecimal value 0x3C, is an invalid attribute character.")
      } else this.#checkUnit()
    }
    value += this.#spaced(start, this.at)
    this.at++
    return value
  }

  /** A piece of an attribute value with its white space normalised. */
  #spaced(start: number, end: number): string {
    return this.text.slice(start, end).replace(/\r\n|[\r\n\t]/g, ' ')
  }

  /** Passes a character that may stand in a document. */
  #checkUnit(): void {
    const unit = this.unit()
    if (isHighSurrogate(unit)) {
      if (!isLowSurrogate(this.unit(1))) {
        if (this.at + 1 >= this.text.length) throw this.fail(invalidCharacter(this.text, this.at))
        throw this.fail(invalidCharacter(this.text, this.at + 1), this.at + 1)
      }
      this.at += 2
    } else if (isXmlUnit(unit)) this.at++
    else throw this.fail(invalidCharacter(this.text, this.at))
  }

  #resolve(attributes: readonly ParsedAttribute[]): void {
    for (const attribute of attributes) {
      const { prefix } = attribute
      if (prefix === '') attribute.namespace = attribute.localName === 'xmlns' ? xmlnsNamespace : ''
      else {
        const namespace = this.#scope.find(prefix)
        if (namespace === undefined) throw this.fail(`'${prefix}' is an undeclared prefix.`, attribute.at)
        attribute.namespace = namespace
      }
    }
    for (const [i, attribute] of attributes.entries()) {
      if (attribute.prefix === '') continue
      const same = (a: ParsedAttribute): boolean =>
        a.localName === attribute.localName && a.namespace === attribute.namespace
      if (attributes.slice(0, i).some(same)) {
        throw this.fail(`'${attribute.prefix}:${attribute.localName}' is a duplicate attribute name.`, attribute.at)
      }
    }
  }

  #readEnd(): XmlEvent {
    this.at += 2
    const nameAt = this.at
    const open = this.#open.at(-1) as OpenElement // only called inside an element
    if (this.startsWith(open.name)) {
      const after = this.unit(open.name.length)
      if (!isNameUnit(after) && after !== 58) {
        this.at += open.name.length
        this.skipSpace()
        if (this.isAtEnd) throw this.unclosed()
        if (this.text[this.at] !== '>') throw this.unexpected(this.at, '>')
        this.at++
        return this.#close()
      }
    }
    const { prefix, localName } = this.readQName()
    const { line, position } = this.placeOf(open.at)
    throw this.fail(
      `The '${open.name}' start tag on line ${line} position ${position} does not match the end tag of '${prefix === '' ? '' : `${prefix}:`}${localName}'.`,
      nameAt,
    )
  }

  /** Line and position of an index. */
  placeOf(at: number): { line: number; position: number } {
    let line = 1
    let lineStart = 0
    for (let i = 0; i < at; i++) {
      const unit = this.text.charCodeAt(i)
      if (unit === 10 || (unit === 13 && this.text.charCodeAt(i + 1) !== 10)) {
        line++
        lineStart = i + 1
      }
    }
    return { line, position: at - lineStart + 1 }
  }

  #close(): XmlEvent {
    this.#open.pop()
    this.#scope.close()
    return { kind: 'end' }
  }

  #readText(): XmlEvent {
    let value = ''
    let start = this.at
    let isSpace = true
    while (!this.isAtEnd && this.unit() !== 60) {
      const unit = this.unit()
      if (unit === 38) {
        value += lineBreaks(this.text.slice(start, this.at))
        const reference = parseReference(this, false)
        start = this.at
        value += reference
        if (!/^[ \t\r\n]*$/.test(reference)) isSpace = false
      } else if (unit === 93 && this.startsWith(']]>')) {
        throw this.fail("']]>' is not allowed in character data.")
      } else {
        if (!isXmlSpace(unit)) isSpace = false
        this.#checkUnit()
      }
    }
    value += lineBreaks(this.text.slice(start, this.at))
    if (this.isAtEnd && this.#open.length > 0) throw this.unclosed()
    if (value === '') return this.#readContent()
    if (!isSpace) return { kind: 'text', value }
    return { kind: 'whitespace', value, isSignificant: this.#open.at(-1)?.preservesSpace ?? false }
  }

  /** Puts the text of an entity in the place of its reference, so that its markup is read too. */
  splice(start: number, replacement: string): void {
    this.#expanded += replacement.length
    if (this.#expanded > entityLimit) {
      throw this.fail('The input document has exceeded a limit set by MaxCharactersFromEntities.')
    }
    charge(replacement.length + 1)
    this.text = this.text.slice(0, start) + replacement + this.text.slice(this.at)
    this.at = start
  }

  #readCdata(): XmlEvent {
    const tag = this.at + 3
    if (!this.text.startsWith('CDATA[', tag)) throw this.unexpected(tag, 'CDATA[')
    this.at = tag + 6
    const value = this.#until(']]>', 'CDATA')
    return { kind: 'cdata', value }
  }

  #readComment(): XmlEvent {
    if (this.text[this.at + 3] !== '-') throw this.unexpected(this.at + 3, '-')
    this.at += 4
    const start = this.at
    for (;;) {
      if (this.isAtEnd) throw this.fail('Unexpected end of file while parsing Comment has occurred.')
      if (this.startsWith('--')) break
      this.#checkUnit()
    }
    const value = this.text.slice(start, this.at)
    if (this.text[this.at + 2] === undefined) {
      this.at = this.text.length
      throw this.fail('Unexpected end of file while parsing Comment has occurred.')
    }
    if (this.text[this.at + 2] !== '>') {
      throw this.fail("An XML comment cannot contain '--', and '-' cannot be the last character.")
    }
    this.at += 3
    return { kind: 'comment', value: lineBreaks(value) }
  }

  #readInstruction(): XmlEvent {
    this.at += 2
    const nameAt = this.at
    const target = this.readNcName()
    if (target.toLowerCase() === 'xml') {
      throw this.fail(
        target === 'xml' ? declNotFirst : `'${target}' is an invalid name for processing instructions.`,
        nameAt,
      )
    }
    if (this.startsWith('?>')) {
      this.at += 2
      return { kind: 'instruction', target, data: '' }
    }
    if (!this.skipSpace()) throw this.fail(badNameCharacter(this.text, this.at))
    return { kind: 'instruction', target, data: this.#until('?>', 'PI') }
  }

  #until(end: string, what: string): string {
    const start = this.at
    for (;;) {
      if (this.isAtEnd) throw this.fail(`Unexpected end of file while parsing ${what} has occurred.`)
      if (this.startsWith(end)) break
      this.#checkUnit()
    }
    const value = lineBreaks(this.text.slice(start, this.at))
    this.at += end.length
    return value
  }

  #readDeclaration(): XmlEvent {
    this.at = 5
    const found: Record<string, string> = {}
    const order = ['version', 'encoding', 'standalone']
    let expected = 0
    for (;;) {
      const hadSpace = this.skipSpace()
      if (this.startsWith('?>')) break
      if (this.isAtEnd) throw this.fail('Unexpected end of file has occurred.')
      if (this.text[this.at] === '?') throw this.unexpected(this.at + 1, '?>')
      const nameAt = this.at
      const isName = isNameStart(this.unit())
      if (!isName && expected > 0) throw this.unexpected(nameAt, '?>')
      const name = isName ? this.readNcName() : ''
      const index = order.indexOf(name)
      if (index < expected || (expected === 0 && index !== 0) || !hadSpace) {
        throw this.fail('Syntax for an XML declaration is invalid.', nameAt)
      }
      expected = index + 1
      this.skipSpace()
      if (this.text[this.at] !== '=') throw this.unexpected(this.at, '=')
      this.at++
      this.skipSpace()
      const quote = this.text[this.at]
      if (quote !== '"' && quote !== "'") throw this.unexpected(this.at, '"', "'")
      const quoteAt = this.at
      const end = this.text.indexOf(quote, quoteAt + 1)
      if (end < 0) {
        this.at = this.text.length
        throw this.fail('There is an unclosed literal string.')
      }
      const value = this.text.slice(quoteAt + 1, end)
      if (name === 'version' && value !== '1.0') throw this.fail(`Version number '${value}' is invalid.`, quoteAt + 1)
      if (name === 'standalone' && value !== 'yes' && value !== 'no') {
        throw this.fail('Syntax for an XML declaration is invalid.', quoteAt)
      }
      found[name] = value
      this.at = end + 1
    }
    if (expected === 0) throw this.fail('Syntax for an XML declaration is invalid.')
    this.at += 2
    return {
      kind: 'declaration',
      version: found['version'] ?? '1.0',
      encoding: found['encoding'] ?? null,
      standalone: found['standalone'] ?? null,
    }
  }

  #readDoctype(): XmlEvent {
    const start = this.at
    if (!this.text.startsWith('DOCTYPE', start + 2)) throw this.unexpected(start + 2, 'DOCTYPE')
    if (this.#options.prohibitsDtd) throw new XmlException(dtdProhibited)
    if (this.#hasDoctype) throw this.fail('Cannot have multiple DTDs.', start)
    if (this.#hasRoot) throw this.fail('DTD must be defined before the document root element.', start)
    this.#hasDoctype = true
    this.at = start + 9
    return readDoctype(this)
  }
}

/** Line ends as a parser reports them. */
function lineBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}
