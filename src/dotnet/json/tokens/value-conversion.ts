import { castObject } from '../../type-system/cast.ts'
import { isInstanceOf } from '../../type-system/conversions.ts'
import { keywordTypes } from '../../type-system/definition.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { typeOfObject } from '../../type-system/value-ops.ts'
import { type DotnetException, exception } from '../../values/exception.ts'
import { convertObject } from '../convert-object.ts'
import type { JsonToken } from './token.ts'
import { isBigInteger, ValueToken } from './value.ts'

const words: ReadonlyMap<string, string> = new Map([
  ...[...keywordTypes].map(([word, name]) => [name, word] as const),
  ['System.DateTime', 'DateTime'],
])

/** `token.Value<T>()`: the token itself, its value, or its value converted. */
export function valueAs(token: JsonToken | null, type: DotnetType): unknown {
  if (token === null) return type.isValueType ? type.ops.defaultValue : null
  if (
    !type.isValueType &&
    isInstanceOf(token, type) &&
    !['System.IComparable', 'System.IFormattable'].includes(type.fullName)
  )
    return token
  if (!(token instanceof ValueToken)) {
    throw badCast(`Cannot cast ${token.dotnetType.runtimeName} to Newtonsoft.Json.Linq.JToken.`)
  }
  const { value } = token
  if (isInstanceOf(value, type)) return castObject(value, type)
  if (value === null) {
    if (type.isNullable || !type.isValueType) return null
    throw badCast('Null object cannot be converted to a value type.')
  }
  const target = type.underlying
  if (isBigInteger(value)) throw badCast('Object must implement IConvertible.')
  const word = words.get(target.fullName)
  if (word && word !== 'object' && target.kind !== 'enum') return convertObject(value, word)
  throw badCast(`Invalid cast from '${typeOfObject(value).runtimeName}' to '${target.runtimeName}'.`)
}

const badCast = (message: string): DotnetException => exception('System.InvalidCastException', message)
