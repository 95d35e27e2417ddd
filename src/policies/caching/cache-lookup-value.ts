import type { CachingType } from '../../runtime/host/cache.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope, everySection } from '../define.ts'
import { constant, deferred } from '../operand.ts'
import { any, nullableString, string } from '../schema.ts'
import { cachingType, warnOfMissingCache } from './caching-type.ts'
import { foundIn } from './found-in.ts'
import { snapshot } from './snapshot.ts'
import { valueKey } from './value-key.ts'

/** Looks a value up in the cache and puts it into a variable. */
export const cacheLookupValue = definePolicy({
  name: 'cache-lookup-value',
  category: 'caching',
  summary: 'Looks a value up in the cache by a key and puts it into a context variable.',
  witness:
    'test/cases/cache-lookup-value/behaviour.test.yaml › a hit sets the variable with the type it was stored with › an existing variable is replaced',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    key: nullableString({ required: true, expressions: true }),
    'variable-name': string({ required: true, allowEmpty: false }),
    'default-value': any({ expressions: true }),
    'caching-type': cachingType,
  },
  decisions: [
    'JSON, XML and collections come back as copies.',
    'An empty key is a key like any other, null fails.',
    'The default is evaluated only on a miss; a cache that is not there or can not be reached is a miss.',
  ],
  compile: (v, builder) => {
    warnOfMissingCache(v.cachingType, v.node, builder)
    const missing = v.defaultValue ? deferred(v.defaultValue) : constant(null)
    builder.emit(lookUp, v.key, constant(v.variableName), missing, constant(v.cachingType))
  },
})

export function lookUp(
  run: Run,
  key: string | null,
  variable: string,
  missing: (() => unknown) | null,
  type: CachingType,
): Promise<undefined> | undefined {
  const { branch } = run
  const use = (value: unknown): undefined => {
    if (branch?.aborted) return undefined
    if (value !== undefined) {
      run.enterExpression() // copying has a budget of its own
      run.context.variables.set(variable, snapshot(value))
      run.trace?.add('cache-lookup-value', {
        message: `Cache lookup resulted in a hit, variable '${variable}' was set.`,
      })
    } else if (missing) {
      run.context.variables.set(variable, missing())
      run.trace?.add('cache-lookup-value', {
        message: `Cache lookup resulted in a miss, variable '${variable}' was set to the default.`,
      })
    } else
      run.trace?.add('cache-lookup-value', { message: 'Cache lookup resulted in a miss, variable will not be set.' })
    return undefined
  }
  return foundIn(run.host.cache, valueKey(key), type, use)
}
