import { PolicyError } from '../../runtime/errors.ts'
import type { CachingType } from '../../runtime/host/cache.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope, everySection } from '../define.ts'
import { constant } from '../operand.ts'
import { bool, string } from '../schema.ts'
import { cachingType } from './caching-type.ts'

/** Deletes a cached value by its key. */
export const cacheRemoveValue = definePolicy({
  name: 'cache-remove-value',
  category: 'caching',
  summary: 'Deletes a cached value by its key.',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    key: string({ required: true, expressions: true }),
    'caching-type': cachingType,
    'fail-on-cache-removal-error': bool({ default: false, expressions: true }),
  },
  decisions: [
    'With fail-on-cache-removal-error="true" a missing key counts as a failure, as before June 2026.',
    'The failure has the reason CacheRemovalFailure, a name of our own.',
  ],
  compile: (v, builder) => builder.emit(remove, v.key, constant(v.cachingType), v.failOnCacheRemovalError),
})

export function remove(run: Run, key: string, type: CachingType, fail: boolean): Promise<undefined> | undefined {
  const removed = run.host.cache.remove(key, type)
  const check = (found: boolean): undefined => {
    run.trace?.add('cache-remove-value', {
      message: found ? 'The value was removed from the cache.' : 'The cache holds no such value.',
    })
    if (!found && fail)
      throw new PolicyError({
        reason: 'CacheRemovalFailure',
        message: `The value '${key}' could not be removed from the cache.`,
        status: 500,
      })
    return undefined
  }
  if (!(removed instanceof Promise)) return check(removed)
  return removed.then(check, (error: unknown) => {
    if (!fail) return undefined
    throw error instanceof PolicyError
      ? error
      : new PolicyError({
          reason: 'CacheRemovalFailure',
          message: `The value '${key}' could not be removed from the cache.`,
          status: 500,
        })
  })
}
