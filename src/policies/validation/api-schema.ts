import type { OperationInput, ParameterInput, RepresentationInput } from '../../entities/context-input.ts'
import type { Run } from '../../runtime/run.ts'

/** Schemas of the surroundings by id: JSON Schemas and OpenAPI documents as objects or text, XML Schemas as text. */
export type SchemaDocuments = Readonly<Record<string, unknown>>

/** A definition that was found: a document, and where in it the definition stands (`''`: the document itself). */
export interface Definition {
  readonly document: unknown
  readonly pointer: string
  /** As messages call it; empty where it has no name. */
  readonly name: string
}

/** Why there is no definition. */
export type DefinitionProblem =
  | { readonly problem: 'unresolved' | 'no-definitions' }
  | { readonly problem: 'missing'; readonly name: string }

type DefinitionSource = Pick<RepresentationInput & ParameterInput, 'schema' | 'schemaId' | 'typeName'>

/** Finds the definition that a representation or parameter of the API's description names. */
export function definitionOf(
  source: DefinitionSource,
  documents: SchemaDocuments | undefined,
): Definition | DefinitionProblem {
  const typeName = source.typeName?.split('/').at(-1) ?? ''
  if (source.schema !== undefined && source.schema !== null)
    return { document: source.schema, pointer: '', name: typeName }
  if (source.schemaId === undefined) return { problem: 'unresolved' }
  const id = source.schemaId.split('/').at(-1) ?? ''
  const document = documents && Object.hasOwn(documents, id) ? parsed(documents[id]) : undefined
  if (document === undefined || document === null) return { problem: 'unresolved' }
  if (typeName === '' || isXmlSchema(document)) return { document, pointer: '', name: typeName }
  const place = definitionPlaces.find(([, read]) => isRecord(read(document)))
  if (!place) return { problem: 'no-definitions' }
  const [path, read] = place
  if (!Object.hasOwn(read(document) as object, typeName)) return { problem: 'missing', name: typeName }
  return { document, pointer: `${path}/${escapeStep(typeName)}`, name: typeName }
}

/** The part of a document that a local reference such as `#/components/schemas/address` names; undefined: nothing. */
export function partOf(document: unknown, reference: string): unknown {
  let value: unknown = document
  for (const step of reference.replace(/^#?\/?/, '').split('/')) {
    if (step === '') continue
    if (typeof value !== 'object' || value === null) return undefined
    const name = unescapeStep(step)
    value = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined
  }
  return value
}

const definitionPlaces: readonly [string, (document: unknown) => unknown][] = [
  ['#/components/schemas', (d) => partOf(d, '#/components/schemas')],
  ['#/definitions', (d) => partOf(d, '#/definitions')],
  ['#/$defs', (d) => partOf(d, '#/$defs')],
]

const parsedTexts = new Map<string, unknown>()
const mostTexts = 200

/** JSON text as its value, other text and values as they are; undefined for text that is neither JSON nor XML. */
export function parsed(document: unknown): unknown {
  if (typeof document !== 'string' || isXmlSchema(document)) return document
  if (parsedTexts.has(document)) return parsedTexts.get(document)
  let value: unknown
  try {
    value = JSON.parse(document)
  } catch {
    value = undefined
  }
  if (parsedTexts.size >= mostTexts) parsedTexts.clear()
  parsedTexts.set(document, value)
  return value
}

export function isXmlSchema(document: unknown): document is string {
  return typeof document === 'string' && document.trimStart().startsWith('<')
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function escapeStep(text: string): string {
  return encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'))
}

function unescapeStep(text: string): string {
  try {
    return decodeURIComponent(text).replaceAll('~1', '/').replaceAll('~0', '~')
  } catch {
    return text
  }
}

type ResponseDescription = NonNullable<OperationInput['responses']>[number]

/** How the operation describes a status: exactly, else by its class (`4XX`), else by `default`. */
export function describedResponse(run: Run, status: number): ResponseDescription | undefined {
  const responses = run.context.operationDescription?.responses ?? []
  const named = (name: string): ResponseDescription | undefined =>
    responses.find((r) => String(r.statusCode).toUpperCase() === name)
  return named(String(status)) ?? named(`${Math.floor(status / 100)}XX`) ?? named('DEFAULT')
}
