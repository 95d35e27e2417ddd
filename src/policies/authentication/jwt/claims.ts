import { claimValues } from '../../../runtime/context/jwt.ts'
import { claimMismatch, invalid, refused } from './failure.ts'
import type { Json } from './token.ts'

type Payload = Readonly<Record<string, Json>>

/** A claim that a token must have. */
export interface RequiredClaim {
  readonly name: string
  readonly match: 'all' | 'any'
  /** Splits the values of the token; empty = they stay whole. */
  readonly separator: string
  readonly values: readonly string[]
}

/** `exp` and `nbf` against the clock; times in milliseconds. */
export function checkLifetime(payload: Payload, now: number, skew: number, requiresExpiration: boolean): void {
  const expires = timeOf(payload['exp'])
  if (expires === null) {
    if (requiresExpiration) throw invalid('Lifetime validation failed. The token is missing an Expiration Time.')
  } else if (now > expires + skew) throw refused('TokenExpired', 'Lifetime validation failed. The token is expired.')
  const starts = timeOf(payload['nbf'])
  if (starts !== null && now < starts - skew) throw invalid('Lifetime validation failed. The token is not yet valid.')
}

function timeOf(value: Json | undefined): number | null {
  const number = typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number * 1000 : null
}

/** One of the listed audiences must be one of the token's. */
export function checkAudience(payload: Payload, audiences: readonly string[]): void {
  const found = claimValues(payload['aud'])
  if (!found.some((value) => audiences.includes(value)))
    throw refused('TokenAudienceNotAllowed', 'Audience validation failed.')
}

export function checkIssuer(payload: Payload, issuers: readonly string[]): void {
  const issuer = payload['iss']
  if (typeof issuer !== 'string' || !issuers.includes(issuer))
    throw refused('TokenIssuerNotAllowed', 'Issuer validation failed.')
}

/** Every claim must be there, with its values. Comparison is exact. */
export function checkClaims(payload: Payload, claims: readonly RequiredClaim[]): void {
  const missing = claims.filter((c) => valuesOf(payload, c).length === 0)
  if (missing.length > 0)
    throw refused(
      'TokenClaimNotFound',
      `JWT is missing the following claims: ${missing.map((c) => c.name).join(', ')}.`,
    )
  for (const claim of claims) {
    if (claim.values.length === 0) continue
    const found = valuesOf(payload, claim)
    const missed = claim.values.filter((value) => !found.includes(value))
    if (claim.match === 'all' ? missed.length === 0 : missed.length < claim.values.length) continue
    throw claimMismatch(claim.name, claim.match === 'all' || missed.length === 1 ? (missed[0] ?? null) : null)
  }
}

function valuesOf(payload: Payload, { name, separator }: RequiredClaim): readonly string[] {
  const values = Object.hasOwn(payload, name) ? claimValues(payload[name]) : []
  return separator === '' ? values : values.flatMap((v) => v.split(separator)).filter((v) => v !== '')
}
