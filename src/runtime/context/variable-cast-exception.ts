import { defineClass } from '../../dotnet/type-system/declare.ts'
import type { DotnetException } from '../../dotnet/values/exception.ts'

/** What `Variables.GetValueOrDefault<T>` throws for a variable of another type. */
export const variableCastException = defineClass<DotnetException>()('UserVariableCastException', {
  base: 'System.Exception',
})
