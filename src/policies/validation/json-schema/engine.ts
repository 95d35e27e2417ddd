import type { ErrorObject, ValidateFunction } from 'ajv'
import type { Ajv2019 } from 'ajv/dist/2019.js'
import { RegexObject } from '../../../dotnet/regular-expressions/regex-value.ts'
import { type Definition, isRecord, isXmlSchema, parsed, partOf, type SchemaDocuments } from '../api-schema.ts'
import { messageOf, placeOf, type Spelling, type ValidatorError } from './messages.ts'
import { foldValue, prepareSchema, referredSchemas, type SchemaChanges, schemaAddress } from './prepare.ts'
import { placesOf, readJson } from './read-json.ts'

/** How a content element changes its schema. */
export interface JsonRules {
  /** `allow-additional-properties`; null leaves it to the schema. */
  readonly additional: boolean | null
  readonly ignoresNameCase: boolean
}

export const plainRules: JsonRules = { additional: null, ignoresNameCase: false }

/** Validates JSON text. Throws what Json.NET throws where the text is no JSON. */
export type JsonValidator = (text: string) => readonly ValidatorError[]

export interface JsonSchemaEngine {
  /**
   * Compiles a definition; the same one is compiled once.
   *
   * @throws Error where the schema is none or refers to what isn't there
   */
  validator(definition: Definition, documents: SchemaDocuments | undefined, rules: JsonRules): JsonValidator
}

/** A schema, with those it refers to, larger than this is refused as the gateway does. */
export const mostSchemaBytes = 4 * 1024 * 1024

let loading: Promise<JsonSchemaEngine> | undefined
let loaded: JsonSchemaEngine | undefined

/** The engine, loaded when it is first needed. */
export function jsonSchemaEngine(): JsonSchemaEngine | Promise<JsonSchemaEngine> {
  return loaded ?? loadJsonSchemaEngine()
}

export function loadJsonSchemaEngine(): Promise<JsonSchemaEngine> {
  loading ??= Promise.all([import('ajv/dist/2019.js'), import('ajv/dist/2020.js'), import('ajv-formats')]).then(
    ([older, newer, formats]) => {
      const addFormats = formats.default as unknown as (ajv: Ajv2019) => void
      loaded = createEngine((isNewest) => {
        const options = {
          strict: false,
          allErrors: true,
          verbose: true,
          validateSchema: false,
          ownProperties: true,
          logger: false,
          unicodeRegExp: false,
          code: { regExp: dotnetRegex },
        } as const
        const ajv = isNewest ? new newer.Ajv2020(options) : new older.Ajv2019(options)
        addFormats(ajv)
        return ajv
      })
      return loaded
    },
  )
  return loading
}

/** Patterns have .NET's meaning, and its matcher's budget. */
const dotnetRegex = Object.assign(
  (pattern: string) => {
    const regex = new RegexObject(pattern)
    return { test: (text: string) => regex.isMatch(text, 0) }
  },
  { code: 'dotnetRegex' },
)

const noDocuments: SchemaDocuments = {}
const mostValidators = 500

function createEngine(makeAjv: (isNewest: boolean) => Ajv2019): JsonSchemaEngine {
  const known = new WeakMap<SchemaDocuments, Map<unknown, Map<string, JsonValidator>>>()
  return {
    validator: (definition, documents = noDocuments, rules) => {
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
        validator = compile(definition, documents, rules, makeAjv)
        byPlace.set(key, validator)
      }
      return validator
    },
  }
}

function compile(
  definition: Definition,
  documents: SchemaDocuments,
  rules: JsonRules,
  makeAjv: (isNewest: boolean) => Ajv2019,
): JsonValidator {
  const document = parsed(definition.document)
  if (!isRecord(document) && typeof document !== 'boolean') throw new Error('The schema is no JSON Schema.')
  const changes: SchemaChanges = {
    additional: rules.additional,
    foldedNames: rules.ignoresNameCase ? new Map() : null,
  }
  const ajv = makeAjv(isNewestDraft(document))
  let size = 0
  const add = (schema: unknown, address: string): unknown => {
    size += JSON.stringify(schema).length
    if (size > mostSchemaBytes)
      throw new Error(`The size of the schema exceeds the maximum of ${mostSchemaBytes} bytes.`)
    const made = prepareSchema(schema, changes)
    prepared.push([address, made])
    ajv.addSchema(made as object, address)
    return made
  }
  const own = 'apim:///definition'
  const prepared: [string, unknown][] = []
  const root = add(document, own)
  const added = new Set<string>()
  const waiting = [...referredSchemas(root)]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const other = Object.hasOwn(documents, id) ? parsed(documents[id]) : undefined
    if (added.has(id) || !isRecord(other) || isXmlSchema(other)) continue
    added.add(id)
    waiting.push(...referredSchemas(add(other, schemaAddress(id))))
  }
  if (definition.pointer !== '' && partOf(document, definition.pointer) === undefined)
    throw new Error(`The schema has no '${definition.pointer}'.`)
  const validate = ajv.compile({
    $ref: `${own}${definition.pointer}`,
    ...(rules.additional === false ? { unevaluatedProperties: false } : {}),
  })
  const refersTo = (reference: string): readonly unknown[] => {
    const at = reference.indexOf('#')
    const address = at < 0 ? reference : reference.slice(0, at)
    const pointer = at < 0 ? '' : reference.slice(at)
    return prepared.filter(([a]) => address === '' || a === address).map(([, schema]) => partOf(schema, pointer))
  }
  return (text) => check(text, validate, changes, refersTo)
}

/** What a reference may name: a local one is looked up in every document, since errors don't tell theirs. */
type Referred = (reference: string) => readonly unknown[]

function isNewestDraft(document: unknown): boolean {
  if (!isRecord(document)) return false
  return String(document['$schema']).includes('2020-12') || String(document['openapi']).startsWith('3.1')
}

function check(
  text: string,
  validate: ValidateFunction,
  { foldedNames }: SchemaChanges,
  refersTo: Referred,
): readonly ValidatorError[] {
  const value = readJson(text)
  if (validate(foldedNames ? foldValue(value) : value)) return []
  const errors = outermost(validate.errors ?? [], refersTo)
  const spell = foldedNames ? spellingOf(foldedNames, value) : (name: string) => name
  const places = placesOf(text)
  return errors.map((error) => ({
    message: messageOf(error, spell),
    ...placeOf(error, places, foldedNames !== null),
  }))
}

/** The spelling of the schema, else that of the data. */
function spellingOf(schemaNames: ReadonlyMap<string, string>, value: unknown): Spelling {
  const own = new Map<string, string>()
  const collect = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(collect)
    else if (isRecord(part))
      for (const [name, member] of Object.entries(part)) {
        own.set(name.toLowerCase(), name)
        collect(member)
      }
  }
  collect(value)
  return (name) => schemaNames.get(name) ?? own.get(name) ?? name
}

const branching = new Set(['anyOf', 'oneOf', 'not', 'if', 'contains', 'propertyNames'])

/**
 * Errors without those of the branches of `anyOf` and alike: the engine reports both, .NET's the outer one. Errors of a
 * branch come before the outer one, at or below its place, from a schema that the branches reach.
 */
function outermost(errors: readonly ErrorObject[], refersTo: Referred): ErrorObject[] {
  let kept: ErrorObject[] = []
  for (const error of errors) {
    if (branching.has(error.keyword)) {
      const branches = branchSchemas(error, refersTo)
      kept = kept.filter((e) => !branches.has(e.parentSchema) || !isAtOrBelow(e.instancePath, error.instancePath))
    }
    kept.push(error)
  }
  return kept
}

function isAtOrBelow(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}/`)
}

/** The schemas that the branches of an error's keyword reach. */
function branchSchemas({ schema, parentSchema, keyword }: ErrorObject, refersTo: Referred): Set<unknown> {
  const found = new Set<unknown>()
  const collect = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || found.has(part)) return
    found.add(part)
    if (isRecord(part) && typeof part['$ref'] === 'string') refersTo(part['$ref']).forEach(collect)
    for (const value of Object.values(part)) collect(value)
  }
  const parent = (parentSchema ?? {}) as Record<string, unknown>
  if (keyword === 'if') for (const key of ['if', 'then', 'else']) collect(parent[key])
  else collect(schema)
  return found
}
