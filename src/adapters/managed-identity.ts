import { IdentityFailure, type IdentityPort, type TokenRequest } from '../runtime/host/identity.ts'
import { inTime } from './support/in-time.ts'

/** What the adapter uses of a credential of `@azure/identity`. */
export interface IdentityCredential {
  getToken(
    scope: string,
    options?: { abortSignal?: AbortSignal },
  ): Promise<{ token: string; expiresOnTimestamp: number } | null>
}

export interface ManagedIdentityOptions {
  /** Makes the credential of an identity; `clientId` names a user-assigned one, null the system-assigned one. */
  readonly credential: (clientId: string | null) => IdentityCredential
  /** Milliseconds that a token is waited for; 30 seconds where left out. */
  readonly timeout?: number
  /** Milliseconds since 1970; the real time where left out. */
  readonly now?: () => number
}

interface Kept {
  readonly token: string
  readonly expires: number
}

/** Tokens aren't given out in the last minute of their life. */
const margin = 60_000

/**
 * An identity port over credentials of `@azure/identity`. Tokens are kept until they expire, and one that is being asked
 * for is asked for once.
 *
 * @example
 * const credential = (clientId) =>
 *   clientId === null ? new ManagedIdentityCredential() : new ManagedIdentityCredential({ clientId })
 * const host = createHost({ identity: managedIdentity({ credential }) })
 */
export function managedIdentity({
  credential,
  timeout = 30_000,
  now = Date.now,
}: ManagedIdentityOptions): IdentityPort {
  const credentials = new Map<string | null, IdentityCredential>()
  const tokens = new Map<string, Kept>()
  const pending = new Map<string, Promise<string>>()

  const ask = async ({ resource, clientId }: TokenRequest, key: string): Promise<string> => {
    const made = credentials.get(clientId) ?? credential(clientId)
    credentials.set(clientId, made)
    const late = (): Error => new IdentityFailure(`No token was given within ${timeout / 1000} seconds.`)
    const answer = await inTime((abortSignal) => made.getToken(scopeOf(resource), { abortSignal }), { timeout, late })
    if (!answer) throw new IdentityFailure(`No token was given for '${resource}'.`)
    tokens.set(key, { token: answer.token, expires: answer.expiresOnTimestamp })
    return answer.token
  }

  return {
    token: (request) => {
      const key = JSON.stringify([request.resource, request.clientId])
      const kept = tokens.get(key)
      if (kept && kept.expires - margin > now()) return kept.token
      const asked = pending.get(key)
      if (asked) return asked
      const answer = ask(request, key)
        .catch((error: unknown): never => {
          throw failureOf(error)
        })
        .finally(() => pending.delete(key))
      pending.set(key, answer)
      return answer
    },
  }
}

/** Entra's scope for everything that the identity may do with a resource. */
function scopeOf(resource: string): string {
  return resource.endsWith('/.default') ? resource : `${resource}/.default`
}

function failureOf(error: unknown): IdentityFailure {
  if (error instanceof IdentityFailure) return error
  return new IdentityFailure(error instanceof Error ? error.message : String(error), { cause: error })
}
