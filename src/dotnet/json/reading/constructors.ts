/**
 * `new Name(…)` in a text that is read as a type. Json.NET's tokens have a class for it, its writer of tokens makes a date
 * of `new Date(…)`, and everything else takes the name for a text and stumbles over what is in the brackets.
 */
import { dateTimeOf } from '../../time/date-time.ts'
import { DateTimeValue } from '../../time/date-time-value.ts'
import { typeNamed } from '../../type-system/definition.ts'
import { Box } from '../../values/box.ts'
import type { DotnetException } from '../../values/exception.ts'
import { jsonException } from '../errors.ts'
import { TokenType } from '../tokens/token-type.ts'
import { ValueToken } from '../tokens/value.ts'
import type { TextReader } from './text-reader.ts'
import { Token, tokenName } from './token-kind.ts'

/** The date of `new Date(…)`, whose name was read: milliseconds since 1970, or year, month (from 0), day and time. */
export function readDate(reader: TextReader, path: string): ValueToken {
  const parts: number[] = []
  for (;;) {
    const part = readPart(reader, path)
    if (part === null) break
    parts.push(part)
  }
  const [first, month, day = 0, hour = 0, minute = 0, second = 0, millisecond = 0] = parts
  if (first === undefined) throw failure('Date constructor has no arguments.', path)
  if (parts.length > 7) throw failure('Unexpected number of arguments when reading date constructor.', path)
  const date =
    month === undefined
      ? DateTimeValue.fromUnixMilliseconds(first)
      : dateTimeOf([first | 0, (month + 1) | 0, day === 0 ? 1 : day | 0], [hour, minute, second, millisecond])
  return new ValueToken(new Box(typeNamed('System.DateTime'), date), TokenType.Date)
}

function readPart(reader: TextReader, path: string): number | null {
  if (!reader.read()) throw failure('Unexpected end when reading date constructor.', path)
  if (reader.token === Token.EndConstructor) return null
  if (reader.token !== Token.Integer)
    throw failure(
      `Unexpected token when reading date constructor. Expected Integer, got ${tokenName(reader.token)}.`,
      path,
    )
  return Number((reader.value as Box).value)
}

function failure(message: string, path: string): DotnetException {
  return jsonException('JsonWriterException', `${message} Path '${path}'.`)
}

/** What reading goes on with behind the name, where an object is the value of a dictionary or an item of a list. */
export function strayContent(reader: TextReader, isItem: boolean): DotnetException {
  if (!isItem) {
    do reader.read()
    while (reader.token === Token.Comment)
    return reader.serializationError(`Unexpected token when deserializing object: ${tokenName(reader.token)}.`)
  }
  const { depth } = reader
  while (reader.read() && !(reader.token === Token.EndConstructor && reader.depth === depth));
  return reader.serializationError('Unexpected token while deserializing object: EndConstructor.')
}
