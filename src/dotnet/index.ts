import { collectionTypes } from './collections/index.ts'
import { cryptographyTypes } from './cryptography/index.ts'
import { linqTypes } from './linq/index.ts'
import { timeTypes } from './time/index.ts'
import type { TypeDefinition } from './type-system/definition.ts'

/** Every declared .NET type. */
export const dotnetTypes: readonly TypeDefinition[] = [...collectionTypes, ...cryptographyTypes, ...linqTypes, ...timeTypes]
