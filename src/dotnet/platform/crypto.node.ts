import * as nodeCrypto from 'node:crypto'
import { fromBase64Url, toBase64Url } from './base64url.ts'
import type {
  CipherModeName,
  CipherRequest,
  CipherState,
  HashName,
  HashState,
  RsaPrivateNumbers,
  RsaPublicNumbers,
  SynchronousCrypto,
} from './crypto.ts'
import { rc2Cipher } from './rc2.ts'

const nodeNames: Record<HashName, string> = {
  MD5: 'md5',
  SHA1: 'sha1',
  SHA256: 'sha256',
  SHA384: 'sha384',
  SHA512: 'sha512',
  'SHA3-256': 'sha3-256',
  'SHA3-384': 'sha3-384',
  'SHA3-512': 'sha3-512',
}
const nodeModes: Record<CipherModeName, string> = { ECB: 'ecb', CBC: 'cbc', CFB8: 'cfb8', CFB: 'cfb' }

function state(hash: nodeCrypto.Hash | nodeCrypto.Hmac): HashState {
  return {
    update: (bytes) => void hash.update(bytes),
    digest: () => new Uint8Array(hash.digest()),
  }
}

/** OpenSSL 3 keeps single DES in a module that isn't loaded: DES is triple DES with one key thrice. */
function tripled(key: Uint8Array): Uint8Array {
  const keys = key.length === 8 ? [key, key, key] : key.length === 16 ? [key, key.subarray(0, 8)] : [key]
  const whole = new Uint8Array(24)
  let at = 0
  for (const part of keys) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function cipher(request: CipherRequest): CipherState {
  if (request.cipher === 'RC2') return rc2Cipher(request)
  const mode = nodeModes[request.mode]
  const isAes = request.cipher === 'AES'
  const key = isAes ? request.key : tripled(request.key)
  const name = isAes ? `aes-${key.length * 8}-${mode}` : mode === 'ecb' ? 'des-ede3' : `des-ede3-${mode}`
  const node = request.encrypts
    ? nodeCrypto.createCipheriv(name, key, request.iv)
    : nodeCrypto.createDecipheriv(name, key, request.iv)
  node.setAutoPadding(false)
  return { update: (bytes) => new Uint8Array(node.update(bytes)) }
}

const publicKeys = new WeakMap<RsaPublicNumbers, nodeCrypto.KeyObject>()
const privateKeys = new WeakMap<RsaPrivateNumbers, nodeCrypto.KeyObject>()

function publicKey(key: RsaPublicNumbers): nodeCrypto.KeyObject {
  let made = publicKeys.get(key)
  if (!made) {
    made = nodeCrypto.createPublicKey({
      format: 'jwk',
      key: { kty: 'RSA', n: toBase64Url(key.modulus), e: toBase64Url(key.exponent) },
    })
    publicKeys.set(key, made)
  }
  return made
}

function privateKey(key: RsaPrivateNumbers): nodeCrypto.KeyObject {
  let made = privateKeys.get(key)
  if (!made) {
    const text = toBase64Url
    const jwk = {
      kty: 'RSA',
      n: text(key.modulus),
      e: text(key.exponent),
      d: text(key.d),
      p: text(key.p),
      q: text(key.q),
      dp: text(key.dp),
      dq: text(key.dq),
      qi: text(key.inverseQ),
    }
    made = nodeCrypto.createPrivateKey({ format: 'jwk', key: jwk })
    privateKeys.set(key, made)
  }
  return made
}

const padding = nodeCrypto.constants.RSA_NO_PADDING

/** Cryptography of Node.js (OpenSSL). */
export const synchronousCrypto: SynchronousCrypto = {
  hash: (name) => state(nodeCrypto.createHash(nodeNames[name])),
  hmac: (name, key) => state(nodeCrypto.createHmac(nodeNames[name], key)),
  cipher,
  rsaPublic: (key, block) => new Uint8Array(nodeCrypto.publicEncrypt({ key: publicKey(key), padding }, block)),
  rsaPrivate: (key, block) => new Uint8Array(nodeCrypto.privateDecrypt({ key: privateKey(key), padding }, block)),
  rsaGenerate: (bits) => {
    const jwk = nodeCrypto.generateKeyPairSync('rsa', { modulusLength: bits }).privateKey.export({ format: 'jwk' })
    const bytes = (text: string | undefined): Uint8Array => fromBase64Url(text ?? '')
    return {
      modulus: bytes(jwk.n),
      exponent: bytes(jwk.e),
      d: bytes(jwk.d),
      p: bytes(jwk.p),
      q: bytes(jwk.q),
      dp: bytes(jwk.dp),
      dq: bytes(jwk.dq),
      inverseQ: bytes(jwk.qi),
    }
  },
  pbkdf2: (name, password, salt, iterations, length) =>
    new Uint8Array(nodeCrypto.pbkdf2Sync(password, salt, iterations, length, nodeNames[name])),
}
