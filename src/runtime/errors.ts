import type { Origin } from './pipeline.ts'

/** What a policy says when it refuses or fails. */
export interface PolicyErrorParts {
  /** `LastError.Reason`, null where the gateway documents none. */
  readonly reason: string | null
  /** `LastError.Message`. */
  readonly message: string
  /** Status of the default error response. */
  readonly status: number
  /** Reason phrase of the default error response where it isn't the usual one of the status. */
  readonly reasonPhrase?: string
  /** `message` of the default error response; left out: the internal error body with an activity id. */
  readonly clientMessage?: string
  /** Headers of the default error response besides Content-Type. */
  readonly headers?: readonly (readonly [string, string])[]
  /** `LastError.Source` where it isn't the policy's element name. */
  readonly source?: string
  /** Keep the response as it is instead of making the default error response. */
  readonly keepResponse?: boolean
  /** Raised in on-error, its default error response takes the place of the response so far. */
  readonly replacesResponse?: boolean
}

/** An error that jumps to on-error and becomes `context.LastError`. `origin` is filled in where it passes the evaluator. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError'
  readonly parts: PolicyErrorParts
  origin: Origin | null = null

  constructor(parts: PolicyErrorParts, options?: ErrorOptions) {
    super(parts.message, options)
    this.parts = parts
  }
}

/** The gateway's wording for an exception in an expression. */
export function expressionFailure(message: string, cause?: unknown): PolicyError {
  return new PolicyError(
    { reason: 'ExpressionValueEvaluationFailure', message: `Expression evaluation failed. ${message}`, status: 500 },
    { cause },
  )
}

/** `{ "statusCode": 401, "message": "…" }` in the gateway's exact spacing. */
export function errorBody(status: number, message: string, activityId: string | null): string {
  const activity = activityId === null ? '' : `, "activityId": ${JSON.stringify(activityId)}`
  return `{ "statusCode": ${status}, "message": ${JSON.stringify(message)}${activity} }`
}
