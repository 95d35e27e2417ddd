import { elementName, isStructured, type Metadata, propertyType } from './metadata.ts'
import { noProperty, UrlProblem } from './resource-path.ts'

/** Checks the names of a path and gives the type that it leads to. */
export function checkPath(
  metadata: Metadata | null,
  type: string | null,
  path: string,
  option: string,
  takesStar = false,
): string | null {
  let current = type
  for (const step of path.split('/')) {
    const name = step.trim()
    if (name === '' || !/^(\*|[$\w.@:]+\*?)$/.test(name))
      throw new UrlProblem(`Term '${path}' is not valid in a ${option} expression.`, option)
    if ((takesStar && name.endsWith('*')) || name.startsWith('$') || name.startsWith('@')) return null
    if (!metadata || !isStructured(metadata, current)) return null
    if (name.includes('.') || metadata.operations.has(name)) {
      current = metadata.types.has(name) ? name : null
      continue
    }
    const found = propertyType(metadata, elementName(current), name)
    if (found === undefined) throw noProperty(name, current, option)
    current = found
  }
  return current
}
