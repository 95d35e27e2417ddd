import { charge } from '../../../values/ambient.ts'
import { xmlNamespace } from '../../names.ts'
import { descendants } from '../../xpath/axes.ts'
import type { XPathKind, XPathTree } from '../../xpath/tree.ts'

const none: XsltNode[] = []
const noDeclarations: readonly NamespaceDeclaration[] = []
let created = 0

/** A declaration of a namespace on an element. */
export interface NamespaceDeclaration {
  readonly prefix: string
  readonly uri: string
}

/** A piece of text of a fragment that is written without escaping. */
export interface TextPiece {
  readonly value: string
  readonly escapes: boolean
}

/**
 * A node of the input or of a result tree fragment. Nodes are made in document order and never moved, so that their
 * numbers tell the order, also between trees.
 */
export class XsltNode {
  readonly kind: XPathKind
  readonly parent: XsltNode | null
  readonly prefix: string
  /** Target of a processing instruction, prefix of a namespace node. */
  readonly localName: string
  readonly namespace: string
  value: string
  readonly children: XsltNode[]
  readonly attributes: XsltNode[]
  readonly declarations: readonly NamespaceDeclaration[]
  /** The namespaces in scope, those of the outermost element first, without `xml`. */
  readonly scope: readonly NamespaceDeclaration[]
  readonly order: number
  /** Of a text of which some isn't to be escaped. */
  pieces: TextPiece[] | null = null
  #namespaces: readonly XsltNode[] | undefined

  constructor(
    kind: XPathKind,
    parent: XsltNode | null,
    parts: {
      readonly prefix?: string
      readonly localName?: string
      readonly namespace?: string
      readonly value?: string
      readonly declarations?: readonly NamespaceDeclaration[]
      readonly order?: number
    } = {},
  ) {
    charge(1)
    this.kind = kind
    this.parent = parent
    this.prefix = parts.prefix ?? ''
    this.localName = parts.localName ?? ''
    this.namespace = parts.namespace ?? ''
    this.value = parts.value ?? ''
    const isInner = kind === 'element' || kind === 'root'
    this.children = isInner ? [] : none
    this.attributes = kind === 'element' ? [] : none
    this.declarations = parts.declarations ?? noDeclarations
    this.scope = scopeOf(parent?.scope ?? noDeclarations, this.declarations)
    this.order = parts.order ?? ++created
  }

  get name(): string {
    return this.prefix === '' ? this.localName : `${this.prefix}:${this.localName}`
  }

  /** The string-value. */
  get text(): string {
    if (this.kind !== 'element' && this.kind !== 'root') return this.value
    const [only] = this.children
    if (this.children.length === 1 && only?.kind === 'text') return only.value
    let text = ''
    for (const node of descendants(xsltTree, this, [])) if (node.kind === 'text') text += node.value
    charge(text.length >> 3)
    return text
  }

  /** Namespace nodes of an element: those of the outermost element first, `xml` last. */
  get namespaces(): readonly XsltNode[] {
    if (this.kind !== 'element') return []
    this.#namespaces ??= this.#namespaceNodes()
    return this.#namespaces
  }

  #namespaceNodes(): readonly XsltNode[] {
    return [...this.scope, { prefix: 'xml', uri: xmlNamespace }].map(
      ({ prefix, uri }, i) =>
        new XsltNode('namespace', this, { localName: prefix, value: uri, order: this.order + (i + 1) / 4096 }),
    )
  }
}

/** The declarations around an element with its own: most elements have none and share those around. */
function scopeOf(
  around: readonly NamespaceDeclaration[],
  own: readonly NamespaceDeclaration[],
): readonly NamespaceDeclaration[] {
  if (own.length === 0) return around
  const inScope = new Map(around.map((declaration) => [declaration.prefix, declaration]))
  for (const declaration of own) inScope.set(declaration.prefix, declaration)
  return [...inScope.values()].filter(({ prefix, uri }) => uri !== '' && prefix !== 'xml')
}

/** XPath over these nodes, with the numbers of XSLT: exponents and a plus sign are read too. */
export const xsltTree: XPathTree<XsltNode> = {
  kind: (node) => node.kind,
  parent: (node) => node.parent,
  children: (node) => node.children,
  attributes: (node) => node.attributes,
  namespaces: (node) => node.namespaces,
  localName: (node) => node.localName,
  namespace: (node) => node.namespace,
  name: (node) => node.name,
  text: (node) => node.text,
  parseNumber: (text) => (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN),
}
