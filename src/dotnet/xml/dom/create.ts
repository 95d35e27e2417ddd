import { argument, argumentNull, nullReference } from '../../values/exception.ts'
import { isNameStart, isNameUnit } from '../characters.ts'
import { verifyNameCharacters, xmlNamespace, xmlnsNamespace } from '../names.ts'
import { NodeType } from '../node-type.ts'
import { type DomDocument, DomNode } from './model.ts'

/** The prefix and the local name of a qualified one; a colon at either end is part of the name. */
export function splitName(name: string | null): { prefix: string; localName: string } {
  if (name === null) throw nullReference()
  const colon = name.indexOf(':')
  return colon <= 0 || colon === name.length - 1
    ? { prefix: '', localName: name }
    : { prefix: name.slice(0, colon), localName: name.slice(colon + 1) }
}

export function createElement(
  document: DomDocument,
  prefix: string | null,
  localName: string | null,
  namespace: string | null,
): DomNode {
  if (localName === null) throw argumentNull('key')
  verifyNameCharacters(prefix ?? '')
  verifyNameCharacters(localName)
  if (localName === '') throw argument('The local name for elements or attributes cannot be null or an empty string.')
  return new DomNode(document, NodeType.Element, null, prefix ?? '', localName, namespace ?? '')
}

/** An attribute; without a namespace given, `xmlns` and `xml` have theirs. */
export function createAttribute(
  document: DomDocument,
  name: string | null,
  namespace: string | null | undefined,
  value = '',
): DomNode {
  const { prefix, localName } = splitName(name)
  const isDeclaration = prefix === 'xmlns' || (prefix === '' && localName === 'xmlns')
  const owner = namespace === undefined ? reservedNamespace(prefix, isDeclaration) : (namespace ?? '')
  if (isDeclaration !== (owner === xmlnsNamespace))
    throw argument(`The namespace declaration attribute has an incorrect 'namespaceURI': '${owner}'.`)
  verifyNameCharacters(prefix)
  verifyNameCharacters(localName)
  if (localName === '') throw argument('The attribute local name cannot be empty.')
  return new DomNode(document, NodeType.Attribute, value, prefix, localName, owner)
}

function reservedNamespace(prefix: string, isDeclaration: boolean): string {
  if (isDeclaration) return xmlnsNamespace
  return prefix === 'xml' ? xmlNamespace : ''
}

/** A processing instruction: its target is checked when it is written. */
export function createInstruction(document: DomDocument, target: string | null, data: string | null): DomNode {
  if (target === null) throw argumentNull('target')
  if (target === '') throw argument('The value cannot be an empty string.', 'target')
  return new DomNode(document, NodeType.ProcessingInstruction, data ?? '', '', target)
}

export function createDeclaration(
  document: DomDocument,
  version: string | null,
  encoding: string | null,
  standalone: string | null,
): DomNode {
  if (version === null) throw nullReference()
  if (!/^1\.[0-9]+$/.test(version))
    throw argument('Wrong XML version information. The XML must match production "VersionNum ::= \'1.\' [0-9]+".')
  if (standalone && standalone !== 'yes' && standalone !== 'no')
    throw argument(`Wrong value for the XML declaration standalone attribute of '${standalone}'.`)
  return new DomNode(document, NodeType.XmlDeclaration, declarationData(version, encoding, standalone))
}

/** What stands between `<?xml` and `?>`. */
export function declarationData(version: string, encoding: string | null, standalone: string | null): string {
  const part = (name: string, value: string | null): string => (value ? ` ${name}="${value}"` : '')
  return `version="${version}"${part('encoding', encoding)}${part('standalone', standalone)}`
}

/** A name, or two with a colon between. */
export const isInstructionTarget = (name: string): boolean => {
  const parts = name.split(':')
  return (
    parts.length < 3 &&
    parts.every((part) => isNameStart(part.charCodeAt(0)) && [...part].every((c) => isNameUnit(c.charCodeAt(0))))
  )
}
