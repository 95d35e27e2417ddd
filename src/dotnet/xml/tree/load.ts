import { LoadOptions } from '../load-options.ts'
import type { XmlEvent } from '../parser/xml-event.ts'
import { type ParserOptions, XmlParser } from '../parser/xml-parser.ts'
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
  XTextNode,
} from './model.ts'
import { noNamespace, XNamespaceObject } from './x-name.ts'

function elementOf(event: XmlEvent & { kind: 'start' }): XElementNode {
  const element = new XElementNode(XNamespaceObject.of(event.namespace).name(event.localName))
  for (const { prefix, localName, namespace, value } of event.attributes) {
    const owner = prefix === '' ? noNamespace : XNamespaceObject.of(namespace)
    const attribute = new XAttributeNode(owner.name(localName), value)
    attribute.parent = element
    element.attributes.push(attribute)
  }
  return element
}

/** Adds text as the reader gave it: beside other text it is merged. */
function appendText(target: XContainerNode, value: string): void {
  const { last } = target
  if (last instanceof XTextNode && !(last instanceof XCDataNode)) last.value += value
  else target.link(new XTextNode(value), null)
}

/** Reads a whole document. `XElement.Parse` takes the root out of it. */
export function loadDocument(text: string, options: number, parsing: ParserOptions = {}): XDocumentNode {
  const keepsSpace = (options & LoadOptions.PreserveWhitespace) !== 0
  const setsLines = (options & LoadOptions.SetLineInfo) !== 0
  const parser = new XmlParser(text, parsing)
  const document = new XDocumentNode()
  let target: XContainerNode = document
  /** The last start tag was `<a/>`: its end follows at once. */
  let isEmptyTag = false
  const add = (event: XmlEvent): void => {
    switch (event.kind) {
      case 'declaration':
        document.declaration = new XDeclarationObject(event.version, event.encoding, event.standalone)
        break
      case 'start': {
        const element = elementOf(event)
        if (setsLines) setLine(element, parser, event.at)
        target.link(element, null)
        target = element
        isEmptyTag = event.isEmpty
        break
      }
      case 'end':
        if (!target.first && !isEmptyTag) target.hasEmptyText = true
        isEmptyTag = false
        target = target.parent ?? document
        break
      case 'text':
        appendText(target, event.value)
        break
      case 'whitespace':
        if (keepsSpace || event.isSignificant) appendText(target, event.value)
        break
      case 'cdata':
        target.link(new XCDataNode(event.value), null)
        break
      case 'comment':
        target.link(new XCommentNode(event.value), null)
        break
      case 'instruction':
        target.link(new XInstructionNode(event.target, event.data), null)
        break
      case 'doctype':
        target.link(new XDocumentTypeNode(event.name, event.publicId, event.systemId, event.internalSubset), null)
    }
  }
  for (let event = parser.next(); event; event = parser.next()) add(event)
  return document
}

function setLine(element: XElementNode, parser: XmlParser, at: number): void {
  const { line, position } = parser.placeOf(at)
  element.line = line
  element.position = position
}
