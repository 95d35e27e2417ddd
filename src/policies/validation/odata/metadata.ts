import { SaxesParser } from 'saxes'

/** An entity type or complex type of the metadata. */
export interface StructuredType {
  readonly name: string
  base: string | null
  isOpen: boolean
  /** Type of each property and navigation property by name, `Collection(…)` where it has several. */
  readonly properties: Map<string, string>
}

/** What an OData service says of itself in its `$metadata`. */
export interface Metadata {
  /** By qualified name; a schema's alias counts as its namespace. */
  readonly types: ReadonlyMap<string, StructuredType>
  /** Type of each entity set (a collection), singleton and import by name; null where the type isn't known. */
  readonly resources: ReadonlyMap<string, string | null>
  /** Qualified and short names of functions and actions, with the type they return. */
  readonly operations: ReadonlyMap<string, string | null>
}

const known = new Map<string, Metadata>()
const mostKnown = 100

/**
 * The metadata of the API among the schemas of the surroundings: the one with the id `metadata`, `$metadata` or `odata`,
 * that of the API's id, or the only one that is metadata. Null where there is none.
 */
export function apiMetadata(documents: Readonly<Record<string, unknown>> | undefined, apiId: string): Metadata | null {
  const texts = Object.entries(documents ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && /<(\w+:)?Edmx\b/.test(entry[1]),
  )
  const named = ['metadata', '$metadata', 'odata', apiId].map((id) => texts.find(([key]) => key === id)).find(Boolean)
  const text = (named ?? (texts.length === 1 ? texts[0] : undefined))?.[1]
  if (text === undefined) return null
  let metadata = known.get(text)
  if (!metadata) {
    metadata = readMetadata(text)
    if (known.size >= mostKnown) known.clear()
    known.set(text, metadata)
  }
  return metadata
}

interface Attributes {
  readonly [name: string]: string
}

function readMetadata(text: string): Metadata {
  const types = new Map<string, StructuredType>()
  const resources = new Map<string, string | null>()
  const operations = new Map<string, string | null>()
  const imports: [string, string][] = []
  let namespaces: readonly string[] = []
  let type: StructuredType | null = null
  let operation: readonly string[] = []
  const start: Readonly<Record<string, (a: Attributes) => void>> = {
    Schema: (a) => {
      namespaces = [a['Namespace'], a['Alias']].filter((n): n is string => n !== undefined)
    },
    EntityType: (a) => startType(a),
    ComplexType: (a) => startType(a),
    Property: (a) => type?.properties.set(a['Name'] ?? '', a['Type'] ?? ''),
    NavigationProperty: (a) => type?.properties.set(a['Name'] ?? '', a['Type'] ?? ''),
    EntitySet: (a) => resources.set(a['Name'] ?? '', `Collection(${a['EntityType'] ?? ''})`),
    Singleton: (a) => resources.set(a['Name'] ?? '', a['Type'] ?? null),
    Function: (a) => startOperation(a),
    Action: (a) => startOperation(a),
    FunctionImport: (a) => imports.push([a['Name'] ?? '', a['Function'] ?? '']),
    ActionImport: (a) => imports.push([a['Name'] ?? '', a['Action'] ?? '']),
    ReturnType: (a) => {
      for (const name of operation) operations.set(name, a['Type'] ?? null)
    },
  }
  const startType = (a: Attributes): void => {
    const name = a['Name'] ?? ''
    type = { name, base: a['BaseType'] ?? null, isOpen: a['OpenType'] === 'true', properties: new Map() }
    for (const namespace of namespaces) types.set(`${namespace}.${name}`, type)
  }
  const startOperation = (a: Attributes): void => {
    const name = a['Name'] ?? ''
    operation = [name, ...namespaces.map((namespace) => `${namespace}.${name}`)]
    for (const each of operation) operations.set(each, a['ReturnType'] ?? null)
  }
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('opentag', ({ name, attributes }) => start[name.slice(name.indexOf(':') + 1)]?.(attributes as Attributes))
  parser.on('closetag', ({ name }) => {
    if (/(^|:)(EntityType|ComplexType)$/.test(name)) type = null
    if (/(^|:)(Function|Action)$/.test(name)) operation = []
  })
  parser.on('error', () => {})
  parser.write(text).close()
  for (const [name, target] of imports) resources.set(name, operations.get(target) ?? null)
  return { types, resources, operations }
}

/** `T` of `Collection(T)`, other names as they are. */
export function elementName(type: string): string {
  return /^Collection\((.*)\)$/.exec(type)?.[1] ?? type
}

export function isCollection(type: string): boolean {
  return type.startsWith('Collection(')
}

/** Type of a property of a type or of its bases; undefined where it has none, null where an open type allows any. */
export function propertyType(metadata: Metadata, type: string, name: string): string | null | undefined {
  let current = metadata.types.get(elementName(type))
  let isOpen = false
  for (let depth = 0; current && depth < 32; depth++) {
    const found = current.properties.get(name)
    if (found !== undefined) return found
    isOpen ||= current.isOpen
    current = current.base === null ? undefined : metadata.types.get(current.base)
  }
  return isOpen ? null : undefined
}

/** Whether the metadata describes the type's properties. */
export function isStructured(metadata: Metadata, type: string | null): type is string {
  return type !== null && metadata.types.has(elementName(type))
}
