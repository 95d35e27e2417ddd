import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { asymmetricAlgorithmType } from '../../../src/dotnet/cryptography/asymmetric-algorithm.ts'
import { byteArray } from '../../../src/dotnet/cryptography/bytes.ts'
import '../../../src/dotnet/cryptography/index.ts'
import { HashAlgorithmNameValue } from '../../../src/dotnet/cryptography/hash-algorithm-name.ts'
import { RsaKey } from '../../../src/dotnet/cryptography/rsa/rsa-key.ts'
import { rsaType } from '../../../src/dotnet/cryptography/rsa.ts'
import { rsaSignaturePaddingType } from '../../../src/dotnet/cryptography/rsa-signature-padding.ts'
import { type Certificate, certificateOf } from '../../../src/dotnet/cryptography/x509/certificate.ts'
import { verifiesAgainst } from '../../../src/dotnet/cryptography/x509/verification.ts'
import { x509CertificateType } from '../../../src/dotnet/cryptography/x509-certificate.ts'
import { x509Certificate2Type } from '../../../src/dotnet/cryptography/x509-certificate2.ts'
import type { DotnetArray } from '../../../src/dotnet/values/array.ts'
import { call, thrownBy } from '../members.ts'

/** A self-signed certificate that .NET made, alone and with its key (password `pw`). */
const files = JSON.parse(readFileSync(new URL('self-signed.json', import.meta.url), 'utf8')) as {
  certificate: string
  pfx: string
}
const bytes = (base64: string) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
const base64 = (array: unknown) => btoa(String.fromCharCode(...((array as DotnetArray).items as Uint8Array)))
const certificate = () => certificateOf(bytes(files.certificate))
const withKey = () => certificateOf(bytes(files.pfx), 'pw')
const name = 'CN=test.example.com, O="Acme, Inc", OU=R&D, L=Zürich, S=ZH, C=CH, E=a@b.c'
const sha256 = new HashAlgorithmNameValue('SHA256')
const padding = (which: 'Pkcs1' | 'Pss') =>
  call(rsaSignaturePaddingType, `static RSASignaturePadding ${which} { get; }`)

describe('X509Certificate2', () => {
  it('shows what .NET shows', () => {
    const one = certificate()
    expect(one.subject).toBe(name)
    expect(one.issuer).toBe(name)
    expect(one.thumbprint).toBe('120948AFEA4055933DF6AC40AB1DE68C1B236AD6')
    expect(one.serialNumber).toBe('751F44BA2AB4F0A9')
    expect(call(x509CertificateType, 'string GetExpirationDateString()', one)).toBe('06/07/2044 08:09:10')
    expect(call(x509CertificateType, 'string GetEffectiveDateString()', one)).toBe('01/02/2024 03:04:05')
    expect(call(x509CertificateType, 'string GetName()', one)).toBe(
      'E=a@b.c, C=CH, S=ZH, L=Zürich, OU=R&D, O="Acme, Inc", CN=test.example.com',
    )
    expect(call(x509CertificateType, 'string GetKeyAlgorithmParametersString()', one)).toBe('0500')
    expect(call(x509CertificateType, 'int GetHashCode()', one)).toBe(302598319)
    expect(one.publicKey?.keySize).toBe(1024)
    expect(call(x509Certificate2Type, 'bool HasPrivateKey { get; }', one)).toBe(false)
    expect(one.dotnetToString()).toBe(
      `[Subject]\n  ${name}\n\n[Issuer]\n  ${name}\n\n[Serial Number]\n  751F44BA2AB4F0A9\n\n[Not Before]\n  01/02/2024 03:04:05\n\n[Not After]\n  06/07/2044 08:09:10\n\n[Thumbprint]\n  120948AFEA4055933DF6AC40AB1DE68C1B236AD6\n`,
    )
  })

  it('finds names in the subject and its alternatives', () => {
    const infos = [0, 1, 3, 4, 5, 2].map((kind) => certificate().nameInfo(kind, false))
    expect(infos).toEqual(['test.example.com', 'm@x.y', 'alt.example.com', 'alt.example.com', 'http://u.x/', ''])
    expect(certificate().nameInfo(3, true)).toBe('test.example.com')
  })

  it('is read from PEM and from PFX', () => {
    const pem = `-----BEGIN CERTIFICATE-----\n${files.certificate}\n-----END CERTIFICATE-----`
    expect(certificateOf(new TextEncoder().encode(pem)).thumbprint).toBe(certificate().thumbprint)
    expect(withKey().thumbprint).toBe(certificate().thumbprint)
  })

  it('signs with the key of a PFX as .NET does', () => {
    const key = withKey().privateKey
    const signature = call(
      rsaType,
      'byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)',
      key,
      byteArray(Uint8Array.of(1)),
      sha256,
      padding('Pkcs1'),
    )
    expect(base64(signature)).toBe(
      'Oci5pJbdJjbBrf6o81jaW06Kko0S7D/NLmf0oYhVLldM9DOOtLUw92rRJQgcVm86zuGI2it1jj5AIziaEzHeM56evS5HwUpKeWVddUuOlhwPBtlqQ9XlLJMPpis9301c8tA+HL6EpEceeid+z0HAs259LdQPr4cXXKGr16bLMOE=',
    )
    expect(call(rsaType, 'string ToXmlString(bool includePrivateParameters)', key, false)).toBe(
      '<RSAKeyValue><Modulus>rdUqU3/fpKKzVn+bvDLejiswWRNGZLJzJZmW4EsIURXQVYadFYr3kdHnLe1qSofFnALATisgvWbZQfWxNSr35DfojopRy3s9qPXC6HCzjb3mPn0aqWdUYFLZH/FCCjHaHpAgQyiR65Gsj1pwmnP1v5poCtI0oa8RoW8xfpVwljk=</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>',
    )
  })

  it('verifies only against a trusted root', () => {
    expect(verifiesAgainst(certificate(), [])).toBe(false)
    expect(verifiesAgainst(certificate(), [certificate()])).toBe(true)
    expect(certificate().isSignedBy(certificate())).toBe(true)
  })

  const prefix = 'System.Security.Cryptography.CryptographicException: '
  const cleared = () => {
    const one = certificate()
    one.clear()
    return one
  }
  it.each<[string, () => unknown]>([
    [`${prefix}ASN1 corrupted data.`, () => certificateOf(Uint8Array.of(1, 2, 3))],
    [`${prefix}ASN1 corrupted data.`, () => certificateOf(Uint8Array.of(0x30, 3, 2, 1, 1))],
    [
      `${prefix}The certificate data cannot be read with the provided password, the password may be incorrect.`,
      () => certificateOf(bytes(files.pfx), 'bad'),
    ],
    [
      `${prefix}The certificate data cannot be read with the provided password, the password may be incorrect.`,
      () => certificateOf(bytes(files.pfx)),
    ],
    [`${prefix}m_safeCertContext is an invalid handle.`, () => cleared().subject],
    [
      `${prefix}Invalid content type.`,
      () => call(x509CertificateType, 'byte[] Export(X509ContentType contentType)', certificate(), 0),
    ],
    [
      'System.PlatformNotSupportedException: X509Certificate is immutable on this platform. Use the equivalent constructor instead.',
      () => call(x509CertificateType, 'void Import(byte[] rawData)', certificate(), null),
    ],
  ])('throws %s', (expected, run) => {
    expect(thrownBy(run)).toBe(expected)
  })
})

describe('RSA', () => {
  const key = () => (withKey() as Certificate).privateKey as RsaKey
  const data = Uint8Array.of(1, 2, 3)

  it('verifies its signatures, with both paddings', () => {
    const sign = 'byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)'
    const verify =
      'bool VerifyData(byte[] data, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)'
    for (const which of ['Pkcs1', 'Pss'] as const) {
      const signature = call(rsaType, sign, key(), byteArray(data), sha256, padding(which))
      expect(call(rsaType, verify, key(), byteArray(data), signature, sha256, padding(which))).toBe(true)
      expect(call(rsaType, verify, key(), byteArray(Uint8Array.of(1)), signature, sha256, padding(which))).toBe(false)
    }
  })

  it('decrypts what it encrypts, with every padding', () => {
    for (const encryption of [
      { kind: 'pkcs1' },
      { kind: 'oaep', hash: 'SHA1' },
      { kind: 'oaep', hash: 'SHA256' },
    ] as const) {
      expect(key().decrypt(key().encrypt(data, encryption), encryption)).toEqual(data)
    }
  })

  it('reads the formats that it writes', () => {
    for (const pem of [
      call(rsaType, 'string ExportRSAPrivateKeyPem()', key()),
      call(asymmetricAlgorithmType, 'string ExportPkcs8PrivateKeyPem()', key()),
    ]) {
      const copy = new RsaKey('System.Security.Cryptography.RSACng')
      call(rsaType, 'void ImportFromPem(string input)', copy, pem)
      expect(copy.privateNumbers).toEqual(key().privateNumbers)
    }
    const parameters = call(rsaType, 'RSAParameters ExportParameters(bool includePrivateParameters)', key(), true)
    expect((call(rsaType, 'static RSA Create(RSAParameters parameters)', parameters) as RsaKey).privateNumbers).toEqual(
      key().privateNumbers,
    )
  })

  it('has no private half where only the public one was given', () => {
    const half = certificate().publicKey as RsaKey
    expect(thrownBy(() => half.privateNumbers)).toBe(
      'System.Security.Cryptography.CryptographicException: Object contains only the public half of a key pair. A private key must also be provided.',
    )
  })
})
