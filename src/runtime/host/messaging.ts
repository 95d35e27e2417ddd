/** What log-to-eventhub sends. */
export interface EventHubMessage {
  /** Id of the logger entity. */
  readonly logger: string
  readonly body: string
  readonly partitionId: string | null
  readonly partitionKey: string | null
}

/** Sends to the event hub of a logger. A failure never reaches the request. */
export type EventHubPort = (message: EventHubMessage) => void | Promise<void>

/** What send-service-bus-message sends; either `queue` or `topic` is there. */
export interface ServiceBusMessage {
  readonly queue: string | null
  readonly topic: string | null
  /** `demo.servicebus.windows.net` */
  readonly namespace: string | null
  readonly body: string
  readonly properties: Readonly<Record<string, string>>
  readonly messageId: string
  readonly sessionId: string | null
  /** .NET TimeSpan, `00:10:00`. */
  readonly timeToLive: string | null
  /** Of a user-assigned identity; null = the system-assigned one. */
  readonly clientId: string | null
}

/** Sends to a queue or topic. Throws or rejects with {@link ServiceBusFailure} where the message wasn't taken. */
export type ServiceBusPort = (message: ServiceBusMessage) => void | Promise<void>

/** The message was not taken. */
export class ServiceBusFailure extends Error {
  override readonly name = 'ServiceBusFailure'
  /** `MessagingEntityNotFound`, `ServiceTimeout` … */
  readonly reason: string

  constructor(reason: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}
