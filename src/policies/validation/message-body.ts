import { type Body, charsetOf, decodeText } from '../../runtime/messages/body.ts'
import { gunzip } from '../../runtime/messages/gunzip.ts'
import type { HeaderStore } from '../../runtime/messages/header-store.ts'

/** A message whose body is in memory. */
export interface BufferedMessage {
  readonly headers: HeaderStore
  readonly body: Body | null
}

function isGzip({ headers }: BufferedMessage): boolean {
  return headers.get('Content-Encoding')?.trim().toLowerCase() === 'gzip'
}

function bytesOf(message: BufferedMessage): Uint8Array | Promise<Uint8Array> {
  const bytes = message.body?.peekBytes() ?? new Uint8Array(0)
  return bytes.length > 0 && isGzip(message) ? gunzip(bytes).catch(() => bytes) : bytes
}

/** Content-Length; the real length, decompressed, where there is none or the body is compressed. */
export function decompressedLength(message: BufferedMessage): number | Promise<number> {
  const header = message.headers.get('Content-Length')?.trim() ?? ''
  if (/^\d+$/.test(header) && !isGzip(message)) return Number(header)
  const bytes = bytesOf(message)
  return bytes instanceof Promise ? bytes.then((b) => b.length) : bytes.length
}

/** The body as text, decompressed; it is not consumed. */
export function loadedText(message: BufferedMessage): string | Promise<string> {
  const charset = charsetOf(message.headers.get('Content-Type'))
  if (!isGzip(message)) return message.body?.peekText(charset) ?? ''
  const bytes = bytesOf(message)
  return bytes instanceof Promise ? bytes.then((b) => decodeText(b, charset)) : decodeText(bytes, charset)
}
