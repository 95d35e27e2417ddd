import { ContextRecord } from '../../runtime/context/record.ts'
import { expressionFailure } from '../../runtime/errors.ts'
import type { CachingType } from '../../runtime/host/cache.ts'
import { ResponseMessage } from '../../runtime/messages/response.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope, everySection } from '../define.ts'
import { constant } from '../operand.ts'
import { any, nullableString, seconds } from '../schema.ts'
import { cachingType, warnOfMissingCache } from './caching-type.ts'
import { snapshot } from './snapshot.ts'
import { valueKey } from './value-key.ts'

/** Stores a value in the cache under a key for a number of seconds. */
export const cacheStoreValue = definePolicy({
  name: 'cache-store-value',
  category: 'caching',
  summary: 'Stores a value in the cache under a key for a number of seconds.',
  witness: 'test/cases/cache-store-value/behaviour.test.yaml › an entry is replaced, a look-up right behind sees it',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    key: nullableString({ required: true, expressions: true }),
    value: any({ required: true, expressions: true }),
    duration: seconds({ required: true, expressions: true, min: 0 }),
    'caching-type': cachingType,
  },
  decisions: [
    'The value is visible at once to a look-up that follows.',
    'Null and a duration of 0 store nothing and leave an existing entry; a negative duration and a null key fail.',
    'JSON, XML and collections are stored as copies; a response or a Jwt can not be stored and fails.',
  ],
  compile: (v, builder) => {
    warnOfMissingCache(v.cachingType, v.node, builder)
    builder.emit(store, v.key, v.value, v.duration, constant(v.cachingType))
  },
})

export function store(run: Run, key: string | null, value: unknown, duration: number, type: CachingType): void {
  const named = valueKey(key)
  if (duration < 0) throw expressionFailure(`The duration of cache-store-value is negative: ${duration}.`)
  if (value instanceof ResponseMessage || value instanceof ContextRecord)
    throw expressionFailure(`A value of type ${value.dotnetType.runtimeName} can not be cached.`)
  if (value === null || duration === 0) {
    run.trace?.add('cache-store-value', { message: 'Nothing was stored in the cache.' })
    return
  }
  run.enterExpression() // copying has a budget of its own
  const copy = snapshot(value)
  try {
    const done = run.host.cache.set(named, copy, duration, type)
    // A cache that can't be reached is no error, and nobody waits for it.
    if (done instanceof Promise) done.catch(() => {})
  } catch {
    run.trace?.add('cache-store-value', { message: 'The cache could not be reached.' })
    return
  }
  run.trace?.add('cache-store-value', { message: `The value was stored in the cache for ${duration} seconds.` })
}
