import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { constant, list } from '../operand.ts'
import { element, int, many, oneOf, string } from '../schema.ts'
import { reportResponseFindings, type ValidationAction, validationActions } from './errors.ts'

/** Acts on response status codes that the operation's description does not list. */
export const validateStatusCode = definePolicy({
  name: 'validate-status-code',
  category: 'validation',
  summary: 'Acts on response status codes that the API schema does not list.',
  sections: ['outbound', 'on-error'],
  scopes: everyScope,
  gateways: everyGateway,
  repeatable: false,
  attributes: {
    'unspecified-status-code-action': oneOf(validationActions, { required: true, expressions: true }),
    'errors-variable-name': string({ allowEmpty: false }),
  },
  children: {
    'status-code': many(
      element({
        attributes: {
          code: int({ required: true }),
          action: oneOf(validationActions, { required: true, expressions: true }),
        },
      }),
    ),
  },
  decisions: [
    'A response declared as default lists every code, one such as 4XX the codes of its class.',
    'An operation without description lists no code. The status is 502 in on-error too.',
    'The variable is written only where there is an error to list.',
  ],
  compile: (v, builder) =>
    builder.emit(
      checkStatusCode,
      v.unspecifiedStatusCodeAction,
      constant(v.errorsVariableName ?? null),
      constant(v.statusCode.map((c) => c.code)),
      list(v.statusCode.map((c) => c.action)),
    ),
})

export function checkStatusCode(
  run: Run,
  unspecified: ValidationAction,
  variable: string | null,
  codes: readonly number[],
  actions: readonly ValidationAction[],
): void {
  const status = run.context.response?.status
  if (status === undefined) return
  const accepted = [String(status), `${Math.floor(status / 100)}XX`, 'DEFAULT']
  const responses = run.context.operationDescription?.responses ?? []
  if (responses.some((r) => accepted.includes(String(r.statusCode).toUpperCase()))) return
  const action = actions[codes.indexOf(status)] ?? unspecified
  if (action === 'ignore') return
  const details = `Response status code ${status} is not allowed.`
  run.trace?.add('validate-status-code', { message: details })
  reportResponseFindings(
    run,
    [{ name: String(status), type: 'StatusCode', rule: 'Unspecified', details, action }],
    variable,
  )
}
