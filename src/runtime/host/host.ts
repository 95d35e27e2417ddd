import type { Ambient } from '../../dotnet/values/ambient.ts'
import type { BackendMemory, CarbonPort } from './backend-memory.ts'
import type { CachePort, ResponseCachePort } from './cache.ts'
import type { ClockPort } from './clock.ts'
import type { ConcurrencyPort } from './concurrency.ts'
import type { ConnectionPort } from './connections.ts'
import type { CounterPort } from './counters.ts'
import type { CosmosPort, SqlPort } from './data.ts'
import type { HttpPort } from './http.ts'
import type { IdentityPort } from './identity.ts'
import type { EventHubPort, ServiceBusPort } from './messaging.ts'
import type { SubscriptionPort } from './subscriptions.ts'
import type { TelemetryPort } from './telemetry.ts'
import type { VectorCachePort } from './vectors.ts'

/** Asks the revocation list or the responder of a certificate's issuer. */
export type RevocationPort = (certificate: {
  readonly thumbprint: string
  readonly serialNumber: string
  readonly issuer: string
}) => boolean | Promise<boolean>

/**
 * Everything the engine needs from the world. `createHost()` gives one whose ports all work in memory; give your own
 * for the ports that should be real.
 */
export interface Host {
  readonly clock: ClockPort
  /** Randomness and time for expressions; made of `clock` and `random` by `createHost`. */
  readonly ambient: Ambient
  /** The backend call of forward-request. */
  readonly forward: HttpPort
  /** Every other call: send-request, OpenID configuration … */
  readonly http: HttpPort
  /** The value cache, per region ("internal") and, where there is one, the external one. */
  readonly cache: CachePort
  /** Whole responses of cache-lookup and cache-store. */
  readonly responses: ResponseCachePort
  /** Answers of language models by the vectors of their prompts. */
  readonly vectors: VectorCachePort
  readonly counters: CounterPort
  /** Slots of limit-concurrency. */
  readonly concurrency: ConcurrencyPort
  /** The instance's managed identity. */
  readonly identity: IdentityPort
  /** Connections of the credential manager. */
  readonly connections: ConnectionPort
  /** Circuit breakers and turns of pools; requests of one gateway instance share it. */
  readonly backends: BackendMemory
  /** Carbon emission of Azure regions, for pools that prefer little. */
  readonly carbon: CarbonPort
  readonly eventHub: EventHubPort
  readonly serviceBus: ServiceBusPort
  /** GraphQL subscriptions that publish-event serves. */
  readonly subscriptions: SubscriptionPort
  /** Whether a certificate (SHA-1 thumbprint, serial number, issuer) is revoked; left out: nobody knows, so it isn't. */
  readonly revocation?: RevocationPort
  /** Azure SQL, for resolvers. */
  readonly sql: SqlPort
  /** Cosmos DB, for resolvers. */
  readonly cosmos: CosmosPort
  readonly telemetry: TelemetryPort
}
