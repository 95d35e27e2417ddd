import { tryParseTimeSpan } from '../dotnet/time/parse-time-span.ts'
import { ServiceBusFailure, type ServiceBusMessage, type ServiceBusPort } from '../runtime/host/messaging.ts'

/** What the adapter uses of `ServiceBusClient` of `@azure/service-bus`. */
export interface ServiceBusSenders {
  createSender(queueOrTopic: string): {
    sendMessages(message: {
      body: unknown
      messageId: string
      sessionId?: string
      timeToLive?: number
      applicationProperties: Record<string, string>
    }): Promise<void>
  }
}

export interface ServiceBusOptions {
  /** Makes the client of a namespace; `clientId` names a user-assigned identity, null the system-assigned one. */
  readonly client: (namespace: string, clientId: string | null) => ServiceBusSenders
  /** For messages whose policy names none. */
  readonly namespace?: string
}

/**
 * A Service Bus port over clients of `@azure/service-bus`. Clients and senders are made when they are first needed and
 * kept.
 *
 * @example
 * const client = (namespace, clientId) =>
 *   new ServiceBusClient(namespace, clientId === null ? new DefaultAzureCredential() : new ManagedIdentityCredential({ clientId }))
 * const host = createHost({ serviceBus: serviceBus({ client }) })
 */
export function serviceBus({ client, namespace: usual }: ServiceBusOptions): ServiceBusPort {
  const clients = new Map<string, ServiceBusSenders>()
  const senders = new Map<string, ReturnType<ServiceBusSenders['createSender']>>()

  const senderOf = ({
    namespace,
    clientId,
    queue,
    topic,
  }: ServiceBusMessage): ReturnType<ServiceBusSenders['createSender']> => {
    const place = namespace || usual
    if (!place) throw new ServiceBusFailure('NamespaceMissing', 'The message names no Service Bus namespace.')
    const key = JSON.stringify([place, clientId])
    const made = clients.get(key) ?? client(place, clientId)
    clients.set(key, made)
    const target = queue ?? topic ?? ''
    const senderKey = JSON.stringify([key, target])
    const sender = senders.get(senderKey) ?? made.createSender(target)
    senders.set(senderKey, sender)
    return sender
  }

  return async (message) => {
    const { body, messageId, sessionId, timeToLive, properties } = message
    const span = tryParseTimeSpan(timeToLive)
    try {
      await senderOf(message).sendMessages({
        body: Buffer.from(body), // as it is; the client would put text in quotes
        messageId,
        ...(sessionId === null ? {} : { sessionId }),
        ...(span === null ? {} : { timeToLive: span.doubleTicks / 10_000 }),
        applicationProperties: { ...properties },
      })
    } catch (error) {
      throw failureOf(error)
    }
  }
}

/** The client's errors say their reason as `code`. */
function failureOf(error: unknown): ServiceBusFailure {
  if (error instanceof ServiceBusFailure) return error
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  const message = error instanceof Error ? error.message : String(error)
  return new ServiceBusFailure(typeof code === 'string' ? code : 'GeneralError', message, { cause: error })
}
