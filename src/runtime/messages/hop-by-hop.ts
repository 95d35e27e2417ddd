import { headerNameTest } from './header-store.ts'

/** Whether a header belongs to one connection and is never passed on. */
export const isHopByHop = headerNameTest([
  'Connection',
  'Keep-Alive',
  'Proxy-Authenticate',
  'Proxy-Authorization',
  'Proxy-Connection',
  'TE',
  'Trailer',
  'Transfer-Encoding',
  'Upgrade',
])
