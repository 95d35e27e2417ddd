import { defineStaticClass } from '../type-system/declare.ts'
import { argument, invalidOperation, required } from '../values/exception.ts'
import { equalBytes } from './bytes.ts'
import { Certificate } from './x509/certificate.ts'

export const rsaCertificateExtensionsType = defineStaticClass(
  'System.Security.Cryptography.X509Certificates.RSACertificateExtensions',
  {
    members: {
      'static RSA GetRSAPrivateKey(this X509Certificate2 certificate)': (certificate) =>
        required(certificate, 'certificate').privateKey,
      'static RSA GetRSAPublicKey(this X509Certificate2 certificate)': (certificate) =>
        required(certificate, 'certificate').publicKey,
      'static X509Certificate2 CopyWithPrivateKey(this X509Certificate2 certificate, RSA privateKey)': (
        certificate,
        privateKey,
      ) => {
        const source = required(certificate, 'certificate')
        const key = required(privateKey, 'privateKey')
        if (source.hasPrivateKey) throw invalidOperation('The certificate already has an associated private key.')
        if (!source.publicKey)
          throw argument('The provided key does not match the public key algorithm for this certificate.')
        if (!equalBytes(source.publicKey.publicNumbers.modulus, key.publicNumbers.modulus)) {
          throw argument('The provided key does not match the public key for this certificate.', 'privateKey')
        }
        return new Certificate(
          source.dotnetType.fullName,
          source.parsed,
          key.isOfCertificate ? key.publicNumbers : key.privateNumbers,
        )
      },
    },
  },
)
