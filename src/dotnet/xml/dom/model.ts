import { typeNamed } from '../../type-system/definition.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { charge } from '../../values/ambient.ts'
import { type Enumerable, type Enumerator, ItemsEnumerator } from '../../values/enumerable.ts'
import { DotnetObject } from '../../values/object.ts'
import { NodeType } from '../node-type.ts'

const typeNames: Readonly<Record<number, string>> = {
  [NodeType.Element]: 'XmlElement',
  [NodeType.Attribute]: 'XmlAttribute',
  [NodeType.Text]: 'XmlText',
  [NodeType.CDATA]: 'XmlCDataSection',
  [NodeType.Comment]: 'XmlComment',
  [NodeType.ProcessingInstruction]: 'XmlProcessingInstruction',
  [NodeType.Document]: 'XmlDocument',
  [NodeType.DocumentType]: 'XmlDocumentType',
  [NodeType.XmlDeclaration]: 'XmlDeclaration',
  [NodeType.Whitespace]: 'XmlWhitespace',
  [NodeType.SignificantWhitespace]: 'XmlSignificantWhitespace',
}
const fixedNames: Readonly<Record<number, string>> = {
  [NodeType.Text]: '#text',
  [NodeType.CDATA]: '#cdata-section',
  [NodeType.Comment]: '#comment',
  [NodeType.Document]: '#document',
  [NodeType.Whitespace]: '#whitespace',
  [NodeType.SignificantWhitespace]: '#significant-whitespace',
  [NodeType.XmlDeclaration]: 'xml',
}

/** A node of an `XmlDocument`, of any kind. */
export class DomNode extends DotnetObject implements Enumerable {
  readonly nodeType: number
  readonly prefix: string
  readonly localName: string
  readonly namespace: string
  /** The document it belongs to; a document belongs to itself. */
  readonly document: DomDocument
  parent: DomNode | null = null
  readonly children: DomNode[] = []
  readonly attributes: DomNode[] = []
  /** Text of a leaf or attribute; data of a processing instruction or declaration. */
  value: string | null
  /** `<a></a>` instead of `<a />`, when it has no children. */
  hasEndTag = false
  /** Of a document type. */
  identifiers: { publicId: string | null; systemId: string | null; internalSubset: string | null } | null = null

  constructor(
    document: DomDocument | null,
    nodeType: number,
    value: string | null,
    prefix = '',
    localName = '',
    namespace = '',
  ) {
    super()
    charge(1)
    this.document = document ?? (this as unknown as DomDocument)
    this.nodeType = nodeType
    this.value = value
    this.prefix = prefix
    this.localName = localName === '' ? (fixedNames[nodeType] ?? '') : localName
    this.namespace = namespace
  }

  get elementType(): DotnetType {
    return typeNamed('System.Xml.XmlNode')
  }

  /** Over the children; an attribute has its text as one. */
  getEnumerator(): Enumerator {
    const isText = this.nodeType === NodeType.Attribute && this.value !== null && this.value !== ''
    return new ItemsEnumerator(isText ? [new DomNode(this.document, NodeType.Text, this.value)] : [...this.children])
  }

  override get dotnetType(): DotnetType {
    return typeNamed(`System.Xml.${typeNames[this.nodeType] ?? 'XmlNode'}`)
  }

  get name(): string {
    return this.prefix === '' ? this.localName : `${this.prefix}:${this.localName}`
  }

  get isElement(): boolean {
    return this.nodeType === NodeType.Element
  }

  get isText(): boolean {
    return [NodeType.Text, NodeType.CDATA, NodeType.Whitespace, NodeType.SignificantWhitespace].includes(
      this.nodeType as 3,
    )
  }

  /** The texts below, joined; of a leaf its own text. */
  get allText(): string {
    if (!this.isElement && this.nodeType !== NodeType.Document) return this.value ?? ''
    let text = ''
    const stack = [...this.children].reverse()
    for (let node = stack.pop(); node; node = stack.pop()) {
      charge(1)
      if (node.isText) text += node.value ?? ''
      else if (node.isElement)
        for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as DomNode)
    }
    return text
  }

  sibling(step: number): DomNode | null {
    const all = this.parent?.children
    return this.nodeType === NodeType.Attribute ? null : (all?.[all.indexOf(this) + step] ?? null)
  }

  attribute(name: string | null): DomNode | null {
    return this.attributes.find((a) => a.name === name) ?? null
  }

  /** Puts a node among the children, before another or at the end; it leaves the place that it had. */
  insert(node: DomNode, before: DomNode | null = null): DomNode {
    node.parent?.remove(node)
    this.children.splice(before ? this.children.indexOf(before) : this.children.length, 0, node)
    node.parent = this
    return node
  }

  remove(node: DomNode): DomNode {
    this.children.splice(this.children.indexOf(node), 1)
    node.parent = null
    return node
  }

  clear(): void {
    for (const child of [...this.children]) this.remove(child)
  }
}

/** `XmlDocument`. */
export class DomDocument extends DomNode {
  preservesWhitespace = false

  constructor() {
    super(null, NodeType.Document, null)
  }

  get root(): DomNode | null {
    return this.children.find((child) => child.isElement) ?? null
  }
}
