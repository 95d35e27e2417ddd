import { defineInteger, integerKinds } from './integer-type.ts'

/** `ulong`. */
export const uint64Type = defineInteger(integerKinds.ulong)
