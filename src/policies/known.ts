/** A policy of the product that Sluice knows by name and does not carry out yet. */
export interface KnownPolicy {
  readonly name: string
  readonly category: string
  readonly sections: readonly string[]
  readonly scopes: readonly string[]
  readonly gateways: readonly string[]
}

const scopes = ['global', 'workspace', 'product', 'api', 'operation']
const gateways = ['classic', 'v2', 'consumption', 'self-hosted', 'workspace']

export const knownPolicyFacts: readonly KnownPolicy[] = [
  { name: 'xsl-transform', category: 'transformation', sections: ['inbound', 'outbound'], scopes, gateways },
]

/** Elements that only the editor's schemas have: nothing is said about what they do. */
const undocumentedPolicies: readonly string[] = [
  'authentication-token',
  'authentication-token-store',
  'block',
  'graphql-data-source',
  'invoke-request',
  'set-request-metric-dimension-value',
]

export const knownPolicies: readonly string[] = [...knownPolicyFacts.map(({ name }) => name), ...undocumentedPolicies]
