import { fixedValue, propertiesOf, type Schema, settled, typeOf } from './settled-schema.ts'

const formats: Readonly<Record<string, string>> = {
  'date-time': '2026-01-01T00:00:00Z',
  date: '2026-01-01',
  time: '00:00:00Z',
  uuid: '00000000-0000-0000-0000-000000000000',
  email: 'user@example.com',
  uri: 'https://example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
}

/**
 * A sample value for a schema: example, default, const or the first enum value where there is one, then a fixed value
 * of the type. References within the document are followed; recursion ends with null.
 */
export function jsonSample(schema: unknown, document: unknown, open: readonly unknown[] = []): unknown {
  const found = settled(schema, document, open)
  if (!found) return null
  const fixed = fixedValue(found.schema)
  if (fixed !== undefined) return fixed
  switch (typeOf(found.schema)) {
    case 'object':
      return Object.fromEntries(
        propertiesOf(found.schema).map(([name, property]) => [name, jsonSample(property, document, found.open)]),
      )
    case 'array':
      return found.schema['items'] === undefined ? [] : [jsonSample(found.schema['items'], document, found.open)]
    default:
      return scalarSample(found.schema)
  }
}

/** A fixed value of a type that holds no others; null where the schema names none. */
export function scalarSample(schema: Schema): string | number | boolean | null {
  switch (typeOf(schema)) {
    case 'integer':
    case 'number':
      return 0
    case 'boolean':
      return true
    case 'string':
      return formats[String(schema['format'])] ?? 'string'
    default:
      return null
  }
}
