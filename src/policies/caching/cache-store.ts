import { expressionFailure } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { responseOf } from '../messages.ts'
import { constant, deferred } from '../operand.ts'
import { bool, seconds, string } from '../schema.ts'
import { capture } from './cached-response.ts'
import { tellDownstream } from './downstream-caching.ts'
import { pendingLookup } from './pending-lookup.ts'

/** Stores the response under the key of the request's cache-lookup. */
export const cacheStore = definePolicy({
  name: 'cache-store',
  category: 'caching',
  summary: 'Stores the response in the response cache under the key that cache-lookup computed.',
  witness: 'test/cases/cache-store/behaviour.test.yaml › a stored response answers until its duration ends',
  sections: ['outbound'],
  scopes: everyScope,
  gateways: everyGateway,
  repeatable: false,
  attributes: {
    duration: seconds({ required: true, expressions: true, min: 0 }),
    'cache-response': bool({ expressions: true, notes: 'left out: only a response with status 200 is stored' }),
    'caching-mode': string({ notes: 'removed from the product; has no effect' }),
  },
  decisions: [
    'A duration of 0 stores nothing, a negative one fails; neither is evaluated where no look-up missed.',
    "The backend's Cache-Control, Expires and Set-Cookie don't matter: the policy decides. Hop-by-hop headers are not stored.",
    'The entry keeps the body as of this statement; a body above 2 MiB is not stored.',
    'Cache-Control of the answer is written as for a hit, so that both look alike.',
    'caching-mode has no effect, as in the gateway.',
  ],
  compile: (v, builder) => {
    builder.emit(storeResponse, deferred(v.duration), v.cacheResponse ? deferred(v.cacheResponse) : constant(null))
    builder.goesOnAfterHit('cache-store')
  },
})

export function storeResponse(run: Run, duration: () => number, condition: (() => boolean) | null): void {
  const lookup = pendingLookup(run)
  if (!lookup) {
    run.trace?.add('cache-store', 'No look-up of the response cache missed: nothing is stored.')
    return
  }
  const response = responseOf(run)
  if (condition ? !condition() : response.status !== 200) {
    run.trace?.add('cache-store', `The response with status ${response.status} is not stored.`)
    return
  }
  const life = duration()
  if (life < 0) throw expressionFailure(`The duration of cache-store is negative: ${life}.`)
  if (life === 0) {
    run.trace?.add('cache-store', 'The duration is 0: nothing is stored.')
    return
  }
  const { responses, clock } = run.host
  capture(response, (captured) => {
    // A cache that can't be reached is no error, and nobody waits for it.
    try {
      const done = responses.set(lookup.key, { ...captured, expires: clock.now() + life * 1000 }, life, lookup.type)
      if (done instanceof Promise) done.catch(() => {})
    } catch {
      run.trace?.add('cache-store', 'The cache could not be reached.')
    }
  })
  tellDownstream(response.headers, lookup.downstream, life)
  run.trace?.add('cache-store', {
    message: 'Response will be buffered during streaming and stored in the cache after it is received in full.',
    duration: life,
  })
}
