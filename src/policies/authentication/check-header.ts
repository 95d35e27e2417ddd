import { PolicyError } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway } from '../define.ts'
import { list } from '../operand.ts'
import { bool, element, int, many, string } from '../schema.ts'

/** Requires a request header, optionally with one of a list of values. */
export const checkHeader = definePolicy({
  name: 'check-header',
  category: 'authentication',
  summary: 'Requires a request header, optionally with one of a list of values.',
  witness: 'test/cases/check-header/behaviour.test.yaml › another value is refused',
  sections: ['inbound'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: everyGateway,
  attributes: {
    name: string({ required: true, expressions: true, allowEmpty: false }),
    'failed-check-httpcode': int({ required: true, expressions: true, min: 100, max: 999 }),
    'failed-check-error-message': string({ required: true, expressions: true }),
    'ignore-case': bool({ required: true, expressions: true, notes: 'of values' }),
  },
  children: { value: many(element({ text: string({ required: true, expressions: true }) })) },
  decisions: [
    'LastError.Message is the predefined text; the caller gets failed-check-error-message.',
    'Of a header with several values each is compared, and all of them joined by commas; one match is enough.',
    'A header that is there but empty counts as present.',
    'At workspace scope it is refused, as its page lists it; workspace gateways run it at the other scopes.',
  ],
  compile: (v, builder) =>
    builder.emit(
      requireHeader,
      v.name,
      v.failedCheckHttpcode,
      v.failedCheckErrorMessage,
      v.ignoreCase,
      list(v.value.map((c) => c.text)),
    ),
})

export function requireHeader(
  run: Run,
  name: string,
  status: number,
  clientMessage: string,
  ignoreCase: boolean,
  allowed: readonly string[],
): void {
  const { headers } = run.context.request
  const joined = headers.get(name)
  if (joined === null) {
    throw new PolicyError({
      reason: 'HeaderNotFound',
      message: `Header ${name} was not found in the request. Access denied.`,
      status,
      clientMessage,
    })
  }
  if (allowed.length === 0) {
    run.trace?.add('check-header', { message: `Header ${name} was found in the request.` })
    return
  }
  const fold = (text: string): string => (ignoreCase ? text.toLowerCase() : text)
  const found = new Set([...headers.values(name), joined].map(fold))
  if (allowed.some((value) => found.has(fold(value)))) {
    run.trace?.add('check-header', { message: `Header ${name} has an allowed value.` })
    return
  }
  throw new PolicyError({
    reason: 'HeaderValueNotAllowed',
    message: `Header ${name} value of ${joined} is not allowed. Access denied.`,
    status,
    clientMessage,
  })
}
