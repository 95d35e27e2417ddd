import { defineInteger, integerKinds } from './integer-type.ts'

/** `short`. */
export const int16Type = defineInteger(integerKinds.short)
