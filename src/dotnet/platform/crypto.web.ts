import { cbc, ecb } from '@noble/ciphers/aes.js'
import { hmac } from '@noble/hashes/hmac.js'
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { pbkdf2 } from '@noble/hashes/pbkdf2.js'
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { sha3_256, sha3_384, sha3_512 } from '@noble/hashes/sha3.js'
import { type BlockFunctions, chained } from './block-modes.ts'
import type { CipherRequest, CipherState, HashState, SynchronousCrypto } from './crypto.ts'
import { desBlocks } from './des.ts'
import { rc2Cipher } from './rc2.ts'
import { generateRsaKey, rsaPrivate, rsaPublic } from './rsa.ts'

const hashes = {
  MD5: md5,
  SHA1: sha1,
  SHA256: sha256,
  SHA384: sha384,
  SHA512: sha512,
  'SHA3-256': sha3_256,
  'SHA3-384': sha3_384,
  'SHA3-512': sha3_512,
} as const

interface NobleState {
  update(bytes: Uint8Array): unknown
  digest(): Uint8Array
}

const state = (noble: NobleState): HashState => ({
  update: (bytes) => void noble.update(bytes),
  digest: () => noble.digest(),
})

function aesBlocks(key: Uint8Array): BlockFunctions {
  // noble's ciphers work once: a fresh one each time.
  const blocks = () => ecb(key, { disablePadding: true })
  return { size: 16, encrypt: (block) => blocks().encrypt(block), decrypt: (block) => blocks().decrypt(block) }
}

/** CBC in whole runs, since one AES block at a time would expand the key each time. */
function aesCbc(request: CipherRequest): CipherState {
  let iv = request.iv ?? new Uint8Array(16)
  return {
    update: (bytes) => {
      if (bytes.length === 0) return new Uint8Array(0)
      const run = cbc(request.key, iv, { disablePadding: true })
      const result = request.encrypts ? run.encrypt(bytes) : run.decrypt(bytes)
      iv = (request.encrypts ? result : bytes).slice(-16)
      return result
    },
  }
}

/** Cryptography in pure JavaScript, for browsers and edge workers. */
export const synchronousCrypto: SynchronousCrypto = {
  hash: (name) => state(hashes[name].create()),
  hmac: (name, key) => state(hmac.create(hashes[name], key)),
  cipher: (request) => {
    if (request.cipher === 'RC2') return rc2Cipher(request)
    if (request.cipher !== 'AES') return chained(desBlocks(request.key), request)
    return request.mode === 'CBC' ? aesCbc(request) : chained(aesBlocks(request.key), request)
  },
  rsaPublic,
  rsaPrivate,
  rsaGenerate: generateRsaKey,
  pbkdf2: (name, password, salt, iterations, length) =>
    pbkdf2(hashes[name], password, salt, { c: iterations, dkLen: length }),
}
