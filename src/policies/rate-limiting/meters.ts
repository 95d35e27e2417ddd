import { typeNamed } from '../../dotnet/type-system/definition.ts'
import { Box } from '../../dotnet/values/box.ts'
import type { CounterState, CounterWindow } from '../../runtime/host/counters.ts'
import type { Gateway } from '../../runtime/pipeline.ts'
import type { Run } from '../../runtime/run.ts'

/** A counter with what it may reach. */
export interface Meter {
  readonly key: string
  readonly window: CounterWindow
  readonly limit: number
}

/** What a meter shows for this request. */
export interface Reading {
  readonly meter: Meter
  /** What counts without this request. */
  readonly used: number
  /** Milliseconds until the asked amount fits; 0 = it does. */
  readonly wait: number
}

/** The window of a rate limit: a sliding one, in the v2 tiers a token bucket that holds `limit`. */
export function rateWindow(gateway: Gateway | null, seconds: number, limit: number): CounterWindow {
  return gateway === 'v2' ? { kind: 'bucket', seconds, capacity: limit } : { kind: 'sliding', seconds }
}

/** Goes on with a value, at once where it is no promise. */
export function whenKnown<T, U>(value: T | Promise<T>, next: (value: T) => U | Promise<U>): U | Promise<U> {
  return value instanceof Promise ? value.then(next) : next(value)
}

/** Reads a meter. `amount` is what has to fit below the limit; what this request has counted itself is left out. */
export function readMeter(run: Run, meter: Meter, amount = 1): Reading | Promise<Reading> {
  const own = run.counted?.get(meter.key) ?? 0
  const state = run.host.counters.peek(meter.key, meter.window, meter.limit - amount + own)
  const reading = ({ used, wait }: CounterState): Reading => ({ meter, used: used - own, wait })
  return whenKnown(state, reading)
}

/** Reads several meters, one after the other or, where the port takes time, at the same time. */
export function readMeters(
  run: Run,
  meters: readonly Meter[],
  amount = 1,
): readonly Reading[] | Promise<readonly Reading[]> {
  const readings = meters.map((meter) => readMeter(run, meter, amount))
  return readings.some((r) => r instanceof Promise) ? Promise.all(readings) : (readings as readonly Reading[])
}

/** Counts on a meter, only the first time that this request does so; returns what counts then. */
export function countOnce(run: Run, reading: Reading, amount: number): number | Promise<number> {
  const { meter, used } = reading
  const own = run.counted?.get(meter.key)
  if (own !== undefined) return used + own
  if (amount === 0) return used
  claim(run, meter.key, amount)
  return run.host.counters.add(meter.key, meter.window, amount)
}

/** Notes that the request counts on a key; false where it has done so before. */
export function claim(run: Run, key: string, amount = 0): boolean {
  run.counted ??= new Map()
  if (run.counted.has(key)) return false
  run.counted.set(key, amount)
  return true
}

/** Milliseconds as whole seconds for Retry-After, at least one. */
export function waitSeconds(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000))
}

/** What is left of a limit, as the headers and variables show it. */
export function remainingOf(limit: number, used: number): number {
  return Math.max(0, Math.floor(limit - used))
}

/** Sets a variable to an `int` where the policy names one; to a `long` where the number is too large for an int. */
export function setIntVariable(run: Run, name: string | null, value: number): void {
  if (name === null) return
  const boxed =
    value > 2147483647 ? new Box(typeNamed('System.Int64'), BigInt(value)) : new Box(typeNamed('System.Int32'), value)
  run.context.variables.set(name, boxed)
}
