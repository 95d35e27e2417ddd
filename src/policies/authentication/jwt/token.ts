import { parseContainer } from '../../../dotnet/json/reading/load.ts'
import { DotnetException } from '../../../dotnet/values/exception.ts'
import type { JwtParts } from '../../../runtime/context/jwt.ts'
import { base64UrlBytes } from './bytes.ts'
import { notWellFormed } from './failure.ts'

export type Json = JwtParts['payload'][string]

/** A compact token taken apart. */
export interface CompactToken extends JwtParts {
  /** What the signature is over. */
  readonly signed: string
  readonly signature: Uint8Array<ArrayBuffer>
}

/** Takes a signed token apart; anything else is refused as not well formed. */
export function readToken(text: string): CompactToken {
  const parts = text.split('.')
  if (parts.length !== 3) throw notWellFormed()
  const [header, payload, signature] = parts as [string, string, string]
  const bytes = base64UrlBytes(signature)
  if (!bytes) throw notWellFormed()
  return { header: readPart(header), payload: readPart(payload), signed: `${header}.${payload}`, signature: bytes }
}

/** The JSON object of one part. */
export function readPart(part: string): Readonly<Record<string, Json>> {
  const bytes = base64UrlBytes(part)
  if (!bytes) throw notWellFormed()
  const text = new TextDecoder().decode(bytes)
  try {
    parseContainer(text, 'JObject')
    const value = JSON.parse(text) as Json
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch (error) {
    if (!(error instanceof DotnetException) && !(error instanceof SyntaxError)) throw error
  }
  throw notWellFormed()
}
