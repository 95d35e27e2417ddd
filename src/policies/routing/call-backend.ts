import { PolicyError } from '../../runtime/errors.ts'
import { CallFailure, type HttpPort, type IncomingResponse, type OutgoingRequest } from '../../runtime/host/http.ts'
import { Body } from '../../runtime/messages/body.ts'
import type { HeaderStore } from '../../runtime/messages/header-store.ts'
import { isHopByHop } from '../../runtime/messages/hop-by-hop.ts'
import { ResponseMessage } from '../../runtime/messages/response.ts'
import type { Run } from '../../runtime/run.ts'
import { asPolicyError } from '../../runtime/walk.ts'
import { countResult } from './circuit.ts'
import { applyCredentials } from './credentials.ts'
import { followingRedirects } from './redirects.ts'
import { inChunksOf8K } from './response-buffer.ts'
import type { Target } from './target.ts'
import { callWithTimeout } from './timeout.ts'

/** What of a call is known when the policy is compiled. */
export interface FixedCallOptions {
  /** The body stays in memory, so that it can be sent again. */
  readonly bufferBody: boolean
  readonly bufferResponse: boolean
  readonly failOnError: boolean
  readonly httpVersion: '1' | '2or1' | '2'
}

/** How forward-request makes a call. Times are milliseconds. */
export interface CallOptions extends FixedCallOptions {
  readonly timeout: number
  readonly continueTimeout: number | null
  readonly followRedirects: boolean
  /** Stops the call; what comes in afterwards has no effect. */
  readonly signal: AbortSignal | undefined
}

/** Sends the request as it is now and makes the answer the response. `target`: the entity it goes to, if any. */
export function callBackend(run: Run, target: Target | null, options: CallOptions): Promise<undefined> | undefined {
  if (options.signal?.aborted) return undefined
  const request = outgoingRequest(run, target, options)
  traceRequest(run, request, options.timeout)
  const credentials = target?.backend.credentials
  if (!target || !credentials) return send(run, target, request, options)
  const complete = applyCredentials(run, target.backend.id, credentials, request)
  return complete instanceof Promise
    ? complete.then((r) => (options.signal?.aborted ? undefined : send(run, target, r, options)))
    : send(run, target, complete, options)
}

function outgoingRequest(run: Run, target: Target | null, options: CallOptions): OutgoingRequest {
  const { request } = run.context
  const { timeout, continueTimeout, httpVersion, signal } = options
  const headers = outgoingHeaders(run)
  const body = bodyToSend(run, options.bufferBody)
  const waits = continueTimeout !== null && body !== null
  if (waits) headers.set('Expect', '100-continue')
  const backend = target?.backend
  return {
    method: request.method,
    url: request.url.toString(),
    headers,
    body,
    timeout,
    httpVersion,
    continueTimeout: waits ? continueTimeout : undefined,
    certificate: run.clientCertificate ?? undefined,
    tls: backend?.tls ?? undefined,
    proxy: run.proxy ?? backend?.proxy ?? undefined,
    signal,
  }
}

function outgoingHeaders(run: Run): HeaderStore {
  const { request } = run.context
  const headers = request.headers.without(isHopByHop)
  if (!run.keepsHost || !headers.has('Host')) headers.set('Host', request.url.hostHeader)
  const forwarded = headers.get('X-Forwarded-For')
  headers.set('X-Forwarded-For', forwarded === null ? request.ipAddress : `${forwarded},${request.ipAddress}`)
  return headers
}

/** A stream is handed over and can't be sent a second time; what is in memory is sent as often as needed. */
function bodyToSend(run: Run, buffered: boolean): Body | null {
  const { body } = run.context.request
  if (!body) return null
  if (run.bodySent && !buffered) {
    throw new PolicyError({
      reason: 'RequestBodyConsumed',
      message:
        'The request body was sent before and is gone: set buffer-request-body="true" on forward-request to send it again.',
      status: 500,
    })
  }
  run.bodySent = !buffered
  return body.isStream ? Body.ofStream(body.release() as AsyncIterable<Uint8Array>) : body.clone()
}

function traceRequest(run: Run, request: OutgoingRequest, timeout: number): void {
  run.trace?.add('forward-request', {
    message: `Request is being forwarded to the backend service. Timeout set to ${timeout / 1000} seconds`,
    request: {
      method: request.method,
      url: request.url,
      headers: request.headers.pairs().map(([name, value]) => ({ name, value })),
    },
  })
}

function send(
  run: Run,
  target: Target | null,
  request: OutgoingRequest,
  options: CallOptions,
): Promise<undefined> | undefined {
  const plain = request.proxy ? throughProxy(run.host.forward) : run.host.forward
  const port = options.followRedirects ? followingRedirects(plain) : plain
  let answer: IncomingResponse | Promise<IncomingResponse>
  try {
    answer = callWithTimeout(run, port, request)
  } catch (error) {
    return failed(run, target, error, options)
  }
  if (!(answer instanceof Promise)) return take(run, target, answer, options)
  return answer.then(
    (response) => (options.signal?.aborted ? undefined : take(run, target, response, options)),
    (error: unknown) => failed(run, target, error, options),
  )
}

/** A proxy that refuses is a connection that fails. */
function throughProxy(port: HttpPort): HttpPort {
  return async (request) => {
    const answer = await port(request)
    if (answer.status !== 407) return answer
    throw new CallFailure('connection', `The proxy ${request.proxy?.url} refused the connection with status 407.`)
  }
}

function failed(run: Run, target: Target | null, error: unknown, { signal }: CallOptions): never {
  const isGone = run.signal?.aborted === true
  const reason = isGone ? 'ClientConnectionFailure' : asPolicyError(error).parts.reason
  const isOurs = signal?.aborted === true && !isGone
  if (target && reason !== null && !isOurs) countResult(run, target.backend, { reason })
  throw error
}

function take(run: Run, target: Target | null, answer: IncomingResponse, options: CallOptions): undefined {
  const { status, reason } = answer
  const headers = answer.headers.without(isHopByHop)
  if (target) {
    countResult(run, target.backend, { status, retryAfter: headers.get('Retry-After') })
    if (target.setCookie !== null) headers.append('Set-Cookie', target.setCookie)
  }
  const isChunked = answer.body?.isStream === true && !headers.has('Content-Length')
  const body = isChunked && options.bufferResponse ? inChunksOf8K(answer.body as Body) : answer.body
  run.context.response = new ResponseMessage(status, reason, headers, body)
  run.trace?.add('forward-request', {
    message: 'Response received from the backend service.',
    response: { status: { code: status, reason }, headers: headers.pairs().map(([name, value]) => ({ name, value })) },
  })
  if (options.failOnError && status >= 400 && status <= 599) {
    throw new PolicyError({
      reason: 'BackendResponseFailure',
      message: `The backend answered with status ${status}.`,
      status,
      keepResponse: true,
    })
  }
  return undefined
}
