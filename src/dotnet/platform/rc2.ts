import { chained } from './block-modes.ts'
import type { CipherRequest, CipherState } from './crypto.ts'

/** The permutation of RFC 2268, section 2. */
const table = Uint8Array.from(
  (
    'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
    '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb6266fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7' +
    '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ecc2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a90d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad'
  ).match(/../g) ?? [],
  (pair) => Number.parseInt(pair, 16),
)

const rotations = [1, 2, 3, 5]

function expand(key: Uint8Array): Uint16Array {
  const bits = key.length * 8
  const bytes = new Uint8Array(128)
  bytes.set(key)
  const at = (i: number): number => bytes[i] ?? 0
  for (let i = key.length; i < 128; i++) bytes[i] = table[(at(i - 1) + at(i - key.length)) & 255] ?? 0
  const used = Math.ceil(bits / 8)
  bytes[128 - used] = table[at(128 - used) & (255 >> (8 * used - bits))] ?? 0
  for (let i = 127 - used; i >= 0; i--) bytes[i] = table[at(i + 1) ^ at(i + used)] ?? 0
  return Uint16Array.from({ length: 64 }, (_, i) => at(2 * i) | (at(2 * i + 1) << 8))
}

const wordsOf = (block: Uint8Array): number[] => [0, 2, 4, 6].map((i) => (block[i] ?? 0) | ((block[i + 1] ?? 0) << 8))
const bytesOf = (words: readonly number[]): Uint8Array =>
  Uint8Array.from(words.flatMap((word) => [word & 255, word >> 8]))

function encrypt(block: Uint8Array, key: Uint16Array): Uint8Array {
  const r = wordsOf(block)
  const get = (i: number): number => r[i & 3] ?? 0
  let next = 0
  for (let round = 0; round < 16; round++) {
    for (let i = 0; i < 4; i++) {
      const sum = (get(i) + (key[next++] ?? 0) + (get(i + 3) & get(i + 2)) + (~get(i + 3) & get(i + 1))) & 0xffff
      const turn = rotations[i] ?? 0
      r[i] = ((sum << turn) | (sum >> (16 - turn))) & 0xffff
    }
    if (round === 4 || round === 10) for (let i = 0; i < 4; i++) r[i] = (get(i) + (key[get(i + 3) & 63] ?? 0)) & 0xffff
  }
  return bytesOf(r)
}

function decrypt(block: Uint8Array, key: Uint16Array): Uint8Array {
  const r = wordsOf(block)
  const get = (i: number): number => r[i & 3] ?? 0
  let next = 63
  for (let round = 15; round >= 0; round--) {
    if (round === 4 || round === 10) for (let i = 3; i >= 0; i--) r[i] = (get(i) - (key[get(i + 3) & 63] ?? 0)) & 0xffff
    for (let i = 3; i >= 0; i--) {
      const turn = rotations[i] ?? 0
      const turned = ((get(i) >> turn) | (get(i) << (16 - turn))) & 0xffff
      r[i] = (turned - (key[next--] ?? 0) - (get(i + 3) & get(i + 2)) - (~get(i + 3) & get(i + 1))) & 0xffff
    }
  }
  return bytesOf(r)
}

/** RC2 with an effective key length of the whole key, as .NET uses it. */
export function rc2Cipher(request: CipherRequest): CipherState {
  const key = expand(request.key)
  return chained({ size: 8, encrypt: (block) => encrypt(block, key), decrypt: (block) => decrypt(block, key) }, request)
}
