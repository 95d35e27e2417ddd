import { NodeType } from '../node-type.ts'
import type { ParsedAttribute, XmlEvent } from '../parser/xml-event.ts'

/** An attribute as a reader shows it. */
export interface ReaderAttribute {
  readonly prefix: string
  readonly localName: string
  readonly namespace: string
  readonly value: string
  readonly place?: Place
}

export interface Place {
  readonly line: number
  readonly position: number
}

/** What a reader is on. */
export interface ReaderNode {
  readonly type: number
  readonly prefix: string
  readonly localName: string
  readonly namespace: string
  readonly value: string
  readonly attributes: readonly ReaderAttribute[]
  readonly isEmpty: boolean
  /** Null where the source has no lines. */
  readonly place: Place | null
}

/** Gives the nodes of a document one by one, null at the end. Ends of empty elements are left out. */
export interface ReaderSource {
  /** .NET's class over such a source. */
  readonly className: string
  next(): ReaderNode | null
  /** Where it has got to: the place of a reader that is past the end or has failed. */
  readonly end?: Place
  /** Leaves what it reads from where its reader is closed. */
  close?(): void
}

const nothing = { prefix: '', localName: '', namespace: '', value: '', attributes: [], isEmpty: false } as const

/** What a reader is on before the first node, and after the last. */
export const noNode: ReaderNode = { ...nothing, type: NodeType.None, place: null }

export function leafNode(type: number, value: string, place: Place | null, localName = ''): ReaderNode {
  return { ...nothing, type, value, localName, place }
}

/** The end of an element that isn't empty. */
export function endOf(start: ReaderNode, place: Place | null): ReaderNode {
  const { prefix, localName, namespace } = start
  return { ...nothing, type: NodeType.EndElement, prefix, localName, namespace, place }
}

export function qualified({ prefix, localName }: { readonly prefix: string; readonly localName: string }): string {
  return prefix === '' ? localName : `${prefix}:${localName}`
}

/** The node of an event that is no end tag; `text` is what stands between the marks of a declaration. */
export function nodeOf(event: Exclude<XmlEvent, { kind: 'end' }>, place: Place, text: string): ReaderNode {
  switch (event.kind) {
    case 'declaration':
      return {
        ...leafNode(NodeType.XmlDeclaration, text, place, 'xml'),
        attributes: named([
          ['version', event.version],
          ['encoding', event.encoding],
          ['standalone', event.standalone],
        ]),
      }
    case 'start':
      return {
        ...nothing,
        type: NodeType.Element,
        prefix: event.prefix,
        localName: event.localName,
        namespace: event.namespace,
        attributes: event.attributes satisfies readonly ParsedAttribute[],
        isEmpty: event.isEmpty,
        place,
      }
    case 'text':
      return leafNode(NodeType.Text, event.value, place)
    case 'cdata':
      return leafNode(NodeType.CDATA, event.value, place)
    case 'comment':
      return leafNode(NodeType.Comment, event.value, place)
    case 'whitespace':
      return leafNode(event.isSignificant ? NodeType.SignificantWhitespace : NodeType.Whitespace, event.value, place)
    case 'instruction':
      return leafNode(NodeType.ProcessingInstruction, event.data, place, event.target)
    case 'doctype':
      return {
        ...leafNode(NodeType.DocumentType, event.internalSubset, place, event.name),
        attributes: named([
          ['PUBLIC', event.publicId],
          ['SYSTEM', event.systemId],
        ]),
      }
  }
}

function named(values: readonly (readonly [string, string | null])[]): ReaderAttribute[] {
  return values.flatMap(([localName, value]) =>
    value === null ? [] : [{ prefix: '', localName, namespace: '', value }],
  )
}
