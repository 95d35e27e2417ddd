import { defaultOf } from '../../dotnet/collections/slots.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'

/** `new T()` of a type parameter: the type is only known now. */
export function newInstance(type: DotnetType): unknown {
  const body = type.definition?.members.find((m) => m.kind === 'constructor' && m.parameters.length === 0)?.body
  const make = typeof body === 'function' ? body : (body as { call?: unknown } | undefined)?.call
  return typeof make === 'function' ? (make as (...args: unknown[]) => unknown)(...type.args) : defaultOf(type)
}
