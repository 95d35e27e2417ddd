import type { Question } from '../lib/case.ts'
import { certificate } from './certificate.ts'
import { lines, pairs } from './combine.ts'
import { otherCertificates } from './other-certificates.ts'

const given = 'context.Request.Certificate'

/** Certificates by what they are made of. */
const newer = [
  given,
  'new X509Certificate2()',
  `new X509Certificate2(${given})`,
  'new X509Certificate2(new X509Certificate2())',
  `${given}.CopyWithPrivateKey(${given}.GetRSAPublicKey())`,
]
const receivers = [
  ...newer,
  `((X509Certificate)${given})`,
  'new X509Certificate()',
  `new X509Certificate(${given})`,
  'new X509Certificate(new X509Certificate())',
]

/** Members of both classes. */
const members = lines(`
ToString()
ToString(true)
ToString(false)
Issuer
Subject
Equals(${given})
Equals((object)null)
Equals(new X509Certificate2())
Export(X509ContentType.Cert)
Export(X509ContentType.Unknown)
Export(X509ContentType.Authenticode)
Export(X509ContentType.Pkcs7)
Export(X509ContentType.SerializedCert)
Export((X509ContentType)99)
Export(X509ContentType.Cert, "x")
Export(X509ContentType.Pfx, "x").Length
GetCertHash()
GetCertHash(HashAlgorithmName.SHA256)
GetCertHash(new HashAlgorithmName("x"))
GetCertHash(new HashAlgorithmName(null))
GetCertHash(new HashAlgorithmName(""))
GetCertHashString()
GetCertHashString(HashAlgorithmName.SHA512)
GetCertHashString(HashAlgorithmName.SHA3_256)
GetCertHashString(new HashAlgorithmName("md5"))
GetEffectiveDateString()
GetExpirationDateString()
GetFormat()
GetHashCode()
GetIssuerName()
GetKeyAlgorithm()
GetKeyAlgorithmParametersString()
GetName()
GetPublicKeyString()
GetRawCertDataString().Length
GetSerialNumber()
GetSerialNumberString()
`)
const newerMembers = lines(`
Archived
FriendlyName
HasPrivateKey
IssuerName
NotAfter
NotBefore
PublicKey
PublicKey.Oid
PublicKey.Key.KeySize
SerialNumber
SignatureAlgorithm
SubjectName
Thumbprint
Version
GetNameInfo(X509NameType.SimpleName, false)
GetNameInfo(X509NameType.SimpleName, true)
GetNameInfo(X509NameType.EmailName, false)
GetNameInfo(X509NameType.EmailName, true)
GetNameInfo(X509NameType.UpnName, false)
GetNameInfo(X509NameType.DnsName, false)
GetNameInfo(X509NameType.DnsName, true)
GetNameInfo(X509NameType.DnsFromAlternativeName, false)
GetNameInfo(X509NameType.DnsFromAlternativeName, true)
GetNameInfo(X509NameType.UrlName, false)
GetNameInfo(X509NameType.UrlName, true)
CopyWithPrivateKey((RSA)null)
CopyWithPrivateKey(${given}.GetRSAPublicKey()).HasPrivateKey
MatchesHostname("client.example.com")
MatchesHostname("a.example.com")
MatchesHostname("x.b.example.com")
MatchesHostname("x.b.example.com", false)
MatchesHostname("x.y.b.example.com")
MatchesHostname("10.1.2.3")
MatchesHostname("2001:db8::1")
MatchesHostname("A.EXAMPLE.COM.")
MatchesHostname("ec.example.com")
MatchesHostname("ec.example.com", true, false)
MatchesHostname("")
MatchesHostname(null)
MatchesHostname("a..b")
`)

const others = Object.values(otherCertificates).map(
  (content) => `new X509Certificate2(Convert.FromBase64String("${content}"))`,
)

const bytes = lines(`
new byte[0]
new byte[]{1}
(byte[])null
Encoding.ASCII.GetBytes("abc")
${given}.RawData
Encoding.ASCII.GetBytes(${given}.ExportCertificatePem())
${given}.Export(X509ContentType.Pfx, "pw")
${given}.Export(X509ContentType.Pfx)
`)
const openings = lines(`
new X509Certificate2($).Subject
new X509Certificate($).Subject
new X509Certificate2($, "pw").Subject
new X509Certificate2($, "").Subject
new X509Certificate2($, (string)null).Subject
X509Certificate2.GetCertContentType($)
`)

const rest = lines(`
@{ var c = new X509Certificate2(${given}); c.Reset(); return c.ToString(true); }
@{ var c = new X509Certificate2(${given}); c.Dispose(); return c.Thumbprint; }
@{ var c = new X509Certificate2(${given}); c.Dispose(); return c.Equals(c); }
@{ var c = new X509Certificate2(); c.Archived = true; return 1; }
@{ var c = new X509Certificate2(); c.FriendlyName = null; return 1; }
@(new X509Certificate2())
@(new X509Certificate())
@(RSASignaturePadding.Pss)
@(RSAEncryptionPadding.OaepSHA256)
@(RSAEncryptionPadding.OaepSHA3_256)
@(RSAEncryptionPadding.OaepSHA3_384)
@(RSAEncryptionPadding.OaepSHA3_512)
@(${given}.GetRSAPublicKey().ExportParameters(false))
@(${given}.GetRSAPublicKey().Decrypt(new byte[]{1}, RSAEncryptionPadding.Pkcs1))
@(${given}.GetRSAPublicKey().SignHash(new byte[31], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
@(${given}.GetRSAPublicKey().VerifyHash(new byte[32], new byte[256], HashAlgorithmName.SHA3_256, RSASignaturePadding.Pkcs1))
@(RSA.Create(1024).SignData(new byte[3], HashAlgorithmName.SHA3_512, RSASignaturePadding.Pkcs1).Length)
@(${given}.CopyWithPrivateKey(${given}.GetRSAPublicKey()).CopyWithPrivateKey(${given}.GetRSAPublicKey()))
@(${given}.CopyWithPrivateKey(${given}.GetRSAPublicKey()).GetRSAPrivateKey().ExportRSAPrivateKey())
@(${others[1]}.CopyWithPrivateKey(${given}.GetRSAPublicKey()))
@(new X509Certificate2(${given}).CopyWithPrivateKey(${given}.PublicKey.GetRSAPublicKey()))
@(${given}.CopyWithPrivateKey(RSA.Create(1024)))
@(new Oid("2.5.29.14").FriendlyName)
@(new Oid("1.3.6.1.5.5.7.3.1").FriendlyName)
@(new Oid("Code Signing").Value)
`)

/** Certificates of all kinds, empty ones among them, and their keys. */
export function* certificates(): Iterable<Question> {
  const context = { request: { certificate } }
  for (const [receiver, member] of pairs(receivers, members))
    yield { expression: `@((${receiver}).${member})`, context }
  for (const [receiver, member] of pairs([...newer, ...others], newerMembers))
    yield { expression: `@((${receiver}).${member})`, context }
  for (const [receiver, member] of pairs(others, ['ToString()', 'ToString(true)', 'GetKeyAlgorithmParametersString()']))
    yield { expression: `@(${receiver}.${member})`, context }
  for (const [opening, content] of pairs(openings, bytes))
    yield { expression: `@(${opening.replace('$', content)})`, context }
  for (const expression of rest) yield { expression, context }
}
