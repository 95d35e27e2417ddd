import type { CounterWindow } from '../../runtime/host/counters.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway } from '../define.ts'
import { constant } from '../operand.ts'
import { element, int, many, seconds } from '../schema.ts'
import {
  type OutputNames,
  outputAttributes,
  outputNames,
  refuseExceeded,
  reportRate,
  smallestRemaining,
} from './call-rate.ts'
import { countOnce, type Reading, rateWindow, readMeters, whenKnown } from './meters.ts'
import {
  appliedLimits,
  type LimitTree,
  referenceAttributes,
  referenceGroup,
  type ScopedLimit,
  subscriptionOf,
} from './scoped-limits.ts'

const rateAttributes = {
  calls: int({ required: true, min: 1 }),
  'renewal-period': seconds({ required: true, min: 1, max: 300 }),
} as const

const operationElement = element({
  attributes: { ...referenceAttributes, ...rateAttributes },
  exclusive: [referenceGroup],
})
const apiElement = element({
  attributes: { ...referenceAttributes, ...rateAttributes },
  exclusive: [referenceGroup],
  children: { operation: many(operationElement) },
})

/** Caps the call rate of one subscription over a short window. */
export const rateLimit = definePolicy({
  name: 'rate-limit',
  category: 'rate-limiting',
  summary: 'Caps the call rate of one subscription over a short window, also for single APIs and operations.',
  witness: 'test/cases/rate-limit/behaviour.test.yaml › calls of a subscription are counted in a sliding window',
  sections: ['inbound'],
  scopes: ['product', 'api', 'operation'],
  gateways: everyGateway,
  oncePerDocument: true,
  ordered: true,
  attributes: { ...rateAttributes, ...outputAttributes },
  children: {
    api: many(apiElement),
    operation: many(operationElement, { notes: 'undocumented: an operation of any API' }),
  },
  decisions: [
    'A sliding window, for the gateway v2 a token bucket that holds calls and refills evenly; refused calls are counted nowhere.',
    'The refusal carries the remaining-calls and total-calls headers as well; total-calls shows the calls of rate-limit itself.',
    'Where several limits apply the smallest remainder is shown; where several are exceeded, the longest retry time.',
    'Names and ids of api and operation are compared without case; a name is the display name (context.Api.Name).',
    'Nested in choose, retry … it counts as one of the document too: two in one document are refused.',
  ],
  compile: (v, builder) => {
    const rate = (element: { readonly calls: number; readonly renewalPeriod: number }): Rate => ({
      calls: element.calls,
      window: rateWindow(builder.gateway, element.renewalPeriod, element.calls),
    })
    type Entry = { readonly name: string | undefined; readonly id: string | undefined } & Parameters<typeof rate>[0]
    const scoped = (element: Entry, operations: readonly ScopedLimit<Rate>[] = []): ScopedLimit<Rate> => ({
      reference: element,
      limit: rate(element),
      operations,
    })
    builder.emit(
      limitSubscriptionRate,
      constant<LimitTree<Rate>>({
        scope: builder.scope,
        limit: rate(v),
        apis: v.api.map((api) =>
          scoped(
            api,
            api.operation.map((o) => scoped(o)),
          ),
        ),
        operations: v.operation.map((o) => scoped(o)),
      }),
      constant(outputNames(v)),
    )
  },
})

interface Rate {
  readonly calls: number
  readonly window: CounterWindow
}

export function limitSubscriptionRate(
  run: Run,
  tree: LimitTree<Rate>,
  names: OutputNames,
): Promise<undefined> | undefined {
  const subscription = subscriptionOf(run)
  if (subscription === null) return undefined
  const meters = appliedLimits(run, tree).map(({ limit, counter }) => ({
    key: `rate-limit:${subscription}:${counter}`,
    window: limit.window,
    limit: limit.calls,
  }))
  const { calls } = tree.limit
  const count = (readings: readonly Reading[]): Promise<undefined> | undefined => {
    refuseExceeded(run, calls, readings, names)
    const used = readings.map((reading) => countOnce(run, reading, 1))
    const report = (known: readonly number[]): undefined =>
      reportRate(run, calls, smallestRemaining(readings, known), names)
    return used.some((u) => u instanceof Promise) ? Promise.all(used).then(report) : report(used as readonly number[])
  }
  return whenKnown(readMeters(run, meters), count) as Promise<undefined> | undefined
}
