import type { MemberBody } from '../type-system/definition.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { exponentOf, fusedMultiplyAdd, nextDouble, scaled } from './exact-double.ts'
import { acosh, cosine, hypotenuse, sine } from './exact-functions.ts'
import type { FloatKind } from './float-type.ts'
import { conversions, pairOf } from './integer-arithmetic.ts'
import { clampNative, clampNumber, ieeeRemainder, logarithm, signOfFloat } from './math-functions.ts'
import { power } from './power.ts'
import { roundDouble, roundSingle, roundToEven } from './round-double.ts'

type Members = Record<string, MemberBody>
type One = (x: number) => number
/** A function whose steps are rounded to the type. */
type Stepwise = (x: number, narrow: One) => number
type Two = (x: number, y: number) => number

const isNegative = (x: number): boolean => x < 0 || Object.is(x, -0)
const size = Math.abs

/** Sine and its like of a multiple of π, exact at its quarters. */
const sinPi: One = (x) => {
  if (!Number.isFinite(x)) return Number.NaN
  const r = x % 2
  if (r % 1 === 0) return isNegative(x) ? -0 : 0
  if (size(r) % 1 === 0.5) return Math.sign(r) * (size(r) < 1 ? 1 : -1)
  return Math.sin(Math.PI * r)
}
const cosPi: One = (x) => {
  if (!Number.isFinite(x)) return Number.NaN
  const r = size(x % 2)
  if (r === 0.5 || r === 1.5) return 0
  return r === 1 ? -1 : r === 0 ? 1 : Math.cos(Math.PI * r)
}

const tanPi: One = (x) =>
  size(x % 0.5) === 0.25 ? (size(x % 1) < 0.5 ? Math.sign(x) : -Math.sign(x)) : sinPi(x) / cosPi(x)

const unary: Readonly<Record<string, Stepwise>> = {
  'Log2(T value)': Math.log2,
  'Exp(T x)': Math.exp,
  'ExpM1(T x)': (x, n) => n(Math.exp(x)) - 1,
  'Exp2(T x)': (x) => power(2, x),
  'Exp2M1(T x)': (x, n) => n(power(2, x)) - 1,
  'Exp10(T x)': (x) => power(10, x),
  'Exp10M1(T x)': (x, n) => n(power(10, x)) - 1,
  'Ceiling(T x)': Math.ceil,
  'Floor(T x)': Math.floor,
  'Truncate(T x)': Math.trunc,
  'Round(T x)': roundToEven,
  'ReciprocalEstimate(T x)': (x) => 1 / x,
  'ReciprocalSqrtEstimate(T x)': (x) => 1 / Math.sqrt(x),
  'Acosh(T x)': acosh,
  'Asinh(T x)': Math.asinh,
  'Atanh(T x)': Math.atanh,
  'Cosh(T x)': Math.cosh,
  'Sinh(T x)': Math.sinh,
  'Tanh(T x)': Math.tanh,
  'Log(T x)': Math.log,
  'LogP1(T x)': (x, n) => Math.log(n(x + 1)),
  'Log2P1(T x)': (x, n) => Math.log2(n(x + 1)),
  'Log10(T x)': Math.log10,
  'Log10P1(T x)': (x, n) => Math.log10(n(x + 1)),
  'Abs(T value)': size,
  'Cbrt(T x)': Math.cbrt,
  'Sqrt(T x)': Math.sqrt,
  'Acos(T x)': Math.acos,
  'AcosPi(T x)': (x, n) => n(Math.acos(x)) / n(Math.PI),
  'Asin(T x)': Math.asin,
  'AsinPi(T x)': (x, n) => n(Math.asin(x)) / n(Math.PI),
  'Atan(T x)': Math.atan,
  'AtanPi(T x)': (x, n) => n(Math.atan(x)) / n(Math.PI),
  'Cos(T x)': cosine,
  'CosPi(T x)': cosPi,
  'Sin(T x)': sine,
  'SinPi(T x)': sinPi,
  'Tan(T x)': Math.tan,
  'TanPi(T x)': tanPi,
  'DegreesToRadians(T degrees)': (x, n) => n(x * n(Math.PI)) / 180,
  'RadiansToDegrees(T radians)': (x, n) => n(x * 180) / n(Math.PI),
}

/** The one of greater, or smaller, magnitude. */
export const largerOf = (isLarger: boolean, ignoresNaN = false): Two => {
  return (x, y) => {
    if (Number.isNaN(x) || Number.isNaN(y)) return ignoresNaN ? (Number.isNaN(x) ? y : x) : Number.NaN
    if (size(x) !== size(y)) return size(x) > size(y) === isLarger ? x : y
    return isNegative(x) === isLarger ? y : x
  }
}

const numberOf = (choose: Two): Two => {
  return (x, y) => (Number.isNaN(x) ? y : Number.isNaN(y) ? x : choose(x, y))
}

const binary: Readonly<Record<string, Two>> = {
  'Atan2(T y, T x)': Math.atan2,
  'Atan2Pi(T y, T x)': (y, x) => Math.atan2(y, x) / Math.PI,
  'Ieee754Remainder(T left, T right)': ieeeRemainder,
  'Log(T x, T newBase)': logarithm,
  'CopySign(T value, T sign)': (x, y) => (isNegative(y) ? -size(x) : size(x)),
  'Max(T x, T y)': Math.max,
  // Not Math.max and Math.min: with NaN they give the second.
  // biome-ignore lint/complexity/useMathMinMax: NaN
  'MaxNative(T x, T y)': (x, y) => (x > y ? x : y),
  'MaxNumber(T x, T y)': numberOf(Math.max),
  'Min(T x, T y)': Math.min,
  // biome-ignore lint/complexity/useMathMinMax: NaN
  'MinNative(T x, T y)': (x, y) => (x < y ? x : y),
  'MinNumber(T x, T y)': numberOf(Math.min),
  'MaxMagnitude(T x, T y)': largerOf(true),
  'MaxMagnitudeNumber(T x, T y)': largerOf(true, true),
  'MinMagnitude(T x, T y)': largerOf(false),
  'MinMagnitudeNumber(T x, T y)': largerOf(false, true),
  'Pow(T x, T y)': power,
  'Hypot(T x, T y)': hypotenuse,
}

function root(x: number, n: number): number {
  if (n === 2) return Math.sqrt(x)
  if (n === 3) return Math.cbrt(x)
  if (n === 0) return Number.NaN
  const isOdd = n % 2 !== 0
  if (x < 0 && !isOdd) return Number.NaN
  const result = power(size(x), 1 / n)
  return isNegative(x) && isOdd ? -result : result
}

/** What .NET 7 and later offer as static members of `double` and `float`: `double.Max`, `float.Sqrt` … */
export function floatArithmetic(of: FloatKind): Members {
  const { keyword: t } = of
  const isDouble = t === 'double'
  const narrow: One = isDouble ? (x) => x : Math.fround
  const sign = (signature: string): string => `static ${t} ${signature.replaceAll('T ', `${t} `)}`
  const members: Members = {
    [`const ${t} NegativeZero`]: -0,
    [`const ${t} E`]: narrow(Math.E),
    [`const ${t} Pi`]: narrow(Math.PI),
    [`const ${t} Tau`]: narrow(Math.PI * 2),
  }
  for (const [signature, body] of Object.entries(unary))
    members[sign(signature)] = (x: number) => narrow(body(x, narrow))
  for (const [signature, body] of Object.entries(binary))
    members[sign(signature)] = (x: number, y: number) => narrow(body(x, y))
  return { ...members, ...others(of, narrow), ...tests(of), ...conversions(t) }
}

function others(of: FloatKind, narrow: One): Members {
  const { keyword: t } = of
  const fma = (x: number, y: number, z: number): number => narrow(fusedMultiplyAdd(x, y, z))
  const neighbour = (isUp: boolean) => (x: number) => (t === 'double' ? nextDouble(x, isUp) : nextSingle(x, isUp))
  const round = t === 'double' ? roundDouble : roundSingle
  const tuple = `ValueTuple<${t}, ${t}>`
  const name = `System.${of.name}`
  return {
    [`static ${t} Round(${t} x, int digits)`]: (x: number, digits: number) => round(x, digits, 0),
    [`static ${t} Round(${t} x, MidpointRounding mode)`]: (x: number, mode: number) => round(x, 0, mode),
    [`static ${t} Round(${t} x, int digits, MidpointRounding mode)`]: round,
    [`static ${t} BitDecrement(${t} x)`]: neighbour(false),
    [`static ${t} BitIncrement(${t} x)`]: neighbour(true),
    [`static ${t} FusedMultiplyAdd(${t} left, ${t} right, ${t} addend)`]: fma,
    [`static ${t} MultiplyAddEstimate(${t} left, ${t} right, ${t} addend)`]: fma,
    [`static ${t} Lerp(${t} value1, ${t} value2, ${t} amount)`]: (a: number, b: number, amount: number) =>
      fma(a, narrow(1 - amount), narrow(b * amount)),
    [`static int ILogB(${t} x)`]: exponentOf,
    [`static ${t} ScaleB(${t} x, int n)`]: (x: number, n: number) => narrow(scaled(x, n)),
    [`static ${t} RootN(${t} x, int n)`]: (x: number, n: number) => narrow(root(x, n)),
    [`static ${t} Clamp(${t} value, ${t} min, ${t} max)`]: clampNumber((value) => of.format(value, null)),
    [`static ${t} ClampNative(${t} value, ${t} min, ${t} max)`]: clampNative((value) => of.format(value, null)),
    [`static ${tuple} SinCos(${t} x)`]: (x: number) => pairOf(name, narrow(sine(x)), narrow(cosine(x))),
    [`static ${tuple} SinCosPi(${t} x)`]: (x: number) => pairOf(name, narrow(sinPi(x)), narrow(cosPi(x))),
    [`static TInteger ConvertToInteger<TInteger>(${t} value)`]: notBuilt('staticAbstract'),
    [`static TInteger ConvertToIntegerNative<TInteger>(${t} value)`]: notBuilt('staticAbstract'),
  }
}

function tests({ keyword: t, normal }: FloatKind): Members {
  return {
    [`static int Sign(${t} value)`]: signOfFloat,
    [`static bool IsPow2(${t} value)`]: (x: number) =>
      x >= normal && Number.isFinite(x) && Math.log2(x) % 1 === 0 && 2 ** Math.round(Math.log2(x)) === x,
    [`static bool IsEvenInteger(${t} value)`]: (x: number) => size(x % 2) === 0,
    [`static bool IsOddInteger(${t} value)`]: (x: number) => size(x % 2) === 1,
    [`static bool IsInteger(${t} value)`]: (x: number) => Number.isFinite(x) && x % 1 === 0,
    // The sign of NaN, which JavaScript doesn't keep, is set.
    [`static bool IsPositive(${t} value)`]: (x: number) => !Number.isNaN(x) && !isNegative(x),
    [`static bool IsRealNumber(${t} value)`]: (x: number) => !Number.isNaN(x),
  }
}

const view = new DataView(new ArrayBuffer(4))

function nextSingle(value: number, isUp: boolean): number {
  if (Number.isNaN(value)) return value
  if (value === (isUp ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY)) return value
  if (value === 0) return isUp ? 1.401298464324817e-45 : -1.401298464324817e-45
  view.setFloat32(0, value)
  view.setUint32(0, view.getUint32(0) + (value > 0 === isUp ? 1 : -1))
  return view.getFloat32(0)
}
