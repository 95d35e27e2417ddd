import type { RsaPrivateNumbers, RsaPublicNumbers } from '../../platform/crypto.ts'
import { corrupted, der, derBits, derInteger, readDer, Tag } from '../asn1/der.ts'

export const rsaIdentifier = '1.2.840.113549.1.1.1'
/** `AlgorithmIdentifier` of an RSA key: the identifier and a null. */
const algorithm = der(
  Tag.Sequence,
  der(Tag.ObjectIdentifier, Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1)),
  der(Tag.Null),
)

/** PKCS #1 `RSAPublicKey`. */
export function readRsaPublicKey(bytes: Uint8Array): RsaPublicNumbers {
  const [modulus, exponent] = readDer(bytes, Tag.Sequence).children
  if (!modulus || !exponent) throw corrupted()
  return { modulus: modulus.unsigned, exponent: exponent.unsigned }
}

export function writeRsaPublicKey(key: RsaPublicNumbers): Uint8Array {
  return der(Tag.Sequence, derInteger(key.modulus), derInteger(key.exponent))
}

/** PKCS #1 `RSAPrivateKey`. */
export function readRsaPrivateKey(bytes: Uint8Array): RsaPrivateNumbers {
  const values = readDer(bytes, Tag.Sequence).children.map((child) => child.unsigned)
  const [, modulus, exponent, d, p, q, dp, dq, inverseQ] = values
  if (!modulus || !exponent || !d || !p || !q || !dp || !dq || !inverseQ) throw corrupted()
  return { modulus, exponent, d, p, q, dp, dq, inverseQ }
}

export function writeRsaPrivateKey(key: RsaPrivateNumbers): Uint8Array {
  const { modulus, exponent, d, p, q, dp, dq, inverseQ } = key
  return der(Tag.Sequence, ...[Uint8Array.of(0), modulus, exponent, d, p, q, dp, dq, inverseQ].map(derInteger))
}

/** X.509 `SubjectPublicKeyInfo`. */
export function readSubjectPublicKey(bytes: Uint8Array): RsaPublicNumbers {
  const info = readDer(bytes, Tag.Sequence)
  if (info.child(0, Tag.Sequence).child(0).objectIdentifier !== rsaIdentifier) throw corrupted()
  return readRsaPublicKey(info.child(1).bits)
}

export function writeSubjectPublicKey(key: RsaPublicNumbers): Uint8Array {
  return der(Tag.Sequence, algorithm, derBits(writeRsaPublicKey(key)))
}

/** PKCS #8 `PrivateKeyInfo`. */
export function readPkcs8PrivateKey(bytes: Uint8Array): RsaPrivateNumbers {
  const info = readDer(bytes, Tag.Sequence)
  if (info.child(1, Tag.Sequence).child(0).objectIdentifier !== rsaIdentifier) throw corrupted()
  return readRsaPrivateKey(info.child(2, Tag.OctetString).content)
}

export function writePkcs8PrivateKey(key: RsaPrivateNumbers): Uint8Array {
  return der(Tag.Sequence, derInteger(Uint8Array.of(0)), algorithm, der(Tag.OctetString, writeRsaPrivateKey(key)))
}
