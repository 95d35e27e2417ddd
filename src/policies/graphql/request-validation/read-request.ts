import { charsetOf } from '../../../runtime/messages/body.ts'
import type { RequestMessage } from '../../../runtime/messages/request.ts'

/** A GraphQL request, and how its query is written back. */
export interface GraphqlRequest {
  readonly query: string
  readonly operationName: string | null
  /** The request with another query in the place of its own. */
  readonly write: (request: RequestMessage, query: string) => void
  /** Bytes of the payload. */
  readonly size: number
}

/** Why a request holds no query. */
export interface UnreadableRequest {
  readonly problem: string
  readonly size: number
}

/** Reads the query of a request: JSON, `application/graphql`, or the parameter `query` of a GET. */
export function readRequest(
  request: RequestMessage,
  setBody: (text: string) => void,
): GraphqlRequest | UnreadableRequest {
  const contentType = request.headers.get('Content-Type')
  const size = request.body?.peekBytes().length ?? 0
  if (size === 0) return readQueryString(request)
  const text = request.body?.peekText(charsetOf(contentType)) ?? ''
  if (/^\s*application\/graphql\s*(;|$)/i.test(contentType ?? ''))
    return { query: text, operationName: null, size, write: (_, query) => setBody(query) }
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return { problem: 'The body of the request is no valid JSON.', size }
  }
  const { query, operationName } = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>
  if (typeof query !== 'string') return { problem: 'The request has no query.', size }
  return {
    query,
    operationName: typeof operationName === 'string' && operationName !== '' ? operationName : null,
    size,
    write: (_, changed) => setBody(JSON.stringify({ ...(data as object), query: changed })),
  }
}

function readQueryString(request: RequestMessage): GraphqlRequest | UnreadableRequest {
  const parameters = request.queryParameters
  const query = parameters.get('query')
  const size = request.queryString.length
  if (query === null) return { problem: 'The request has no query.', size }
  return {
    query,
    operationName: parameters.get('operationName'),
    size,
    write: (target, changed) => target.setQueryParameters(target.queryParameters.set('query', [changed])),
  }
}
