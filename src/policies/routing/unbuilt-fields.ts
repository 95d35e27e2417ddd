const carriedOut = new Set(['url', 'type', 'azureRegion', 'title', 'description', 'protocol'])

/** Fields of a backend entity that change what the gateway does and that Sluice can't carry out yet. */
export function unbuiltFields(entity: Readonly<Record<string, unknown>>): readonly string[] {
  const names = Object.keys(entity).filter((name) => !carriedOut.has(name) && !isEmpty(entity[name]))
  if (entity['type'] === 'Pool') names.push('type Pool')
  if (/^fabric:/i.test(String(entity['url'] ?? ''))) names.push('a fabric: url')
  return names
}

function isEmpty(value: unknown): boolean {
  return value == null || (typeof value === 'object' && Object.keys(value).length === 0)
}
