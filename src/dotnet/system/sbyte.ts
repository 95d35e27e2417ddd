import { defineInteger, integerKinds } from './integer-type.ts'

/** `sbyte`. */
export const sbyteType = defineInteger(integerKinds.sbyte)
