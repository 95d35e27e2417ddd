import { parseContainer } from '../../dotnet/json/reading/load.ts'
import { DateTimeValue } from '../../dotnet/time/date-time-value.ts'
import { typeNamed } from '../../dotnet/type-system/definition.ts'
import { DotnetArray } from '../../dotnet/values/array.ts'
import { listsView } from './dictionary-view.ts'
import { ContextRecord } from './record.ts'

type Json = string | number | bigint | boolean | null | Json[] | { [name: string]: Json }

/** A token taken apart, signature not checked. */
export interface JwtParts {
  readonly header: Readonly<Record<string, Json>>
  readonly payload: Readonly<Record<string, Json>>
}

/** Header and payload of a compact token; null for text that is none. `Bearer ` in front is passed over. */
export function decodeJwt(text: string): JwtParts | null {
  const token = text
    .trim()
    .replace(/^Bearer /i, '')
    .trim()
  const parts = token.split('.')
  if (parts.length !== 3) return null
  const header = decodePart(parts[0] as string)
  const payload = decodePart(parts[1] as string)
  return header && payload ? { header, payload } : null
}

function decodePart(part: string): Record<string, Json> | null {
  try {
    const base64 = part.replaceAll('-', '+').replaceAll('_', '/')
    const bytes = Uint8Array.from(atob(base64.padEnd(Math.ceil(base64.length / 4) * 4, '=')), (c) => c.charCodeAt(0))
    const text = new TextDecoder().decode(bytes)
    parseContainer(text, 'JObject') // Json.NET decides what is JSON
    const value = JSON.parse(text) as Json
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

/** The values of a claim as text: an array gives several, null none, objects their JSON. */
export function claimValues(claim: Json | undefined): string[] {
  if (claim === null || claim === undefined) return []
  if (Array.isArray(claim)) return claim.flatMap(claimValues)
  return [claimText(claim)]
}

function claimText(claim: Json): string {
  if (typeof claim === 'string') return claim
  if (typeof claim === 'object') return JSON.stringify(claim)
  return String(claim)
}

/** `Jwt` of a token's text; null for text that is none. Claims are found without case. */
export function readJwt(text: string): ContextRecord | null {
  const parts = decodeJwt(text)
  return parts && jwtRecord(parts)
}

export function jwtRecord({ header, payload }: JwtParts): ContextRecord {
  const text = (value: Json | undefined): string | null =>
    value === undefined || value === null ? null : claimText(value)
  const time = (value: Json | undefined): DateTimeValue | null =>
    typeof value === 'number' ? DateTimeValue.fromUnixMilliseconds(Math.round(value * 1000)) : null
  const names = Object.keys(payload)
  const find = (name: string): Json | undefined =>
    payload[names.find((n) => n === name) ?? names.find((n) => n.toLowerCase() === name.toLowerCase()) ?? '']
  return new ContextRecord('Jwt', {
    Algorithm: text(header['alg']),
    Type: text(header['typ']),
    Issuer: text(payload['iss']),
    Subject: text(payload['sub']),
    Id: text(payload['jti']),
    Audiences: new DotnetArray(typeNamed('System.String').array(), claimValues(payload['aud'])),
    Claims: listsView(
      () => names,
      (name) => claimValues(find(name)),
    ),
    ExpirationTime: time(payload['exp']),
    IssuedAt: time(payload['iat']),
    NotBefore: time(payload['nbf']),
  })
}
