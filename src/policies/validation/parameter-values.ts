import { DotnetException } from '../../dotnet/values/exception.ts'
import type { ParameterInput } from '../../entities/context-input.ts'
import { type Definition, definitionOf, isRecord, parsed, partOf, type SchemaDocuments } from './api-schema.ts'
import { exceptionText, type Finding } from './findings.ts'
import { plainRules } from './json-schema/compile-schema.ts'
import { jsonValidator } from './json-schema/engine.ts'

/** What a value is called in findings. */
export interface ValueKind {
  readonly type: 'QueryParameter' | 'PathParameter' | 'RequestHeader' | 'ResponseHeader'
  readonly word: 'query parameter' | 'path parameter' | 'header'
}

export const queryParameter: ValueKind = { type: 'QueryParameter', word: 'query parameter' }
export const pathParameter: ValueKind = { type: 'PathParameter', word: 'path parameter' }
export const requestHeader: ValueKind = { type: 'RequestHeader', word: 'header' }
export const responseHeader: ValueKind = { type: 'ResponseHeader', word: 'header' }

/** A parameter or header that the API's description doesn't name. */
export function unspecified({ type, word }: ValueKind, name: string): Finding {
  const details = `Unspecified ${word} ${name} is not allowed.`
  return { name, type, rule: 'Unspecified', details, publicText: details }
}

/** What is wrong with the values of a parameter or header that the API's description names. */
export function checkValues(
  kind: ValueKind,
  parameter: ParameterInput,
  values: readonly string[],
  documents: SchemaDocuments | undefined,
): readonly Finding[] {
  const { name } = parameter
  const { type, word } = kind
  if (values.length === 0) {
    if (parameter.required !== true) return []
    const missing = `Required properties are missing from object: ${name}. Line: 0, Position: 0`
    return [wrongValue(kind, name, missing)]
  }
  const definition = definitionFor(parameter, documents)
  if ('problem' in definition) return [schemaProblem(kind, name, definition)]
  const types = typesOf(definition, documents)
  if (values.length > 1 && !types.includes('array')) {
    const sender = type === 'ResponseHeader' ? 'Response' : 'Request'
    const details = `${sender} cannot contain multiple values for the ${word} ${name}.`
    return [{ name, type, rule: 'IncorrectMessage', details, publicText: details }]
  }
  try {
    const validate = jsonValidator(definition, documents, plainRules)
    const text = types.includes('array')
      ? `[${values.flatMap((v) => v.split(',')).map((item) => jsonText(item.trim(), itemTypes(definition, documents)))}]`
      : jsonText(values[0] ?? '', types)
    return validate(text).map((e) => wrongValue(kind, name, `${e.message} Line: ${e.line}, Position: ${e.position}`))
  } catch (error) {
    const text = exceptionText(error)
    return [isUnreadable(error) ? unreadable(kind, name, text) : impossible(kind, name, text)]
  }
}

function isUnreadable(error: unknown): boolean {
  return error instanceof DotnetException && error.dotnetType.fullName.endsWith('JsonReaderException')
}

function wrongValue({ type, word }: ValueKind, name: string, what: string): Finding {
  const text = `value of the ${word} ${name} does not conform to the definition. ${what}`
  return { name, type, rule: 'IncorrectMessage', details: `V${text.slice(1)}`, publicText: `The ${text}` }
}

function unreadable({ type, word }: ValueKind, name: string, what: string): Finding {
  const start = `Value of the ${word} ${name}`
  if (type === 'ResponseHeader') {
    const details = `${start} couldn't be parsed according to the definition.`
    return { name, type, rule: 'IncorrectMessage', details }
  }
  return {
    name,
    type,
    rule: 'IncorrectMessage',
    details: `${start} cannot be parsed according to the definition. ${what}`,
    publicText: `${start} couldn't be parsed according to the definition. ${what}`,
  }
}

function impossible({ type, word }: ValueKind, name: string, what: string): Finding {
  const start = word.slice(0, 1).toUpperCase() + word.slice(1)
  return { name, type, rule: 'ValidationError', details: `${start} ${name} cannot be validated. ${what}` }
}

type Problem = Extract<ReturnType<typeof definitionOf>, { problem: string }>

function schemaProblem({ type, word }: ValueKind, name: string, problem: Problem): Finding {
  switch (problem.problem) {
    case 'unresolved': {
      const details = "API's schema doesn't exist or it couldn't be resolved."
      return { name: null, type: 'ApiSchema', rule: null, details }
    }
    case 'no-definitions':
      return { name: null, type: 'ApiSchema', rule: null, details: 'API schema does not specify definitions.' }
    case 'missing': {
      const details = `API's schema does not contain definition ${problem.name}, which is associated with the ${word} ${name}.`
      return { name, type, rule: 'MissingDefinition', details }
    }
  }
}

const ownDefinitions = new WeakMap<ParameterInput, Definition>()

/** The schema that the parameter refers to; else one made of its type and values. */
function definitionFor(parameter: ParameterInput, documents: SchemaDocuments | undefined): Definition | Problem {
  if (parameter.schema !== undefined || (parameter.schemaId !== undefined && documents !== undefined))
    return definitionOf(parameter, documents)
  if (parameter.schemaId !== undefined && parameter.type === undefined) return { problem: 'unresolved' }
  let made = ownDefinitions.get(parameter)
  if (!made) {
    made = { document: schemaOfType(parameter), pointer: '', name: '' }
    ownDefinitions.set(parameter, made)
  }
  return made
}

const typeWords: Readonly<Record<string, object>> = {
  int: { type: 'integer' },
  int32: { type: 'integer', format: 'int32' },
  int64: { type: 'integer', format: 'int64' },
  long: { type: 'integer', format: 'int64' },
  float: { type: 'number' },
  double: { type: 'number' },
  decimal: { type: 'number' },
  bool: { type: 'boolean' },
  guid: { type: 'string', format: 'uuid' },
  uuid: { type: 'string', format: 'uuid' },
  date: { type: 'string', format: 'date' },
  'date-time': { type: 'string', format: 'date-time' },
  datetime: { type: 'string', format: 'date-time' },
}
const jsonTypes = ['string', 'integer', 'number', 'boolean', 'array', 'object']

function schemaOfType({ type, values }: ParameterInput): object {
  const word = (type ?? 'string').toLowerCase()
  const schema = typeWords[word] ?? { type: jsonTypes.includes(word) ? word : 'string' }
  if (!values || values.length === 0) return schema
  const own = (schema as { type: string }).type
  if (own === 'array') return { type: 'array', items: { enum: values.map(String) } }
  const isText = own === 'string' || own === 'object'
  return { ...schema, enum: values.map((value) => (isText ? String(value) : plainValue(String(value)))) }
}

function plainValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** Types that a definition allows, through references and combined schemas; none where it doesn't say. */
function typesOf({ document, pointer }: Definition, documents: SchemaDocuments | undefined): readonly string[] {
  const root = parsed(document)
  return schemaTypes(partOf(root, pointer), root, documents, 0)
}

function itemTypes({ document, pointer }: Definition, documents: SchemaDocuments | undefined): readonly string[] {
  const root = parsed(document)
  const schema = followed(partOf(root, pointer), root, documents, 0)
  return schemaTypes(isRecord(schema.value) ? schema.value['items'] : undefined, schema.root, documents, 0)
}

const mostReferences = 16

function followed(
  schema: unknown,
  root: unknown,
  documents: SchemaDocuments | undefined,
  depth: number,
): { readonly value: unknown; readonly root: unknown } {
  const ref = isRecord(schema) ? schema['$ref'] : undefined
  if (typeof ref !== 'string' || depth > mostReferences) return { value: schema, root }
  if (ref.startsWith('#')) return followed(partOf(root, ref), root, documents, depth + 1)
  const [id, place] = ref.replace(/^\/schemas\//, '').split('#', 2)
  const other = parsed(documents?.[id ?? ''])
  return followed(partOf(other, place ?? ''), other, documents, depth + 1)
}

function schemaTypes(
  given: unknown,
  givenRoot: unknown,
  documents: SchemaDocuments | undefined,
  depth: number,
): readonly string[] {
  const { value: schema, root } = followed(given, givenRoot, documents, depth)
  if (!isRecord(schema) || depth > mostReferences) return []
  const { type } = schema
  if (typeof type === 'string') return [type]
  if (Array.isArray(type)) return type.map(String)
  const parts = ['allOf', 'oneOf', 'anyOf'].flatMap((key) => (Array.isArray(schema[key]) ? schema[key] : []))
  return parts.flatMap((part) => schemaTypes(part, root, documents, depth + 1))
}

/** The text of a value as JSON: quoted where it may be text, else as it came. */
function jsonText(value: string, types: readonly string[]): string {
  const isText = types.length === 0 || types.includes('string') || types.every((type) => type === 'null')
  return isText ? JSON.stringify(value) : value
}
