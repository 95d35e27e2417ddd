import { synchronousCrypto } from '#synchronous-crypto'
import type { SerializedProperty } from '../../json/object-properties.ts'
import { propertiesFrom } from '../../json/plain-object.ts'
import type { HashName, RsaPrivateNumbers, RsaPublicNumbers } from '../../platform/crypto.ts'
import { typeNamed } from '../../type-system/definition.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { ambient, charge } from '../../values/ambient.ts'
import { DotnetObject } from '../../values/object.ts'
import { equalBytes } from '../bytes.ts'
import { KeySizes } from '../key-sizes.ts'
import { cryptographic, disposed } from '../messages.ts'
import {
  encryptionOaep,
  encryptionPkcs1,
  hashLengths,
  isSignaturePss,
  openOaep,
  openPkcs1,
  signaturePkcs1,
  signaturePss,
} from './padding.ts'

export type RsaEncryption = { readonly kind: 'pkcs1' } | { readonly kind: 'oaep'; readonly hash: HashName }
export type RsaSignature = 'pkcs1' | 'pss'

const legalSizes = new KeySizes(512, 16384, 8)
const invalidSize = 'Specified key is not a valid size for this algorithm.'

/** An RSA key; one that nobody set is generated when it is first needed. */
export class RsaKey extends DotnetObject {
  readonly #typeName: string
  #numbers: RsaPublicNumbers | RsaPrivateNumbers | null
  #bits: number
  #isDisposed = false
  /** It came with a certificate: .NET on Linux hands its native key on without looking for the private numbers. */
  isOfCertificate = false

  /** The key of a certificate. */
  static ofCertificate(typeName: string, numbers: RsaPublicNumbers | RsaPrivateNumbers): RsaKey {
    const key = new RsaKey(typeName, numbers)
    key.isOfCertificate = true
    return key
  }

  constructor(typeName: string, numbers: RsaPublicNumbers | RsaPrivateNumbers | null = null, bits = 2048) {
    super()
    this.#typeName = typeName
    this.#numbers = numbers
    this.#bits = numbers ? bitLength(numbers.modulus) : bits
    if (!legalSizes.includes(this.#bits) && !numbers) throw cryptographic(invalidSize)
  }

  override get dotnetType(): DotnetType {
    return typeNamed(this.#typeName)
  }

  jsonProperties(): readonly SerializedProperty[] {
    return propertiesFrom({
      LegalKeySizes: legalSizes.asArray(),
      KeyExchangeAlgorithm: 'RSA',
      SignatureAlgorithm: 'RSA',
    })
  }

  get legalKeySizes(): KeySizes {
    return legalSizes
  }

  get keySize(): number {
    return this.#bits
  }

  setKeySize(bits: number): void {
    if (!legalSizes.includes(bits)) throw cryptographic(invalidSize)
    if (bits === this.#bits) return
    this.#bits = bits
    this.#numbers = null
  }

  import(numbers: RsaPublicNumbers | RsaPrivateNumbers): void {
    this.#check()
    this.#numbers = numbers
    this.#bits = bitLength(numbers.modulus)
  }

  get publicNumbers(): RsaPublicNumbers {
    this.#check()
    if (!this.#numbers) {
      charge(this.#bits * 1000)
      this.#numbers = synchronousCrypto.rsaGenerate(this.#bits, (count) => ambient().randomBytes(count))
    }
    return this.#numbers
  }

  get privateNumbers(): RsaPrivateNumbers {
    const numbers = this.publicNumbers
    if ('d' in numbers) return numbers as RsaPrivateNumbers
    throw cryptographic('Object contains only the public half of a key pair. A private key must also be provided.')
  }

  sign(name: HashName, hash: Uint8Array, padding: RsaSignature): Uint8Array {
    if (hash.length !== hashLengths[name])
      throw cryptographic('error:1C8000A6:Provider routines::invalid digest length')
    const key = this.privateNumbers
    const block =
      padding === 'pkcs1' ? signaturePkcs1(name, hash, key.modulus.length) : signaturePss(name, hash, this.#bits)
    if (!block) throw cryptographic('error:02000070:rsa routines::digest too big for rsa key')
    charge(this.#bits)
    return synchronousCrypto.rsaPrivate(key, block)
  }

  verify(name: HashName, hash: Uint8Array, signature: Uint8Array, padding: RsaSignature): boolean {
    const key = this.publicNumbers
    if (hash.length !== hashLengths[name] || signature.length !== key.modulus.length || isBelow(key.modulus, signature))
      return false
    charge(this.#bits)
    const opened = synchronousCrypto.rsaPublic(key, signature)
    if (padding === 'pss') return isSignaturePss(name, hash, opened, this.#bits)
    const expected = signaturePkcs1(name, hash, key.modulus.length)
    return expected !== undefined && equalBytes(opened, expected)
  }

  encrypt(data: Uint8Array, padding: RsaEncryption): Uint8Array {
    const key = this.publicNumbers
    const { length } = key.modulus
    charge(this.#bits)
    return synchronousCrypto.rsaPublic(
      key,
      padding.kind === 'pkcs1' ? encryptionPkcs1(data, length) : encryptionOaep(padding.hash, data, length),
    )
  }

  decrypt(data: Uint8Array, padding: RsaEncryption): Uint8Array {
    if (data.length !== this.publicNumbers.modulus.length)
      throw cryptographic('The length of the data to decrypt is not valid for the size of this key.')
    const key = this.privateNumbers
    if (isBelow(key.modulus, data)) throw cryptographic('error:02000084:rsa routines::data too large for modulus')
    charge(this.#bits)
    const block = synchronousCrypto.rsaPrivate(key, data)
    return padding.kind === 'pkcs1' ? openPkcs1(block) : openOaep(padding.hash, block)
  }

  dispose(): void {
    this.#isDisposed = true
  }

  #check(): void {
    if (this.#isDisposed) throw disposed('System.Security.Cryptography.RSAOpenSsl')
  }
}

/** `a <= b` of numbers of the same length. */
function isBelow(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] ?? 0) < (b[i] ?? 0)
  return true
}

function bitLength(modulus: Uint8Array): number {
  return modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24
}
