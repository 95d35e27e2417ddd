import { definitionOf } from '../../dotnet/type-system/definition.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'

/** Namespace of the `context` types: the global one, so that expressions write `IResponse`. */
export const contextNamespace = ''

/** The type of a context class by name. */
export function contextType(name: string): DotnetType {
  return definitionOf(name).make([])
}
