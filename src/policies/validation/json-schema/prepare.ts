import { isRecord } from '../api-schema.ts'

/** How a schema is to be changed before it is compiled. */
export interface SchemaChanges {
  /** `allow-additional-properties`: allow or refuse them whatever the schema says; null leaves it to the schema. */
  readonly additional: boolean | null
  /** Property names are compared without case: names are written small, the schema's spelling is kept by them. */
  readonly foldedNames: Map<string, string> | null
}

/** The address under which a schema of the surroundings is known to the engine. */
export function schemaAddress(id: string): string {
  return `apim:///schemas/${encodeURIComponent(id)}`
}

const listsOfSchemas = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const
const mapsOfSchemas = ['properties', 'patternProperties', 'definitions', '$defs', 'dependentSchemas'] as const
const singleSchemas = [
  'additionalProperties',
  'additionalItems',
  'contains',
  'not',
  'if',
  'then',
  'else',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
] as const

/** Maps and keywords whose schemas describe a value of their own, not the one that the outer schema describes. */
const describesOwnValue = new Set(['properties', 'patternProperties', 'additionalProperties', 'items', 'prefixItems'])

/**
 * A copy of a schema as the engine takes it: drafts up to 4 and OpenAPI's `nullable` are written in today's keywords,
 * references to `/schemas/ID` become addresses, and the changes that the policy asks for are made.
 */
export function prepareSchema(schema: unknown, changes: SchemaChanges): unknown {
  return changed(schema, changes, true)
}

function changed(schema: unknown, changes: SchemaChanges, isOwnValue: boolean): unknown {
  if (!isRecord(schema)) return schema
  const made: Record<string, unknown> = { ...schema }
  delete made['$schema']
  if (typeof made['id'] === 'string') delete made['id']
  if (typeof made['$ref'] === 'string') made['$ref'] = reference(made['$ref'])
  changeParts(made, changes)
  changeBounds(made, 'minimum', 'exclusiveMinimum')
  changeBounds(made, 'maximum', 'exclusiveMaximum')
  if (changes.foldedNames) foldNames(made, changes.foldedNames)
  if (changes.additional !== null) changeAdditional(made, changes.additional, isOwnValue)
  return made['nullable'] === undefined ? made : nullable(made)
}

function changeParts(made: Record<string, unknown>, changes: SchemaChanges): void {
  for (const key of listsOfSchemas) {
    const list = made[key]
    if (Array.isArray(list)) made[key] = list.map((part) => changed(part, changes, describesOwnValue.has(key)))
  }
  for (const key of mapsOfSchemas) made[key] = changedMap(made[key], changes, describesOwnValue.has(key))
  for (const key of singleSchemas)
    if (isRecord(made[key])) made[key] = changed(made[key], changes, describesOwnValue.has(key))
  const { items, dependencies, components } = made
  if (Array.isArray(items)) made['items'] = items.map((part) => changed(part, changes, true))
  else if (isRecord(items)) made['items'] = changed(items, changes, true)
  if (isRecord(dependencies)) made['dependencies'] = changedMap(dependencies, changes, false)
  if (isRecord(components) && isRecord(components['schemas']))
    made['components'] = { ...components, schemas: changedMap(components['schemas'], changes, false) }
  for (const key of mapsOfSchemas) if (made[key] === undefined) delete made[key]
}

function changedMap(map: unknown, changes: SchemaChanges, isOwnValue: boolean): unknown {
  if (!isRecord(map)) return map
  return Object.fromEntries(Object.entries(map).map(([name, part]) => [name, changed(part, changes, isOwnValue)]))
}

/** Draft 4: a flag beside the bound says that the bound itself is refused. */
function changeBounds(made: Record<string, unknown>, bound: string, exclusive: string): void {
  if (typeof made[exclusive] !== 'boolean') return
  if (made[exclusive] && typeof made[bound] === 'number') {
    made[exclusive] = made[bound]
    delete made[bound]
  } else delete made[exclusive]
}

function nullable({ nullable: isNullable, ...rest }: Record<string, unknown>): unknown {
  if (isNullable !== true) return rest
  const { type, enum: values } = rest
  if (Array.isArray(values) && !values.includes(null)) rest['enum'] = [...values, null]
  if (type === undefined) return Array.isArray(values) ? rest : { anyOf: [{ type: 'null' }, rest] }
  const types = Array.isArray(type) ? type : [type]
  return { ...rest, type: types.includes('null') ? types : [...types, 'null'] }
}

/**
 * Refusing looks at all parts of a value's schema together (allOf, $ref …), so that what one part names is not
 * additional for another.
 */
function changeAdditional(made: Record<string, unknown>, allow: boolean, isOwnValue: boolean): void {
  if (allow) {
    for (const key of ['additionalProperties', 'unevaluatedProperties']) if (made[key] === false) delete made[key]
    return
  }
  delete made['additionalProperties']
  delete made['unevaluatedProperties']
  if (isOwnValue && describesValue.some((key) => key in made)) made['unevaluatedProperties'] = false
}

const describesValue = ['type', 'properties', 'patternProperties', '$ref', 'allOf', 'anyOf', 'oneOf'] as const

function foldNames(made: Record<string, unknown>, spelling: Map<string, string>): void {
  const fold = (name: string): string => {
    const small = name.toLowerCase()
    if (!spelling.has(small)) spelling.set(small, name)
    return small
  }
  const { properties, patternProperties, required } = made
  if (isRecord(properties))
    made['properties'] = Object.fromEntries(Object.entries(properties).map(([name, part]) => [fold(name), part]))
  if (isRecord(patternProperties))
    made['patternProperties'] = Object.fromEntries(
      Object.entries(patternProperties).map(([pattern, part]) => [`(?i)${pattern}`, part]),
    )
  if (Array.isArray(required)) made['required'] = required.map((name) => fold(String(name)))
  for (const key of ['dependentRequired', 'dependentSchemas', 'dependencies']) {
    const map = made[key]
    if (isRecord(map))
      made[key] = Object.fromEntries(
        Object.entries(map).map(([name, part]) => [
          fold(name),
          Array.isArray(part) ? part.map((n) => fold(String(n))) : part,
        ]),
      )
  }
}

/** A copy of a value with property names written small. */
export function foldValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(foldValue)
  if (!isRecord(value)) return value
  const made: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(value))
    Object.defineProperty(made, name.toLowerCase(), {
      value: foldValue(member),
      enumerable: true,
      configurable: true,
      writable: true,
    })
  return made
}

/** `/schemas/address#/x` as the engine's address; other references as they are. */
function reference(text: string): string {
  const found = /^\/schemas\/([^#/]+)(#.*)?$/.exec(text)
  return found ? `${schemaAddress(decodeURIComponent(found[1] ?? ''))}${found[2] ?? ''}` : text
}

/** Ids of the schemas of the surroundings that a prepared schema refers to. */
export function referredSchemas(prepared: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(prepared)) for (const part of prepared) referredSchemas(part, found)
  else if (isRecord(prepared)) {
    const ref = prepared['$ref']
    const id = typeof ref === 'string' ? /^apim:\/\/\/schemas\/([^#/]+)/.exec(ref)?.[1] : undefined
    if (id !== undefined) found.add(decodeURIComponent(id))
    for (const part of Object.values(prepared)) referredSchemas(part, found)
  }
  return found
}
