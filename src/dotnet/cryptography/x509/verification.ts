import { ambient } from '../../values/ambient.ts'
import { Certificate } from './certificate.ts'

/**
 * Whether a chain leads from the certificate to one of the trusted roots, all of them valid now and each signed by the
 * next. Nothing is looked up: revocation isn't checked, and missing links aren't fetched.
 */
export function verifiesAgainst(
  certificate: Certificate,
  trusted: readonly Certificate[],
  intermediates: readonly Certificate[] = [],
): boolean {
  const now = ambient().now()
  const isCurrent = (one: Certificate): boolean => one.parsed.notBefore <= now && now <= one.parsed.notAfter
  let current = certificate
  for (let depth = 0; depth < 10; depth++) {
    if (!isCurrent(current)) return false
    if (trusted.some((root) => root.thumbprint === current.thumbprint)) return true
    const issuer = [...trusted, ...intermediates].find((candidate) => current.isSignedBy(candidate))
    if (!issuer) return false
    current = issuer
  }
  return false
}

/** {@link verifiesAgainst} with the roots that the host trusts: `X509Certificate2.Verify` and the gateway's `VerifyNoRevocation`. */
export function verifiesWithTrustedRoots(certificate: Certificate): boolean {
  const roots = ambient().trustedRoots?.() ?? []
  return verifiesAgainst(
    certificate,
    roots.filter((root) => root instanceof Certificate),
  )
}
