import { expressionFailure } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { constant, mapOperand } from '../operand.ts'
import { bool, int, oneOf, seconds } from '../schema.ts'
import { type CallOptions, callBackend, type FixedCallOptions } from './call-backend.ts'
import { forwardToFabric } from './service-fabric.ts'
import { forwardTarget } from './target.ts'

/** Sends the request to the backend and makes its answer the response. */
export const forwardRequest = definePolicy({
  name: 'forward-request',
  category: 'routing',
  summary: 'Sends the request to the backend and makes its answer the response.',
  witness:
    'test/cases/forward-request/behaviour.test.yaml › method, headers and body go out, the answer becomes the response',
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
    'continue-timeout': seconds({ expressions: true, min: 0, notes: 'wait for 100 Continue before a body is sent' }),
    'http-version': oneOf(['1', '2or1', '2'], { default: '1' }),
    'follow-redirects': bool({ default: false, expressions: true }),
    'buffer-request-body': bool({ default: false }),
    'buffer-response': bool({ default: true, notes: 'false passes each chunk on at once (server-sent events)' }),
    'fail-on-error-status-code': bool({ default: false }),
  },
  exclusive: [{ attributes: ['timeout', 'timeout-ms'], required: false }],
  decisions: [
    'timeout="0" times out at once.',
    'continue-timeout sends Expect: 100-continue with a body; where neither 100 Continue nor an answer comes in time, the call times out.',
    'fail-on-error-status-code raises BackendResponseFailure (a name of our own); the answer of the backend is kept as the response that on-error sees.',
    'A second run with a body that was sent before needs buffer-request-body="true", otherwise it fails and says so.',
    'Redirects as .NET follows them: 301, 302 and 303 turn POST into GET without a body, 307 and 308 keep both; at most 50, never from https to http; credentials are not sent to another host.',
    'Hop-by-hop headers are not passed on in either direction.',
    "X-Forwarded-For gets the caller's address appended.",
    "Credentials of a backend entity replace headers and query parameters of the same name; the trace doesn't show them.",
    'Without set-backend-service the entity is used whose URL is the beginning of the called URL, up to a slash; the longest counts.',
    'An open circuit raises CircuitBreakerOpen, a pool without an available member BackendPoolUnavailable (names of our own), with 503 or the status of failureResponse and Retry-After; context.Response shows it.',
    'Weights share the calls of a group evenly spread; a member without weight gets none while one of its group with a weight is available.',
    'The session cookie of a pool holds an opaque token: Path=/, HttpOnly, Secure where the caller uses https.',
    'A percentage counts from the first call of the window on; several circuit breaker rules are all kept.',
  ],
  compile: (values, builder) => {
    const milliseconds =
      values.timeoutMs ?? (values.timeout ? mapOperand(values.timeout, (s) => s * 1000) : constant(300_000))
    if (values.bufferRequestBody) builder.buffersBody('request')
    builder.emit(
      forward,
      milliseconds,
      values.continueTimeout ? mapOperand(values.continueTimeout, (s) => s * 1000) : constant(null),
      values.followRedirects,
      constant({
        bufferBody: values.bufferRequestBody,
        bufferResponse: values.bufferResponse,
        failOnError: values.failOnErrorStatusCode,
        httpVersion: values.httpVersion,
      }),
    )
  },
})

export function forward(
  run: Run,
  timeout: number,
  continueTimeout: number | null,
  followRedirects: boolean,
  options: FixedCallOptions,
): Promise<undefined> | undefined {
  if (timeout < 0) throw expressionFailure(`The timeout of forward-request is negative: ${timeout / 1000}.`)
  if (continueTimeout !== null && continueTimeout < 0)
    throw expressionFailure(`The continue-timeout of forward-request is negative: ${continueTimeout / 1000}.`)
  const { bufferBody, bufferResponse, failOnError, httpVersion } = options
  const call: CallOptions = {
    bufferBody,
    bufferResponse,
    failOnError,
    httpVersion,
    timeout,
    continueTimeout,
    followRedirects,
    signal: run.stopSignal(),
  }
  const target = forwardTarget(run)
  return target?.backend.fabric
    ? forwardToFabric(run, target.backend.fabric, target, call)
    : callBackend(run, target, call)
}
