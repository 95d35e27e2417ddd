import { keywordTypes } from '../../../src/dotnet/type-system/definition.ts'
import type { DotnetType } from '../../../src/dotnet/type-system/type.ts'
import { importedNamespaces } from '../../../src/expressions/binding/environment.ts'

const keywords = new Map([...keywordTypes].map(([keyword, fullName]) => [fullName, keyword]))
/** Short names that stand for two imported types. */
const ambiguous = new Set(['Formatting', 'Extensions'])

/** A closed type as an expression writes it. */
export function csharpType(type: DotnetType): string {
  if (type.element) {
    const ranks = `[${','.repeat(type.rank - 1)}]`
    return type.element.element
      ? csharpType(type.element).replace('[', `${ranks}[`)
      : `${csharpType(type.element)}${ranks}`
  }
  if (type.isNullable) return `${csharpType(type.underlying)}?`
  const keyword = keywords.get(type.fullName)
  if (keyword !== undefined) return keyword
  const { definition } = type
  if (!definition) return type.displayName
  const written =
    definition.namespace !== '' &&
    (!importedNamespaces.includes(definition.namespace) || ambiguous.has(definition.name))
      ? `${definition.namespace}.${definition.name}`
      : definition.name
  if (type.args.length === 0) return written
  const list = `<${type.args.map(csharpType).join(', ')}>`
  // Type parameters of a nested type are its outer type's.
  return written.includes('.') && definition.name.includes('.')
    ? written.replace(/\.(\w+)$/, `${list}.$1`)
    : written + list
}
