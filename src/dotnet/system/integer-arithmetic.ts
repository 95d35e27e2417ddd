import { ValueTupleValue } from '../collections/value-tuple.ts'
import { definitionOf, type MemberBody, typeNamed } from '../type-system/definition.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { argument, argumentOutOfRange, divideByZero, overflow } from '../values/exception.ts'
import type { IntegerKind } from './integer-type.ts'

type Value = number | bigint
type Members = Record<string, MemberBody>

/** A pair as `DivRem` and `SinCos` return it. */
export function pairOf(typeName: string, first: unknown, second: unknown): ValueTupleValue {
  const type = typeNamed(typeName)
  return new ValueTupleValue(definitionOf('System.ValueTuple`2').make([type, type]), [first, second])
}

/** Quotient and remainder of two integers of one type; the quotient of the smallest and -1 has no place in wide types. */
export function divided(of: IntegerKind, left: Value, right: Value): ValueTupleValue {
  if (Number(right) === 0) throw divideByZero()
  const [a, b] = [BigInt(left), BigInt(right)]
  if (of.signed && of.bits >= 32 && a === of.min && b === -1n) throw overflow()
  const quotient = BigInt.asIntN(of.signed ? of.bits : 128, a / b)
  const unboxed = (value: bigint): Value => (of.bits === 64 ? value : Number(value))
  return pairOf(`System.${of.name}`, unboxed(quotient), unboxed(a % b))
}

/** What .NET 7 and later offer as static members of every integer type: `int.Max`, `int.PopCount` … */
export function integerArithmetic(of: IntegerKind): Members {
  return { ...bitMembers(of), ...comparisons(of), ...(of.signed ? signs(of) : {}), ...conversions(of.keyword) }
}

function bitMembers(of: IntegerKind): Members {
  const { keyword: t, bits, signed } = of
  const unboxed = (value: bigint): Value => (bits === 64 ? value : Number(value))
  const raw = (value: Value): bigint => BigInt.asUintN(bits, BigInt(value))
  const signedOf = (value: bigint): Value => unboxed(signed ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value))
  const width = (value: bigint): number => (value === 0n ? 0 : value.toString(2).length)
  const rotate = (value: Value, by: number): Value => {
    const amount = BigInt(((by % bits) + bits) % bits)
    const unsigned = raw(value)
    return signedOf((unsigned << amount) | (unsigned >> (BigInt(bits) - amount)))
  }
  return {
    [`static ValueTuple<${t}, ${t}> DivRem(${t} left, ${t} right)`]: (a: Value, b: Value) => divided(of, a, b),
    [`static ${t} LeadingZeroCount(${t} value)`]: (value: Value) => unboxed(BigInt(bits - width(raw(value)))),
    [`static ${t} PopCount(${t} value)`]: (value: Value) =>
      unboxed(BigInt(raw(value).toString(2).replaceAll('0', '').length)),
    [`static ${t} RotateLeft(${t} value, int rotateAmount)`]: rotate,
    [`static ${t} RotateRight(${t} value, int rotateAmount)`]: (value: Value, by: number) => rotate(value, -by),
    [`static ${t} TrailingZeroCount(${t} value)`]: (value: Value) => {
      const digits = raw(value).toString(2)
      return unboxed(BigInt(digits === '0' ? bits : digits.length - 1 - digits.lastIndexOf('1')))
    },
    [`static bool IsPow2(${t} value)`]: (value: Value) => {
      const given = BigInt(value)
      return given > 0n && (given & (given - 1n)) === 0n
    },
    [`static ${t} Log2(${t} value)`]: (value: Value) => {
      if (value < 0) throw argumentOutOfRange('value', 'Non-negative number required.')
      return unboxed(BigInt(Math.max(0, width(BigInt(value)) - 1)))
    },
    ...(t === 'int'
      ? { 'static long BigMul(int left, int right)': (a: number, b: number) => BigInt(a) * BigInt(b) }
      : {}),
    ...(t === 'uint'
      ? { 'static ulong BigMul(uint left, uint right)': (a: number, b: number) => BigInt(a) * BigInt(b) }
      : {}),
  }
}

function comparisons({ keyword: t }: IntegerKind): Members {
  return {
    [`static ${t} Clamp(${t} value, ${t} min, ${t} max)`]: (value: Value, min: Value, max: Value) => {
      if (min > max) throw argument(`'${min}' cannot be greater than ${max}.`)
      return value < min ? min : value > max ? max : value
    },
    [`static ${t} Max(${t} x, ${t} y)`]: (x: Value, y: Value) => (x >= y ? x : y),
    [`static ${t} Min(${t} x, ${t} y)`]: (x: Value, y: Value) => (x <= y ? x : y),
    [`static int Sign(${t} value)`]: (value: Value) => (value < 0 ? -1 : value > 0 ? 1 : 0),
    [`static bool IsEvenInteger(${t} value)`]: (value: Value) => BigInt(value) % 2n === 0n,
    [`static bool IsOddInteger(${t} value)`]: (value: Value) => BigInt(value) % 2n !== 0n,
  }
}

function signs({ keyword: t, min }: IntegerKind): Members {
  const negated = (value: Value): Value => {
    if (BigInt(value) === min) throw overflow('Negating the minimum value of a twos complement number is invalid.')
    return -value as Value
  }
  const size = (value: Value): Value => (value < 0 ? (-value as Value) : value)
  return {
    [`static ${t} Abs(${t} value)`]: (value: Value) => (value < 0 ? negated(value) : value),
    [`static ${t} CopySign(${t} value, ${t} sign)`]: (value: Value, sign: Value) => {
      if (sign < 0) return value < 0 ? value : (-value as Value)
      return value < 0 ? negated(value) : value
    },
    [`static bool IsNegative(${t} value)`]: (value: Value) => value < 0,
    [`static bool IsPositive(${t} value)`]: (value: Value) => value >= 0,
    [`static ${t} MaxMagnitude(${t} x, ${t} y)`]: (x: Value, y: Value) =>
      size(x) > size(y) ? x : size(x) < size(y) ? y : x < 0 ? y : x,
    [`static ${t} MinMagnitude(${t} x, ${t} y)`]: (x: Value, y: Value) =>
      size(x) < size(y) ? x : size(x) > size(y) ? y : x < 0 ? x : y,
  }
}

/** Conversions from any type of number, which need static abstract members. */
export function conversions(t: string): Members {
  return {
    [`static ${t} CreateChecked<TOther>(TOther value)`]: notBuilt('staticAbstract'),
    [`static ${t} CreateSaturating<TOther>(TOther value)`]: notBuilt('staticAbstract'),
    [`static ${t} CreateTruncating<TOther>(TOther value)`]: notBuilt('staticAbstract'),
  }
}
