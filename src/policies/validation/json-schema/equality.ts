import { isRecord } from '../api-schema.ts'
import type { JsonValue } from './read-json.ts'

/** A text that equal values share: numbers are equal by value, objects whatever the order of their names. */
export function equalityKey(value: JsonValue): string {
  switch (value.type) {
    case 'Array':
      return `[${value.items.map(equalityKey).join(',')}]`
    case 'Object':
      return objectKey(value.members.map(({ name, value: own }) => [name, equalityKey(own)]))
    case 'Number':
    case 'Integer':
    case 'String':
    case 'Boolean':
      return JSON.stringify(value.value)
    default:
      return value.text
  }
}

/** The same text of a value of a schema. */
export function equalityKeyOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(equalityKeyOf).join(',')}]`
  if (isRecord(value)) return objectKey(Object.entries(value).map(([name, own]) => [name, equalityKeyOf(own)]))
  return JSON.stringify(value)
}

function objectKey(members: readonly (readonly [string, string])[]): string {
  const last = new Map(members)
  return `{${[...last.keys()]
    .sort()
    .map((name) => `${JSON.stringify(name)}:${last.get(name)}`)
    .join(',')}}`
}
