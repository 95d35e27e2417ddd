import type { DotnetType } from '../../dotnet/type-system/type.ts'
import { DotnetObject } from '../../dotnet/values/object.ts'
import type { OperationInput } from '../../entities/context-input.ts'
import type { RequestMessage } from '../messages/request.ts'
import type { ResponseMessage } from '../messages/response.ts'
import type { LastError } from './last-error.ts'
import { contextType } from './namespace.ts'
import type { ContextRecord } from './record.ts'

/** What most requests never ask for: made when it is first read. */
export interface ContextSource {
  requestId(): string
  api(): ContextRecord | null
  operation(): ContextRecord | null
  deployment(): ContextRecord
  /** Now of the clock that serves this request. */
  now(): number
}

/** What `context` holds for one request. Policies change `request`, `response`, `variables`; expressions only read. */
export class RequestContext extends DotnetObject {
  request: RequestMessage
  /** Null until something made a response. */
  response: ResponseMessage | null = null
  /** Object values by name; names are case-sensitive. */
  readonly variables: Map<string, unknown>
  lastError: LastError | null = null
  /** How expressions see the variables; made when first asked for. */
  variablesView: DotnetObject | null = null
  /** Arrival, milliseconds since 1970 of the host's clock. */
  readonly timestamp: number
  readonly tracing: boolean
  /** The operation as the service model has it: representations, parameters. */
  readonly operationDescription: OperationInput | null
  readonly product: ContextRecord | null
  readonly subscription: ContextRecord | null
  /** When the subscription started: its start date, else its creation date; milliseconds since 1970, null where unknown. */
  readonly subscriptionStart: number | null
  readonly user: ContextRecord | null
  readonly graphql: ContextRecord | null
  /**
   * In an HTTP resolver: the caller's request with the arguments as its body. Expressions see it as `context.Request`,
   * while policies work on `request`, the resolver's own.
   */
  callerRequest: RequestMessage | null = null
  readonly workspace: ContextRecord | null
  /** `context.Backend`: the selected backend entity. */
  backend: ContextRecord | null
  /** Receives `context.Trace(…)`; set by the run that evaluates. */
  onTrace: ((source: string, message: unknown) => void) | null = null

  readonly #source: ContextSource
  #requestId: string | undefined
  #api: ContextRecord | null | undefined
  #operation: ContextRecord | null | undefined
  #deployment: ContextRecord | undefined

  constructor(parts: {
    source: ContextSource
    request: RequestMessage
    response: ResponseMessage | null
    variables: Map<string, unknown>
    lastError: LastError | null
    timestamp: number
    tracing: boolean
    operationDescription: OperationInput | null
    product: ContextRecord | null
    subscription: ContextRecord | null
    subscriptionStart: number | null
    user: ContextRecord | null
    graphql: ContextRecord | null
    workspace: ContextRecord | null
    backend: ContextRecord | null
  }) {
    super()
    this.request = parts.request
    this.response = parts.response
    this.variables = parts.variables
    this.lastError = parts.lastError
    this.#source = parts.source
    this.timestamp = parts.timestamp
    this.tracing = parts.tracing
    this.operationDescription = parts.operationDescription
    this.product = parts.product
    this.subscription = parts.subscription
    this.subscriptionStart = parts.subscriptionStart
    this.user = parts.user
    this.graphql = parts.graphql
    this.workspace = parts.workspace
    this.backend = parts.backend
  }

  now(): number {
    return this.#source.now()
  }

  get requestId(): string {
    this.#requestId ??= this.#source.requestId()
    return this.#requestId
  }

  get api(): ContextRecord | null {
    if (this.#api === undefined) this.#api = this.#source.api()
    return this.#api
  }

  get operation(): ContextRecord | null {
    if (this.#operation === undefined) this.#operation = this.#source.operation()
    return this.#operation
  }

  get deployment(): ContextRecord {
    this.#deployment ??= this.#source.deployment()
    return this.#deployment
  }

  override get dotnetType(): DotnetType {
    return contextType('IProxyRequestContext')
  }
}
