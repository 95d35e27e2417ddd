/** Policies of the product that Sluice knows by name and doesn't carry out yet. */
export const knownPolicies: readonly string[] = [
  'authentication-basic', 'authentication-certificate', 'authentication-managed-identity', 'azure-openai-emit-token-metric',
  'azure-openai-semantic-cache-lookup', 'azure-openai-semantic-cache-store', 'azure-openai-token-limit', 'cache-lookup',
  'cache-store', 'cosmosdb-data-source', 'cross-domain', 'emit-metric', 'get-authorization-context', 'http-data-source',
  'invoke-dapr-binding', 'json-to-xml', 'jsonp', 'limit-concurrency', 'llm-content-safety', 'llm-emit-token-metric',
  'llm-semantic-cache-lookup', 'llm-semantic-cache-store', 'llm-token-limit', 'log-to-eventhub', 'proxy', 'publish-event',
  'publish-to-dapr', 'quota', 'quota-by-key', 'rate-limit', 'redirect-content-urls', 'send-service-bus-message',
  'sql-data-source', 'validate-azure-ad-token', 'validate-client-certificate', 'validate-content',
  'validate-graphql-request', 'validate-headers', 'validate-odata-request', 'validate-parameters',
  'validate-status-code', 'xml-to-json', 'xsl-transform',
]
