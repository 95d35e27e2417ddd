import type { RuntimeType } from '../../system/runtime-type.ts'
import { box } from '../../type-system/value-ops.ts'
import { argument, DotnetException, formatException, invalidOperation, required } from '../../values/exception.ts'
import { NodeType } from '../node-type.ts'
import {
  toBoolean,
  toDateTime,
  toDateTimeOffset,
  toDecimal,
  toDouble,
  toInt32,
  toInt64,
  toSingle,
} from '../tree/xml-convert.ts'
import { XmlException } from '../xml-exception.ts'
import { expectedName, moveToContent, namedIn, notFound, typeName, wrongNode } from './moves.ts'
import { ReadState, type XmlReaderObject } from './xml-reader-object.ts'

const { Text, CDATA, Whitespace, SignificantWhitespace, Comment, ProcessingInstruction } = NodeType
const textual: ReadonlySet<number> = new Set([Text, CDATA, Whitespace, SignificantWhitespace])
const readable: ReadonlySet<number> = new Set([
  ...textual,
  NodeType.Attribute,
  NodeType.EndElement,
  Comment,
  ProcessingInstruction,
])

const mixedContent = 'ReadElementContentAs() methods cannot be called on an element that has child elements.'

/** The text of an element or of what follows; other nodes end it. */
export function readString(reader: XmlReaderObject): string {
  if (reader.state !== ReadState.Interactive) return ''
  reader.moveToElement()
  if (reader.nodeType === NodeType.Element) {
    if (reader.isEmptyElement) return ''
    if (!reader.read()) throw invalidOperation('Operation is not valid due to the current state of the object.')
  }
  let text = ''
  while (textual.has(reader.nodeType)) {
    text += reader.value
    if (!reader.read()) break
  }
  return text
}

/** The text of an element without children, passed over with its end tag; with a name its message is another. */
export function readElementString(reader: XmlReaderObject, isNamed = false): string {
  if (moveToContent(reader) !== NodeType.Element) throw wrongNode(reader)
  let text = ''
  if (!reader.isEmptyElement) {
    reader.read()
    text = readString(reader)
    if (reader.nodeType !== NodeType.EndElement) {
      if (isNamed) throw wrongNode(reader)
      throw reader.fault(
        `Unexpected node type ${typeName(reader.nodeType)}. ReadElementString method can only be called on elements with simple or empty content.`,
      )
    }
  }
  reader.read()
  return text
}

/** The text up to the next tag: comments and instructions are passed over. */
function textHere(reader: XmlReaderObject): string {
  if (reader.nodeType === NodeType.Attribute) return reader.value
  let text = ''
  for (;;) {
    const { nodeType } = reader
    if (textual.has(nodeType)) text += reader.value
    else if (nodeType !== Comment && nodeType !== ProcessingInstruction) return text
    if (!reader.read()) return text
  }
}

function contentText(reader: XmlReaderObject, method: string): string {
  if (readable.has(reader.nodeType)) return textHere(reader)
  const isLeft = reader.isSubtree && reader.state !== ReadState.Interactive
  if (isLeft) throw invalidOperation('The XmlReader is closed or in error state.')
  throw invalidOperation(
    `The ${method} method is not supported on node type ${typeName(reader.nodeType)}. If you want to read typed content of an element, use the ReadElementContentAs method.${reader.placeText}`,
  )
}

/** What content becomes, by the name that .NET gives the type in a message. */
export const contentTypes = {
  Boolean: toBoolean,
  DateTime: toDateTime,
  DateTimeOffset: toDateTimeOffset,
  Double: toDouble,
  Float: toSingle,
  Decimal: toDecimal,
  Int: toInt32,
  Long: toInt64,
  String: (text: string) => text,
} as const

export type ContentType = keyof typeof contentTypes
type Content<T extends ContentType> = ReturnType<(typeof contentTypes)[T]>

/** `ReadContentAsInt()` and its like. */
export function readContentAs<T extends ContentType>(
  reader: XmlReaderObject,
  type: T,
  method: string = type,
): Content<T> {
  return converted(reader, contentText(reader, `ReadContentAs${method}`), type)
}

/** `ReadElementContentAsInt()` and its like; with a name the element must have it. */
export function readElementContentAs<T extends ContentType>(
  reader: XmlReaderObject,
  type: T,
  name?: { readonly localName: string | null; readonly namespace: string | null },
  method: string = type,
): Content<T> {
  if (name) checkName(reader, name.localName, name.namespace)
  const convert = contentTypes[type] as (text: string) => Content<T>
  if (!enterElement(reader, `ReadElementContentAs${method}`)) return convert('')
  const value = converted(reader, contentText(reader, `ReadContentAs${method}`), type)
  leaveElement(reader)
  return value
}

function checkName(reader: XmlReaderObject, localName: string | null, namespace: string | null): void {
  const local = required(localName, 'localName')
  if (local === '') throw argument('The value cannot be an empty string.', 'localName')
  const space = required(namespace, 'namespaceURI')
  if (reader.nodeType !== NodeType.Element) throw wrongNode(reader)
  if (!namedIn(local, space)(reader)) throw notFound(reader, expectedName(local, space))
}

function converted<T extends ContentType>(reader: XmlReaderObject, text: string, type: T): Content<T> {
  return reported(reader, type, () => (contentTypes[type] as (text: string) => Content<T>)(text))
}

function reported<T>(reader: XmlReaderObject, type: string, convert: () => T): T {
  try {
    return convert()
  } catch (failure) {
    if (failure instanceof DotnetException) throw reader.fault(`Content cannot be converted to the type ${type}.`)
    throw failure
  }
}

/** Onto the content of the element; false, and past the element, where it has none. */
function enterElement(reader: XmlReaderObject, method: string): boolean {
  if (reader.nodeType !== NodeType.Element) {
    throw invalidOperation(
      `The ${method} method is not supported on node type ${typeName(reader.nodeType)}.${reader.placeText}`,
    )
  }
  const { isEmptyElement } = reader
  reader.read()
  if (isEmptyElement) return false
  const { type } = reader.node
  if (type === NodeType.EndElement) {
    reader.read()
    return false
  }
  if (type === NodeType.Element) throw reader.fault(mixedContent)
  return true
}

function leaveElement(reader: XmlReaderObject): void {
  if (reader.nodeType !== NodeType.EndElement)
    throw new XmlException(`'${typeName(reader.nodeType)}' is an invalid XmlNodeType.`)
  reader.read()
}

const byFullName: Readonly<Record<string, ContentType>> = {
  'System.Boolean': 'Boolean',
  'System.DateTime': 'DateTime',
  'System.DateTimeOffset': 'DateTimeOffset',
  'System.Double': 'Double',
  'System.Single': 'Float',
  'System.Decimal': 'Decimal',
  'System.Int32': 'Int',
  'System.Int64': 'Long',
  'System.String': 'String',
  'System.Object': 'String',
}

/** `ReadContentAs(Type, …)`: the value in an `object`. */
export function readContentAsType(reader: XmlReaderObject, type: RuntimeType | null): unknown {
  const text = contentText(reader, 'ReadContentAs')
  return typed(reader, text, required(type, 'destinationType'))
}

/** `ReadElementContentAs(Type, …)`. */
export function readElementContentAsType(reader: XmlReaderObject, type: RuntimeType | null): unknown {
  const isFilled = enterElement(reader, 'ReadElementContentAs')
  const wanted = required(type, 'destinationType')
  if (!isFilled) return typed(reader, '', wanted)
  const value = typed(reader, contentText(reader, 'ReadContentAs'), wanted)
  leaveElement(reader)
  return value
}

function typed(reader: XmlReaderObject, text: string, { type }: RuntimeType): unknown {
  const known = Object.hasOwn(byFullName, type.fullName) ? byFullName[type.fullName] : undefined
  return reported(reader, type.runtimeName, () => {
    if (known === undefined) throw formatException(text)
    return type.isValueType ? box(contentTypes[known](text), type) : text
  })
}
