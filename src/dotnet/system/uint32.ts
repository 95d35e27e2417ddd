import { defineInteger, integerKinds } from './integer-type.ts'

/** `uint`. */
export const uint32Type = defineInteger(integerKinds.uint)
