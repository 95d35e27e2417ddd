import type { BodyInput, HeadersInput, ResponseInput } from '../../entities/context-input.ts'
import { Body } from '../messages/body.ts'
import { HeaderStore } from '../messages/header-store.ts'
import { ResponseMessage } from '../messages/response.ts'
import { reasonPhrase } from '../reason-phrases.ts'

export function createResponse(input: ResponseInput): ResponseMessage {
  const status = Number(input.status ?? 200)
  return new ResponseMessage(
    status,
    input.reason ?? reasonPhrase(status),
    headerStore(input.headers),
    bodyOfInput(input),
  )
}

/** Headers as people write them → store. */
export function headerStore(input: HeadersInput | undefined): HeaderStore {
  const flat: string[] = []
  if (Array.isArray(input)) {
    const pairs = input as readonly (readonly [string, string])[]
    for (let i = 0; i < pairs.length; i++) {
      const pair = pairs[i] as readonly [string, string]
      flat.push(pair[0], typeof pair[1] === 'string' ? pair[1] : String(pair[1]))
    }
  } else if (input) {
    for (const [name, value] of Object.entries(input as Readonly<Record<string, string | readonly string[]>>)) {
      for (const one of Array.isArray(value) ? value : [value]) flat.push(name, String(one))
    }
  }
  return new HeaderStore(flat, true)
}

/** The body in whatever form it is given; null where there is none. */
export function bodyOfInput(input: BodyInput): Body | null {
  if (input.stream) return Body.ofStream(input.stream)
  if (input.bytes) return Body.ofBytes(input.bytes)
  if (input.base64 !== undefined) return Body.ofBytes(Uint8Array.from(atob(input.base64), (c) => c.charCodeAt(0)))
  if (input.json !== undefined) return Body.ofText(JSON.stringify(input.json))
  if (input.body !== undefined && input.body !== null) return Body.ofText(input.body)
  return null
}
