import { jsonException } from '../json/errors.ts'
import type { SerializedProperty } from '../json/object-properties.ts'
import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { notBuilt } from '../type-system/not-built.ts'
import type { DotnetType } from '../type-system/type.ts'
import { type DotnetException, notSupported } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { byteArray } from './bytes.ts'
import { Oid } from './oid.ts'
import type { Certificate } from './x509/certificate.ts'

const fullName = 'System.Security.Cryptography.X509Certificates.PublicKey'

/** The public key of a certificate. */
export class PublicKeyObject extends DotnetObject {
  readonly certificate: Certificate

  constructor(certificate: Certificate) {
    super()
    this.certificate = certificate
  }

  override get dotnetType(): DotnetType {
    return typeNamed(fullName)
  }

  jsonProperties(): readonly SerializedProperty[] {
    const { certificate } = this
    const { keyAlgorithm, keyValue, keyParameters } = certificate.parsed
    const key = certificate.publicKey
    if (!key)
      throw jsonException(
        'JsonSerializationException',
        `Error getting value from 'Key' on '${fullName}'.`,
        unsupportedKey(),
      )
    const object = typeNamed('System.Object')
    const oid = (): Oid => new Oid(keyAlgorithm, null)
    return [
      { name: 'EncodedKeyValue', type: object, value: new EncodedData(oid(), keyValue) },
      { name: 'EncodedParameters', type: object, value: new EncodedData(oid(), keyParameters) },
      { name: 'Key', type: object, value: key },
      { name: 'Oid', type: object, value: oid() },
    ]
  }
}

/** An `AsnEncodedData`, of which only its JSON is asked for. */
class EncodedData extends DotnetObject {
  readonly #oid: Oid
  readonly #raw: Uint8Array

  constructor(oid: Oid, raw: Uint8Array) {
    super()
    this.#oid = oid
    this.#raw = raw
  }

  override get dotnetType(): DotnetType {
    return typeNamed('System.Object')
  }

  jsonProperties(): readonly SerializedProperty[] {
    const object = typeNamed('System.Object')
    return [
      { name: 'Oid', type: object, value: this.#oid },
      { name: 'RawData', type: object, value: byteArray(this.#raw.slice()) },
    ]
  }
}

const unsupportedKey = (): DotnetException => notSupported('The certificate key algorithm is not supported.')

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    PublicKey: PublicKeyObject
  }
}

export const publicKeyType = defineClass<PublicKeyObject>()(fullName, {
  members: {
    'new(Oid oid, AsnEncodedData parameters, AsnEncodedData keyValue)': notBuilt('encodedData'),
    'AsnEncodedData EncodedKeyValue { get; }': notBuilt('encodedData'),
    'AsnEncodedData EncodedParameters { get; }': notBuilt('encodedData'),
    'new(AsymmetricAlgorithm key)': notBuilt('encodedData'),
    'byte[] ExportSubjectPublicKeyInfo()': notBuilt('encodedData'),
    'AsymmetricAlgorithm Key { get; }': (self) => {
      const key = self.certificate.publicKey
      if (!key) throw unsupportedKey()
      return key
    },
    'RSA GetRSAPublicKey()': (self) => self.certificate.publicKey,
    'Oid Oid { get; }': (self) => new Oid(self.certificate.parsed.keyAlgorithm, null),
  },
})
