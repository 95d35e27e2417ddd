import type { BodyStream } from '../../runtime/messages/body.ts'
import type { Window } from './content-safety-service.ts'
import { textOfEvent } from './llm-answers.ts'

/** An event whose text isn't known to be fine yet; `end`: where its text ends in the answer. */
interface Held {
  readonly text: string
  readonly end: number
}

/**
 * Passes server-sent events on once the window that holds their text was found harmless; after a hit no more events
 * come.
 */
export async function* guardedEvents(
  stream: BodyStream,
  window: Window,
  isRefused: (text: string) => Promise<boolean>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const held: Held[] = []
  let answer = ''
  let checked = 0
  const released = (upTo: number): Uint8Array => {
    let text = ''
    while (held[0] && held[0].end <= upTo) text += held.shift()?.text ?? ''
    return encoder.encode(text)
  }
  for await (const event of eventsOf(stream)) {
    answer += dataOf(event).map(textOfEvent).join('')
    held.push({ text: event, end: answer.length })
    for (;;) {
      const start = Math.max(0, checked - window.overlap)
      if (answer.length - start < window.size) break
      if (await isRefused(answer.slice(start, start + window.size))) return
      checked = start + window.size
    }
    const bytes = released(checked)
    if (bytes.length > 0) yield bytes
  }
  if (answer.length > checked && (await isRefused(answer.slice(Math.max(0, checked - window.overlap))))) return
  const rest = released(answer.length)
  if (rest.length > 0) yield rest
}

/** The events of a stream, each with the empty line that ends it. */
async function* eventsOf(stream: BodyStream): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of stream) {
    text += decoder.decode(chunk, { stream: true })
    for (;;) {
      const end = /\r?\n\r?\n/.exec(text)
      if (!end) break
      yield text.slice(0, end.index + end[0].length)
      text = text.slice(end.index + end[0].length)
    }
  }
  text += decoder.decode()
  if (text !== '') yield text
}

function dataOf(event: string): string[] {
  return event
    .split(/\r?\n/)
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice('data:'.length).trim())
}
