import { defineInteger, integerKinds } from './integer-type.ts'

/** `int`. */
export const int32Type = defineInteger(integerKinds.int)
