import type { SerializedProperty } from '../../json/object-properties.ts'
import { typeNamed } from '../../type-system/definition.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { charge } from '../../values/ambient.ts'
import { invalidOperation } from '../../values/exception.ts'
import { DotnetObject } from '../../values/object.ts'
import { NodeType } from '../node-type.ts'
import { noNamespace, sameName, type XNameObject, xmlnsPrefixNamespace } from './x-name.ts'

let printObject: ((object: XObjectNode) => string) | undefined

/** Wired by the printer, which sits above the structure. */
export function wirePrinter(print: (object: XObjectNode) => string): void {
  printObject = print
}

/** The classes of the LINQ to XML tree: structure only. Content rules, axes and printing are functions beside them. */
export abstract class XObjectNode extends DotnetObject {
  /** The element or document above; `Parent` shows elements only. */
  parent: XContainerNode | null = null
  annotations: unknown[] = []
  baseUri = ''
  line = 0
  position = 0
  abstract readonly nodeType: number

  protected abstract readonly typeName: string

  override get dotnetType(): DotnetType {
    return typeNamed(`System.Xml.Linq.${this.typeName}`)
  }

  override dotnetToString(): string {
    return printObject?.(this) ?? ''
  }

  get parentElement(): XElementNode | null {
    return this.parent instanceof XElementNode ? this.parent : null
  }

  get document(): XDocumentNode | null {
    let top: XObjectNode = this
    while (top.parent) top = top.parent
    return top instanceof XDocumentNode ? top : null
  }
}

export class XAttributeNode extends XObjectNode {
  readonly nodeType = NodeType.Attribute
  protected readonly typeName = 'XAttribute'
  readonly name: XNameObject
  value: string

  constructor(name: XNameObject, value: string) {
    super()
    charge(1)
    this.name = name
    this.value = value
  }

  get isNamespaceDeclaration(): boolean {
    return this.name.namespace === noNamespace
      ? this.name.localName === 'xmlns'
      : this.name.namespace === xmlnsPrefixNamespace
  }

  get next(): XAttributeNode | null {
    return this.#sibling(1)
  }

  get previous(): XAttributeNode | null {
    return this.#sibling(-1)
  }

  #sibling(step: number): XAttributeNode | null {
    const all = this.parentElement?.attributes
    return all?.[all.indexOf(this) + step] ?? null
  }
}

export abstract class XNodeNode extends XObjectNode {
  next: XNodeNode | null = null
  previous: XNodeNode | null = null

  constructor() {
    super()
    charge(1)
  }
}

export class XTextNode extends XNodeNode {
  readonly nodeType: number = NodeType.Text
  protected readonly typeName: string = 'XText'
  value: string

  constructor(value: string) {
    super()
    this.value = value
  }
}

export class XCDataNode extends XTextNode {
  override readonly nodeType = NodeType.CDATA
  protected override readonly typeName = 'XCData'
}

export class XCommentNode extends XNodeNode {
  readonly nodeType = NodeType.Comment
  protected readonly typeName = 'XComment'
  value: string

  constructor(value: string) {
    super()
    this.value = value
  }
}

export class XInstructionNode extends XNodeNode {
  readonly nodeType = NodeType.ProcessingInstruction
  protected readonly typeName = 'XProcessingInstruction'
  target: string
  data: string

  constructor(target: string, data: string) {
    super()
    this.target = target
    this.data = data
  }
}

export class XDocumentTypeNode extends XNodeNode {
  readonly nodeType = NodeType.DocumentType
  protected readonly typeName = 'XDocumentType'
  name: string
  publicId: string | null
  systemId: string | null
  internalSubset: string | null

  constructor(name: string, publicId: string | null, systemId: string | null, internalSubset: string | null) {
    super()
    this.name = name
    this.publicId = publicId
    this.systemId = systemId
    this.internalSubset = internalSubset
  }
}

export abstract class XContainerNode extends XNodeNode {
  first: XNodeNode | null = null
  last: XNodeNode | null = null
  /** An empty string was added, and nothing else: prints `<a></a>` instead of `<a />`. */
  hasEmptyText = false

  /** Links a node that belongs to no tree before `before`, or at the end. */
  link(node: XNodeNode, before: XNodeNode | null): void {
    const previous = before ? before.previous : this.last
    node.parent = this
    node.previous = previous
    node.next = before
    if (previous) previous.next = node
    else this.first = node
    if (before) before.previous = node
    else this.last = node
    this.hasEmptyText = false
  }

  unlink(node: XNodeNode): void {
    if (node.parent !== this) throw invalidOperation('This operation would create an incorrectly structured document.')
    if (node.previous) node.previous.next = node.next
    else this.first = node.next
    if (node.next) node.next.previous = node.previous
    else this.last = node.previous
    node.parent = null
    node.next = null
    node.previous = null
  }

  unlinkAll(): void {
    while (this.last) this.unlink(this.last)
    this.hasEmptyText = false
  }
}

export class XElementNode extends XContainerNode {
  readonly nodeType = NodeType.Element
  protected readonly typeName = 'XElement'
  name: XNameObject
  readonly attributes: XAttributeNode[] = []

  constructor(name: XNameObject) {
    super()
    this.name = name
  }

  get isEmpty(): boolean {
    return this.first === null && !this.hasEmptyText
  }

  attribute(name: XNameObject): XAttributeNode | null {
    return this.attributes.find((a) => sameName(a.name, name)) ?? null
  }

  linkAttribute(attribute: XAttributeNode): void {
    if (this.attribute(attribute.name)) throw invalidOperation('Duplicate attribute.')
    attribute.parent = this
    this.attributes.push(attribute)
  }

  unlinkAttribute(attribute: XAttributeNode): void {
    this.attributes.splice(this.attributes.indexOf(attribute), 1)
    attribute.parent = null
  }
}

/** `XDeclaration` is no node: a document only refers to it. */
export class XDeclarationObject extends DotnetObject {
  version: string | null
  encoding: string | null
  standalone: string | null

  constructor(version: string | null, encoding: string | null, standalone: string | null) {
    super()
    this.version = version
    this.encoding = encoding
    this.standalone = standalone
  }

  override get dotnetType(): DotnetType {
    return typeNamed('System.Xml.Linq.XDeclaration')
  }

  jsonProperties(): readonly SerializedProperty[] {
    const type = typeNamed('System.String')
    return [
      { name: 'Encoding', type, value: this.encoding },
      { name: 'Standalone', type, value: this.standalone },
      { name: 'Version', type, value: this.version },
    ]
  }

  override dotnetToString(): string {
    const part = (name: string, value: string | null): string => (value === null ? '' : ` ${name}="${value}"`)
    return `<?xml${part('version', this.version)}${part('encoding', this.encoding)}${part('standalone', this.standalone)}?>`
  }
}

export class XDocumentNode extends XContainerNode {
  readonly nodeType = NodeType.Document
  protected readonly typeName = 'XDocument'
  declaration: XDeclarationObject | null = null

  get root(): XElementNode | null {
    for (let node = this.first; node; node = node.next) if (node instanceof XElementNode) return node
    return null
  }

  get documentType(): XDocumentTypeNode | null {
    for (let node = this.first; node; node = node.next) if (node instanceof XDocumentTypeNode) return node
    return null
  }
}
