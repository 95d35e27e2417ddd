import { isRecord } from '../api-schema.ts'

/** A schema as it is written. */
export type RawSchema = Readonly<Record<string, unknown>>

/** @throws Error where the keyword is no number */
export function numberIn(raw: RawSchema, keyword: string): number | undefined {
  const value = raw[keyword]
  if (value === undefined || typeof value === 'number') return value
  throw unexpected(keyword, 'Integer, Float', value)
}

/** @throws Error where the keyword is no object */
export function mapIn(raw: RawSchema, keyword: string): RawSchema {
  const value = raw[keyword]
  if (value === undefined) return {}
  if (isRecord(value)) return value
  throw unexpected(keyword, 'StartObject', value)
}

/** @throws Error where the keyword is no list, or an empty one */
export function enumerationIn(raw: RawSchema): readonly unknown[] | undefined {
  const value = raw['enum']
  if (value === undefined) return undefined
  if (!Array.isArray(value)) throw unexpected('enum', 'StartArray', value)
  if (value.length === 0) throw new Error('Enum array must have at least one value.')
  return value
}

/** What isn't a schema at all. */
export function noSchema(value: unknown): Error {
  return new Error(
    `Unexpected token encountered when reading schema. Expected StartObject, Boolean, got ${tokenOf(value)}.`,
  )
}

function unexpected(keyword: string, expected: string, value: unknown): Error {
  return new Error(
    `Unexpected token encountered when reading value for '${keyword}'. Expected ${expected}, got ${tokenOf(value)}.`,
  )
}

/** What Json.NET calls the first token of a value. */
function tokenOf(value: unknown): string {
  if (value === null) return 'Null'
  if (Array.isArray(value)) return 'StartArray'
  switch (typeof value) {
    case 'object':
      return 'StartObject'
    case 'number':
      return Number.isInteger(value) ? 'Integer' : 'Float'
    case 'boolean':
      return 'Boolean'
    default:
      return 'String'
  }
}
