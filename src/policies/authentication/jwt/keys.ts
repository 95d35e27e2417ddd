import { synchronousCrypto } from '#synchronous-crypto'
import { readDer, Tag } from '../../../dotnet/cryptography/asn1/der.ts'
import { RsaKey } from '../../../dotnet/cryptography/rsa/rsa-key.ts'
import { type Certificate, certificateOf } from '../../../dotnet/cryptography/x509/certificate.ts'
import { toBase64Url } from '../../../dotnet/platform/base64url.ts'
import type { HashName } from '../../../dotnet/platform/crypto.ts'
import { DotnetException } from '../../../dotnet/values/exception.ts'
import { base64Bytes, base64UrlBytes, sameBytes, utf8 } from './bytes.ts'

/** A key that signatures are verified with. */
export type SigningKey = { readonly id: string | null } & (
  | { readonly kind: 'symmetric'; readonly bytes: Uint8Array }
  | { readonly kind: 'rsa'; readonly key: RsaKey }
  | { readonly kind: 'elliptic'; readonly jwk: JsonWebKey; readonly curve: string }
)

export function rsaKey(id: string | null, modulus: Uint8Array, exponent: Uint8Array): SigningKey {
  return {
    id,
    kind: 'rsa',
    key: new RsaKey('System.Security.Cryptography.RSACng', {
      modulus: unsigned(modulus),
      exponent: unsigned(exponent),
    }),
  }
}

const curvesByIdentifier: Readonly<Record<string, string>> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
}

/** The public key of a certificate; null for an algorithm that signs no tokens. */
export function certificateKey(id: string | null, certificate: Certificate): SigningKey | null {
  const key = certificate.publicKey
  return key ? { id, kind: 'rsa', key } : ellipticKey(id, certificate)
}

function ellipticKey(id: string | null, { parsed }: Certificate): SigningKey | null {
  if (parsed.keyAlgorithm !== '1.2.840.10045.2.1' || parsed.keyParameters[0] !== Tag.ObjectIdentifier) return null
  const curve = curvesByIdentifier[readDer(parsed.keyParameters).objectIdentifier]
  const point = parsed.keyValue
  if (curve === undefined || point[0] !== 4) return null
  const half = (point.length - 1) / 2
  const jwk = { kty: 'EC', crv: curve, x: toBase64Url(point.slice(1, 1 + half)), y: toBase64Url(point.slice(1 + half)) }
  return { id, kind: 'elliptic', curve, jwk }
}

/** The key of a legacy Mobile Services master key: tokens are signed with the hash of it and a fixed word. */
export function zumoKey(id: string | null, masterKey: string): SigningKey {
  const state = synchronousCrypto.hash('SHA256')
  state.update(utf8(`${masterKey}JWTSig`))
  return { id, kind: 'symmetric', bytes: state.digest() }
}

/** A member of a JWKS document; null for a kind or use that doesn't sign. */
export function jsonWebKey(jwk: Readonly<Record<string, unknown>>): SigningKey | null {
  const text = (name: string): string | null => (typeof jwk[name] === 'string' ? jwk[name] : null)
  if (text('use') === 'enc') return null
  const id = text('kid') ?? text('x5t')
  const bytes = (name: string): Uint8Array | null => base64UrlBytes(text(name) ?? '!')
  if (text('kty') === 'RSA') {
    const modulus = bytes('n')
    const exponent = bytes('e')
    return modulus && exponent ? rsaKey(id, modulus, exponent) : chainKey(id, jwk['x5c'])
  }
  if (text('kty') === 'EC' && text('crv') && text('x') && text('y')) {
    const curve = text('crv') as string
    return {
      id,
      kind: 'elliptic',
      curve,
      jwk: { kty: 'EC', crv: curve, x: text('x') as string, y: text('y') as string },
    }
  }
  const secret = text('kty') === 'oct' ? bytes('k') : null
  return secret && { id, kind: 'symmetric', bytes: secret }
}

/** The key of the first certificate of `x5c`, for key sets that hold nothing else. */
function chainKey(id: string | null, chain: unknown): SigningKey | null {
  const first: unknown = Array.isArray(chain) ? chain[0] : undefined
  const bytes = typeof first === 'string' ? base64Bytes(first) : null
  if (!bytes) return null
  try {
    return certificateKey(id, certificateOf(bytes))
  } catch (error) {
    if (error instanceof DotnetException) return null
    throw error
  }
}

function unsigned(bytes: Uint8Array): Uint8Array {
  let start = 0
  while (start < bytes.length - 1 && bytes[start] === 0) start++
  return start === 0 ? bytes : bytes.subarray(start)
}

const hashes: Readonly<Record<string, HashName>> = { '256': 'SHA256', '384': 'SHA384', '512': 'SHA512' }
const curves: Readonly<Record<string, string>> = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' }

/** Algorithms of signatures that are verified. */
export const algorithms: ReadonlySet<string> = new Set(
  ['HS', 'RS', 'PS', 'ES'].flatMap((family) => Object.keys(hashes).map((bits) => family + bits)),
)

/** Whether a key can have made a signature of this algorithm: a public key is never taken for a secret. */
export function fitsAlgorithm(key: SigningKey, algorithm: string): boolean {
  const family = algorithm.slice(0, 2)
  if (key.kind === 'symmetric') return family === 'HS'
  if (key.kind === 'rsa') return family === 'RS' || family === 'PS'
  return curves[algorithm] === key.curve
}

/** Verifies a signature; a promise only for elliptic curves. */
export function verifySignature(
  key: SigningKey,
  algorithm: string,
  input: string,
  signature: Uint8Array<ArrayBuffer>,
): boolean | Promise<boolean> {
  const hash = hashes[algorithm.slice(2)] as HashName
  const bytes = utf8(input)
  if (key.kind === 'symmetric') {
    const mac = synchronousCrypto.hmac(hash, key.bytes)
    mac.update(bytes)
    return sameBytes(mac.digest(), signature)
  }
  if (key.kind === 'rsa') {
    const state = synchronousCrypto.hash(hash)
    state.update(bytes)
    return key.key.verify(hash, state.digest(), signature, algorithm.startsWith('PS') ? 'pss' : 'pkcs1')
  }
  return verifyElliptic(key.jwk, key.curve, hash, bytes, signature)
}

async function verifyElliptic(
  jwk: JsonWebKey,
  curve: string,
  hash: HashName,
  input: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const key = await globalThis.crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: curve }, false, [
      'verify',
    ])
    return await globalThis.crypto.subtle.verify(
      { name: 'ECDSA', hash: hash.replace('SHA', 'SHA-') },
      key,
      signature,
      input,
    )
  } catch {
    return false
  }
}
