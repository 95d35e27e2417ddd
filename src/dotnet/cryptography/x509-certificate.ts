import { formatDateTime } from '../time/format-date.ts'
import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { required } from '../values/exception.ts'
import { byteArray, hexOf } from './bytes.ts'
import { certificateHashOf, type HashAlgorithmNameValue } from './hash-algorithm-name.ts'
import { cryptographic, platformNotSupported } from './messages.ts'
import { Certificate, loadCertificate } from './x509/certificate.ts'
import { certificateText } from './x509/certificate-text.ts'
import { nameText } from './x509/distinguished-name.ts'
import { writePfx } from './x509/write-pfx.ts'
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

const exported: readonly number[] = [ContentType.Cert, ContentType.SerializedCert, ContentType.Pfx]

function exportAs(self: Certificate, contentType: number, password: string | null) {
  if (!exported.includes(contentType)) throw cryptographic('Invalid content type.')
  if (!self.hasContent) throw cryptographic('Error occurred during a cryptographic operation.')
  if (contentType === ContentType.SerializedCert)
    throw platformNotSupported(
      'X509ContentType.SerializedCert and X509ContentType.SerializedStore are not supported on Unix.',
    )
  return byteArray(contentType === ContentType.Cert ? self.parsed.raw.slice() : writePfx(self, password))
}

/** `ToString(bool)` of both classes: the newer one has more to tell. */
export function describe(self: Certificate, isVerbose: boolean): string {
  if (!isVerbose || !self.hasContent) return self.dotnetToString()
  return self.dotnetType.fullName.endsWith('2') ? certificateText(self) : self.describe()
}

const hashed = (self: Certificate, name: HashAlgorithmNameValue): Uint8Array =>
  self.hash(self.parsed && certificateHashOf(name))

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
    'new(X509Certificate cert)': (source) => required(source, 'cert').copy(fullName),
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
    'byte[] Export(X509ContentType contentType)': (self, contentType) => exportAs(self, contentType, null),
    'byte[] Export(X509ContentType contentType, string password)': exportAs,
    'byte[] Export(X509ContentType contentType, SecureString password)': notBuilt('secureStrings'),
    'string GetRawCertDataString()': (self) => hexOf(self.parsed.raw),
    'byte[] GetCertHash()': (self) => byteArray(self.hash()),
    'byte[] GetCertHash(HashAlgorithmName hashAlgorithm)': (self, name) => byteArray(hashed(self, name)),
    'string GetCertHashString()': (self) => self.thumbprint,
    'string GetCertHashString(HashAlgorithmName hashAlgorithm)': (self, name) => hexOf(hashed(self, name)),
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
    'string ToString(bool fVerbose)': describe,
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
