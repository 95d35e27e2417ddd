/** Headers as people write them: a value or a list of values a name. */
export type HeadersInput = Readonly<Record<string, string | readonly string[]>> | readonly (readonly [string, string])[]

/** A body in one of its forms; the last given wins in the order body, json, base64, bytes, stream. */
export interface BodyInput {
  readonly body?: string | null
  readonly json?: unknown
  readonly base64?: string
  readonly bytes?: Uint8Array
  readonly stream?: AsyncIterable<Uint8Array>
}

export interface RequestInput extends BodyInput {
  readonly method?: string
  /** The full URL as the caller wrote it: scheme, host, path, query. */
  readonly url?: string
  /** Where it differs from `url`. */
  readonly originalUrl?: string
  readonly headers?: HeadersInput
  /** Address of the caller. */
  readonly ip?: string
  /** PEM of the caller's certificate. */
  readonly certificate?: string
  readonly matchedParameters?: Readonly<Record<string, string>>
}

export interface ResponseInput extends BodyInput {
  readonly status?: number
  readonly reason?: string
  readonly headers?: HeadersInput
}

export interface ApiInput {
  readonly id?: string
  readonly name?: string
  readonly path?: string
  readonly revision?: string
  readonly version?: string | null
  readonly serviceUrl?: string | null
  readonly isCurrentRevision?: boolean
  readonly protocols?: readonly string[]
  readonly subscriptionKeyParameterNames?: { readonly header?: string; readonly query?: string }
}

/** A documented representation of a message, as the service model has it. */
export interface RepresentationInput {
  readonly contentType: string
  readonly examples?: Readonly<Record<string, { readonly value?: unknown }>> | readonly { readonly value?: unknown }[]
  readonly sample?: string
  readonly schema?: unknown
  readonly schemaId?: string
  readonly typeName?: string
}

export interface ParameterInput {
  readonly name: string
  readonly type?: string
  readonly required?: boolean
  readonly defaultValue?: string
  readonly values?: readonly string[]
  readonly schema?: unknown
  readonly schemaId?: string
  readonly typeName?: string
}

export interface OperationInput {
  readonly id?: string
  readonly name?: string
  readonly method?: string
  readonly urlTemplate?: string
  readonly templateParameters?: readonly ParameterInput[]
  readonly request?: {
    readonly queryParameters?: readonly ParameterInput[]
    readonly headers?: readonly ParameterInput[]
    readonly representations?: readonly RepresentationInput[]
  }
  readonly responses?: readonly {
    readonly statusCode: number | string
    readonly headers?: readonly ParameterInput[]
    readonly representations?: readonly RepresentationInput[]
  }[]
}

export interface GroupInput {
  readonly id?: string
  readonly name?: string
}

export interface ProductInput {
  readonly id?: string
  readonly name?: string
  /** As an expression or as the resource spells it. */
  readonly state?: 'Published' | 'NotPublished' | 'published' | 'notPublished'
  readonly groups?: readonly GroupInput[]
  readonly approvalRequired?: boolean
  readonly subscriptionRequired?: boolean
  readonly subscriptionsLimit?: number | null
}

export interface SubscriptionInput {
  readonly id?: string
  readonly name?: string
  readonly key?: string
  readonly primaryKey?: string
  readonly secondaryKey?: string
  readonly createdDate?: string
  readonly startDate?: string | null
  readonly endDate?: string | null
}

export interface UserInput {
  readonly id?: string
  readonly email?: string
  readonly firstName?: string
  readonly lastName?: string
  readonly note?: string
  readonly registrationDate?: string
  readonly groups?: readonly GroupInput[]
  readonly identities?: readonly { readonly id?: string; readonly provider?: string }[]
}

export interface DeploymentInput {
  readonly region?: string
  readonly serviceId?: string
  readonly serviceName?: string
  readonly gatewayId?: string
  readonly gateway?: { readonly id?: string; readonly instanceId?: string; readonly isManaged?: boolean }
  /** Certificate id → PEM. */
  readonly certificates?: Readonly<Record<string, string>>
}

export interface LastErrorInput {
  readonly source?: string
  readonly reason?: string | null
  readonly message?: string
  readonly scope?: string | null
  readonly section?: string | null
  readonly path?: string | null
  readonly policyId?: string | null
}

/** A request and what the gateway knows about it: the context file of `run`, `eval` and `test`. Everything is optional. */
export interface ContextInput {
  readonly request?: RequestInput
  /** `context.Response` at the start, never the backend's answer. */
  readonly response?: ResponseInput
  readonly variables?: Readonly<Record<string, unknown>>
  readonly lastError?: LastErrorInput
  readonly requestId?: string
  readonly tracing?: boolean
  readonly selectedBackend?: { readonly id?: string; readonly type?: 'Single' | 'Pool'; readonly azureRegion?: string }
  readonly api?: ApiInput | null
  readonly operation?: OperationInput | null
  readonly product?: ProductInput | null
  readonly subscription?: SubscriptionInput | null
  readonly user?: UserInput | null
  readonly deployment?: DeploymentInput
  readonly graphql?: { readonly arguments?: unknown; readonly parent?: unknown }
  readonly workspace?: { readonly id?: string; readonly name?: string } | null
  /** ISO time of the virtual clock (`run`, `eval`, `test`); the library takes the host's clock. */
  readonly now?: string
  readonly seed?: number
}
