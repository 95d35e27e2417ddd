import { pemBlocks } from '../../dotnet/cryptography/asn1/pem.ts'
import { Certificate, certificateOf } from '../../dotnet/cryptography/x509/certificate.ts'
import { DotnetException } from '../../dotnet/values/exception.ts'
import { PolicyError } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { constant } from '../operand.ts'
import { bool, element, many, optional } from '../schema.ts'
import { chainOf, isSelfIssued } from './certificate-chain.ts'
import {
  type CertificateIdentity,
  certificateIdentity,
  hasIdentity,
  identityElement,
  needsIssuer,
} from './certificate-identity.ts'

/** Checks the TLS client certificate of the caller against rules and listed identities. */
export const validateClientCertificate = definePolicy({
  name: 'validate-client-certificate',
  category: 'authentication',
  summary: 'Checks the TLS client certificate of the caller against rules and listed identities.',
  witness: 'test/cases/validate-client-certificate/behaviour.test.yaml › without a certificate the call is refused',
  sections: ['inbound'],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    'validate-revocation': bool({ default: true, notes: 'by the revocation port of the host' }),
    'validate-trust': bool({ default: true }),
    'validate-not-before': bool({ default: true }),
    'validate-not-after': bool({ default: true }),
    'ignore-error': bool({ default: false }),
  },
  children: {
    identities: optional(element({ children: { identity: many(identityElement, { min: 1, max: 10 }) } })),
  },
  decisions: [
    'A refusal has the status 401 and the message "Invalid client certificate"; its reason is one that was seen: ClientCertificateNotFound, ClientCertificateNotYetValid, ClientCertificateExpired, ClientCertificateNotTrusted, ClientCertificateIdentityNotMatched; ClientCertificateRevoked is a name of our own.',
    'Checked in this order: presence, dates, trust, revocation, identities.',
    'A chain ends in a trusted root of the host or in a self-signed certificate of the instance; certificates of the instance and those that the caller sends along serve as links, all of them valid now.',
    'Revocation is asked of the host; where it has no revocation port, and no certificate is given with revoked: true, nothing counts as revoked.',
    'Names are compared by their parts, without regard to order, blanks and case; dns-name is equal to an entry, wildcards stand for themselves.',
    'Double quotes within a name are written as &quot;: raw ones, as in a sample of the documentation, end the attribute.',
    'Thumbprints and serial numbers are compared without case, separators and leading zeros.',
    'The issuer of issuer-thumbprint and issuer-certificate-id is the one whose key signed the certificate.',
  ],
  compile: (v, builder) => {
    const identities = v.identities?.identity.map((identity) => certificateIdentity(identity, builder)) ?? null
    if (identities?.includes(null)) return
    builder.emit(
      requireClientCertificate,
      constant({
        revocation: v.validateRevocation,
        trust: v.validateTrust,
        notBefore: v.validateNotBefore,
        notAfter: v.validateNotAfter,
        ignoreError: v.ignoreError,
        identities: identities as readonly CertificateIdentity[] | null,
      } satisfies CertificateRules),
    )
  },
})

interface CertificateRules {
  readonly revocation: boolean
  readonly trust: boolean
  readonly notBefore: boolean
  readonly notAfter: boolean
  readonly ignoreError: boolean
  /** Null = any. */
  readonly identities: readonly CertificateIdentity[] | null
}

const refused = (reason: string, message: string): PolicyError =>
  new PolicyError({ reason, message, status: 401, clientMessage: 'Invalid client certificate' })

export function requireClientCertificate(run: Run, rules: CertificateRules): Promise<undefined> | undefined {
  const failed = (error: unknown): undefined => {
    if (!(error instanceof PolicyError) || !rules.ignoreError) throw error
    run.trace?.add('validate-client-certificate', {
      message: `The validation failed, which is ignored: ${error.message}`,
    })
    return undefined
  }
  const passed = (): undefined => {
    run.trace?.add('validate-client-certificate', { message: 'Client certificate was validated.' })
    return undefined
  }
  try {
    run.enterExpression() // reading certificates has a budget of its own
    const pending = judge(run, rules)
    return pending ? pending.then(passed).catch(failed) : passed()
  } catch (error) {
    return failed(error)
  }
}

/** Throws where the certificate of the caller is refused; a promise only where issuers or the host have to be asked. */
function judge(run: Run, rules: CertificateRules): Promise<void> | undefined {
  const [certificate, ...links] = certificatesOf(run.context.request.certificate)
  if (!certificate) throw refused('ClientCertificateNotFound', 'Client certificate was not found in the request.')
  const now = run.host.clock.now()
  const { notBefore, notAfter } = certificate.parsed
  if (rules.notBefore && now < notBefore) throw refused('ClientCertificateNotYetValid', 'Certificate is not valid yet.')
  if (rules.notAfter && now > notAfter) throw refused('ClientCertificateExpired', 'Certificate is expired.')
  const asks = rules.trust || (rules.identities?.some(needsIssuer) ?? false)
  if (asks) return judgeChain(run, rules, certificate, links, now)
  const revoked = rules.revocation && isRevoked(run, certificate)
  const last = (found: boolean): void => {
    if (found) throw refused('ClientCertificateRevoked', 'Certificate is revoked.')
    checkIdentities(run, rules, certificate, null)
  }
  if (revoked instanceof Promise) return revoked.then(last)
  last(revoked)
  return undefined
}

async function judgeChain(
  run: Run,
  rules: CertificateRules,
  certificate: Certificate,
  links: readonly Certificate[],
  now: number,
): Promise<void> {
  const own = run.certificates.all()
  const roots = (run.host.ambient.trustedRoots?.() ?? []).filter((root) => root instanceof Certificate)
  const chain = await chainOf(certificate, [...links, ...own, ...roots])
  const anchors = new Set([...roots, ...own.filter(isSelfIssued)].map((anchor) => anchor.thumbprint))
  if (rules.trust) {
    const end = chain.findIndex((one) => anchors.has(one.thumbprint))
    const isCurrent = ({ parsed }: Certificate): boolean => parsed.notBefore <= now && now <= parsed.notAfter
    if (end < 0 || !chain.slice(1, end + 1).every(isCurrent))
      throw refused('ClientCertificateNotTrusted', 'Certificate is not trusted.')
  }
  if (rules.revocation)
    for (const one of chain.filter((c) => !anchors.has(c.thumbprint) || c === certificate))
      if (await isRevoked(run, one)) throw refused('ClientCertificateRevoked', 'Certificate is revoked.')
  checkIdentities(run, rules, certificate, isSelfIssued(certificate) ? certificate : (chain[1] ?? null))
}

function isRevoked(run: Run, certificate: Certificate): boolean | Promise<boolean> {
  const { thumbprint, serialNumber, issuer } = certificate
  if (run.certificates.isRevoked(thumbprint)) return true
  return run.host.revocation?.({ thumbprint, serialNumber, issuer }) ?? false
}

function checkIdentities(
  run: Run,
  { identities }: CertificateRules,
  certificate: Certificate,
  issuer: Certificate | null,
): void {
  const thumbprintOf = (id: string): string | null => run.certificates.find(id)?.thumbprint ?? null
  if (identities && !identities.some((identity) => hasIdentity(certificate, issuer, identity, thumbprintOf)))
    throw refused('ClientCertificateIdentityNotMatched', 'Certificate does not match any of allowed identities.')
}

/** The certificate of the caller, and those that it sends along. */
function certificatesOf(text: string | null): Certificate[] {
  if (text === null || text.trim() === '') return []
  const blocks = pemBlocks(text).filter(({ label }) => label === 'CERTIFICATE')
  try {
    return blocks.map(({ bytes }) => certificateOf(bytes))
  } catch (error) {
    if (!(error instanceof DotnetException)) throw error
    throw refused('ClientCertificateNotTrusted', `Certificate can't be read: ${error.message}`)
  }
}
