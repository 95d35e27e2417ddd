import { expressionFailure } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'
import { attributeOf } from '../../syntax/tree.ts'
import { definePolicy, everyScope } from '../define.ts'
import { constant, deferred } from '../operand.ts'
import { bool, int, seconds, string } from '../schema.ts'
import {
  beginningOfTime,
  checkQuotas,
  periodAround,
  quotaAttributes,
  quotaGroup,
  quotaMeters,
  Traffic,
} from './call-quota.ts'
import { afterResponse, isCountedLate, needsResponseBody } from './counting.ts'
import { countOnce, type Reading, whenKnown } from './meters.ts'

const shortestPeriod = 300

/** Caps calls and bandwidth of a computed key for a period. */
export const quotaByKey = definePolicy({
  name: 'quota-by-key',
  category: 'rate-limiting',
  summary: 'Caps calls and bandwidth of a computed key for a period or forever.',
  witness:
    'test/cases/quota-by-key/behaviour.test.yaml › windows are aligned to absolute time › as a captured answer of a period of 3000 seconds shows',
  sections: ['inbound'],
  scopes: everyScope,
  gateways: ['classic', 'v2', 'self-hosted', 'workspace'],
  attributes: {
    'counter-key': string({ required: true, expressions: true, allowEmpty: false }),
    ...quotaAttributes,
    'renewal-period': seconds({ required: true, min: 0, durations: true, notes: 'at least 300, or 0 = never renews' }),
    'first-period-start': string({ default: '0001-01-01T00:00:00Z', notes: 'yyyy-MM-ddTHH:mm:ssZ' }),
    'increment-condition': bool({ expressions: true }),
    'increment-count': int({ default: 1, expressions: true, min: 0 }),
  },
  exclusive: [quotaGroup],
  decisions: [
    'Counters are apart from those of rate-limit-by-key; policies on one key with different periods count apart.',
    'Without expressions in increment-condition and increment-count a call is counted when it is let through, with one of them at the end of the request, also when it ends in on-error.',
    'Where increment-condition is false neither the call nor its bandwidth counts; increment-count is about calls only.',
    'Bandwidth is counted as for quota: bytes of both bodies, 1024 to a kilobyte. Refused calls are not counted.',
    'A renewal-period from 1 to 299 is refused, an empty key or a negative increment-count fails.',
    'An ISO 8601 duration stands for its seconds: a year has 365 days, a month 30, as in .NET.',
    'Times of a day and more are written as .NET does (2.12:00:00); a quota that never renews has no Retry-After and no second sentence.',
  ],
  compile: (v, builder) => {
    const { renewalPeriod: period } = v
    const place = (name: string) => attributeOf(v.node, name)?.value.span ?? v.node.startTagSpan
    if (period > 0 && period < shortestPeriod) {
      builder.report(
        'attribute-value',
        `'${period}' is no value for renewal-period of quota-by-key: expected at least ${shortestPeriod}, or 0 for a quota that never renews`,
        place('renewal-period'),
      )
    }
    const start = v.firstPeriodStart === '0001-01-01T00:00:00Z' ? beginningOfTime : instantOf(v.firstPeriodStart)
    if (Number.isNaN(start)) {
      builder.report(
        'attribute-value',
        `'${v.firstPeriodStart}' is no value for first-period-start of quota-by-key: expected a time such as 2026-01-31T00:00:00Z`,
        place('first-period-start'),
      )
    }
    builder.emit(
      limitQuota,
      v.counterKey,
      deferred(v.incrementCondition ?? constant(true)),
      deferred(v.incrementCount),
      constant<QuotaSettings>({
        calls: v.calls,
        bandwidth: v.bandwidth,
        period,
        start,
        isLate: isCountedLate(v.incrementCondition, v.incrementCount),
        needsBody: needsResponseBody(v.incrementCondition, v.incrementCount),
      }),
    )
  },
})

/** ISO 8601 with date, time and zone → milliseconds since 1970; NaN where it is none. */
function instantOf(text: string): number {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.test(text)
    ? Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`)
    : Number.NaN
}

interface QuotaSettings {
  readonly calls: number | undefined
  readonly bandwidth: number | undefined
  readonly period: number
  readonly start: number
  readonly isLate: boolean
  readonly needsBody: boolean
}

export function limitQuota(
  run: Run,
  key: string,
  condition: () => boolean,
  count: () => number,
  settings: QuotaSettings,
): Promise<undefined> | undefined {
  if (key === '') throw expressionFailure('The counter-key of quota-by-key is empty.')
  const { period, start, isLate, needsBody } = settings
  const window = periodAround(run.host.clock.now(), start, period)
  const meters = quotaMeters(`quota-by-key:${key}:${period}:${start}`, window, settings.calls, settings.bandwidth)
  const countCalls = (readings: readonly Reading[]): number | Promise<number> => {
    const reading = readings.find(({ meter }) => meter === meters.calls)
    if (!reading) return 0
    const amount = count()
    if (amount < 0) throw expressionFailure(`The increment-count of quota-by-key is negative: ${amount}.`)
    return countOnce(run, reading, amount)
  }
  const goOn = (readings: readonly Reading[]): Promise<undefined> | undefined => {
    if (!isLate && !condition()) return undefined
    const traffic = new Traffic(run, [meters.bandwidth])
    if (isLate) {
      afterResponse(run, 'quota-by-key', needsBody, () =>
        condition() ? whenKnown(countCalls(readings), () => traffic.count()) : undefined,
      )
      return undefined
    }
    run.atEnd.push(() => traffic.count())
    return whenKnown(countCalls(readings), () => undefined) as Promise<undefined> | undefined
  }
  return whenKnown(checkQuotas(run, [meters]), goOn) as Promise<undefined> | undefined
}
