import { DataFailure } from '../../runtime/host/data.ts'

interface Secrets {
  readonly connectionString: string
  readonly accessToken: string | null
}

const secretParts =
  /(?:^|;)\s*(?:password|pwd|accountkey|client\s?secret|msi\s?secret|token)\s*=\s*("(?:[^"]|"")*"|'(?:[^']|'')*'|[^;]*)/gi

/**
 * What a client threw, as the port's failure. Passwords, keys and tokens are masked, and the client's error isn't kept
 * as the cause: it may hold them in its configuration or request.
 */
export function dataFailureOf(error: unknown, { connectionString, accessToken }: Secrets): DataFailure {
  const message = (error instanceof Error ? error.message : String(error)) || 'The data source could not be reached.'
  const parts = [...connectionString.matchAll(secretParts)].map(([, value = '']) => value.trim())
  const secrets = [
    connectionString,
    accessToken,
    ...parts,
    ...parts.map((part) => part.replace(/^(["'])(.*)\1$/s, '$2')),
  ]
  return new DataFailure(
    secrets.reduce<string>((text, secret) => (secret ? text.replaceAll(secret, '***') : text), message),
  )
}
