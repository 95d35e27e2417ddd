import { findDefinition, typeNamed } from '../type-system/definition.ts'
import { Box } from '../values/box.ts'
import { invalidOperation, overflow } from '../values/exception.ts'

type Body = (...args: unknown[]) => unknown

const bodies = new Map<string, Body>()

/** The body of a declared static member or constructor, found by type and signature. */
export function bodyOf(type: string, signature: string): Body {
  const key = `${type}|${signature}`
  let body = bodies.get(key)
  if (!body) {
    const declared = findDefinition(type)?.parts.members?.[signature]
    if (typeof declared !== 'function') throw new Error(`${type} doesn't declare '${signature}'`)
    body = declared as Body
    bodies.set(key, body)
  }
  return body
}

const converters: Readonly<Record<string, string>> = {
  bool: 'ToBoolean',
  char: 'ToChar',
  sbyte: 'ToSByte',
  byte: 'ToByte',
  short: 'ToInt16',
  ushort: 'ToUInt16',
  int: 'ToInt32',
  uint: 'ToUInt32',
  long: 'ToInt64',
  ulong: 'ToUInt64',
  float: 'ToSingle',
  double: 'ToDouble',
  decimal: 'ToDecimal',
  DateTime: 'ToDateTime',
  string: 'ToString',
}

/** `Convert.ToXxx(object)` in the invariant culture: `type` is C#'s word for the result. */
export function convertObject(value: unknown, type: string): unknown {
  const direct = directly(value, type)
  if (direct !== undefined) return direct
  const name = converters[type]
  if (!name) throw invalidOperation(`No conversion to ${type}.`)
  const plain =
    value instanceof Box && value.type.fullName === 'System.Numerics.BigInteger' ? narrowed(value, type) : value
  return bodyOf('System.Convert', `static ${type} ${name}(object value)`)(plain)
}

/** A BigInteger isn't IConvertible: it goes by way of the nearest type that is. */
function narrowed(value: Box, type: string): unknown {
  const big = value.value as bigint
  if (type === 'double' || type === 'float') return new Box(typeNamed('System.Double'), truncated(big))
  if (byWayOfInt.has(type) && BigInt.asIntN(32, big) !== big)
    throw overflow('Value was either too large or too small for an Int32.')
  return String(big)
}

const byWayOfInt = new Set(['bool', 'char', 'sbyte', 'byte', 'short', 'ushort'])

/** .NET cuts the digits of a BigInteger that a double has no room for. */
function truncated(big: bigint): number {
  const magnitude = big < 0n ? -big : big
  const excess = BigInt(Math.max(magnitude.toString(2).length - 53, 0))
  const value = Number((magnitude >> excess) << excess)
  return big < 0n ? -value : value
}

/** Conversions between numbers that lose nothing and the identity, without a detour. */
function directly(value: unknown, type: string): unknown {
  if (typeof value === 'string') return type === 'string' ? value : undefined
  if (!(value instanceof Box)) return undefined
  const { fullName } = value.type
  const inner = value.value
  if (type === 'double') {
    if (fullName === 'System.Int64') return Number(inner)
    return typeof inner === 'number' && fullName !== 'System.Char' ? inner : undefined
  }
  if (type === 'long') {
    if (fullName === 'System.Int64') return inner
    return fullName === 'System.Int32' ? BigInt(inner as number) : undefined
  }
  if (type === 'int') {
    if (fullName === 'System.Int32') return inner
    if (fullName === 'System.Int64' && BigInt.asIntN(32, inner as bigint) === inner) return Number(inner)
  }
  if (type === 'bool' && fullName === 'System.Boolean') return inner
  if (type === 'string') return value.type.ops.text(inner)
  return undefined
}
