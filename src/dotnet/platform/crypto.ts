/** Hash functions by their .NET names. */
export type HashName = 'MD5' | 'SHA1' | 'SHA256' | 'SHA384' | 'SHA512' | 'SHA3-256' | 'SHA3-384' | 'SHA3-512'

/** A hash or MAC that is fed piece by piece. */
export interface HashState {
  update(bytes: Uint8Array): void
  /** Ends the computation; the state can't be used afterwards. */
  digest(): Uint8Array
}

export type CipherName = 'AES' | 'DES' | 'TripleDES' | 'RC2'

/** `CFB8` and `CFB` differ in the number of bits fed back: 8 or a whole block. */
export type CipherModeName = 'ECB' | 'CBC' | 'CFB8' | 'CFB'

export interface CipherRequest {
  readonly cipher: CipherName
  readonly mode: CipherModeName
  readonly key: Uint8Array
  /** One block; null for ECB. */
  readonly iv: Uint8Array | null
  readonly encrypts: boolean
}

/** A block cipher without padding: takes whole blocks (CFB8: any number of bytes) and gives as many bytes back. */
export interface CipherState {
  update(bytes: Uint8Array): Uint8Array
}

/** RSA numbers, unsigned and big-endian without leading zeros. */
export interface RsaPublicNumbers {
  readonly modulus: Uint8Array
  readonly exponent: Uint8Array
}

export interface RsaPrivateNumbers extends RsaPublicNumbers {
  readonly d: Uint8Array
  readonly p: Uint8Array
  readonly q: Uint8Array
  readonly dp: Uint8Array
  readonly dq: Uint8Array
  readonly inverseQ: Uint8Array
}

/**
 * Cryptography that answers at once, as C# expressions need it. `#synchronous-crypto` is `node:crypto` where it
 * exists and a pure implementation elsewhere; both give the same bytes.
 */
export interface SynchronousCrypto {
  hash(name: HashName): HashState
  hmac(name: HashName, key: Uint8Array): HashState
  cipher(request: CipherRequest): CipherState
  /** `block ^ exponent mod modulus`; block and result are as long as the modulus. */
  rsaPublic(key: RsaPublicNumbers, block: Uint8Array): Uint8Array
  /** `block ^ d mod modulus`; block and result are as long as the modulus. */
  rsaPrivate(key: RsaPrivateNumbers, block: Uint8Array): Uint8Array
  /** A new key with the exponent 65537; `random` gives the bytes where the platform has no generator of its own. */
  rsaGenerate(bits: number, random: (count: number) => Uint8Array): RsaPrivateNumbers
  /** PBKDF2 with an HMAC of `name`. */
  pbkdf2(name: HashName, password: Uint8Array, salt: Uint8Array, iterations: number, length: number): Uint8Array
}
