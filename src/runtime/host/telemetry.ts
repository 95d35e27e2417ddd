import type { EventHubMessage, ServiceBusMessage } from './messaging.ts'
import type { GraphqlEvent } from './subscriptions.ts'

/** Something that went out through a port other than HTTP. */
export type HostEvent =
  | ({ readonly kind: 'event-hub' } & EventHubMessage)
  | ({ readonly kind: 'service-bus' } & ServiceBusMessage)
  | {
      readonly kind: 'trace'
      readonly source: string
      readonly severity: string
      readonly message: string
      readonly metadata: Readonly<Record<string, string>>
    }
  | ({ readonly kind: 'graphql-event' } & GraphqlEvent)
  | {
      readonly kind: 'metric'
      readonly name: string
      readonly namespace: string | null
      readonly value: number
      readonly dimensions: Readonly<Record<string, string>>
    }

/** Receives events; never fails a request. */
export type TelemetryPort = (event: HostEvent) => void
