import { implementConvertible } from '../../system/convertible.ts'
import { defineClass } from '../../type-system/declare.ts'
import { typeNamed } from '../../type-system/definition.ts'
import { notBuilt } from '../../type-system/not-built.ts'
import { Box } from '../../values/box.ts'
import { required } from '../../values/exception.ts'
import { castByType } from '../tokens/casts.ts'
import { TokenType } from '../tokens/token-type.ts'
import { ValueToken } from '../tokens/value.ts'

declare module '../../type-system/signature-types.ts' {
  interface DotnetTypes {
    JValue: ValueToken
  }
}

const of = (type: string, kind: number) => (value: unknown) => new ValueToken(new Box(typeNamed(type), value), kind)

const format = (self: ValueToken, pattern: string | null): string => self.dotnetFormat(pattern)

/** `Newtonsoft.Json.Linq.JValue`. */
export const jValue = defineClass<ValueToken>()('Newtonsoft.Json.Linq.JValue', {
  base: 'JToken',
  implements: ['System.IFormattable', 'System.IComparable', 'System.IConvertible'],
  members: {
    'new(JValue other)': (other) => new ValueToken(required(other, 'other').value, required(other, 'other').type),
    'new(long value)': of('System.Int64', TokenType.Integer),
    'new(decimal value)': of('System.Decimal', TokenType.Float),
    'new(char value)': of('System.Char', TokenType.String),
    'new(ulong value)': of('System.UInt64', TokenType.Integer),
    'new(double value)': of('System.Double', TokenType.Float),
    'new(float value)': of('System.Single', TokenType.Float),
    'new(DateTime value)': of('System.DateTime', TokenType.Date),
    'new(DateTimeOffset value)': of('System.DateTimeOffset', TokenType.Date),
    'new(bool value)': of('System.Boolean', TokenType.Boolean),
    'new(string value)': (value) => ValueToken.string(value),
    'new(Guid value)': of('System.Guid', TokenType.Guid),
    'new(Uri value)': (value) => new ValueToken(value, value === null ? TokenType.Null : TokenType.Uri),
    'new(TimeSpan value)': of('System.TimeSpan', TokenType.TimeSpan),
    'new(object value)': (value) => ValueToken.of(value),
    'bool HasValues { get; }': () => false,
    'JTokenType Type { get; }': (self) => self.type as never,
    'object Value { get; set; }': {
      get: (self) => self.value,
      set: (self, value) => {
        self.value = value
      },
    },
    'static JValue CreateComment(string value)': (value) => new ValueToken(value, TokenType.Comment),
    'static JValue CreateString(string value)': (value) => ValueToken.string(value),
    'static JValue CreateNull()': () => ValueToken.null(),
    'static JValue CreateUndefined()': () => new ValueToken(null, TokenType.Undefined),
    'void WriteTo(JsonWriter writer, JsonConverter[] converters)': notBuilt('jsonReaders'),
    'bool Equals(JValue other)': (self, other) => other !== null && self.equalsValue(other),
    'bool Equals(object obj)': (self, other) => self.dotnetEquals(other),
    'int GetHashCode()': (self) => self.dotnetHashCode(),
    'string ToString()': (self) => self.dotnetToString(),
    'string ToString(string format)': format,
    'string ToString(IFormatProvider formatProvider)': (self) => format(self, null),
    'string ToString(string format, IFormatProvider formatProvider)': (self, pattern) => format(self, pattern),
    'int CompareTo(JValue obj)': (self, other) => self.dotnetCompareTo(other),
  },
})

// As Json.NET does it: by the casts of tokens.
implementConvertible({
  has: (value) => value instanceof ValueToken,
  convert: (value, target) => castByType(typeNamed(`System.${target}`))?.(value as ValueToken),
  held: (value) => (value as ValueToken).value,
})
