import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { DotnetException } from '../values/exception.ts'

const fullName = 'System.Security.Cryptography.CryptographicException'
const defaultMessage = 'Error occurred during a cryptographic operation.'

export const cryptographicExceptionType = defineClass<DotnetException>()(fullName, {
  base: 'System.SystemException',
  members: {
    'new()': () => new DotnetException(typeNamed(fullName), defaultMessage, { hResult: -2146233296 }),
    'new(string message)': (message) =>
      new DotnetException(typeNamed(fullName), message ?? defaultMessage, { hResult: -2146233296 }),
    'new(string message, Exception inner)': (message, inner) =>
      new DotnetException(typeNamed(fullName), message ?? defaultMessage, {
        inner: inner as DotnetException | null,
        hResult: -2146233296,
      }),
  },
})

export const cryptographicUnexpectedOperationExceptionType = defineClass<DotnetException>()(
  'System.Security.Cryptography.CryptographicUnexpectedOperationException',
  { base: fullName },
)
