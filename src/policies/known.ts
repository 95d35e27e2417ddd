/** Elements that only the editor's schemas have: nothing is said about what they do, so they aren't carried out. */
export const knownPolicies: readonly string[] = [
  'authentication-token',
  'authentication-token-store',
  'block',
  'graphql-data-source',
  'invoke-request',
  'set-request-metric-dimension-value',
]
