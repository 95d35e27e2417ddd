import { invalidOperation, required } from '../../values/exception.ts'
import { LoadOptions } from '../load-options.ts'
import { NodeType } from '../node-type.ts'
import {
  XAttributeNode,
  XCDataNode,
  XCommentNode,
  type XContainerNode,
  XDeclarationObject,
  XDocumentNode,
  XDocumentTypeNode,
  XElementNode,
  XInstructionNode,
  type XNodeNode,
  XTextNode,
} from '../tree/model.ts'
import { noNamespace, XNamespaceObject } from '../tree/x-name.ts'
import { moveToContent, typeName } from './moves.ts'
import { ReadState, type XmlReaderObject } from './xml-reader-object.ts'

/** `XNode.ReadFrom`: the node that the reader is on, past which it moves. */
export function readNode(reader: XmlReaderObject | null): XNodeNode {
  const given = required(reader, 'reader')
  requireInteractive(given)
  const { nodeType } = given
  if (nodeType === NodeType.Element) return readElement(given, LoadOptions.None)
  const leaf = leafOf(given)
  if (!leaf) throw invalidOperation(`The XmlReader should not be on a node of type ${typeName(nodeType)}.`)
  given.read()
  return leaf
}

/** `XElement.Load(XmlReader)`: the one element that the reader holds. */
export function loadElement(reader: XmlReaderObject | null, options: number): XElementNode {
  const given = required(reader, 'reader')
  const found = moveToContent(given)
  if (found !== NodeType.Element) {
    throw invalidOperation(
      `The XmlReader must be on a node of type Element instead of a node of type ${typeName(found)}.`,
    )
  }
  const element = readElement(given, options)
  moveToContent(given)
  requireEnd(given)
  return element
}

/** `XDocument.Load(XmlReader)`. */
export function loadDocumentFrom(reader: XmlReaderObject | null, options: number): XDocumentNode {
  const given = required(reader, 'reader')
  if (given.state === ReadState.Initial) given.read()
  const document = new XDocumentNode()
  if (given.nodeType === NodeType.XmlDeclaration) {
    const of = (name: string): string | null => given.attributes.find((a) => a.localName === name)?.value ?? null
    document.declaration = new XDeclarationObject(of('version'), of('encoding'), of('standalone'))
    given.read()
  }
  readContent(given, document, options)
  requireEnd(given)
  if (!document.root) throw invalidOperation('The root element is missing.')
  return document
}

function requireInteractive(reader: XmlReaderObject): void {
  if (reader.state !== ReadState.Interactive) throw invalidOperation('The XmlReader state should be Interactive.')
}

function requireEnd(reader: XmlReaderObject): void {
  if (!reader.isAtEnd) throw invalidOperation('The XmlReader state should be EndOfFile after this operation.')
}

function readElement(reader: XmlReaderObject, options: number): XElementNode {
  const element = elementOf(reader, options)
  const { isEmptyElement } = reader
  reader.read()
  if (!isEmptyElement) {
    readContent(reader, element, options)
    if (!element.first) element.hasEmptyText = true
    reader.read()
  }
  return element
}

/** Reads into a container up to its end tag; a loop instead of recursion, for documents deeper than the stack. */
function readContent(reader: XmlReaderObject, top: XContainerNode, options: number): void {
  let target = top
  while (!reader.isAtEnd) {
    const { nodeType } = reader
    if (nodeType === NodeType.EndElement) {
      if (!target.first) target.hasEmptyText = true
      if (target === top) return
      target = target.parent ?? top
    } else if (nodeType === NodeType.Element) {
      const element = elementOf(reader, options)
      target.link(element, null)
      if (!reader.isEmptyElement) target = element
    } else {
      const leaf = leafOf(reader)
      if (leaf) append(target, leaf)
    }
    if (!reader.read()) return
  }
}

/** Text beside text is merged; white space at the top of a document is no node. */
function append(target: XContainerNode, leaf: XNodeNode): void {
  const isText = leaf instanceof XTextNode && !(leaf instanceof XCDataNode)
  if (isText && target instanceof XDocumentNode) return
  const { last } = target
  if (isText && last instanceof XTextNode && !(last instanceof XCDataNode)) last.value += leaf.value
  else target.link(leaf, null)
}

function elementOf(reader: XmlReaderObject, options: number): XElementNode {
  const { node } = reader
  const element = new XElementNode(XNamespaceObject.of(node.namespace).name(node.localName))
  for (const { prefix, localName, namespace, value } of node.attributes) {
    const owner = prefix === '' ? noNamespace : XNamespaceObject.of(namespace)
    const attribute = new XAttributeNode(owner.name(localName), value)
    attribute.parent = element
    element.attributes.push(attribute)
  }
  if ((options & LoadOptions.SetLineInfo) !== 0 && node.place) {
    element.line = node.place.line
    element.position = node.place.position
  }
  return element
}

function leafOf(reader: XmlReaderObject): XNodeNode | null {
  const { value, localName, attributes } = reader
  switch (reader.nodeType) {
    case NodeType.Text:
    case NodeType.Whitespace:
    case NodeType.SignificantWhitespace:
      return new XTextNode(value)
    case NodeType.CDATA:
      return new XCDataNode(value)
    case NodeType.Comment:
      return new XCommentNode(value)
    case NodeType.ProcessingInstruction:
      return new XInstructionNode(localName, value)
    case NodeType.DocumentType: {
      const of = (name: string): string | null => attributes.find((a) => a.localName === name)?.value ?? null
      return new XDocumentTypeNode(localName, of('PUBLIC'), of('SYSTEM'), value)
    }
    default:
      return null
  }
}
