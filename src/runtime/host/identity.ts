/** What a token is asked for. */
export interface TokenRequest {
  /** Application id or resource URI. */
  readonly resource: string
  /** Of a user-assigned identity; null = the system-assigned one. */
  readonly clientId: string | null
}

/** The managed identity of the instance: access tokens of Microsoft Entra. */
export interface IdentityPort {
  /** The access token; throws or rejects with {@link IdentityFailure} where none is given. Keeps tokens until they expire. */
  token(request: TokenRequest): string | Promise<string>
}

/** No token is given: no such identity, no such resource, or Entra can't be reached. */
export class IdentityFailure extends Error {
  override readonly name = 'IdentityFailure'
}

/** The token of the in-memory identity for resources that nobody listed. */
export const defaultIdentityToken = 'managed-identity-token'

/** What an identity in memory gives for a resource: a token, tokens by client id, or a failure with its message. */
export type StaticToken =
  | string
  | { readonly token?: string; readonly clientIds?: Readonly<Record<string, string>>; readonly fail?: string }

/**
 * An identity with fixed tokens by resource. Resources that aren't listed get `managed-identity-token`. Resources are
 * compared without a trailing slash or `/.default`.
 */
export class StaticIdentity implements IdentityPort {
  readonly #tokens: ReadonlyMap<string, StaticToken>

  constructor(tokens: Readonly<Record<string, StaticToken>> = {}) {
    this.#tokens = new Map(Object.entries(tokens).map(([resource, token]) => [bareResource(resource), token]))
  }

  token({ resource, clientId }: TokenRequest): string {
    const given = this.#tokens.get(bareResource(resource))
    if (given === undefined) return defaultIdentityToken
    if (typeof given === 'string') return given
    if (given.fail !== undefined) throw new IdentityFailure(given.fail)
    if (clientId !== null && given.clientIds) {
      const own = Object.hasOwn(given.clientIds, clientId) ? given.clientIds[clientId] : undefined
      if (own === undefined)
        throw new IdentityFailure(`The instance has no user-assigned identity with the client id '${clientId}'.`)
      return own
    }
    return given.token ?? defaultIdentityToken
  }
}

function bareResource(resource: string): string {
  return resource.replace(/\/+(?:\.default)?$/, '')
}
