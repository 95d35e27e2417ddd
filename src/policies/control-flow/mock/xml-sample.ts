import { isRecord } from '../../validation/api-schema.ts'
import { scalarSample } from './json-sample.ts'
import { fixedValue, propertiesOf, type Schema, settled, typeOf } from './settled-schema.ts'
import { type SampleElement, xmlText } from './xml-text.ts'

/** A sample of a JSON Schema as XML, elements named after the properties or as OpenAPI's `xml` says. */
export function xmlSample(schema: unknown, document: unknown, name: string): string | null {
  const root = elementOf(schema, document, name === '' ? 'root' : name, [])
  return root && xmlText(root)
}

function elementOf(
  schema: unknown,
  document: unknown,
  fallback: string,
  open: readonly unknown[],
): SampleElement | null {
  const found = settled(schema, document, open)
  if (!found) return null
  const name = nameOf(found.schema, fallback)
  const attributes = namespaceOf(found.schema)
  const fixed = fixedValue(found.schema)
  if (fixed !== undefined) return { name, attributes, content: contentOf(fixed) }
  const type = typeOf(found.schema)
  if (type === 'array') {
    return { name, attributes, content: items(found.schema, document, itemName(found.schema, name), found.open) }
  }
  if (type !== 'object') return { name, attributes, content: String(scalarSample(found.schema) ?? '') }
  const members = propertiesOf(found.schema).map(([n, property]) => ({
    name: n,
    property,
    known: settled(property, document, found.open),
  }))
  const asAttributes = members.flatMap(({ name: n, known }) =>
    known && xmlOf(known.schema)['attribute'] === true
      ? [[nameOf(known.schema, n), String(fixedValue(known.schema) ?? scalarSample(known.schema) ?? '')] as const]
      : [],
  )
  const content = members.flatMap(({ name: n, property, known }) =>
    known && xmlOf(known.schema)['attribute'] !== true
      ? propertyElements(property, known, document, n, found.open)
      : [],
  )
  return { name, attributes: [...attributes, ...asAttributes], content }
}

/** A property as elements: one, the items of an array one after the other, or wrapped in one. */
function propertyElements(
  property: unknown,
  known: { readonly schema: Schema; readonly open: readonly unknown[] },
  document: unknown,
  name: string,
  open: readonly unknown[],
): readonly SampleElement[] {
  if (typeOf(known.schema) !== 'array' || fixedValue(known.schema) !== undefined) {
    const element = elementOf(property, document, name, open)
    return element ? [element] : []
  }
  const wrapped = xmlOf(known.schema)['wrapped'] === true
  const list = items(known.schema, document, wrapped ? itemName(known.schema, name) : name, known.open)
  return wrapped ? [{ name: nameOf(known.schema, name), attributes: namespaceOf(known.schema), content: list }] : list
}

function items(array: Schema, document: unknown, name: string, open: readonly unknown[]): readonly SampleElement[] {
  const element = elementOf(array['items'], document, name, open)
  return element ? [element] : []
}

/** Items are named after their own schema's reference, else after the array. */
function itemName(array: Schema, fallback: string): string {
  const item = array['items']
  const reference = isRecord(item) && typeof item['$ref'] === 'string' ? item['$ref'].split('/').at(-1) : undefined
  return reference ?? fallback
}

/** An example as content: objects by their names, lists one item after the other. */
function contentOf(value: unknown): SampleElement['content'] {
  if (Array.isArray(value)) return value.map((item) => ({ name: 'item', attributes: [], content: contentOf(item) }))
  if (isRecord(value)) {
    return Object.entries(value).flatMap(([name, inner]) =>
      (Array.isArray(inner) ? inner : [inner]).map((i) => ({ name, attributes: [], content: contentOf(i) })),
    )
  }
  return value === null ? '' : String(value)
}

function xmlOf(schema: Schema): Schema {
  return isRecord(schema['xml']) ? schema['xml'] : {}
}

function nameOf(schema: Schema, fallback: string): string {
  const { name, prefix } = xmlOf(schema)
  const local = typeof name === 'string' ? name : fallback
  return typeof prefix === 'string' && prefix !== '' ? `${prefix}:${local}` : local
}

function namespaceOf(schema: Schema): (readonly [string, string])[] {
  const { namespace, prefix, attribute } = xmlOf(schema)
  if (typeof namespace !== 'string' || attribute === true) return []
  return [[typeof prefix === 'string' && prefix !== '' ? `xmlns:${prefix}` : 'xmlns', namespace]]
}
