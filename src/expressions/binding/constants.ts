import { formatDouble, formatSingle } from '../../dotnet/formatting/format-number.ts'
import { Decimal } from '../../dotnet/system/decimal-value.ts'
import { enumText } from '../../dotnet/type-system/enum-ops.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type { BinaryOperator, BoundConstant, OperandKind } from './bound.ts'
import { known, type NumericName, numericName } from './well-known.ts'

type IntegralName = Exclude<NumericName, 'float' | 'double' | 'decimal'>

const ranges: Readonly<Record<IntegralName, readonly [bigint, bigint]>> = {
  sbyte: [-128n, 127n],
  byte: [0n, 255n],
  short: [-32768n, 32767n],
  ushort: [0n, 65535n],
  char: [0n, 65535n],
  int: [-2147483648n, 2147483647n],
  uint: [0n, 4294967295n],
  long: [-9223372036854775808n, 9223372036854775807n],
  ulong: [0n, 18446744073709551615n],
}

const bits: Readonly<Record<IntegralName, number>> = {
  sbyte: 8,
  byte: 8,
  short: 16,
  ushort: 16,
  char: 16,
  int: 32,
  uint: 32,
  long: 64,
  ulong: 64,
}

function isIntegralName(name: NumericName): name is IntegralName {
  return name in ranges
}

/** Says why there is no constant: the operation overflows or divides by zero. */
export type FoldFailure = 'overflow' | 'division' | 'decimal'
export type Folded = { readonly value: unknown } | { readonly failure: FoldFailure }

function represent(value: bigint, name: IntegralName): unknown {
  return name === 'long' || name === 'ulong' ? value : Number(value)
}

/** Converts between numeric types; an integral target out of range fails when checked and wraps otherwise. */
export function convertNumber(value: unknown, from: NumericName, to: NumericName, isChecked: boolean): Folded {
  if (to === 'decimal') {
    if (value instanceof Decimal) return { value }
    try {
      if (from === 'double') return { value: Decimal.fromDouble(value as number) }
      if (from === 'float') return { value: Decimal.fromSingle(value as number) }
      return { value: Decimal.fromInteger(value as number | bigint) }
    } catch {
      return { failure: 'decimal' }
    }
  }
  if (to === 'double' || to === 'float') {
    const number = value instanceof Decimal ? value.toDouble() : Number(value)
    return { value: to === 'float' ? Math.fround(number) : number }
  }
  let integer: bigint
  if (value instanceof Decimal) {
    integer = value.toBigInt()
    const [low, high] = ranges[to]
    return integer < low || integer > high ? { failure: 'overflow' } : { value: represent(integer, to) }
  }
  if (from === 'float' || from === 'double') {
    const number = Math.trunc(value as number)
    if (!Number.isFinite(number)) return isChecked ? { failure: 'overflow' } : { value: represent(0n, to) }
    integer = BigInt(number)
    // What doesn't fit is nothing in particular, and the compiler takes 0.
    if (!isChecked && !fitsIn(integer, to)) return { value: represent(0n, to) }
  } else integer = BigInt(value as number | bigint)
  return fitted(integer, to, isChecked)
}

function fitted(integer: bigint, name: IntegralName, isChecked: boolean): Folded {
  const [low, high] = ranges[name]
  if (integer >= low && integer <= high) return { value: represent(integer, name) }
  if (isChecked) return { failure: 'overflow' }
  const wrapped = low < 0n ? BigInt.asIntN(bits[name], integer) : BigInt.asUintN(bits[name], integer)
  return { value: represent(wrapped, name) }
}

/** True when an integral constant lies in the range of an integral type. */
export function fitsIn(value: unknown, name: NumericName): boolean {
  if (!isIntegralName(name)) return false
  const integer = BigInt(value as number | bigint)
  const [low, high] = ranges[name]
  return integer >= low && integer <= high
}

/** Folds a predefined operator on two constants of the same kind; null where it isn't folded. */
export function foldBinary(
  operator: BinaryOperator,
  on: OperandKind,
  a: unknown,
  b: unknown,
  isChecked: boolean,
): Folded | null {
  switch (on) {
    case 'bool':
      return foldBool(operator, a as boolean, b as boolean)
    case 'string':
      if (operator === '==') return { value: a === b }
      if (operator === '!=') return { value: a !== b }
      return null
    case 'int':
    case 'uint':
    case 'long':
    case 'ulong':
      return foldInteger(
        operator,
        on,
        BigInt(a as number | bigint),
        operator === '<<' || operator === '>>' ? BigInt(b as number) : BigInt(b as number | bigint),
        isChecked,
      )
    case 'float':
    case 'double':
      return foldReal(operator, on, a as number, b as number)
    case 'decimal':
      return foldDecimal(operator, a as Decimal, b as Decimal)
    default:
      return null
  }
}

function foldBool(operator: BinaryOperator, a: boolean, b: boolean): Folded | null {
  switch (operator) {
    case '&':
      return { value: a && b }
    case '|':
      return { value: a || b }
    case '^':
    case '!=':
      return { value: a !== b }
    case '==':
      return { value: a === b }
    default:
      return null
  }
}

function compared(operator: BinaryOperator, order: number): Folded | null {
  switch (operator) {
    case '==':
      return { value: order === 0 }
    case '!=':
      return { value: order !== 0 }
    case '<':
      return { value: order < 0 }
    case '>':
      return { value: order > 0 }
    case '<=':
      return { value: order <= 0 }
    case '>=':
      return { value: order >= 0 }
    default:
      return null
  }
}

function foldInteger(
  operator: BinaryOperator,
  on: 'int' | 'uint' | 'long' | 'ulong',
  a: bigint,
  b: bigint,
  isChecked: boolean,
): Folded | null {
  const width = BigInt(bits[on] - 1)
  switch (operator) {
    case '+':
      return fitted(a + b, on, isChecked)
    case '-':
      return fitted(a - b, on, isChecked)
    case '*':
      return fitted(a * b, on, isChecked)
    case '/':
      return b === 0n ? { failure: 'division' } : fitted(a / b, on, isChecked)
    case '%':
      return b === 0n ? { failure: 'division' } : fitted(a % b, on, isChecked)
    case '&':
      return fitted(a & b, on, false)
    case '|':
      return fitted(a | b, on, false)
    case '^':
      return fitted(a ^ b, on, false)
    case '<<':
      return fitted(a << (b & width), on, false)
    case '>>':
      return fitted(a >> (b & width), on, false)
    default:
      return compared(operator, a < b ? -1 : a > b ? 1 : 0)
  }
}

function foldReal(operator: BinaryOperator, on: 'float' | 'double', a: number, b: number): Folded | null {
  const round = (x: number): Folded => ({ value: on === 'float' ? Math.fround(x) : x })
  switch (operator) {
    case '+':
      return round(a + b)
    case '-':
      return round(a - b)
    case '*':
      return round(a * b)
    case '/':
      return round(a / b)
    case '%':
      return round(a % b)
    case '==':
      return { value: a === b }
    case '!=':
      return { value: a !== b }
    case '<':
      return { value: a < b }
    case '>':
      return { value: a > b }
    case '<=':
      return { value: a <= b }
    case '>=':
      return { value: a >= b }
    default:
      return null
  }
}

function foldDecimal(operator: BinaryOperator, a: Decimal, b: Decimal): Folded | null {
  try {
    switch (operator) {
      case '+':
        return { value: a.add(b) }
      case '-':
        return { value: a.subtract(b) }
      case '*':
        return { value: a.multiply(b) }
      case '/':
        return b.isZero ? { failure: 'division' } : { value: a.divide(b) }
      case '%':
        return b.isZero ? { failure: 'division' } : { value: a.remainder(b) }
      default:
        return compared(operator, a.compare(b))
    }
  } catch {
    return { failure: 'decimal' }
  }
}

export function foldUnary(operator: '-' | '~' | '!', on: OperandKind, a: unknown, isChecked: boolean): Folded | null {
  if (on === 'bool') return operator === '!' ? { value: !a } : null
  if (on === 'decimal') return operator === '-' ? { value: (a as Decimal).negate() } : null
  if (on === 'float' || on === 'double') return operator === '-' ? { value: -(a as number) } : null
  if (on === 'int' || on === 'uint' || on === 'long' || on === 'ulong') {
    const integer = BigInt(a as number | bigint)
    return operator === '-' ? fitted(-integer, on, isChecked) : operator === '~' ? fitted(~integer, on, false) : null
  }
  return null
}

/** A constant as the compiler writes it in messages: `300`, `hello`. */
export function constantText(constant: BoundConstant): string {
  const { value, type } = constant
  if (value === null) return 'null'
  if (type.kind === 'enum') return enumText(type, value as number)
  if (type === known.char()) return String.fromCharCode(value as number)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  return typeof value === 'number' ? textOfNumber(value, type) : String(value)
}

function textOfNumber(value: number, type: DotnetType): string {
  const name = numericName(type)
  return name === 'float' ? formatSingle(value) : name === 'double' ? formatDouble(value) : String(value)
}

export function isConstantType(type: DotnetType): boolean {
  return numericName(type) !== null || type.kind === 'enum' || type === known.bool() || type === known.string()
}
