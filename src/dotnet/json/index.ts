import type { TypeDefinition } from '../type-system/definition.ts'
import { bigInteger } from './big-integer.ts'
import { tokenType } from './tokens/token-type.ts'

/** `Newtonsoft.Json` and `Newtonsoft.Json.Linq`. */
export const jsonTypes: readonly TypeDefinition[] = [bigInteger, tokenType]
