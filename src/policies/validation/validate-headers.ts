import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { constant, list } from '../operand.ts'
import { element, many, oneOf, string } from '../schema.ts'
import { describedResponse, type SchemaDocuments } from './api-schema.ts'
import { Findings, type ValidationAction, validationActions } from './findings.ts'
import { isFraming } from './framing-headers.ts'
import { checkValues, responseHeader, unspecified } from './parameter-values.ts'

/** Validates response headers against the operation's description. */
export const validateHeaders = definePolicy({
  name: 'validate-headers',
  category: 'validation',
  summary: 'Validates response headers against the API schema.',
  witness: 'test/cases/validate-headers/behaviour.test.yaml › a wrong header is refused with 502 and the neutral text',
  sections: ['outbound', 'on-error'],
  scopes: everyScope,
  gateways: everyGateway,
  repeatable: false,
  attributes: {
    'specified-header-action': oneOf(validationActions, { required: true, expressions: true }),
    'unspecified-header-action': oneOf(validationActions, { required: true, expressions: true }),
    'errors-variable-name': string({ allowEmpty: false }),
  },
  children: {
    header: many(
      element({
        attributes: {
          name: string({ required: true, allowEmpty: false }),
          action: oneOf(validationActions, { required: true, expressions: true }),
        },
      }),
    ),
  },
  decisions: [
    'The description of the exact status counts, else that of its class (4XX), else default; without one no header is specified.',
    'Content-Type, Content-Length, Transfer-Encoding and Connection are part of the message, never unspecified; Date is.',
    'Specified headers are checked first, in the order of the description. Each header is a set of errors: the first to prevent ends the check.',
    'A missing required header does not conform to its definition. The status is 502 in on-error too.',
  ],
  compile: (v, builder) => {
    builder.emit(
      checkHeaders,
      v.specifiedHeaderAction,
      v.unspecifiedHeaderAction,
      constant({
        variable: v.errorsVariableName ?? null,
        names: v.header.map((h) => h.name.toLowerCase()),
        documents: builder.known('schema'),
      } satisfies HeaderRules),
      list(v.header.map((h) => h.action)),
    )
  },
})

interface HeaderRules {
  readonly variable: string | null
  /** Names of the header elements, small. */
  readonly names: readonly string[]
  readonly documents: SchemaDocuments | undefined
}

export function checkHeaders(
  run: Run,
  specified: ValidationAction,
  unspecifiedAction: ValidationAction,
  { variable, names, documents }: HeaderRules,
  actions: readonly ValidationAction[],
): undefined {
  run.enterExpression()
  const { response } = run.context
  if (!response) return
  const findings = new Findings(run, 'validate-headers', 'response', variable)
  const described = describedResponse(run, response.status)?.headers ?? []
  for (const parameter of described) {
    const action = actions[names.indexOf(parameter.name.toLowerCase())] ?? specified
    if (action === 'ignore') continue
    const values = response.headers.values(parameter.name)
    findings.add(checkValues(responseHeader, parameter, values, documents), action)
  }
  const known = new Set(described.map((p) => p.name.toLowerCase()))
  for (const name of response.headers.names()) {
    const small = name.toLowerCase()
    if (known.has(small) || isFraming(small)) continue
    findings.add([unspecified(responseHeader, name)], actions[names.indexOf(small)] ?? unspecifiedAction)
  }
}
