import type { DotnetArray } from '../../values/array.ts'
import { castToBytes, castToken, castToString, castToUri, castTypes, tokenOf } from './casts.ts'
import type { JsonToken } from './token.ts'
import { TokenType } from './token-type.ts'
import { ValueToken } from './value.ts'

type Operators = Record<string, unknown>

/** The conversion operators of `JToken`, by signature. */
export const operatorMembers: Readonly<Operators> = {
  ...Object.fromEntries(
    castTypes.flatMap((type) => [
      [`static ${type} op_Explicit(JToken value)`, (token: JsonToken | null) => castToken(token, type, false)],
      [`static ${type}? op_Explicit(JToken value)`, (token: JsonToken | null) => castToken(token, type, true)],
    ]),
  ),
  'static string op_Explicit(JToken value)': castToString,
  'static Uri op_Explicit(JToken value)': castToUri,
  'static byte[] op_Explicit(JToken value)': castToBytes,
  ...Object.fromEntries(
    castTypes
      .filter((type) => type !== 'char')
      .flatMap((type) => [
        [`static JToken op_Implicit(${type} value)`, (value: unknown) => tokenOf(value, type)],
        [`static JToken op_Implicit(${type}? value)`, (value: unknown) => nullableToken(value, type)],
      ]),
  ),
  'static JToken op_Implicit(string value)': (value: string | null) => ValueToken.string(value),
  'static JToken op_Implicit(byte[] value)': (value: DotnetArray | null) => new ValueToken(value, TokenType.Bytes),
  'static JToken op_Implicit(Uri value)': (value: unknown) =>
    new ValueToken(value, value === null ? TokenType.Null : TokenType.Uri),
}

/** A nullable keeps its type in the token: `(JToken)(int?)1` holds an int. */
function nullableToken(value: unknown, type: string): ValueToken {
  return value === null ? ValueToken.null() : tokenOf(value, type)
}
