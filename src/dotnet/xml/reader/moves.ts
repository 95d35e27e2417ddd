import { argument, invalidOperation, required } from '../../values/exception.ts'
import { NodeType } from '../node-type.ts'
import type { XmlException } from '../xml-exception.ts'
import { ReadState, type XmlReaderObject } from './xml-reader-object.ts'

const typeNames = new Map<number, string>(Object.entries(NodeType).map(([name, value]) => [value, name]))

/** The name of a node type, as messages show it. */
export function typeName(nodeType: number): string {
  return typeNames.get(nodeType) ?? String(nodeType)
}

/** Tells whether a reader is on an element of a name. */
export type ElementTest = (reader: XmlReaderObject) => boolean

const isElement = (reader: XmlReaderObject): boolean => reader.nodeType === NodeType.Element

/** An element whose name is written so. */
export function named(name: string | null): ElementTest {
  return (reader) => isElement(reader) && reader.name === name
}

/** An element of a namespace. */
export function namedIn(localName: string | null, namespace: string | null): ElementTest {
  return (reader) => isElement(reader) && reader.localName === localName && reader.namespace === namespace
}

/** The same, for members that refuse an empty name. */
export function wanted(name: string | null): ElementTest {
  return named(nonEmpty(name, 'name'))
}

/** A reader over a tree doesn't look at the names: nothing is called null. */
export function wantedIn(reader: XmlReaderObject, localName: string | null, namespace: string | null): ElementTest {
  if (reader.isOverTree && (localName === null || namespace === null)) return () => false
  return namedIn(nonEmpty(localName, 'localName'), required(namespace, 'namespaceURI'))
}

function nonEmpty(text: string | null, parameter: string): string {
  const given = required(text, parameter)
  if (given === '') throw argument('The value cannot be an empty string.', parameter)
  return given
}

/** On to the next element, end, text or CDATA section, unless it is on one. */
export function moveToContent(reader: XmlReaderObject): number {
  do {
    switch (reader.nodeType) {
      case NodeType.Attribute:
        reader.moveToElement()
        return reader.nodeType
      case NodeType.Element:
      case NodeType.EndElement:
      case NodeType.CDATA:
      case NodeType.Text:
        return reader.nodeType
    }
  } while (reader.read())
  return reader.nodeType
}

/** Passes over the element with all it holds. */
export function skip(reader: XmlReaderObject): boolean {
  return reader.state === ReadState.Interactive && skipSubtree(reader)
}

function skipSubtree(reader: XmlReaderObject): boolean {
  reader.moveToElement()
  if (isElement(reader) && !reader.isEmptyElement) {
    const { depth } = reader
    while (reader.read() && depth < reader.depth);
  }
  return reader.read()
}

export function readToFollowing(reader: XmlReaderObject, test: ElementTest): boolean {
  while (reader.read()) if (test(reader)) return true
  return false
}

export function readToDescendant(reader: XmlReaderObject, test: ElementTest): boolean {
  let { depth } = reader
  if (!isElement(reader)) {
    if (reader.state !== ReadState.Initial) return false
    depth--
  } else if (reader.isEmptyElement) return false
  while (reader.read() && reader.depth > depth) if (test(reader)) return true
  return false
}

export function readToNextSibling(reader: XmlReaderObject, test: ElementTest): boolean {
  do {
    if (!skipSubtree(reader)) break
    if (test(reader)) return true
  } while (reader.nodeType !== NodeType.EndElement && !reader.isAtEnd)
  return false
}

export function isStartElement(reader: XmlReaderObject, test: ElementTest = isElement): boolean {
  return moveToContent(reader) === NodeType.Element && test(reader)
}

/** Passes over a start tag; `expected` says what was wanted where the element is another. */
export function readStartElement(reader: XmlReaderObject, test: ElementTest = isElement, expected = ''): void {
  requireElement(reader, test, expected)
  reader.read()
}

/** XmlException unless the content that follows is such an element. */
export function requireElement(reader: XmlReaderObject, test: ElementTest, expected: string): void {
  if (moveToContent(reader) !== NodeType.Element) throw wrongNode(reader)
  if (!test(reader)) throw notFound(reader, expected)
}

export function notFound(reader: XmlReaderObject, expected: string): XmlException {
  return reader.fault(`Element ${expected} was not found.`)
}

export function readEndElement(reader: XmlReaderObject): void {
  if (moveToContent(reader) !== NodeType.EndElement) throw wrongNode(reader)
  reader.read()
}

export function wrongNode(reader: XmlReaderObject): XmlException {
  return reader.fault(`'${typeName(reader.nodeType)}' is an invalid XmlNodeType.`)
}

/** `'b'`, or with its namespace, as a message says what was looked for. */
export function expectedName(localName: string | null, namespace?: string | null): string {
  return namespace === undefined
    ? `'${localName ?? ''}'`
    : `'${localName ?? ''}' with namespace name '${namespace ?? ''}'`
}

export function requireOnElement(reader: XmlReaderObject): void {
  if (!isElement(reader))
    throw invalidOperation('ReadSubtree() can be called only if the reader is on an element node.')
}
