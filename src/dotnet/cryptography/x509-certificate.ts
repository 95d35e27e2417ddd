import { formatDateTime } from '../time/format-date.ts'
import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { required } from '../values/exception.ts'
import { byteArray, hexOf } from './bytes.ts'
import { hashNameOf } from './hash-algorithm-name.ts'
import { cryptographic, platformNotSupported } from './messages.ts'
import { Certificate, loadCertificate } from './x509/certificate.ts'
import { nameText } from './x509/distinguished-name.ts'
import { ContentType } from './x509-content-type.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    X509Certificate: Certificate
  }
}

const fullName = 'System.Security.Cryptography.X509Certificates.X509Certificate'

// The store a private key is put into; it makes no difference here.
export function refuseImport(): never {
  throw platformNotSupported('X509Certificate is immutable on this platform. Use the equivalent constructor instead.')
}

function exportAs(self: Certificate, contentType: number) {
  if (contentType === ContentType.Cert) return byteArray(self.parsed.raw.slice())
  if (
    contentType === ContentType.Pfx ||
    contentType === ContentType.Pkcs7 ||
    contentType === ContentType.SerializedCert
  ) {
    throw platformNotSupported()
  }
  throw cryptographic('Invalid content type.')
}

export const x509CertificateType = defineClass<Certificate>()(fullName, {
  implements: ['System.IDisposable'],
  members: {
    'new()': () => new Certificate(fullName, null),
    'new(byte[] data)': (data) => loadCertificate(fullName, data),
    'new(byte[] rawData, string password)': (data, password) => loadCertificate(fullName, data, password),
    'new(byte[] rawData, SecureString password)': notBuilt('secureStrings'),
    'new(byte[] rawData, string password, X509KeyStorageFlags keyStorageFlags)': (data, password) =>
      loadCertificate(fullName, data, password),
    'new(byte[] rawData, SecureString password, X509KeyStorageFlags keyStorageFlags)': notBuilt('secureStrings'),
    'new(IntPtr handle)': notBuilt('handles'),
    'new(string fileName)': notBuilt('files'),
    'new(string fileName, string password)': notBuilt('files'),
    'new(string fileName, SecureString password)': notBuilt('secureStrings'),
    'new(string fileName, string password, X509KeyStorageFlags keyStorageFlags)': notBuilt('files'),
    'new(string fileName, SecureString password, X509KeyStorageFlags keyStorageFlags)': notBuilt('secureStrings'),
    'new(X509Certificate cert)': (source) =>
      new Certificate(fullName, required(source, 'cert').parsed, source?.privateNumbers ?? null),
    'new(SerializationInfo info, StreamingContext context)': notBuilt('binarySerialization'),
    'IntPtr Handle { get; }': notBuilt('handles'),
    'string Issuer { get; }': (self) => self.issuer,
    'string Subject { get; }': (self) => self.subject,
    'void Reset()': (self) => self.clear(),
    'static X509Certificate CreateFromCertFile(string filename)': notBuilt('files'),
    'static X509Certificate CreateFromSignedFile(string filename)': notBuilt('files'),
    'void Dispose()': (self) => self.clear(),
    'bool Equals(object obj)': (self, other) => self.sameAs(other),
    'bool Equals(X509Certificate other)': (self, other) => self.sameAs(other),
    'byte[] Export(X509ContentType contentType)': exportAs,
    'byte[] Export(X509ContentType contentType, string password)': exportAs,
    'byte[] Export(X509ContentType contentType, SecureString password)': notBuilt('secureStrings'),
    'string GetRawCertDataString()': (self) => hexOf(self.parsed.raw),
    'byte[] GetCertHash()': (self) => byteArray(self.hash()),
    'byte[] GetCertHash(HashAlgorithmName hashAlgorithm)': (self, name) => byteArray(self.hash(hashNameOf(name))),
    'string GetCertHashString()': (self) => self.thumbprint,
    'string GetCertHashString(HashAlgorithmName hashAlgorithm)': (self, name) => hexOf(self.hash(hashNameOf(name))),
    'string GetEffectiveDateString()': (self) => formatDateTime(self.notBefore),
    'string GetExpirationDateString()': (self) => formatDateTime(self.notAfter),
    'string GetFormat()': () => 'X509',
    'string GetPublicKeyString()': (self) => hexOf(self.parsed.keyValue),
    'byte[] GetRawCertData()': (self) => byteArray(self.parsed.raw.slice()),
    'int GetHashCode()': (self) => self.dotnetHashCode(),
    'string GetKeyAlgorithm()': (self) => self.parsed.keyAlgorithm,
    'byte[] GetKeyAlgorithmParameters()': (self) => byteArray(self.parsed.keyParameters.slice()),
    'string GetKeyAlgorithmParametersString()': (self) => hexOf(self.parsed.keyParameters),
    'byte[] GetPublicKey()': (self) => byteArray(self.parsed.keyValue.slice()),
    'byte[] GetSerialNumber()': (self) => byteArray(self.parsed.serialNumber.slice().reverse()),
    'string GetSerialNumberString()': (self) => self.serialNumber,
    'string GetName()': (self) => nameText(self.parsed.subject, false),
    'string GetIssuerName()': (self) => nameText(self.parsed.issuer, false),
    'string ToString()': (self) => self.dotnetToString(),
    'string ToString(bool fVerbose)': (self, verbose) => (verbose ? self.describe() : self.dotnetToString()),
    'void Import(byte[] rawData)': refuseImport,
    'void Import(byte[] rawData, string password, X509KeyStorageFlags keyStorageFlags)': refuseImport,
    'void Import(byte[] rawData, SecureString password, X509KeyStorageFlags keyStorageFlags)':
      notBuilt('secureStrings'),
    'void Import(string fileName)': refuseImport,
    'void Import(string fileName, string password, X509KeyStorageFlags keyStorageFlags)': refuseImport,
    'void Import(string fileName, SecureString password, X509KeyStorageFlags keyStorageFlags)':
      notBuilt('secureStrings'),
  },
})
