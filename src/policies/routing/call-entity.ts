import { PolicyError } from '../../runtime/errors.ts'
import type { IncomingResponse, OutgoingRequest } from '../../runtime/host/http.ts'
import { joinPaths } from '../../runtime/messages/request.ts'
import { RequestUrl } from '../../runtime/messages/url.ts'
import type { Run } from '../../runtime/run.ts'
import { asPolicyError } from '../../runtime/walk.ts'
import { countResult } from './circuit.ts'
import { applyCredentials } from './credentials.ts'
import { targetOf } from './target.ts'
import { callWithTimeout } from './timeout.ts'

/**
 * Calls a service that a policy names by its backend entity, through the `http` port: with the entity's credentials, TLS
 * rules, proxy and circuit breaker; of a pool it calls the member whose turn it is. `path` follows the entity's URL.
 */
export async function callEntity(
  run: Run,
  id: string,
  path: string,
  message: Pick<OutgoingRequest, 'method' | 'headers' | 'body' | 'timeout'>,
): Promise<IncomingResponse> {
  const named = run.backends.get(id)
  const backend = named && targetOf(run, named).backend
  if (!backend?.base)
    throw new PolicyError({
      reason: named ? 'BackendInvalid' : 'BackendNotFound',
      message: named ? `Backend with id '${id}' has no URL to call.` : `Backend with id '${id}' could not be found.`,
      status: 500,
    })
  const request: OutgoingRequest = {
    ...message,
    url: below(backend.base, path),
    ...(backend.tls ? { tls: backend.tls } : {}),
    ...(backend.proxy ? { proxy: backend.proxy } : {}),
    signal: run.stopSignal(),
  }
  const complete = backend.credentials ? await applyCredentials(run, id, backend.credentials, request) : request
  try {
    const answer = await callWithTimeout(run, run.host.http, complete)
    countResult(run, backend, { status: answer.status, retryAfter: answer.headers.get('Retry-After') })
    return answer
  } catch (error) {
    if (request.signal?.aborted) throw error
    const { reason } = asPolicyError(error).parts
    if (reason !== null) countResult(run, backend, { reason })
    throw error
  }
}

function below(base: RequestUrl, path: string): string {
  const at = path.indexOf('?')
  const [rest, query] = at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at)]
  return new RequestUrl(base.origin, joinPaths(base.path, rest), query).toString()
}
