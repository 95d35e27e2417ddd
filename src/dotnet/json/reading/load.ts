import type { DotnetType } from '../../type-system/type.ts'
import type { DotnetException } from '../../values/exception.ts'
import { readerException } from '../errors.ts'
import { ArrayToken } from '../tokens/array.ts'
import { ConstructorToken } from '../tokens/constructor.ts'
import type { ContainerToken } from '../tokens/container.ts'
import { ObjectToken } from '../tokens/object.ts'
import { PropertyToken } from '../tokens/property.ts'
import type { JsonToken } from '../tokens/token.ts'
import { TokenType } from '../tokens/token-type.ts'
import { ValueToken } from '../tokens/value.ts'
import { readDate, strayContent } from './constructors.ts'
import { TextReader } from './text-reader.ts'
import { Token, tokenName } from './token-kind.ts'
import { type TypedStart, typedStart } from './typed-start.ts'

/** `JsonLoadSettings`: what to do with comments (0 ignore, 1 load) and repeated names (0 replace, 1 ignore, 2 error). */
export interface LoadSettings {
  readonly comments: number
  readonly duplicates: number
  /** What a text that ends too early means: an exception, or null to take what is there. */
  readonly truncated?: (reader: TextReader, isEmpty: boolean) => DotnetException | null
  /** The type that the text is read as: what it holds is read as the types of its items at once. */
  readonly type?: DotnetType
}

const valueTypes: Readonly<Record<number, number>> = {
  [Token.String]: TokenType.String,
  [Token.Integer]: TokenType.Integer,
  [Token.Float]: TokenType.Float,
  [Token.Date]: TokenType.Date,
  [Token.Boolean]: TokenType.Boolean,
  [Token.Bytes]: TokenType.Bytes,
  [Token.Null]: TokenType.Null,
  [Token.Undefined]: TokenType.Undefined,
  [Token.Comment]: TokenType.Comment,
}

/** A token of a value; deserializing makes null of `undefined`. */
function valueToken(reader: TextReader, settings: LoadSettings | null): ValueToken {
  const isNothing = settings?.type !== undefined && reader.token === Token.Undefined && keepsTokens(settings.type)
  const type = isNothing ? TokenType.Null : (valueTypes[reader.token] ?? TokenType.String)
  const token = placed(new ValueToken(reader.value, type), reader)
  token.sourceText = reader.sourceText
  return token
}

/** Whether what is read stays a token: of such a type, of `object`, or as an item of a collection of them. */
function keepsTokens(type: DotnetType): boolean {
  const isToken = type.fullName.startsWith('Newtonsoft.Json.Linq.') || type.fullName === 'System.Object'
  return isToken || [type.element, ...type.args].some((inner) => inner != null && keepsTokens(inner))
}

/** Notes where the reader stands. */
function placed<T extends JsonToken>(token: T, reader: TextReader): T {
  token.line = reader.line
  token.position = reader.position
  return token
}

/** `JToken.Parse`. */
export function parseToken(text: string | null, settings: LoadSettings | null = null): JsonToken {
  const reader = new TextReader(text)
  const token = readToken(reader, settings)
  while (reader.read());
  return token
}

/** `new Date(…)` becomes a date where a text is deserialized, and stays a constructor where tokens are parsed. */
function makesDate(reader: TextReader, settings: LoadSettings | null): boolean {
  return settings?.type !== undefined && reader.value === 'Date'
}

/** `JToken.ReadFrom`: the token that the reader stands on or comes to. */
export function readToken(reader: TextReader, settings: LoadSettings | null): JsonToken {
  const ignoring = settings?.comments === 0
  if (reader.token === Token.None && !reader.read()) throw reader.error('Error reading JToken from JsonReader.')
  if (ignoring) reader.moveToContent()
  switch (reader.token) {
    case Token.StartObject:
      return filled(reader, new ObjectToken(), settings)
    case Token.StartArray:
      return filled(reader, new ArrayToken(), settings)
    case Token.StartConstructor:
      if (makesDate(reader, settings)) return placed(readDate(reader, ''), reader)
      return filled(reader, new ConstructorToken(reader.value as string), settings)
    case Token.None:
      throw reader.error('Error reading JToken from JsonReader.')
    default:
      if (valueTypes[reader.token] !== undefined) return valueToken(reader, settings)
      throw reader.error(`Error reading JToken from JsonReader. Unexpected token: ${tokenName(reader.token)}.`)
  }
}

/** `JObject.Parse` and `JArray.Parse`: the text must hold that kind of container. */
export function parseContainer(
  text: string | null,
  kind: 'JObject' | 'JArray',
  settings: LoadSettings | null = null,
): JsonToken {
  const reader = new TextReader(text)
  if (!reader.read()) throw reader.error(`Error reading ${kind} from JsonReader.`)
  reader.moveToContent()
  const isObject = kind === 'JObject'
  if (reader.token !== (isObject ? Token.StartObject : Token.StartArray)) {
    throw reader.error(
      `Error reading ${kind} from JsonReader. Current JsonReader item is not an ${isObject ? 'object' : 'array'}: ${tokenName(reader.token)}.`,
    )
  }
  const token = filled(reader, isObject ? new ObjectToken() : new ArrayToken(), settings)
  while (reader.read());
  return token
}

function filled(reader: TextReader, root: ContainerToken, settings: LoadSettings | null): JsonToken {
  placed(root, reader)
  const startDepth = reader.depth
  const wanted = settings?.type ? new WantedTypes(root, settings.type) : null
  wanted?.prepare(reader, root)
  const isEmpty = !reader.read()
  if (!isEmpty) readContent(reader, root, settings, wanted)
  if (!isEmpty && reader.depth <= startDepth) return root
  const failure = settings?.truncated
    ? settings.truncated(reader, isEmpty)
    : reader.error(
        isEmpty
          ? `Error reading ${root.className} from JsonReader.`
          : `Unexpected end of content while loading ${root.className}.`,
      )
  if (failure) throw failure
  return root
}

function readContent(
  reader: TextReader,
  root: ContainerToken,
  settings: LoadSettings | null,
  wanted: WantedTypes | null,
): void {
  let parent: ContainerToken = root
  const up = (): ContainerToken => parent.parent as ContainerToken
  do {
    if (parent instanceof PropertyToken && parent.value !== null) {
      if (parent === root) return
      parent = up()
    }
    switch (reader.token) {
      case Token.StartObject: {
        const made = placed(new ObjectToken(), reader)
        parent.append(made)
        parent = made
        break
      }
      case Token.StartArray: {
        const made = placed(new ArrayToken(), reader)
        parent.append(made)
        parent = made
        break
      }
      case Token.StartConstructor: {
        if (wanted?.itemOf(parent)?.fullName === 'System.Object')
          throw strayContent(reader, !(parent instanceof PropertyToken))
        if (makesDate(reader, settings)) {
          parent.append(placed(readDate(reader, parent.path), reader))
          break
        }
        const made = placed(new ConstructorToken(reader.value as string), reader)
        parent.append(made)
        parent = made
        break
      }
      case Token.EndObject:
      case Token.EndArray:
      case Token.EndConstructor:
        if (parent === root) return
        parent = up()
        break
      case Token.PropertyName: {
        const made = readProperty(reader, parent as ObjectToken, settings)
        if (made) parent = made
        else skip(reader)
        break
      }
      case Token.Comment:
        if (settings?.comments === 1 && !(parent instanceof PropertyToken)) parent.append(valueToken(reader, settings))
        break
      case Token.None:
        break
      default:
        parent.append(valueToken(reader, settings))
    }
    wanted?.prepare(reader, parent)
  } while (reader.read())
}

/** The types that the containers of a text are read as. */
class WantedTypes {
  readonly #types = new Map<ContainerToken, DotnetType>()

  constructor(root: ContainerToken, type: DotnetType) {
    this.#types.set(root, type)
  }

  /** Has the next value of a container read as its type. */
  prepare(reader: TextReader, parent: ContainerToken): void {
    const start = this.#startIn(parent)
    if (start) reader.readAs(start)
  }

  #startIn(parent: ContainerToken): TypedStart | null {
    if (parent instanceof PropertyToken && parent.value !== null) return null
    const item = this.itemOf(parent)
    return item && typedStart(item)
  }

  itemOf(parent: ContainerToken): DotnetType | null {
    if (parent instanceof ObjectToken) return null
    const holder = parent instanceof PropertyToken ? parent.parent : parent
    const type = holder ? this.#typeOf(holder) : null
    if (!type) return null
    if (parent instanceof ArrayToken)
      return type.rank > 1 ? null : (type.element ?? (type.args.length === 1 ? (type.args[0] ?? null) : null))
    const place = /^System\.(Value)?Tuple`/.test(type.fullName) ? itemPlace(parent as PropertyToken) : null
    if (place !== null) return type.args[place] ?? null
    return type.args.length === 2 ? (type.args[1] ?? null) : null
  }

  #typeOf(container: ContainerToken): DotnetType | null {
    const known = this.#types.get(container)
    if (known) return known
    const around = container.parent
    const type = around ? this.itemOf(around) : null
    if (type) this.#types.set(container, type)
    return type
  }
}

/** The place of `Item1` in a tuple: 0. */
function itemPlace({ name }: PropertyToken): number {
  return Number(/^item(\d)$/i.exec(name)?.[1] ?? 0) - 1
}

/** The property that the name belongs to: of several with one name the last stays, where the first stood. */
function readProperty(reader: TextReader, parent: ObjectToken, settings: LoadSettings | null): PropertyToken | null {
  const name = reader.value as string
  const existing = parent.property(name)
  const made = placed(new PropertyToken(name), reader)
  if (!existing) parent.append(made)
  else {
    if (settings?.duplicates === 1) return null
    if (settings?.duplicates === 2) throw duplicate(reader, name)
    existing.replace(made)
  }
  return made
}

function duplicate(reader: TextReader, name: string): DotnetException {
  return readerException(
    `Property with the name '${name}' already exists in the current JSON object.`,
    reader.path,
    reader.place(),
  )
}

/** Passes over the value that follows a name. */
function skip(reader: TextReader): void {
  reader.read()
  const { depth } = reader
  const starts: readonly number[] = [Token.StartObject, Token.StartArray, Token.StartConstructor]
  if (starts.includes(reader.token)) while (reader.read() && depth < reader.depth);
}
