import { ListValue } from '../../dotnet/collections/list-value.ts'
import { typeNamed } from '../../dotnet/type-system/definition.ts'
import { ContextRecord } from '../../runtime/context/record.ts'
import { PolicyError } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'

export const validationActions = ['ignore', 'prevent', 'detect'] as const
export type ValidationAction = (typeof validationActions)[number]

/** What the caller hears where the fault isn't the request's. */
export const internalErrorText = 'The request could not be processed due to an internal error. Contact the API owner.'

/** A finding of a validation policy. `details` is for the author of the policy. */
export interface Finding {
  readonly name: string
  readonly type: string
  readonly rule: string
  readonly details: string
  readonly action: ValidationAction
}

/** Writes the findings on a response to the variable; one to prevent refuses the response. */
export function reportResponseFindings(run: Run, findings: readonly Finding[], variable: string | null): void {
  if (variable !== null) run.context.variables.set(variable, findingList(findings))
  const prevented = findings.find((f) => f.action === 'prevent')
  if (prevented)
    throw new PolicyError({
      reason: 'Response not allowed',
      message: prevented.details,
      status: 502,
      clientMessage: internalErrorText,
    })
}

/** A `List<object>`, so that expressions may read it as `IEnumerable<object>`. */
function findingList(findings: readonly Finding[]): ListValue {
  const items = findings.map(
    ({ name, type, rule, details, action }) =>
      new ContextRecord('ValidationError', {
        Name: name,
        Type: type,
        ValidationRule: rule,
        Details: details,
        Action: action,
      }),
  )
  return new ListValue(typeNamed('System.Object'), items)
}
