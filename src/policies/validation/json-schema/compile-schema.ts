import { Option } from '../../../dotnet/regular-expressions/options.ts'
import { RegexObject } from '../../../dotnet/regular-expressions/regex-value.ts'
import { DotnetException } from '../../../dotnet/values/exception.ts'
import { isRecord } from '../api-schema.ts'
import { equalityKeyOf } from './equality.ts'
import { enumerationIn, mapIn, noSchema, numberIn, type RawSchema } from './keyword-values.ts'
import type { JsonType } from './read-json.ts'
import type { SchemaDocument, SchemaLibrary } from './schema-documents.ts'

/** How a content element changes its schema. */
export interface JsonRules {
  /** `allow-additional-properties`; null leaves it to the schema. */
  readonly additional: boolean | null
  readonly ignoresNameCase: boolean
}

export const plainRules: JsonRules = { additional: null, ignoresNameCase: false }

/** A regular expression, or why it is none. */
export type SchemaPattern = { readonly source: string } & (
  | { readonly regex: RegexObject }
  | { readonly problem: string }
)

/** A bound of numbers, and whether it is refused itself. */
export interface SchemaBound {
  readonly limit: number
  readonly excludes: boolean
}

/** A name as the schema spells it, and as it is compared. */
export interface SpeltName {
  readonly name: string
  readonly key: string
}

/** A JSON Schema, read; `undefined` keywords ask nothing. */
export interface CompiledSchema {
  /** `false`: nothing is valid. */
  readonly isNever: boolean
  readonly isNullable: boolean
  /** A reference that is all there is. */
  readonly replacement?: CompiledSchema | undefined
  /** A reference with other keywords beside it. */
  readonly reference?: CompiledSchema | undefined
  /** Whether it says what its value is, so that additional properties can be told. */
  readonly describesValue: boolean
  readonly types?: ReadonlySet<JsonType> | undefined
  readonly integersHaveNoPoint: boolean
  readonly enumeration?: ReadonlySet<string> | undefined
  readonly constant?: string | undefined

  readonly minLength?: number | undefined
  readonly maxLength?: number | undefined
  readonly pattern?: SchemaPattern | undefined
  readonly format?: string | undefined

  readonly minimum?: SchemaBound | undefined
  readonly maximum?: SchemaBound | undefined
  readonly multipleOf?: number | undefined

  readonly firstItems: readonly CompiledSchema[]
  /** Of items behind the first ones; false refuses them. */
  readonly otherItems?: CompiledSchema | false | undefined
  readonly minItems?: number | undefined
  readonly maxItems?: number | undefined
  readonly areItemsUnique: boolean
  readonly contains?: CompiledSchema | undefined
  readonly minContains?: number | undefined
  readonly maxContains?: number | undefined
  readonly unevaluatedItems?: CompiledSchema | undefined

  /** By the key of the name. */
  readonly properties: ReadonlyMap<string, CompiledSchema>
  readonly patternProperties: readonly { readonly pattern: SchemaPattern; readonly schema: CompiledSchema }[]
  readonly otherProperties?: CompiledSchema | false | undefined
  readonly propertyNames?: CompiledSchema | undefined
  readonly required: readonly SpeltName[]
  readonly minProperties?: number | undefined
  readonly maxProperties?: number | undefined
  readonly dependentNames: ReadonlyMap<string, readonly SpeltName[]>
  readonly dependentSchemas: ReadonlyMap<string, CompiledSchema>
  readonly unevaluatedProperties?: CompiledSchema | undefined

  readonly allOf: readonly CompiledSchema[]
  readonly anyOf?: readonly CompiledSchema[] | undefined
  readonly oneOf?: readonly CompiledSchema[] | undefined
  readonly not?: CompiledSchema | undefined
  readonly condition?: CompiledSchema | undefined
  readonly whenTrue?: CompiledSchema | undefined
  readonly whenFalse?: CompiledSchema | undefined
}

/** How names are compared. */
export function nameKey(name: string, { ignoresNameCase }: JsonRules): string {
  return ignoresNameCase ? name.toLowerCase() : name
}

/** Reads schemas, each once, with those they refer to. */
export class SchemaCompiler {
  readonly #library: SchemaLibrary
  readonly #rules: JsonRules
  readonly #compiled = new Map<RawSchema, CompiledSchema>()

  constructor(library: SchemaLibrary, rules: JsonRules) {
    this.#library = library
    this.#rules = rules
  }

  /** @throws Error where the schema is none or refers to what isn't there */
  compile(schema: unknown, document: SchemaDocument): CompiledSchema {
    if (typeof schema === 'boolean') return schema ? anything : nothing
    if (!isRecord(schema)) throw noSchema(schema)
    const known = this.#compiled.get(schema)
    if (known) return known
    const made = { ...anything }
    this.#compiled.set(schema, made)
    return Object.assign(made, this.#keywords(schema, document))
  }

  #keywords(raw: RawSchema, document: SchemaDocument): CompiledSchema {
    const part = (value: unknown) =>
      isRecord(value) || typeof value === 'boolean' ? this.compile(value, document) : undefined
    const parts = (value: unknown) => (Array.isArray(value) ? value.map((v) => this.compile(v, document)) : undefined)
    const values = enumerationIn(raw)
    return {
      ...this.#referenceOf(raw, document),
      ...this.#objectKeywords(raw, part),
      ...itemKeywords(raw, document, part, parts),
      ...scalarKeywords(raw),
      isNever: false,
      isNullable: raw['nullable'] === true,
      describesValue: describing.some((key) => key in raw),
      types: typesOf(raw['type']),
      integersHaveNoPoint: document.integersHaveNoPoint,
      enumeration: values && new Set(values.map(equalityKeyOf)),
      constant: raw['const'] === undefined ? undefined : equalityKeyOf(raw['const']),
      allOf: parts(raw['allOf']) ?? [],
      anyOf: parts(raw['anyOf']),
      oneOf: parts(raw['oneOf']),
      not: part(raw['not']),
      condition: part(raw['if']),
      whenTrue: part(raw['then']),
      whenFalse: part(raw['else']),
    }
  }

  #referenceOf(raw: RawSchema, document: SchemaDocument): Pick<CompiledSchema, 'replacement' | 'reference'> {
    const reference = raw['$ref']
    if (typeof reference !== 'string') return {}
    const found = this.#library.follow(reference, document)
    const schema = this.compile(found.schema, found.document)
    return document.referenceStandsAlone || Object.keys(raw).length === 1
      ? { replacement: schema }
      : { reference: schema }
  }

  #objectKeywords(raw: RawSchema, part: (value: unknown) => CompiledSchema | undefined): ObjectKeywords {
    const { additional } = this.#rules
    const key = (name: string): string => nameKey(name, this.#rules)
    const byName = <T>(value: unknown, read: (own: unknown) => T | undefined): ReadonlyMap<string, T> => {
      const entries = isRecord(value) ? Object.entries(value) : []
      return new Map(
        entries.flatMap(([name, own]) => {
          const made = read(own)
          return made === undefined ? [] : [[key(name), made] as const]
        }),
      )
    }
    const names = (value: unknown): SpeltName[] | undefined =>
      Array.isArray(value) ? value.map((name) => ({ name: String(name), key: key(String(name)) })) : undefined
    const { additionalProperties, unevaluatedProperties, dependencies } = raw
    const other = additionalProperties === false ? false : part(additionalProperties)
    return {
      properties: byName(mapIn(raw, 'properties'), part),
      patternProperties: Object.entries(mapIn(raw, 'patternProperties')).map(([pattern, own]) => ({
        pattern: patternOf(this.#rules.ignoresNameCase ? `(?i)${pattern}` : pattern, pattern),
        schema: part(own) ?? anything,
      })),
      otherProperties: additional === null || (additional && other !== false) ? other : undefined,
      propertyNames: part(raw['propertyNames']),
      required: names(raw['required']) ?? [],
      minProperties: numberIn(raw, 'minProperties'),
      maxProperties: numberIn(raw, 'maxProperties'),
      dependentNames: new Map([...byName(dependencies, names), ...byName(raw['dependentRequired'], names)]),
      dependentSchemas: new Map([...byName(dependencies, part), ...byName(raw['dependentSchemas'], part)]),
      unevaluatedProperties: additional === null ? part(unevaluatedProperties) : undefined,
    }
  }
}

type ObjectKeywords = Pick<
  CompiledSchema,
  | 'properties'
  | 'patternProperties'
  | 'otherProperties'
  | 'propertyNames'
  | 'required'
  | 'minProperties'
  | 'maxProperties'
  | 'dependentNames'
  | 'dependentSchemas'
  | 'unevaluatedProperties'
>

const describing = ['type', 'properties', 'patternProperties', '$ref', 'allOf', 'anyOf', 'oneOf'] as const

const anything: CompiledSchema = {
  isNever: false,
  isNullable: false,
  describesValue: false,
  integersHaveNoPoint: false,
  firstItems: [],
  areItemsUnique: false,
  properties: new Map(),
  patternProperties: [],
  required: [],
  dependentNames: new Map(),
  dependentSchemas: new Map(),
  allOf: [],
}
const nothing: CompiledSchema = { ...anything, isNever: true }

function itemKeywords(
  raw: RawSchema,
  document: SchemaDocument,
  part: (value: unknown) => CompiledSchema | undefined,
  parts: (value: unknown) => CompiledSchema[] | undefined,
) {
  const { items, additionalItems } = raw
  const listed = document.hasPrefixItems ? raw['prefixItems'] : items
  const others = document.hasPrefixItems || !Array.isArray(items) ? items : additionalItems
  const isRefused = Array.isArray(items) && additionalItems === false
  return {
    firstItems: parts(listed) ?? [],
    otherItems: isRefused ? (false as const) : part(others),
    minItems: numberIn(raw, 'minItems'),
    maxItems: numberIn(raw, 'maxItems'),
    areItemsUnique: raw['uniqueItems'] === true,
    contains: part(raw['contains']),
    minContains: numberIn(raw, 'minContains'),
    maxContains: numberIn(raw, 'maxContains'),
    unevaluatedItems: part(raw['unevaluatedItems']),
  }
}

/** Of strings and numbers. */
function scalarKeywords(raw: RawSchema) {
  return {
    minLength: numberIn(raw, 'minLength'),
    maxLength: numberIn(raw, 'maxLength'),
    pattern: typeof raw['pattern'] === 'string' ? patternOf(raw['pattern']) : undefined,
    format: typeof raw['format'] === 'string' ? raw['format'] : undefined,
    minimum: boundOf(raw, 'minimum', 'exclusiveMinimum', Math.max),
    maximum: boundOf(raw, 'maximum', 'exclusiveMaximum', Math.min),
    multipleOf: numberIn(raw, 'multipleOf'),
  }
}

/** Up to draft 4 a flag beside the bound says that the bound itself is refused; later it is a bound of its own. */
function boundOf(
  raw: RawSchema,
  keyword: string,
  excluding: string,
  stricter: (a: number, b: number) => number,
): SchemaBound | undefined {
  const limit = numberIn(raw, keyword)
  if (typeof raw[excluding] === 'boolean') return limit === undefined ? undefined : { limit, excludes: raw[excluding] }
  const excluded = numberIn(raw, excluding)
  if (excluded === undefined) return limit === undefined ? undefined : { limit, excludes: false }
  if (limit === undefined || stricter(limit, excluded) === excluded) return { limit: excluded, excludes: true }
  return { limit, excludes: false }
}

const typeNames: Readonly<Record<string, JsonType>> = {
  string: 'String',
  number: 'Number',
  integer: 'Integer',
  boolean: 'Boolean',
  object: 'Object',
  array: 'Array',
  null: 'Null',
}

function typesOf(type: unknown): ReadonlySet<JsonType> | undefined {
  if (type === undefined) return undefined
  const names = Array.isArray(type) ? type : [type]
  return new Set(
    names.map((name) => {
      const known = typeNames[String(name)]
      if (!known) throw new Error(`Invalid JSON schema type: ${String(name)}.`)
      return known
    }),
  )
}

/** Patterns have the meaning of .NET with `RegexOptions.ECMAScript`, and its matcher's budget. */
function patternOf(pattern: string, source = pattern): SchemaPattern {
  try {
    return { source, regex: new RegexObject(pattern, Option.ECMAScript) }
  } catch (error) {
    if (error instanceof DotnetException) return { source, problem: error.message }
    throw error
  }
}
