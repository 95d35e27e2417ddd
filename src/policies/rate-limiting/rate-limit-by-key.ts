import { typeNamed } from '../../dotnet/type-system/definition.ts'
import { Box } from '../../dotnet/values/box.ts'
import { expressionFailure, PolicyError } from '../../runtime/errors.ts'
import type { WindowState } from '../../runtime/host/counters.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyScope } from '../define.ts'
import { constant, deferred } from '../operand.ts'
import { bool, int, seconds, string } from '../schema.ts'

/** Caps the call rate of a computed key over a short window. */
export const rateLimitByKey = definePolicy({
  name: 'rate-limit-by-key',
  category: 'rate-limiting',
  summary: 'Caps the call rate of a computed key over a short window.',
  sections: ['inbound'],
  scopes: everyScope,
  gateways: ['classic', 'v2', 'self-hosted', 'workspace'],
  attributes: {
    calls: int({ required: true, expressions: true, min: 1 }),
    'renewal-period': seconds({ required: true, expressions: true, min: 1, max: 300 }),
    'counter-key': string({ required: true, expressions: true, allowEmpty: false }),
    'increment-condition': bool({ expressions: true }),
    'increment-count': int({ default: 1, expressions: true, min: 0 }),
    'retry-after-header-name': string({ default: 'Retry-After', allowEmpty: false }),
    'retry-after-variable-name': string({ allowEmpty: false }),
    'remaining-calls-header-name': string({ allowEmpty: false }),
    'remaining-calls-variable-name': string({ allowEmpty: false }),
    'total-calls-header-name': string({ allowEmpty: false }),
    'increment-after-response': bool({ default: false }),
    'flexible-retry-window': bool({ unsupported: true }),
  },
  decisions: [
    'A sliding window on the counter port; refused calls are not counted.',
    'The refusal carries the remaining-calls and total-calls headers as well.',
    'A deferred increment also runs when the request ends in on-error or by return-response; the remaining-calls variable then shows the state before it.',
    'An empty key fails, as does a renewal-period outside 1 to 300 from an expression.',
  ],
  compile: (v, builder) => {
    const isDeferred =
      v.incrementAfterResponse || v.incrementCondition?.kind === 'computed' || v.incrementCount.kind === 'computed'
    const names: OutputNames = {
      retryAfterHeader: v.retryAfterHeaderName,
      retryAfterVariable: v.retryAfterVariableName ?? null,
      remainingHeader: v.remainingCallsHeaderName ?? null,
      remainingVariable: v.remainingCallsVariableName ?? null,
      totalHeader: v.totalCallsHeaderName ?? null,
    }
    builder.emit(
      limitRate,
      v.counterKey,
      v.calls,
      v.renewalPeriod,
      deferred(v.incrementCondition ?? constant(true)),
      deferred(v.incrementCount),
      constant(isDeferred),
      constant(names),
    )
  },
})

interface OutputNames {
  readonly retryAfterHeader: string
  readonly retryAfterVariable: string | null
  readonly remainingHeader: string | null
  readonly remainingVariable: string | null
  readonly totalHeader: string | null
}

export function limitRate(
  run: Run,
  key: string,
  calls: number,
  period: number,
  condition: () => boolean,
  count: () => number,
  isDeferred: boolean,
  names: OutputNames,
): Promise<undefined> | undefined {
  if (key === '') throw expressionFailure('The counter-key of rate-limit-by-key is empty.')
  if (period < 1 || period > 300)
    throw expressionFailure(`The renewal-period of rate-limit-by-key must be from 1 to 300 seconds, not ${period}.`)
  const counter = `rate-limit-by-key:${key}`
  const judge = (state: WindowState): Promise<undefined> | undefined => {
    if (state.used >= calls) throw exceeded(run, calls, state, names)
    if (isDeferred) {
      run.atEnd.push((later) => {
        if (!condition()) return undefined
        const done = later.host.counters.add(counter, period, count())
        return done instanceof Promise ? done.then(() => undefined) : undefined
      })
      return report(run, calls, calls - state.used, names)
    }
    const amount = condition() ? count() : 0
    const after = amount === 0 ? state : run.host.counters.add(counter, period, amount)
    const finish = (s: WindowState): undefined => report(run, calls, Math.max(0, calls - s.used), names)
    return after instanceof Promise ? after.then(finish) : finish(after)
  }
  const state = run.host.counters.peek(counter, period)
  return state instanceof Promise ? state.then(judge) : judge(state)
}

function exceeded(run: Run, calls: number, state: WindowState, names: OutputNames): PolicyError {
  const wait = state.resetAfter
  if (names.retryAfterVariable !== null)
    run.context.variables.set(names.retryAfterVariable, new Box(typeNamed('System.Int32'), wait))
  if (names.remainingVariable !== null)
    run.context.variables.set(names.remainingVariable, new Box(typeNamed('System.Int32'), 0))
  const headers: [string, string][] = [[names.retryAfterHeader, String(wait)]]
  if (names.remainingHeader !== null) headers.push([names.remainingHeader, '0'])
  if (names.totalHeader !== null) headers.push([names.totalHeader, String(calls)])
  return new PolicyError({
    reason: 'RateLimitExceeded',
    message: 'Rate limit is exceeded',
    status: 429,
    headers,
    clientMessage: `Rate limit is exceeded. Try again in ${wait} seconds.`,
  })
}

function report(run: Run, calls: number, remaining: number, names: OutputNames): undefined {
  if (names.remainingVariable !== null)
    run.context.variables.set(names.remainingVariable, new Box(typeNamed('System.Int32'), remaining))
  if (names.remainingHeader !== null || names.totalHeader !== null) {
    run.atEnd.push((later) => {
      const headers = later.context.response?.headers
      if (names.remainingHeader !== null) headers?.set(names.remainingHeader, String(remaining))
      if (names.totalHeader !== null) headers?.set(names.totalHeader, String(calls))
    })
  }
  return undefined
}
