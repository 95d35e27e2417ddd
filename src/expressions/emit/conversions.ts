import { castObject } from '../../dotnet/type-system/cast.ts'
import { isInstanceOf } from '../../dotnet/type-system/conversions.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import { Box } from '../../dotnet/values/box.ts'
import { invalidOperation } from '../../dotnet/values/exception.ts'
import type { BoundAs, BoundConversion, BoundIsType } from '../binding/bound.ts'
import { asNullable, asReference, boxValue, castToString, unbox } from '../support/casts.ts'
import {
  checkBig,
  checkFloat,
  checkNumber,
  decimalToInteger,
  doubleToDecimal,
  floatToInteger,
  integerToDecimal,
  singleToDecimal,
} from '../support/number-conversions.ts'
import type { Emitter } from './emitter.ts'
import { emitExpression } from './expressions.ts'
import { isBig, type NumberKind, numberKindOf, smallIntegers } from './number-kind.ts'

export function emitConversion(e: Emitter, node: BoundConversion): string {
  const { operand } = node
  const value = emitExpression(e, operand)
  switch (node.conversion) {
    case 'upcast':
    case 'wrap':
      return value
    case 'numeric': {
      const from = numberKindOf(operand.type)
      const to = numberKindOf(node.type)
      if (!from || !to) throw new Error(`No numeric conversion from ${operand.type} to ${node.type}`)
      return emitNumeric(e, value, from, to, node.isChecked)
    }
    case 'unwrap':
      return `${e.support(unwrap)}(${value})`
    case 'boxing':
      return emitBoxing(e, value, operand.type)
    case 'unboxing':
      if (node.type.kind === 'typeParameter' || node.type.isNullable)
        return `${e.support(castObject)}(${value}, ${e.type(node.type)})`
      return `${e.support(unbox)}(${value}, ${e.type(node.type)})`
    case 'downcast':
      if (node.type.fullName === 'System.String') return `${e.support(castToString)}(${value}, ${e.type(node.type)})`
      return `${e.support(castObject)}(${value}, ${e.type(node.type)})`
  }
}

function unwrap(value: unknown): unknown {
  if (value === null) throw invalidOperation('Nullable object must have a value.')
  return value
}

/** Puts an unboxed value of a static type into an object. */
export function emitBoxing(e: Emitter, value: string, type: DotnetType): string {
  if (!type.isValueType && type.kind !== 'typeParameter') return value
  if (type.isNullable || type.kind === 'typeParameter') return `${e.support(boxValue)}(${value}, ${e.type(type)})`
  return `new ${e.constant(Box, 'Box')}(${e.type(type)}, ${value})`
}

const order: readonly NumberKind[] = ['sbyte', 'byte', 'short', 'ushort', 'char', 'int', 'uint']

/** Does every value of the one kind of integer lie in the other? */
function contains(to: NumberKind, from: NumberKind): boolean {
  const a = smallIntegers[from]
  const b = smallIntegers[to]
  if (!a || !b) return false
  if (a.signed === b.signed) return b.bits >= a.bits
  return b.signed && b.bits > a.bits
}

function emitNumeric(e: Emitter, value: string, from: NumberKind, to: NumberKind, isChecked: boolean): string {
  if (from === to) return value
  const helper = (table: Readonly<Record<string, unknown>>, kind: NumberKind, name: string): string =>
    e.constant(table[kind], `${name}_${kind}`)
  if (from === 'decimal') {
    if (to === 'double') return `${value}.toDouble()`
    if (to === 'float') return `Math.fround(${value}.toDouble())`
    return `${helper(decimalToInteger, to, 'fromDecimal')}(${value})`
  }
  if (to === 'decimal') {
    const make = from === 'double' ? doubleToDecimal : from === 'float' ? singleToDecimal : integerToDecimal
    return `${e.support(make)}(${value})`
  }
  if (from === 'double' || from === 'float') {
    if (to === 'double') return value
    if (to === 'float') return `Math.fround(${value})`
    return isChecked
      ? `${helper(checkFloat, to, 'checkFloat')}(${value})`
      : `${helper(floatToInteger, to, 'truncate')}(${value})`
  }
  if (to === 'double') return isBig(from) ? `Number(${value})` : value
  if (to === 'float') return isBig(from) ? `Math.fround(Number(${value}))` : `Math.fround(${value})`
  if (isBig(from)) {
    if (isChecked) {
      const checked = `${helper(checkBig, to, 'checkBig')}(${value})`
      return isBig(to) ? checked : `Number(${checked})`
    }
    if (to === 'long') return `BigInt.asIntN(64, ${value})`
    if (to === 'ulong') return `BigInt.asUintN(64, ${value})`
    const small = smallIntegers[to]
    return `Number(BigInt.as${small?.signed ? 'Int' : 'Uint'}N(${small?.bits}, ${value}))`
  }
  if (isBig(to)) {
    if (to === 'long' || !smallIntegers[from]?.signed) return `BigInt(${value})`
    return isChecked
      ? `${helper(checkBig, 'ulong', 'checkBig')}(BigInt(${value}))`
      : `BigInt.asUintN(64, BigInt(${value}))`
  }
  if (contains(to, from)) return value
  if (isChecked) return `${helper(checkNumber, to, 'check')}(${value})`
  if (!order.includes(to)) throw new Error(`No conversion to ${to}`)
  return narrowed(value, to)
}

/** Cuts an integer in a JavaScript number to the width of its kind. */
export function narrowed(value: string, kind: NumberKind): string {
  switch (kind) {
    case 'sbyte':
      return `(${value} << 24 >> 24)`
    case 'byte':
      return `(${value} & 255)`
    case 'short':
      return `(${value} << 16 >> 16)`
    case 'ushort':
    case 'char':
      return `(${value} & 65535)`
    case 'uint':
      return `(${value} >>> 0)`
    default:
      return `(${value} | 0)`
  }
}

export function emitIsType(e: Emitter, node: BoundIsType): string {
  return emitTypeTest(e, emitExpression(e, node.operand), node.target)
}

/** `value is T` for an object value that may be evaluated once. */
export function emitTypeTest(e: Emitter, value: string, type: DotnetType): string {
  if (type.fullName === 'System.String') return `(typeof ${value} === 'string')`
  if (type.fullName === 'System.Object') return `(${value} !== null)`
  return `${e.support(isInstanceOf)}(${value}, ${e.type(type)})`
}

export function emitAs(e: Emitter, node: BoundAs): string {
  const value = emitExpression(e, node.operand)
  if (node.type.isNullable) return `${e.support(asNullable)}(${value}, ${e.type(node.type)})`
  return `${e.support(asReference)}(${value}, ${e.type(node.type)})`
}
