import { TextReader } from '../../../dotnet/json/reading/text-reader.ts'
import { Token } from '../../../dotnet/json/reading/token-kind.ts'
import { printValue } from '../../../dotnet/json/writing/print-value.ts'
import type { Box } from '../../../dotnet/values/box.ts'

/** Line and position in it as Json.NET counts them: of the character behind a token. */
export interface Place {
  readonly line: number
  readonly position: number
}

export type JsonType =
  | 'String'
  | 'Number'
  | 'Integer'
  | 'Boolean'
  | 'Object'
  | 'Array'
  | 'Null'
  | 'Undefined'
  | 'Constructor'

/** A value of a JSON text, and where a reader stands behind its first and its last token. */
export type JsonValue = JsonScalar | JsonArray | JsonObject

interface Placed {
  readonly start: Place
  readonly end: Place
}

export interface JsonScalar extends Placed {
  readonly type: Exclude<JsonType, 'Object' | 'Array'>
  readonly value: string | number | boolean | null
  /** As Json.NET prints it. */
  readonly text: string
}

export interface JsonArray extends Placed {
  readonly type: 'Array'
  readonly items: readonly JsonValue[]
}

export interface JsonObject extends Placed {
  readonly type: 'Object'
  /** In the order of the text; a name may come twice. */
  readonly members: readonly JsonMember[]
}

export interface JsonMember {
  readonly name: string
  /** Behind the name. */
  readonly place: Place
  readonly value: JsonValue
}

/**
 * Reads JSON as Json.NET does, dates as text.
 *
 * @throws DotnetException a JsonReaderException where the text is no JSON
 */
export function readJson(text: string): JsonValue {
  const reader = new TextReader(text, { readDates: false })
  if (!move(reader)) throw reader.error('Error reading JToken from JsonReader.')
  const value = readValue(reader)
  while (reader.read());
  return value
}

/** Moves to the next token that is no comment. */
function move(reader: TextReader): boolean {
  do if (!reader.read()) return false
  while (reader.token === Token.Comment)
  return true
}

function next(reader: TextReader, container: string): void {
  if (!move(reader)) throw reader.error(`Unexpected end of content while loading ${container}.`)
}

/** Read anew for each comparison: the reader moves on between them. */
function tokenOf(reader: TextReader): number {
  return reader.token
}

function here(reader: TextReader): Place {
  return { line: reader.line, position: reader.position }
}

function readValue(reader: TextReader): JsonValue {
  const start = here(reader)
  switch (reader.token) {
    case Token.StartObject:
      return { type: 'Object', members: readMembers(reader), start, end: here(reader) }
    case Token.StartArray:
      return { type: 'Array', items: readItems(reader, Token.EndArray, 'JArray'), start, end: here(reader) }
    case Token.StartConstructor: {
      const text = `new ${String(reader.value)}()`
      readItems(reader, Token.EndConstructor, 'JConstructor')
      return { type: 'Constructor', value: null, text, start, end: here(reader) }
    }
    case Token.Null:
      return { type: 'Null', value: null, text: 'null', start, end: start }
    case Token.Undefined:
      return { type: 'Undefined', value: null, text: 'undefined', start, end: start }
    case Token.String:
      return { type: 'String', value: String(reader.value), text: printValue(reader.value) ?? '', start, end: start }
    default:
      return scalar(reader, start)
  }
}

function scalar(reader: TextReader, start: Place): JsonScalar {
  const { value } = reader.value as Box
  const text = printValue(reader.value) ?? ''
  if (typeof value === 'boolean') return { type: 'Boolean', value, text, start, end: start }
  const type = reader.token === Token.Integer ? 'Integer' : 'Number'
  return { type, value: Number(value), text, start, end: start }
}

function readItems(reader: TextReader, end: number, container: string): JsonValue[] {
  const items: JsonValue[] = []
  for (next(reader, container); tokenOf(reader) !== end; next(reader, container)) items.push(readValue(reader))
  return items
}

function readMembers(reader: TextReader): JsonMember[] {
  const members: JsonMember[] = []
  for (next(reader, 'JObject'); tokenOf(reader) !== Token.EndObject; next(reader, 'JObject')) {
    const name = String(reader.value)
    const place = here(reader)
    next(reader, 'JObject')
    members.push({ name, place, value: readValue(reader) })
  }
  return members
}

/** The value as Json.NET prints it without spaces. */
export function jsonText(value: JsonValue): string {
  if (value.type === 'Array') return `[${value.items.map(jsonText).join(',')}]`
  if (value.type === 'Object')
    return `{${value.members.map((m) => `${printValue(m.name)}:${jsonText(m.value)}`).join(',')}}`
  return value.text
}
