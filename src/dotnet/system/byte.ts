import { defineInteger, integerKinds } from './integer-type.ts'

/** `byte`. */
export const byteType = defineInteger(integerKinds.byte)
