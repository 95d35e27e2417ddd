import { jwtRecord } from '../../../runtime/context/jwt.ts'
import { PolicyError } from '../../../runtime/errors.ts'
import type { Run } from '../../../runtime/run.ts'
import { checkLifetime } from './claims.ts'
import { type DecryptionKey, decryptToken, isEncrypted } from './decryption.ts'
import { invalid, TokenRefused } from './failure.ts'
import type { SigningKey } from './keys.ts'
import { type ConfigurationSource, type OpenIdConfiguration, openIdConfiguration, refreshed } from './openid-config.ts'
import { isSignedBy, isUnsigned, namesUnknownKey, signatureFailure } from './signature.ts'
import { type CompactToken, readToken } from './token.ts'
import { findToken, type TokenSource } from './token-source.ts'

/** What a policy asks of a token. */
export interface TokenDemands {
  readonly policy: string
  readonly source: TokenSource
  readonly scheme: string | null
  readonly requiresExpiration: boolean
  readonly requiresSignature: boolean
  /** Seconds. */
  readonly skew: number
  readonly configurations: readonly ConfigurationSource[]
  /** Keys beside those of the configurations. */
  readonly signingKeys: () => readonly SigningKey[]
  readonly decryptionKeys: () => readonly DecryptionKey[]
  /** Checks audience, issuer and claims; throws TokenRefused. */
  readonly check: (token: CompactToken, configurations: readonly OpenIdConfiguration[]) => void
  /** Variable that gets the Jwt. */
  readonly output: string | null
  /** Status and message of the refusal; without a message the reason's own. */
  readonly status: number
  readonly clientMessage: string | null
}

/**
 * Validates the token of a request; at once where all keys are at hand, else by a promise. The order is: decryption,
 * signature, lifetime, then what the policy checks.
 */
export function validateToken(run: Run, demands: TokenDemands): Promise<undefined> | undefined {
  const fail = (error: unknown): never => {
    if (!(error instanceof TokenRefused)) throw error
    const { status, clientMessage } = demands
    throw new PolicyError(
      { reason: error.reason, message: error.message, status, clientMessage: clientMessage ?? error.message },
      { cause: error },
    )
  }
  try {
    const text = findToken(run, demands.source, demands.scheme)
    const pending = isEncrypted(text)
      ? decryptToken(text, demands.decryptionKeys()).then((inner) => judge(run, inner, demands))
      : judge(run, text, demands)
    return pending instanceof Promise ? pending.catch(fail) : pending
  } catch (error) {
    return fail(error)
  }
}

function judge(run: Run, text: string, demands: TokenDemands): Promise<undefined> | undefined {
  const token = readToken(text)
  const withKeys = (configurations: readonly OpenIdConfiguration[]): Promise<undefined> | undefined => {
    if (isUnsigned(token)) {
      if (demands.requiresSignature) throw invalid('Signature validation failed. The token is not signed.')
      return accept(run, token, configurations, demands)
    }
    const verified = verifiedBy(run, token, demands, configurations)
    return verified instanceof Promise
      ? verified.then((found) => accept(run, token, found, demands))
      : accept(run, token, verified, demands)
  }
  const configurations = demands.configurations.map((source) => openIdConfiguration(run.host, source))
  return configurations.some((c) => c instanceof Promise)
    ? Promise.all(configurations).then(withKeys)
    : withKeys(configurations as OpenIdConfiguration[])
}

function accept(
  run: Run,
  token: CompactToken,
  configurations: readonly OpenIdConfiguration[],
  demands: TokenDemands,
): undefined {
  checkLifetime(token.payload, run.host.clock.now(), demands.skew * 1000, demands.requiresExpiration)
  demands.check(token, configurations)
  if (demands.output !== null) run.context.variables.set(demands.output, jwtRecord(token))
  run.trace?.add(demands.policy, { message: 'JWT was validated.' })
  return undefined
}

/**
 * Verifies the signature and gives the configurations in use; where the token names a key that no configuration has
 * yet, they are downloaded again.
 */
function verifiedBy(
  run: Run,
  token: CompactToken,
  demands: TokenDemands,
  configurations: readonly OpenIdConfiguration[],
): readonly OpenIdConfiguration[] | Promise<readonly OpenIdConfiguration[]> {
  const own = demands.signingKeys()
  const keys = [...own, ...configurations.flatMap((c) => c.keys)]
  const decide = (isSigned: boolean): readonly OpenIdConfiguration[] | Promise<readonly OpenIdConfiguration[]> => {
    if (isSigned) return configurations
    const fresh = namesUnknownKey(token, keys)
      ? demands.configurations.map((source) => refreshed(run.host, source))
      : []
    if (fresh.every((f) => f === null)) throw signatureFailure(token, keys)
    return Promise.all(fresh.map((f, i) => f ?? (configurations[i] as OpenIdConfiguration))).then(async (current) => {
      const all = [...own, ...current.flatMap((c) => c.keys)]
      if (await isSignedBy(token, all)) return current
      throw signatureFailure(token, all)
    })
  }
  const isSigned = isSignedBy(token, keys)
  return isSigned instanceof Promise ? isSigned.then(decide) : decide(isSigned)
}
