import { charge } from '../../dotnet/values/ambient.ts'
import { exception, nullReference } from '../../dotnet/values/exception.ts'

/** The receiver itself, or NullReferenceException. */
export function notNull<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw nullReference()
  return value
}

/** `throw` as an expression; `throw null` is a NullReferenceException. */
export function raise(value: unknown): never {
  throw notNull(value)
}

/** The object of a `lock`. */
export function lockable(value: unknown): void {
  if (value === null) throw exception('System.ArgumentNullException', 'Value cannot be null.')
}

const longText = 4096
/** From here on each character is paid for: JavaScript ends at half a billion. */
const hugeText = 1 << 24

/** A concatenated string: long ones are paid for, so that doubling in a loop ends in time. */
export function grown(text: string): string {
  if (text.length > longText) charge(text.length > hugeText ? text.length : text.length >> 6)
  return text
}

/** `a & b` of `bool?`. */
export function andOfThree(a: boolean | null, b: boolean | null): boolean | null {
  return a === false || b === false ? false : a === null || b === null ? null : true
}

/** `a | b` of `bool?`. */
export function orOfThree(a: boolean | null, b: boolean | null): boolean | null {
  return a === true || b === true ? true : a === null || b === null ? null : false
}
