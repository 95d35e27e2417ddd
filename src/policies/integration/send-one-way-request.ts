import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyScope, everySection } from '../define.ts'
import { constant, mapOperand } from '../operand.ts'
import { callWithTimeout } from '../routing/timeout.ts'
import { oneOf, seconds } from '../schema.ts'
import { buildOutgoing, outgoingChildren, outgoingRequest } from './outgoing-message.ts'

/** Sends a request and goes on without waiting for the answer. */
export const sendOneWayRequest = definePolicy({
  name: 'send-one-way-request',
  category: 'integration',
  summary: 'Sends a request and goes on without waiting for the answer.',
  witness: 'test/cases/send-one-way-request/behaviour.test.yaml › the request goes out and nobody waits',
  sections: everySection,
  scopes: everyScope,
  gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
  onceIn: { gateway: 'self-hosted', section: 'outbound' },
  ordered: true,
  attributes: {
    mode: oneOf(['new', 'copy'], { default: 'new', expressions: true }),
    timeout: seconds({ default: 60, expressions: true, min: 0 }),
  },
  children: outgoingChildren,
  decisions: ['Failures of the call are dropped; those of building the request reach on-error.'],
  compile: (values, builder) => {
    const slot = buildOutgoing(values, builder)
    builder.emit(
      callAndForget,
      constant(slot),
      mapOperand(values.timeout, (s) => s * 1000),
    )
  },
})

export function callAndForget(run: Run, slot: number, timeout: number): void {
  const request = outgoingRequest(run, slot, timeout)
  run.trace?.add('send-one-way-request', {
    message: 'Request is being sent.',
    request: { method: request.method, url: request.url },
  })
  try {
    const answer = callWithTimeout(run, run.host.http, request)
    if (answer instanceof Promise) answer.catch(() => {})
  } catch {
    // One-way: nobody waits for the outcome.
  }
}
