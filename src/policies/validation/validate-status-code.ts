import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { constant, list } from '../operand.ts'
import { element, int, many, oneOf, string } from '../schema.ts'
import { describedResponse } from './api-schema.ts'
import { Findings, type ValidationAction, validationActions } from './findings.ts'

/** Acts on response status codes that the operation's description does not list. */
export const validateStatusCode = definePolicy({
  name: 'validate-status-code',
  category: 'validation',
  summary: 'Acts on response status codes that the API schema does not list.',
  witness: 'test/cases/validate-status-code/behaviour.test.yaml › an unlisted code is refused with the neutral text',
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
          code: int({ required: true, min: 0 }),
          action: oneOf(validationActions, { required: true, expressions: true }),
        },
      }),
    ),
  },
  decisions: [
    'A response declared as default lists every code, one such as 4XX the codes of its class.',
    'An operation without description lists no code. The status is 502 in on-error too.',
    'The variable is written only where there is an error to list: a List<object> of records.',
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
  if (status === undefined || describedResponse(run, status)) return
  const details = `Response status code ${status} is not allowed.`
  new Findings(run, 'validate-status-code', 'response', variable).add(
    [{ name: String(status), type: 'StatusCode', rule: 'Unspecified', details }],
    actions[codes.indexOf(status)] ?? unspecified,
  )
}
