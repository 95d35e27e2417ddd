/** A backend entity as the service model has it (ARM resource `Microsoft.ApiManagement/service/backends`). */
export interface BackendEntity {
  /** Base URL; `fabric:/app/service` for Service Fabric; none for a pool. */
  readonly url?: string
  readonly type?: 'Single' | 'Pool'
  readonly protocol?: string
  readonly title?: string
  readonly description?: string
  /** Management URL of the Azure resource behind it. */
  readonly resourceId?: string
  readonly azureRegion?: string
  readonly credentials?: BackendCredentials
  readonly tls?: BackendTls
  readonly proxy?: { readonly url: string; readonly username?: string; readonly password?: string }
  readonly circuitBreaker?: { readonly rules?: readonly CircuitBreakerRule[] }
  readonly pool?: BackendPool
  readonly properties?: { readonly serviceFabricCluster?: ServiceFabricCluster }
}

/** What the gateway adds to each call of a backend. Named values inside are replaced. */
export interface BackendCredentials {
  readonly authorization?: { readonly scheme: string; readonly parameter?: string }
  readonly header?: Readonly<Record<string, string | readonly string[]>>
  readonly query?: Readonly<Record<string, string | readonly string[]>>
  /** Ids of certificate entities; where given, `certificate` is ignored. */
  readonly certificateIds?: readonly string[]
  /** Thumbprints. */
  readonly certificate?: readonly string[]
  readonly managedIdentity?: { readonly clientId?: string; readonly resource: string }
}

export interface X509Name {
  readonly name: string
  readonly issuerCertificateThumbprint?: string
}

export interface BackendTls {
  readonly validateCertificateChain?: boolean
  readonly validateCertificateName?: boolean
  readonly serverCertificateThumbprints?: readonly string[]
  readonly serverX509Names?: readonly X509Name[]
}

export interface CircuitBreakerRule {
  readonly name?: string
  readonly failureCondition?: {
    readonly count?: number
    readonly percentage?: number
    /** ISO 8601, `PT1H`. */
    readonly interval?: string
    readonly statusCodeRanges?: readonly { readonly min: number; readonly max: number }[]
    readonly errorReasons?: readonly string[]
  }
  /** ISO 8601, `PT1H`. */
  readonly tripDuration?: string
  readonly acceptRetryAfter?: boolean
  readonly failureResponse?: { readonly statusCode?: number }
}

/** Carbon emission of a region, from little to much. */
export type CarbonEmission = 'VeryLow' | 'Low' | 'Medium' | 'High' | 'VeryHigh'

export interface PoolService {
  /** Id of a backend, or its ARM id. */
  readonly id: string
  readonly weight?: number
  readonly priority?: number
  readonly preferredCarbonEmission?: CarbonEmission
}

export interface BackendPool {
  readonly services?: readonly PoolService[]
  readonly failureResponse?: { readonly statusCode?: number }
  readonly sessionAffinity?: { readonly sessionId?: { readonly source?: string; readonly name?: string } }
}

export interface ServiceFabricCluster {
  readonly managementEndpoints?: readonly string[]
  readonly clientCertificateId?: string
  readonly clientCertificatethumbprint?: string
  readonly serverX509Names?: readonly X509Name[]
  readonly serverCertificateThumbprints?: readonly string[]
  readonly maxPartitionResolutionRetries?: number
}
