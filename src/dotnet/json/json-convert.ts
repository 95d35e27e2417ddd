import type { RuntimeType } from '../system/runtime-type.ts'
import { isAssignable } from '../type-system/conversions.ts'
import { defineStaticClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { box } from '../type-system/value-ops.ts'
import { type DotnetException, required } from '../values/exception.ts'
import { arrayMismatch, deserialize, incompatible, takesArray } from './deserialize.ts'
import { jsonException } from './errors.ts'
import { readToken } from './reading/load.ts'
import { TextReader } from './reading/text-reader.ts'
import { Token } from './reading/token-kind.ts'
import { typedStart } from './reading/typed-start.ts'
import { serialize } from './serialize.ts'
import { printToken } from './writing/print.ts'

const linq = 'Newtonsoft.Json.Linq.'

/** A text that ends too early: tokens take what is there, collections complain about their innermost container. */
function truncated(reader: TextReader, isEmpty: boolean, type: DotnetType): DotnetException | null {
  const isObject = type.fullName === 'System.Object'
  if (isEmpty && type.fullName.startsWith(linq))
    throw jsonException('JsonWriterException', "Unexpected end when reading token. Path ''.")
  if (type.fullName.startsWith(linq) || (isObject && reader.path.startsWith('['))) return null
  if (isEmpty && !reader.isInArray) return reader.serializationError('Unexpected end when reading JSON.')
  if (isEmpty && isObject) return jsonException('JsonWriterException', "Unexpected end when reading token. Path ''.")
  const kind = reader.isInArray && !isObject ? 'array' : 'object'
  return reader.serializationError(`Unexpected end when deserializing ${kind}.`)
}

function parse(value: string | null, type: DotnetType): unknown {
  const reader = new TextReader(required(value, 'value'))
  const start = typedStart(type)
  do {
    if (start) reader.readAs(start)
    if (!reader.read()) {
      if (type.isValueType && !type.isNullable) {
        throw reader.serializationError(`No JSON content found and type '${type.runtimeName}' is not nullable.`)
      }
      return null
    }
  } while (reader.token === Token.Comment)
  const isToken = type.fullName.startsWith(linq)
  if (reader.token === Token.StartConstructor && !isToken) return constructorName(reader, type)
  if (reader.token === Token.StartArray && !takesArray(type)) throw arrayMismatch(reader, type)
  const isNull = reader.token === Token.Null
  const token = readToken(reader, {
    comments: 0,
    duplicates: 0,
    type,
    truncated: (at, isEmpty) => truncated(at, isEmpty, type),
  })
  const isOther = isToken && !isNull && !isAssignable(token.dotnetType, type)
  if (isOther) throw reader.serializationError(incompatible(token, type))
  const result = deserialize(token, type, 'text')
  readToEnd(reader)
  return result
}

function readToEnd(reader: TextReader): void {
  while (reader.read()) {
    if (reader.token !== Token.Comment)
      throw reader.serializationError('Additional text found in JSON string after finishing deserializing object.')
  }
}

/** Of `new Name(…)` that isn't read as a token, the name is the value, and the rest too much. */
function constructorName(reader: TextReader, type: DotnetType): unknown {
  const { value } = reader
  if (type.fullName !== 'System.Object')
    throw reader.serializationError(`Error converting value "${value}" to type '${type.runtimeName}'.`)
  readToEnd(reader)
  return value
}

const indented = (formatting: unknown): boolean => formatting === 1
const anyObject = (): DotnetType => typeNamed('System.Object')

function parseType(value: string | null, type: RuntimeType | null): unknown {
  // Without a type it gives what the text is.
  if (type === null) return parse(value, anyObject())
  return box(parse(value, type.type), type.type)
}

/** `Newtonsoft.Json.JsonConvert`: what of it the gateway allows. */
export const jsonConvert = defineStaticClass('Newtonsoft.Json.JsonConvert', {
  members: {
    'static string SerializeObject(object value)': (value) => printToken(serialize(value), false),
    'static string SerializeObject(object value, Formatting formatting)': (value, formatting) =>
      printToken(serialize(value), indented(formatting)),
    'static string SerializeObject(object value, params JsonConverter[] converters)': (value) =>
      printToken(serialize(value), false),
    'static string SerializeObject(object value, Formatting formatting, params JsonConverter[] converters)': (
      value,
      formatting,
    ) => printToken(serialize(value), indented(formatting)),
    'static string SerializeObject(object value, JsonSerializerSettings settings)': (value) =>
      printToken(serialize(value), false),
    'static string SerializeObject(object value, Type type, JsonSerializerSettings settings)': (value) =>
      printToken(serialize(value), false),
    'static string SerializeObject(object value, Formatting formatting, JsonSerializerSettings settings)': (
      value,
      formatting,
    ) => printToken(serialize(value), indented(formatting)),
    'static string SerializeObject(object value, Type type, Formatting formatting, JsonSerializerSettings settings)': (
      value,
      _,
      formatting,
    ) => printToken(serialize(value), indented(formatting)),
    'static object DeserializeObject(string value)': (value) => parse(value, anyObject()),
    'static object DeserializeObject(string value, JsonSerializerSettings settings)': (value) =>
      parse(value, anyObject()),
    'static object DeserializeObject(string value, Type type)': (value, type) => parseType(value, type),
    'static T DeserializeObject<T>(string value)': (value, T) => parse(value, T as DotnetType),
    'static T DeserializeObject<T>(string value, params JsonConverter[] converters)': (value, _, T) =>
      parse(value, T as DotnetType),
    'static T DeserializeObject<T>(string value, JsonSerializerSettings settings)': (value, _, T) =>
      parse(value, T as DotnetType),
    'static object DeserializeObject(string value, Type type, params JsonConverter[] converters)': (value, type) =>
      parseType(value, type),
    'static object DeserializeObject(string value, Type type, JsonSerializerSettings settings)': (value, type) =>
      parseType(value, type),
  },
})
