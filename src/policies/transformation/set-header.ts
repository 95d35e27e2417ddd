import { type HeaderStore, headerNameTest, sameHeaderName } from '../../runtime/messages/header-store.ts'
import type { Run } from '../../runtime/run.ts'
import type { MessageKind } from '../builder.ts'
import { definePolicy, everyGateway, everyScope, everySection } from '../define.ts'
import { headerName, headerValue } from '../header-text.ts'
import { messageHeaders } from '../messages.ts'
import { constant, list } from '../operand.ts'
import { element, many, nullableString, oneOf, string } from '../schema.ts'

export type ExistsAction = 'override' | 'skip' | 'append' | 'delete'
export const existsActions = ['override', 'skip', 'append', 'delete'] as const

/** Sets, adds, keeps or removes a header of the request (inbound, backend) or the response (outbound, on-error). */
export const setHeader = definePolicy({
  name: 'set-header',
  category: 'transformation',
  summary: 'Sets, adds, keeps or removes a header of the request or of the response.',
  witness:
    'test/cases/set-header/behaviour.test.yaml › exists-action decides what happens to a header that is there › append puts the values behind those that are there',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    name: string({ required: true, expressions: true, allowEmpty: false, notes: 'header name, compared without case' }),
    'exists-action': oneOf(existsActions, { default: 'override', expressions: true }),
  },
  children: { value: many(element({ text: nullableString({ required: true, expressions: true }) })) },
  decisions: [
    'Connection, Content-Length, Keep-Alive and Transfer-Encoding can not be changed: the policy leaves them and traces it.',
    'override without a value removes the header; append and skip without one change nothing.',
    'A value that is null is left out; white space around a value is no part of it.',
    'A name or value with a line break or NUL fails; other characters outside ASCII are kept.',
    'A header that is overridden takes the spelling of the policy. An action from an expression is compared without case.',
    'In backend it is the request, also behind forward-request.',
  ],
  compile: ({ name, existsAction, value, node }, builder) =>
    builder.emit(
      applyHeader,
      constant(builder.message),
      headerName(name, node, builder),
      existsAction,
      list(value.map((v) => headerValue(v.text, v.node, builder))),
    ),
})

/** Headers that the gateway computes itself. */
const isComputed = headerNameTest(['Connection', 'Content-Length', 'Keep-Alive', 'Transfer-Encoding'])

export function applyHeader(
  run: Run,
  message: MessageKind,
  name: string,
  action: ExistsAction,
  values: readonly (string | null)[],
): void {
  if (message === 'request' && action !== 'skip' && sameHeaderName(name, 'Host')) run.keepsHost = action !== 'delete'
  applyHeaderTo(run, messageHeaders(run, message), name, action, values)
}

/** The change on any message's headers: also those that other policies build. */
export function applyHeaderTo(
  run: Run,
  headers: HeaderStore,
  name: string,
  action: ExistsAction,
  values: readonly (string | null)[],
): void {
  if (isComputed(name)) {
    run.trace?.add('set-header', `Header '${name}' is set by the gateway and was not changed.`)
    return
  }
  if (action === 'delete') {
    headers.delete(name)
    run.trace?.add('set-header', `Header '${name}' was removed.`)
    return
  }
  const given = values.includes(null)
    ? (values.filter((v) => v !== null) as readonly string[])
    : (values as readonly string[])
  if (action === 'override') {
    if (given.length === 1) headers.set(name, given[0] as string)
    else headers.setAll(name, given)
  } else if (action === 'append' || !headers.has(name)) {
    for (const value of given) headers.append(name, value)
  }
  run.trace?.add('set-header', { message: `Header '${name}': ${action}.`, values: given })
}
