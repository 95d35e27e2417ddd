import { xmlnsNamespace } from '../names.ts'
import { NodeType } from '../node-type.ts'
import { XmlParser } from '../parser/xml-parser.ts'
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
        const part = (name: string, value: string | null): string => (value === null ? '' : ` ${name}="${value}"`)
        leaf(
          NodeType.XmlDeclaration,
          `version="${event.version}"${part('encoding', event.encoding)}${part('standalone', event.standalone)}`,
        )
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
  const declared = new Map<string, string>()
  for (let above: DomNode | null = element; above; above = above.parent) {
    for (const { name, value } of [
      { name: above.prefix === '' ? 'xmlns' : `xmlns:${above.prefix}`, value: above.namespace },
      ...above.attributes,
    ]) {
      const isDeclaration = name === 'xmlns' || name.startsWith('xmlns:')
      if (isDeclaration && above.isElement && !declared.has(name)) declared.set(name, value ?? '')
    }
  }
  const attributes = [...declared].map(
    ([name, value]) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"`,
  )
  const holder = new DomNode(element.document, NodeType.Element, null, '', 'holder')
  const usable = attributes.filter((attribute) => !attribute.endsWith(':=""') && !/^ xmlns:[^=]+=""$/.test(attribute))
  readInto(element.document, holder, new XmlParser(`<holder${usable.join('')}>${xml}</holder>`))
  element.clear()
  for (const child of [...(holder.children[0]?.children ?? [])]) element.insert(child)
  element.hasEndTag = true
}
