import { describe, expect, it } from 'vitest'
import {
  compile,
  createHost,
  evaluate,
  HeaderStore,
  MemorySubscriptions,
  type SubscriptionPort,
} from '../../../src/index.ts'

const mutation = compile(`<http-data-source>
  <http-request><set-method>POST</set-method><set-url>https://a.example</set-url></http-request>
  <http-response>
    <set-body>{"id":1}</set-body>
    <publish-event><targets><graphql-subscription id="created" /><graphql-subscription id="changed" /></targets></publish-event>
  </http-response>
</http-data-source>`)

const http = () => ({ status: 200, reason: 'OK', headers: new HeaderStore(), body: null })

async function run(subscriptions: SubscriptionPort) {
  const { response, error, trace } = await evaluate(
    mutation,
    {},
    { host: createHost({ subscriptions, http }), trace: true },
  )
  const told = JSON.stringify(trace)
  return { status: response.status, error, told }
}

describe('GraphQL subscriptions in memory', () => {
  it('bring the events of publish-event to those who subscribed to the field, until they end it', async () => {
    const subscriptions = new MemorySubscriptions()
    const got: unknown[] = []
    const listener = (event: unknown): void => void got.push(event)
    const ends = [subscriptions.subscribe('created', listener), subscriptions.subscribe('created', listener)]
    subscriptions.subscribe('other', listener)
    await run(subscriptions)
    expect(got).toEqual([
      { subscription: 'created', data: { id: 1 } },
      { subscription: 'created', data: { id: 1 } },
    ])
    ends[0]?.()
    ends[0]?.()
    await run(subscriptions)
    expect(got).toHaveLength(3)
  })

  it('bring an event to every subscriber, whichever fails, and never fail the request', async () => {
    const subscriptions = new MemorySubscriptions()
    const got: unknown[] = []
    subscriptions.subscribe('created', () => {
      throw new Error('socket closed')
    })
    subscriptions.subscribe('created', ({ data }) => void got.push(data))
    subscriptions.subscribe('changed', ({ data }) => void got.push(data))
    const { status, error, told } = await run(subscriptions)
    expect([status, error, got]).toEqual([200, null, [{ id: 1 }, { id: 1 }]])
    expect(told).toContain('Event could not be published to created')
    expect(told).toContain('Event was published to changed')
  })

  it('are not waited for where the port takes its time', async () => {
    const never: SubscriptionPort = { publish: () => new Promise(() => {}) }
    const failing: SubscriptionPort = { publish: () => Promise.reject(new Error('down')) }
    for (const port of [never, failing]) expect(await run(port)).toMatchObject({ status: 200, error: null })
  })
})
