import type { TelemetryPort } from './telemetry.ts'

/** What publish-event sends to the subscribers of a field. */
export interface GraphqlEvent {
  /** Name of the field of the Subscription type. */
  readonly subscription: string
  /** The result of the resolver: plain JSON data. */
  readonly data: unknown
}

/** Brings events to the clients that subscribed to fields. A failure never reaches the request that publishes. */
export interface SubscriptionPort {
  publish(event: GraphqlEvent): void | Promise<void>
}

/** Subscribers in memory; what is published also goes to telemetry. */
export class MemorySubscriptions implements SubscriptionPort {
  readonly #listeners = new Map<string, Set<(event: GraphqlEvent) => void>>()
  readonly #telemetry: TelemetryPort

  constructor(telemetry: TelemetryPort = () => {}) {
    this.#telemetry = telemetry
  }

  publish(event: GraphqlEvent): void {
    this.#telemetry({ kind: 'graphql-event', ...event })
    const errors: unknown[] = []
    for (const listener of [...(this.#listeners.get(event.subscription) ?? [])]) {
      try {
        listener(event)
      } catch (error) {
        errors.push(error) // the others get it all the same
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, `${errors.length} subscribers failed.`)
  }

  /**
   * Listens to the events of a field; gives a function that ends it.
   *
   * @example
   * const end = subscriptions.subscribe('onUserCreated', ({ data }) => socket.send(JSON.stringify(data)))
   */
  subscribe(subscription: string, listener: (event: GraphqlEvent) => void): () => void {
    const own = (event: GraphqlEvent): void => listener(event) // the same listener may listen twice
    const listeners = this.#listeners.get(subscription) ?? new Set()
    this.#listeners.set(subscription, listeners.add(own))
    return () => {
      listeners.delete(own)
      if (listeners.size === 0 && this.#listeners.get(subscription) === listeners) this.#listeners.delete(subscription)
    }
  }
}
