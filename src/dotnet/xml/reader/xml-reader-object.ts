import { typeNamed } from '../../type-system/definition.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { argumentNull, argumentOutOfRange, invalidOperation, nullReference } from '../../values/exception.ts'
import { DotnetObject } from '../../values/object.ts'
import { xmlNamespace, xmlnsNamespace } from '../names.ts'
import { NodeType } from '../node-type.ts'
import { XmlException } from '../xml-exception.ts'
import {
  noNode,
  type Place,
  qualified,
  type ReaderAttribute,
  type ReaderNode,
  type ReaderSource,
} from './reader-node.ts'
import type { ReaderSettings } from './settings.ts'

/** Values of `System.Xml.ReadState`. */
export const ReadState = { Initial: 0, Interactive: 1, Error: 2, EndOfFile: 3, Closed: 4 } as const

const withValue: ReadonlySet<number> = new Set([
  NodeType.Attribute,
  NodeType.Text,
  NodeType.CDATA,
  NodeType.ProcessingInstruction,
  NodeType.Comment,
  NodeType.DocumentType,
  NodeType.Whitespace,
  NodeType.SignificantWhitespace,
  NodeType.XmlDeclaration,
])

/**
 * `System.Xml.XmlReader`: where it stands in a document, and the elementary moves. What reads whole elements and
 * contents is made of these in functions beside it.
 */
export class XmlReaderObject extends DotnetObject {
  readonly settings: ReaderSettings | null
  readonly #source: ReaderSource
  #node: ReaderNode = noNode
  #state: number = ReadState.Initial
  readonly #open: ReaderNode[] = []
  /** Index of the attribute that it stands on, -1 on the node itself. */
  #attribute = -1
  /** On the text of the attribute. */
  #isOnAttributeText = false

  constructor(source: ReaderSource, settings: ReaderSettings | null) {
    super()
    this.#source = source
    this.settings = settings
  }

  override get dotnetType(): DotnetType {
    return typeNamed(this.#source.className)
  }

  /** Over a tree: .NET's reader of it answers a few things differently. */
  get isOverTree(): boolean {
    return this.#source.className === 'System.Xml.Linq.XNodeReader'
  }

  /** Over an element of another reader. */
  get isSubtree(): boolean {
    return this.#source.className === 'System.Xml.XmlSubtreeReader'
  }

  get state(): number {
    return this.#state
  }

  get isAtEnd(): boolean {
    return this.#state === ReadState.EndOfFile
  }

  /** The node itself, also where the reader stands on one of its attributes. */
  get node(): ReaderNode {
    return this.#node
  }

  get attributes(): readonly ReaderAttribute[] {
    return this.#node.attributes
  }

  get #current(): ReaderAttribute | ReaderNode {
    return this.#attribute < 0 ? this.#node : (this.attributes[this.#attribute] ?? this.#node)
  }

  get nodeType(): number {
    if (this.#attribute < 0) return this.#node.type
    return this.#isOnAttributeText ? NodeType.Text : NodeType.Attribute
  }

  get name(): string {
    return this.#isOnAttributeText ? '' : qualified(this.#current)
  }

  get localName(): string {
    return this.#isOnAttributeText ? '' : this.#current.localName
  }

  get prefix(): string {
    return this.#isOnAttributeText ? '' : this.#current.prefix
  }

  get namespace(): string {
    return this.#isOnAttributeText ? '' : this.#current.namespace
  }

  get value(): string {
    return this.#current.value
  }

  get hasValue(): boolean {
    return withValue.has(this.nodeType)
  }

  get isEmptyElement(): boolean {
    return this.#attribute < 0 && this.#node.isEmpty
  }

  /** Elements around the node; an attribute stands one deeper than its element. */
  get depth(): number {
    const around = this.#open.length - (this.#node.type === NodeType.Element && !this.#node.isEmpty ? 1 : 0)
    return around + (this.#attribute < 0 ? 0 : this.#isOnAttributeText ? 2 : 1)
  }

  read(): boolean {
    if (this.#state !== ReadState.Initial && this.#state !== ReadState.Interactive) return false
    this.moveToElement()
    let node: ReaderNode | null
    try {
      node = this.#source.next()
    } catch (failure) {
      this.#node = { ...noNode, place: this.#source.end ?? null }
      this.#state = ReadState.Error
      throw failure
    }
    if (node === null) {
      this.#node = { ...noNode, place: this.#source.end ?? null }
      this.#state = ReadState.EndOfFile
      return false
    }
    this.#state = ReadState.Interactive
    this.#node = node
    if (node.type === NodeType.Element && !node.isEmpty) this.#open.push(node)
    else if (node.type === NodeType.EndElement) this.#open.pop()
    return true
  }

  close(): void {
    this.#source.close?.()
    this.#node = noNode
    this.#open.length = 0
    this.#attribute = -1
    this.#isOnAttributeText = false
    this.#state = ReadState.Closed
  }

  moveToElement(): boolean {
    if (this.#attribute < 0) return false
    this.#attribute = -1
    this.#isOnAttributeText = false
    return true
  }

  /** Stands on the attribute of an index; false where there is none. */
  moveToAttribute(index: number): boolean {
    if (index < 0 || index >= this.attributes.length) return false
    this.#attribute = index
    this.#isOnAttributeText = false
    return true
  }

  moveToNextAttribute(): boolean {
    return this.moveToAttribute(this.#attribute + 1)
  }

  /** Stands on the text of the attribute, once. */
  readAttributeValue(): boolean {
    if (this.#attribute < 0 || this.#isOnAttributeText) return false
    this.#isOnAttributeText = true
    return true
  }

  attributeAt(index: number): ReaderAttribute {
    const name = this.isOverTree ? 'index' : 'i'
    if (this.isOverTree && this.#state !== ReadState.Interactive)
      throw invalidOperation('The XmlReader state should be Interactive.')
    if (index < 0) throw argumentOutOfRange(name, `${name} ('${index}') must be a non-negative value.`, String(index))
    const found = this.attributes[index]
    if (found) return found
    if (this.isOverTree) throw argumentOutOfRange(name)
    throw argumentOutOfRange(name, `i ('${index}') must be less than '${this.attributes.length}'.`, String(index))
  }

  attributeIndex(name: string | null): number {
    if (name === null && !this.isOverTree && !(this.isSubtree && this.#state !== ReadState.Interactive))
      throw nullReference()
    return this.attributes.findIndex((attribute) => qualified(attribute) === name)
  }

  attributeIndexOf(localName: string | null, namespace: string | null): number {
    if (this.isOverTree) return this.attributes.findIndex((a) => a.localName === localName && a.namespace === namespace)
    if (localName === null) throw argumentNull('value')
    return this.attributes.findIndex((a) => a.localName === localName && a.namespace === (namespace ?? ''))
  }

  /** The namespace of a prefix where the reader stands, null for an undeclared one. */
  lookUpNamespace(prefix: string | null): string | null {
    if (prefix === null || (this.isOverTree && this.#state !== ReadState.Interactive)) return null
    if (prefix === 'xml') return xmlNamespace
    if (prefix === 'xmlns') return xmlnsNamespace
    const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`
    for (const { attributes } of [this.#node, ...[...this.#open].reverse()]) {
      const found = attributes.find((attribute) => qualified(attribute) === name)
      if (found) return found.value
    }
    return prefix === '' ? '' : null
  }

  /** The nearest value of `xml:lang` or `xml:space`. */
  inherited(name: string): string | null {
    for (const { attributes } of [this.#node, ...[...this.#open].reverse()]) {
      const found = attributes.find((attribute) => qualified(attribute) === name)
      if (found) return found.value
    }
    return null
  }

  get #place(): Place | null {
    const attribute = this.#attribute < 0 ? undefined : this.attributes[this.#attribute]?.place
    return attribute ?? this.#node.place
  }

  /** ` Line 1, position 2.`; zeros where the source has no lines. */
  get placeText(): string {
    const { line, position } = this.#place ?? { line: 0, position: 0 }
    return ` Line ${line}, position ${position}.`
  }

  /** XmlException with the reader's place. */
  fault(message: string): XmlException {
    return new XmlException(message, this.#place ?? undefined)
  }
}
