import { PolicyError } from '../../../runtime/errors.ts'
import type { Host } from '../../../runtime/host/host.ts'
import { CallFailure } from '../../../runtime/host/http.ts'
import { HeaderStore } from '../../../runtime/messages/header-store.ts'
import { jsonWebKey, type SigningKey } from './keys.ts'

/** What a discovery document says: who issues, and with which keys. */
export interface OpenIdConfiguration {
  readonly issuer: string | null
  readonly keys: readonly SigningKey[]
}

/** What the last download gave: a configuration, or the error that it failed with. */
interface Entry {
  readonly fetched: number
  readonly value: OpenIdConfiguration | PolicyError
}

const lifetime = 3_600_000
const pause = 300_000

/** Kept per clock: a test's world has one of its own, a gateway one for good. */
const caches = new WeakMap<object, Map<string, Entry | Promise<OpenIdConfiguration>>>()

function cacheOf(host: Host): Map<string, Entry | Promise<OpenIdConfiguration>> {
  let cache = caches.get(host.clock)
  if (!cache) {
    cache = new Map()
    caches.set(host.clock, cache)
  }
  return cache
}

/** The configuration behind a URL, from the cache for an hour. */
export function openIdConfiguration(host: Host, url: string): OpenIdConfiguration | Promise<OpenIdConfiguration> {
  const known = cacheOf(host).get(url)
  if (known instanceof Promise) return known
  if (!known) return download(host, url)
  const age = host.clock.now() - known.fetched
  if (known.value instanceof PolicyError) {
    if (age < pause) throw known.value
    return download(host, url)
  }
  return age < lifetime ? known.value : download(host, url)
}

/** Downloads again where the last download is at least five minutes old; otherwise null. */
export function refreshed(host: Host, url: string): Promise<OpenIdConfiguration> | null {
  const known = cacheOf(host).get(url)
  if (known instanceof Promise) return known
  return known && host.clock.now() - known.fetched < pause ? null : download(host, url)
}

function download(host: Host, url: string): Promise<OpenIdConfiguration> {
  const cache = cacheOf(host)
  const pending = fetchConfiguration(host, url).then(
    (value) => {
      cache.set(url, { fetched: host.clock.now(), value })
      return value
    },
    (error: unknown) => {
      if (error instanceof PolicyError) cache.set(url, { fetched: host.clock.now(), value: error })
      else cache.delete(url)
      throw error
    },
  )
  cache.set(url, pending)
  return pending
}

async function fetchConfiguration(host: Host, url: string): Promise<OpenIdConfiguration> {
  const document = await fetchJson(host, url)
  const keySet = document['jwks_uri']
  const found = typeof keySet === 'string' ? (await fetchJson(host, keySet))['keys'] : undefined
  const keys = Array.isArray(found)
    ? found.flatMap((key: unknown) => (isRecord(key) ? (jsonWebKey(key) ?? []) : []))
    : []
  return { issuer: typeof document['issuer'] === 'string' ? document['issuer'] : null, keys }
}

async function fetchJson(host: Host, url: string): Promise<Readonly<Record<string, unknown>>> {
  const problem = (why: string): PolicyError =>
    new PolicyError({
      reason: 'OpenIdConfigurationInvalid',
      message: `Unable to obtain configuration from: '${url}'. ${why}`,
      status: 500,
    })
  try {
    const headers = new HeaderStore(['Accept', 'application/json', 'User-Agent', 'sluice'])
    const response = await host.http({
      method: 'GET',
      url,
      headers,
      body: null,
      timeout: 30_000,
      followRedirects: true,
    })
    if (response.status < 200 || response.status > 299) throw problem(`It answered ${response.status}.`)
    await response.body?.buffer()
    const value = JSON.parse(response.body?.peekText() ?? '') as unknown
    if (isRecord(value)) return value
  } catch (error) {
    if (error instanceof PolicyError) throw error
    if (error instanceof CallFailure) throw problem(error.message)
    if (!(error instanceof SyntaxError)) throw error
  }
  throw problem('It is no JSON document.')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
