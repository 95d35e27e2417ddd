import type { DotnetType } from '../../dotnet/type-system/type.ts'
import { DotnetObject } from '../../dotnet/values/object.ts'
import type { OperationInput } from '../../entities/context-input.ts'
import type { RequestMessage } from '../messages/request.ts'
import type { ResponseMessage } from '../messages/response.ts'
import type { LastError } from './last-error.ts'
import { contextType } from './namespace.ts'
import type { ContextRecord } from './record.ts'

/** What `context` holds for one request. Policies change `request`, `response`, `variables`; expressions only read. */
export class RequestContext extends DotnetObject {
  readonly request: RequestMessage
  /** Null until something made a response. */
  response: ResponseMessage | null = null
  /** Object values by name; names are case-sensitive. */
  readonly variables: Map<string, unknown>
  lastError: LastError | null = null
  readonly requestId: string
  /** Arrival, milliseconds since 1970 of the host's clock. */
  readonly timestamp: number
  readonly tracing: boolean
  readonly api: ContextRecord | null
  readonly operation: ContextRecord | null
  /** The operation as the service model has it: representations, parameters. */
  readonly operationDescription: OperationInput | null
  readonly product: ContextRecord | null
  readonly subscription: ContextRecord | null
  readonly user: ContextRecord | null
  readonly deployment: ContextRecord
  readonly graphql: ContextRecord | null
  readonly workspace: ContextRecord | null
  /** `context.Backend`: the selected backend entity. */
  backend: ContextRecord | null
  /** Receives `context.Trace(…)`; set by the run that evaluates. */
  onTrace: ((source: string, message: unknown) => void) | null = null
  /** Now of the clock that serves this request. */
  readonly now: () => number

  constructor(parts: {
    request: RequestMessage
    response: ResponseMessage | null
    variables: Map<string, unknown>
    lastError: LastError | null
    requestId: string
    timestamp: number
    tracing: boolean
    api: ContextRecord | null
    operation: ContextRecord | null
    operationDescription: OperationInput | null
    product: ContextRecord | null
    subscription: ContextRecord | null
    user: ContextRecord | null
    deployment: ContextRecord
    graphql: ContextRecord | null
    workspace: ContextRecord | null
    backend: ContextRecord | null
    now: () => number
  }) {
    super()
    this.request = parts.request
    this.response = parts.response
    this.variables = parts.variables
    this.lastError = parts.lastError
    this.requestId = parts.requestId
    this.timestamp = parts.timestamp
    this.tracing = parts.tracing
    this.api = parts.api
    this.operation = parts.operation
    this.operationDescription = parts.operationDescription
    this.product = parts.product
    this.subscription = parts.subscription
    this.user = parts.user
    this.deployment = parts.deployment
    this.graphql = parts.graphql
    this.workspace = parts.workspace
    this.backend = parts.backend
    this.now = parts.now
  }

  override get dotnetType(): DotnetType {
    return contextType('IProxyRequestContext')
  }
}
