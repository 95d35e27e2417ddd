/** Conversions between numeric types that need more than a JavaScript operator. */
import { Decimal } from '../../dotnet/system/decimal-value.ts'
import { overflow } from '../../dotnet/values/exception.ts'

export type IntegerKind = 'sbyte' | 'byte' | 'short' | 'ushort' | 'char' | 'int' | 'uint' | 'long' | 'ulong'

const ranges: Readonly<Record<IntegerKind, readonly [min: bigint, max: bigint, name: string]>> = {
  sbyte: [-0x80n, 0x7fn, 'a signed byte'],
  byte: [0n, 0xffn, 'an unsigned byte'],
  short: [-0x8000n, 0x7fffn, 'an Int16'],
  ushort: [0n, 0xffffn, 'a UInt16'],
  char: [0n, 0xffffn, 'a character'],
  int: [-0x80000000n, 0x7fffffffn, 'an Int32'],
  uint: [0n, 0xffffffffn, 'a UInt32'],
  long: [-0x8000000000000000n, 0x7fffffffffffffffn, 'an Int64'],
  ulong: [0n, 0xffffffffffffffffn, 'a UInt64'],
}

/** A checked conversion of an integer to a number-backed kind. */
export const checkNumber: Readonly<Record<string, (value: number) => number>> = Object.fromEntries(
  (['sbyte', 'byte', 'short', 'ushort', 'char', 'int', 'uint'] as const).map((kind) => {
    const min = Number(ranges[kind][0])
    const max = Number(ranges[kind][1])
    return [
      kind,
      (value: number): number => {
        if (value < min || value > max) throw overflow()
        return value
      },
    ]
  }),
)

/** A checked conversion of a bigint to any kind; the result is still a bigint. */
export const checkBig: Readonly<Record<string, (value: bigint) => bigint>> = Object.fromEntries(
  Object.entries(ranges).map(([kind, [min, max]]) => [
    kind,
    (value: bigint): bigint => {
      if (value < min || value > max) throw overflow()
      return value
    },
  ]),
)

const isBig = (kind: string): boolean => kind === 'long' || kind === 'ulong'

/**
 * `(int)1.5e10`: what lies outside is clamped and NaN gives 0, as .NET has it since version 9. The smaller kinds are
 * cut from an int.
 */
export const floatToInteger: Readonly<Record<string, (value: number) => number | bigint>> = Object.fromEntries(
  Object.entries(ranges).map(([kind, [min, max]]) => {
    if (isBig(kind)) {
      return [
        kind,
        (value: number): bigint => {
          if (Number.isNaN(value)) return 0n
          if (value <= Number(min)) return min
          if (value >= Number(max)) return max
          return BigInt(Math.trunc(value))
        },
      ]
    }
    if (kind === 'uint') {
      return [kind, (value: number): number => (value >= 4294967295 ? 4294967295 : value > 0 ? Math.trunc(value) : 0)]
    }
    const toInt = (value: number): number =>
      value >= 2147483647 ? 2147483647 : value <= -2147483648 ? -2147483648 : value | 0
    const cut: Record<string, (value: number) => number> = {
      sbyte: (v) => (v << 24) >> 24,
      byte: (v) => v & 0xff,
      short: (v) => (v << 16) >> 16,
      ushort: (v) => v & 0xffff,
      char: (v) => v & 0xffff,
    }
    const narrow = cut[kind]
    return [kind, narrow ? (value: number) => narrow(toInt(value)) : toInt]
  }),
)

/** The same in a checked context: what lies outside, NaN included, is an OverflowException. */
export const checkFloat: Readonly<Record<string, (value: number) => number | bigint>> = Object.fromEntries(
  Object.entries(ranges).map(([kind, [min, max]]) => [
    kind,
    (value: number): number | bigint => {
      const whole = Math.trunc(value)
      if (!Number.isFinite(whole)) throw overflow()
      const exact = BigInt(whole)
      if (exact < min || exact > max) throw overflow()
      return isBig(kind) ? exact : whole + 0
    },
  ]),
)

/** `(int)1.9m`; always checked. */
export const decimalToInteger: Readonly<Record<string, (value: Decimal) => number | bigint>> = Object.fromEntries(
  Object.entries(ranges).map(([kind, [min, max, name]]) => [
    kind,
    (value: Decimal): number | bigint => {
      const whole = value.toBigInt()
      if (whole < min || whole > max) throw overflow(`Value was either too large or too small for ${name}.`)
      return isBig(kind) ? whole : Number(whole)
    },
  ]),
)

export const integerToDecimal = (value: number | bigint): Decimal => Decimal.fromInteger(value)
export const doubleToDecimal = (value: number): Decimal => Decimal.fromDouble(value)
export const singleToDecimal = (value: number): Decimal => Decimal.fromSingle(value)
