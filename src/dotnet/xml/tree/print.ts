import { xmlNamespace, xmlnsNamespace } from '../names.ts'
import { SaveOptions } from '../save-options.ts'
import { XmlTextWriter } from '../writer/xml-writer.ts'
import {
  wirePrinter,
  XAttributeNode,
  XCDataNode,
  XCommentNode,
  XContainerNode,
  XDocumentNode,
  XDocumentTypeNode,
  XElementNode,
  XInstructionNode,
  XNodeNode,
  XTextNode,
} from './model.ts'

interface Declared {
  readonly prefix: string
  readonly namespace: string
}

/** Chooses the prefixes that the tree itself declares, the nearest first. */
export class TreePrefixes {
  readonly #declared: Declared[] = []

  push(element: XElementNode): number {
    const before = this.#declared.length
    for (const attribute of element.attributes) {
      if (!attribute.isNamespaceDeclaration) continue
      const prefix = attribute.name.namespaceName === '' ? '' : attribute.name.localName
      this.#declared.push({ prefix, namespace: attribute.value })
    }
    return before
  }

  pop(before: number): void {
    this.#declared.length = before
  }

  find(namespace: string, allowsDefault: boolean): string | null {
    if (namespace === '') return ''
    for (let i = this.#declared.length - 1; i >= 0; i--) {
      const { prefix, namespace: declared } = this.#declared[i] as Declared // within bounds
      if (declared !== namespace || (prefix === '' && !allowsDefault)) continue
      if (!this.#declared.slice(i + 1).some((d) => d.prefix === prefix)) return prefix
    }
    if (namespace === xmlNamespace) return 'xml'
    return namespace === xmlnsNamespace ? 'xmlns' : null
  }
}

function writeAttribute(writer: XmlTextWriter, prefixes: TreePrefixes, attribute: XAttributeNode): void {
  const { localName, namespaceName } = attribute.name
  const namespace = namespaceName === '' && localName === 'xmlns' ? xmlnsNamespace : namespaceName
  writer.attribute(prefixes.find(namespaceName, false), localName, namespace, attribute.value)
}

function writeNode(writer: XmlTextWriter, prefixes: TreePrefixes, start: XNodeNode): void {
  // A loop instead of recursion: documents may be nested deeper than the stack.
  const scopes: number[] = []
  let node = start
  for (;;) {
    if (node instanceof XElementNode) {
      scopes.push(prefixes.push(node))
      writer.startElement(prefixes.find(node.name.namespaceName, true), node.name.localName, node.name.namespaceName)
      for (const attribute of node.attributes) writeAttribute(writer, prefixes, attribute)
    } else writeLeaf(writer, node)
    if (node instanceof XContainerNode && node.first) {
      node = node.first
      continue
    }
    if (node instanceof XElementNode) {
      if (node.hasEmptyText) writer.textContent('')
      endElement(node)
    }
    while (node !== start && !node.next) {
      node = node.parent as XContainerNode // below `start`
      if (node instanceof XElementNode) endElement(node)
    }
    if (node === start || !node.next) return
    node = node.next
  }

  function endElement(element: XElementNode): void {
    writer.endElement(!element.isEmpty)
    prefixes.pop(scopes.pop() ?? 0)
  }
}

function writeLeaf(writer: XmlTextWriter, node: XNodeNode): void {
  if (node instanceof XCDataNode) writer.cdata(node.value)
  else if (node instanceof XTextNode) writer.textContent(node.value)
  else if (node instanceof XCommentNode) writer.comment(node.value)
  else if (node instanceof XInstructionNode) writer.instruction(node.target, node.data)
  else if (node instanceof XDocumentTypeNode)
    writer.documentType(node.name, node.publicId, node.systemId, node.internalSubset)
}

const writing = (saving: number) => ({
  indents: (saving & SaveOptions.DisableFormatting) === 0,
  omitsDuplicates: (saving & SaveOptions.OmitDuplicateNamespaces) !== 0,
})

/** `XNode.ToString`: without declaration. A node inside a tree keeps the prefixes that its ancestors declare. */
export function printNode(node: XNodeNode, saving: number = SaveOptions.None): string {
  const writer = new XmlTextWriter(writing(saving))
  const prefixes = new TreePrefixes()
  const ancestors: XElementNode[] = []
  for (let above = node.parent; above instanceof XElementNode; above = above.parent) ancestors.unshift(above)
  for (const ancestor of ancestors) prefixes.push(ancestor)
  writeNode(writer, prefixes, node)
  return writer.text
}

/** What `Save` writes: the declaration with the encoding of the writer, then the node. */
export function printDocument(node: XElementNode | XDocumentNode, saving: number, encoding: string): string {
  const standalone = node instanceof XDocumentNode ? node.declaration?.standalone : null
  const known = standalone === 'yes' || standalone === 'no' ? ` standalone="${standalone}"` : ''
  const writer = new XmlTextWriter(writing(saving), `<?xml version="1.0" encoding="${encoding}"${known}?>`)
  writeNode(writer, new TreePrefixes(), node)
  return writer.text
}

/** `XAttribute.ToString`. */
export function printAttribute(attribute: XAttributeNode): string {
  const writer = new XmlTextWriter({ indents: false })
  const prefixes = new TreePrefixes()
  const ancestors: XElementNode[] = []
  for (let above = attribute.parent; above instanceof XElementNode; above = above.parent) ancestors.unshift(above)
  for (const ancestor of ancestors) prefixes.push(ancestor)
  writeAttribute(writer, prefixes, attribute)
  return writer.text.slice(1)
}

wirePrinter((object) =>
  object instanceof XAttributeNode ? printAttribute(object) : object instanceof XNodeNode ? printNode(object) : '',
)
