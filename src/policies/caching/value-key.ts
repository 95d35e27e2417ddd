import { expressionFailure } from '../../runtime/errors.ts'

/** The key of a cached value; null from an expression fails as a .NET dictionary does. */
export function valueKey(key: string | null): string {
  if (key === null) throw expressionFailure("Value cannot be null. (Parameter 'key')")
  return key
}
