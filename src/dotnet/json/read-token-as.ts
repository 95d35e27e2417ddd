import type { DateTimeOffsetValue } from '../time/date-time-offset-value.ts'
import { typeNamed } from '../type-system/definition.ts'
import { objectText } from '../type-system/value-ops.ts'
import { Box } from '../values/box.ts'
import { DotnetException } from '../values/exception.ts'
import { convertObject } from './convert-object.ts'
import { TokenType, typeName } from './tokens/token-type.ts'
import { isBigInteger, type ValueToken } from './tokens/value.ts'

/** What a value is read as at once, and what Json.NET's messages call that. */
export type ReadKind = 'integer' | 'double' | 'decimal' | 'boolean' | 'DateTime' | 'DateTimeOffset' | 'string'

const { Integer, Float, String: Text, Boolean: Bool, Date: DateType, Bytes } = TokenType

/** `JsonToken`'s name for what a reader over tokens stands on. */
function readerName(type: number): string {
  if (type === TokenType.Guid || type === TokenType.Uri || type === TokenType.TimeSpan) return 'String'
  if (type === TokenType.Object || type === TokenType.Array || type === TokenType.Constructor)
    return `Start${typeName(type)}`
  return typeName(type)
}

/** The message about a token of the wrong type. */
export function unexpectedToken(type: number, kind: ReadKind): string {
  return `Error reading ${kind.startsWith('Date') ? 'date' : kind}. Unexpected token: ${readerName(type)}.`
}

/**
 * What a reader over tokens (`ToObject` of a container) makes of a value that isn't a text: it converts where a reader
 * over a text refuses. `fail` makes the exception of a message.
 */
export function readTokenAs(
  { value, type }: ValueToken,
  kind: ReadKind,
  fail: (message: string) => DotnetException,
): unknown {
  const unexpected = () => fail(unexpectedToken(type, kind))
  if (kind === 'string') {
    if (value === null || type === TokenType.Raw || type === Bytes) throw unexpected()
    return objectText(value)
  }
  if (type === DateType && kind.startsWith('Date')) return kind === 'DateTime' ? asDateTime(value) : value
  if (type === Bool && kind === 'boolean') return value
  if ((type !== Integer && type !== Float) || kind.startsWith('Date')) throw unexpected()
  const target = { integer: 'int', double: 'double', decimal: 'decimal', boolean: 'bool' }[kind as 'integer']
  const boxed = (item: unknown) => new Box(typeNamed(targetNames[target] as string), item)
  if (isBigInteger(value)) return boxed(kind === 'boolean' ? value.value !== 0n : convertObject(value, target))
  if (kind === 'double' || kind === 'boolean') return boxed(convertObject(value, target))
  try {
    return boxed(convertObject(value, target))
  } catch (failure) {
    if (!(failure instanceof DotnetException)) throw failure
    throw fail(`Could not convert to ${kind}: ${objectText(value)}.`)
  }
}

const targetNames: Readonly<Record<string, string>> = {
  int: 'System.Int32',
  double: 'System.Double',
  decimal: 'System.Decimal',
  bool: 'System.Boolean',
}

function asDateTime(value: unknown): unknown {
  if (!(value instanceof Box) || value.type.fullName !== 'System.DateTimeOffset') return value
  return new Box(typeNamed('System.DateTime'), (value.value as DateTimeOffsetValue).clock.withKind(0))
}

export const isTextual = (type: number): boolean =>
  type === Text || type === TokenType.Guid || type === TokenType.Uri || type === TokenType.TimeSpan
