import type { Span } from '../../../../diagnostics/diagnostic.ts'
import { xmlNamespace } from '../../names.ts'
import type { NamespaceDeclaration } from './xslt-node.ts'

export const xsltNamespace = 'http://www.w3.org/1999/XSL/Transform'

/** An element of a stylesheet with its place in the policy document. */
export interface SheetElement {
  readonly kind: 'element'
  readonly name: string
  readonly prefix: string
  readonly localName: string
  readonly namespace: string
  /** Without declarations of namespaces. */
  readonly attributes: readonly SheetAttribute[]
  /** In the order that they are written. */
  readonly declarations: readonly NamespaceDeclaration[]
  /** Without comments, and without white space that isn't kept. */
  readonly children: readonly SheetNode[]
  readonly parent: SheetElement | null
  /** The start tag. */
  readonly span: Span
  readonly nameSpan: Span
}

export interface SheetAttribute {
  readonly name: string
  readonly prefix: string
  readonly localName: string
  readonly namespace: string
  readonly value: string
  readonly nameSpan: Span
  readonly valueSpan: Span
}

export interface SheetText {
  readonly kind: 'text'
  readonly value: string
  readonly span: Span
}

export type SheetNode = SheetElement | SheetText

export function isXslt(node: SheetNode, localName?: string): node is SheetElement {
  return (
    node.kind === 'element' &&
    node.namespace === xsltNamespace &&
    (localName === undefined || node.localName === localName)
  )
}

/** An attribute without namespace, or one of XSLT's on a literal element. */
export function attributeOf(element: SheetElement, localName: string, namespace = ''): SheetAttribute | undefined {
  return element.attributes.find((a) => a.localName === localName && a.namespace === namespace)
}

/** The namespace of a prefix at an element; '' for the default prefix that nothing declares. */
export function namespaceAt(element: SheetElement, prefix: string): string | undefined {
  if (prefix === 'xml') return xmlNamespace
  for (let node: SheetElement | null = element; node; node = node.parent) {
    const found = node.declarations.findLast((d) => d.prefix === prefix)
    if (found) return found.uri === '' && prefix !== '' ? undefined : found.uri
  }
  return prefix === '' ? '' : undefined
}

/** The element and those around it, from the inside out. */
export function* outwards(element: SheetElement): Generator<SheetElement> {
  for (let node: SheetElement | null = element; node; node = node.parent) yield node
}

/** Whether the stylesheet is one of a later version here: what isn't known is an error only where it is reached. */
export function isForwardCompatible(element: SheetElement): boolean {
  for (const node of outwards(element)) {
    const version = attributeOf(node, 'version', node.namespace === xsltNamespace ? '' : xsltNamespace)
    if (version && (node.namespace !== xsltNamespace || node.parent === null)) return Number(version.value) !== 1
  }
  return false
}
