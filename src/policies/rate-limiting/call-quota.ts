import { PolicyError } from '../../runtime/errors.ts'
import type { CounterWindow } from '../../runtime/host/counters.ts'
import type { Body } from '../../runtime/messages/body.ts'
import type { Run } from '../../runtime/run.ts'
import { int } from '../schema.ts'
import { claim, type Meter, type Reading, readMeters, waitSeconds, whenKnown } from './meters.ts'

/** The two limits of a quota. */
export const quotaAttributes = {
  calls: int({ min: 0 }),
  bandwidth: int({ min: 0, max: Number.MAX_SAFE_INTEGER / 1024, notes: 'kilobytes' }),
} as const

export const quotaGroup = { attributes: ['calls', 'bandwidth'], required: true, together: true } as const

/** Bytes of a kilobyte. */
const kilobyte = 1024

/** 0001-01-01T00:00:00Z, the default start of periods: fixed windows are aligned to absolute time. */
export const beginningOfTime = -62_135_596_800_000

/** The fixed window around `now`: periods follow each other from `start` on without drift; a period of 0 never ends. */
export function periodAround(now: number, start: number, seconds: number): CounterWindow {
  if (seconds === 0) return { kind: 'fixed', start, end: Number.POSITIVE_INFINITY }
  const length = seconds * 1000
  const begin = start + Math.floor((now - start) / length) * length
  return { kind: 'fixed', start: begin, end: begin + length }
}

/** The counters of one quota; null where it doesn't limit that. */
export interface QuotaMeters {
  readonly calls: Meter | null
  readonly bandwidth: Meter | null
}

export function quotaMeters(
  key: string,
  window: CounterWindow,
  calls: number | undefined,
  bandwidth: number | undefined,
): QuotaMeters {
  return {
    calls: calls === undefined ? null : { key: `${key}:calls`, window, limit: calls },
    bandwidth: bandwidth === undefined ? null : { key: `${key}:bytes`, window, limit: bandwidth * kilobyte },
  }
}

/** Refuses the call where a quota is used up: the first of them, calls before bandwidth. */
export function checkQuotas(
  run: Run,
  quotas: readonly QuotaMeters[],
): readonly Reading[] | Promise<readonly Reading[]> {
  const meters = quotas.flatMap(({ calls, bandwidth }) => [calls, bandwidth].filter((m) => m !== null))
  return whenKnown(readMeters(run, meters), (readings) => {
    const exceeded = readings.find((reading) => reading.wait > 0)
    if (exceeded) throw quotaExceeded(exceeded)
    return readings
  })
}

function quotaExceeded({ meter, wait }: Reading): PolicyError {
  const what = meter.key.endsWith(':calls') ? 'call volume' : 'bandwidth'
  const seconds = Number.isFinite(wait) ? waitSeconds(wait) : null
  const message = `Out of ${what} quota.${seconds === null ? '' : ` Quota will be replenished in ${timeSpanText(seconds)}.`}`
  return new PolicyError({
    reason: 'QuotaExceeded',
    message,
    status: 403,
    reasonPhrase: 'Quota Exceeded',
    clientMessage: message,
    ...(seconds === null ? {} : { headers: [['Retry-After', String(seconds)]] }),
  })
}

/** Seconds as a .NET TimeSpan: `00:08:24`, `2.12:00:00`. */
function timeSpanText(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  const days = Math.floor(seconds / 86_400)
  const time = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return days === 0 ? time : `${days}.${time}`
}

/**
 * The bytes of a request's two bodies, counted as they pass: of streams while they flow. A call that crosses the limit
 * has been let through.
 */
export class Traffic {
  readonly #run: Run
  #meters: readonly Meter[]
  #bytes = 0
  #counts = false

  constructor(run: Run, meters: readonly (Meter | null)[]) {
    this.#run = run
    this.#meters = meters.filter((meter) => meter !== null)
    if (this.#meters.length > 0) void this.#watch(run.context.request.body)
  }

  /** Counts what has passed and what passes from now on, the response's body included; a key once a request. */
  count(): void | Promise<void> {
    this.#meters = this.#meters.filter((meter) => claim(this.#run, meter.key))
    if (this.#meters.length === 0) return
    this.#counts = true
    return this.#watch(this.#run.context.response?.body ?? null) ?? this.#settle()
  }

  #watch(body: Body | null): void | Promise<void> {
    return body?.observe(
      (chunk) => {
        this.#bytes += chunk.length
      },
      () => this.#settle(),
    )
  }

  #settle(): void | Promise<void> {
    const amount = this.#bytes
    if (!this.#counts || amount === 0) return
    this.#bytes = 0
    const added = this.#meters.map((meter) => this.#run.host.counters.add(meter.key, meter.window, amount))
    if (added.some((a) => a instanceof Promise)) return Promise.all(added).then(() => {})
  }
}
