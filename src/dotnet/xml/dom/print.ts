import { enterCall, leaveCall } from '../../values/ambient.ts'
import { NodeType } from '../node-type.ts'
import { escapeAttribute } from '../writer/escape.ts'
import { XmlTextWriter } from '../writer/xml-writer.ts'
import type { DomNode } from './model.ts'

function write(writer: XmlTextWriter, node: DomNode): void {
  switch (node.nodeType) {
    case NodeType.Element:
      enterCall()
      writer.startElement(node.prefix, node.localName, node.namespace)
      for (const a of node.attributes) writer.attribute(a.prefix, a.localName, a.namespace, a.value ?? '')
      for (const child of node.children) write(writer, child)
      writer.endElement(node.hasEndTag || node.children.length > 0)
      leaveCall()
      break
    case NodeType.Document:
      for (const child of node.children) write(writer, child)
      break
    case NodeType.CDATA:
      writer.cdata(node.value ?? '')
      break
    case NodeType.Comment:
      writer.comment(node.value ?? '')
      break
    case NodeType.ProcessingInstruction:
    case NodeType.XmlDeclaration:
      writer.instruction(node.localName, node.value ?? '')
      break
    case NodeType.DocumentType: {
      const { publicId = null, systemId = null, internalSubset = null } = node.identifiers ?? {}
      writer.documentType(node.name, publicId, systemId, internalSubset === '' ? null : internalSubset, '')
      break
    }
    default:
      writer.textContent(node.value ?? '')
  }
}

export function outerXml(node: DomNode): string {
  if (node.nodeType === NodeType.Attribute) return `${node.name}="${escapeAttribute(node.value ?? '')}"`
  const writer = new XmlTextWriter({ indents: false })
  write(writer, node)
  return writer.text
}

export function innerXml(node: DomNode): string {
  if (node.nodeType === NodeType.Attribute) return escapeAttribute(node.value ?? '')
  return node.children.map(outerXml).join('')
}
