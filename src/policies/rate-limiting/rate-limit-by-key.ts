import { expressionFailure } from '../../runtime/errors.ts'
import type { Gateway } from '../../runtime/pipeline.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyScope } from '../define.ts'
import { constant, deferred } from '../operand.ts'
import { bool, int, seconds, string } from '../schema.ts'
import { type OutputNames, outputAttributes, outputNames, refuseExceeded, reportRate } from './call-rate.ts'
import { afterResponse, isCountedLate, needsResponseBody } from './counting.ts'
import { countOnce, type Reading, rateWindow, readMeter, remainingOf, whenKnown } from './meters.ts'

/** Caps the call rate of a computed key over a short window. */
export const rateLimitByKey = definePolicy({
  name: 'rate-limit-by-key',
  category: 'rate-limiting',
  summary: 'Caps the call rate of a computed key over a short window.',
  witness: 'test/cases/rate-limit-by-key/behaviour.test.yaml › keys are counted apart',
  sections: ['inbound'],
  scopes: everyScope,
  gateways: ['classic', 'v2', 'self-hosted', 'workspace'],
  attributes: {
    calls: int({ required: true, expressions: true, min: 1 }),
    'renewal-period': seconds({ required: true, expressions: true, min: 1, max: 300 }),
    'counter-key': string({ required: true, expressions: true, allowEmpty: false }),
    'increment-condition': bool({ expressions: true }),
    'increment-count': int({ default: 1, expressions: true, min: 0 }),
    ...outputAttributes,
    'increment-after-response': bool({ default: false, notes: 'count at the end, as with expressions' }),
    'flexible-retry-window': bool({ notes: 'undocumented: the retry time is exact with either value' }),
  },
  decisions: [
    'A sliding window, for the gateway v2 a token bucket that holds calls and refills evenly; refused calls are not counted.',
    'Several policies on one key in one request count once, as quota-by-key documents; policies with other periods look at the same counter.',
    'The refusal carries the remaining-calls and total-calls headers as well.',
    'A deferred increment also runs when the request ends in on-error or by return-response; the remaining-calls variable then shows the state before it.',
    'An empty key fails, as does a renewal-period outside 1 to 300, calls below 1 or a negative increment-count from an expression.',
    'flexible-retry-window changes nothing: the retry time always names the moment at which a call fits again.',
  ],
  compile: (v, builder) => {
    builder.emit(
      limitRate,
      v.counterKey,
      v.calls,
      v.renewalPeriod,
      deferred(v.incrementCondition ?? constant(true)),
      deferred(v.incrementCount),
      constant<RateSettings>({
        gateway: builder.gateway,
        isDeferred: v.incrementAfterResponse || isCountedLate(v.incrementCondition, v.incrementCount),
        needsBody: needsResponseBody(v.incrementCondition, v.incrementCount),
        names: outputNames(v),
      }),
    )
  },
})

interface RateSettings {
  readonly gateway: Gateway | null
  readonly isDeferred: boolean
  readonly needsBody: boolean
  readonly names: OutputNames
}

export function limitRate(
  run: Run,
  key: string,
  calls: number,
  period: number,
  condition: () => boolean,
  count: () => number,
  settings: RateSettings,
): Promise<undefined> | undefined {
  if (key === '') throw expressionFailure('The counter-key of rate-limit-by-key is empty.')
  if (calls < 1) throw expressionFailure(`The calls of rate-limit-by-key must be at least 1, not ${calls}.`)
  if (period < 1 || period > 300)
    throw expressionFailure(`The renewal-period of rate-limit-by-key must be from 1 to 300 seconds, not ${period}.`)
  const { gateway, isDeferred, needsBody, names } = settings
  const meter = { key: `rate-limit-by-key:${key}`, window: rateWindow(gateway, period, calls), limit: calls }
  const judge = (reading: Reading): Promise<undefined> | undefined => {
    refuseExceeded(run, calls, [reading], names)
    const amount = (): number => (condition() ? countOf(count) : 0)
    if (isDeferred) {
      afterResponse(run, 'rate-limit-by-key', needsBody, (later) => countOnce(later, reading, amount()))
      return reportRate(run, calls, remainingOf(calls, reading.used), names)
    }
    return whenKnown(countOnce(run, reading, amount()), (used) =>
      reportRate(run, calls, remainingOf(calls, used), names),
    ) as Promise<undefined> | undefined
  }
  return whenKnown(readMeter(run, meter), judge) as Promise<undefined> | undefined
}

function countOf(count: () => number): number {
  const amount = count()
  if (amount < 0) throw expressionFailure(`The increment-count of rate-limit-by-key is negative: ${amount}.`)
  return amount
}
