import { TextReader } from '../../../dotnet/json/reading/text-reader.ts'
import { Token } from '../../../dotnet/json/reading/token-kind.ts'
import { Box } from '../../../dotnet/values/box.ts'

/** Line and position in it as Json.NET counts them: of the character behind a token. */
export interface Place {
  readonly line: number
  readonly position: number
}

/** Where a value stands: behind its name, behind its first token, behind its last. */
export interface ValuePlaces {
  name: Place | null
  readonly start: Place
  end: Place
}

type Note = (pointer: string, places: ValuePlaces) => void

/**
 * Reads JSON as Json.NET does, dates as text, to plain values.
 *
 * @throws DotnetException a JsonReaderException where the text is no JSON
 */
export function readJson(text: string): unknown {
  return readDocument(text, () => {})
}

/** The places of all values of a text that was read before, by JSON pointer. */
export function placesOf(text: string): ReadonlyMap<string, ValuePlaces> {
  const places = new Map<string, ValuePlaces>()
  readDocument(text, (pointer, found) => places.set(pointer, found))
  return places
}

/** Read anew for each comparison: the reader moves on between them. */
function kindOf(reader: TextReader): number {
  return reader.token
}

function readDocument(text: string, note: Note): unknown {
  const reader = new TextReader(text, { readDates: false })
  next(reader)
  const value = readValue(reader, '', null, note)
  while (reader.read());
  return value
}

/** Moves to the next token that is no comment. */
function next(reader: TextReader): void {
  do {
    if (!reader.read()) throw reader.error('Unexpected end when reading JSON.')
  } while (reader.token === Token.Comment)
}

function here(reader: TextReader): Place {
  return { line: reader.line, position: reader.position }
}

function readValue(reader: TextReader, pointer: string, name: Place | null, note: Note): unknown {
  const start = here(reader)
  const places: ValuePlaces = { name, start, end: start }
  note(pointer, places)
  switch (reader.token) {
    case Token.StartObject: {
      const value = readObject(reader, pointer, note)
      places.end = here(reader)
      return value
    }
    case Token.StartArray: {
      const items: unknown[] = []
      for (next(reader); kindOf(reader) !== Token.EndArray; next(reader))
        items.push(readValue(reader, `${pointer}/${items.length}`, null, note))
      places.end = here(reader)
      return items
    }
    case Token.Null:
    case Token.Undefined:
      return null
    case Token.String:
      return reader.value
    case Token.Integer:
    case Token.Float:
    case Token.Boolean: {
      const { value } = reader.value as Box
      return typeof value === 'boolean' ? value : Number(value instanceof Box ? value.value : value)
    }
    default:
      throw reader.error('Unexpected token when reading JSON.')
  }
}

function readObject(reader: TextReader, pointer: string, note: Note): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  for (next(reader); kindOf(reader) !== Token.EndObject; next(reader)) {
    const name = String(reader.value)
    const place = here(reader)
    next(reader)
    const member = readValue(reader, `${pointer}/${pointerStep(name)}`, place, note)
    // Defined, not assigned: `__proto__` is a name like any other.
    Object.defineProperty(value, name, { value: member, enumerable: true, configurable: true, writable: true })
  }
  return value
}

function pointerStep(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
