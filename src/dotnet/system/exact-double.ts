const view = new DataView(new ArrayBuffer(8))

/** The bits of a `double`. */
export function bitsOf(value: number): bigint {
  view.setFloat64(0, value)
  return view.getBigUint64(0)
}

export function doubleOf(bits: bigint): number {
  view.setBigUint64(0, BigInt.asUintN(64, bits))
  return view.getFloat64(0)
}

/** A finite `double` as mantissa × 2^exponent. */
export function parts(value: number): { mantissa: bigint; exponent: number } {
  const bits = bitsOf(value)
  const biased = Number((bits >> 52n) & 0x7ffn)
  const fraction = bits & 0xfffffffffffffn
  const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n
  return { mantissa: value < 0 ? -mantissa : mantissa, exponent: (biased === 0 ? 1 : biased) - 1075 }
}

/** The `double` nearest to mantissa × 2^exponent, ties to even. */
export function nearest(mantissa: bigint, exponent: number): number {
  const size = mantissa < 0n ? -mantissa : mantissa
  const extra = Math.max(size.toString(2).length - 53, -1074 - exponent)
  let kept = size
  let power = exponent
  if (extra > 0) {
    const shift = BigInt(extra)
    const rest = size & ((1n << shift) - 1n)
    const half = 1n << (shift - 1n)
    kept = size >> shift
    if (rest > half || (rest === half && (kept & 1n) === 1n)) kept++
    power += extra
  }
  return scaled(mantissa < 0n ? -Number(kept) : Number(kept), power)
}

/** x × 2^n without an intermediate overflow; exact where the result is. */
export function scaled(x: number, n: number): number {
  let [value, rest] = [x, n]
  for (; rest > 1023; rest -= 1023) {
    value *= 2 ** 1023
    if (!Number.isFinite(value)) return value
  }
  // A step that may end below the normal numbers is the last, so that it rounds once.
  for (; rest < -1022; rest += 969) {
    value *= 2 ** -969
    if (value === 0) return value
  }
  return value * 2 ** rest
}

/** x × y + z, rounded once. */
export function fusedMultiplyAdd(x: number, y: number, z: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(z)) return x * y + z
  if (x === 0 || y === 0 || z === 0) return x === 0 || y === 0 ? x * y + z : exactProduct(x, y, 0n, 0, z)
  const addend = parts(z)
  return exactProduct(x, y, addend.mantissa, addend.exponent, z)
}

function exactProduct(x: number, y: number, mantissa: bigint, exponent: number, z: number): number {
  const [a, b] = [parts(x), parts(y)]
  const product = a.mantissa * b.mantissa
  const power = a.exponent + b.exponent
  const low = mantissa === 0n ? power : Math.min(power, exponent)
  const sum = (product << BigInt(power - low)) + (mantissa === 0n ? 0n : mantissa << BigInt(exponent - low))
  if (sum === 0n) return x * y + z === 0 ? x * y + z : 0
  return nearest(sum, low)
}

/** The next `double` above or below. */
export function nextDouble(value: number, isUp: boolean): number {
  if (Number.isNaN(value)) return value
  if (value === (isUp ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY)) return value
  if (value === 0) return isUp ? Number.MIN_VALUE : -Number.MIN_VALUE
  return doubleOf(bitsOf(value) + (value > 0 === isUp ? 1n : -1n))
}

/** The exponent of 2 of a number: `ILogB`. */
export function exponentOf(value: number): number {
  if (value === 0) return -2147483648
  if (Number.isNaN(value) || !Number.isFinite(value)) return 2147483647
  const { mantissa, exponent } = parts(Math.abs(value))
  return mantissa.toString(2).length - 1 + exponent
}
