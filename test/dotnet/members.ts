import type { TypeDefinition } from '../../src/dotnet/type-system/definition.ts'
import { DotnetException } from '../../src/dotnet/values/exception.ts'

// biome-ignore lint/suspicious/noExplicitAny: a test calls bodies of any signature
type Body = (...args: any[]) => any

/** Calls the body that a type declares for a signature; `set` calls the setter of a property. */
export function call(type: TypeDefinition, signature: string, ...args: unknown[]): unknown {
  const body = type.parts.members?.[signature]
  if (body === undefined) throw new Error(`${type.fullName} declares no '${signature}'`)
  return typeof body === 'function' ? (body as Body)(...args) : (body as { get: Body }).get(...args)
}

export function set(type: TypeDefinition, signature: string, ...args: unknown[]): void {
  const accessors = type.parts.members?.[signature] as { set: Body } | undefined
  accessors?.set(...args)
}

/** `Type: message` of the .NET exception that the function throws. */
export function thrownBy(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof DotnetException) return `${error.dotnetType.fullName}: ${error.message}`
    throw error
  }
  return 'nothing'
}
