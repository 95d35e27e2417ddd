import type { CacheOf, CachingType } from '../../runtime/host/cache.ts'

/** Hands what a cache holds to `use`. A cache that can't be reached is no error: the look-up misses. */
export function foundIn<T, R>(
  cache: CacheOf<T>,
  key: string,
  type: CachingType,
  use: (found: T | undefined) => R,
): R | Promise<R> {
  let found: T | undefined | Promise<T | undefined>
  try {
    found = cache.get(key, type)
  } catch {
    found = undefined
  }
  return found instanceof Promise ? found.catch(() => undefined).then(use) : use(found)
}
