import { describe, expect, it } from 'vitest'
import { eventHubs } from '../../src/adapters/event-hubs.ts'
import { compile, createHost, evaluate } from '../../src/index.ts'

interface Sent {
  readonly hub: string
  readonly text: string
  readonly options: unknown
}

/** A producer that keeps what it gets. */
function producer(hub: string, sent: Sent[]) {
  return {
    sendBatch: async (batch: { body: unknown }[], options?: object) => {
      for (const { body } of batch) sent.push({ hub, text: new TextDecoder().decode(body as Uint8Array), options })
    },
  }
}

describe('event hubs', () => {
  it('get the messages of their logger as bytes, with the partition', async () => {
    const sent: Sent[] = []
    const pipeline = compile(`<policies><inbound>
      <log-to-eventhub logger-id="audit" partition-key="k">a"ü</log-to-eventhub>
      <log-to-eventhub logger-id="other" partition-id="1">b</log-to-eventhub>
      <log-to-eventhub logger-id="audit">c</log-to-eventhub>
    </inbound></policies>`)
    const eventHub = eventHubs({ audit: producer('audit', sent), other: producer('other', sent) })
    await evaluate(pipeline, {}, { host: createHost({ eventHub }) })
    expect(sent).toEqual([
      { hub: 'audit', text: 'a"ü', options: { partitionKey: 'k' } },
      { hub: 'other', text: 'b', options: { partitionId: '1' } },
      { hub: 'audit', text: 'c', options: {} },
    ])
  })

  it('that are missing or fail never fail the request', async () => {
    const pipeline = compile(
      '<policies><inbound><log-to-eventhub logger-id="audit">x</log-to-eventhub></inbound></policies>',
    )
    const failing = { sendBatch: () => Promise.reject(new Error('down')) }
    for (const eventHub of [eventHubs({}), eventHubs({ audit: failing })]) {
      const { response, error } = await evaluate(pipeline, {}, { host: createHost({ eventHub }) })
      expect([response.status, error]).toEqual([200, null])
    }
  })

  it('are not waited for', async () => {
    const pipeline = compile(
      '<policies><inbound><log-to-eventhub logger-id="audit">x</log-to-eventhub></inbound></policies>',
    )
    const never = { sendBatch: () => new Promise<void>(() => {}) }
    const result = evaluate(pipeline, {}, { host: createHost({ eventHub: eventHubs({ audit: never }) }) })
    expect(result).not.toBeInstanceOf(Promise)
  })
})
