import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { hResultOf } from './exception-codes.ts'
import { DotnetObject } from './object.ts'

/**
 * A .NET exception, thrown as it is with JavaScript's `throw`. Anything else that is thrown (LimitError, a native
 * TypeError) is no .NET exception and passes through C# `catch` and `finally`.
 */
export class DotnetException extends DotnetObject {
  readonly #type: DotnetType
  /** `Message`, parameter suffix included. */
  readonly message: string
  readonly innerException: DotnetException | null
  readonly paramName: string | null
  /** What a type adds to an exception: `lineNumber`, `path`, `actualValue` … */
  readonly details: Readonly<Record<string, unknown>>
  helpLink: string | null = null
  source: string | null = null
  hResult: number
  /** True once it was caught: .NET fills the stack trace on the way. */
  wasThrown = false

  constructor(
    type: DotnetType,
    message: string,
    options: {
      inner?: DotnetException | null
      paramName?: string | null
      hResult?: number
      details?: Readonly<Record<string, unknown>>
    } = {},
  ) {
    super()
    this.#type = type
    this.message = message
    this.innerException = options.inner ?? null
    this.paramName = options.paramName ?? null
    this.hResult = options.hResult ?? hResultOf(type.fullName)
    this.details = options.details ?? {}
  }

  override get dotnetType(): DotnetType {
    return this.#type
  }

  /** `StackTrace`: null before it is thrown. Sluice has no methods to name, so one line stands for all. */
  get stackTrace(): string | null {
    return this.wasThrown ? '   at Expression.Run(IProxyRequestContext context)' : null
  }

  /** `Exception.ToString()` without a stack trace: `Type: message` and the inner exceptions. */
  override dotnetToString(): string {
    const own = this.message === '' ? this.#type.runtimeName : `${this.#type.runtimeName}: ${this.message}`
    return this.innerException
      ? `${own}\n ---> ${this.innerException.dotnetToString()}\n   --- End of inner exception stack trace ---`
      : own
  }
}

/**
 * Makes an exception by the full name of its type: `throw exception('System.FormatException', '…')`. Every type named
 * here is declared in `system/exceptions.ts`.
 */
export function exception(fullName: string, message: string, inner: DotnetException | null = null): DotnetException {
  return new DotnetException(definitionOf(fullName).make([]), message, { inner })
}

export function argumentNull(paramName: string): DotnetException {
  return new DotnetException(
    definitionOf('System.ArgumentNullException').make([]),
    `Value cannot be null. (Parameter '${paramName}')`,
    { paramName },
  )
}

export function argument(message: string, paramName: string | null = null): DotnetException {
  return new DotnetException(
    definitionOf('System.ArgumentException').make([]),
    paramName === null ? message : `${message} (Parameter '${paramName}')`,
    { paramName },
  )
}

export function argumentOutOfRange(
  paramName: string,
  message = 'Specified argument was out of the range of valid values.',
  actual?: string,
): DotnetException {
  const text = `${message} (Parameter '${paramName}')${actual === undefined ? '' : `\nActual value was ${actual}.`}`
  return new DotnetException(definitionOf('System.ArgumentOutOfRangeException').make([]), text, { paramName })
}

export const formatException = (message: string): DotnetException => exception('System.FormatException', message)
export const invalidOperation = (message: string): DotnetException =>
  exception('System.InvalidOperationException', message)
export const overflow = (message = 'Arithmetic operation resulted in an overflow.'): DotnetException =>
  exception('System.OverflowException', message)
export const divideByZero = (): DotnetException =>
  exception('System.DivideByZeroException', 'Attempted to divide by zero.')
export const notSupported = (message = 'Specified method is not supported.'): DotnetException =>
  exception('System.NotSupportedException', message)
export const keyNotFound = (key: string): DotnetException =>
  exception(
    'System.Collections.Generic.KeyNotFoundException',
    `The given key '${key}' was not present in the dictionary.`,
  )
export const indexOutOfRange = (): DotnetException =>
  exception('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.')
export const nullReference = (): DotnetException =>
  exception('System.NullReferenceException', 'Object reference not set to an instance of an object.')
export const invalidCast = (from: string, to: string): DotnetException =>
  exception(
    'System.InvalidCastException',
    `Unable to cast object of type '${castName(from)}' to type '${castName(to)}'.`,
  )

/** The runtime writes a nested type without the type around it where a cast fails. */
function castName(name: string): string {
  return name.replace(/^[^[]*\+/, '')
}

/** The value itself, or `ArgumentNullException` for the parameter. */
export function required<T>(value: T | null | undefined, paramName: string): T {
  if (value === null || value === undefined) throw argumentNull(paramName)
  return value
}
