import type { Host } from '../../../runtime/host/host.ts'
import { CallFailure } from '../../../runtime/host/http.ts'
import { HeaderStore } from '../../../runtime/messages/header-store.ts'
import { callWithTimeout } from '../../routing/timeout.ts'
import { TokenRefused } from './failure.ts'
import { jsonWebKey, type SigningKey } from './keys.ts'

/** What a discovery document says: who issues, and with which keys. */
export interface OpenIdConfiguration {
  readonly issuer: string | null
  readonly keys: readonly SigningKey[]
}

/** Where a discovery document is had from. */
export interface ConfigurationSource {
  readonly url: string
  /** Host header of the download; null = the one of the URL. */
  readonly host: string | null
}

/** What the last download gave: a configuration, or why there is none. */
interface Entry {
  /** When the last download ended. */
  readonly fetched: number
  readonly value: OpenIdConfiguration | TokenRefused
  /** When `value` was downloaded: a failed download keeps the configuration of an earlier one. */
  readonly since: number
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

const keyOf = ({ url, host }: ConfigurationSource): string => (host === null ? url : `${url} ${host}`)

/** The configuration of a source, from the cache for an hour. After a failed download the next is tried in five minutes. */
export function openIdConfiguration(
  host: Host,
  source: ConfigurationSource,
): OpenIdConfiguration | Promise<OpenIdConfiguration> {
  const known = cacheOf(host).get(keyOf(source))
  if (known instanceof Promise) return known
  if (!known) return download(host, source, null)
  const now = host.clock.now()
  if (known.value instanceof TokenRefused) {
    if (now - known.fetched < pause) throw known.value
    return download(host, source, null)
  }
  const isDue = now - known.since >= lifetime && now - known.fetched >= pause
  return isDue ? download(host, source, known) : known.value
}

/** Downloads again where the last download is at least five minutes old; otherwise null. */
export function refreshed(host: Host, source: ConfigurationSource): Promise<OpenIdConfiguration> | null {
  const known = cacheOf(host).get(keyOf(source))
  if (known instanceof Promise) return known
  return known && host.clock.now() - known.fetched < pause ? null : download(host, source, known ?? null)
}

function download(host: Host, source: ConfigurationSource, before: Entry | null): Promise<OpenIdConfiguration> {
  const cache = cacheOf(host)
  const key = keyOf(source)
  const pending = fetchConfiguration(host, source).then(
    (value) => {
      const now = host.clock.now()
      cache.set(key, { fetched: now, value, since: now })
      return value
    },
    (error: unknown) => {
      const now = host.clock.now()
      if (before && !(before.value instanceof TokenRefused)) {
        cache.set(key, { ...before, fetched: now })
        return before.value
      }
      if (error instanceof TokenRefused) cache.set(key, { fetched: now, value: error, since: now })
      else cache.delete(key)
      throw error
    },
  )
  cache.set(key, pending)
  return pending
}

async function fetchConfiguration(host: Host, source: ConfigurationSource): Promise<OpenIdConfiguration> {
  const document = await fetchJson(host, source.url, source.host)
  const keySet = document['jwks_uri']
  const found = typeof keySet === 'string' ? (await fetchJson(host, keySet, null))['keys'] : undefined
  const keys = Array.isArray(found)
    ? found.flatMap((key: unknown) => (isRecord(key) ? (jsonWebKey(key) ?? []) : []))
    : []
  return { issuer: typeof document['issuer'] === 'string' ? document['issuer'] : null, keys }
}

async function fetchJson(
  host: Host,
  url: string,
  hostHeader: string | null,
): Promise<Readonly<Record<string, unknown>>> {
  const problem = (why: string): TokenRefused =>
    new TokenRefused('JwtInvalid', `Unable to obtain configuration from: '${url}'. ${why}`)
  try {
    const headers = new HeaderStore(['Accept', 'application/json', 'User-Agent', 'sluice'])
    if (hostHeader !== null) headers.append('Host', hostHeader)
    const request = { method: 'GET', url, headers, body: null, timeout: 30_000, followRedirects: true }
    const response = await callWithTimeout({ host }, host.http, request)
    if (response.status < 200 || response.status > 299) throw problem(`It answered ${response.status}.`)
    await response.body?.buffer()
    const value = JSON.parse(response.body?.peekText() ?? '') as unknown
    if (isRecord(value)) return value
  } catch (error) {
    if (error instanceof TokenRefused) throw error
    if (error instanceof CallFailure) throw problem(error.message)
    if (!(error instanceof SyntaxError)) throw error
  }
  throw problem('It is no JSON document.')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
