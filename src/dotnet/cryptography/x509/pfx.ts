import { synchronousCrypto } from '#synchronous-crypto'
import type { HashName, RsaPrivateNumbers } from '../../platform/crypto.ts'
import { charge } from '../../values/ambient.ts'
import { corrupted, type DerValue, readDer, Tag } from '../asn1/der.ts'
import { concatBytes, equalBytes, hexOf } from '../bytes.ts'
import { cryptographic } from '../messages.ts'
import { unpad } from '../padding.ts'
import { PaddingMode } from '../padding-mode.ts'
import { readPkcs8PrivateKey, readSubjectPublicKey, rsaIdentifier } from '../rsa/key-formats.ts'
import { parseCertificate } from './parsed-certificate.ts'

const wrongPassword = () =>
  cryptographic('The certificate data cannot be read with the provided password, the password may be incorrect.')
const unknownAlgorithm = (identifier: string) => cryptographic(`'${identifier}' is not a known hash algorithm.`)

const digests: Readonly<Record<string, HashName>> = {
  '1.3.14.3.2.26': 'SHA1',
  '2.16.840.1.101.3.4.2.1': 'SHA256',
  '2.16.840.1.101.3.4.2.2': 'SHA384',
  '2.16.840.1.101.3.4.2.3': 'SHA512',
}
const pseudoRandom: Readonly<Record<string, HashName>> = {
  '1.2.840.113549.2.7': 'SHA1',
  '1.2.840.113549.2.9': 'SHA256',
  '1.2.840.113549.2.10': 'SHA384',
  '1.2.840.113549.2.11': 'SHA512',
}

function digest(name: HashName, ...parts: readonly Uint8Array[]): Uint8Array {
  const state = synchronousCrypto.hash(name)
  for (const part of parts) state.update(part)
  return state.digest()
}

/** The key derivation of PKCS #12 (RFC 7292, appendix B). */
export function derive(
  name: HashName,
  password: Uint8Array,
  salt: Uint8Array,
  id: number,
  iterations: number,
  length: number,
): Uint8Array {
  const block = name === 'SHA1' || name === 'SHA256' ? 64 : 128
  const stretch = (bytes: Uint8Array): Uint8Array =>
    Uint8Array.from({ length: block * Math.ceil(bytes.length / block) }, (_, i) => bytes[i % bytes.length] ?? 0)
  const diversifier = new Uint8Array(block).fill(id)
  const input = concatBytes(stretch(salt), stretch(password))
  let result = new Uint8Array(0)
  charge(iterations * 4)
  while (result.length < length) {
    let hash = digest(name, diversifier, input)
    for (let i = 1; i < iterations; i++) hash = digest(name, hash)
    result = Uint8Array.from([...result, ...hash])
    const addend = stretch(hash).subarray(0, block)
    for (let start = 0; start < input.length; start += block) {
      let carry = 1
      for (let i = block - 1; i >= 0; i--) {
        carry += (input[start + i] ?? 0) + (addend[i] ?? 0)
        input[start + i] = carry & 255
        carry >>= 8
      }
    }
  }
  return result.subarray(0, length)
}

export interface Passwords {
  /** UTF-16, big-endian, with a closing zero: for PKCS #12's own schemes. */
  readonly wide: Uint8Array
  /** UTF-8: for PBES2. */
  readonly narrow: Uint8Array
}

function decrypt(algorithm: DerValue, data: Uint8Array, passwords: Passwords): Uint8Array {
  const identifier = algorithm.child(0).objectIdentifier
  const parameters = algorithm.child(1)
  const open = (cipher: 'AES' | 'TripleDES' | 'RC2', key: Uint8Array, iv: Uint8Array): Uint8Array => {
    if (data.length === 0 || data.length % iv.length !== 0) throw corrupted()
    const plain = synchronousCrypto.cipher({ cipher, mode: 'CBC', key, iv, encrypts: false }).update(data)
    return unpad(plain, iv.length, PaddingMode.PKCS7)
  }
  if (identifier === '1.2.840.113549.1.5.13') {
    const derivation = parameters.child(0).child(1).children
    const [salt, iterations] = [derivation[0]?.content ?? new Uint8Array(0), derivation[1]?.number ?? 1]
    const prf =
      derivation.find((value) => value.tag === Tag.Sequence)?.child(0).objectIdentifier ?? '1.2.840.113549.2.7'
    const scheme = parameters.child(1)
    const name = scheme.child(0).objectIdentifier
    const hash = pseudoRandom[prf]
    const lengths: Record<string, number> = {
      '2.16.840.1.101.3.4.1.2': 16,
      '2.16.840.1.101.3.4.1.22': 24,
      '2.16.840.1.101.3.4.1.42': 32,
      '1.2.840.113549.3.7': 24,
    }
    const length = lengths[name]
    if (!hash || !length) throw unknownAlgorithm(hash ? name : prf)
    charge(iterations * 4)
    const key = synchronousCrypto.pbkdf2(hash, passwords.narrow, salt, iterations, length)
    return open(name === '1.2.840.113549.3.7' ? 'TripleDES' : 'AES', key, scheme.child(1).content)
  }
  const old: Record<string, readonly ['TripleDES' | 'RC2', number]> = {
    '1.2.840.113549.1.12.1.3': ['TripleDES', 24],
    '1.2.840.113549.1.12.1.4': ['TripleDES', 16],
    '1.2.840.113549.1.12.1.5': ['RC2', 16],
    '1.2.840.113549.1.12.1.6': ['RC2', 5],
  }
  const scheme = old[identifier]
  if (!scheme) throw unknownAlgorithm(identifier)
  const [salt, iterations] = [parameters.child(0).content, parameters.child(1).number]
  const key = derive('SHA1', passwords.wide, salt, 1, iterations, scheme[1])
  return open(scheme[0], key, derive('SHA1', passwords.wide, salt, 2, iterations, 8))
}

export function passwordsOf(password: string | null): Passwords {
  const text = password ?? ''
  const units = text.split('').flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255])
  return {
    wide: password === null ? new Uint8Array(0) : Uint8Array.from([...units, 0, 0]),
    narrow: new TextEncoder().encode(text),
  }
}

export interface PfxContent {
  readonly certificate: Uint8Array
  readonly privateKey: RsaPrivateNumbers | null
}

export function isPfx(bytes: Uint8Array): boolean {
  try {
    const [version, content] = readDer(bytes, Tag.Sequence).children
    return (
      version?.tag === Tag.Integer &&
      version.number === 3 &&
      content?.child(0).objectIdentifier === '1.2.840.113549.1.7.1'
    )
  } catch {
    return false
  }
}

/** Opens a PFX (PKCS #12) file: the certificate that has the private key, else the last one. */
export function readPfx(bytes: Uint8Array, password: string | null): PfxContent {
  const pfx = readDer(bytes, Tag.Sequence)
  const authenticated = pfx.child(1).child(1).child(0, Tag.OctetString).content
  const mac = pfx.children[2]
  // No password and an empty one are told apart in the file, not by who opens it.
  const passwords = (password ? [password] : [password, password === null ? '' : null])
    .map(passwordsOf)
    .find((one) => !mac || hasMac(mac, authenticated, one))
  if (!passwords) throw wrongPassword()

  const certificates: Kept<Uint8Array>[] = []
  const keys: Kept<RsaPrivateNumbers | null>[] = []
  for (const info of readDer(authenticated, Tag.Sequence).children) {
    for (const bag of readDer(contentOf(info, passwords), Tag.Sequence).children) {
      const identifier = bag.child(0).objectIdentifier
      const value = bag.child(1).child(0)
      const id = localKeyId(bag)
      if (identifier === '1.2.840.113549.1.12.10.1.1') keys.push({ content: rsaNumbers(value.raw), id })
      if (identifier === '1.2.840.113549.1.12.10.1.2')
        keys.push({ content: rsaNumbers(decrypt(value.child(0), value.child(1).content, passwords)), id })
      if (identifier === '1.2.840.113549.1.12.10.1.3')
        certificates.push({ content: value.child(1).child(0, Tag.OctetString).content.slice(), id })
    }
  }
  for (const { content: certificate } of certificates) {
    const key = keys.find(({ content }) => content && belongsTo(certificate, content))
    if (key) return { certificate, privateKey: key.content }
  }
  const withKey = certificates.find((c) => c.id !== null && keys.some((key) => key.id === c.id))
  const certificate = withKey ?? certificates.at(-1)
  if (!certificate) throw cryptographic('The provided PFX data contains no certificates.')
  return { certificate: certificate.content, privateKey: null }
}

/** What a bag holds, and the id that ties a certificate to its key. */
interface Kept<T> {
  readonly content: T
  readonly id: string | null
}

function localKeyId(bag: DerValue): string | null {
  const attribute = bag.children[2]?.children.find((a) => a.child(0).objectIdentifier === '1.2.840.113549.1.9.21')
  return attribute ? hexOf(attribute.child(1).child(0).content) : null
}

/** The numbers of an RSA key; null for a key of another algorithm. */
function rsaNumbers(pkcs8: Uint8Array): RsaPrivateNumbers | null {
  const algorithm = readDer(pkcs8, Tag.Sequence).child(1, Tag.Sequence).child(0).objectIdentifier
  return algorithm === rsaIdentifier ? readPkcs8PrivateKey(pkcs8) : null
}

function contentOf(info: DerValue, passwords: Passwords): Uint8Array {
  if (info.child(0).objectIdentifier === '1.2.840.113549.1.7.1') return info.child(1).child(0, Tag.OctetString).content
  const encrypted = info.child(1).child(0).child(1)
  return decrypt(encrypted.child(1), encrypted.child(2).content, passwords)
}

function hasMac(mac: DerValue, data: Uint8Array, passwords: Passwords): boolean {
  const identifier = mac.child(0).child(0).child(0).objectIdentifier
  const name = digests[identifier]
  if (!name) throw unknownAlgorithm(identifier)
  const expected = mac.child(0).child(1).content
  const key = derive(name, passwords.wide, mac.child(1).content, 3, mac.children[2]?.number ?? 1, expected.length)
  const state = synchronousCrypto.hmac(name, key)
  state.update(data)
  return equalBytes(state.digest(), expected)
}

function belongsTo(certificate: Uint8Array, key: RsaPrivateNumbers): boolean {
  const parsed = parseCertificate(certificate)
  if (parsed.keyAlgorithm !== rsaIdentifier) return false
  return equalBytes(readSubjectPublicKey(parsed.publicKeyInfo).modulus, key.modulus)
}
