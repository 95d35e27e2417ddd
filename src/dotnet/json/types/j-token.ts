import { arrayOf } from '../../collections/array-of.ts'
import { generated } from '../../linq/sequence.ts'
import type { RuntimeType } from '../../system/runtime-type.ts'
import { castObject } from '../../type-system/cast.ts'
import { isInstanceOf } from '../../type-system/conversions.ts'
import { defineClass, membersOf } from '../../type-system/declare.ts'
import { typeNamed } from '../../type-system/definition.ts'
import { notBuilt } from '../../type-system/not-built.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { box, objectText } from '../../type-system/value-ops.ts'
import { Box } from '../../values/box.ts'
import type { EnumerableValue } from '../../values/enumerable.ts'
import { argument, argumentNull, DotnetException, invalidOperation, required } from '../../values/exception.ts'
import { deserialize } from '../deserialize.ts'
import { filterClass, selectToken, selectTokens } from '../path/select.ts'
import { parseToken } from '../reading/load.ts'
import { tokenFromObject } from '../serialize.ts'
import { castByType, castToken } from '../tokens/casts.ts'
import { ContainerToken } from '../tokens/container.ts'
import { operatorMembers } from '../tokens/operators.ts'
import { type JsonToken, tokenClass } from '../tokens/token.ts'
import { TokenType } from '../tokens/token-type.ts'
import { isBigInteger, ValueToken } from '../tokens/value.ts'
import { valueAs } from '../tokens/value-conversion.ts'
import { printToken } from '../writing/print.ts'
import { loadSettingsOf } from './load-settings.ts'
import { converted, iterated, TokenSequence, tokens } from './sequences.ts'
import { tokenComparer } from './token-comparer.ts'

declare module '../../type-system/signature-types.ts' {
  interface DotnetTypes {
    JToken: JsonToken
    JContainer: ContainerToken
  }
}

const t = (type: DotnetType | undefined): DotnetType => type as DotnetType

/** `T ToObject<T>()`. */
export function toObject(token: JsonToken, type: DotnetType): unknown {
  if (type.underlying.kind === 'enum') return toEnum(token, type)
  const cast = castByType(type)
  return cast ? cast(token) : deserialize(token, type)
}

/** A text by its name, anything else by way of the number behind. */
function toEnum(token: JsonToken, type: DotnetType): unknown {
  if (!(token instanceof ValueToken) || token.type !== TokenType.String) {
    const number = token instanceof ValueToken && token.value instanceof Box ? token.value.value : null
    if (token instanceof ValueToken && isBigInteger(token.value)) throw noEnumBase()
    // Enum.ToObject keeps the lower bits.
    return typeof number === 'bigint' ? Number(BigInt.asIntN(32, number)) : castToken(token, 'int', type.isNullable)
  }
  try {
    return deserialize(token, type)
  } catch (failure) {
    if (!(failure instanceof DotnetException)) throw failure
    throw argument(
      `Could not convert '${objectText(token.value)}' to ${type.underlying.fullName.replace(/^.*[.+]/, '')}.`,
    )
  }
}

const noEnumBase = (): DotnetException =>
  argument('The value passed in must be an enum base or an underlying type for an enum, such as an Int32.', 'value')

function addBeside(token: JsonToken, content: unknown, distance: 0 | 1): void {
  const { parent } = token
  if (!parent) throw invalidOperation('The parent is missing.')
  parent.addContent(parent.children.indexOf(token) + distance, content)
}

function selected(token: JsonToken, path: string, strict: boolean): EnumerableValue {
  const found = selectTokens(token, path, strict)
  const filter = filterClass(path)
  if (filter === null) return arrayOf(tokenClass(), [...found])
  return iterated(`JsonPath.${filter}`, () => found)
}

function siblings(token: JsonToken, after: boolean): readonly JsonToken[] {
  const all = token.parent?.children
  if (!all) return []
  const at = all.indexOf(token)
  return after ? all.slice(at + 1) : all.slice(0, at)
}

function annotations(token: JsonToken, type: DotnetType): unknown[] {
  return (token.annotations ?? []).filter((item) => isInstanceOf(item, type)).map((item) => castObject(item, type))
}

const members = membersOf<JsonToken>()({
  'static JTokenEqualityComparer EqualityComparer { get; }': () => tokenComparer,
  'JContainer Parent { get; }': (self) => self.parent,
  'JToken Root { get; }': (self) => self.root,
  'JTokenType Type { get; }': (self) => self.type as never,
  'bool HasValues { get; }': (self) => self.hasValues,
  'JToken Next { get; }': (self) => self.sibling(1),
  'JToken Previous { get; }': (self) => self.sibling(-1),
  'string Path { get; }': (self) => self.path,
  'JToken this[object key] { get; set; }': {
    get: (self, key) => self.getByKey(key),
    set: (self, key, value) => self.setByKey(key, value),
  },
  'JToken First { get; }': (self) => self.first(),
  'JToken Last { get; }': (self) => self.last(),
  'static bool DeepEquals(JToken t1, JToken t2)': (a, b) => a === b || (a !== null && b !== null && a.deepEquals(b)),
  'void AddAfterSelf(object content)': (self, content) => addBeside(self, content, 1),
  'void AddBeforeSelf(object content)': (self, content) => addBeside(self, content, 0),
  'IEnumerable<JToken> Ancestors()': (self) => iterated('JToken+<GetAncestors>d__48', () => self.ancestors(false)),
  'IEnumerable<JToken> AncestorsAndSelf()': (self) =>
    iterated('JToken+<GetAncestors>d__48', () => self.ancestors(true)),
  'IEnumerable<JToken> AfterSelf()': (self) => iterated('JToken+<AfterSelf>d__49', () => siblings(self, true)),
  'IEnumerable<JToken> BeforeSelf()': (self) => iterated('JToken+<BeforeSelf>d__50', () => siblings(self, false)),
  'T Value<T>(object key)': (self, key, T) => {
    const token = self.getByKey(key)
    return valueAs(token, t(T))
  },
  'JEnumerable<JToken> Children()': (self) => new TokenSequence(tokenClass(), self),
  'JEnumerable<T> Children<T:JToken>()': (self, T) =>
    tokens(() => self.children.filter((child) => isInstanceOf(child, t(T))), t(T)),
  'IEnumerable<T> Values<T>()': (self, T) => {
    if (!(self instanceof ContainerToken)) self.first()
    return converted(() => self.children, t(T))
  },
  'void Remove()': (self) => self.remove(),
  'void Replace(JToken value)': (self, value) => self.replace(value),
  'void WriteTo(JsonWriter writer, params JsonConverter[] converters)': notBuilt('jsonReaders'),
  'string ToString()': (self) => self.dotnetToString(),
  'string ToString(Formatting formatting)': (self, formatting) => printToken(self, (formatting as number) === 1),
  'string ToString(Formatting formatting, params JsonConverter[] converters)': (self, formatting) =>
    printToken(self, (formatting as number) === 1),
  'JsonReader CreateReader()': notBuilt('jsonReaders'),
  'static JToken FromObject(object o)': (value) => tokenFromObject(value),
  'static JToken FromObject(object o, JsonSerializer jsonSerializer)': notBuilt('serializers'),
  'T ToObject<T>()': (self, T) => toObject(self, t(T)),
  'object ToObject(Type objectType)': (self, type: RuntimeType | null) => {
    if (type === null) throw argumentNull('key')
    return box(toObject(self, type.type), type.type)
  },
  'T ToObject<T>(JsonSerializer jsonSerializer)': notBuilt('serializers'),
  'object ToObject(Type objectType, JsonSerializer jsonSerializer)': notBuilt('serializers'),
  'static JToken ReadFrom(JsonReader reader)': notBuilt('jsonReaders'),
  'static JToken Parse(string json)': (json) => parseToken(json),
  'static JToken Parse(string json, JsonLoadSettings settings)': (json, settings) =>
    parseToken(json, loadSettingsOf(settings)),
  'static JToken Load(JsonReader reader)': notBuilt('jsonReaders'),
  'JToken SelectToken(string path)': (self, path) => selectToken(self, required(path, 'expression'), false),
  'JToken SelectToken(string path, bool errorWhenNoMatch)': (self, path, strict) =>
    selectToken(self, required(path, 'expression'), strict),
  'IEnumerable<JToken> SelectTokens(string path)': (self, path) => {
    return selected(self, required(path, 'expression'), false)
  },
  'IEnumerable<JToken> SelectTokens(string path, bool errorWhenNoMatch)': (self, path, strict) => {
    return selected(self, required(path, 'expression'), strict)
  },
  'JToken DeepClone()': (self) => self.clone(),
  'void AddAnnotation(object annotation)': (self, annotation) => {
    self.annotations = [...(self.annotations ?? []), required(annotation, 'annotation')]
  },
  'T Annotation<T:class>()': (self, T) => annotations(self, t(T))[0] ?? null,
  'object Annotation(Type type)': (self, type: RuntimeType | null) =>
    annotations(self, required(type, 'type').type)[0] ?? null,
  'IEnumerable<T> Annotations<T:class>()': (self, T) =>
    generated(t(T), { name: 'Newtonsoft.Json.Linq.JToken+<Annotations>d__184', args: [T] }, function* () {
      yield* annotations(self, t(T))
    }),
  'IEnumerable<object> Annotations(Type type)': (self, type: RuntimeType | null) => {
    const wanted = required(type, 'type').type
    const object = typeNamed('System.Object')
    const ofClass = { name: 'Newtonsoft.Json.Linq.JToken+<Annotations>d__185', args: [], element: 'object' }
    return generated(object, ofClass, function* () {
      yield* annotations(self, wanted).map((item) => box(item, wanted))
    })
  },
  'void RemoveAnnotations<T:class>()': (self, T) => {
    self.annotations = self.annotations?.filter((item) => !isInstanceOf(item, t(T)))
  },
  'void RemoveAnnotations(Type type)': (self, type: RuntimeType | null) => {
    const of = required(type, 'type').type
    self.annotations = self.annotations?.filter((item) => !isInstanceOf(item, of))
  },
})

/** `Newtonsoft.Json.Linq.JToken`. */
export const jToken = defineClass<JsonToken>()('Newtonsoft.Json.Linq.JToken', {
  isAbstract: true,
  implements: ['IJEnumerable<JToken>'],
  members: { ...members, ...operatorMembers } as Record<never, never>,
})
