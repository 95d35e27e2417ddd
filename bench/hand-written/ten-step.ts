/**
 * What an experienced developer would write by hand for the ten-step policy, on plain JavaScript structures: the limit
 * that the engine is measured against. Frozen: it changes only when the policy does.
 */
export interface PlainRequest {
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [string, string])[]
}

export interface PlainResult {
  readonly status: number
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [string, string])[]
  readonly tier: string | null
}

export function handWritten(request: PlainRequest): PlainResult {
  const headers = new Map<string, [string, string]>()
  for (const [name, value] of request.headers) {
    const key = name.toLowerCase()
    const before = headers.get(key)
    headers.set(key, [name, before ? `${before[1]},${value}` : value])
  }
  const afterScheme = request.url.indexOf('/', 8)
  const question = request.url.indexOf('?', afterScheme)
  const path = request.url.slice(afterScheme, question < 0 ? undefined : question)
  let query = question < 0 ? '' : request.url.slice(question + 1)
  if (!headers.has('host')) headers.set('host', ['Host', request.url.slice(8, afterScheme)])

  // 1 check-header
  const key = headers.get('x-key')?.[1]
  if (key === undefined) return { status: 401, method: request.method, url: '', headers: [], tier: null }
  // 2-4 set-header
  headers.set('x-region', ['X-Region', 'weu'])
  headers.set('x-method', ['X-Method', request.method.toLowerCase()])
  if (!headers.has('x-trace')) headers.set('x-trace', ['X-Trace', 'none'])
  // 5 choose, 6 set-variable
  const tier = key.startsWith('gold-') ? 'gold' : 'free'
  // 7 set-backend-service
  const base = 'https://orders.internal/v2'
  // 8 set-query-parameter
  query = query === '' ? `tier=${tier}` : `${withoutTier(query)}tier=${tier}`
  // 9 rewrite-uri keeps the query; 10 delete header
  headers.delete('x-key')
  headers.set('host', ['Host', 'orders.internal'])
  const forwarded = headers.get('x-forwarded-for')
  headers.set('x-forwarded-for', ['X-Forwarded-For', forwarded ? `${forwarded[1]},203.0.113.1` : '203.0.113.1'])
  return {
    status: 200,
    method: request.method,
    url: `${base}/api${path}?${query}`,
    headers: [...headers.values()],
    tier,
  }
}

function withoutTier(query: string): string {
  let kept = ''
  for (const part of query.split('&')) {
    const name = part.slice(0, part.indexOf('=') < 0 ? undefined : part.indexOf('='))
    if (name.toLowerCase() !== 'tier') kept += `${part}&`
  }
  return kept
}
