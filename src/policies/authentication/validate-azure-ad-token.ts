import { PolicyError } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'
import { attributeOf } from '../../syntax/tree.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { constant, list, mapOperand } from '../operand.ts'
import { bool, element, int, many, optional, string } from '../schema.ts'
import {
  checkClientApplication,
  checkEntraIssuer,
  discoveryUrl,
  type EntraTenant,
  entraEndpoint,
  entraTenant,
} from './entra-tenant.ts'
import { claimElement, claimOperands, requiredClaims, textElement } from './jwt/claim-elements.ts'
import { checkAudience, checkClaims } from './jwt/claims.ts'
import type { DecryptionKey } from './jwt/decryption.ts'
import {
  decryptionCertificateElement,
  decryptionKeySources,
  decryptionKeys,
  type KeySource,
} from './jwt/key-elements.ts'
import { validateToken } from './jwt/validation.ts'

const applicationIds = element({
  children: {
    'application-id': many(element({ text: string({ required: true, allowEmpty: false }) }), { min: 1 }),
  },
})

/** Requires a valid Microsoft Entra JWT of a tenant for given client or backend applications. */
export const validateAzureAdToken = definePolicy({
  name: 'validate-azure-ad-token',
  category: 'authentication',
  summary: 'Requires a valid Microsoft Entra JWT of a tenant for given client or backend applications.',
  witness: 'test/cases/validate-azure-ad-token/behaviour.test.yaml › without a token the call is refused › no header',
  sections: ['inbound'],
  scopes: everyScope,
  gateways: everyGateway,
  exclusive: [{ attributes: ['header-name', 'query-parameter-name', 'token-value'], required: false }],
  attributes: {
    'tenant-id': string({ required: true, expressions: true, allowEmpty: false }),
    'header-name': string({ default: 'Authorization', expressions: true, allowEmpty: false }),
    'query-parameter-name': string({ expressions: true, allowEmpty: false }),
    'token-value': string({ expressions: true }),
    'authentication-endpoint': string({ default: 'https://login.microsoftonline.com', allowEmpty: false }),
    'failed-validation-httpcode': int({ default: 401, expressions: true, min: 100, max: 999 }),
    'failed-validation-error-message': string({ expressions: true }),
    'output-token-variable-name': string({ allowEmpty: false }),
    'require-scheme': string({ notes: 'only for the header Authorization' }),
    'allow-protected-forwarded-tokens': bool({ expressions: true, notes: 'only false is carried out' }),
    'allow-proof-of-possession-tokens': bool({ expressions: true, notes: 'only false is carried out' }),
  },
  children: {
    'backend-application-ids': optional(applicationIds),
    'client-application-ids': optional(applicationIds),
    audiences: optional(element({ children: { audience: many(textElement, { min: 1 }) } })),
    'required-claims': optional(element({ children: { claim: many(claimElement, { min: 1 }) } })),
    'decryption-keys': optional(element({ children: { key: many(decryptionCertificateElement, { min: 1 }) } })),
  },
  decisions: [
    'Reasons and messages are those of validate-jwt, the order of the checks too: client applications come before claims.',
    'Keys and issuer come from /v2.0/.well-known/openid-configuration of the tenant, kept as validate-jwt keeps it; issuers of v1 and v2 tokens are accepted.',
    'With organizations and common the tid of the token names the tenant, or else the path of its issuer; organizations refuses personal accounts.',
    'backend-application-ids are accepted audiences beside those of audiences, each as id and as api://id.',
    'The client is azp, or appid in v1 tokens; without client-application-ids it is not checked.',
    'There is no clock skew.',
    'A tenant-id that is a URL names the tenant by its first path segment, or by its host.',
    'Protected forwarded tokens and proof of possession are not carried out: allowing them is reported; where an expression decides the policy fails when it gives true.',
  ],
  compile: (v, builder) => {
    const { node } = v
    const endpoint = entraEndpoint(v.authenticationEndpoint)
    if (endpoint === null) {
      builder.report(
        'attribute-value',
        `'${v.authenticationEndpoint}' is no value for authentication-endpoint of ${node.name}: expected a host such as login.microsoftonline.us`,
        attributeOf(node, 'authentication-endpoint')?.value.span ?? node.startTagSpan,
      )
      return
    }
    for (const [name, allowed] of [
      ['allow-protected-forwarded-tokens', v.allowProtectedForwardedTokens],
      ['allow-proof-of-possession-tokens', v.allowProofOfPossessionTokens],
    ] as const) {
      if (!allowed || (allowed.kind === 'constant' && !allowed.value)) continue
      const place = attributeOf(node, name)?.nameSpan ?? node.startTagSpan
      const what = `Sluice doesn't carry out ${name} of ${node.name} yet`
      if (allowed.kind === 'constant') builder.reportUnsupported(what, place)
      else builder.warn('attribute-not-supported', `${what}: the policy fails where the expression gives true`, place)
      builder.emit(refuseUnsupported, allowed, constant(name))
    }
    const claims = claimOperands(v.requiredClaims?.claim ?? [])
    const decryption = decryptionKeySources(v.decryptionKeys?.key ?? [], builder)
    const backends = (v.backendApplicationIds?.applicationId ?? []).map((a) => a.text)
    const absent = constant<string | null>(null)
    builder.emit(
      requireEntraToken,
      mapOperand(v.tenantId, (text) => entraTenant(text, endpoint)),
      v.queryParameterName || v.tokenValue ? absent : v.headerName,
      v.queryParameterName ?? absent,
      v.tokenValue ?? absent,
      v.failedValidationHttpcode,
      v.failedValidationErrorMessage ?? absent,
      constant({
        scheme: v.requireScheme ?? null,
        output: v.outputTokenVariableName ?? null,
        clients: v.clientApplicationIds?.applicationId.map((a) => a.text) ?? null,
        checksAudience: v.audiences !== undefined || backends.length > 0,
        backendAudiences: backends.flatMap((id) => [id, `api://${id}`]),
        decryption: decryption.sources,
        claims: claims.counts,
      } satisfies EntraRules),
      list((v.audiences?.audience ?? []).map((a) => a.text)),
      claims.names,
      claims.matches,
      claims.separators,
      claims.values,
    )
  },
})

/** What is known of the rules when the policy is compiled. */
interface EntraRules {
  readonly scheme: string | null
  readonly output: string | null
  /** Null = any client. */
  readonly clients: readonly string[] | null
  readonly checksAudience: boolean
  readonly backendAudiences: readonly string[]
  readonly decryption: readonly KeySource<DecryptionKey>[]
  /** How many of the flat list of values belong to each claim. */
  readonly claims: readonly number[]
}

export function refuseUnsupported(_run: Run, isAllowed: boolean, attribute: string): void {
  if (!isAllowed) return
  throw new PolicyError({ reason: 'NotSupported', message: `Sluice doesn't carry out ${attribute} yet.`, status: 500 })
}

export function requireEntraToken(
  run: Run,
  tenant: EntraTenant,
  header: string | null,
  query: string | null,
  value: string | null,
  status: number,
  clientMessage: string | null,
  rules: EntraRules,
  audiences: readonly string[],
  claimNames: readonly string[],
  claimMatches: readonly ('all' | 'any')[],
  claimSeparators: readonly string[],
  claimTexts: readonly string[],
): Promise<undefined> | undefined {
  return validateToken(run, {
    policy: 'validate-azure-ad-token',
    source: { header, query, value },
    scheme: rules.scheme,
    requiresExpiration: true,
    requiresSignature: true,
    skew: 0,
    configurations: [{ url: discoveryUrl(tenant), host: null }],
    signingKeys: () => [],
    decryptionKeys: () => decryptionKeys(rules.decryption, []),
    check: ({ payload }, configurations) => {
      if (rules.checksAudience) checkAudience(payload, [...audiences, ...rules.backendAudiences])
      checkEntraIssuer(payload, tenant, configurations[0]?.issuer ?? null)
      if (rules.clients) checkClientApplication(payload, rules.clients)
      checkClaims(payload, requiredClaims(rules.claims, claimNames, claimMatches, claimSeparators, claimTexts))
    },
    output: rules.output,
    status,
    clientMessage,
  })
}
