import type { QueryParameters } from '../../runtime/messages/query-parameters.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { list } from '../operand.ts'
import { element, many, oneOf, string } from '../schema.ts'
import { type ExistsAction, existsActions } from './set-header.ts'

/** Adds, replaces, extends or removes one query parameter of the request that goes to the backend. */
export const setQueryParameter = definePolicy({
  name: 'set-query-parameter',
  category: 'transformation',
  summary: 'Adds, replaces, extends or removes a query parameter of the request to the backend.',
  witness:
    'test/cases/set-query-parameter/behaviour.test.yaml › exists-action decides › override with several values repeats the name',
  sections: ['inbound', 'backend'],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    name: string({ required: true, expressions: true, allowEmpty: false }),
    'exists-action': oneOf(existsActions, { default: 'override', expressions: true }),
  },
  children: { value: many(element({ text: string({ required: true, expressions: true }) })) },
  decisions: [
    'Names and values are percent-encoded (a blank as %20); untouched parameters stay byte for byte.',
    'An overridden parameter keeps the place of its first occurrence.',
    'A value that is null counts as empty; an action from an expression is compared without case, an unknown one fails.',
    'override without a value removes the parameter; append and skip without one change nothing.',
  ],
  compile: ({ name, existsAction, value }, builder) =>
    builder.emit(applyQueryParameter, name, existsAction, list(value.map((v) => v.text))),
})

export function applyQueryParameter(run: Run, name: string, action: ExistsAction, values: readonly string[]): void {
  const { request } = run.context
  const query = request.queryParameters
  const changed = change(query, name, action, values)
  if (changed !== query) request.setQueryParameters(changed)
  run.trace?.add('set-query-parameter', {
    message: `Query parameter '${name}': ${action}.`,
    request: { url: request.url.toString() },
  })
}

function change(
  query: QueryParameters,
  name: string,
  action: ExistsAction,
  values: readonly string[],
): QueryParameters {
  switch (action) {
    case 'delete':
      return query.has(name) ? query.delete(name) : query
    case 'append':
      return values.length === 0 ? query : query.append(name, values)
    case 'skip':
      return values.length === 0 || query.has(name) ? query : query.append(name, values)
    case 'override':
      return values.length === 0 ? query.delete(name) : query.set(name, values)
  }
}
