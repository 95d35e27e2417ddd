import { expressionFailure } from '../../runtime/errors.ts'
import type { ResponseMessage } from '../../runtime/messages/response.ts'
import { reasonPhrase } from '../../runtime/reason-phrases.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope, everySection } from '../define.ts'
import { responseOf } from '../messages.ts'
import { constant } from '../operand.ts'
import { int, string } from '../schema.ts'

export const statusAttributes = {
  code: int({ required: true, expressions: true, min: 100, max: 999 }),
  reason: string({ expressions: true }),
} as const

/** Sets status code and reason phrase of the response. */
export const setStatus = definePolicy({
  name: 'set-status',
  category: 'transformation',
  summary: 'Sets status code and reason phrase of the response.',
  witness: 'test/cases/set-status/behaviour.test.yaml › status and phrase change, headers and body stay',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: statusAttributes,
  decisions: [
    'Without reason the standard phrase of the code is used (empty for an unknown code); reason="" gives an empty phrase.',
    'A code outside 100 to 999 is refused when compiled, or fails when it comes from an expression.',
    'An answer that can have no body, such as 204, is sent without one; expressions still see it.',
    'In inbound an empty response is made to carry the status.',
  ],
  compile: ({ code, reason }, builder) => builder.emit(setResponseStatus, code, reason ?? constant(null)),
})

export function setResponseStatus(run: Run, code: number, reason: string | null): void {
  applyStatus(run, code, reason)
}

/** The status on a response; by default the caller's. */
export function applyStatus(
  run: Run,
  code: number,
  reason: string | null,
  response: ResponseMessage = responseOf(run),
): void {
  if (code < 100 || code > 999) throw expressionFailure(`The status code ${code} is not between 100 and 999.`)
  response.status = code
  response.reason = reason ?? reasonPhrase(code)
  run.trace?.add('set-status', {
    message: [`Response status code was set to ${code}`, `Response status reason was set to '${response.reason}'`],
  })
}
