import type { CipherModeName, CipherName } from '../platform/crypto.ts'
import { nonNegative } from '../system/range-checks.ts'
import { defineClass } from '../type-system/declare.ts'
import { definitionOf, typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { ambient } from '../values/ambient.ts'
import type { DotnetArray } from '../values/array.ts'
import { argument, argumentOutOfRange, type DotnetException, notSupported, required } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { byteArray, bytesOf } from './bytes.ts'
import { CipherMode } from './cipher-mode.ts'
import { CipherTransform } from './cipher-transform.ts'
import { createFromName, registerAlgorithm } from './crypto-config.ts'
import { KeySizes } from './key-sizes.ts'
import { cryptographic, noAutomaticSelection } from './messages.ts'
import { PaddingMode } from './padding-mode.ts'
import { isWeakKey } from './weak-keys.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    SymmetricAlgorithm: SymmetricAlgorithm
  }
}

interface CipherFacts {
  readonly cipher: CipherName
  readonly blockSize: number
  readonly keySize: number
  readonly feedbackSize: number
  readonly keySizes: KeySizes
}

const aesSizes = new KeySizes(128, 256, 64)
const facts: Record<string, CipherFacts> = {
  AesCryptoServiceProvider: { cipher: 'AES', blockSize: 128, keySize: 256, feedbackSize: 8, keySizes: aesSizes },
  AesManaged: { cipher: 'AES', blockSize: 128, keySize: 256, feedbackSize: 8, keySizes: aesSizes },
  RijndaelManaged: { cipher: 'AES', blockSize: 128, keySize: 256, feedbackSize: 128, keySizes: aesSizes },
  DESCryptoServiceProvider: {
    cipher: 'DES',
    blockSize: 64,
    keySize: 64,
    feedbackSize: 8,
    keySizes: new KeySizes(64, 64, 0),
  },
  TripleDESCryptoServiceProvider: {
    cipher: 'TripleDES',
    blockSize: 64,
    keySize: 192,
    feedbackSize: 8,
    keySizes: new KeySizes(128, 192, 64),
  },
  RC2CryptoServiceProvider: {
    cipher: 'RC2',
    blockSize: 64,
    keySize: 128,
    feedbackSize: 8,
    keySizes: new KeySizes(40, 128, 8),
  },
}

const invalidKey = 'Specified key is not a valid size for this algorithm.'
const invalidIv = 'Specified initialization vector (IV) does not match the block size for this algorithm.'
const invalidMode = 'Specified cipher mode is not valid for this algorithm.'

/** A symmetric cipher with its settings; key and IV are made when first asked for. */
export class SymmetricAlgorithm extends DotnetObject {
  readonly #typeName: string
  readonly #facts: CipherFacts
  #key: Uint8Array | null = null
  #iv: Uint8Array | null = null
  #keySize: number
  #mode: number = CipherMode.CBC
  #padding: number = PaddingMode.PKCS7
  #feedbackSize: number

  constructor(typeName: string) {
    super()
    this.#typeName = typeName
    this.#facts = facts[typeName.slice(typeName.lastIndexOf('.') + 1)] as CipherFacts // registered names only
    this.#keySize = this.#facts.keySize
    this.#feedbackSize = this.#facts.feedbackSize
  }

  override get dotnetType(): DotnetType {
    return typeNamed(this.#typeName)
  }

  get blockSize(): number {
    return this.#facts.blockSize
  }

  setBlockSize(bits: number): void {
    if (bits !== this.blockSize) throw cryptographic('Specified block size is not valid for this algorithm.')
    this.#iv = null
  }

  get legalKeySizes(): KeySizes {
    return this.#facts.keySizes
  }

  get feedbackSize(): number {
    return this.#feedbackSize
  }

  setFeedbackSize(bits: number): void {
    if (bits <= 0 || bits > this.blockSize || bits % 8 !== 0) {
      throw cryptographic('Specified feedback size is not valid for this algorithm.')
    }
    this.#feedbackSize = bits
  }

  get key(): Uint8Array {
    if (!this.#key) this.generateKey()
    return (this.#key as Uint8Array).slice() // generateKey sets it
  }

  setKey(array: DotnetArray | null): void {
    const key = array && (array.items as Uint8Array)
    if (!key || !this.legalKeySizes.includes(key.length * 8)) {
      // The block ciphers of old complain with another exception than AES.
      throw this.#facts.cipher === 'AES' || !key ? cryptographic(invalidKey) : argument(invalidKey)
    }
    this.#requireStrong(key)
    this.#key = key.slice()
    this.#keySize = key.length * 8
  }

  get iv(): Uint8Array {
    if (!this.#iv) this.generateIv()
    return (this.#iv as Uint8Array).slice() // generateIv sets it
  }

  setIv(array: DotnetArray | null): void {
    const iv = bytesOf(array, 'value')
    if (iv.length * 8 !== this.blockSize) throw cryptographic(invalidIv)
    this.#iv = iv.slice()
  }

  get keySize(): number {
    return this.#keySize
  }

  setKeySize(bits: number): void {
    if (!this.legalKeySizes.includes(bits)) throw cryptographic(invalidKey)
    this.#keySize = bits
    this.#key = null
  }

  get mode(): number {
    return this.#mode
  }

  setMode(mode: number): void {
    if (mode !== CipherMode.CBC && mode !== CipherMode.ECB && mode !== CipherMode.CFB) throw cryptographic(invalidMode)
    this.#mode = mode
  }

  get padding(): number {
    return this.#padding
  }

  setPadding(padding: number): void {
    if (padding < 1 || padding > 5) throw cryptographic('Specified padding mode is not valid for this algorithm.')
    this.#padding = padding
  }

  generateKey(): void {
    do
      this.#key = ambient()
        .randomBytes(this.#keySize / 8)
        .slice()
    while (isWeakKey(this.#facts.cipher, this.#key))
  }

  generateIv(): void {
    this.#iv = ambient()
      .randomBytes(this.blockSize / 8)
      .slice()
  }

  transform(encrypts: boolean, key: Uint8Array, iv: Uint8Array | null): CipherTransform {
    if (!this.legalKeySizes.includes(key.length * 8)) throw argument(invalidKey, 'rgbKey')
    if (iv && iv.length * 8 !== this.blockSize) throw argument(invalidIv, 'rgbIV')
    // As in .NET, a weak key of triple DES is refused by the property only.
    if (this.#facts.cipher === 'DES') this.#requireStrong(key)
    const usesIv = this.#mode !== CipherMode.ECB
    if (usesIv && !iv)
      throw cryptographic('The cipher mode specified requires that an initialization vector (IV) be used.')
    const mode = this.#modeName()
    const request = {
      cipher: this.#facts.cipher,
      mode,
      key: key.slice(),
      iv: usesIv && iv ? iv.slice() : null,
      encrypts,
    }
    return new CipherTransform(request, this.#padding, mode === 'CFB8' ? 1 : this.blockSize / 8)
  }

  /** `EncryptCbc` and its like: the classes that `Create` gives have none of them. */
  oneShot(padding: number, iv?: Uint8Array, feedback?: number): never {
    if (padding < 1 || padding > 5)
      throw argumentOutOfRange('paddingMode', 'Specified padding mode is not valid for this algorithm.')
    if (iv && iv.length * 8 !== this.blockSize) throw argument(invalidIv, 'iv')
    if (feedback !== undefined) checkFeedback(feedback)
    throw notSupported('Method not supported. Derived class must override.')
  }

  /** Bytes of the ciphertext; `unit` is what padding fills up to, in bits. */
  ciphertextLength(plaintextLength: number, padding: number, unit: number): number {
    nonNegative(plaintextLength, 'plaintextLength')
    const size = unit / 8
    const rest = plaintextLength % size
    if (padding === PaddingMode.None) {
      if (rest !== 0)
        throw argument('The specified plaintext size is not valid for the padding and block size.', 'plaintextLength')
      return plaintextLength
    }
    if (padding === PaddingMode.Zeros && rest === 0) return plaintextLength
    return plaintextLength - rest + size
  }

  dispose(): void {
    this.#key = null
    this.#iv = null
  }

  #modeName(): CipherModeName {
    if (this.#mode === CipherMode.ECB) return 'ECB'
    if (this.#mode === CipherMode.CBC) return 'CBC'
    if (this.#feedbackSize === 8) return 'CFB8'
    if (this.#feedbackSize === this.blockSize) return 'CFB'
    throw cryptographic(`The specified feedback size '${this.#feedbackSize}' for CipherMode 'CFB' is not supported.`)
  }

  #requireStrong(key: Uint8Array): void {
    if (isWeakKey(this.#facts.cipher, key)) {
      throw cryptographic(`Specified key is a known weak key for '${this.#facts.cipher}' and cannot be used.`)
    }
  }
}

const fullName = 'System.Security.Cryptography.SymmetricAlgorithm'

for (const name of Object.keys(facts)) {
  const typeName = `System.Security.Cryptography.${name}`
  definitionOf(typeName).declare({ kind: 'class', base: fullName })
  registerAlgorithm(typeName, (made) => new SymmetricAlgorithm(made))
}

/** `SymmetricAlgorithm.Create(name)`: null for a name that stands for nothing. */
export function createSymmetricAlgorithm(name: string | null): SymmetricAlgorithm | null {
  return createFromName(required(name, 'name'), SymmetricAlgorithm, 'SymmetricAlgorithm')
}

/** Encrypts or decrypts a whole message, as the gateway's `Encrypt` and `Decrypt` extension methods do. */
export function transformBytes(
  algorithm: SymmetricAlgorithm,
  encrypts: boolean,
  data: DotnetArray,
  key?: DotnetArray | null,
  iv?: DotnetArray | null,
): DotnetArray {
  const transform =
    key === undefined
      ? algorithm.transform(encrypts, algorithm.key, algorithm.iv)
      : algorithm.transform(encrypts, bytesOf(key, 'rgbKey'), (iv?.items as Uint8Array | undefined) ?? null)
  return byteArray(transform.finish(data.items as Uint8Array))
}

const notPositive = (name: string, value: number): DotnetException =>
  argumentOutOfRange(name, `${name} ('${value}') must be a non-negative and non-zero value.`, String(value))

function checkFeedback(bits: number): void {
  if (bits % 8 !== 0)
    throw argument('The value specified in bits must be a whole number of bytes.', 'feedbackSizeInBits')
}

export const symmetricAlgorithmType = defineClass<SymmetricAlgorithm>()(fullName, {
  isAbstract: true,
  implements: ['System.IDisposable'],
  members: {
    'int BlockSize { get; set; }': { get: (self) => self.blockSize, set: (self, bits) => self.setBlockSize(bits) },
    'int FeedbackSize { get; set; }': {
      get: (self) => self.feedbackSize,
      set: (self, bits) => self.setFeedbackSize(bits),
    },
    'byte[] IV { get; set; }': { get: (self) => byteArray(self.iv), set: (self, iv) => self.setIv(iv) },
    'byte[] Key { get; set; }': { get: (self) => byteArray(self.key), set: (self, key) => self.setKey(key) },
    'KeySizes[] LegalBlockSizes { get; }': (self) => new KeySizes(self.blockSize, self.blockSize, 0).asArray(),
    'KeySizes[] LegalKeySizes { get; }': (self) => self.legalKeySizes.asArray(),
    'int KeySize { get; set; }': { get: (self) => self.keySize, set: (self, bits) => self.setKeySize(bits) },
    'CipherMode Mode { get; set; }': { get: (self) => self.mode, set: (self, mode) => self.setMode(mode) },
    'PaddingMode Padding { get; set; }': {
      get: (self) => self.padding,
      set: (self, padding) => self.setPadding(padding),
    },
    'void Dispose()': (self) => self.dispose(),
    'void Clear()': (self) => self.dispose(),
    'bool ValidKeySize(int bitLength)': (self, bits) => self.legalKeySizes.includes(bits),
    'static SymmetricAlgorithm Create()': () => {
      throw noAutomaticSelection()
    },
    'static SymmetricAlgorithm Create(string algName)': createSymmetricAlgorithm,
    'ICryptoTransform CreateEncryptor()': (self) => self.transform(true, self.key, self.iv),
    'ICryptoTransform CreateEncryptor(byte[] rgbKey, byte[] rgbIV)': (self, key, iv) =>
      self.transform(true, bytesOf(key, 'rgbKey'), iv && (iv.items as Uint8Array)),
    'ICryptoTransform CreateDecryptor()': (self) => self.transform(false, self.key, self.iv),
    'ICryptoTransform CreateDecryptor(byte[] rgbKey, byte[] rgbIV)': (self, key, iv) =>
      self.transform(false, bytesOf(key, 'rgbKey'), iv && (iv.items as Uint8Array)),
    'int GetCiphertextLengthEcb(int plaintextLength, PaddingMode paddingMode)': (self, length, padding) =>
      self.ciphertextLength(length, padding, self.blockSize),
    'int GetCiphertextLengthCbc(int plaintextLength, PaddingMode paddingMode = PaddingMode.PKCS7)': (
      self,
      length,
      padding,
    ) => self.ciphertextLength(length, padding, self.blockSize),
    'int GetCiphertextLengthCfb(int plaintextLength, PaddingMode paddingMode = PaddingMode.None, int feedbackSizeInBits = 8)':
      (self, length, padding, feedback) => {
        nonNegative(length, 'plaintextLength')
        if (feedback <= 0) throw notPositive('feedbackSizeInBits', feedback)
        checkFeedback(feedback)
        return self.ciphertextLength(length, padding, feedback)
      },
    'byte[] EncryptEcb(byte[] plaintext, PaddingMode paddingMode)': (self, data, padding) => {
      const { length } = bytesOf(data, 'plaintext')
      if (padding >= 1 && padding <= 5) self.ciphertextLength(length, padding, self.blockSize)
      return self.oneShot(padding)
    },
    'byte[] DecryptEcb(byte[] ciphertext, PaddingMode paddingMode)': (self, data, padding) => {
      bytesOf(data, 'ciphertext')
      return self.oneShot(padding)
    },
    'byte[] EncryptCbc(byte[] plaintext, byte[] iv, PaddingMode paddingMode = PaddingMode.PKCS7)': (
      self,
      data,
      iv,
      padding,
    ) => {
      bytesOf(data, 'plaintext')
      return self.oneShot(padding, bytesOf(iv, 'iv'))
    },
    'byte[] DecryptCbc(byte[] ciphertext, byte[] iv, PaddingMode paddingMode = PaddingMode.PKCS7)': (
      self,
      data,
      iv,
      padding,
    ) => {
      bytesOf(data, 'ciphertext')
      return self.oneShot(padding, bytesOf(iv, 'iv'))
    },
    'byte[] EncryptCfb(byte[] plaintext, byte[] iv, PaddingMode paddingMode = PaddingMode.None, int feedbackSizeInBits = 8)':
      (self, data, iv, padding, feedback) => {
        bytesOf(data, 'plaintext')
        return self.oneShot(padding, bytesOf(iv, 'iv'), feedback)
      },
    'byte[] DecryptCfb(byte[] ciphertext, byte[] iv, PaddingMode paddingMode = PaddingMode.None, int feedbackSizeInBits = 8)':
      (self, data, iv, padding, feedback) => {
        bytesOf(data, 'ciphertext')
        return self.oneShot(padding, bytesOf(iv, 'iv'), feedback)
      },
    'void GenerateKey()': (self) => self.generateKey(),
    'void GenerateIV()': (self) => self.generateIv(),
  },
})
