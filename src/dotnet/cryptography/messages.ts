import { argument, argumentOutOfRange, type DotnetException, exception } from '../values/exception.ts'

export const cryptographic = (message: string): DotnetException =>
  exception('System.Security.Cryptography.CryptographicException', message)

export const disposed = (objectName: string): DotnetException =>
  exception('System.ObjectDisposedException', `Cannot access a disposed object.\nObject name: '${objectName}'.`)

export const platformNotSupported = (message = 'Operation is not supported on this platform.'): DotnetException =>
  exception('System.PlatformNotSupportedException', message)

export const noAutomaticSelection = (): DotnetException =>
  platformNotSupported('This platform does not allow the automatic selection of an algorithm.')

export const outOfBounds =
  'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.'

/** ArgumentOutOfRangeException for a negative number. */
export function requireNonNegative(value: number, paramName: string): void {
  if (value < 0)
    throw argumentOutOfRange(paramName, `${paramName} ('${value}') must be a non-negative value.`, String(value))
}

export function requirePositive(value: number, paramName: string): void {
  if (value <= 0) {
    throw argumentOutOfRange(
      paramName,
      `${paramName} ('${value}') must be a non-negative and non-zero value.`,
      String(value),
    )
  }
}

/** The checks that hash algorithms make of a range, with their messages. */
export function requireHashRange(length: number, offset: number, count: number, offsetName: string): void {
  requireNonNegative(offset, offsetName)
  if (count < 0 || count > length) throw argument('Value was invalid.')
  if (length - count < offset) throw argument(outOfBounds)
}
