/** Exit statuses: fine, errors found, wrong use. */
export const exitOk = 0
export const exitErrors = 1
export const exitUsage = 2

/** Wrong use, a missing path, a broken configuration: told in a line, without a stack trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
