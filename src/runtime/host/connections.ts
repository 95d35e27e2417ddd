/** Which connection of the credential manager is asked for, and who asks. */
export interface ConnectionRequest {
  readonly providerId: string
  readonly authorizationId: string
  /** Entra token of the asking principal; null = the system-assigned identity of the instance. */
  readonly identity: string | null
}

/** A token as the credential manager keeps it for a connection. */
export interface ConnectionToken {
  readonly accessToken: string
  /** Other members of the token response (RFC 6749, 5.1). */
  readonly claims?: Readonly<Record<string, unknown>>
}

/** The credential manager. */
export interface ConnectionPort {
  /** Throws or rejects with {@link ConnectionFailure}: no such connection, in error state, or access denied. */
  authorization(request: ConnectionRequest): ConnectionToken | Promise<ConnectionToken>
}

export class ConnectionFailure extends Error {
  override readonly name = 'ConnectionFailure'
}

/** Connections by `provider-id/authorization-id`. */
export class StaticConnections implements ConnectionPort {
  readonly #connections: Readonly<Record<string, ConnectionToken>>

  constructor(connections: Readonly<Record<string, ConnectionToken>> = {}) {
    this.#connections = connections
  }

  authorization({ providerId, authorizationId }: ConnectionRequest): ConnectionToken {
    const key = `${providerId}/${authorizationId}`
    const found = Object.hasOwn(this.#connections, key) ? this.#connections[key] : undefined
    if (!found)
      throw new ConnectionFailure(`There is no connection '${authorizationId}' of the provider '${providerId}'.`)
    return found
  }
}
