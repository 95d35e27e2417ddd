import { xmlnsNamespace } from '../names.ts'
import { NodeType } from '../node-type.ts'
import { XmlParser } from '../parser/xml-parser.ts'
import { declarationData } from './create.ts'
import { type DomDocument, DomNode } from './model.ts'

/** Fills a document from text, as `LoadXml` does. */
export function loadInto(document: DomDocument, text: string): void {
  const parser = new XmlParser(text)
  document.clear()
  readInto(document, document, parser)
}

function readInto(document: DomDocument, top: DomNode, parser: XmlParser): void {
  let target = top
  let isEmptyTag = false
  const leaf = (nodeType: number, value: string, name = ''): DomNode =>
    target.insert(new DomNode(document, nodeType, value, '', name))
  for (let event = parser.next(); event; event = parser.next()) {
    switch (event.kind) {
      case 'declaration': {
        leaf(NodeType.XmlDeclaration, declarationData(event.version, event.encoding, event.standalone))
        break
      }
      case 'start': {
        const element = new DomNode(document, NodeType.Element, null, event.prefix, event.localName, event.namespace)
        for (const { prefix, localName, namespace, value } of event.attributes) {
          const owner = localName === 'xmlns' && prefix === '' ? xmlnsNamespace : namespace
          const attribute = new DomNode(document, NodeType.Attribute, value, prefix, localName, owner)
          attribute.parent = element
          element.attributes.push(attribute)
        }
        target = target.insert(element)
        isEmptyTag = event.isEmpty
        break
      }
      case 'end':
        target.hasEndTag = !isEmptyTag
        isEmptyTag = false
        target = target.parent ?? top
        break
      case 'text':
        leaf(NodeType.Text, event.value)
        break
      case 'whitespace':
        if (event.isSignificant) leaf(NodeType.SignificantWhitespace, event.value)
        else if (document.preservesWhitespace) leaf(NodeType.Whitespace, event.value)
        break
      case 'cdata':
        leaf(NodeType.CDATA, event.value)
        break
      case 'comment':
        leaf(NodeType.Comment, event.value)
        break
      case 'instruction':
        leaf(NodeType.ProcessingInstruction, event.data, event.target)
        break
      case 'doctype': {
        const { publicId, systemId, internalSubset } = event
        leaf(NodeType.DocumentType, '', event.name).identifiers = { publicId, systemId, internalSubset }
      }
    }
  }
}

/** `InnerXml = …` of an element: the prefixes in scope may be used. */
export function setInnerXml(element: DomNode, xml: string): void {
  element.clear()
  const holder = new DomNode(element.document, NodeType.Element, null, '', 'holder')
  readInto(element.document, holder, new XmlParser(xml, { isFragment: true, namespaces: namespacesAt(element) }))
  for (const child of [...holder.children]) element.insert(child)
}

function namespacesAt(element: DomNode): Map<string, string> {
  const found = new Map<string, string>()
  const add = (prefix: string, namespace: string): void => {
    if (!found.has(prefix) && (prefix === '' || namespace !== '')) found.set(prefix, namespace)
  }
  for (let above: DomNode | null = element; above?.isElement; above = above.parent) {
    add(above.prefix, above.namespace)
    for (const { prefix, localName, value } of above.attributes) {
      if (prefix === 'xmlns') add(localName, value ?? '')
      else if (prefix === '' && localName === 'xmlns') add('', value ?? '')
    }
  }
  return found
}

/** The value that the markup of an attribute gives. */
export function attributeText(markup: string): string {
  const parser = new XmlParser(markup)
  const tag = markup.indexOf('<')
  if (tag >= 0) throw parser.fail("'<', hexadecimal value 0x3C, is an invalid attribute character.", tag)
  const event = new XmlParser(`<a a="${markup.replaceAll('"', '&quot;')}"/>`).next()
  return event?.kind === 'start' ? (event.attributes[0]?.value ?? '') : ''
}
