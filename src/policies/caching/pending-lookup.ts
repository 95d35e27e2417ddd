import type { CachingType } from '../../runtime/host/cache.ts'
import type { Run } from '../../runtime/run.ts'
import type { DownstreamCaching } from './downstream-caching.ts'

/** A look-up that missed: where cache-store keeps the response. */
export interface PendingLookup {
  readonly key: string
  readonly type: CachingType
  readonly downstream: DownstreamCaching
}

const pending = new WeakMap<Run, PendingLookup>()

export function rememberLookup(run: Run, lookup: PendingLookup): void {
  pending.set(run, lookup)
}

export function forgetLookup(run: Run): void {
  pending.delete(run)
}

export function pendingLookup(run: Run): PendingLookup | undefined {
  return pending.get(run)
}
