import { DotnetException } from '../../dotnet/values/exception.ts'

/** A `try` with `catch` that is running: which of its clauses takes an exception, -1 for none. */
export interface Handler {
  readonly accepts: (error: DotnetException) => number
}

interface Decision {
  readonly handler: Handler | null
  readonly clause: number
}

/** Innermost last. */
const running: Handler[] = []
const decisions = new WeakMap<DotnetException, Decision>()

export function enterTry(accepts: Handler['accepts']): Handler {
  const handler = { accepts }
  running.push(handler)
  return handler
}

export function leaveTry(handler: Handler): void {
  running.length = running.lastIndexOf(handler)
}

/**
 * .NET handles an exception in two passes: first it asks the clauses outwards, filters included, who takes it; then the
 * `finally` blocks on the way run. So a `finally` asks before it runs.
 */
export function findHandler(error: DotnetException): void {
  if (decisions.has(error)) return
  for (let i = running.length - 1; i >= 0; i--) {
    const handler = running[i] as Handler
    const clause = handler.accepts(error)
    if (clause >= 0) {
      decisions.set(error, { handler, clause })
      return
    }
  }
  decisions.set(error, { handler: null, clause: -1 })
}

/** The clause that takes an exception which has reached its `try`: by the first pass, where a `finally` made one. */
export function clauseFor(handler: Handler, error: DotnetException): number {
  const decision = decisions.get(error)
  if (!decision) return handler.accepts(error)
  if (decision.handler !== handler) return -1
  decisions.delete(error)
  return decision.clause
}

/** A `when` filter: an exception in it goes no further and counts as false. */
export function filterHolds(filter: () => boolean): boolean {
  const handler = enterTry(() => 0)
  try {
    return filter()
  } catch (error) {
    if (error instanceof DotnetException) return false
    throw error
  } finally {
    leaveTry(handler)
  }
}
