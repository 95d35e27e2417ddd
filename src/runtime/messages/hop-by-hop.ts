import { sameHeaderName } from './header-store.ts'

/** Headers of one connection, never passed on. Grouped by length, so that most names are passed by at a glance. */
const hopByHop: Readonly<Record<number, readonly string[]>> = {
  2: ['TE'],
  7: ['Trailer', 'Upgrade'],
  10: ['Connection', 'Keep-Alive'],
  16: ['Proxy-Connection'],
  17: ['Transfer-Encoding'],
}

/** Whether a header concerns one connection only (RFC 9110, section 7.6.1). */
export function isHopByHop(name: string): boolean {
  return hopByHop[name.length]?.some((hop) => sameHeaderName(hop, name)) ?? false
}
