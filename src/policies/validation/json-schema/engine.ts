import { type Definition, isRecord, parsed, partOf, type SchemaDocuments } from '../api-schema.ts'
import { ValueChecker } from './check-value.ts'
import { type JsonRules, SchemaCompiler } from './compile-schema.ts'
import { noSchema } from './keyword-values.ts'
import type { ValidatorError } from './messages.ts'
import { readJson } from './read-json.ts'
import { SchemaLibrary } from './schema-documents.ts'

/** Validates JSON text. Throws what Json.NET throws where the text is no JSON. */
export type JsonValidator = (text: string) => readonly ValidatorError[]

const noDocuments: SchemaDocuments = {}
const mostValidators = 500
const known = new WeakMap<SchemaDocuments, Map<unknown, Map<string, JsonValidator>>>()

/**
 * Makes the validator of a definition; the same one is made once. It finds what Newtonsoft.Json.Schema finds, told in
 * its words, in its order and at its places (`test/policies/validation`).
 *
 * @throws Error where the schema is none or refers to what isn't there
 */
export function jsonValidator(
  definition: Definition,
  documents: SchemaDocuments = noDocuments,
  rules: JsonRules,
): JsonValidator {
  let byDocument = known.get(documents)
  if (!byDocument || byDocument.size > mostValidators) {
    byDocument = new Map()
    known.set(documents, byDocument)
  }
  let byPlace = byDocument.get(definition.document)
  if (!byPlace) {
    byPlace = new Map()
    byDocument.set(definition.document, byPlace)
  }
  const key = `${definition.pointer} ${String(rules.additional)} ${rules.ignoresNameCase}`
  let validator = byPlace.get(key)
  if (!validator) {
    validator = compile(definition, documents, rules)
    byPlace.set(key, validator)
  }
  return validator
}

function compile({ document, pointer }: Definition, documents: SchemaDocuments, rules: JsonRules): JsonValidator {
  const value = parsed(document)
  if (!isRecord(value) && typeof value !== 'boolean') throw noSchema(value)
  const library = new SchemaLibrary(documents)
  const own = library.document(value)
  const part = pointer === '' ? value : partOf(value, pointer)
  if (part === undefined) throw new Error(`The schema has no '${pointer}'.`)
  const schema = new SchemaCompiler(library, rules).compile(part, own)
  return (text) => new ValueChecker(rules).errors(schema, readJson(text))
}
