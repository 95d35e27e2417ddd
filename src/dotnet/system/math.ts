import { formatDouble, formatSingle } from '../formatting/format-number.ts'
import type { MemberBody } from '../type-system/definition.ts'
import { definitionOf } from '../type-system/definition.ts'
import type { Cell } from '../values/box.ts'
import { divideByZero, overflow } from '../values/exception.ts'
import { roundDecimal } from './decimal.ts'
import type { Decimal } from './decimal-value.ts'
import { exponentOf, fusedMultiplyAdd, nextDouble, scaled } from './exact-double.ts'
import { cosine, sine } from './exact-functions.ts'
import { largerOf } from './float-arithmetic.ts'
import { divided, pairOf } from './integer-arithmetic.ts'
import { integerKinds } from './integer-type.ts'
import { clampFloat, ieeeRemainder, logarithm, notOrdered, signOf, signOfFloat } from './math-functions.ts'
import { power } from './power.ts'
import { roundDouble, roundToEven } from './round-double.ts'
import { toNegativeInfinity, toPositiveInfinity, toZero } from './rounding.ts'

type Value = number | bigint
type Members = Record<string, MemberBody>

const signedSmall = [
  ['sbyte', 128],
  ['short', 32768],
  ['int', 2147483648],
] as const
const integers = ['sbyte', 'byte', 'short', 'ushort', 'int', 'uint', 'long', 'ulong'] as const
const floats = ['float', 'double'] as const

/** The same body for several types: `T` in the signature stands for each. */
function forTypes(types: readonly string[], signature: string, body: MemberBody): Members {
  return Object.fromEntries(types.map((t) => [signature.replaceAll('T ', `${t} `), body]))
}

const negatedMinimum = () => overflow('Negating the minimum value of a twos complement number is invalid.')

function absolutes(): Members {
  const members: Members = {}
  for (const [type, limit] of signedSmall) {
    members[`static ${type} Abs(${type} value)`] = (value: number) => {
      if (value === -limit) throw negatedMinimum()
      return Math.abs(value)
    }
  }
  members['static long Abs(long value)'] = (value: bigint) => {
    if (value === -0x8000000000000000n) throw negatedMinimum()
    return value < 0n ? -value : value
  }
  return members
}

function clampInteger<T extends Value>(value: T, min: T, max: T): T {
  if (min > max) throw notOrdered(String(min), String(max))
  return value < min ? min : value > max ? max : value
}

function divRem<T extends Value>(a: T, b: T, result: Cell<T>): T {
  if (Number(b) === 0) throw divideByZero()
  if (typeof a === 'bigint' && typeof b === 'bigint') {
    if (a === -0x8000000000000000n && b === -1n) throw overflow()
    result.value = (a % b) as T
    return (a / b) as T
  }
  if (a === -2147483648 && b === -1) throw overflow()
  result.value = (((a as number) % (b as number)) | 0) as T
  return (((a as number) / (b as number)) | 0) as T
}

function divRems(): Members {
  return Object.fromEntries(
    Object.values(integerKinds).map((of) => {
      const t = of.keyword
      return [`static ValueTuple<${t}, ${t}> DivRem(${t} left, ${t} right)`, (a: Value, b: Value) => divided(of, a, b)]
    }),
  )
}

/** `System.Math`. */
export const mathType = definitionOf('System.Math').declare({
  kind: 'class',
  isStatic: true,
  members: {
    'const double E': Math.E,
    'const double PI': Math.PI,
    'const double Tau': Math.PI * 2,
    ...absolutes(),
    'static decimal Abs(decimal value)': (value: Decimal) => value.abs(),
    'static double Abs(double value)': Math.abs,
    'static float Abs(float value)': Math.abs,
    'static long BigMul(int a, int b)': (a: number, b: number) => BigInt(a) * BigInt(b),
    'static int DivRem(int a, int b, out int result)': divRem<number>,
    'static long DivRem(long a, long b, out long result)': divRem<bigint>,
    'static decimal Ceiling(decimal d)': (d: Decimal) => d.round(0, toPositiveInfinity),
    'static double Ceiling(double a)': Math.ceil,
    'static decimal Floor(decimal d)': (d: Decimal) => d.round(0, toNegativeInfinity),
    'static double Floor(double d)': Math.floor,
    'static decimal Truncate(decimal d)': (d: Decimal) => d.round(0, toZero),
    'static double Truncate(double d)': Math.trunc,
    ...forTypes(integers, 'static T Clamp(T value, T min, T max)', clampInteger),
    'static double Clamp(double value, double min, double max)': clampFloat(formatDouble),
    'static float Clamp(float value, float min, float max)': clampFloat(formatSingle),
    'static decimal Clamp(decimal value, decimal min, decimal max)': (value: Decimal, min: Decimal, max: Decimal) => {
      if (min.compare(max) > 0) throw notOrdered(min.toString(), max.toString())
      return value.compare(min) < 0 ? min : value.compare(max) > 0 ? max : value
    },
    ...forTypes(integers, 'static T Max(T val1, T val2)', (a: Value, b: Value) => (a >= b ? a : b)),
    ...forTypes(integers, 'static T Min(T val1, T val2)', (a: Value, b: Value) => (a <= b ? a : b)),
    ...forTypes(floats, 'static T Max(T val1, T val2)', (a: number, b: number) => Math.max(a, b)),
    ...forTypes(floats, 'static T Min(T val1, T val2)', (a: number, b: number) => Math.min(a, b)),
    'static decimal Max(decimal val1, decimal val2)': (a: Decimal, b: Decimal) => (a.compare(b) >= 0 ? a : b),
    'static decimal Min(decimal val1, decimal val2)': (a: Decimal, b: Decimal) => (a.compare(b) < 0 ? a : b),
    'static decimal Round(decimal d)': (d: Decimal) => roundDecimal(d),
    'static decimal Round(decimal d, int decimals)': (d: Decimal, decimals: number) => roundDecimal(d, decimals),
    'static decimal Round(decimal d, MidpointRounding mode)': (d: Decimal, mode: number) => roundDecimal(d, 0, mode),
    'static decimal Round(decimal d, int decimals, MidpointRounding mode)': roundDecimal,
    'static double Round(double a)': roundToEven,
    'static double Round(double value, int digits)': (value: number, digits: number) => roundDouble(value, digits, 0),
    'static double Round(double value, MidpointRounding mode)': (value: number, mode: number) =>
      roundDouble(value, 0, mode),
    'static double Round(double value, int digits, MidpointRounding mode)': roundDouble,
    ...forTypes(['sbyte', 'short', 'int', 'long'], 'static int Sign(T value)', signOf),
    ...forTypes(floats, 'static int Sign(T value)', signOfFloat),
    'static int Sign(decimal value)': (value: Decimal) => value.sign,
    'static double IEEERemainder(double x, double y)': ieeeRemainder,
    'static double Log(double a, double newBase)': logarithm,
    'static double Log(double d)': Math.log,
    'static double Log10(double d)': Math.log10,
    'static double Log2(double x)': Math.log2,
    'static double Acos(double d)': Math.acos,
    'static double Acosh(double d)': Math.acosh,
    'static double Asin(double d)': Math.asin,
    'static double Asinh(double d)': Math.asinh,
    'static double Atan(double d)': Math.atan,
    'static double Atan2(double y, double x)': Math.atan2,
    'static double Atanh(double d)': Math.atanh,
    'static double Cbrt(double d)': Math.cbrt,
    'static double Cos(double d)': cosine,
    'static double Cosh(double value)': Math.cosh,
    'static double Exp(double d)': Math.exp,
    'static double Pow(double x, double y)': power,
    'static double Sin(double a)': sine,
    'static double Sinh(double value)': Math.sinh,
    'static double Sqrt(double d)': Math.sqrt,
    'static double Tan(double a)': Math.tan,
    'static double Tanh(double value)': Math.tanh,
    ...divRems(),
    'static ulong BigMul(uint a, uint b)': (a: number, b: number) => BigInt(a) * BigInt(b),
    'static ulong BigMul(ulong a, ulong b, out ulong low)': (a: bigint, b: bigint, low: Cell<bigint>) => {
      low.value = BigInt.asUintN(64, a * b)
      return (a * b) >> 64n
    },
    'static long BigMul(long a, long b, out long low)': (a: bigint, b: bigint, low: Cell<bigint>) => {
      low.value = BigInt.asIntN(64, a * b)
      return (a * b) >> 64n
    },
    'static double FusedMultiplyAdd(double x, double y, double z)': fusedMultiplyAdd,
    'static ValueTuple<double, double> SinCos(double x)': (x: number) => pairOf('System.Double', sine(x), cosine(x)),
    'static double BitDecrement(double x)': (x: number) => nextDouble(x, false),
    'static double BitIncrement(double x)': (x: number) => nextDouble(x, true),
    'static int ILogB(double x)': exponentOf,
    'static double ScaleB(double x, int n)': scaled,
    'static double MaxMagnitude(double x, double y)': largerOf(true),
    'static double MinMagnitude(double x, double y)': largerOf(false),
    'static double ReciprocalEstimate(double d)': (d: number) => 1 / d,
    'static double ReciprocalSqrtEstimate(double d)': (d: number) => 1 / Math.sqrt(d),
    'static double CopySign(double x, double y)': (x: number, y: number) =>
      y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x),
  },
})
