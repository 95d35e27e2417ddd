import { defineStaticClass } from '../../type-system/declare.ts'
import type { DotnetType } from '../../type-system/type.ts'
import type { EnumerableValue } from '../../values/enumerable.ts'
import { argument, required } from '../../values/exception.ts'
import { ContainerToken } from '../tokens/container.ts'
import { ObjectToken } from '../tokens/object.ts'
import { JsonToken, tokenClass } from '../tokens/token.ts'
import { valueAs } from '../tokens/value-conversion.ts'
import { converted, eachToken, TokenSequence, tokens, valuesOf } from './sequences.ts'

type Source = EnumerableValue | null
const t = (type: DotnetType | undefined): DotnetType => type as DotnetType
const given = (source: Source): EnumerableValue => required(source, 'source')

function flat(source: Source, inner: (token: JsonToken) => Iterable<JsonToken>): TokenSequence {
  const items = given(source)
  return tokens(function* () {
    for (const token of eachToken(items)) yield* inner(token)
  })
}

const below = (token: JsonToken, withSelf: boolean): Iterable<JsonToken> =>
  token instanceof ContainerToken ? token.descendants(withSelf) : withSelf ? [token] : []

function asJEnumerable(source: Source, type: DotnetType): EnumerableValue | null {
  if (source === null || source instanceof TokenSequence || source instanceof JsonToken) return source
  return new TokenSequence(type, source)
}

function valueOfSource(source: Source, U: DotnetType | undefined): unknown {
  const token = required(source, 'value')
  if (!(token instanceof JsonToken)) throw argument('Source value must be a JToken.')
  return valueAs(token, t(U))
}

/** `Newtonsoft.Json.Linq.Extensions`. */
export const extensions = defineStaticClass('Newtonsoft.Json.Linq.Extensions', {
  members: {
    'static IJEnumerable<JToken> Ancestors<T:JToken>(this IEnumerable<T> source)': (source) =>
      flat(source, (token) => token.ancestors(false)),
    'static IJEnumerable<JToken> AncestorsAndSelf<T:JToken>(this IEnumerable<T> source)': (source) =>
      flat(source, (token) => token.ancestors(true)),
    'static IJEnumerable<JToken> Descendants<T:JContainer>(this IEnumerable<T> source)': (source) =>
      flat(source, (token) => below(token, false)),
    'static IJEnumerable<JToken> DescendantsAndSelf<T:JContainer>(this IEnumerable<T> source)': (source) =>
      flat(source, (token) => below(token, true)),
    'static IJEnumerable<JProperty> Properties(this IEnumerable<JObject> source)': (source) => {
      const items = given(source)
      return tokens(function* () {
        for (const token of eachToken(items)) if (token instanceof ObjectToken) yield* token.properties
      }, tokenClass('JProperty'))
    },
    'static IJEnumerable<JToken> Values(this IEnumerable<JToken> source, object key)': (source, key) =>
      tokens(() => valuesOf(given(source), key)),
    'static IJEnumerable<JToken> Values(this IEnumerable<JToken> source)': (source) =>
      tokens(() => valuesOf(given(source), null)),
    'static IEnumerable<U> Values<U>(this IEnumerable<JToken> source, object key)': (source, key, U) =>
      converted(() => valuesOf(given(source), key), t(U), '<Values>d__11'),
    'static IEnumerable<U> Values<U>(this IEnumerable<JToken> source)': (source, U) =>
      converted(() => valuesOf(given(source), null), t(U), '<Values>d__11'),
    'static U Value<U>(this IEnumerable<JToken> value)': (source, U) => valueOfSource(source, U),
    'static U Value<T:JToken, U>(this IEnumerable<T> value)': (source, _, U) => valueOfSource(source, U),
    'static IJEnumerable<JToken> Children<T:JToken>(this IEnumerable<T> source)': (source) =>
      flat(source, (token) => token.children),
    'static IEnumerable<U> Children<T:JToken, U>(this IEnumerable<T> source)': (source, _, U) => {
      const items = flat(source, (token) => token.children)
      return converted(() => eachToken(items), t(U))
    },
    'static IJEnumerable<JToken> AsJEnumerable(this IEnumerable<JToken> source)': (source) =>
      asJEnumerable(source, tokenClass()),
    'static IJEnumerable<T> AsJEnumerable<T:JToken>(this IEnumerable<T> source)': (source, T) =>
      asJEnumerable(source, t(T)),
  },
})
