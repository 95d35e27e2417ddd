import { definitionOf } from '../type-system/definition.ts'
import { DotnetException } from '../values/exception.ts'

/** A Json.NET exception by short name: `JsonReaderException`, `JsonWriterException`, `JsonException`, `JsonSerializationException`. */
export function jsonException(name: string, message: string, inner: DotnetException | null = null): DotnetException {
  return new DotnetException(definitionOf(`Newtonsoft.Json.${name}`).make([]), message, { inner })
}

/** A `JsonReaderException` with the place in Json.NET's words. */
export function readerException(
  message: string,
  path: string,
  place: { readonly line: number; readonly position: number } | null,
  inner: DotnetException | null = null,
  name = 'JsonReaderException',
): DotnetException {
  let text = message
  if (!text.endsWith('\n')) {
    text = text.replace(/^\s+|\s+$/gu, '')
    if (!text.endsWith('.')) text += '.'
    text += ' '
  }
  text += `Path '${path}'`
  if (place) text += `, line ${place.line}, position ${place.position}`
  return jsonException(name, `${text}.`, inner)
}
