import { serialize } from '../dotnet/json/serialize.ts'
import { JsonToken } from '../dotnet/json/tokens/token.ts'
import { printToken } from '../dotnet/json/writing/print.ts'
import { IpAddressObject } from '../dotnet/net/ip-address.ts'
import { UriObject } from '../dotnet/net/uri-object.ts'
import { typeOfObject } from '../dotnet/type-system/value-ops.ts'
import { DotnetArray } from '../dotnet/values/array.ts'
import { Box } from '../dotnet/values/box.ts'
import { SaveOptions } from '../dotnet/xml/save-options.ts'
import { XNodeNode } from '../dotnet/xml/tree/model.ts'
import { printNode } from '../dotnet/xml/tree/print.ts'

/** A value as `eval` and `run` report it. */
export interface ExpressionValue {
  readonly type: string | null
  readonly value: string | null
}

/**
 * An object value as type and text: text as is, `byte[]` as base64, JSON and XML without formatting, other formattable
 * values in the invariant culture, anything else as JSON.
 */
export function valueText(value: unknown): ExpressionValue {
  if (value === null) return { type: null, value: null }
  return { type: typeOfObject(value).runtimeName, value: textOf(value) }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof DotnetArray && value.items instanceof Uint8Array)
    return btoa(String.fromCharCode(...value.items))
  if (value instanceof JsonToken) return printToken(value, false)
  if (value instanceof UriObject || value instanceof IpAddressObject) return value.dotnetToString()
  if (value instanceof XNodeNode) return printNode(value, SaveOptions.DisableFormatting)
  if (value instanceof Box) {
    const { ops } = value.type
    const name = value.type.fullName
    if (name === 'System.Boolean' || name === 'System.Char') return ops.text(value.value)
    if (ops.format) return ops.format(value.value, null)
  }
  return printToken(serialize(value), false)
}
