import type { TypeDefinition } from '../type-system/definition.ts'
import { bigInteger } from './big-integer.ts'
import { formatting } from './formatting.ts'
import { jsonConvert } from './json-convert.ts'
import { mergeArrayHandling, mergeNullValueHandling, mergeSettings } from './merge.ts'
import { jsonConverter, serializerSettings } from './serializer-settings.ts'
import { tokenType } from './tokens/token-type.ts'
import { extensions } from './types/extensions.ts'
import { jArray } from './types/j-array.ts'
import { jConstructor } from './types/j-constructor.ts'
import { jContainer } from './types/j-container.ts'
import { ijEnumerable, jEnumerable } from './types/j-enumerable.ts'
import { jObject } from './types/j-object.ts'
import { jProperty } from './types/j-property.ts'
import { jRaw } from './types/j-raw.ts'
import { jToken } from './types/j-token.ts'
import { jValue } from './types/j-value.ts'
import { commentHandling, duplicateHandling, loadSettings } from './types/load-settings.ts'
import { tokenComparerType } from './types/token-comparer.ts'

/** `Newtonsoft.Json` and `Newtonsoft.Json.Linq`. */
export const jsonTypes: readonly TypeDefinition[] = [
  formatting,
  jsonConvert,
  tokenType,
  jToken,
  jContainer,
  jObject,
  jArray,
  jProperty,
  jValue,
  jConstructor,
  jRaw,
  ijEnumerable,
  jEnumerable,
  extensions,
  tokenComparerType,
  loadSettings,
  commentHandling,
  duplicateHandling,
  mergeSettings,
  mergeArrayHandling,
  mergeNullValueHandling,
  serializerSettings,
  jsonConverter,
  bigInteger,
]
