import { synchronousCrypto } from '#synchronous-crypto'
import type { HashName } from '../../platform/crypto.ts'
import { ambient } from '../../values/ambient.ts'
import { concatBytes, equalBytes } from '../bytes.ts'
import { cryptographic } from '../messages.ts'

/** Paddings of PKCS #1 (RFC 8017) over blocks as long as the modulus. */

const digestPrefixes: Record<HashName, string> = {
  MD5: '3020300c06082a864886f70d020505000410',
  SHA1: '3021300906052b0e03021a05000414',
  SHA256: '3031300d060960864801650304020105000420',
  SHA384: '3041300d060960864801650304020205000430',
  SHA512: '3051300d060960864801650304020305000440',
  'SHA3-256': '3031300d060960864801650304020805000420',
  'SHA3-384': '3041300d060960864801650304020905000430',
  'SHA3-512': '3051300d060960864801650304020a05000440',
}

const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

function digest(name: HashName, ...parts: readonly Uint8Array[]): Uint8Array {
  const state = synchronousCrypto.hash(name)
  for (const part of parts) state.update(part)
  return state.digest()
}

export const hashLengths: Record<HashName, number> = {
  MD5: 16,
  SHA1: 20,
  SHA256: 32,
  SHA384: 48,
  SHA512: 64,
  'SHA3-256': 32,
  'SHA3-384': 48,
  'SHA3-512': 64,
}

/** MGF1. */
function mask(name: HashName, seed: Uint8Array, length: number): Uint8Array {
  const parts: Uint8Array[] = []
  for (let counter = 0; counter * hashLengths[name] < length; counter++)
    parts.push(digest(name, seed, Uint8Array.of(0, 0, counter >> 8, counter & 255)))
  return concatBytes(...parts).subarray(0, length)
}

const xor = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((byte, i) => byte ^ (b[i] ?? 0))

/** The block of an RSASSA-PKCS1-v1_5 signature; undefined where the key is too short for it. */
export function signaturePkcs1(name: HashName, hash: Uint8Array, length: number): Uint8Array | undefined {
  const info = concatBytes(fromHex(digestPrefixes[name]), hash)
  const filling = length - info.length - 3
  if (filling < 8) return undefined
  return concatBytes(Uint8Array.of(0, 1), new Uint8Array(filling).fill(255), Uint8Array.of(0), info)
}

/** The block of an RSASSA-PSS signature with a salt as long as the hash. */
export function signaturePss(name: HashName, hash: Uint8Array, bits: number): Uint8Array | undefined {
  const length = Math.ceil((bits - 1) / 8)
  const size = hashLengths[name]
  const room = length - 2 * size - 2
  if (room < 0) return undefined
  const salt = ambient().randomBytes(size).slice()
  const inner = digest(name, new Uint8Array(8), hash, salt)
  const block = concatBytes(new Uint8Array(room), Uint8Array.of(1), salt)
  const masked = xor(block, mask(name, inner, block.length))
  masked[0] = (masked[0] ?? 0) & (255 >> (8 * length - (bits - 1)))
  const whole = concatBytes(masked, inner, Uint8Array.of(0xbc))
  return whole.length < Math.ceil(bits / 8) ? concatBytes(Uint8Array.of(0), whole) : whole
}

export function isSignaturePss(name: HashName, hash: Uint8Array, opened: Uint8Array, bits: number): boolean {
  const length = Math.ceil((bits - 1) / 8)
  const block = opened.subarray(opened.length - length)
  const size = hashLengths[name]
  const top = 255 >> (8 * length - (bits - 1))
  if (block.length < 2 * size + 2 || block[length - 1] !== 0xbc || ((block[0] ?? 0) & ~top) !== 0) return false
  const masked = block.subarray(0, length - size - 1)
  const inner = block.subarray(length - size - 1, length - 1)
  const plain = xor(masked, mask(name, inner, masked.length))
  plain[0] = (plain[0] ?? 0) & top
  const filling = plain.length - size - 1
  if (plain[filling] !== 1 || plain.subarray(0, filling).some((byte) => byte !== 0)) return false
  return equalBytes(inner, digest(name, new Uint8Array(8), hash, plain.subarray(filling + 1)))
}

const tooLarge = () => cryptographic('error:0200006E:rsa routines::data too large for key size')

export function encryptionPkcs1(data: Uint8Array, length: number): Uint8Array {
  const filling = length - data.length - 3
  if (filling < 8) throw tooLarge()
  const random = ambient().randomBytes(filling).slice()
  for (let i = 0; i < filling; i++) while (random[i] === 0) random[i] = ambient().randomBytes(1)[0] ?? 1
  return concatBytes(Uint8Array.of(0, 2), random, Uint8Array.of(0), data)
}

export function openPkcs1(block: Uint8Array): Uint8Array {
  const end = block.indexOf(0, 2)
  if (block[0] !== 0 || block[1] !== 2 || end < 10)
    throw cryptographic('error:02000072:rsa routines::padding check failed')
  return block.slice(end + 1)
}

export function encryptionOaep(name: HashName, data: Uint8Array, length: number): Uint8Array {
  const size = hashLengths[name]
  const room = length - data.length - 2 * size - 2
  if (room < 0) throw tooLarge()
  const block = concatBytes(digest(name), new Uint8Array(room), Uint8Array.of(1), data)
  const seed = ambient().randomBytes(size).slice()
  const masked = xor(block, mask(name, seed, block.length))
  return concatBytes(Uint8Array.of(0), xor(seed, mask(name, masked, size)), masked)
}

export function openOaep(name: HashName, block: Uint8Array): Uint8Array {
  const size = hashLengths[name]
  const failure = () => cryptographic('error:02000079:rsa routines::oaep decoding error')
  if (block.length < 2 * size + 2 || block[0] !== 0) throw failure()
  const masked = block.subarray(size + 1)
  const seed = xor(block.subarray(1, size + 1), mask(name, masked, size))
  const plain = xor(masked, mask(name, seed, masked.length))
  const end = plain.indexOf(1, size)
  if (
    !equalBytes(plain.subarray(0, size), digest(name)) ||
    end < 0 ||
    plain.subarray(size, end).some((byte) => byte !== 0)
  )
    throw failure()
  return plain.slice(end + 1)
}
