import { NodeType } from '../node-type.ts'
import { escapeAttribute } from '../writer/escape.ts'
import { XmlTextWriter } from '../writer/xml-writer.ts'
import { ReadState, type XmlReaderObject } from './xml-reader-object.ts'

/** `ReadInnerXml()`: the content as markup, names with the namespaces that they need; moves past the element. */
export function readInnerXml(reader: XmlReaderObject): string {
  const here = attributeOrElse(reader)
  if (here === 'neither') return ''
  if (here === 'attribute') return escapeAttribute(reader.value)
  const writer = new XmlTextWriter({ indents: false, isVerbatim: true })
  if (reader.isEmptyElement) reader.read()
  else {
    const { depth } = reader
    while (reader.read() && reader.depth > depth) writeNode(reader, writer)
    reader.read()
  }
  return writer.text
}

/** `ReadOuterXml()`: the element itself too; an attribute gives `name="value"`. */
export function readOuterXml(reader: XmlReaderObject): string {
  const here = attributeOrElse(reader)
  if (here === 'neither') return ''
  if (here === 'attribute') return `${reader.name}="${escapeAttribute(reader.value)}"`
  const writer = new XmlTextWriter({ indents: false, isVerbatim: true })
  writeWhole(reader, writer)
  return writer.text
}

/** Writes the node that the reader is on, an element with all it holds, and moves past it. */
export function writeWhole(reader: XmlReaderObject, writer: XmlTextWriter): void {
  const { depth } = reader
  const isOpen = reader.nodeType === NodeType.Element && !reader.isEmptyElement
  writeNode(reader, writer)
  if (isOpen) {
    while (reader.read() && reader.depth > depth) writeNode(reader, writer)
    writeNode(reader, writer)
  }
  reader.read()
}

function attributeOrElse(reader: XmlReaderObject): 'attribute' | 'element' | 'neither' {
  if (reader.state !== ReadState.Interactive) return 'neither'
  if (reader.nodeType === NodeType.Attribute) return 'attribute'
  if (reader.nodeType === NodeType.Element) return 'element'
  reader.read()
  return 'neither'
}

function writeNode(reader: XmlReaderObject, writer: XmlTextWriter): void {
  const { node, value } = reader
  switch (node.type) {
    case NodeType.Element:
      writer.startElement(node.prefix, node.localName, node.namespace)
      for (const { prefix, localName, namespace, value } of node.attributes)
        writer.attribute(prefix, localName, namespace, value)
      if (node.isEmpty) writer.endElement(false)
      break
    case NodeType.EndElement:
      writer.endElement(true)
      break
    case NodeType.Text:
      writer.textContent(value)
      break
    case NodeType.Whitespace:
    case NodeType.SignificantWhitespace:
      writer.raw(value)
      break
    case NodeType.CDATA:
      writer.cdata(value)
      break
    case NodeType.Comment:
      writer.comment(value)
      break
    case NodeType.ProcessingInstruction:
    case NodeType.XmlDeclaration:
      writer.instruction(node.localName, value)
      break
    case NodeType.DocumentType: {
      const of = (name: string): string | null => node.attributes.find((a) => a.localName === name)?.value ?? null
      writer.documentType(node.localName, of('PUBLIC'), of('SYSTEM'), value)
    }
  }
}
