import type { HeaderStore } from '../../runtime/messages/header-store.ts'

/** What caches between gateway and caller may do. */
export interface DownstreamCaching {
  readonly type: 'none' | 'private' | 'public'
  readonly mustRevalidate: boolean
}

/** Writes Cache-Control of an answer that is or becomes a cached one; `life` in seconds. */
export function tellDownstream(headers: HeaderStore, caching: DownstreamCaching, life: number): void {
  const { type, mustRevalidate } = caching
  headers.set(
    'Cache-Control',
    type === 'none'
      ? 'no-store, must-revalidate, no-cache'
      : `${type}${mustRevalidate ? ', must-revalidate' : ''}, max-age=${Math.max(0, Math.ceil(life))}`,
  )
}
