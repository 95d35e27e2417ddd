import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { DotnetObject } from '../values/object.ts'

class DbNullValue extends DotnetObject {
  override get dotnetType(): DotnetType {
    return typeNamed('System.DBNull')
  }

  override dotnetToString(): string {
    return ''
  }
}

/** `DBNull.Value`, the only one. */
export const dbNull = new DbNullValue()

/** `System.DBNull`: a missing value of a database. Expressions reach it by `Convert.DBNull`. */
export const dbNullType = defineClass<DbNullValue>()('System.DBNull', {
  members: {
    'string ToString()': () => '',
    'static readonly DBNull Value': () => dbNull,
  },
})
