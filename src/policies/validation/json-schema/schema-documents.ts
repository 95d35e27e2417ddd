import { isRecord, isXmlSchema, parsed, partOf, type SchemaDocuments } from '../api-schema.ts'

/** A schema, with those it refers to, larger than this is refused as the gateway does. */
export const mostSchemaBytes = 4 * 1024 * 1024

/** A document with schemas, and what its version of JSON Schema means by them. */
export interface SchemaDocument {
  readonly value: unknown
  /** Up to draft 7 whatever stands beside `$ref` is left aside. */
  readonly referenceStandsAlone: boolean
  /** Up to draft 4 `1.0` is no integer. */
  readonly integersHaveNoPoint: boolean
  /** Since 2020-12 the first items are described by `prefixItems`. */
  readonly hasPrefixItems: boolean
}

/** The schemas of one validation by reference. */
export class SchemaLibrary {
  readonly #others: SchemaDocuments
  readonly #read = new Map<unknown, SchemaDocument>()
  readonly #ids = new Map<SchemaDocument, ReadonlyMap<string, unknown>>()
  #bytes = 0

  constructor(others: SchemaDocuments) {
    this.#others = others
  }

  /** @throws Error where all documents together are too large */
  document(value: unknown): SchemaDocument {
    let found = this.#read.get(value)
    if (!found) {
      this.#bytes += JSON.stringify(value).length
      if (this.#bytes > mostSchemaBytes)
        throw new Error(`The size of the schema exceeds the maximum of ${mostSchemaBytes} bytes.`)
      found = describe(value)
      this.#read.set(value, found)
    }
    return found
  }

  /**
   * What a reference names: `#/definitions/a`, `#anchor`, `/schemas/ID#/x`, an `$id`.
   *
   * @throws Error where it names nothing
   */
  follow(reference: string, from: SchemaDocument): { readonly schema: unknown; readonly document: SchemaDocument } {
    const other = /^\/schemas\/([^#/]+)(#.*)?$/.exec(reference)
    const document = other ? this.#other(decodeURIComponent(other[1] ?? '')) : from
    const local = other ? (other[2] ?? '#') : reference
    const schema = document && (/^#(?:\/|$)/.test(local) ? partOf(document.value, local) : this.#named(local, document))
    if (document && (isRecord(schema) || typeof schema === 'boolean')) return { schema, document }
    throw new Error(`Could not resolve schema reference '${reference}'.`)
  }

  #other(id: string): SchemaDocument | null {
    const value = Object.hasOwn(this.#others, id) ? parsed(this.#others[id]) : undefined
    return isRecord(value) && !isXmlSchema(value) ? this.document(value) : null
  }

  #named(reference: string, document: SchemaDocument): unknown {
    let ids = this.#ids.get(document)
    if (!ids) {
      ids = idsOf(document.value)
      this.#ids.set(document, ids)
    }
    const direct = ids.get(reference) ?? ids.get(absolute(reference, baseOf(document.value)))
    if (direct !== undefined) return direct
    const [address = '', pointer = ''] = reference.split('#', 2)
    const owner = ids.get(address) ?? ids.get(absolute(address, baseOf(document.value)))
    return owner === undefined ? undefined : partOf(owner, pointer)
  }
}

function describe(value: unknown): SchemaDocument {
  const record = isRecord(value) ? value : {}
  const version = String(record['$schema'] ?? '')
  return {
    value,
    referenceStandsAlone: /draft-0[3-7]/.test(version),
    integersHaveNoPoint: /draft-0[34]/.test(version),
    hasPrefixItems: version.includes('2020-12') || String(record['openapi']).startsWith('3.1'),
  }
}

function baseOf(value: unknown): string {
  return isRecord(value) ? String(value['$id'] ?? value['id'] ?? '') : ''
}

function absolute(reference: string, base: string): string {
  try {
    return new URL(reference, base).href
  } catch {
    return reference
  }
}

function idsOf(root: unknown): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>()
  const base = baseOf(root)
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit)
    if (!isRecord(part)) return
    const { $id: id, id: oldId, $anchor: anchor } = part
    for (const name of [id, oldId, typeof anchor === 'string' ? `#${anchor}` : null])
      if (typeof name === 'string') for (const key of [name, absolute(name, base)]) found.set(key, part)
    Object.values(part).forEach(visit)
  }
  visit(root)
  return found
}
