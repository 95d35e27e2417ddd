import { readDer, Tag } from '../../dotnet/cryptography/asn1/der.ts'
import type { Certificate } from '../../dotnet/cryptography/x509/certificate.ts'
import type { NamePart } from '../../dotnet/cryptography/x509/distinguished-name.ts'
import { normalThumbprint } from '../../runtime/certificate-store.ts'
import { attributeOf, type ElementNode } from '../../syntax/tree.ts'
import type { PolicyBuilder } from '../builder.ts'
import { element, string } from '../schema.ts'
import { parseName, sameName } from './distinguished-name.ts'

/** An identity that a caller's certificate may have. */
export const identityElement = element({
  attributes: {
    thumbprint: string({ allowEmpty: false, notes: 'SHA-1' }),
    'serial-number': string({ allowEmpty: false }),
    'common-name': string({ allowEmpty: false }),
    subject: string({ allowEmpty: false, notes: 'values with special characters in double quotes' }),
    'dns-name': string({ allowEmpty: false }),
    'issuer-subject': string({ allowEmpty: false }),
    'issuer-thumbprint': string({ allowEmpty: false, notes: 'SHA-1' }),
    'issuer-certificate-id': string({ allowEmpty: false, reference: 'certificate' }),
  },
})

interface IdentityValues {
  readonly node: ElementNode
  readonly thumbprint: string | undefined
  readonly serialNumber: string | undefined
  readonly commonName: string | undefined
  readonly subject: string | undefined
  readonly dnsName: string | undefined
  readonly issuerSubject: string | undefined
  readonly issuerThumbprint: string | undefined
  readonly issuerCertificateId: string | undefined
}

/** What an identity asks for; what is left out is null. Texts are in the form that is compared. */
export interface CertificateIdentity {
  readonly thumbprint: string | null
  readonly serialNumber: string | null
  readonly commonName: string | null
  readonly subject: readonly NamePart[] | null
  readonly dnsName: string | null
  readonly issuerSubject: readonly NamePart[] | null
  readonly issuerThumbprint: string | null
  readonly issuerCertificateId: string | null
}

const issuerAttributes = ['issuer-subject', 'issuer-thumbprint'] as const

/** Reads an identity; null where something is wrong with it (reported). */
export function certificateIdentity(values: IdentityValues, builder: PolicyBuilder): CertificateIdentity | null {
  const { node } = values
  const names = Object.keys(identityElement.attributes ?? {})
  if (!names.some((name) => attributeOf(node, name))) {
    builder.report('attribute-conflict', `identity needs at least one of ${names.join(', ')}`, node.startTagSpan)
    return null
  }
  const other = issuerAttributes.find((name) => attributeOf(node, name))
  const byId = attributeOf(node, 'issuer-certificate-id')
  if (byId && other) {
    builder.report(
      'attribute-conflict',
      `identity takes only one of '${other}', 'issuer-certificate-id'`,
      byId.nameSpan,
    )
    return null
  }
  const subject = nameOf('subject', values.subject, node, builder)
  const issuerSubject = nameOf('issuer-subject', values.issuerSubject, node, builder)
  if (subject === undefined || issuerSubject === undefined) return null
  return {
    thumbprint: values.thumbprint === undefined ? null : normalThumbprint(values.thumbprint),
    serialNumber: values.serialNumber === undefined ? null : normalSerialNumber(values.serialNumber),
    commonName: values.commonName?.trim().toLowerCase() ?? null,
    subject,
    dnsName: values.dnsName?.trim().toLowerCase() ?? null,
    issuerSubject,
    issuerThumbprint: values.issuerThumbprint === undefined ? null : normalThumbprint(values.issuerThumbprint),
    issuerCertificateId: values.issuerCertificateId ?? null,
  }
}

/** Null where the attribute is left out, undefined where it is no name (reported). */
function nameOf(
  attribute: string,
  text: string | undefined,
  node: ElementNode,
  builder: PolicyBuilder,
): readonly NamePart[] | null | undefined {
  if (text === undefined) return null
  const name = parseName(text)
  if (name) return name
  builder.report(
    'attribute-value',
    `'${text}' is no value for ${attribute} of identity: expected a distinguished name such as CN=client, O="Contoso, Inc."`,
    attributeOf(node, attribute)?.value.span ?? node.startTagSpan,
  )
  return undefined
}

function normalSerialNumber(text: string): string {
  return normalThumbprint(text).replace(/^0+(?=.)/, '')
}

/** Whether the issuer has to be known to judge an identity. */
export function needsIssuer({ issuerThumbprint, issuerCertificateId }: CertificateIdentity): boolean {
  return issuerThumbprint !== null || issuerCertificateId !== null
}

/** Whether a certificate has an identity. `issuer` is its issuer where it is known. */
export function hasIdentity(
  certificate: Certificate,
  issuer: Certificate | null,
  identity: CertificateIdentity,
  thumbprintOf: (certificateId: string) => string | null,
): boolean {
  const { parsed } = certificate
  const { thumbprint, serialNumber, commonName, subject, dnsName, issuerSubject } = identity
  if (thumbprint !== null && certificate.thumbprint !== thumbprint) return false
  if (serialNumber !== null && normalSerialNumber(certificate.serialNumber) !== serialNumber) return false
  if (commonName !== null && !commonNames(certificate).includes(commonName)) return false
  if (subject !== null && !sameName(subject, parsed.subject.flat())) return false
  if (dnsName !== null && !dnsNames(certificate).includes(dnsName)) return false
  if (issuerSubject !== null && !sameName(issuerSubject, parsed.issuer.flat())) return false
  const { issuerThumbprint, issuerCertificateId } = identity
  if (issuerThumbprint !== null && issuer?.thumbprint !== issuerThumbprint) return false
  return issuerCertificateId === null || (issuer !== null && issuer.thumbprint === thumbprintOf(issuerCertificateId))
}

function commonNames({ parsed }: Certificate): string[] {
  return parsed.subject
    .flat()
    .filter((part) => part.identifier === '2.5.4.3')
    .map((part) => part.value.toLowerCase())
}

const dnsTag = 0x82

/** The dNSName entries of the subject alternative name. */
function dnsNames({ parsed }: Certificate): string[] {
  const extension = parsed.extensions.find((e) => e.identifier === '2.5.29.17')
  if (!extension) return []
  return readDer(extension.value, Tag.Sequence)
    .children.filter((name) => name.tag === dnsTag)
    .map((name) => new TextDecoder().decode(name.content).toLowerCase())
}
