import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway } from '../define.ts'
import { constant } from '../operand.ts'
import { element, many, seconds } from '../schema.ts'
import {
  beginningOfTime,
  checkQuotas,
  periodAround,
  quotaAttributes,
  quotaGroup,
  quotaMeters,
  Traffic,
} from './call-quota.ts'
import { countOnce, type Reading, whenKnown } from './meters.ts'
import {
  appliedLimits,
  type LimitTree,
  referenceAttributes,
  referenceGroup,
  type ScopedLimit,
  subscriptionOf,
} from './scoped-limits.ts'

const innerAttributes = {
  ...referenceAttributes,
  ...quotaAttributes,
  'renewal-period': seconds({ min: 0, notes: 'that of the quota where it is left out' }),
} as const

const operationElement = element({ attributes: innerAttributes, exclusive: [referenceGroup, quotaGroup] })
const apiElement = element({
  attributes: innerAttributes,
  exclusive: [referenceGroup, quotaGroup],
  children: { operation: many(operationElement) },
})

/** Caps calls and bandwidth of one subscription for a period. */
export const quota = definePolicy({
  name: 'quota',
  category: 'rate-limiting',
  summary:
    'Caps calls and bandwidth of one subscription for a period or its lifetime, also for single APIs and operations.',
  witness: 'test/cases/quota/behaviour.test.yaml › calls are counted in windows from the start of the subscription',
  sections: ['inbound'],
  scopes: ['product'],
  gateways: everyGateway,
  oncePerDocument: true,
  attributes: { ...quotaAttributes, 'renewal-period': seconds({ required: true, min: 0, notes: '0 = never renews' }) },
  exclusive: [quotaGroup],
  children: { api: many(apiElement) },
  decisions: [
    "Periods start with the subscription's start date, else its creation date; where neither is known they are aligned to 0001-01-01T00:00:00Z.",
    'A call is counted when it is let through, its bandwidth as the bodies pass: bytes of request and response body without headers, 1024 to a kilobyte. The call that crosses the bandwidth limit is let through.',
    'Refused calls are not counted. The first exceeded quota is named: calls before bandwidth, broad before narrow.',
    'Times of a day and more are written as .NET does (2.12:00:00); a quota that never renews has no Retry-After and no second sentence.',
    "api and operation take a renewal-period of their own; without it the quota's holds.",
    'Nested in choose, retry … it counts as one of the document too: two in one document are refused.',
  ],
  compile: (v, builder) => {
    const scoped = (inner: Inner, operations: readonly ScopedLimit<Quota>[] = []): ScopedLimit<Quota> => ({
      reference: inner,
      limit: { calls: inner.calls, bandwidth: inner.bandwidth, period: inner.renewalPeriod ?? v.renewalPeriod },
      operations,
    })
    builder.emit(
      limitSubscriptionQuota,
      constant<LimitTree<Quota>>({
        scope: 'product',
        limit: { calls: v.calls, bandwidth: v.bandwidth, period: v.renewalPeriod },
        apis: v.api.map((api) =>
          scoped(
            api,
            api.operation.map((o) => scoped(o)),
          ),
        ),
        operations: [],
      }),
    )
  },
})

interface Inner {
  readonly name: string | undefined
  readonly id: string | undefined
  readonly calls: number | undefined
  readonly bandwidth: number | undefined
  readonly renewalPeriod: number | undefined
}

interface Quota {
  readonly calls: number | undefined
  readonly bandwidth: number | undefined
  readonly period: number
}

export function limitSubscriptionQuota(run: Run, tree: LimitTree<Quota>): Promise<undefined> | undefined {
  const subscription = subscriptionOf(run)
  if (subscription === null) return undefined
  const start = run.context.subscriptionStart ?? beginningOfTime
  const now = run.host.clock.now()
  const quotas = appliedLimits(run, tree).map(({ limit, counter }) =>
    quotaMeters(
      `quota:${subscription}:${counter}`,
      periodAround(now, start, limit.period),
      limit.calls,
      limit.bandwidth,
    ),
  )
  const count = (readings: readonly Reading[]): Promise<undefined> | undefined => {
    const traffic = new Traffic(
      run,
      quotas.map(({ bandwidth }) => bandwidth),
    )
    run.atEnd.push(() => traffic.count())
    const added = readings
      .filter(({ meter }) => quotas.some(({ calls }) => calls === meter))
      .map((reading) => countOnce(run, reading, 1))
    return added.some((a) => a instanceof Promise) ? Promise.all(added).then(() => undefined) : undefined
  }
  return whenKnown(checkQuotas(run, quotas), count) as Promise<undefined> | undefined
}
