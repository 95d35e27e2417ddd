import type { SerializedProperty } from '../json/object-properties.ts'
import type { HashName } from '../platform/crypto.ts'
import { defineClass, defineEnum } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { argumentNull } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { HashAlgorithmNameValue, hashNameOf } from './hash-algorithm-name.ts'
import type { RsaEncryption } from './rsa/rsa-key.ts'

const fullName = 'System.Security.Cryptography.RSAEncryptionPadding'

export const rsaEncryptionPaddingModeType = defineEnum('System.Security.Cryptography.RSAEncryptionPaddingMode', {
  Pkcs1: 0,
  Oaep: 1,
})

export class EncryptionPadding extends DotnetObject {
  /** Null for PKCS #1. */
  readonly hashName: string | null

  constructor(hashName: string | null) {
    super()
    this.hashName = hashName
  }

  get padding(): RsaEncryption {
    return this.hashName === null
      ? { kind: 'pkcs1' }
      : { kind: 'oaep', hash: hashNameOf(new HashAlgorithmNameValue(this.hashName)) }
  }

  override get dotnetType(): DotnetType {
    return typeNamed(fullName)
  }
  jsonProperties(): readonly SerializedProperty[] {
    const hash = new HashAlgorithmNameValue(this.hashName)
    return [
      { name: 'Mode', type: typeNamed('System.Int32'), value: this.hashName === null ? 0 : 1 },
      { name: 'OaepHashAlgorithm', type: typeNamed('System.Security.Cryptography.HashAlgorithmName'), value: hash },
    ]
  }

  override dotnetEquals(other: unknown): boolean {
    return other instanceof EncryptionPadding && other.hashName === this.hashName
  }
  override dotnetHashCode(): number {
    return this.hashName === null ? 0 : typeNamed('System.String').ops.hashCode(this.hashName)
  }
  override dotnetToString(): string {
    return this.hashName === null ? 'Pkcs1' : `Oaep${this.hashName}`
  }
}

const pkcs1 = new EncryptionPadding(null)
const oaep = (name: HashName): EncryptionPadding => new EncryptionPadding(name)
const equal = (a: EncryptionPadding | null, b: EncryptionPadding | null): boolean =>
  a === b || (a?.dotnetEquals(b) ?? false)

declare module '../type-system/signature-types.ts' {
  interface DotnetStructs {
    RSAEncryptionPaddingMode: true
  }
  interface DotnetTypes {
    RSAEncryptionPaddingMode: number
    RSAEncryptionPadding: EncryptionPadding
  }
}

export const rsaEncryptionPaddingType = defineClass<EncryptionPadding>()(fullName, {
  implements: ['System.IEquatable<RSAEncryptionPadding>'],
  members: {
    'static RSAEncryptionPadding OaepSHA3_256 { get; }': () => oaep('SHA3-256'),
    'static RSAEncryptionPadding OaepSHA3_384 { get; }': () => oaep('SHA3-384'),
    'static RSAEncryptionPadding OaepSHA3_512 { get; }': () => oaep('SHA3-512'),
    'static RSAEncryptionPadding Pkcs1 { get; }': () => pkcs1,
    'static RSAEncryptionPadding OaepSHA1 { get; }': () => oaep('SHA1'),
    'static RSAEncryptionPadding OaepSHA256 { get; }': () => oaep('SHA256'),
    'static RSAEncryptionPadding OaepSHA384 { get; }': () => oaep('SHA384'),
    'static RSAEncryptionPadding OaepSHA512 { get; }': () => oaep('SHA512'),
    'RSAEncryptionPaddingMode Mode { get; }': (self) => (self.hashName === null ? 0 : 1),
    'HashAlgorithmName OaepHashAlgorithm { get; }': (self) => new HashAlgorithmNameValue(self.hashName),
    'static RSAEncryptionPadding CreateOaep(HashAlgorithmName hashAlgorithm)': (name) => {
      if (!name.name) throw argumentNull('hashAlgorithm')
      return new EncryptionPadding(name.name)
    },
    'int GetHashCode()': (self) => self.dotnetHashCode(),
    'bool Equals(object obj)': (self, other) => self.dotnetEquals(other),
    'bool Equals(RSAEncryptionPadding other)': (self, other) => equal(self, other),
    'static bool op_Equality(RSAEncryptionPadding left, RSAEncryptionPadding right)': equal,
    'static bool op_Inequality(RSAEncryptionPadding left, RSAEncryptionPadding right)': (left, right) =>
      !equal(left, right),
    'string ToString()': (self) => self.dotnetToString(),
  },
})
