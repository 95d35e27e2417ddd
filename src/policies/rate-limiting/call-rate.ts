import { PolicyError } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'
import { string } from '../schema.ts'
import { type Reading, remainingOf, setIntVariable, waitSeconds } from './meters.ts'

/** The attributes of rate-limit and rate-limit-by-key that name headers and variables. */
export const outputAttributes = {
  'retry-after-header-name': string({ default: 'Retry-After', allowEmpty: false }),
  'retry-after-variable-name': string({ allowEmpty: false }),
  'remaining-calls-header-name': string({ allowEmpty: false }),
  'remaining-calls-variable-name': string({ allowEmpty: false }),
  'total-calls-header-name': string({ allowEmpty: false }),
} as const

/** Where the figures of a rate limit go; null = nowhere. */
export interface OutputNames {
  readonly retryAfterHeader: string
  readonly retryAfterVariable: string | null
  readonly remainingHeader: string | null
  readonly remainingVariable: string | null
  readonly totalHeader: string | null
}

export function outputNames(values: {
  readonly retryAfterHeaderName: string
  readonly retryAfterVariableName: string | undefined
  readonly remainingCallsHeaderName: string | undefined
  readonly remainingCallsVariableName: string | undefined
  readonly totalCallsHeaderName: string | undefined
}): OutputNames {
  return {
    retryAfterHeader: values.retryAfterHeaderName,
    retryAfterVariable: values.retryAfterVariableName ?? null,
    remainingHeader: values.remainingCallsHeaderName ?? null,
    remainingVariable: values.remainingCallsVariableName ?? null,
    totalHeader: values.totalCallsHeaderName ?? null,
  }
}

/** Refuses the call: the longest wait of the exceeded counters is named, since only then all of them let it through. */
export function refuseExceeded(run: Run, calls: number, readings: readonly Reading[], names: OutputNames): void {
  let longest = 0
  for (const { wait } of readings) if (wait > longest) longest = wait
  if (longest === 0) return
  const wait = waitSeconds(longest)
  setIntVariable(run, names.retryAfterVariable, wait)
  reportRate(run, calls, 0, names)
  throw new PolicyError({
    reason: 'RateLimitExceeded',
    message: 'Rate limit is exceeded',
    status: 429,
    headers: [[names.retryAfterHeader, String(wait)]],
    clientMessage: `Rate limit is exceeded. Try again in ${wait} seconds.`,
  })
}

/** Writes what is left: the variable at once, the headers onto whatever response leaves. */
export function reportRate(run: Run, calls: number, remaining: number, names: OutputNames): undefined {
  setIntVariable(run, names.remainingVariable, remaining)
  const { remainingHeader, totalHeader } = names
  if (remainingHeader === null && totalHeader === null) return undefined
  run.atEnd.push((later) => {
    const headers = later.context.response?.headers
    if (remainingHeader !== null) headers?.set(remainingHeader, String(remaining))
    if (totalHeader !== null) headers?.set(totalHeader, String(calls))
  })
  return undefined
}

/** The smallest amount that is left of several limits. */
export function smallestRemaining(readings: readonly Reading[], used: readonly number[]): number {
  let smallest = Number.POSITIVE_INFINITY
  readings.forEach(({ meter }, i) => {
    smallest = Math.min(smallest, remainingOf(meter.limit, used[i] ?? 0))
  })
  return smallest
}
