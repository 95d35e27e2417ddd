/** A case for each policy that fails when the policy's effect is removed: `FILE › TEST`, checked by the tests. */
export const witnesses: Readonly<Record<string, string>> = {
  'azure-openai-semantic-cache-lookup':
    'test/cases/azure-openai-semantic-cache-lookup/behaviour.test.yaml › the same prompt is answered from the cache and the backend is not called',
  'azure-openai-semantic-cache-store':
    'test/cases/azure-openai-semantic-cache-store/behaviour.test.yaml › a stored answer serves until its duration ends',
  'llm-content-safety':
    'test/cases/llm-content-safety/behaviour.test.yaml › a severity at or above the threshold blocks the request with 403 › equal',
  'llm-semantic-cache-lookup':
    'test/cases/llm-semantic-cache-lookup/behaviour.test.yaml › the same prompt is answered from the cache and the backend is not called',
  'llm-semantic-cache-store':
    'test/cases/llm-semantic-cache-store/behaviour.test.yaml › a stored answer serves until its duration ends',
  'authentication-basic': 'test/cases/authentication-basic/behaviour.test.yaml › expressions behind it see the header',
  'authentication-certificate':
    'test/cases/authentication-certificate/behaviour.test.yaml › ids are compared without case',
  'authentication-managed-identity':
    'test/cases/authentication-managed-identity/behaviour.test.yaml › a resource that nobody listed gets the default token',
  'azure-openai-emit-token-metric':
    'test/cases/azure-openai-emit-token-metric/behaviour.test.yaml › the usage of the answer goes out as three metrics',
  'azure-openai-token-limit':
    'test/cases/azure-openai-token-limit/behaviour.test.yaml › reported tokens count, and a later call is refused',
  'llm-emit-token-metric':
    'test/cases/llm-emit-token-metric/behaviour.test.yaml › the usage of the answer goes out as three metrics',
  'llm-token-limit':
    'test/cases/llm-token-limit/behaviour.test.yaml › reported tokens count, and a later call is refused',
  base: 'test/cases/base/behaviour.test.yaml › base is replaced by the broader section › first, so broad runs before narrow',
  'cache-lookup':
    'test/cases/cache-lookup/behaviour.test.yaml › the second request is answered from the cache and the backend is not called',
  'cache-lookup-value':
    'test/cases/cache-lookup-value/behaviour.test.yaml › a hit sets the variable with the type it was stored with › an existing variable is replaced',
  'cache-remove-value':
    'test/cases/cache-remove-value/behaviour.test.yaml › the entry is gone, a variable filled before stays',
  'cache-store': 'test/cases/cache-store/behaviour.test.yaml › a stored response answers until its duration ends',
  'cache-store-value':
    'test/cases/cache-store-value/behaviour.test.yaml › an entry is replaced, a look-up right behind sees it',
  'check-header': 'test/cases/check-header/behaviour.test.yaml › another value is refused',
  choose: 'test/cases/choose/behaviour.test.yaml › the first branch whose condition holds runs, and no other › second',
  cors: 'test/cases/cors/cors.test.yaml › a GET of an allowed origin goes on and its response carries the CORS headers',
  'emit-metric':
    'test/cases/emit-metric/behaviour.test.yaml › a metric goes out with its name, namespace, value and dimensions',
  'find-and-replace': 'test/cases/find-and-replace/behaviour.test.yaml › the section decides the message',
  'forward-request':
    'test/cases/forward-request/behaviour.test.yaml › method, headers and body go out, the answer becomes the response',
  'get-authorization-context':
    'test/cases/get-authorization-context/behaviour.test.yaml › the policy itself touches no header',
  'include-fragment':
    'test/cases/include-fragment/behaviour.test.yaml › the contents stand in its place and share the context',
  'ip-filter': 'test/cases/ip-filter/behaviour.test.yaml › forbid turns it round › listed',
  'cosmosdb-data-source': 'test/cases/cosmosdb-data-source/behaviour.test.yaml › a point read gives the item › found',
  'sql-data-source': 'test/cases/sql-data-source/behaviour.test.yaml › a single row is one object',
  'http-data-source': 'test/cases/http-data-source/behaviour.test.yaml › a call answers for the field',
  'json-to-xml': 'test/cases/json-to-xml/behaviour.test.yaml › several top-level properties stand in Document',
  'limit-concurrency':
    'test/cases/limit-concurrency/behaviour.test.yaml › no more than max-count requests are inside, the others fail at once',
  'mock-response':
    'test/cases/mock-response/behaviour.test.yaml › status-code and content-type choose the example › another media type',
  quota: 'test/cases/quota/behaviour.test.yaml › calls are counted in windows from the start of the subscription',
  'quota-by-key':
    'test/cases/quota-by-key/behaviour.test.yaml › windows are aligned to absolute time › as a captured answer of a period of 3000 seconds shows',
  'rate-limit': 'test/cases/rate-limit/behaviour.test.yaml › calls of a subscription are counted in a sliding window',
  'publish-event': 'test/cases/publish-event/behaviour.test.yaml › each subscription gets the result of the field',
  'rate-limit-by-key': 'test/cases/rate-limit-by-key/behaviour.test.yaml › keys are counted apart',
  retry: 'test/cases/retry/behaviour.test.yaml › it stops as soon as the condition is false',
  'return-response': 'test/cases/return-response/behaviour.test.yaml › the children build the response in their order',
  'rewrite-uri':
    'test/cases/rewrite-uri/behaviour.test.yaml › a parameter of the template wins over one of the request',
  'send-one-way-request': 'test/cases/send-one-way-request/behaviour.test.yaml › the request goes out and nobody waits',
  'send-request': 'test/cases/send-request/behaviour.test.yaml › any answer is stored as a response, 4xx too',
  'cross-domain':
    'test/cases/cross-domain/behaviour.test.yaml › a client gets the policy file of /crossdomain.xml › GET',
  jsonp: 'test/cases/jsonp/behaviour.test.yaml › the body becomes the argument of the function that the caller names',
  'redirect-content-urls':
    'test/cases/redirect-content-urls/behaviour.test.yaml › in outbound the address of the backend becomes that of the API at the gateway',
  'set-backend-service': 'test/cases/set-backend-service/behaviour.test.yaml › the last statement of a document wins',
  'set-body': 'test/cases/set-body/set-body.test.yaml › literal text is the new body of the request',
  'set-header':
    'test/cases/set-header/behaviour.test.yaml › exists-action decides what happens to a header that is there › append puts the values behind those that are there',
  'set-method': 'test/cases/set-method/behaviour.test.yaml › the text becomes the method of the request › a literal',
  'set-query-parameter':
    'test/cases/set-query-parameter/behaviour.test.yaml › exists-action decides › override with several values repeats the name',
  'set-status': 'test/cases/set-status/behaviour.test.yaml › status and phrase change, headers and body stay',
  'set-variable':
    'test/cases/set-variable/behaviour.test.yaml › a later one replaces the value, also with another type',
  trace: 'test/cases/trace/behaviour.test.yaml › source, severity, message and metadata go out',
  'validate-content':
    'test/cases/validate-content/json.test.yaml › a body that does not conform is refused with the text for the caller',
  'validate-graphql-request':
    'test/cases/validate-graphql-request/behaviour.test.yaml › a query that the schema does not know is a request error',
  'validate-headers':
    'test/cases/validate-headers/behaviour.test.yaml › a wrong header is refused with 502 and the neutral text',
  'validate-azure-ad-token':
    'test/cases/validate-azure-ad-token/behaviour.test.yaml › without a token the call is refused › no header',
  'validate-client-certificate':
    'test/cases/validate-client-certificate/behaviour.test.yaml › without a certificate the call is refused',
  'validate-jwt': 'test/cases/validate-jwt/validate-jwt.test.yaml › status and message of the refusal can be chosen',
  'validate-odata-request':
    'test/cases/validate-odata-request/behaviour.test.yaml › a path is followed through the metadata › an unknown entity set',
  'validate-parameters':
    'test/cases/validate-parameters/behaviour.test.yaml › several values are refused unless the parameter is an array › query',
  'validate-status-code':
    'test/cases/validate-status-code/behaviour.test.yaml › an unlisted code is refused with the neutral text',
  wait: 'test/cases/wait/behaviour.test.yaml › all waits for the last child, and they run at the same time',
  'xml-to-json': 'test/cases/xml-to-json/behaviour.test.yaml › direct mirrors elements, attributes and text',
  'xsl-transform': 'test/cases/xsl-transform/behaviour.test.yaml › the response is transformed in outbound',
  'invoke-dapr-binding':
    'test/cases/invoke-dapr-binding/behaviour.test.yaml › operation, metadata and data are posted to the binding',
  'log-to-eventhub': 'test/cases/log-to-eventhub/behaviour.test.yaml › every run is sent',
  'publish-to-dapr': 'test/cases/publish-to-dapr/behaviour.test.yaml › content-type is sent',
  'send-service-bus-message':
    'test/cases/send-service-bus-message/behaviour.test.yaml › payload and properties go to a queue, the request goes on',
  proxy: 'test/cases/proxy/behaviour.test.yaml › the backend call goes through the proxy, nothing else changes',
}
