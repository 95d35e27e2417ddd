import { durationOf } from '../world/duration.ts'
import type { Exchange, World } from '../world/world.ts'
import { compareBackend, compareCalls } from './calls.ts'
import { compareEvents } from './events.ts'
import { isMatcher, matchText, matchValue, missing } from './matchers.ts'
import { compareResponse } from './response.ts'

type Data = Readonly<Record<string, unknown>>

/** Compares everything that `expect` names with what happened. */
export async function compareExchange(
  expected: Data,
  exchange: Exchange,
  world: World,
  found: string[],
): Promise<void> {
  const { evaluation } = exchange
  compareResponse(expected, evaluation, exchange.body, found)
  for (const [name, value] of Object.entries((expected['variables'] as Data | undefined) ?? {})) {
    const mismatch = matchValue(value, evaluation.variables.has(name) ? evaluation.variables.get(name) : missing)
    if (mismatch) found.push(`variables.${name}: ${mismatch}`)
  }
  if (expected['error'] !== undefined) compareError(expected['error'], exchange, found)
  if (expected['backend'] !== undefined) compareBackend(expected['backend'], exchange.backend, found)
  if (expected['calls'] !== undefined) compareCalls(expected['calls'], exchange.calls, found)
  if (expected['events'] !== undefined) compareEvents(expected['events'], exchange.events, found)
  for (const [key, value] of Object.entries((expected['cache'] as Data | undefined) ?? {})) {
    const cached = await world.cache.get(key, 'internal')
    const mismatch = matchValue(value, cached === undefined ? missing : cached)
    if (mismatch) found.push(`cache.${key}: ${mismatch}`)
  }
  if (expected['elapsed'] !== undefined) compareElapsed(expected['elapsed'], exchange.elapsed, found)
}

const errorFields = ['source', 'reason', 'message', 'scope', 'section', 'path', 'policyId'] as const

function compareError(expected: unknown, exchange: Exchange, found: string[]): void {
  const { error } = exchange.evaluation
  if (expected === 'none') {
    if (error) found.push(`error: expected none, got ${error.source}/${error.reason}: ${error.message}`)
    return
  }
  if (!error) {
    found.push('error: expected one, but there was none')
    return
  }
  for (const field of errorFields) {
    const value = (expected as Data)[field]
    if (value === undefined || (value === null && error[field] === null)) continue
    const mismatch = matchText(value, error[field] ?? missing)
    if (mismatch) found.push(`error.${field}: ${mismatch}`)
  }
}

/** A duration, or a matcher over seconds. */
function compareElapsed(expected: unknown, elapsed: number, found: string[]): void {
  if (isMatcher(expected)) {
    const operand = Object.entries(expected)[0] as [string, unknown]
    const limit = durationOf(operand[1])
    const mismatch = matchText(limit === null ? expected : { [operand[0]]: limit / 1000 }, String(elapsed / 1000))
    if (mismatch) found.push(`elapsed: ${mismatch}`)
    return
  }
  const wanted = durationOf(expected)
  if (wanted !== elapsed) found.push(`elapsed: expected ${String(expected)}, got ${elapsed / 1000}s`)
}
