import { WrittenNumber } from './written-number.ts'

type Record_ = Readonly<Record<string, unknown>>

const bodyForms = ['body', 'json', 'base64', 'file', 'chunks']

function isObject(value: unknown): value is Record_ {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof WrittenNumber)
}

/**
 * Merges context values deeply: `null` removes a key, forms of a body displace each other, header names are compared
 * without case. Lists replace.
 */
export function mergeDeep(base: unknown, over: unknown, key = ''): unknown {
  if (!isObject(base) || !isObject(over)) return over
  const result: Record<string, unknown> = { ...base }
  if (bodyForms.some((form) => form in over) && (key === 'request' || key === 'response'))
    for (const form of bodyForms) delete result[form]
  for (const [name, value] of Object.entries(over)) {
    const present = key === 'headers' ? Object.keys(result).find((n) => n.toLowerCase() === name.toLowerCase()) : name
    const before = present === undefined ? undefined : result[present]
    if (present !== undefined && present !== name) delete result[present]
    if (value === null && !keepsNull(key, name)) delete result[name]
    else result[name] = name === 'json' || key === 'variables' ? value : mergeDeep(before, value, name)
  }
  return result
}

/** Parts of the context that can be null in the gateway: `product: null` says there is none. */
const nullable = new Set(['api', 'operation', 'product', 'subscription', 'user', 'workspace'])

function keepsNull(parent: string, name: string): boolean {
  return parent === 'context' && (name === 'api' || name === 'operation') && nullable.has(name)
}
