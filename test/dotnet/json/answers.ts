import { readFileSync } from 'node:fs'
import { JsonToken } from '../../../src/dotnet/json/tokens/token.ts'
import { printToken } from '../../../src/dotnet/json/writing/print.ts'
import { printValue } from '../../../src/dotnet/json/writing/print-value.ts'
import { objectText, typeOfObject } from '../../../src/dotnet/type-system/value-ops.ts'
import { DotnetException } from '../../../src/dotnet/values/exception.ts'

/** Recorded answers of real Json.NET, a JSON file beside the test. */
export function answers<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T[]
}

/** A result in the words of the recorder. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return printValue(value) ?? ''
  if (value instanceof JsonToken) return `${value.className}/${value.typeText}:${printToken(value, false)}`
  const type = typeOfObject(value)
  return `${type.definition?.name}:${objectText(value)}`
}

/** What `body` returns or throws, in the words of the recorder. */
export function outcome(body: () => unknown): string {
  try {
    return shown(body())
  } catch (error) {
    if (!(error instanceof DotnetException)) throw error
    const inner = error.innerException
    return `!${error.dotnetType.fullName}: ${error.message}${inner ? ` ---> ${inner.dotnetType.fullName}: ${inner.message}` : ''}`
  }
}
