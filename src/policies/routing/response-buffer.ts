import { Body, type BodyStream } from '../../runtime/messages/body.ts'

const size = 8192

/** A streamed body whose chunks are gathered up to 8 KB or the end of the stream. */
export function inChunksOf8K(body: Body): Body {
  return Body.ofStream(gathered(body.release() as BodyStream))
}

async function* gathered(stream: BodyStream): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    waiting.push(chunk)
    length += chunk.length
    if (length < size) continue
    yield joined(waiting, length)
    waiting = []
    length = 0
  }
  if (length > 0) yield joined(waiting, length)
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks
  if (only && chunks.length === 1) return only
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
