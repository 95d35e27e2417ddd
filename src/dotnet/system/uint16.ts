import { defineInteger, integerKinds } from './integer-type.ts'

/** `ushort`. */
export const uint16Type = defineInteger(integerKinds.ushort)
