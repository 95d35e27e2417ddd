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

/** How the server's certificate is checked. */
export interface ServerTrust {
  readonly validateChain: boolean
  readonly validateName: boolean
  /** Thumbprints (SHA-1, -256 or -512, upper case) of certificates that the chain must hold. */
  readonly thumbprints?: readonly string[]
  /** Subject names that the certificate must have one of, each with the thumbprint of its issuer. */
  readonly names?: readonly { readonly name: string; readonly issuerThumbprint: string | null }[]
}

/** A request that leaves through the `forward` or `http` port. */
export interface OutgoingRequest {
  readonly method: string
  readonly url: string
  readonly headers: HeaderStore
  readonly body: Body | null
  /** Milliseconds until status line and headers must be there; null = no limit. */
  readonly timeout: number | null
  readonly httpVersion?: '1' | '2or1' | '2' | undefined
  readonly followRedirects?: boolean | undefined
  /** The certificate that the connection presents. */
  readonly certificate?: ClientCertificate | undefined
  readonly proxy?: { readonly url: string; readonly username?: string; readonly password?: string } | undefined
  /** Names of headers that hold credentials: they are sent to this host only. */
  readonly secretHeaders?: readonly string[] | undefined
  /** Checks of the server's certificate; left out: chain and name. */
  readonly tls?: ServerTrust | undefined
  /** Milliseconds to wait for 100 Continue or the answer before the body is sent; then the call fails as timed out. */
  readonly continueTimeout?: number | undefined
  readonly signal?: AbortSignal | undefined
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
