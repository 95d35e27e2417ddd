import { defineClass } from '../type-system/declare.ts'
import { required } from '../values/exception.ts'
import { pemText } from './asn1/pem.ts'
import { byteArray } from './bytes.ts'
import { createFromName } from './crypto-config.ts'
import { noAutomaticSelection } from './messages.ts'
import { writePkcs8PrivateKey, writeSubjectPublicKey } from './rsa/key-formats.ts'
import { RsaKey } from './rsa/rsa-key.ts'
import { fromXml, toXml } from './rsa/xml-key.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    AsymmetricAlgorithm: RsaKey
  }
}

/** Every asymmetric algorithm that exists here is RSA. */
export const asymmetricAlgorithmType = defineClass<RsaKey>()('System.Security.Cryptography.AsymmetricAlgorithm', {
  isAbstract: true,
  implements: ['System.IDisposable'],
  members: {
    'int KeySize { get; set; }': { get: (self) => self.keySize, set: (self, bits) => self.setKeySize(bits) },
    'KeySizes[] LegalKeySizes { get; }': (self) => self.legalKeySizes.asArray(),
    'string SignatureAlgorithm { get; }': () => 'RSA',
    'string KeyExchangeAlgorithm { get; }': () => 'RSA',
    'void Dispose()': (self) => self.dispose(),
    'void Clear()': (self) => self.dispose(),
    'static AsymmetricAlgorithm Create()': () => {
      throw noAutomaticSelection()
    },
    'static AsymmetricAlgorithm Create(string algName)': (name) =>
      createFromName(required(name, 'name'), RsaKey, 'AsymmetricAlgorithm'),
    'void FromXmlString(string xmlString)': (self, xml) => fromXml(self, xml),
    'string ToXmlString(bool includePrivateParameters)': (self, includesPrivate) => toXml(self, includesPrivate),
    'string ExportPkcs8PrivateKeyPem()': (self) => pemText('PRIVATE KEY', writePkcs8PrivateKey(self.privateNumbers)),
    'string ExportSubjectPublicKeyInfoPem()': (self) =>
      pemText('PUBLIC KEY', writeSubjectPublicKey(self.publicNumbers)),
    'byte[] ExportPkcs8PrivateKey()': (self) => byteArray(writePkcs8PrivateKey(self.privateNumbers)),
    'byte[] ExportSubjectPublicKeyInfo()': (self) => byteArray(writeSubjectPublicKey(self.publicNumbers)),
  },
})
