import type { BlockFunctions } from './block-modes.ts'

// The tables of FIPS 46-3. Positions count bits from 1, the most significant first.
const initial = [58, 60, 62, 64, 57, 59, 61, 63].flatMap((start) => Array.from({ length: 8 }, (_, i) => start - 8 * i))
const expansion = Array.from({ length: 8 }, (_, box) =>
  Array.from({ length: 6 }, (_, i) => ((4 * box + i + 31) % 32) + 1),
).flat()
const roundPermutation = [
  16, 7, 20, 21, 29, 12, 28, 17, 1, 15, 23, 26, 5, 18, 31, 10, 2, 8, 24, 14, 32, 27, 3, 9, 19, 13, 30, 6, 22, 11, 4, 25,
]
const keyChoice1 = [
  57, 49, 41, 33, 25, 17, 9, 1, 58, 50, 42, 34, 26, 18, 10, 2, 59, 51, 43, 35, 27, 19, 11, 3, 60, 52, 44, 36, 63, 55,
  47, 39, 31, 23, 15, 7, 62, 54, 46, 38, 30, 22, 14, 6, 61, 53, 45, 37, 29, 21, 13, 5, 28, 20, 12, 4,
]
const keyChoice2 = [
  14, 17, 11, 24, 1, 5, 3, 28, 15, 6, 21, 10, 23, 19, 12, 4, 26, 8, 16, 7, 27, 20, 13, 2, 41, 52, 31, 37, 47, 55, 30,
  40, 51, 45, 33, 48, 44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32,
]
const rotations = [1, 1, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 1]
/** Four rows a box, a hexadecimal digit an entry. */
const boxes = [
  'e4d12fb83a6c59070f74e2d1a6cb953841e8d62bfc973a50fc8249175b3ea06d',
  'f18e6b34972dc05a3d47f28ec01a69b50e7ba4d158c6932fd8a13f42b67c05e9',
  'a09e63f51dc7b428d709346a285ecbf1d6498f30b12c5ae71ad069874fe3b52c',
  '7de3069a1285bc4fd8b56f03472c1ae9a690cb7df13e52843f06a1d8945bc72e',
  '2c417ab6853fd0e9eb2c47d150fa3986421bad78f9c5630eb8c71e2d6f09a453',
  'c1af92680d34e75baf427c9561de0b389ef528c3704a1db6432c95fabe17608d',
  '4b2ef08d3c975a61d0b7491ae35c2f8614bdc37eaf6805926bd814a7950fe23c',
  'd2846fb1a93e50c71fd8a374c56b0e927b419ce206adf35821e74a8dfc90356b',
].map((digits) => Array.from(digits, (digit) => Number.parseInt(digit, 16)))

type Bits = readonly number[]

const pick = (bits: Bits, positions: Bits): number[] => positions.map((position) => bits[position - 1] ?? 0)
const bitsOf = (bytes: Uint8Array): number[] =>
  Array.from(bytes).flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((i) => (byte >> i) & 1))
const bytesOf = (bits: Bits): Uint8Array =>
  Uint8Array.from({ length: bits.length / 8 }, (_, i) =>
    bits.slice(8 * i, 8 * i + 8).reduce((byte, bit) => byte * 2 + bit, 0),
  )

function roundKeys(key: Uint8Array): number[][] {
  const chosen = pick(bitsOf(key), keyChoice1)
  let [left, right] = [chosen.slice(0, 28), chosen.slice(28)]
  return rotations.map((count) => {
    left = [...left.slice(count), ...left.slice(0, count)]
    right = [...right.slice(count), ...right.slice(0, count)]
    return pick([...left, ...right], keyChoice2)
  })
}

function substituted(mixed: Bits): number[] {
  return boxes.flatMap((box, i) => {
    const [a, b, c, d, e, f] = mixed.slice(6 * i, 6 * i + 6) as [number, number, number, number, number, number]
    const value = box[(a * 2 + f) * 16 + b * 8 + c * 4 + d * 2 + e] ?? 0
    return [value >> 3, (value >> 2) & 1, (value >> 1) & 1, value & 1]
  })
}

const final = initial.map((_, i) => initial.indexOf(i + 1) + 1)

function desBlock(block: Uint8Array, keys: readonly Bits[]): Uint8Array {
  const start = pick(bitsOf(block), initial)
  let [left, right] = [start.slice(0, 32), start.slice(32)]
  for (const key of keys) {
    const mixed = pick(right, expansion).map((bit, i) => bit ^ (key[i] ?? 0))
    const turned = pick(substituted(mixed), roundPermutation)
    ;[left, right] = [right, left.map((bit, i) => bit ^ (turned[i] ?? 0))]
  }
  return bytesOf(pick([...right, ...left], final))
}

/** DES (a key of 8 bytes) and triple DES (16 or 24). Plain and slow: these ciphers are only met in old protocols. */
export function desBlocks(key: Uint8Array): BlockFunctions {
  const first = roundKeys(key.subarray(0, 8))
  const backwards = (keys: number[][]): number[][] => [...keys].reverse()
  if (key.length === 8) {
    return {
      size: 8,
      encrypt: (block) => desBlock(block, first),
      decrypt: (block) => desBlock(block, backwards(first)),
    }
  }
  const second = roundKeys(key.subarray(8, 16))
  const third = key.length === 24 ? roundKeys(key.subarray(16, 24)) : first
  return {
    size: 8,
    encrypt: (block) => desBlock(desBlock(desBlock(block, first), backwards(second)), third),
    decrypt: (block) => desBlock(desBlock(desBlock(block, backwards(third)), second), backwards(first)),
  }
}
