import { describe, expect, it } from 'vitest'
import { compile, createHost, evaluate } from '../../../src/index.ts'
import type { CachePort } from '../../../src/runtime/host/cache.ts'

const refused = (): never => {
  throw new Error('no connection')
}
const refusedLater = (): Promise<never> => Promise.reject(new Error('no connection'))

const caches: Record<string, CachePort> = {
  'a cache that fails at once': { get: refused, set: refused, remove: refused },
  'a cache that fails later': { get: refusedLater, set: refusedLater, remove: refusedLater },
}

const run = async (statements: string, cache: CachePort) => {
  const host = createHost({ cache, responses: { get: cache.get, set: cache.set } as never })
  return evaluate(compile(`<policies><inbound>${statements}</inbound></policies>`), {}, { host })
}

describe.each(Object.entries(caches))('%s', (_, cache) => {
  it('is a miss of cache-lookup-value', async () => {
    const { variables, error } = await run('<cache-lookup-value key="k" variable-name="v" default-value="d" />', cache)
    expect([error, variables.get('v')]).toEqual([null, 'd'])
  })

  it('is no error of cache-store-value', async () => {
    const { error } = await run('<cache-store-value key="k" value="v" duration="1" />', cache)
    expect(error).toBeNull()
  })

  it('is an error of cache-remove-value only where that is asked for', async () => {
    expect((await run('<cache-remove-value key="k" />', cache)).error).toBeNull()
    const { error } = await run('<cache-remove-value key="k" fail-on-cache-removal-error="true" />', cache)
    expect(error).toMatchObject({ source: 'cache-remove-value', reason: 'CacheRemovalFailure' })
  })

  it('is a miss of cache-lookup', async () => {
    const { error } = await run(
      '<cache-lookup vary-by-developer="false" vary-by-developer-groups="false" /><set-variable name="missed" value="1" />',
      cache,
    )
    expect(error).toBeNull()
  })
})
