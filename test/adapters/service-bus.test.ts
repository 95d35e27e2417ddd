import { describe, expect, it } from 'vitest'
import { serviceBus } from '../../src/adapters/service-bus.ts'
import { objectText } from '../../src/dotnet/type-system/value-ops.ts'
import { compile, createHost, evaluate, type Host, VirtualClock } from '../../src/index.ts'

const id = '33333333-3333-4333-8333-333333333333'

function document(attributes: string): string {
  return `<policies><inbound>
    <send-service-bus-message message-id="${id}" response-variable-name="report" ${attributes}>
      <message-properties><message-property name="Tenant">demo</message-property></message-properties>
      <payload>text</payload>
    </send-service-bus-message>
  </inbound></policies>`
}

/** Clients that keep what they get; `send` may fail. */
function fake(send: () => Promise<void> = async () => {}) {
  const made: unknown[] = []
  const sent: unknown[] = []
  const client = (namespace: string, clientId: string | null) => {
    made.push([namespace, clientId])
    return {
      createSender: (target: string) => {
        made.push(target)
        return {
          sendMessages: async ({ body, ...message }: { body: unknown }) => {
            await send()
            sent.push({ target, text: new TextDecoder().decode(body as Uint8Array), ...message })
          },
        }
      },
    }
  }
  return { client, made, sent }
}

async function run(attributes: string, host: Host) {
  const { response, error, variables } = await evaluate(compile(document(attributes)), {}, { host })
  return { status: response.status, error, report: objectText(variables.get('report') ?? null) }
}

describe('the Service Bus port', () => {
  it('sends by one client for a namespace and identity, by one sender for a queue or topic', async () => {
    const { client, made, sent } = fake()
    const host = createHost({ serviceBus: serviceBus({ client, namespace: 'usual.servicebus.windows.net' }) })
    await run('queue-name="a" namespace="demo.servicebus.windows.net" time-to-live="00:10:00"', host)
    await run('queue-name="a" namespace="demo.servicebus.windows.net"', host)
    await run(`topic-name="t" client-id="c" session-id="${id}"`, host)
    expect(made).toEqual([['demo.servicebus.windows.net', null], 'a', ['usual.servicebus.windows.net', 'c'], 't'])
    const common = { text: 'text', messageId: id, applicationProperties: { Tenant: 'demo' } }
    expect(sent).toEqual([
      { target: 'a', ...common, timeToLive: 600_000 },
      { target: 'a', ...common },
      { target: 't', ...common, sessionId: id },
    ])
  })

  const missing = () => Promise.reject(Object.assign(new Error('No such queue'), { code: 'MessagingEntityNotFound' }))

  it('fails the policy with the reason of Service Bus, and reports it', async () => {
    const host = createHost({ serviceBus: serviceBus({ client: fake(missing).client, namespace: 'n' }) })
    const { status, error, report } = await run('queue-name="a"', host)
    expect(status).toBe(500)
    expect(error).toMatchObject({
      source: 'send-service-bus-message',
      reason: 'MessagingEntityNotFound',
      message: 'No such queue',
      section: 'inbound',
    })
    expect(JSON.parse(report)).toEqual({ Error: { Reason: 'MessagingEntityNotFound', Message: 'No such queue' } })
  })

  it('leaves only the report where ignore-error says so', async () => {
    const host = createHost({ serviceBus: serviceBus({ client: fake(missing).client, namespace: 'n' }) })
    const { status, error, report } = await run('queue-name="a" ignore-error="true"', host)
    expect([status, error]).toEqual([200, null])
    expect(JSON.parse(report)).toEqual({ Error: { Reason: 'MessagingEntityNotFound', Message: 'No such queue' } })
  })

  it('needs a namespace', async () => {
    const host = createHost({ serviceBus: serviceBus({ client: fake().client }) })
    expect((await run('queue-name="a"', host)).error).toMatchObject({ reason: 'NamespaceMissing' })
  })

  it('is waited for a minute at most', async () => {
    const clock = new VirtualClock(0)
    const { client } = fake(() => new Promise(() => {}))
    const host = createHost({ clock, serviceBus: serviceBus({ client, namespace: 'n' }) })
    expect((await run('queue-name="a"', host)).error).toMatchObject({ reason: 'ServiceTimeout' })
    expect(clock.now()).toBe(60_000)
  })
})
