import { refused } from './failure.ts'
import { algorithms, fitsAlgorithm, type SigningKey, verifySignature } from './keys.ts'
import type { CompactToken } from './token.ts'

/** Which key a token asks for, and how it is signed. */
interface Signed {
  readonly algorithm: string
  readonly id: string | null
}

/**
 * Verifies a token with the key that it names, or with each where none has that id. False where no key does it; a
 * promise only where a key needs one.
 */
export function isSignedBy(token: CompactToken, keys: readonly SigningKey[]): boolean | Promise<boolean> {
  const { algorithm } = signedOf(token)
  return firstOf(candidates(token, keys), (key) => verifySignature(key, algorithm, token.signed, token.signature))
}

function firstOf<T>(items: readonly T[], test: (item: T) => boolean | Promise<boolean>): boolean | Promise<boolean> {
  for (let i = 0; i < items.length; i++) {
    const result = test(items[i] as T)
    if (result instanceof Promise) {
      const rest = items.slice(i + 1)
      return result.then((found) => found || firstOf(rest, test))
    }
    if (result) return true
  }
  return false
}

function signedOf({ header }: CompactToken): Signed {
  const id = header['kid'] ?? header['x5t']
  return { algorithm: String(header['alg'] ?? ''), id: typeof id === 'string' ? id : null }
}

/** Whether a token names a key that isn't among these: a reason to look for new ones. */
export function namesUnknownKey(token: CompactToken, keys: readonly SigningKey[]): boolean {
  const { id } = signedOf(token)
  return id !== null && !keys.some((key) => key.id === id)
}

function candidates(token: CompactToken, keys: readonly SigningKey[]): SigningKey[] {
  const { algorithm, id } = signedOf(token)
  const fitting = algorithms.has(algorithm) ? keys.filter((key) => fitsAlgorithm(key, algorithm)) : []
  const named = id === null ? [] : fitting.filter((key) => key.id === id)
  return named.length > 0 ? named : fitting
}

/** Why no key verifies the token: none is there for it, or the signature is wrong. */
export function signatureFailure(token: CompactToken, keys: readonly SigningKey[]): Error {
  const { id } = signedOf(token)
  const isKeyMissing = candidates(token, keys).length === 0 || (id !== null && namesUnknownKey(token, keys))
  return isKeyMissing
    ? refused(
        'TokenSignatureKeyNotFound',
        `Signature validation failed. Unable to match key${id === null ? '.' : `: kid: '${id}'.`}`,
      )
    : refused('TokenSignatureInvalid', 'Signature validation failed.')
}

/** Whether a token has no signature at all. */
export function isUnsigned(token: CompactToken): boolean {
  const { algorithm } = signedOf(token)
  return algorithm.toLowerCase() === 'none' || (algorithm === '' && token.signature.length === 0)
}
