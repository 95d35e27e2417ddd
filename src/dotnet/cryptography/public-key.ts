import { jsonException } from '../json/errors.ts'
import type { SerializedProperty } from '../json/object-properties.ts'
import { PlainObject, propertiesFrom } from '../json/plain-object.ts'
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
    const oid = (): Oid => new Oid(keyAlgorithm, null)
    return propertiesFrom({
      EncodedKeyValue: encoded(oid(), keyValue),
      EncodedParameters: encoded(oid(), keyParameters),
      Key: key,
      Oid: oid(),
    })
  }
}

/** An `AsnEncodedData`. */
const encoded = (oid: Oid, raw: Uint8Array): PlainObject =>
  new PlainObject({ Oid: oid, RawData: byteArray(raw.slice()) })

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
    'RSA GetRSAPublicKey()': (self) => self.certificate.ownPublicKey,
    'Oid Oid { get; }': (self) => new Oid(self.certificate.parsed.keyAlgorithm, null),
  },
})
