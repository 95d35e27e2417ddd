import type { RsaPrivateNumbers, RsaPublicNumbers } from './crypto.ts'

/** An unsigned big-endian number. */
export function toBigInt(bytes: Uint8Array): bigint {
  let hex = ''
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0')
  return hex === '' ? 0n : BigInt(`0x${hex}`)
}

/** Big-endian bytes, padded with leading zeros to `length`; without it as few as possible. */
export function fromBigInt(value: bigint, length?: number): Uint8Array {
  let hex = value.toString(16)
  if (hex.length % 2 === 1) hex = `0${hex}`
  const size = length ?? hex.length / 2
  hex = hex.padStart(size * 2, '0')
  return Uint8Array.from({ length: size }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16))
}

export function modularPower(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  let factor = base % modulus
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * factor) % modulus
    factor = (factor * factor) % modulus
  }
  return result
}

function modularInverse(value: bigint, modulus: bigint): bigint {
  let [r, nextR, t, nextT] = [modulus, value % modulus, 0n, 1n]
  while (nextR !== 0n) {
    const quotient = r / nextR
    ;[r, nextR] = [nextR, r - quotient * nextR]
    ;[t, nextT] = [nextT, t - quotient * nextT]
  }
  return t < 0n ? t + modulus : t
}

export function rsaPublic(key: RsaPublicNumbers, block: Uint8Array): Uint8Array {
  return fromBigInt(modularPower(toBigInt(block), toBigInt(key.exponent), toBigInt(key.modulus)), key.modulus.length)
}

/** By the Chinese remainder theorem: two powers of half the length. */
export function rsaPrivate(key: RsaPrivateNumbers, block: Uint8Array): Uint8Array {
  const [value, p, q] = [toBigInt(block), toBigInt(key.p), toBigInt(key.q)]
  const m1 = modularPower(value, toBigInt(key.dp), p)
  const m2 = modularPower(value, toBigInt(key.dq), q)
  const h = (((m1 - m2) % p) + p) % p
  return fromBigInt(m2 + ((h * toBigInt(key.inverseQ)) % p) * q, key.modulus.length)
}

const smallPrimes = [3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97].map(
  BigInt,
)

function isProbablePrime(n: bigint, random: (count: number) => Uint8Array): boolean {
  if (smallPrimes.some((p) => n % p === 0n)) return false
  let odd = n - 1n
  let twos = 0
  while ((odd & 1n) === 0n) {
    odd >>= 1n
    twos++
  }
  const length = fromBigInt(n).length
  // Twenty rounds leave a chance of less than 4^-20 for a random candidate.
  for (let round = 0; round < 20; round++) {
    let x = modularPower((toBigInt(random(length)) % (n - 3n)) + 2n, odd, n)
    if (x === 1n || x === n - 1n) continue
    let turn = 1
    for (; turn < twos; turn++) {
      x = (x * x) % n
      if (x === n - 1n) break
    }
    if (turn === twos) return false
  }
  return true
}

function randomPrime(bits: number, exponent: bigint, random: (count: number) => Uint8Array): bigint {
  for (;;) {
    const excess = BigInt(Math.ceil(bits / 8) * 8 - bits)
    // Both top bits set, so that the product of two such primes has all its bits.
    const candidate = (toBigInt(random(Math.ceil(bits / 8))) >> excess) | (3n << BigInt(bits - 2)) | 1n
    if ((candidate - 1n) % exponent !== 0n && isProbablePrime(candidate, random)) return candidate
  }
}

export function generateRsaKey(bits: number, random: (count: number) => Uint8Array): RsaPrivateNumbers {
  const exponent = 65537n
  const a = randomPrime(bits - (bits >> 1), exponent, random)
  let b = a
  while (b === a) b = randomPrime(bits >> 1, exponent, random)
  const [p, q] = a > b ? [a, b] : [b, a]
  return rsaNumbersOf(p, q, exponent)
}

/** All numbers of the key of two primes. */
export function rsaNumbersOf(p: bigint, q: bigint, exponent: bigint): RsaPrivateNumbers {
  const d = modularInverse(exponent, (p - 1n) * (q - 1n))
  return {
    modulus: fromBigInt(p * q),
    exponent: fromBigInt(exponent),
    d: fromBigInt(d),
    p: fromBigInt(p),
    q: fromBigInt(q),
    dp: fromBigInt(d % (p - 1n)),
    dq: fromBigInt(d % (q - 1n)),
    inverseQ: fromBigInt(modularInverse(q, p)),
  }
}
