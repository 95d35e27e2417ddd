import { expressionFailure, PolicyError } from '../../runtime/errors.ts'
import type { IncomingResponse } from '../../runtime/host/http.ts'
import { Body } from '../../runtime/messages/body.ts'
import type { HeaderStore } from '../../runtime/messages/header-store.ts'
import { isHopByHop } from '../../runtime/messages/hop-by-hop.ts'
import { ResponseMessage } from '../../runtime/messages/response.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { constant, mapOperand } from '../operand.ts'
import { bool, int, oneOf, seconds } from '../schema.ts'
import { callWithTimeout } from './timeout.ts'

/** Sends the request to the backend and makes its answer the response. */
export const forwardRequest = definePolicy({
  name: 'forward-request',
  category: 'routing',
  summary: 'Sends the request to the backend and makes its answer the response.',
  sections: ['backend'],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    timeout: seconds({
      expressions: true,
      min: 0,
      notes: 'wait for status line and headers; 300 where neither timeout nor timeout-ms is given',
    }),
    'timeout-ms': int({ expressions: true, min: 0 }),
    'continue-timeout': seconds({ expressions: true, min: 0, unsupported: true }),
    'http-version': oneOf(['1', '2or1', '2'], { default: '1' }),
    'follow-redirects': bool({ default: false, expressions: true }),
    'buffer-request-body': bool({ default: false }),
    'buffer-response': bool({ default: true }),
    'fail-on-error-status-code': bool({ default: false }),
  },
  exclusive: [{ attributes: ['timeout', 'timeout-ms'], required: false }],
  decisions: [
    'timeout="0" times out at once.',
    'fail-on-error-status-code raises BackendResponseFailure (a name of our own); the answer of the backend is kept as the response that on-error sees.',
    'A second run with a body that was sent before needs buffer-request-body="true", otherwise it fails and says so.',
    'Hop-by-hop headers are not passed on in either direction.',
    "X-Forwarded-For gets the caller's address appended.",
  ],
  compile: (values, builder) => {
    const milliseconds =
      values.timeoutMs ?? (values.timeout ? mapOperand(values.timeout, (s) => s * 1000) : constant(300_000))
    if (values.bufferRequestBody) builder.buffersBody('request')
    builder.emit(
      forward,
      milliseconds,
      values.followRedirects,
      constant(values.bufferRequestBody),
      constant(values.failOnErrorStatusCode),
      constant(values.httpVersion),
    )
  },
})

export function forward(
  run: Run,
  timeout: number,
  followRedirects: boolean,
  bufferBody: boolean,
  failOnError: boolean,
  httpVersion: '1' | '2or1' | '2',
): Promise<undefined> | undefined {
  if (timeout < 0) throw expressionFailure(`The timeout of forward-request is negative: ${timeout / 1000}.`)
  const { request } = run.context
  const headers = outgoingHeaders(run)
  const url = request.url.toString()
  const body = bodyToSend(run, bufferBody)
  run.trace?.add('forward-request', {
    message: `Request is being forwarded to the backend service. Timeout set to ${timeout / 1000} seconds`,
    request: { method: request.method, url, headers: headers.pairs().map(([name, value]) => ({ name, value })) },
  })
  const answer = callWithTimeout(run, run.host.forward, {
    method: request.method,
    url,
    headers,
    body,
    timeout,
    httpVersion,
    followRedirects,
    ...(run.clientCertificate ? { certificate: run.clientCertificate } : {}),
    ...(run.signal ? { signal: run.signal } : {}),
  })
  if (answer instanceof Promise) return answer.then((response) => take(run, response, failOnError))
  take(run, answer, failOnError)
  return undefined
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

function outgoingHeaders(run: Run): HeaderStore {
  const { request } = run.context
  const headers = request.headers.without(isHopByHop)
  const host = headers.get('Host')
  if (host === null || host === request.originalUrl.hostHeader) headers.set('Host', request.url.hostHeader)
  const forwarded = headers.get('X-Forwarded-For')
  headers.set('X-Forwarded-For', forwarded === null ? request.ipAddress : `${forwarded},${request.ipAddress}`)
  return headers
}

function take(run: Run, answer: IncomingResponse, failOnError: boolean): undefined {
  const headers = answer.headers.without(isHopByHop)
  run.context.response = new ResponseMessage(answer.status, answer.reason, headers, answer.body)
  run.trace?.add('forward-request', {
    message: 'Response received from the backend service.',
    response: {
      status: { code: answer.status, reason: answer.reason },
      headers: headers.pairs().map(([name, value]) => ({ name, value })),
    },
  })
  if (failOnError && answer.status >= 400 && answer.status <= 599) {
    throw new PolicyError({
      reason: 'BackendResponseFailure',
      message: `The backend answered with status ${answer.status}.`,
      status: answer.status,
      keepResponse: true,
    })
  }
  return undefined
}
