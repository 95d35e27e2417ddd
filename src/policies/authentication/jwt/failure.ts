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
  | 'TokenClaimValueNotAllowed'
  | 'JwtInvalid'

/** A refusal in the gateway's words: the library's sentence and `Access denied.` */
export function refused(reason: TokenReason, sentence: string): TokenRefused {
  return new TokenRefused(reason, `${sentence} Access denied.`)
}

export const notPresent = (): TokenRefused => new TokenRefused('TokenNotPresent', 'JWT not present.')
export const notWellFormed = (): TokenRefused => new TokenRefused('JwtInvalid', 'JWT is not well formed')
