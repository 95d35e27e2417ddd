/** Why a token is refused: `LastError.Reason` and `LastError.Message`. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused'
  readonly reason: TokenReason

  constructor(reason: TokenReason, message: string) {
    super(message)
    this.reason = reason
  }
}

export type TokenReason =
  | 'TokenNotPresent'
  | 'TokenSignatureInvalid'
  | 'TokenSignatureKeyNotFound'
  | 'TokenAudienceNotAllowed'
  | 'TokenIssuerNotAllowed'
  | 'TokenExpired'
  | 'TokenClaimNotFound'
  | 'TokenClaimValueMismatch'
  | 'JwtInvalid'

/** A refusal in the gateway's words: the library's sentence and `Access denied.` */
export function refused(reason: Exclude<TokenReason, 'JwtInvalid'>, sentence: string): TokenRefused {
  return new TokenRefused(reason, `${sentence} Access denied.`)
}

/** What no other reason names: the library's sentence alone. */
export const invalid = (sentence: string): TokenRefused => new TokenRefused('JwtInvalid', sentence)

/** A claim that lacks the expected values: the one that was missed, or the name alone where any of several would do. */
export function claimMismatch(name: string, expected: string | null): TokenRefused {
  return new TokenRefused(
    'TokenClaimValueMismatch',
    `Claim value mismatch: ${name}${expected === null ? '' : `=${expected}`}.`,
  )
}

export const notPresent = (): TokenRefused => new TokenRefused('TokenNotPresent', 'JWT not present.')
export const notWellFormed = (): TokenRefused => invalid('JWT is not well formed')
