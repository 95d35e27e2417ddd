import { azureOpenAiEmitTokenMetric } from './ai-gateway/azure-openai-emit-token-metric.ts'
import { azureOpenAiTokenLimit } from './ai-gateway/azure-openai-token-limit.ts'
import { llmContentSafety } from './ai-gateway/llm-content-safety.ts'
import { llmEmitTokenMetric } from './ai-gateway/llm-emit-token-metric.ts'
import { llmTokenLimit } from './ai-gateway/llm-token-limit.ts'
import { azureOpenaiSemanticCacheLookup, llmSemanticCacheLookup } from './ai-gateway/semantic-cache-lookup.ts'
import { azureOpenaiSemanticCacheStore, llmSemanticCacheStore } from './ai-gateway/semantic-cache-store.ts'
import { authenticationBasic } from './authentication/authentication-basic.ts'
import { authenticationCertificate } from './authentication/authentication-certificate.ts'
import { authenticationManagedIdentity } from './authentication/authentication-managed-identity.ts'
import { checkHeader } from './authentication/check-header.ts'
import { getAuthorizationContext } from './authentication/get-authorization-context.ts'
import { ipFilter } from './authentication/ip-filter.ts'
import { validateAzureAdToken } from './authentication/validate-azure-ad-token.ts'
import { validateClientCertificate } from './authentication/validate-client-certificate.ts'
import { validateJwt } from './authentication/validate-jwt.ts'
import { cacheLookup } from './caching/cache-lookup.ts'
import { cacheLookupValue } from './caching/cache-lookup-value.ts'
import { cacheRemoveValue } from './caching/cache-remove-value.ts'
import { cacheStore } from './caching/cache-store.ts'
import { cacheStoreValue } from './caching/cache-store-value.ts'
import { choose } from './control-flow/choose.ts'
import { mockResponse } from './control-flow/mock-response.ts'
import { retry } from './control-flow/retry.ts'
import { returnResponse } from './control-flow/return-response.ts'
import { wait } from './control-flow/wait.ts'
import { cors } from './cross-domain/cors.ts'
import { crossDomain } from './cross-domain/cross-domain.ts'
import { jsonp } from './cross-domain/jsonp.ts'
import type { PolicyDefinition } from './define.ts'
import { cosmosdbDataSource } from './graphql/cosmosdb-data-source.ts'
import { httpDataSource } from './graphql/http-data-source.ts'
import { publishEvent } from './graphql/publish-event.ts'
import { sqlDataSource } from './graphql/sql-data-source.ts'
import { validateGraphqlRequest } from './graphql/validate-graphql-request.ts'
import { invokeDaprBinding } from './integration/invoke-dapr-binding.ts'
import { logToEventhub } from './integration/log-to-eventhub.ts'
import { publishToDapr } from './integration/publish-to-dapr.ts'
import { sendOneWayRequest } from './integration/send-one-way-request.ts'
import { sendRequest } from './integration/send-request.ts'
import { sendServiceBusMessage } from './integration/send-service-bus-message.ts'
import { emitMetric } from './logging/emit-metric.ts'
import { trace } from './logging/trace.ts'
import { limitConcurrency } from './rate-limiting/limit-concurrency.ts'
import { quota } from './rate-limiting/quota.ts'
import { quotaByKey } from './rate-limiting/quota-by-key.ts'
import { rateLimit } from './rate-limiting/rate-limit.ts'
import { rateLimitByKey } from './rate-limiting/rate-limit-by-key.ts'
import { forwardRequest } from './routing/forward-request.ts'
import { proxy } from './routing/proxy.ts'
import { setBackendService } from './routing/set-backend-service.ts'
import { findAndReplace } from './transformation/find-and-replace.ts'
import { jsonToXml } from './transformation/json-to-xml.ts'
import { redirectContentUrls } from './transformation/redirect-content-urls.ts'
import { rewriteUri } from './transformation/rewrite-uri.ts'
import { setBody } from './transformation/set-body.ts'
import { setHeader } from './transformation/set-header.ts'
import { setMethod } from './transformation/set-method.ts'
import { setQueryParameter } from './transformation/set-query-parameter.ts'
import { setStatus } from './transformation/set-status.ts'
import { setVariable } from './transformation/set-variable.ts'
import { xmlToJson } from './transformation/xml-to-json.ts'
import { xslTransform } from './transformation/xsl-transform.ts'
import { validateContent } from './validation/validate-content.ts'
import { validateHeaders } from './validation/validate-headers.ts'
import { validateOdataRequest } from './validation/validate-odata-request.ts'
import { validateParameters } from './validation/validate-parameters.ts'
import { validateStatusCode } from './validation/validate-status-code.ts'

/** Every policy that Sluice carries out; base and include-fragment are resolved before policies compile. */
export const builtInPolicies: readonly PolicyDefinition[] = [
  azureOpenAiEmitTokenMetric,
  azureOpenAiTokenLimit,
  llmEmitTokenMetric,
  llmTokenLimit,
  azureOpenaiSemanticCacheLookup,
  azureOpenaiSemanticCacheStore,
  authenticationBasic,
  authenticationCertificate,
  authenticationManagedIdentity,
  cacheLookup,
  cacheLookupValue,
  cacheRemoveValue,
  cacheStore,
  cacheStoreValue,
  checkHeader,
  choose,
  cors,
  emitMetric,
  crossDomain,
  jsonp,
  redirectContentUrls,
  findAndReplace,
  forwardRequest,
  cosmosdbDataSource,
  httpDataSource,
  sqlDataSource,
  getAuthorizationContext,
  invokeDaprBinding,
  ipFilter,
  jsonToXml,
  limitConcurrency,
  llmContentSafety,
  llmSemanticCacheLookup,
  llmSemanticCacheStore,
  logToEventhub,
  mockResponse,
  quota,
  quotaByKey,
  rateLimit,
  publishEvent,
  proxy,
  publishToDapr,
  rateLimitByKey,
  retry,
  returnResponse,
  rewriteUri,
  sendOneWayRequest,
  sendRequest,
  sendServiceBusMessage,
  setBackendService,
  setBody,
  setHeader,
  setMethod,
  setQueryParameter,
  setStatus,
  setVariable,
  trace,
  validateAzureAdToken,
  validateClientCertificate,
  validateJwt,
  validateContent,
  validateGraphqlRequest,
  validateHeaders,
  validateOdataRequest,
  validateParameters,
  validateStatusCode,
  wait,
  xmlToJson,
  xslTransform,
]
