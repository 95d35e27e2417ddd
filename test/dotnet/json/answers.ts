import { readFileSync } from 'node:fs'
import { DictionaryValue } from '../../../src/dotnet/collections/dictionary-value.ts'
import type { KeyValuePairValue } from '../../../src/dotnet/collections/key-value-pair.ts'
import { JsonToken } from '../../../src/dotnet/json/tokens/token.ts'
import { printToken } from '../../../src/dotnet/json/writing/print.ts'
import { printValue } from '../../../src/dotnet/json/writing/print-value.ts'
import { each } from '../../../src/dotnet/linq/sequence.ts'
import type { DotnetType } from '../../../src/dotnet/type-system/type.ts'
import { box, objectText, typeOfObject } from '../../../src/dotnet/type-system/value-ops.ts'
import { DotnetArray } from '../../../src/dotnet/values/array.ts'
import { Box } from '../../../src/dotnet/values/box.ts'
import { type EnumerableValue, elementTypeOf } from '../../../src/dotnet/values/enumerable.ts'
import { DotnetException } from '../../../src/dotnet/values/exception.ts'

/** Recorded answers of real Json.NET, a JSON file beside the test. */
export function answers<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')) as T[]
}

/** A result in the words of the recorder. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return printValue(value) ?? ''
  if (value instanceof JsonToken) return `${value.className}/${value.typeText}:${printToken(value, false)}`
  const type = typeOfObject(value)
  if (value instanceof DictionaryValue) {
    const [keyType, valueType] = type.args as [DotnetType, DotnetType]
    const pairs = [...each(value)].map((item) => {
      const pair = item as KeyValuePairValue
      return `${shown(box(pair.key, keyType))}=${shown(box(pair.value, valueType))}`
    })
    return `${type.runtimeName}{${pairs.join(', ')}}`
  }
  if (value instanceof DotnetArray && value.elementType.fullName === 'System.Byte') {
    return `bytes:${Buffer.from(value.items as Uint8Array)
      .toString('hex')
      .toUpperCase()}`
  }
  if (typeof value === 'object' && 'getEnumerator' in value) {
    const source = value as EnumerableValue
    return `[${[...each(source)].map((item) => shown(box(item, elementTypeOf(source)))).join(', ')}]`
  }
  if (value instanceof Box && /^System\.DateTime/.test(type.fullName)) {
    return `${type.definition?.name}:${type.ops.format?.(value.value, 'o')}`
  }
  const arity = type.args.length > 0 ? `\`${type.args.length}` : ''
  return `${type.definition?.name}${arity}:${objectText(value)}`
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
