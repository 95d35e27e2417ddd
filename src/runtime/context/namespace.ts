import { definitionOf } from '../../dotnet/type-system/definition.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'

/** Namespace of the `context` types; imported implicitly, so expressions write `IResponse`. */
export const contextNamespace = 'Microsoft.Azure.ApiManagement'

/** The type of a context class by short name. */
export function contextType(name: string): DotnetType {
  return definitionOf(`${contextNamespace}.${name}`).make([])
}
