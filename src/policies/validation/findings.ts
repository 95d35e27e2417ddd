import { ListValue } from '../../dotnet/collections/list-value.ts'
import { typeNamed } from '../../dotnet/type-system/definition.ts'
import { DotnetException } from '../../dotnet/values/exception.ts'
import { ContextRecord } from '../../runtime/context/record.ts'
import { PolicyError } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'
import type { MessageKind } from '../builder.ts'

export const validationActions = ['ignore', 'prevent', 'detect'] as const
export type ValidationAction = (typeof validationActions)[number]

/** What the caller hears where the fault isn't the request's. */
export const internalErrorText = 'The request could not be processed due to an internal error. Contact the API owner.'

/** What an engine threw, as text for findings. */
export function exceptionText(error: unknown): string {
  return error instanceof Error || error instanceof DotnetException ? error.message : String(error)
}

/** A finding of a validation policy. `details` is for the author of the policy. */
export interface Finding {
  readonly name: string | null
  readonly type: string
  readonly rule: string | null
  readonly details: string
  /** What the caller of a refused request hears; {@link internalErrorText} where left out. */
  readonly publicText?: string
}

/** The findings of one run of a validation policy. */
export class Findings {
  readonly #run: Run
  readonly #policy: string
  readonly #message: MessageKind
  readonly #variable: string | null
  #list: ListValue | null = null

  constructor(run: Run, policy: string, message: MessageKind, variable: string | null) {
    this.#run = run
    this.#policy = policy
    this.#message = message
    this.#variable = variable
  }

  /**
   * Lists a set of findings in the variable.
   *
   * @throws PolicyError where the action prevents: 400 with the public text for a request, 502 for a response
   */
  add(set: readonly Finding[], action: ValidationAction): void {
    const [first] = set
    if (!first || action === 'ignore') return
    for (const finding of set) {
      this.#run.trace?.add(this.#policy, { message: finding.details, action })
      this.#write(finding, action)
    }
    if (action === 'prevent') throw this.#refusal(first)
  }

  /** A `List<object>`, so that expressions may read it as `IEnumerable<object>`. */
  #write({ name, type, rule, details }: Finding, action: ValidationAction): void {
    if (this.#variable === null) return
    if (!this.#list) {
      this.#list = new ListValue(typeNamed('System.Object'), [])
      this.#run.context.variables.set(this.#variable, this.#list)
    }
    this.#list.items.push(
      new ContextRecord('ValidationError', {
        Name: name,
        Type: type,
        ValidationRule: rule,
        Details: details,
        Action: action,
      }),
    )
  }

  #refusal({ details, publicText }: Finding): PolicyError {
    const isRequest = this.#message === 'request'
    return new PolicyError({
      reason: isRequest ? 'Bad request' : 'Response not allowed',
      message: details,
      status: isRequest ? 400 : 502,
      clientMessage: isRequest ? (publicText ?? internalErrorText) : internalErrorText,
      replacesResponse: true,
    })
  }
}
