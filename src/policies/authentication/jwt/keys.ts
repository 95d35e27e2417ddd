import { synchronousCrypto } from '#synchronous-crypto'
import { RsaKey } from '../../../dotnet/cryptography/rsa/rsa-key.ts'
import type { Certificate } from '../../../dotnet/cryptography/x509/certificate.ts'
import type { HashName } from '../../../dotnet/platform/crypto.ts'
import { base64UrlBytes, sameBytes, utf8 } from './bytes.ts'

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

/** The public key of a certificate; null where it is no RSA key. */
export function certificateKey(id: string | null, certificate: Certificate): SigningKey | null {
  const key = certificate.publicKey
  return key && { id, kind: 'rsa', key }
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
    return modulus && exponent && rsaKey(id, modulus, exponent)
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
