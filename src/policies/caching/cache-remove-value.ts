import { PolicyError } from '../../runtime/errors.ts'
import type { CachingType } from '../../runtime/host/cache.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope, everySection } from '../define.ts'
import { constant } from '../operand.ts'
import { bool, nullableString } from '../schema.ts'
import { cachingType, warnOfMissingCache } from './caching-type.ts'
import { valueKey } from './value-key.ts'

/** Deletes a cached value by its key. */
export const cacheRemoveValue = definePolicy({
  name: 'cache-remove-value',
  category: 'caching',
  summary: 'Deletes a cached value by its key.',
  witness: 'test/cases/cache-remove-value/behaviour.test.yaml › the entry is gone, a variable filled before stays',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    key: nullableString({ required: true, expressions: true }),
    'caching-type': cachingType,
    'fail-on-cache-removal-error': bool({ default: false, expressions: true }),
  },
  decisions: [
    'A null key fails.',
    'With fail-on-cache-removal-error="true" a missing key counts as a failure, as before June 2026.',
    'The failure has the reason CacheRemovalFailure, a name of our own.',
  ],
  compile: (v, builder) => {
    warnOfMissingCache(v.cachingType, v.node, builder)
    builder.emit(remove, v.key, constant(v.cachingType), v.failOnCacheRemovalError)
  },
})

export function remove(run: Run, key: string | null, type: CachingType, fail: boolean): Promise<undefined> | undefined {
  const named = valueKey(key)
  const judge = (found: boolean): undefined => {
    run.trace?.add('cache-remove-value', {
      message: found ? 'The value was removed from the cache.' : 'The cache holds no such value.',
    })
    if (!found && fail) throw removalFailure(named)
    return undefined
  }
  const unreachable = (): undefined => {
    run.trace?.add('cache-remove-value', { message: 'The cache could not be reached.' })
    if (fail) throw removalFailure(named)
    return undefined
  }
  let removed: boolean | Promise<boolean>
  try {
    removed = run.host.cache.remove(named, type)
  } catch {
    return unreachable()
  }
  return removed instanceof Promise ? removed.then(judge, unreachable) : judge(removed)
}

function removalFailure(key: string): PolicyError {
  return new PolicyError({
    reason: 'CacheRemovalFailure',
    message: `The value '${key}' could not be removed from the cache.`,
    status: 500,
  })
}
