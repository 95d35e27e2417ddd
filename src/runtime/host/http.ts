import type { Body } from '../messages/body.ts'
import type { HeaderStore } from '../messages/header-store.ts'

/** A client certificate with what TLS needs of it; one that only a policy names has nothing but its thumbprint. */
export interface ClientCertificate {
  /** SHA-1, upper case. */
  readonly thumbprint: string
  /** Certificate and private key as PFX with its password, or as PEM text. */
  readonly pfx?: Uint8Array
  readonly password?: string
  readonly pem?: string
}

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
  /** The certificate that the connection presents. */
  readonly certificate?: ClientCertificate
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
