import { corrupted, type DerValue, readDer, Tag } from '../asn1/der.ts'
import { type NamePart, readName } from './distinguished-name.ts'

export interface CertificateExtension {
  readonly identifier: string
  readonly isCritical: boolean
  readonly value: Uint8Array
}

/** What an X.509 certificate says. */
export interface ParsedCertificate {
  readonly raw: Uint8Array
  /** The signed part. */
  readonly toBeSigned: Uint8Array
  readonly version: number
  /** Big-endian, as encoded. */
  readonly serialNumber: Uint8Array
  readonly signatureAlgorithm: string
  readonly signature: Uint8Array
  readonly issuer: NamePart[][]
  readonly subject: NamePart[][]
  readonly rawIssuer: Uint8Array
  readonly rawSubject: Uint8Array
  /** Milliseconds since 1970. */
  readonly notBefore: number
  readonly notAfter: number
  /** The whole SubjectPublicKeyInfo. */
  readonly publicKeyInfo: Uint8Array
  readonly keyAlgorithm: string
  readonly keyParameters: Uint8Array
  readonly keyValue: Uint8Array
  readonly extensions: readonly CertificateExtension[]
}

function readExtensions(container: DerValue | undefined): CertificateExtension[] {
  return (container?.child(0, Tag.Sequence).children ?? []).map((extension) => {
    const parts = extension.children
    const value = parts.at(-1)
    if (value?.tag !== Tag.OctetString) throw corrupted()
    return {
      identifier: extension.child(0).objectIdentifier,
      isCritical: parts.length > 2 && parts[1]?.content[0] === 255,
      value: value.content,
    }
  })
}

/** Reads a DER certificate; CryptographicException for anything else. */
export function parseCertificate(bytes: Uint8Array): ParsedCertificate {
  const certificate = readDer(bytes, Tag.Sequence)
  const signed = certificate.child(0, Tag.Sequence)
  const fields = signed.children
  const version = fields[0]?.tag === 0xa0 ? fields.shift() : undefined
  const [serial, algorithm, issuer, validity, subject, keyInfo] = fields
  if (serial?.tag !== Tag.Integer || !algorithm || !issuer || !validity || !subject || !keyInfo) throw corrupted()
  const keyAlgorithm = keyInfo.child(0, Tag.Sequence)
  return {
    raw: certificate.raw.slice(),
    toBeSigned: signed.raw,
    version: version ? version.child(0).number + 1 : 1,
    serialNumber: serial.content,
    signatureAlgorithm: certificate.child(1, Tag.Sequence).child(0).objectIdentifier,
    signature: certificate.child(2).bits,
    issuer: readName(issuer),
    subject: readName(subject),
    rawIssuer: issuer.raw,
    rawSubject: subject.raw,
    notBefore: validity.child(0).time,
    notAfter: validity.child(1).time,
    publicKeyInfo: keyInfo.raw,
    keyAlgorithm: keyAlgorithm.child(0).objectIdentifier,
    keyParameters: keyAlgorithm.children[1]?.raw ?? new Uint8Array(0),
    keyValue: keyInfo.child(1).bits,
    extensions: readExtensions(fields.find((field) => field.tag === 0xa3)),
  }
}
