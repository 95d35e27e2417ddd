import { parseToken } from '../../dotnet/json/reading/load.ts'
import type { JsonToken } from '../../dotnet/json/tokens/token.ts'
import { Decimal } from '../../dotnet/system/decimal-value.ts'
import { Styles } from '../../dotnet/time/date-parse-result.ts'
import { parseDateTime, parseDateTimeOffset } from '../../dotnet/time/parse-date.ts'
import { parseTimeSpan } from '../../dotnet/time/parse-time-span.ts'
import { typeNamed } from '../../dotnet/type-system/definition.ts'
import { DotnetArray } from '../../dotnet/values/array.ts'
import { Box } from '../../dotnet/values/box.ts'
import { DotnetException } from '../../dotnet/values/exception.ts'
import { LoadOptions } from '../../dotnet/xml/load-options.ts'
import { loadDocument } from '../../dotnet/xml/tree/load.ts'
import type { ResponseInput } from '../../entities/context-input.ts'
import { ContextInputError } from './context-input-error.ts'
import { createResponse } from './create-response.ts'
import { guidFromText } from './guids.ts'
import { readJwt } from './jwt.ts'

type Data = Readonly<Record<string, unknown>>

/** Plain data as a JSON token; numbers may be bigint. */
export function jsonToToken(value: unknown): JsonToken {
  return parseToken(jsonText(value))
}

function jsonText(value: unknown): string {
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([k, v]) => `${JSON.stringify(k)}:${jsonText(v)}`)
      .join(',')}}`
  return JSON.stringify(value) ?? 'null'
}

/**
 * A value of a context file as an object value: text, bool, int (long where too large) or double; arrays and objects
 * become JArray and JObject; `{ type, value }` says a type.
 */
export function variableValue(value: unknown, path: string): unknown {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return new Box(typeNamed('System.Boolean'), value)
  if (typeof value === 'bigint' || typeof value === 'number') return numberValue(value)
  const data = value as Data
  if (
    !Array.isArray(value) &&
    Object.keys(data).length === 2 &&
    typeof data['type'] === 'string' &&
    'value' in data &&
    isTypeName(data['type'])
  ) {
    return typedValue(data['type'], data['value'], path)
  }
  return jsonToToken(value)
}

function numberValue(value: number | bigint): unknown {
  if (typeof value === 'number' && !Number.isInteger(value)) return new Box(typeNamed('System.Double'), value)
  const whole = BigInt(value)
  if (whole >= -2147483648n && whole <= 2147483647n) return new Box(typeNamed('System.Int32'), Number(whole))
  if (BigInt.asIntN(64, whole) === whole) return new Box(typeNamed('System.Int64'), whole)
  return new Box(typeNamed('System.Double'), Number(value))
}

function decimalOf(text: string): Decimal | null {
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Decimal.fromLiteral(text) : null
}

function isTypeName(name: string): boolean {
  return name.startsWith('System.') || name === 'IResponse' || name === 'Jwt'
}

const wholes: Readonly<Record<string, readonly [bigint, bigint]>> = {
  'System.SByte': [-128n, 127n],
  'System.Byte': [0n, 255n],
  'System.Int16': [-32768n, 32767n],
  'System.UInt16': [0n, 65535n],
  'System.Int32': [-2147483648n, 2147483647n],
  'System.UInt32': [0n, 4294967295n],
  'System.Int64': [-(2n ** 63n), 2n ** 63n - 1n],
  'System.UInt64': [0n, 2n ** 64n - 1n],
}

function typedValue(type: string, value: unknown, path: string): unknown {
  const text = typeof value === 'object' ? '' : String(value)
  const wrong = (): never => {
    throw new ContextInputError(path, `'${text}' is no value of ${type}`)
  }
  const range = wholes[type]
  if (range) {
    if (!/^[+-]?\d+$/.test(text)) return wrong()
    const whole = BigInt(text)
    if (whole < range[0] || whole > range[1]) return wrong()
    return new Box(typeNamed(type), type === 'System.Int64' || type === 'System.UInt64' ? whole : Number(whole))
  }
  try {
    switch (type) {
      case 'System.String':
        return value === null ? null : text
      case 'System.Boolean':
        return /^(true|false)$/i.test(text) ? new Box(typeNamed(type), text.toLowerCase() === 'true') : wrong()
      case 'System.Char':
        return text.length === 1 ? new Box(typeNamed(type), text.charCodeAt(0)) : wrong()
      case 'System.Double':
      case 'System.Single': {
        const number =
          text === 'NaN'
            ? Number.NaN
            : text === 'Infinity'
              ? Number.POSITIVE_INFINITY
              : text === '-Infinity'
                ? Number.NEGATIVE_INFINITY
                : /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)
                  ? Number(text)
                  : wrong()
        return new Box(typeNamed(type), type === 'System.Single' ? Math.fround(number) : number)
      }
      case 'System.Decimal':
        return new Box(typeNamed(type), decimalOf(text) ?? wrong())
      case 'System.Guid':
        return /^[0-9a-f-]{32,36}$/i.test(text) ? new Box(typeNamed(type), guidFromText(text)) : wrong()
      case 'System.DateTime':
        return new Box(typeNamed(type), parseDateTime(text, Styles.RoundtripKind))
      case 'System.DateTimeOffset':
        return new Box(typeNamed(type), parseDateTimeOffset(text))
      case 'System.TimeSpan':
        return new Box(typeNamed(type), parseTimeSpan(text))
      case 'System.Byte[]':
        return new DotnetArray(
          typeNamed('System.Byte').array(),
          Uint8Array.from(atob(text), (c) => c.charCodeAt(0)),
        )
      case 'System.Xml.Linq.XElement':
        return loadDocument(text, LoadOptions.None).root
      case 'IResponse':
        return createResponse(value as ResponseInput)
      case 'Jwt':
        return readJwt(text) ?? wrong()
    }
  } catch (error) {
    if (error instanceof DotnetException || (error instanceof Error && error.name === 'InvalidCharacterError'))
      throw new ContextInputError(path, error.message)
    throw error
  }
  throw new ContextInputError(path, `the type '${type}' can't be given here`)
}
