import { defineInteger, integerKinds } from './integer-type.ts'

/** `long`. */
export const int64Type = defineInteger(integerKinds.long)
