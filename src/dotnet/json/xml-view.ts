import { DomNode } from '../xml/dom/model.ts'
import { NodeType } from '../xml/node-type.ts'
import {
  XAttributeNode,
  XCommentNode,
  type XContainerNode,
  XDocumentNode,
  XDocumentTypeNode,
  XElementNode,
  XInstructionNode,
  type XNodeNode,
  XObjectNode,
  XTextNode,
} from '../xml/tree/model.ts'
import { prefixOfNamespace } from '../xml/tree/prefixes.ts'
import { noNamespace } from '../xml/tree/x-name.ts'

/** A node of either XML library as Json.NET's `XmlNodeConverter` sees it. */
export interface XmlView {
  readonly kind: number
  readonly localName: string
  readonly namespace: string
  readonly value: string | null
  readonly attributes: readonly XmlView[]
  readonly children: readonly XmlView[]
  /** `<a />` and not `<a></a>`. */
  readonly isEmpty: boolean
  readonly parent: () => XmlView | null
  /** What a declaration or document type shows, by name; empty ones are left out. */
  readonly details: Readonly<Record<string, string | null>>
}

const plain = { localName: '', namespace: '', value: null, attributes: [], children: [], isEmpty: false, details: {} }

/** The view of an XML node, null for any other object. */
export function xmlViewOf(value: object): XmlView | null {
  if (value instanceof DomNode) return domView(value)
  return value instanceof XObjectNode ? linqView(value) : null
}

function domView(node: DomNode): XmlView {
  const [name, publicId, systemId, internalSubset] = [
    node.localName,
    node.identifiers?.publicId ?? null,
    node.identifiers?.systemId ?? null,
    node.identifiers?.internalSubset ?? null,
  ]
  return {
    kind: node.nodeType,
    localName: node.nodeType === NodeType.DocumentType ? 'DOCTYPE' : node.localName,
    namespace: node.namespace,
    value: node.nodeType === NodeType.Element ? null : node.value,
    isEmpty: node.children.length === 0 && !node.hasEndTag,
    get attributes() {
      return node.attributes.map(domView)
    },
    get children() {
      return node.children.map(domView)
    },
    parent: () => node.parent && domView(node.parent),
    details:
      node.nodeType === NodeType.DocumentType
        ? { '@name': name, '@public': publicId, '@system': systemId, '@internalSubset': internalSubset }
        : declarationDetails(node.value ?? ''),
  }
}

function declarationDetails(text: string): Record<string, string | null> {
  const part = (name: string): string | null => new RegExp(`${name}\\s*=\\s*["']([^"']*)`).exec(text)?.[1] ?? null
  return { '@version': part('version'), '@encoding': part('encoding'), '@standalone': part('standalone') }
}

function linqView(node: XObjectNode): XmlView {
  const view = {
    ...plain,
    kind: node.nodeType,
    parent: (): XmlView | null => node.parent && linqView(node.parent),
  }
  if (node instanceof XElementNode) {
    return Object.defineProperties(view, {
      localName: { value: node.name.localName },
      namespace: { value: node.name.namespaceName },
      isEmpty: { value: node.isEmpty },
      attributes: { get: () => attributesOf(node) },
      children: { get: () => childrenOf(node) },
    })
  }
  if (node instanceof XAttributeNode)
    return { ...view, localName: node.name.localName, namespace: node.name.namespaceName, value: node.value }
  if (node instanceof XTextNode || node instanceof XCommentNode) return { ...view, value: node.value }
  if (node instanceof XInstructionNode) return { ...view, localName: node.target, value: node.data }
  if (node instanceof XDocumentTypeNode) {
    const details = {
      '@name': node.name,
      '@public': node.publicId,
      '@system': node.systemId,
      '@internalSubset': node.internalSubset,
    }
    return { ...view, localName: 'DOCTYPE', details }
  }
  if (!(node instanceof XDocumentNode)) return view
  const { declaration } = node
  const details = {
    '@version': declaration?.version ?? null,
    '@encoding': declaration?.encoding ?? null,
    '@standalone': declaration?.standalone ?? null,
  }
  const first = declaration ? [{ ...plain, parent: () => null, kind: NodeType.XmlDeclaration, details }] : []
  return { ...view, children: [...first, ...childrenOf(node)] }
}

function childrenOf(container: XContainerNode): XmlView[] {
  const views: XmlView[] = []
  for (let node: XNodeNode | null = container.first; node; node = node.next) views.push(linqView(node))
  return views
}

/** An element made in a namespace that no attribute declares is shown with the declaration that printing adds. */
function attributesOf(element: XElementNode): XmlView[] {
  const views = element.attributes.map(linqView)
  const { namespace } = element.name
  const isDeclared = (): boolean =>
    (element.parentElement?.name.namespaceName ?? '') === namespace.namespaceName ||
    !!prefixOfNamespace(element, namespace) ||
    element.attributes.some((a) => a.isNamespaceDeclaration && a.value === namespace.namespaceName)
  if (namespace.namespaceName === '' || isDeclared()) return views
  return [linqView(new XAttributeNode(noNamespace.name('xmlns'), namespace.namespaceName)), ...views]
}
