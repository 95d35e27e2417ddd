import { toBase64Url } from '../../../dotnet/platform/base64url.ts'
import type { RsaPrivateNumbers } from '../../../dotnet/platform/crypto.ts'
import { invalid } from './failure.ts'

/** A key that encrypted tokens are opened with. */
export type DecryptionKey =
  | { readonly kind: 'symmetric'; readonly bytes: Uint8Array }
  | { readonly kind: 'rsa'; readonly numbers: RsaPrivateNumbers }

/** Whether a text is an encrypted token (JWE). */
export const isEncrypted = (text: string): boolean => text.split('.').length === 5

/** Opens an encrypted token with the first key that fits; its content is a token again. */
export async function decryptToken(text: string, keys: readonly DecryptionKey[]): Promise<string> {
  const { compactDecrypt } = await import('jose')
  for (const key of keys) {
    try {
      const { plaintext } = await compactDecrypt(text, key.kind === 'symmetric' ? key.bytes : rsaJwk(key.numbers))
      return new TextDecoder().decode(plaintext)
    } catch {
      // The next key may fit; that none does is reported below.
    }
  }
  throw invalid('Decryption failed. No key opens the token.')
}

function rsaJwk(numbers: RsaPrivateNumbers): { kty: 'RSA'; [name: string]: string } {
  const text = toBase64Url
  return {
    kty: 'RSA',
    n: text(numbers.modulus),
    e: text(numbers.exponent),
    d: text(numbers.d),
    p: text(numbers.p),
    q: text(numbers.q),
    dp: text(numbers.dp),
    dq: text(numbers.dq),
    qi: text(numbers.inverseQ),
  }
}
