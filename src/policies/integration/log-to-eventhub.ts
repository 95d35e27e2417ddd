import type { EventHubMessage } from '../../runtime/host/messaging.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everySection } from '../define.ts'
import { constant } from '../operand.ts'
import { string } from '../schema.ts'

/** Sends the text of the element to the event hub of a logger. */
export const logToEventhub = definePolicy({
  name: 'log-to-eventhub',
  category: 'integration',
  summary: 'Sends its text as one message to the event hub of a logger.',
  witness: 'test/cases/log-to-eventhub/behaviour.test.yaml › every run is sent',
  sections: everySection,
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
  attributes: {
    'logger-id': string({ required: true, allowEmpty: false, reference: 'logger' }),
    'partition-id': string({ allowEmpty: false, notes: 'index of the partition' }),
    'partition-key': string({ expressions: true, notes: 'hashed to pick the partition' }),
  },
  exclusive: [{ attributes: ['partition-id', 'partition-key'], required: false }],
  text: string({ required: true, expressions: true, allowEmpty: false }),
  decisions: [
    'Nobody waits for the message to be sent, and a failure never reaches the request.',
    'White space around literal text is dropped.',
    'Text above 200 KB (204,800 bytes of UTF-8) is cut behind the last whole character.',
    'A partition key that is null counts as none.',
  ],
  compile: ({ loggerId, partitionId, partitionKey, text }, builder) =>
    builder.emit(logMessage, constant(loggerId), text, constant(partitionId ?? null), partitionKey ?? constant(null)),
})

const mostBytes = 200 * 1024

export function logMessage(
  run: Run,
  logger: string,
  text: string,
  partitionId: string | null,
  partitionKey: string | null,
): void {
  const message: EventHubMessage = { logger, body: cut(text), partitionId, partitionKey: partitionKey || null }
  try {
    const sent = run.host.eventHub(message)
    if (sent instanceof Promise) sent.catch(() => {})
    run.trace?.add('log-to-eventhub', { message: `Message was sent to the event hub of logger '${logger}'.` })
  } catch (error) {
    run.trace?.add('log-to-eventhub', { message: `Message could not be sent: ${String(error)}` })
  }
}

function cut(text: string): string {
  if (text.length * 3 <= mostBytes) return text
  const bytes = new TextEncoder().encode(text)
  if (bytes.length <= mostBytes) return text
  let end = mostBytes
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end-- // inside a character
  return new TextDecoder().decode(bytes.subarray(0, end))
}
