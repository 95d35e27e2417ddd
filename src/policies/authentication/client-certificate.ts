import { certificateOf } from '../../dotnet/cryptography/x509/certificate.ts'
import { DotnetArray } from '../../dotnet/values/array.ts'
import { DotnetException } from '../../dotnet/values/exception.ts'
import { normalThumbprint } from '../../runtime/certificate-store.ts'
import { PolicyError } from '../../runtime/errors.ts'
import type { ClientCertificate } from '../../runtime/host/http.ts'
import type { Run } from '../../runtime/run.ts'
import { attributeOf, type ElementNode } from '../../syntax/tree.ts'
import type { PolicyBuilder } from '../builder.ts'
import { constant, type Operand } from '../operand.ts'
import { any, string } from '../schema.ts'
import { base64Bytes } from './jwt/bytes.ts'

/** Attributes of authentication-certificate, the policy and the child of send-request. */
export const clientCertificateAttributes = {
  thumbprint: string({ expressions: true, allowEmpty: false }),
  'certificate-id': string({ expressions: true, allowEmpty: false, reference: 'certificate' }),
  body: any({ expressions: true, allowEmpty: false, notes: 'PFX as byte[], or as base64 text' }),
  password: string({ expressions: true, notes: 'only with body' }),
} as const

export const clientCertificateSources = [
  { attributes: ['thumbprint', 'certificate-id', 'body'], required: true },
] as const

interface CertificateValues {
  readonly node: ElementNode
  readonly thumbprint: Operand<string> | undefined
  readonly certificateId: Operand<string> | undefined
  readonly body: Operand<unknown> | undefined
  readonly password: Operand<string> | undefined
}

/** Where a certificate comes from, with the operands of {@link certificateFrom}. */
export interface CertificateSource {
  readonly kind: Operand<'thumbprint' | 'certificate-id' | 'body'>
  readonly value: Operand<unknown>
  readonly password: Operand<string | null>
}

/** The source of a certificate; null where it was reported as wrong. */
export function certificateSource(values: CertificateValues, builder: PolicyBuilder): CertificateSource | null {
  const { node, thumbprint, certificateId, body } = values
  const password: Operand<string | null> = values.password ?? constant(null)
  if (values.password && !body) {
    const place = attributeOf(node, 'password')?.nameSpan ?? node.startTagSpan
    builder.report('attribute-conflict', `password of ${node.name} goes only with body`, place)
    return null
  }
  if (thumbprint) {
    if (thumbprint.kind === 'constant' && !isKnownThumbprint(thumbprint.value, node, builder)) return null
    return { kind: constant('thumbprint'), value: thumbprint, password }
  }
  if (certificateId) {
    if (certificateId.kind === 'constant' && !isReadable(certificateId.value, node, builder)) return null
    return { kind: constant('certificate-id'), value: certificateId, password }
  }
  return body ? { kind: constant('body'), value: body, password } : null
}

function isKnownThumbprint(thumbprint: string, node: ElementNode, builder: PolicyBuilder): boolean {
  const { certificates } = builder
  if (!certificates.isGiven || certificates.clientByThumbprint(thumbprint)) return true
  const place = attributeOf(node, 'thumbprint')?.value.span ?? node.startTagSpan
  builder.report('certificate-unknown', `There is no certificate with the thumbprint '${thumbprint}'`, place)
  return false
}

function isReadable(id: string, node: ElementNode, builder: PolicyBuilder): boolean {
  try {
    builder.certificates.find(id)
    return true
  } catch (error) {
    if (!(error instanceof DotnetException)) throw error
    const place = attributeOf(node, 'certificate-id')?.value.span ?? node.startTagSpan
    builder.report('attribute-value', `The certificate '${id}' can't be read: ${error.message}`, place)
    return false
  }
}

const notFound = (message: string): PolicyError =>
  new PolicyError({ reason: 'CertificateNotFound', message, status: 500 })

/**
 * The certificate that a call presents. A thumbprint is taken as it is where nobody said which certificates there are.
 */
export function certificateFrom(
  run: Run,
  kind: 'thumbprint' | 'certificate-id' | 'body',
  value: unknown,
  password: string | null,
): ClientCertificate {
  run.enterExpression() // reading a certificate has a budget of its own
  if (kind === 'body') return certificateOfBody(value, password)
  const name = String(value ?? '')
  if (kind === 'certificate-id') {
    const found = run.certificates.client(name)
    if (!found) throw notFound(`The certificate '${name}' could not be found.`)
    return found
  }
  const found = run.certificates.clientByThumbprint(name)
  if (found) return found
  const thumbprint = normalThumbprint(name)
  if (run.certificates.isGiven || thumbprint === '')
    throw notFound(`The certificate with the thumbprint '${name}' could not be found.`)
  return { thumbprint }
}

function certificateOfBody(value: unknown, password: string | null): ClientCertificate {
  const pfx =
    value instanceof DotnetArray && value.items instanceof Uint8Array
      ? value.items.slice()
      : typeof value === 'string'
        ? base64Bytes(value)
        : null
  if (!pfx || pfx.length === 0)
    throw new PolicyError({
      reason: 'CertificateInvalid',
      message: 'The body of authentication-certificate is no PFX file.',
      status: 500,
    })
  try {
    const { thumbprint } = certificateOf(pfx, password)
    return { thumbprint, pfx, ...(password === null ? {} : { password }) }
  } catch (error) {
    if (!(error instanceof DotnetException)) throw error
    throw new PolicyError({ reason: 'CertificateInvalid', message: error.message, status: 500 }, { cause: error })
  }
}
