import { isRecord, partOf } from '../../validation/api-schema.ts'

export type Schema = Readonly<Record<string, unknown>>

/** A schema with its references followed, and the schemas it lies in, by which recursion is told. */
export interface SettledSchema {
  readonly schema: Schema
  readonly open: readonly unknown[]
}

const deepest = 32

/**
 * Follows `$ref` within the document, takes the first branch of `oneOf` and `anyOf` and puts the parts of `allOf`
 * together. Null where there is no schema, or where it holds itself.
 */
export function settled(schema: unknown, document: unknown, open: readonly unknown[]): SettledSchema | null {
  if (!isRecord(schema) || open.includes(schema) || open.length > deepest) return null
  const inner = [...open, schema]
  if (typeof schema['$ref'] === 'string') {
    return schema['$ref'].startsWith('#') ? settled(partOf(document, schema['$ref']), document, inner) : null
  }
  if (fixedValue(schema) !== undefined) return { schema, open: inner }
  const { oneOf, anyOf, allOf, ...own } = schema
  const branch = firstOf(oneOf) ?? firstOf(anyOf)
  const parts = [...(Array.isArray(allOf) ? allOf : []), ...(branch === undefined ? [] : [branch])]
  const known = parts.flatMap((part) => settled(part, document, inner) ?? [])
  if (known.length === 0) return { schema: own, open: inner }
  return {
    schema: [...known.map((k) => k.schema), own].reduce(merged),
    open: [...inner, ...known.flatMap((k) => k.open)],
  }
}

/** What a schema itself says for a value: example, default, const or the first of an enum; undefined: nothing. */
export function fixedValue(schema: Schema): unknown {
  for (const key of ['example', 'default', 'const']) if (schema[key] !== undefined) return schema[key]
  return firstOf(schema['examples']) ?? firstOf(schema['enum'])
}

/** The type; null beside another one doesn't count. */
export function typeOf(schema: Schema): unknown {
  const type = Array.isArray(schema['type']) ? schema['type'].find((t) => t !== 'null') : schema['type']
  if (type !== undefined) return type
  if (isRecord(schema['properties'])) return 'object'
  return schema['items'] === undefined ? undefined : 'array'
}

export function propertiesOf(schema: Schema): [string, unknown][] {
  return isRecord(schema['properties']) ? Object.entries(schema['properties']) : []
}

function firstOf(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined
}

function merged(a: Schema, b: Schema): Schema {
  const properties = Object.fromEntries([...propertiesOf(a), ...propertiesOf(b)])
  return { ...a, ...b, ...(Object.keys(properties).length > 0 ? { properties } : {}) }
}
