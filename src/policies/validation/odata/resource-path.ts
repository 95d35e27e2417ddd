import { elementName, isCollection, isStructured, type Metadata, propertyType } from './metadata.ts'

/** What is wrong with a URL, in the words of Microsoft's OData library. */
export class UrlProblem extends Error {
  override readonly name = 'UrlProblem'
  /** The query option that is wrong; null for the path. */
  readonly option: string | null

  constructor(message: string, option: string | null = null) {
    super(message)
    this.option = option
  }
}

export function noProperty(name: string, type: string, option: string | null): UrlProblem {
  return new UrlProblem(`Could not find a property named '${name}' on type '${elementName(type)}'.`, option)
}

const serviceResources = new Set(['$metadata', '$batch', '$entity', '$all'])

/**
 * Follows the path of a request through the metadata.
 *
 * @returns the type that it leads to, null where that isn't known (service document, `$count`, a primitive value)
 * @throws UrlProblem
 */
export function resourceType(metadata: Metadata, path: string): string | null {
  const segments = path.split('/').filter((segment) => segment !== '')
  const [first, ...rest] = segments.map(decoded)
  if (first === undefined || serviceResources.has(first) || first.startsWith('$crossjoin(')) return null
  const { name, parentheses } = split(first)
  const type = metadata.resources.get(name)
  if (type === undefined) throw new UrlProblem(`Resource not found for the segment '${name}'.`)
  let current = parentheses && type !== null && isCollection(type) ? elementName(type) : type
  for (const segment of rest) current = nextType(metadata, current, segment)
  return current
}

const valueSegments = new Set(['$count', '$value', '$ref', '$each'])

function nextType(metadata: Metadata, type: string | null, segment: string): string | null {
  if (valueSegments.has(segment)) return null
  if (/^\$(filter|query|search|orderby|top|skip)\b/.test(segment)) return type
  if (type === null) return null
  const { name, parentheses } = split(segment)
  if (metadata.operations.has(name)) return metadata.operations.get(name) ?? null
  if (name.includes('.')) {
    if (!metadata.types.has(name)) throw new UrlProblem(`Resource not found for the segment '${name}'.`)
    return isCollection(type) && !parentheses ? `Collection(${name})` : name
  }
  if (isCollection(type)) return elementName(type) // a key as its own segment
  if (!isStructured(metadata, type)) throw new UrlProblem(`Resource not found for the segment '${name}'.`)
  const found = propertyType(metadata, type, name)
  if (found === undefined) throw new UrlProblem(`Resource not found for the segment '${name}'.`)
  return parentheses && found !== null ? elementName(found) : found
}

/** `Orders(1)` → name and parentheses. */
function split(segment: string): { readonly name: string; readonly parentheses: boolean } {
  const open = segment.indexOf('(')
  if (open < 0) return { name: segment, parentheses: false }
  if (!segment.endsWith(')')) throw new UrlProblem(`Bad Request - Error in query syntax near '${segment}'.`)
  return { name: segment.slice(0, open), parentheses: true }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
