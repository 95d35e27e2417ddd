import type { Run } from '../../runtime/run.ts'
import { readAnswer, type TokenAnswer } from './token-usage.ts'

type Work = (answer: TokenAnswer) => void | Promise<void>

/**
 * Reads the tokens of the answer as soon as it is there. A whole answer is brought into memory before; a streamed one is
 * read as it passes by, and `work` runs behind its last event.
 */
export function watchAnswer(run: Run, isStreamed: boolean, work: Work): void {
  run.whenAnswered((later) => {
    const { response } = later.context
    const body = response?.body
    if (!response || !body) return work({ usage: null, text: '' })
    const isEvents = response.headers.get('Content-Type')?.toLowerCase().includes('text/event-stream') ?? false
    if (isStreamed || isEvents) {
      const decoder = new TextDecoder()
      let text = ''
      return body.observe(
        (bytes) => {
          text += decoder.decode(bytes, { stream: true })
        },
        () => work(readAnswer(text + decoder.decode())),
      )
    }
    const read = (): void | Promise<void> => work(readAnswer(body.peekText()))
    return body.buffer()?.then(read) ?? read()
  })
}
