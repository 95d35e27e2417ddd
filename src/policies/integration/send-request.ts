import { PolicyError } from '../../runtime/errors.ts'
import { CallFailure, type IncomingResponse } from '../../runtime/host/http.ts'
import { ResponseMessage } from '../../runtime/messages/response.ts'
import type { Run } from '../../runtime/run.ts'
import { asPolicyError } from '../../runtime/walk.ts'
import { definePolicy, everyGateway, everyScope, everySection } from '../define.ts'
import { constant, mapOperand } from '../operand.ts'
import { callWithTimeout } from '../routing/timeout.ts'
import { bool, int, oneOf, seconds, string } from '../schema.ts'
import { buildOutgoing, outgoingChildren, outgoingRequest } from './outgoing-message.ts'

/** Calls a URL, waits for the answer and keeps it as an IResponse in a variable. */
export const sendRequest = definePolicy({
  name: 'send-request',
  category: 'integration',
  summary: 'Calls a URL, waits for the answer and keeps it as an IResponse in a variable.',
  witness: 'test/cases/send-request/behaviour.test.yaml › any answer is stored as a response, 4xx too',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  ordered: true,
  attributes: {
    mode: oneOf(['new', 'copy'], { default: 'new', expressions: true }),
    'response-variable-name': string({ required: true, expressions: true, allowEmpty: false }),
    timeout: seconds({ default: 60, expressions: true, min: 0 }),
    'timeout-ms': int({ expressions: true, min: 0 }),
    'ignore-error': bool({ default: false }),
    'buffer-response': bool({ default: true }),
    'fail-on-error-status-code': bool({ default: false }),
  },
  children: outgoingChildren,
  decisions: [
    'ignore-error swallows failures of the call, not those of expressions in children.',
    'set-method takes an expression, as many public policies write one.',
    'Redirects are not followed; no default headers are added; a copied request loses Host and Content-Length.',
    'fail-on-error-status-code raises BackendResponseFailure, a name of our own; ignore-error swallows it as well.',
    'buffer-response="false" keeps the body a stream until an expression reads a body: return-response passes it on as it comes.',
  ],
  compile: (values, builder) => {
    const slot = buildOutgoing(values, builder)
    const timeout = values.timeoutMs ?? mapOperand(values.timeout, (s) => s * 1000)
    builder.emit(
      callAndStore,
      constant(slot),
      values.responseVariableName,
      timeout,
      constant(values.ignoreError),
      constant(values.failOnErrorStatusCode),
      constant(values.bufferResponse),
    )
  },
})

export function callAndStore(
  run: Run,
  slot: number,
  variable: string,
  timeout: number,
  ignoreError: boolean,
  failOnStatus: boolean,
  buffers: boolean,
): Promise<undefined> | undefined {
  const { branch } = run
  const request = outgoingRequest(run, slot, timeout)
  run.trace?.add('send-request', {
    message: 'Request is being sent.',
    request: {
      method: request.method,
      url: request.url,
      headers: request.headers.pairs().map(([name, value]) => ({ name, value })),
    },
  })
  const failed = (error: unknown): undefined => {
    if (branch?.aborted || !ignoreError || !(error instanceof CallFailure || error instanceof StatusFailure))
      throw error
    run.context.variables.set(variable, null)
    run.trace?.add('send-request', {
      message: `The call failed and was ignored: ${asPolicyError(error).parts.message}`,
    })
    return undefined
  }
  const store = (answer: IncomingResponse): Promise<undefined> | undefined => {
    if (branch?.aborted) return undefined
    if (failOnStatus && answer.status >= 400 && answer.status <= 599) throw new StatusFailure(answer.status)
    const buffering = buffers ? answer.body?.buffer() : undefined
    if (!buffering) return keep(run, variable, answer)
    return buffering.then(() => (branch?.aborted ? undefined : keep(run, variable, answer)))
  }
  try {
    const answer = callWithTimeout(run, run.host.http, request)
    if (answer instanceof Promise) return answer.then(store).catch(failed)
    return store(answer)?.catch(failed)
  } catch (error) {
    return failed(error)
  }
}

/** The status of the answer is a failure, as fail-on-error-status-code asks. */
class StatusFailure extends PolicyError {
  constructor(status: number) {
    super({
      reason: 'BackendResponseFailure',
      message: `The called service answered with status ${status}.`,
      status: 500,
    })
  }
}

function keep(run: Run, variable: string, answer: IncomingResponse): undefined {
  const response = ResponseMessage.from(answer)
  if (response.body?.isStream) run.storedStreaming(response)
  run.context.variables.set(variable, response)
  run.trace?.add('send-request', {
    message: `Response was stored in variable '${variable}'.`,
    response: {
      status: { code: answer.status, reason: answer.reason },
      headers: answer.headers.pairs().map(([name, value]) => ({ name, value })),
    },
  })
  return undefined
}
