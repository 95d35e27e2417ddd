import type { EventHubMessage, EventHubPort } from '../runtime/host/messaging.ts'

/** What the adapter uses of `EventHubProducerClient` of `@azure/event-hubs`. */
export interface EventHubProducer {
  sendBatch(batch: { body: unknown }[], options?: { partitionId?: string; partitionKey?: string }): Promise<void>
}

/**
 * An event hub port over clients of `@azure/event-hubs`, one for each logger of log-to-eventhub.
 *
 * @example
 * const hubs = { audit: new EventHubProducerClient('demo.servicebus.windows.net', 'audit', new DefaultAzureCredential()) }
 * const host = createHost({ eventHub: eventHubs(hubs) })
 */
export function eventHubs(producers: Readonly<Record<string, EventHubProducer>>): EventHubPort {
  return ({ logger, body, partitionId, partitionKey }: EventHubMessage) => {
    const producer = Object.hasOwn(producers, logger) ? producers[logger] : undefined
    if (!producer) throw new Error(`No event hub was given for the logger '${logger}'.`)
    // Bytes are sent as they are; the client would put text in quotes.
    return producer.sendBatch([{ body: Buffer.from(body) }], {
      ...(partitionId === null ? {} : { partitionId }),
      ...(partitionKey === null ? {} : { partitionKey }),
    })
  }
}
