import { ContextInputError } from './context-input-error.ts'

/** When a request begins where its context doesn't say. */
const defaultNow = '2026-01-01T00:00:00Z'

/** Milliseconds since 1970 of the `now` of a context. */
export function startTime(now: string | undefined): number {
  const time = Date.parse(now ?? defaultNow)
  if (Number.isNaN(time)) throw new ContextInputError('now', `'${now}' is no time (as 2026-01-01T00:00:00Z)`)
  return time
}
