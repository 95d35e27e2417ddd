import type { TypeDefinition } from '../type-system/definition.ts'
import { bitConverterType } from './bit-converter.ts'
import { booleanType } from './boolean.ts'
import { byteType } from './byte.ts'
import { charType } from './char.ts'
import { charEnumerator } from './char-enumerator.ts'
import { convertType } from './convert.ts'
import { dbNullType } from './db-null.ts'
import { decimalType } from './decimal.ts'
import { delegateTypes } from './delegates.ts'
import { doubleType } from './double.ts'
import { enumType } from './enum.ts'
import { dictionaryEntryType, exceptionDataType, untypedDictionaryType } from './exception-data.ts'
import { exceptionTypes } from './exceptions.ts'
import { guidType } from './guid.ts'
import { int16Type } from './int16.ts'
import { int32Type } from './int32.ts'
import { int64Type } from './int64.ts'
import { interfaceTypes } from './interfaces.ts'
import { knownTypes } from './known-types.ts'
import { mathType } from './math.ts'
import { nullable } from './nullable.ts'
import { nullableHelpers } from './nullable-helpers.ts'
import { delegateType, multicastDelegate, objectType, valueType, voidType } from './object.ts'
import { randomType } from './random.ts'
import { runtimeTypeClass, systemType } from './runtime-type.ts'
import { sbyteType } from './sbyte.ts'
import { singleType } from './single.ts'
import { stringType } from './string.ts'
import { stringComparerClasses, stringComparerType } from './string-comparer.ts'
import { uint16Type } from './uint16.ts'
import { uint32Type } from './uint32.ts'
import { uint64Type } from './uint64.ts'

/** The types of `System` other than dates, tuples, arrays and addresses. */
export const systemTypes: readonly TypeDefinition[] = [
  objectType,
  valueType,
  voidType,
  delegateType,
  multicastDelegate,
  systemType,
  runtimeTypeClass,
  enumType,
  nullable,
  nullableHelpers,
  booleanType,
  charEnumerator,
  charType,
  sbyteType,
  byteType,
  int16Type,
  uint16Type,
  int32Type,
  uint32Type,
  int64Type,
  uint64Type,
  singleType,
  doubleType,
  decimalType,
  stringType,
  guidType,
  mathType,
  convertType,
  bitConverterType,
  randomType,
  stringComparerType,
  ...stringComparerClasses,
  ...interfaceTypes,
  ...knownTypes,
  dictionaryEntryType,
  exceptionDataType,
  untypedDictionaryType,
  dbNullType,
  ...delegateTypes,
  ...exceptionTypes,
]
