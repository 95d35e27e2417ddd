import type { Member } from '../../../dotnet/type-system/member.ts'
import type { DotnetType } from '../../../dotnet/type-system/type.ts'
import type { FunctionSymbol } from '../bound.ts'
import { callsMessages } from './calls.ts'
import { flowMessages } from './flow.ts'
import { limitsMessages } from './limits.ts'
import { namesMessages } from './names.ts'
import { rulesMessages } from './rules.ts'
import { typesMessages } from './types.ts'

/** The words of the C# compiler, with our code for each. */
export const messages = {
  ...namesMessages,
  ...callsMessages,
  ...typesMessages,
  ...flowMessages,
  ...rulesMessages,
  ...limitsMessages,
} as const

/** How the compiler names a type in its messages. */
export function shown(type: DotnetType): string {
  return type.displayName
}

/** A member with the type that declares it: `IMessage.Headers`, `List<int>.Count`. */
export function memberText(container: DotnetType, { name, declaring }: Pick<Member, 'name' | 'declaring'>): string {
  return `${shown(declaring.arity === 0 ? declaring.open : container)}.${name}`
}

/** `F(int, string)`, as messages name a local function. */
export function functionText(symbol: FunctionSymbol): string {
  return `${symbol.name}(${symbol.parameters.map((p) => shown(p.type)).join(', ')})`
}
