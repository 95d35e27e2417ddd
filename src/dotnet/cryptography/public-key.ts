import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { notBuilt } from '../type-system/not-built.ts'
import type { DotnetType } from '../type-system/type.ts'
import { notSupported } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
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
}

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
      if (!key) throw notSupported('The certificate key algorithm is not supported.')
      return key
    },
    'RSA GetRSAPublicKey()': (self) => self.certificate.publicKey,
    'Oid Oid { get; }': (self) => new Oid(self.certificate.parsed.keyAlgorithm, null),
  },
})
