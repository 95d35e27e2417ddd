import { collectionTypes } from './collections/index.ts'
import { cryptographyTypes } from './cryptography/index.ts'
import { ioTypes } from './io/index.ts'
import { jsonTypes } from './json/index.ts'
import { linqTypes } from './linq/index.ts'
import { netTypes } from './net/index.ts'
import { regexTypes } from './regular-expressions/index.ts'
import { systemTypes } from './system/index.ts'
import { textTypes } from './text/index.ts'
import { timeTypes } from './time/index.ts'
import type { TypeDefinition } from './type-system/definition.ts'
import { xmlTypes } from './xml/index.ts'

/** Every declared .NET type. */
export const dotnetTypes: readonly TypeDefinition[] = [
  ...collectionTypes,
  ...cryptographyTypes,
  ...ioTypes,
  ...jsonTypes,
  ...linqTypes,
  ...netTypes,
  ...regexTypes,
  ...systemTypes,
  ...textTypes,
  ...timeTypes,
  ...xmlTypes,
]
