import { arrayOf } from '../../collections/array-of.ts'
import { jsonException } from '../../json/errors.ts'
import type { SerializedProperty } from '../../json/object-properties.ts'
import { PlainObject, propertiesFrom } from '../../json/plain-object.ts'
import { typeNamed } from '../../type-system/definition.ts'
import { box } from '../../type-system/value-ops.ts'
import type { DotnetException } from '../../values/exception.ts'
import { readDer, Tag } from '../asn1/der.ts'
import { byteArray, hexOf } from '../bytes.ts'
import { Oid } from '../oid.ts'
import { PublicKeyObject } from '../public-key.ts'
import { DistinguishedName } from '../x500-distinguished-name.ts'
import type { Certificate } from './certificate.ts'
import { nameText, readName } from './distinguished-name.ts'
import { basicConstraints } from './extension-text.ts'
import type { CertificateExtension } from './parsed-certificate.ts'

/** The exception of a getter, as Json.NET reports it. */
function unreadable(property: string, type: string, inner: DotnetException | null = null): DotnetException {
  return jsonException('JsonSerializationException', `Error getting value from '${property}' on '${type}'.`, inner)
}

/** A `ReadOnlyMemory<byte>`. */
const memory = (bytes: Uint8Array): PlainObject =>
  new PlainObject({ Length: bytes.length, IsEmpty: bytes.length === 0 })

const listOf = (items: unknown[]): unknown => arrayOf(typeNamed('System.Object'), items)

/** What Json.NET writes of a certificate: the properties of its class, then those of its base. */
export function certificateProperties(certificate: Certificate): readonly SerializedProperty[] {
  const type = certificate.dotnetType.fullName
  const isNewer = type.endsWith('2')
  if (!certificate.hasContent) throw unreadable(isNewer ? 'Archived' : 'Issuer', type)
  const { parsed } = certificate
  const date = typeNamed('System.DateTime')
  const base = {
    // There is no native object behind.
    Handle: new PlainObject({ value: 0 }),
    Issuer: certificate.issuer,
    Subject: certificate.subject,
    SerialNumberBytes: memory(parsed.serialNumber),
  }
  if (!isNewer) return propertiesFrom(base)
  return propertiesFrom({
    Archived: false,
    Extensions: listOf(parsed.extensions.map(extensionParts)),
    FriendlyName: '',
    HasPrivateKey: certificate.hasPrivateKey,
    PrivateKey: certificate.privateKey,
    IssuerName: new DistinguishedName(certificate.issuer, parsed.rawIssuer),
    NotAfter: box(certificate.notAfter, date),
    NotBefore: box(certificate.notBefore, date),
    PublicKey: new PublicKeyObject(certificate),
    RawData: byteArray(parsed.raw.slice()),
    RawDataMemory: memory(parsed.raw),
    SerialNumber: certificate.serialNumber,
    SignatureAlgorithm: new Oid(parsed.signatureAlgorithm, null),
    SubjectName: new DistinguishedName(certificate.subject, parsed.rawSubject),
    Thumbprint: certificate.thumbprint,
    Version: parsed.version,
    ...base,
  })
}

/** An extension: what its own class tells, then what all do. */
function extensionParts(extension: CertificateExtension): PlainObject {
  const { identifier, isCritical, value } = extension
  return new PlainObject({
    ...ownParts(extension),
    Critical: isCritical,
    Oid: new Oid(identifier, null),
    RawData: byteArray(value.slice()),
  })
}

function ownParts({ identifier, value }: CertificateExtension): Readonly<Record<string, unknown>> {
  switch (identifier) {
    case '2.5.29.14': {
      const { content } = readDer(value, Tag.OctetString)
      return { SubjectKeyIdentifier: hexOf(content), SubjectKeyIdentifierBytes: memory(content) }
    }
    case '2.5.29.15': {
      const { bits } = readDer(value, Tag.BitString)
      return { KeyUsages: (bits[0] ?? 0) | ((bits[1] ?? 0) << 8) }
    }
    case '2.5.29.19': {
      const { isAuthority, pathLength } = basicConstraints(readDer(value, Tag.Sequence))
      return {
        CertificateAuthority: isAuthority,
        HasPathLengthConstraint: pathLength !== null,
        PathLengthConstraint: pathLength ?? 0,
      }
    }
    case '2.5.29.35':
      return authorityKeyParts(value)
    case '2.5.29.37': {
      const usages = readDer(value, Tag.Sequence).children
      return { EnhancedKeyUsages: listOf(usages.map((usage) => new Oid(usage.objectIdentifier, null))) }
    }
    default:
      return {}
  }
}

function authorityKeyParts(value: Uint8Array): Readonly<Record<string, unknown>> {
  const parts = readDer(value, Tag.Sequence).children
  const [key, issuer, serial] = [0x80, 0xa1, 0x82].map((tag) => parts.find((part) => part.tag === tag))
  const name = issuer?.children.find(({ tag }) => tag === 0xa4)?.child(0)
  return {
    KeyIdentifier: key ? memory(key.content) : null,
    NamedIssuer: name ? new DistinguishedName(nameText(readName(name)), name.raw) : null,
    RawIssuer: issuer ? memory(issuer.raw) : null,
    SerialNumber: serial ? memory(serial.content) : null,
  }
}
