import { certificateOf } from '../../dotnet/cryptography/x509/certificate.ts'
import type { Ambient } from '../../dotnet/values/ambient.ts'
import { HeaderStore } from '../messages/header-store.ts'
import { BackendMemory } from './backend-memory.ts'
import { MemoryCache } from './cache.ts'
import { type ClockPort, realClock } from './clock.ts'
import { MemoryConcurrency } from './concurrency.ts'
import { StaticConnections } from './connections.ts'
import { MemoryCounters } from './counters.ts'
import { DataFailure } from './data.ts'
import type { Host } from './host.ts'
import { CallFailure } from './http.ts'
import { StaticIdentity } from './identity.ts'
import { seededRandom } from './random.ts'
import { MemorySubscriptions } from './subscriptions.ts'
import type { TelemetryPort } from './telemetry.ts'
import { MemoryVectorCache } from './vectors.ts'

export interface HostOptions extends Partial<Omit<Host, 'ambient'>> {
  /** Seeds randomness, so that runs repeat. Left out: the platform's randomness. */
  readonly seed?: number
  /** PEM text of certificates that chains may end in: `X509Certificate2.Verify`, validate-client-certificate. */
  readonly trustedRoots?: readonly string[]
}

/**
 * A host with in-memory ports: the real clock, an empty cache, a backend that answers 200 without a body, and an
 * `http` port where every call fails as an unreachable host does. The managed identity gives the token
 * `managed-identity-token` for every resource, and the credential manager has no connections. Messages to event hubs,
 * Service Bus and GraphQL subscriptions go to `telemetry`. Each port can be replaced.
 *
 * @example
 * const host = createHost({ clock: new VirtualClock(Date.parse('2026-01-01T00:00:00Z')), seed: 1 })
 */
export function createHost(options: HostOptions = {}): Host {
  const clock: ClockPort = options.clock ?? realClock
  const telemetry: TelemetryPort = options.telemetry ?? (() => {})
  const random = options.seed === undefined ? Math.random : seededRandom(options.seed)
  const roots = (options.trustedRoots ?? []).map((pem) => certificateOf(new TextEncoder().encode(pem.trimStart())))
  const ambient: Ambient = {
    now: () => clock.now(),
    random,
    randomBytes: (count) => {
      const bytes = new Uint8Array(count)
      if (options.seed !== undefined) for (let i = 0; i < count; i++) bytes[i] = Math.floor(random() * 256)
      else for (let i = 0; i < count; i += 65_536) globalThis.crypto.getRandomValues(bytes.subarray(i, i + 65_536))
      return bytes
    },
    monotonic: () => performance.now(),
    trustedRoots: () => roots,
  }
  return {
    clock,
    ambient,
    forward: options.forward ?? (() => ({ status: 200, reason: 'OK', headers: new HeaderStore(), body: null })),
    http:
      options.http ??
      ((request) => {
        throw new CallFailure('connection', `The remote name could not be resolved: '${hostOf(request.url)}'`)
      }),
    cache: options.cache ?? new MemoryCache(clock),
    responses: options.responses ?? new MemoryCache(clock),
    vectors: options.vectors ?? new MemoryVectorCache(clock),
    counters: options.counters ?? new MemoryCounters(clock),
    concurrency: options.concurrency ?? new MemoryConcurrency(),
    identity: options.identity ?? new StaticIdentity(),
    connections: options.connections ?? new StaticConnections(),
    backends: options.backends ?? new BackendMemory(),
    carbon: options.carbon ?? (() => null),
    eventHub: options.eventHub ?? ((message) => telemetry({ kind: 'event-hub', ...message })),
    serviceBus: options.serviceBus ?? ((message) => telemetry({ kind: 'service-bus', ...message })),
    subscriptions: options.subscriptions ?? new MemorySubscriptions(telemetry),
    ...(options.revocation ? { revocation: options.revocation } : {}),
    sql:
      options.sql ??
      (() => {
        throw new DataFailure("No database is connected: give the host a port 'sql'.")
      }),
    cosmos:
      options.cosmos ??
      (() => {
        throw new DataFailure("No Cosmos DB account is connected: give the host a port 'cosmos'.")
      }),
    telemetry,
  }
}

function hostOf(url: string): string {
  return /^[a-z][\w+.-]*:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url)?.[1] ?? url
}
