import { defaultComparer } from '../collections/default-comparers.ts'
import { defineStaticClass } from '../type-system/declare.ts'
import type { DotnetType } from '../type-system/type.ts'
import { required } from '../values/exception.ts'
import { typeObject } from './runtime-type.ts'

/** `System.Nullable`: what compares values that may be null. */
export const nullableHelpers = defineStaticClass('System.Nullable', {
  members: {
    'static int Compare<T>(Nullable<T> n1, Nullable<T> n2)': (x: unknown, y: unknown, type: DotnetType) =>
      x === null || y === null ? Number(x !== null) - Number(y !== null) : defaultComparer(type).compareValues(x, y),
    'static bool Equals<T>(Nullable<T> n1, Nullable<T> n2)': (x: unknown, y: unknown, type: DotnetType) =>
      x === null || y === null ? x === y : type.ops.equals(x, y),
    'static Type GetUnderlyingType(Type nullableType)': (nullableType) => {
      const { type } = required(nullableType, 'nullableType')
      return type.isNullable ? typeObject(type.underlying) : null
    },
  },
})
