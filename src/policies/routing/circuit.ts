import type { Backend } from '../../runtime/backends/backend.ts'
import { type CallResult, countCall } from '../../runtime/backends/breaker.ts'
import type { Run } from '../../runtime/run.ts'

/** Tells the circuit breaker of a backend how a call ended. */
export function countResult(run: Run, { id, breaker }: Backend, result: CallResult): void {
  if (!breaker) return
  const state = run.host.backends.breaker(id)
  if (!countCall(breaker, state, result, run.host.clock.now())) return
  const until = new Date(state.openUntil).toISOString()
  run.trace?.add('forward-request', `The circuit breaker of backend '${id}' is open until ${until}.`)
}
