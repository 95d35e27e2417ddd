import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { required } from '../values/exception.ts'
import { pemText } from './asn1/pem.ts'
import { byteArray } from './bytes.ts'
import { cryptographic, platformNotSupported } from './messages.ts'
import { Oid } from './oid.ts'
import { PublicKeyObject } from './public-key.ts'
import { DistinguishedName } from './x500-distinguished-name.ts'
import { Certificate, certificateOf, contentOf, loadCertificate } from './x509/certificate.ts'
import { matchesHostname } from './x509/matches-hostname.ts'
import { isPfx } from './x509/pfx.ts'
import { verifiesWithTrustedRoots } from './x509/verification.ts'
import { describe, refuseImport } from './x509-certificate.ts'
import { ContentType } from './x509-content-type.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    X509Certificate2: Certificate
  }
}

const fullName = 'System.Security.Cryptography.X509Certificates.X509Certificate2'

/** A property that no certificate here has; one without content raises as for any other. */
function nothingBeside<T>(self: Certificate, value: T): T {
  void self.parsed
  return value
}

function contentTypeOf(bytes: Uint8Array): number {
  if (isPfx(bytes)) return ContentType.Pfx
  try {
    certificateOf(bytes)
    return ContentType.Cert
  } catch {
    throw cryptographic('Error occurred during a cryptographic operation.')
  }
}

export const x509Certificate2Type = defineClass<Certificate>()(fullName, {
  base: 'System.Security.Cryptography.X509Certificates.X509Certificate',
  members: {
    'new()': () => new Certificate(fullName, null),
    'new(byte[] rawData)': (data) => loadCertificate(fullName, data),
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
    'new(X509Certificate certificate)': (source) => required(source, 'cert').copy(fullName),
    'bool Archived { get; set; }': {
      get: (self) => nothingBeside(self, false),
      set: (self) => {
        throw nothingBeside(self, platformNotSupported('The Archived value cannot be set on Unix.'))
      },
    },
    'X509ExtensionCollection Extensions { get; }': notBuilt('extensions'),
    'string FriendlyName { get; set; }': {
      get: (self) => nothingBeside(self, ''),
      set: (self) => {
        throw nothingBeside(self, platformNotSupported('The FriendlyName value cannot be set on Unix.'))
      },
    },
    'bool HasPrivateKey { get; }': (self) => self.hasPrivateKey,
    'AsymmetricAlgorithm PrivateKey { get; set; }': {
      get: (self) => self.privateKey,
      set: () => {
        throw platformNotSupported()
      },
    },
    'X500DistinguishedName IssuerName { get; }': (self) => new DistinguishedName(self.issuer, self.parsed.rawIssuer),
    'DateTime NotAfter { get; }': (self) => self.notAfter,
    'DateTime NotBefore { get; }': (self) => self.notBefore,
    'PublicKey PublicKey { get; }': (self) => (self.parsed ? new PublicKeyObject(self) : null),
    'byte[] RawData { get; }': (self) => byteArray(self.parsed.raw.slice()),
    'string SerialNumber { get; }': (self) => self.serialNumber,
    'Oid SignatureAlgorithm { get; }': (self) => new Oid(self.parsed.signatureAlgorithm, null),
    'X500DistinguishedName SubjectName { get; }': (self) => new DistinguishedName(self.subject, self.parsed.rawSubject),
    'string Thumbprint { get; }': (self) => self.thumbprint,
    'int Version { get; }': (self) => self.parsed.version,
    'void Reset()': (self) => self.clear(),
    'static X509ContentType GetCertContentType(byte[] rawData)': (data) => contentTypeOf(contentOf(data)),
    'static X509ContentType GetCertContentType(string fileName)': notBuilt('files'),
    'string GetNameInfo(X509NameType nameType, bool forIssuer)': (self, nameType, ofIssuer) =>
      self.nameInfo(nameType, ofIssuer),
    'string ToString()': (self) => self.dotnetToString(),
    'string ToString(bool verbose)': describe,
    'void Import(byte[] rawData)': refuseImport,
    'void Import(byte[] rawData, string password, X509KeyStorageFlags keyStorageFlags)': refuseImport,
    'void Import(byte[] rawData, SecureString password, X509KeyStorageFlags keyStorageFlags)':
      notBuilt('secureStrings'),
    'void Import(string fileName)': refuseImport,
    'void Import(string fileName, string password, X509KeyStorageFlags keyStorageFlags)': refuseImport,
    'void Import(string fileName, SecureString password, X509KeyStorageFlags keyStorageFlags)':
      notBuilt('secureStrings'),
    'static X509Certificate2 CreateFromPemFile(string certPemFilePath, string keyPemFilePath = null)':
      notBuilt('files'),
    'string ExportCertificatePem()': (self) => pemText('CERTIFICATE', self.parsed.raw),
    'bool MatchesHostname(string hostname, bool allowWildcards = true, bool allowCommonName = true)': matchesHostname,
    'bool Verify()': (self) => verifiesWithTrustedRoots(self),
  },
})
