import { arrayOf } from '../../collections/array-of.ts'
import { typedEnumerator } from '../../collections/enumerator-object.ts'
import { defineClass, defineInterface } from '../../type-system/declare.ts'
import { typeNamed } from '../../type-system/definition.ts'
import type { DotnetType } from '../../type-system/type.ts'
import type { EnumerableValue } from '../../values/enumerable.ts'
import { required } from '../../values/exception.ts'
import { JsonToken } from '../tokens/token.ts'
import { TokenSequence, tokens, valuesOf } from './sequences.ts'

declare module '../../type-system/signature-types.ts' {
  interface DotnetTypes {
    IJEnumerable: EnumerableValue
    JEnumerable: TokenSequence
  }
}

/** `Newtonsoft.Json.Linq.IJEnumerable<T>`. */
export const ijEnumerable = defineInterface<EnumerableValue>()('Newtonsoft.Json.Linq.IJEnumerable`1', {
  parameters: ['out T'],
  implements: ['IEnumerable<T>'],
  members: {
    'IJEnumerable<JToken> this[object key] { get; }': (self, key) =>
      self instanceof JsonToken ? self.getByKey(key) : tokens(() => valuesOf(self, key)),
  },
})

/** `Newtonsoft.Json.Linq.JEnumerable<T>`: a class here, since nothing in C# tells it from Json.NET's struct. */
export const jEnumerable = defineClass<TokenSequence>()('Newtonsoft.Json.Linq.JEnumerable`1', {
  parameters: ['T'],
  implements: ['IJEnumerable<T>'],
  members: {
    'new(IEnumerable<T> enumerable)': (source, T) => new TokenSequence(T as DotnetType, required(source, 'enumerable')),
    'static readonly JEnumerable<T> Empty': (T) =>
      new TokenSequence((T ?? typeNamed('System.Object')) as DotnetType, arrayOf(T as DotnetType, [])),
    'IJEnumerable<JToken> this[object key] { get; }': (self, key) => tokens(() => valuesOf(self, key)),
    'IEnumerator<T> GetEnumerator()': (self) => typedEnumerator(self.source, self.elementType),
    'bool Equals(JEnumerable<T> other)': (self, other) => self.source === other?.source,
    'bool Equals(object obj)': (self, other) => other instanceof TokenSequence && other.source === self.source,
    'int GetHashCode()': (self) => self.dotnetHashCode(),
  },
})
