type Schema = Readonly<Record<string, unknown>>

const fixedFormats: Readonly<Record<string, string>> = {
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
 * A sample value for a JSON Schema: example, default, const or the first enum value where there is one, then a fixed
 * value of the type. `$ref`s within the schema are followed; recursion ends with null.
 */
export function sampleOf(schema: unknown): unknown {
  return sample(schema, schema, [])
}

function sample(schema: unknown, root: unknown, open: readonly unknown[]): unknown {
  if (typeof schema !== 'object' || schema === null || open.includes(schema) || open.length > 32) return null
  const s = schema as Schema
  const inner = [...open, schema]
  for (const key of ['example', 'default', 'const']) if (s[key] !== undefined) return s[key]
  if (Array.isArray(s['enum']) && s['enum'].length > 0) return s['enum'][0]
  if (typeof s['$ref'] === 'string') return sample(resolve(s['$ref'], root), root, inner)
  for (const key of ['oneOf', 'anyOf'])
    if (Array.isArray(s[key]) && s[key].length > 0) return sample(s[key][0], root, inner)
  if (Array.isArray(s['allOf']))
    return Object.assign({}, ...s['allOf'].map((part: unknown) => sample(part, root, inner) ?? {}))
  const type = Array.isArray(s['type']) ? s['type'].find((t) => t !== 'null') : s['type']
  if (type === 'object' || s['properties']) {
    return Object.fromEntries(
      Object.entries((s['properties'] ?? {}) as Schema).map(([name, property]) => [
        name,
        sample(property, root, inner),
      ]),
    )
  }
  switch (type) {
    case 'array':
      return s['items'] === undefined ? [] : [sample(s['items'], root, inner)]
    case 'integer':
    case 'number':
      return 0
    case 'boolean':
      return true
    case 'string':
      return fixedFormats[String(s['format'])] ?? 'string'
    default:
      return null
  }
}

function resolve(reference: string, root: unknown): unknown {
  if (!reference.startsWith('#')) return null
  let value: unknown = root
  for (const step of reference
    .slice(1)
    .split('/')
    .filter((x) => x !== '')) {
    if (typeof value !== 'object' || value === null) return null
    value = (value as Schema)[decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')]
  }
  return value
}
