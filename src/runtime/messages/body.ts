import { PolicyError } from '../errors.ts'

/** Bytes that arrive over time. */
export type BodyStream = AsyncIterable<Uint8Array>

const encoder = new TextEncoder()
/** Most bytes of a body in memory. */
const largestBody = 512 * 1024 * 1024

/**
 * The body of a message. It holds bytes, text or a stream that nobody has read yet. Reading it without
 * `preserveContent` consumes it: what follows sees an empty body until a policy sets a new one.
 */
export class Body {
  #bytes: Uint8Array | null
  #text: string | null
  #stream: BodyStream | null
  #consumed = false
  /** What the text is written in, where that is known whatever Content-Type says. */
  readonly mediaType: string | null
  /** How expressions see the body; made when first asked for. */
  view: object | null = null

  private constructor(
    bytes: Uint8Array | null,
    text: string | null,
    stream: BodyStream | null,
    mediaType: string | null = null,
  ) {
    this.#bytes = bytes
    this.#text = text
    this.#stream = stream
    this.mediaType = mediaType
  }

  static ofText(text: string, mediaType: string | null = null): Body {
    return new Body(null, text, null, mediaType)
  }
  static ofBytes(bytes: Uint8Array): Body {
    return new Body(bytes, null, null)
  }
  static ofStream(stream: BodyStream): Body {
    return new Body(null, null, stream)
  }

  get isConsumed(): boolean {
    return this.#consumed
  }

  /** True while the body is a stream that has to be buffered before it can be read. */
  get isStream(): boolean {
    return this.#stream !== null
  }

  /** True where the text is known already and no charset has to be found out. */
  get isText(): boolean {
    return this.#bytes === null && this.#text !== null
  }

  /** Reads a stream into memory; `limit` in bytes, past which it fails as a PolicyError. Nothing where there is none. */
  buffer(limit = largestBody): Promise<void> | undefined {
    const stream = this.#stream
    if (!stream) return undefined
    return readAll(stream, limit).then((bytes) => {
      this.#bytes = bytes
      this.#stream = null
    })
  }

  /** The raw bytes without consuming them; a consumed body is empty. The body must be buffered. */
  peekBytes(): Uint8Array {
    if (this.#consumed) return new Uint8Array(0)
    if (this.#bytes) return this.#bytes
    this.#bytes = encoder.encode(this.#text ?? '')
    return this.#bytes
  }

  /** The text without consuming it, decoded as `charset` where it came as bytes (a byte order mark is dropped). */
  peekText(charset = 'utf-8'): string {
    if (this.#consumed) return ''
    if (this.#text !== null) return this.#text
    this.#text = decodeText(this.#bytes ?? new Uint8Array(0), charset)
    return this.#text
  }

  consume(): void {
    this.#consumed = true
    this.#bytes = null
    this.#text = null
  }

  /** The stream or the bytes for sending on, without buffering. A consumed body is empty. */
  release(): BodyStream | Uint8Array {
    if (this.#stream) {
      const stream = this.#stream
      this.#stream = null
      this.consume()
      return stream
    }
    return this.peekBytes()
  }

  /**
   * Calls `seen` with the bytes as they pass by and `done` behind the last ones: of a stream while others read it, of a
   * body in memory at once. A stream that nobody reads is never done.
   */
  observe(seen: (bytes: Uint8Array) => void, done: () => void | Promise<void>): void | Promise<void> {
    if (this.#stream) this.#stream = observed(this.#stream, seen, done)
    else {
      seen(this.peekBytes())
      return done()
    }
  }

  /** An independent copy of a buffered body. */
  clone(): Body {
    const copy = new Body(this.#bytes, this.#text, this.#stream, this.mediaType)
    copy.#consumed = this.#consumed
    return copy
  }
}

export function decodeText(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** The charset parameter of a Content-Type, `utf-8` where there is none. */
export function charsetOf(contentType: string | null): string {
  return /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8'
}

async function* observed(
  stream: BodyStream,
  seen: (bytes: Uint8Array) => void,
  done: () => void | Promise<void>,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) {
      seen(chunk)
      yield chunk
    }
  } finally {
    await done()
  }
}

/** The gateway's words for a body that a policy has to read and can't. */
export function tooLarge(): PolicyError {
  return new PolicyError({ reason: null, message: 'Message payload too large to buffer', status: 500 })
}

async function readAll(stream: BodyStream, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > limit) throw tooLarge()
    chunks.push(chunk)
  }
  if (chunks.length === 1) return chunks[0] as Uint8Array
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
