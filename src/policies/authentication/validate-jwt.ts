import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { constant, list } from '../operand.ts'
import { bool, element, int, many, optional, seconds, string, uri } from '../schema.ts'
import { claimElement, claimOperands, requiredClaims, textElement } from './jwt/claim-elements.ts'
import { checkAudience, checkClaims, checkIssuer } from './jwt/claims.ts'
import type { DecryptionKey } from './jwt/decryption.ts'
import {
  decryptionKeyElement,
  decryptionKeySources,
  decryptionKeys,
  type KeySource,
  legacySources,
  signingKeyElement,
  signingKeySources,
  signingKeys,
  signingTokenElement,
  zumoKeyElement,
} from './jwt/key-elements.ts'
import type { SigningKey } from './jwt/keys.ts'
import { validateToken } from './jwt/validation.ts'

/** Requires a valid JWT from a header, a query parameter or an expression. */
export const validateJwt = definePolicy({
  name: 'validate-jwt',
  category: 'authentication',
  summary:
    'Requires a valid JWT from a header, a query parameter or an expression and can expose it as a Jwt variable.',
  witness: 'test/cases/validate-jwt/validate-jwt.test.yaml › status and message of the refusal can be chosen',
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
          host: string({ allowEmpty: false, notes: 'Host header of the download' }),
        },
      }),
    ),
    'issuer-signing-tokens': optional(element({ children: { token: many(signingTokenElement) } })),
    'issuer-signing-keys': optional(
      element({
        children: {
          key: many(signingKeyElement),
          'zumo-master-key': many(zumoKeyElement),
        },
      }),
    ),
    'decryption-keys': optional(element({ children: { key: many(decryptionKeyElement, { min: 1 }) } })),
    audiences: optional(element({ children: { audience: many(textElement, { min: 1 }) } })),
    issuers: optional(element({ children: { issuer: many(textElement) } })),
    'required-claims': optional(element({ children: { claim: many(claimElement) } })),
  },
  decisions: [
    'Checked in this order: decryption, signature, lifetime, audience, issuer, claims.',
    "A claim's wrong value is TokenClaimValueMismatch with the expected value, as seen; the error page says TokenClaimValueNotAllowed.",
    'Where any of several values would do, the message of a mismatch names the claim alone.',
    "The library's sentences are given without their IDX codes.",
    "Without require-scheme the scheme of Authorization is dropped, whatever it is; 'Bearer ' is dropped from other headers too.",
    'A scheme that is missing or another one is TokenNotPresent; schemes are compared without case.',
    'A token without exp where it is required, one that is not valid yet, and an unsigned one are JwtInvalid.',
    'A key that none of the ids names and none verifies is TokenSignatureKeyNotFound; a public key is never taken for a secret.',
    'The issuer is checked where issuers or openid-config name one; both together are a union.',
    'An openid-config that cannot be downloaded is JwtInvalid; the next try is made five minutes later, and until then an earlier download stays in use.',
    'host of openid-config is the Host header of the download.',
    'A token of issuer-signing-tokens is a certificate in base64, or else a secret.',
    'A zumo-master-key signs with the SHA-256 hash of the key and JWTSig, as Mobile Services did.',
    'Names, match, separator and values of claims take expressions.',
    'Numbers and bools among the claims are compared by their JSON text.',
  ],
  compile: (v, builder) => {
    const claims = claimOperands(v.requiredClaims?.claim ?? [])
    const signing = signingKeySources(v.issuerSigningKeys?.key ?? [], builder)
    const legacy = legacySources(v.issuerSigningTokens?.token ?? [], v.issuerSigningKeys?.zumoMasterKey ?? [], builder)
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
        signing: [...legacy, ...signing.sources],
        decryption: decryption.sources,
        checksAudience: v.audiences !== undefined,
        checksIssuer: v.openidConfig.length > 0 || (v.issuers?.issuer.length ?? 0) > 0,
        hosts: v.openidConfig.map((c) => c.host ?? null),
        claims: claims.counts,
      } satisfies TokenRules),
      list(signing.texts),
      list(decryption.texts),
      list(v.openidConfig.map((c) => c.url)),
      list((v.audiences?.audience ?? []).map((a) => a.text)),
      list((v.issuers?.issuer ?? []).map((i) => i.text)),
      claims.names,
      claims.matches,
      claims.separators,
      claims.values,
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
  /** Host headers of the configurations. */
  readonly hosts: readonly (string | null)[]
  /** How many of the flat list of values belong to each claim. */
  readonly claims: readonly number[]
}

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
  urls: readonly string[],
  audiences: readonly string[],
  issuers: readonly string[],
  claimNames: readonly string[],
  claimMatches: readonly ('all' | 'any')[],
  claimSeparators: readonly string[],
  claimTexts: readonly string[],
): Promise<undefined> | undefined {
  return validateToken(run, {
    policy: 'validate-jwt',
    source: { header, query, value },
    scheme,
    requiresExpiration,
    requiresSignature,
    skew,
    configurations: urls.map((url, i) => ({ url, host: rules.hosts[i] ?? null })),
    signingKeys: () => signingKeys(rules.signing, signingTexts),
    decryptionKeys: () => decryptionKeys(rules.decryption, decryptionTexts),
    check: ({ payload }, configurations) => {
      if (rules.checksAudience) checkAudience(payload, audiences)
      if (rules.checksIssuer) checkIssuer(payload, [...issuers, ...configurations.flatMap((c) => c.issuer ?? [])])
      checkClaims(payload, requiredClaims(rules.claims, claimNames, claimMatches, claimSeparators, claimTexts))
    },
    output: rules.output,
    status,
    clientMessage,
  })
}
