import { gunzip } from '../../runtime/messages/gunzip.ts'
import type { Run } from '../../runtime/run.ts'
import { readAnswer, type TokenAnswer } from './token-usage.ts'

type Work = (answer: TokenAnswer) => void | Promise<void>

/**
 * Reads the tokens of the answer as soon as it is there, with gzip undone. A whole answer is brought into memory before;
 * a streamed one is read as it passes by, and `work` runs behind its last event.
 */
export function watchAnswer(run: Run, isStreamed: boolean, work: Work): void {
  run.whenAnswered((later) => {
    const { response } = later.context
    const body = response?.body
    if (!response || !body) return work({ usage: null, text: '' })
    const isGzip = /^(?:x-)?gzip$/i.test(response.headers.get('Content-Encoding')?.trim() ?? '')
    const isEvents = response.headers.get('Content-Type')?.toLowerCase().includes('text/event-stream') ?? false
    if (isStreamed || isEvents) {
      const answer = isGzip ? new ZippedText() : new PassingText()
      return body.observe(
        (bytes) => answer.add(bytes),
        () => withText(answer.end(), work),
      )
    }
    const read = (): void | Promise<void> => {
      if (!isGzip) return work(readAnswer(body.peekText()))
      return withText(unzipped(body.peekBytes()), work)
    }
    return body.buffer()?.then(read) ?? read()
  })
}

function withText(text: string | Promise<string>, work: Work): void | Promise<void> {
  return typeof text === 'string' ? work(readAnswer(text)) : text.then((known) => work(readAnswer(known)))
}

/** Bytes that are no gzip, or not all of it, tell nothing. */
function unzipped(bytes: Uint8Array): Promise<string> {
  return gunzip(bytes).then(
    (plain) => new TextDecoder().decode(plain),
    () => '',
  )
}

/** Text that is decoded while it passes by. */
class PassingText {
  readonly #decoder = new TextDecoder()
  #text = ''

  add(bytes: Uint8Array): void {
    this.#text += this.#decoder.decode(bytes, { stream: true })
  }

  end(): string {
    return this.#text + this.#decoder.decode()
  }
}

/** Bytes that are kept until all of them have passed by. */
class ZippedText {
  readonly #chunks: Uint8Array[] = []

  add(bytes: Uint8Array): void {
    this.#chunks.push(bytes)
  }

  end(): Promise<string> {
    return new Blob(this.#chunks as BlobPart[]).arrayBuffer().then((all) => unzipped(new Uint8Array(all)))
  }
}
