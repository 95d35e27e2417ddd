import { arrayOf } from '../collections/array-of.ts'
import { DictionaryValue } from '../collections/dictionary-value.ts'
import { HashSetValue } from '../collections/hash-set-value.ts'
import { KeyValuePairValue } from '../collections/key-value-pair.ts'
import { ListValue } from '../collections/list-value.ts'
import { TupleValue } from '../collections/tuple-value.ts'
import { ValueTupleValue } from '../collections/value-tuple.ts'
import { parseDateTimeOffset } from '../time/parse-date.ts'
import { isAssignable } from '../type-system/conversions.ts'
import { keywordTypes, typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { typeOfObject } from '../type-system/value-ops.ts'
import { enterCall, leaveCall } from '../values/ambient.ts'
import type { DotnetArray } from '../values/array.ts'
import { Box } from '../values/box.ts'
import { argument, DotnetException, exception, notSupported, nullReference } from '../values/exception.ts'
import { bodyOf, convertObject } from './convert-object.ts'
import { readerException } from './errors.ts'
import { isTextual, type ReadKind, readTokenAs, unexpectedToken } from './read-token-as.ts'
import { decimalOf } from './reading/numbers.ts'
import type { TextReader } from './reading/text-reader.ts'
import { typedStart } from './reading/typed-start.ts'
import { ArrayToken } from './tokens/array.ts'
import { castByType } from './tokens/casts.ts'
import { ObjectToken } from './tokens/object.ts'
import { PropertyToken } from './tokens/property.ts'
import type { JsonToken } from './tokens/token.ts'
import { TokenType } from './tokens/token-type.ts'
import { isBigInteger, ValueToken } from './tokens/value.ts'

const words: ReadonlyMap<string, string> = new Map([...keywordTypes].map(([word, name]) => [name, word]))

/** Whether Json.NET reads the text itself, or the tokens that were made of it: it has other words and leniency then. */
type Origin = 'text' | 'tokens'

/** The unboxed value of a closed type that Json.NET's default serializer makes of a token. */
export function deserialize(token: JsonToken, type: DotnetType, origin: Origin = 'tokens'): unknown {
  enterCall()
  try {
    return read(token, type, origin)
  } finally {
    leaveCall()
  }
}

function read(token: JsonToken, type: DotnetType, origin: Origin): unknown {
  if (token instanceof PropertyToken && !type.fullName.startsWith('Newtonsoft.Json.Linq.'))
    throw unexpectedName(token, type)
  if (type.fullName === 'System.Object') {
    if (token instanceof ValueToken) return token.value
    return token instanceof ObjectToken ? withoutMetadata(token) : token
  }
  if (type.fullName.startsWith('Newtonsoft.Json.Linq.')) return asToken(token, type)
  if (token instanceof ValueToken && token.value === null) {
    if (isBytes(type) && token.type === TokenType.Undefined) throw unreadableBytes(token, 'Undefined')
    if (isBytes(type) && token.type === TokenType.String) throw nullReference()
    const kind = readKindOf(type)
    if (token.type === TokenType.Undefined && kind && origin === 'tokens')
      throw at(token, 'JsonReaderException', unexpectedToken(token.type, kind))
    return nullAs(token, type)
  }
  if (type.kind === 'array' && type.fullName === 'System.Array') return readArray(token, type, origin)
  if (token instanceof ValueToken) return readValue(token, type, origin)
  const name = type.fullName
  if (token instanceof ArrayToken) {
    const [element] = type.args
    if (element && listNames.has(name)) return ListValue.grown(element, items(token, element, origin))
    if (element && setNames.has(name)) {
      const set = new HashSetValue(element)
      for (const item of items(token, element, origin)) set.addItem(item)
      return set
    }
  }
  if (token instanceof ObjectToken && isTuple(type)) return readTuple(token, type, origin)
  if (token instanceof ArrayToken && isTuple(type)) throw mismatch(token, type)
  if (token instanceof ObjectToken) {
    const [key, value] = type.args
    if (key && value && dictionaryNames.has(name)) return readDictionary(token, key, value, origin)
    if (key && value && name === 'System.Collections.Generic.KeyValuePair`2') {
      const part = (word: string, of: DotnetType): unknown => {
        const found = token.propertyBy(word, (a, b) => a.toLowerCase() === b.toLowerCase())?.value
        return found ? deserialize(found, of, origin) : of.ops.defaultValue
      }
      return new KeyValuePairValue(type, part('Key', key), part('Value', value))
    }
  }
  if (isPrimitive(type) && !typedStart(type)) throw mismatch(token, type)
  if (isPrimitive(type)) {
    const kind = readKindOf(type)
    const message =
      origin === 'tokens' && kind
        ? unexpectedToken(token.type, kind)
        : `Unexpected character encountered while parsing value: ${token instanceof ArrayToken ? '[' : '{'}.`
    throw at(token, 'JsonReaderException', message)
  }
  if (token instanceof ObjectToken ? listNames.has(name) || setNames.has(name) : dictionaryNames.has(name)) {
    throw mismatch(token, type)
  }
  throw notSupported(`Sluice can't deserialize JSON into '${type.runtimeName}'.`)
}

const generic = 'System.Collections.Generic.'
const listNames = new Set(
  ['List`1', 'IList`1', 'ICollection`1', 'IEnumerable`1', 'IReadOnlyCollection`1', 'IReadOnlyList`1'].map(
    (n) => generic + n,
  ),
)
const setNames = new Set(['HashSet`1', 'ISet`1'].map((n) => generic + n))
const dictionaryNames = new Set(['Dictionary`2', 'IDictionary`2', 'IReadOnlyDictionary`2'].map((n) => generic + n))

function at(token: JsonToken, name: string, message: string, inner: DotnetException | null = null): DotnetException {
  const place = token.line > 0 ? { line: token.line, position: token.position } : null
  return readerException(message, token.path, place, inner, name)
}

/** A value that a typed read doesn't even start on: the place is behind its first character. */
function unexpected(token: ValueToken, text: string): DotnetException {
  const place = token.line > 0 ? { line: token.line, position: token.position - text.length + 1 } : null
  const message = `Unexpected character encountered while parsing value: ${text[0]}.`
  return readerException(message, token.path, place, null, 'JsonReaderException')
}

/** `Item1` … by their names in any case, what is missing by its default. */
function readTuple(token: ObjectToken, type: DotnetType, origin: Origin): unknown {
  const items = type.args.map((arg, i) => {
    const name = i === 7 ? 'rest' : `item${i + 1}`
    const found = token.propertyBy(name, (a, b) => a.toLowerCase() === b)?.value
    return found ? deserialize(found, arg, origin) : arg.ops.defaultValue
  })
  return type.isValueType ? new ValueTupleValue(type, items) : new TupleValue(type.args, items)
}

const isTuple = (type: DotnetType): boolean => /^System\.(Value)?Tuple`/.test(type.fullName)

/** Types that a single value is read for. */
const isPrimitive = (type: DotnetType): boolean =>
  (type.kind === 'struct' && !isTuple(type)) || type.kind === 'enum' || /^System\.(String|Uri)$/.test(type.fullName)

/** False for types that no array can become. */
export function takesArray(type: DotnetType): boolean {
  return !(isPrimitive(type) && !typedStart(type)) && !dictionaryNames.has(type.fullName) && !isTuple(type)
}

/** An array where something else is wanted, before its items are read. */
export function arrayMismatch(reader: TextReader, type: DotnetType): DotnetException {
  return readerException(
    mismatchText('array', isPrimitive(type) ? 'primitive' : 'object', type),
    reader.path,
    reader.place(),
    null,
    'JsonSerializationException',
  )
}

const examples = {
  object: 'JSON object (e.g. {"name":"value"})',
  array: 'JSON array (e.g. [1,2,3])',
  primitive: 'JSON primitive value (e.g. string, number, boolean, null)',
} as const

function mismatchText(form: 'object' | 'array', required: keyof typeof examples, type: DotnetType): string {
  const other =
    form === 'object'
      ? 'so that it is a normal .NET type (e.g. not a primitive type like integer, not a collection type like an array or List<T>) that can be deserialized from a JSON object. JsonObjectAttribute'
      : 'to an array or a type that implements a collection interface (e.g. ICollection, IList) like List<T> that can be deserialized from a JSON array. JsonArrayAttribute'
  return `Cannot deserialize the current ${examples[form]} into type '${type.runtimeName}' because the type requires a ${examples[required]} to deserialize correctly.\nTo fix this error either change the JSON to a ${examples[required]} or change the deserialized type ${other} can also be added to the type to force it to deserialize from a JSON ${form}.\n`
}

function mismatch(token: JsonToken, type: DotnetType): DotnetException {
  const form = token instanceof ObjectToken ? 'object' : 'array'
  const required = isPrimitive(type) ? 'primitive' : form === 'object' ? 'array' : 'object'
  // The reader stands behind the first name of the object by then, or behind its end.
  const first = token.children[0]
  const place =
    first && form === 'object' ? first : { line: token.line, position: token.position + (form === 'object' ? 1 : 0) }
  return readerException(
    mismatchText(form, required, type),
    first && form === 'object' ? first.path : token.path,
    place.line > 0 ? place : null,
    null,
    'JsonSerializationException',
  )
}

function asToken(token: JsonToken, type: DotnetType): JsonToken | null {
  if (token.type === TokenType.Null && !/JToken$|JValue$/.test(type.fullName)) return null
  if (isAssignable(token.dotnetType, type)) return token
  throw at(token, 'JsonSerializationException', incompatible(token, type))
}

/** What Json.NET says of a token of another kind than the one asked for. */
export function incompatible(token: JsonToken, type: DotnetType): string {
  return `Deserialized JSON type '${token.dotnetType.runtimeName}' is not compatible with expected type '${type.runtimeName}'.`
}

function nullAs(token: ValueToken, type: DotnetType): unknown {
  if (token.type === TokenType.Undefined && type.underlying.fullName === 'System.Int64')
    throw at(token, 'JsonReaderException', 'An undefined token is not a valid System.Int64.')
  if (!type.isValueType || type.isNullable) return null
  const inner = exception('System.InvalidCastException', 'Null object cannot be converted to a value type.')
  throw at(token, 'JsonSerializationException', `Error converting value {null} to type '${type.runtimeName}'.`, inner)
}

const isBytes = (type: DotnetType): boolean =>
  type.fullName === 'System.Array' && type.rank === 1 && type.element?.fullName === 'System.Byte'

function unreadableBytes(token: JsonToken, found: string): DotnetException {
  return at(token, 'JsonReaderException', `Error reading bytes. Unexpected token: ${found}.`)
}

/** A property is read as its name first. */
function unexpectedName(token: PropertyToken, type: DotnetType): DotnetException {
  if (isBytes(type)) return unreadableBytes(token, 'PropertyName')
  return at(token, 'JsonSerializationException', 'Unexpected token while deserializing object: PropertyName.')
}

function items(token: ArrayToken, element: DotnetType, origin: Origin): unknown[] {
  return token.children
    .filter((child) => child.type !== TokenType.Comment)
    .map((child) => deserialize(child, element, origin))
}

function readArray(token: JsonToken, type: DotnetType, origin: Origin): unknown {
  const element = type.element as DotnetType
  if (token instanceof ArrayToken && type.rank === 1) return arrayOf(element, items(token, element, origin))
  if (token instanceof ValueToken && element.fullName === 'System.Byte') {
    if (token.type === TokenType.Bytes) return token.value as DotnetArray
    const text = token.type === TokenType.Date && origin === 'text' ? token.sourceText : token.value
    if (typeof text !== 'string')
      throw at(token, 'JsonReaderException', `Error reading bytes. Unexpected token: ${token.typeText}.`)
    if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) {
      return bodyOf('System.Guid', 'byte[] ToByteArray()')(bodyOf('System.Guid', 'new(string g)')(text))
    }
    return bodyOf('System.Convert', 'static byte[] FromBase64String(string s)')(text)
  }
  // A reader looks for a wrapped type, so it stands on the first name.
  if (token instanceof ObjectToken && isBytes(type)) throw unreadableBytes(token.children[0] ?? token, 'StartObject')
  if (token instanceof ObjectToken) throw mismatch(token, type)
  if (token instanceof ValueToken) {
    if (token.value === '') return null
    throw conversionError(token, type, uncastable(token.value, type))
  }
  throw notSupported(`Sluice can't deserialize JSON into '${type.runtimeName}'.`)
}

/** How many properties an object begins with that are the serializer's own: it reads them and passes over them. */
function metadataCount(token: ObjectToken): number {
  const count = token.properties.findIndex(({ name }) => name !== '$type' && name !== '$id')
  return count < 0 ? token.properties.length : count
}

function withoutMetadata(token: ObjectToken): ObjectToken {
  const count = metadataCount(token)
  if (count === 0) return token
  const made = new ObjectToken()
  for (const property of token.properties.slice(count)) made.append(property.clone())
  return made
}

function readDictionary(token: ObjectToken, key: DotnetType, value: DotnetType, origin: Origin): DictionaryValue {
  const made = new DictionaryValue(key, value)
  for (const property of token.properties.slice(metadataCount(token))) {
    if (!property.value) continue
    const name =
      key.fullName === 'System.String' ? property.name : readValue(ValueToken.string(property.name), key, origin)
    made.setValueAt(name, deserialize(property.value, value, origin))
  }
  return made
}

function readValue(token: ValueToken, type: DotnetType, origin: Origin): unknown {
  const target = type.underlying
  const word = wordOf(type)
  const kind = readKinds[word]
  const value =
    origin === 'tokens' && kind && !isTextual(token.type)
      ? readTokenAs(token, kind, (message) => at(token, 'JsonReaderException', message))
      : token.value
  if (word === 'string') {
    if (typeof value === 'string') return origin === 'text' ? (token.sourceText ?? value) : value
    if (token.type === TokenType.Boolean) return (value as Box).value ? 'true' : 'false'
    return token.sourceText ?? convertObject(value, 'string')
  }
  if (value === '' && (!type.isValueType || type.isNullable)) return null
  if (target.kind === 'enum') return readEnum(token, target)
  if (value instanceof Box && value.type === target) return value.value
  if (kind && origin === 'text') refuse(token, kind)
  if (value === '' && kind) return nullAs(token, type)
  if (kind === 'decimal' && origin === 'text' && token.type !== TokenType.String && token.sourceText !== null)
    return readDecimal(token, token.sourceText)
  if (kind && origin === 'text' && isBigInteger(value)) return readBig(value, word)
  if (typeof value === 'string' && kind) return readText(token, value, word, kind)
  if (typeof value === 'string' && target.fullName === 'System.Uri')
    return bodyOf('System.Uri', 'new(string uriString, UriKind uriKind)')(value, 0)
  if (word === 'DateTimeOffset' && origin === 'text' && token.sourceText !== null)
    return parseDateTimeOffset(token.sourceText)
  try {
    if (canConvert(word)) return convertObject(value, word)
    const cast = castByType(type)
    if (cast) return cast(token)
    if (isBigInteger(value) && value.type === target) return value.value
  } catch (error) {
    if (!(error instanceof DotnetException)) throw error
    throw conversionError(token, type, canConvert(word) ? error : uncastable(value, type))
  }
  throw conversionError(token, type, uncastable(value, type))
}

const canConvert = (word: string): boolean =>
  words.has(`System.${word}`) || [...words.values()].includes(word) || word === 'DateTime'

function uncastable(value: unknown, type: DotnetType): DotnetException {
  return argument(`Could not cast or convert from ${typeOfObject(value).runtimeName} to ${type.runtimeName}.`)
}

/** The types that Json.NET reads a value as at once. */
const readKinds: Readonly<Record<string, ReadKind>> = {
  string: 'string',
  byte: 'integer',
  short: 'integer',
  int: 'integer',
  float: 'double',
  double: 'double',
  decimal: 'decimal',
  bool: 'boolean',
  DateTime: 'DateTime',
  DateTimeOffset: 'DateTimeOffset',
}

const wordOf = ({ underlying: { fullName } }: DotnetType): string =>
  words.get(fullName) ?? fullName.replace('System.', '')
const readKindOf = (type: DotnetType): ReadKind | undefined => readKinds[wordOf(type)]

/** Reads of certain types look at the first character and refuse other kinds of values. */
function refuse(token: ValueToken, kind: ReadKind): void {
  const { value, type } = token
  if (type === TokenType.Boolean && kind !== 'boolean') throw unexpected(token, (value as Box).value ? 'true' : 'false')
  if (kind !== 'double' && kind !== 'string' && specialName(token) !== '')
    throw readerException(`Cannot read ${specialName(token)} value.`, pathBefore(token), token)
  const isNumber = type === TokenType.Integer || type === TokenType.Float
  if (isNumber && kind.startsWith('Date')) throw at(token, 'JsonReaderException', 'Cannot read number value as type.')
  if (type === TokenType.Date && token.sourceText !== null && !kind.startsWith('Date'))
    throw at(token, 'JsonReaderException', `Could not convert string to ${kind}: ${token.sourceText}.`)
  if (kind !== 'integer') return
  if (type === TokenType.Float) {
    throw at(
      token,
      'JsonReaderException',
      `Input string '${token.sourceText ?? convertObject(value, 'string')}' is not a valid integer.`,
    )
  }
  const number = (value as Box).value
  if (type === TokenType.Integer && typeof number === 'bigint' && BigInt.asIntN(32, number) !== number) {
    throw at(token, 'JsonReaderException', `JSON integer ${number} is too large or small for an Int32.`)
  }
}

/** The path of what a reader has taken before a token that it refuses. */
function pathBefore(token: ValueToken): string {
  const { parent } = token
  if (!(parent instanceof ArrayToken)) return token.path
  return parent.children[parent.children.indexOf(token) - 1]?.path ?? parent.path
}

/** `NaN` and its like where the text says so, not where digits are too large. */
function specialName({ value, sourceText }: ValueToken): string {
  if (!(value instanceof Box) || typeof value.value !== 'number' || Number.isFinite(value.value)) return ''
  return sourceText === null || /^[-+]?\d|^[-+]?\./.test(sourceText) === false ? String(value.value) : ''
}

function readText(token: ValueToken, text: string, word: string, kind: ReadKind): unknown {
  const decimal = kind === 'decimal' ? decimalOf(text) : null
  if (decimal !== null) return decimal
  try {
    return word === 'DateTimeOffset' ? parseDateTimeOffset(text) : convertObject(text, word)
  } catch (error) {
    if (!(error instanceof DotnetException)) throw error
    throw at(token, 'JsonReaderException', `Could not convert string to ${kind}: ${text}.`)
  }
}

/** A number of many digits: doubles are read from its text, so they're rounded. */
function readBig({ value }: Box, word: string): unknown {
  if (word === 'bool') return value !== 0n
  return convertObject(new Box(typeNamed('System.Double'), Number(value)), word === 'float' ? 'float' : 'double')
}

function readDecimal(token: ValueToken, text: string): unknown {
  const value = decimalOf(text)
  if (value !== null) return value
  throw at(token, 'JsonReaderException', `Input string '${text}' is not a valid decimal.`)
}

function readEnum(token: ValueToken, type: DotnetType): unknown {
  const { value } = token
  if (typeof value !== 'string') {
    const number = (value as Box).value
    if (typeof number === 'boolean') return Number(number)
    if (isBigInteger(value)) throw conversionError(token, type, null)
    if (token.type !== TokenType.Integer || typeof number !== 'bigint') throw conversionError(token, type, null)
    return Number(BigInt.asIntN(32, number))
  }
  const entry = Object.entries(type.definition?.parts.enumValues ?? {}).find(
    ([name]) => name.toLowerCase() === value.trim().toLowerCase(),
  )
  if (entry) return entry[1]
  if (/^[+-]?\d+$/.test(value.trim())) return Number(value)
  throw conversionError(token, type, null)
}

function conversionError(token: ValueToken, type: DotnetType, inner: DotnetException | null): DotnetException {
  const shown = typeof token.value === 'string' ? `"${token.value}"` : convertObject(token.value, 'string')
  const place = token.line > 0 ? { line: token.line, position: token.position } : null
  return readerException(
    `Error converting value ${shown} to type '${type.runtimeName}'.`,
    token.path,
    place,
    inner,
    'JsonSerializationException',
  )
}
