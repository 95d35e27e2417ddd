/**
 * Functions whose results are the `double` nearest to the exact ones, as those of the C library are that .NET calls:
 * engines lose the last digit. Numbers are integers times 2^-precision.
 */
import { bitsOf, doubleOf, exponentOf, nearest, parts } from './exact-double.ts'

const precision = 220
const one = 1n << BigInt(precision)

const multiply = (a: bigint, b: bigint): bigint => (a * b) >> BigInt(precision)
const divide = (a: bigint, b: bigint): bigint => (a << BigInt(precision)) / b

/** A `double` as such an integer; what is smaller than its last bit is lost. */
function fixed(value: number): bigint {
  const { mantissa, exponent } = parts(value)
  const shift = precision + exponent
  return shift >= 0 ? mantissa << BigInt(shift) : mantissa >> BigInt(-shift)
}

/** The sum of a series whose next term follows from the one before. */
function series(first: bigint, next: (term: bigint, index: number) => bigint): bigint {
  let sum = 0n
  let term = first
  for (let i = 1; term !== 0n && term !== -1n; i++) {
    sum += term
    term = next(term, i)
  }
  return sum
}

/** 2·artanh(x), the logarithm of (1+x)/(1-x). */
function twiceArtanh(x: bigint): bigint {
  const square = multiply(x, x)
  let power = x
  return series(2n * x, (_, i) => {
    power = multiply(power, square)
    return (2n * power) / BigInt(2 * i + 1)
  })
}

function arctanOfInverse(n: bigint): bigint {
  let power = one / n
  return series(power, (_, i) => {
    power /= -(n * n)
    return power / BigInt(2 * i + 1)
  })
}

const constants: { halfPi?: bigint; ln2?: bigint; ln10?: bigint } = {}
const halfPi = (): bigint => (constants.halfPi ??= 8n * arctanOfInverse(5n) - 2n * arctanOfInverse(239n))
const ln2 = (): bigint => (constants.ln2 ??= twiceArtanh(one / 3n))
const ln10 = (): bigint => (constants.ln10 ??= 3n * ln2() + twiceArtanh(one / 9n))

/** The quadrant of an angle and what it is past its middle. */
function reduced(x: number): { quadrant: number; rest: bigint } {
  const angle = fixed(x)
  const half = halfPi()
  const turns = (2n * angle + half) / (2n * half) - (2n * angle + half < 0n ? 1n : 0n)
  return { quadrant: Number(((turns % 4n) + 4n) % 4n), rest: angle - turns * half }
}

function sineOf(x: bigint): bigint {
  const square = multiply(x, x)
  return series(x, (term, i) => -multiply(term, square) / BigInt(2 * i * (2 * i + 1)))
}

function cosineOf(x: bigint): bigint {
  const square = multiply(x, x)
  return series(one, (term, i) => -multiply(term, square) / BigInt((2 * i - 1) * 2 * i))
}

// Small angles are right as they are; of large ones the quadrant would need more digits of pi.
const isPlain = (x: number): boolean => !(Math.abs(x) > 1e-4 && Math.abs(x) < 1e12)

export function sine(x: number): number {
  if (isPlain(x)) return Math.sin(x)
  const { quadrant, rest } = reduced(x)
  const value = quadrant % 2 === 0 ? sineOf(rest) : cosineOf(rest)
  return nearest(quadrant < 2 ? value : -value, -precision)
}

export function cosine(x: number): number {
  if (isPlain(x)) return Math.cos(x)
  const { quadrant, rest } = reduced(x)
  const value = quadrant % 2 === 0 ? cosineOf(rest) : sineOf(rest)
  return nearest(quadrant === 0 || quadrant === 3 ? value : -value, -precision)
}

/** e^x, halved until its series is short. */
function exponential(x: bigint): number {
  const n = x / ln2()
  const small = (x - n * ln2()) >> 8n
  let value = series(one, (term, i) => multiply(term, small) / BigInt(i))
  for (let i = 0; i < 8; i++) value = multiply(value, value)
  return nearest(value, Number(n) - precision)
}

/** The natural logarithm of a positive number. */
function logarithmOf(x: number): bigint {
  const { mantissa, exponent } = parts(x)
  const bits = mantissa.toString(2).length
  // Between a half and one.
  const scaled = (mantissa << BigInt(precision)) >> BigInt(bits)
  return twiceArtanh(divide(scaled - one, scaled + one)) + BigInt(exponent + bits) * ln2()
}

/** x^y for a positive x, where neither it nor `plain`, what the engine makes of it, is at an end of the range. */
export function exactPower(x: number, y: number, plain: number): number {
  if (!(x > 0) || !Number.isFinite(x) || !Number.isFinite(y) || plain > 1e300 || plain < 1e-280) return plain
  const log = x === 10 ? ln10() : logarithmOf(x)
  return exponential(multiply(fixed(y), log))
}

/** As .NET computes it: the squares with what their rounding leaves. */
export function hypotenuse(x: number, y: number): number {
  const plain = Math.hypot(x, y)
  if (!Number.isFinite(plain) || x === 0 || y === 0 || plain > 1e140 || plain < 1e-140) return plain
  const a = Math.max(Math.abs(x), Math.abs(y))
  const b = Math.min(Math.abs(x), Math.abs(y))
  const isSameSize = exponentOf(a) === exponentOf(b)
  if (exponentOf(a) - exponentOf(b) > 54) return a + b
  const sum = a * a + b * b
  let rest = a * a - sum + b * b + squareRest(a)
  if (isSameSize) rest += squareRest(b)
  return Math.sqrt(sum + rest)
}

/** What `a * a` loses when it is rounded. */
function squareRest(a: number): number {
  const head = doubleOf(bitsOf(a) & 0xfffffffff8000000n)
  const tail = a - head
  return head * head - a * a + 2 * head * tail + tail * tail
}

/** As the C library computes it, each step rounded to the type. */
export function acosh(x: number, narrow: (value: number) => number): number {
  if (!(x > 1) || x > 2 ** 28) return Math.acosh(x)
  if (x > 2) return Math.log(narrow(2 * x - narrow(1 / narrow(x + narrow(Math.sqrt(narrow(narrow(x * x) - 1)))))))
  const t = narrow(x - 1)
  return Math.log1p(narrow(t + narrow(Math.sqrt(narrow(narrow(2 * t) + narrow(t * t))))))
}
