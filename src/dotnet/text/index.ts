import type { TypeDefinition } from '../type-system/definition.ts'
import { encodingType } from './encoding.ts'
import { stringBuilderType } from './string-builder.ts'

/** The types of `System.Text` other than regular expressions. */
export const textTypes: readonly TypeDefinition[] = [encodingType, stringBuilderType]
