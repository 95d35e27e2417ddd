import type { CachingType } from '../../runtime/host/cache.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope, everySection } from '../define.ts'
import { constant, deferred } from '../operand.ts'
import { any, string } from '../schema.ts'
import { cachingType } from './caching-type.ts'
import { snapshot } from './snapshot.ts'

/** Looks a value up in the cache and puts it into a variable. */
export const cacheLookupValue = definePolicy({
  name: 'cache-lookup-value',
  category: 'caching',
  summary: 'Looks a value up in the cache by a key and puts it into a context variable.',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    key: string({ required: true, expressions: true }),
    'variable-name': string({ required: true, allowEmpty: false }),
    'default-value': any({ expressions: true }),
    'caching-type': cachingType,
  },
  decisions: [
    'A JSON value comes back as a copy.',
    'An empty key is a key like any other.',
    'The default is evaluated only on a miss; an external cache that is not there is a miss.',
  ],
  compile: (v, builder) => {
    const missing = v.defaultValue ? deferred(v.defaultValue) : constant(null)
    builder.emit(lookUp, v.key, constant(v.variableName), missing, constant(v.cachingType))
  },
})

export function lookUp(
  run: Run,
  key: string,
  variable: string,
  missing: (() => unknown) | null,
  type: CachingType,
): Promise<undefined> | undefined {
  const found = run.host.cache.get(key, type)
  const use = (value: unknown): undefined => {
    if (value !== undefined) {
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
  return found instanceof Promise ? found.then(use) : use(found)
}
