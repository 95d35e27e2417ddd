import type { RepresentationInput } from '../../../entities/context-input.ts'
import { definitionOf, isXmlSchema, parsed, partOf, type SchemaDocuments } from '../../validation/api-schema.ts'
import { jsonSample } from './json-sample.ts'
import { xmlSample } from './xml-sample.ts'
import { xsdSample } from './xsd-sample.ts'

/** The documented example of a representation, or a sample of its schema; null where it has neither. */
export function mockBody(
  representation: RepresentationInput,
  index: number,
  documents: SchemaDocuments | undefined,
): string | null {
  const { examples, sample, contentType } = representation
  const list = examples === undefined ? [] : Array.isArray(examples) ? examples : Object.values(examples)
  const example: unknown = (list[index] ?? list[0])?.value ?? sample
  if (example !== undefined && example !== null) return textOf(example)
  const definition = definitionOf(representation, documents)
  if ('problem' in definition) return null
  const document = parsed(definition.document)
  if (isXmlSchema(document)) return xsdSample(document, definition.name)
  const schema = partOf(document, definition.pointer)
  if (isXmlType(contentType)) return xmlSample(schema, document, definition.name)
  const value = jsonSample(schema, document)
  return isJsonType(contentType) ? JSON.stringify(value) : textOf(value)
}

/** Media types are compared without case and parameters. */
export function mediaType(contentType: string): string {
  return (contentType.split(';', 1)[0] ?? '').trim().toLowerCase()
}

const isXmlType = (contentType: string): boolean => /^(?:application|text)\/xml$|\+xml$/.test(mediaType(contentType))
const isJsonType = (contentType: string): boolean => /[/+]json$/.test(mediaType(contentType))

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
