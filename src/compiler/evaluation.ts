import type { LastError } from '../runtime/context/last-error.ts'
import type { RequestContext } from '../runtime/context/request-context.ts'
import type { PolicyError } from '../runtime/errors.ts'
import type { Outcome } from '../runtime/evaluate.ts'
import type { ResponseMessage } from '../runtime/messages/response.ts'
import type { Trace } from '../runtime/trace.ts'

/** What an evaluation gives back. */
export interface Evaluation {
  /** The response for the caller: `status`, `reason`, `headers` (a HeaderStore), `body` (a Body or null). */
  readonly response: ResponseMessage
  /** Variables at the end by name: object values (docs/values.md). */
  readonly variables: ReadonlyMap<string, unknown>
  /** `context.LastError` at the end; null when nothing failed. */
  readonly error: LastError | null
  /** The error that started on-error, with the span of the statement that raised it. */
  readonly policyError: PolicyError | null
  /** Only when it was asked for. */
  readonly trace: Trace | null
  readonly context: RequestContext
}

export function evaluationOf(outcome: Outcome): Evaluation {
  const { context, response, error, trace } = outcome
  return {
    response,
    variables: context.variables,
    error: error ? context.lastError : null,
    policyError: error,
    trace: trace?.result() ?? null,
    context,
  }
}
