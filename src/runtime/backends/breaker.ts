import type { BreakerState } from '../host/backend-memory.ts'
import type { BreakerRule, BreakerRules } from './backend.ts'

/** How a call to a backend ended. */
export type CallResult =
  | { readonly status: number; readonly retryAfter: string | null }
  /** `LastError.Reason`. */
  | { readonly reason: string }

export function isOpen(state: BreakerState, now: number): boolean {
  return state.openUntil > now
}

/** Counts a call; true where it trips the circuit. There is no half-open phase: after its time the circuit is closed. */
export function countCall(rules: BreakerRules, state: BreakerState, result: CallResult, now: number): boolean {
  let tripped = false
  for (const [i, rule] of rules.rules.entries()) {
    const window = (state.calls[i] ?? []).filter((call) => call.at > now - rule.interval)
    state.calls[i] = window
    window.push({ at: now, failed: isFailure(rule, result) })
    if (isOpen(state, now) || !isReached(rule, window)) continue
    state.openUntil = now + (retryAfterOf(rule, result, now) ?? rule.tripDuration)
    state.failureStatus = rule.failureStatus
    tripped = true
  }
  if (tripped) state.calls.length = 0
  return tripped
}

function isFailure(rule: BreakerRule, result: CallResult): boolean {
  return 'status' in result
    ? rule.statusCodes.some(({ min, max }) => result.status >= min && result.status <= max)
    : rule.errorReasons.includes(result.reason.toLowerCase())
}

function isReached({ count, percentage }: BreakerRule, window: readonly { failed: boolean }[]): boolean {
  const last = window[window.length - 1]
  if (!last?.failed) return false
  const failures = window.reduce((n, call) => n + (call.failed ? 1 : 0), 0)
  return count === null ? failures * 100 >= (percentage ?? 100) * window.length : failures >= count
}

/** Milliseconds that the backend asked for: seconds or an HTTP date. */
function retryAfterOf(rule: BreakerRule, result: CallResult, now: number): number | null {
  if (!rule.acceptRetryAfter || !('status' in result) || result.retryAfter === null) return null
  const text = result.retryAfter.trim()
  if (/^\d+$/.test(text)) return Number(text) * 1000
  const date = Date.parse(text)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
