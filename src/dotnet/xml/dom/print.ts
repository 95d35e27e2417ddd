import { enterCall, leaveCall } from '../../values/ambient.ts'
import { argument } from '../../values/exception.ts'
import { xmlNamespace, xmlnsNamespace } from '../names.ts'
import { NodeType } from '../node-type.ts'
import { lenientAttribute, lenientMarkup, requirePairs } from '../writer/escape.ts'
import { XmlTextWriter } from '../writer/xml-writer.ts'
import { isInstructionTarget } from './create.ts'
import type { DomNode } from './model.ts'

function write(writer: XmlTextWriter, node: DomNode): void {
  switch (node.nodeType) {
    case NodeType.Element:
      enterCall()
      refuseReserved(node)
      writer.startElement(writtenPrefix(node), node.localName, node.namespace)
      for (const a of node.attributes) writer.attribute(writtenPrefix(a), a.localName, a.namespace, a.value ?? '')
      for (const child of node.children) write(writer, child)
      writer.endElement(node.hasEndTag || node.children.length > 0)
      leaveCall()
      break
    case NodeType.Document:
      for (const child of node.children) write(writer, child)
      break
    case NodeType.CDATA:
      writer.raw(cdataMarkup(node.value ?? ''))
      break
    case NodeType.Comment:
      writer.raw(commentMarkup(node.value ?? ''))
      break
    case NodeType.ProcessingInstruction:
    case NodeType.XmlDeclaration:
      writer.raw(instructionMarkup(node.localName, node.value ?? ''))
      break
    case NodeType.DocumentType: {
      const { publicId = null, systemId = null, internalSubset = null } = node.identifiers ?? {}
      writer.documentType(node.name, publicId, systemId, internalSubset === '' ? null : internalSubset, '')
      break
    }
    default:
      writer.raw(lenientMarkup(node.value ?? ''))
  }
}

/** A prefix without a namespace isn't written. */
const writtenPrefix = ({ prefix, namespace }: DomNode): string => (namespace === '' ? '' : prefix)

function refuseReserved({ prefix, namespace }: DomNode): void {
  if (prefix === 'xml' && namespace !== '' && namespace !== xmlNamespace) {
    throw argument(
      'Prefixes beginning with "xml" (regardless of whether the characters are uppercase, lowercase, or some combination thereof) are reserved for use by XML.',
    )
  }
  if (namespace === xmlnsNamespace) throw argument('Cannot bind to the reserved namespace.')
}

/** An attribute alone: a namespace without a prefix gets the first that the writer invents. */
function attributeMarkup(node: DomNode): string {
  const isPlain = node.namespace === '' || node.namespace === xmlnsNamespace
  const written = writtenPrefix(node) || (isPlain ? '' : 'd0p1')
  if (node.localName === 'xmlns' && node.prefix !== '' && node.namespace === '')
    throw argument(`The 'xmlns' attribute is bound to the reserved namespace '${xmlnsNamespace}'.`)
  if (node.prefix === 'xmlns' && !node.value) throw argument('Cannot use a prefix with an empty namespace.')
  return `${written === '' ? '' : `${written}:`}${node.localName}="${lenientAttribute(node.value ?? '')}"`
}

function cdataMarkup(text: string): string {
  if (text.includes(']]>')) throw argument("Cannot have ']]>' inside an XML CDATA block.")
  return `<![CDATA[${requirePairs(text)}]]>`
}

function commentMarkup(text: string): string {
  if (text.includes('--') || text.endsWith('-'))
    throw argument("An XML comment cannot contain '--', and '-' cannot be the last character.")
  return `<!--${requirePairs(text)}-->`
}

function instructionMarkup(target: string, data: string): string {
  if (data.includes('?>')) throw argument("Cannot have '?>' inside an XML processing instruction.")
  if (!isInstructionTarget(target)) throw argument(`Invalid name character in '${target}'.`)
  return `<?${target} ${requirePairs(data)}?>`
}

export function outerXml(node: DomNode): string {
  if (node.nodeType === NodeType.Attribute) return attributeMarkup(node)
  const writer = new XmlTextWriter({ indents: false, isLenient: true })
  write(writer, node)
  return writer.text
}

export function innerXml(node: DomNode): string {
  if (node.nodeType === NodeType.Attribute) return lenientMarkup(node.value ?? '')
  return node.children.map(outerXml).join('')
}
