import type { Body } from '../messages/body.ts'
import type { HeaderStore } from '../messages/header-store.ts'

/** A request that leaves through the `forward` or `http` port. */
export interface OutgoingRequest {
  readonly method: string
  readonly url: string
  readonly headers: HeaderStore
  readonly body: Body | null
  /** Milliseconds until status line and headers must be there; null = no limit. */
  readonly timeout: number | null
  readonly httpVersion?: '1' | '2or1' | '2'
  readonly followRedirects?: boolean
  /** SHA-1 thumbprint (upper case) of the client certificate. */
  readonly certificate?: string
  readonly proxy?: { readonly url: string; readonly username?: string; readonly password?: string }
  readonly signal?: AbortSignal
}

/** What came back. */
export interface IncomingResponse {
  readonly status: number
  readonly reason: string
  readonly headers: HeaderStore
  readonly body: Body | null
}

/** Fails the call as a network would; becomes the policy's documented error. */
export class CallFailure extends Error {
  override readonly name = 'CallFailure'
  readonly kind: 'timeout' | 'connection'

  constructor(kind: 'timeout' | 'connection', message: string) {
    super(message)
    this.kind = kind
  }
}

/** Answers a request, at once or later. Throws or rejects with {@link CallFailure}. */
export type HttpPort = (request: OutgoingRequest) => IncomingResponse | Promise<IncomingResponse>
