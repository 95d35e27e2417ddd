import type { CarbonEmission } from '../../entities/backend.ts'
import type { ContextRecord } from '../context/record.ts'
import type { ServerTrust } from '../host/http.ts'
import type { RequestUrl } from '../messages/url.ts'

/** A backend entity made ready for use. */
export interface Backend {
  readonly id: string
  /** `context.Backend`. */
  readonly record: ContextRecord
  readonly azureRegion: string | null
  /** Null for a pool and for Service Fabric. */
  readonly base: RequestUrl | null
  readonly credentials: Credentials | null
  readonly tls: ServerTrust | null
  readonly proxy: { readonly url: string; readonly username?: string; readonly password?: string } | null
  readonly breaker: BreakerRules | null
  readonly pool: Pool | null
  readonly fabric: FabricCluster | null
  /** Why it can't be used: what is wrong with the entity. */
  readonly problems: readonly string[]
  /** Named values that its fields refer to and that nobody gave. */
  readonly unknownNamedValues: readonly string[]
}

export interface Credentials {
  /** Header names with their values; `authorization` is among them. */
  readonly headers: readonly (readonly [string, readonly string[]])[]
  readonly query: readonly (readonly [string, readonly string[]])[]
  /** Ids of certificate entities. */
  readonly certificateIds: readonly string[]
  /** SHA-1 thumbprints in upper case. */
  readonly thumbprints: readonly string[]
  readonly managedIdentity: { readonly resource: string; readonly clientId: string | null } | null
}

/** The rules of a circuit breaker; the product accepts one, several are all kept. */
export interface BreakerRules {
  readonly rules: readonly BreakerRule[]
}

export interface BreakerRule {
  readonly name: string
  /** Failures that trip it, or null where `percentage` does. */
  readonly count: number | null
  readonly percentage: number | null
  /** Milliseconds. */
  readonly interval: number
  readonly statusCodes: readonly { readonly min: number; readonly max: number }[]
  /** In lower case. */
  readonly errorReasons: readonly string[]
  /** Milliseconds. */
  readonly tripDuration: number
  readonly acceptRetryAfter: boolean
  /** Status of the answer while it is open. */
  readonly failureStatus: number
}

export interface Pool {
  /** By priority, the preferred group first; members of a group in the order of the entity. */
  readonly groups: readonly (readonly PoolMember[])[]
  /** Status of the answer while no member is available. */
  readonly failureStatus: number
  /** Name of the cookie that keeps a caller at its member. */
  readonly affinityCookie: string | null
}

export interface PoolMember {
  readonly id: string
  readonly weight: number
  readonly preferredCarbonEmission: CarbonEmission | null
}

export interface FabricCluster {
  /** `fabric:/app/service`. */
  readonly service: string
  readonly managementEndpoints: readonly string[]
  readonly clientCertificateId: string | null
  readonly clientThumbprint: string | null
  readonly tls: ServerTrust | null
  readonly maxRetries: number
}
