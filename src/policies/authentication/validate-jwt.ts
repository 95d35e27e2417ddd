import { jwtRecord } from '../../runtime/context/jwt.ts'
import { PolicyError } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { constant, list } from '../operand.ts'
import { bool, element, int, many, oneOf, optional, seconds, string, uri } from '../schema.ts'
import { checkAudience, checkClaims, checkIssuer, checkLifetime, type RequiredClaim } from './jwt/claims.ts'
import { type DecryptionKey, decryptToken, isEncrypted } from './jwt/decryption.ts'
import { refused, TokenRefused } from './jwt/failure.ts'
import {
  decryptionKeyElement,
  decryptionKeySources,
  decryptionKeys,
  type KeySource,
  signingKeyElement,
  signingKeySources,
  signingKeys,
} from './jwt/key-elements.ts'
import type { SigningKey } from './jwt/keys.ts'
import { type OpenIdConfiguration, openIdConfiguration, refreshed } from './jwt/openid-config.ts'
import { isSignedBy, isUnsigned, namesUnknownKey, signatureFailure } from './jwt/signature.ts'
import { type CompactToken, readToken } from './jwt/token.ts'
import { findToken } from './jwt/token-source.ts'

const textElement = element({ text: string({ required: true, expressions: true, allowEmpty: false }) })

/** Requires a valid JWT from a header, a query parameter or an expression. */
export const validateJwt = definePolicy({
  name: 'validate-jwt',
  category: 'authentication',
  summary:
    'Requires a valid JWT from a header, a query parameter or an expression and can expose it as a Jwt variable.',
  sections: ['inbound'],
  scopes: everyScope,
  gateways: everyGateway,
  ordered: true,
  exclusive: [{ attributes: ['header-name', 'query-parameter-name', 'token-value'], required: true }],
  attributes: {
    'header-name': string({ expressions: true, allowEmpty: false }),
    'query-parameter-name': string({ expressions: true, allowEmpty: false }),
    'token-value': string({ expressions: true }),
    'failed-validation-httpcode': int({ default: 401, expressions: true, min: 100, max: 999 }),
    'failed-validation-error-message': string({ expressions: true }),
    'require-expiration-time': bool({ default: true, expressions: true }),
    'require-scheme': string({ expressions: true, notes: 'only for the header Authorization' }),
    'require-signed-tokens': bool({ default: true, expressions: true }),
    'clock-skew': seconds({ default: 0, expressions: true, min: 0 }),
    'output-token-variable-name': string({ allowEmpty: false }),
  },
  children: {
    'openid-config': many(
      element({
        attributes: {
          url: uri({ required: true, expressions: true }),
          'validate-connectivity': bool({ default: true, notes: 'only a check when the product saves the policy' }),
          host: string({ unsupported: true }),
        },
      }),
    ),
    'issuer-signing-tokens': optional(element({ verbatim: true }), { unsupported: true }),
    'issuer-signing-keys': optional(
      element({
        children: {
          key: many(signingKeyElement),
          'zumo-master-key': many(element({ verbatim: true }), { unsupported: true }),
        },
      }),
    ),
    'decryption-keys': optional(element({ children: { key: many(decryptionKeyElement, { min: 1 }) } })),
    audiences: optional(element({ children: { audience: many(textElement, { min: 1 }) } })),
    issuers: optional(element({ children: { issuer: many(textElement) } })),
    'required-claims': optional(
      element({
        children: {
          claim: many(
            element({
              attributes: {
                name: string({ required: true, allowEmpty: false }),
                match: oneOf(['all', 'any'], { default: 'all' }),
                separator: string(),
              },
              children: { value: many(element({ text: string({ required: true, expressions: true }) })) },
            }),
          ),
        },
      }),
    ),
  },
  decisions: [
    'Checked in this order: decryption, signature, lifetime, audience, issuer, claims.',
    "A claim's wrong value is TokenClaimValueNotAllowed, as documented (TokenClaimValueMismatch was seen too).",
    "The library's sentences are given without their IDX codes.",
    "Without require-scheme the scheme of Authorization is dropped, whatever it is; 'Bearer ' is dropped from other headers too.",
    'A scheme that is missing or another one is TokenNotPresent; schemes are compared without case.',
    'A token without exp where it is required, one that is not valid yet, and an unsigned one are JwtInvalid.',
    'A key that none of the ids names and none verifies is TokenSignatureKeyNotFound; a public key is never taken for a secret.',
    'The issuer is checked where issuers or openid-config name one; both together are a union.',
    'An openid-config that cannot be downloaded fails with 500; the next try is made five minutes later.',
    'Numbers and bools among the claims are compared by their JSON text.',
  ],
  compile: (v, builder) => {
    const claims = v.requiredClaims?.claim ?? []
    const signing = signingKeySources(v.issuerSigningKeys?.key ?? [], builder)
    const decryption = decryptionKeySources(v.decryptionKeys?.key ?? [], builder)
    const absent = constant<string | null>(null)
    builder.emit(
      requireToken,
      v.headerName ?? absent,
      v.queryParameterName ?? absent,
      v.tokenValue ?? absent,
      v.requireScheme ?? absent,
      v.failedValidationHttpcode,
      v.failedValidationErrorMessage ?? absent,
      v.requireExpirationTime,
      v.requireSignedTokens,
      v.clockSkew,
      constant({
        output: v.outputTokenVariableName ?? null,
        signing: signing.sources,
        decryption: decryption.sources,
        checksAudience: v.audiences !== undefined,
        checksIssuer: v.openidConfig.length > 0 || (v.issuers?.issuer.length ?? 0) > 0,
        claims: claims.map(({ name, match, separator, value }) => ({
          name,
          match,
          separator: separator ?? null,
          count: value.length,
        })),
      } satisfies TokenRules),
      list(signing.texts),
      list(decryption.texts),
      list(v.openidConfig.map((c) => c.url)),
      list((v.audiences?.audience ?? []).map((a) => a.text)),
      list((v.issuers?.issuer ?? []).map((i) => i.text)),
      list(claims.flatMap((c) => c.value.map((value) => value.text))),
    )
  },
})

/** What is known of the rules when the policy is compiled. */
interface TokenRules {
  readonly output: string | null
  readonly signing: readonly KeySource<SigningKey>[]
  readonly decryption: readonly KeySource<DecryptionKey>[]
  readonly checksAudience: boolean
  readonly checksIssuer: boolean
  /** `count` values of the flat list belong to each claim. */
  readonly claims: readonly (Omit<RequiredClaim, 'values'> & { readonly count: number })[]
}

/** Validates the token of a request; at once where all keys are at hand, else by a promise. */
export function requireToken(
  run: Run,
  header: string | null,
  query: string | null,
  value: string | null,
  scheme: string | null,
  status: number,
  clientMessage: string | null,
  requiresExpiration: boolean,
  requiresSignature: boolean,
  skew: number,
  rules: TokenRules,
  signingTexts: readonly string[],
  decryptionTexts: readonly string[],
  configurationUrls: readonly string[],
  audiences: readonly string[],
  issuers: readonly string[],
  claimTexts: readonly string[],
): Promise<undefined> | undefined {
  const accept = (token: CompactToken, configurations: readonly OpenIdConfiguration[]): undefined => {
    checkLifetime(token.payload, run.host.clock.now(), skew * 1000, requiresExpiration)
    if (rules.checksAudience) checkAudience(token.payload, audiences)
    if (rules.checksIssuer) checkIssuer(token.payload, [...issuers, ...configurations.flatMap((c) => c.issuer ?? [])])
    checkClaims(token.payload, claimsOf(rules, claimTexts))
    if (rules.output !== null) run.context.variables.set(rules.output, jwtRecord(token))
    run.trace?.add('validate-jwt', { message: 'JWT was validated.' })
    return undefined
  }
  const judge = (text: string): Promise<undefined> | undefined => {
    const token = readToken(text)
    const withKeys = (configurations: readonly OpenIdConfiguration[]): Promise<undefined> | undefined => {
      if (isUnsigned(token)) {
        if (requiresSignature) throw refused('JwtInvalid', 'Signature validation failed. The token is not signed.')
        return accept(token, configurations)
      }
      const own = signingKeys(rules.signing, signingTexts)
      const verified = verifiedBy(run, token, own, configurations, configurationUrls)
      return verified instanceof Promise ? verified.then((found) => accept(token, found)) : accept(token, verified)
    }
    const configurations = configurationUrls.map((url) => openIdConfiguration(run.host, url))
    return configurations.some((c) => c instanceof Promise)
      ? Promise.all(configurations).then(withKeys)
      : withKeys(configurations as OpenIdConfiguration[])
  }
  const fail = (error: unknown): never => {
    if (!(error instanceof TokenRefused)) throw error
    throw new PolicyError(
      { reason: error.reason, message: error.message, status, clientMessage: clientMessage ?? error.message },
      { cause: error },
    )
  }
  try {
    const text = findToken(run, { header, query, value }, scheme)
    const pending = isEncrypted(text)
      ? decryptToken(text, decryptionKeys(rules.decryption, decryptionTexts)).then(judge)
      : judge(text)
    return pending instanceof Promise ? pending.catch(fail) : pending
  } catch (error) {
    return fail(error)
  }
}

/**
 * Verifies the signature and gives the configurations in use; where the token names a key that no configuration has
 * yet, they are downloaded again.
 */
function verifiedBy(
  run: Run,
  token: CompactToken,
  own: readonly SigningKey[],
  configurations: readonly OpenIdConfiguration[],
  urls: readonly string[],
): readonly OpenIdConfiguration[] | Promise<readonly OpenIdConfiguration[]> {
  const keys = [...own, ...configurations.flatMap((c) => c.keys)]
  const decide = (isSigned: boolean): readonly OpenIdConfiguration[] | Promise<readonly OpenIdConfiguration[]> => {
    if (isSigned) return configurations
    const fresh = namesUnknownKey(token, keys) ? urls.map((url) => refreshed(run.host, url)) : []
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

function claimsOf(rules: TokenRules, texts: readonly string[]): RequiredClaim[] {
  let next = 0
  return rules.claims.map(({ name, match, separator, count }) => {
    const values = texts.slice(next, next + count)
    next += count
    return { name, match, separator, values }
  })
}
