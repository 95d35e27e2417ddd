import type { DotnetType } from '../../../dotnet/type-system/type.ts'
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
