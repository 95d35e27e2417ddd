import type { CachedResponse } from '../../runtime/host/cache.ts'
import { Body, type BodyStream } from '../../runtime/messages/body.ts'
import { HeaderStore } from '../../runtime/messages/header-store.ts'
import { isHopByHop } from '../../runtime/messages/hop-by-hop.ts'
import { ResponseMessage } from '../../runtime/messages/response.ts'

/** Largest body that the response cache takes: 2 MiB. */
export const largestCachedBody = 2 * 1024 * 1024

/** A cached response as the response of a request. */
export function replay(cached: CachedResponse): ResponseMessage {
  return new ResponseMessage(
    cached.status,
    cached.reason,
    new HeaderStore(cached.headers),
    cached.body === null ? null : Body.ofBytes(cached.body),
  )
}

/**
 * Takes the response as it is now and hands it to `keep`: at once, or, where the body still streams, when it went to
 * the caller in full. A transfer that breaks off and a body that is too large are never handed over.
 */
export function capture(response: ResponseMessage, keep: (captured: Omit<CachedResponse, 'expires'>) => void): void {
  const { status, reason, body } = response
  const headers = response.headers.without(isHopByHop).flat
  const hand = (bytes: Uint8Array | null): void => {
    if (bytes === null || bytes.length <= largestCachedBody) keep({ status, reason, headers, body: bytes })
  }
  if (!body) hand(null)
  else if (body.isStream) response.body = Body.ofStream(listenIn(body.release() as BodyStream, hand))
  else hand(body.peekBytes())
}

/** Passes a stream on chunk by chunk and hands over its bytes at the end. */
async function* listenIn(stream: BodyStream, hand: (bytes: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length <= largestCachedBody) chunks.push(chunk)
    yield chunk
  }
  if (length > largestCachedBody) return
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  hand(bytes)
}
