import { describe, expect, it } from 'vitest'
import { compile, createHost, evaluate, HeaderStore, type HttpPort, VirtualClock } from '../../../src/index.ts'

const soon: HttpPort = async () => ({ status: 200, reason: 'OK', headers: new HeaderStore(), body: null })

/** A port that never answers, and the signals of the calls that it got. */
function silent(): { port: HttpPort; signals: (AbortSignal | undefined)[] } {
  const signals: (AbortSignal | undefined)[] = []
  const port: HttpPort = ({ signal }) => {
    signals.push(signal)
    return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)))
  }
  return { port, signals }
}

const call = (url: string): string =>
  `<send-request mode="new" response-variable-name="r"><set-url>${url}</set-url><set-method>GET</set-method></send-request>`
/** The branch beside it is over first. */
const beside = (slow: string): string => `<wait for="any">${slow}${call('https://fast.example.com')}</wait>`
const inBackend = (policies: string, inbound = ''): string =>
  `<policies><inbound>${inbound}</inbound><backend>${policies}</backend></policies>`
const selected = '<set-backend-service backend-id="b" />'

describe('a branch of wait that is stopped', () => {
  it('cancels its forward-request', async () => {
    const { port, signals } = silent()
    const host = createHost({ forward: port, http: soon })
    expect((await evaluate(compile(inBackend(beside('<forward-request />'))), {}, { host })).error).toBeNull()
    expect(signals.map((signal) => signal?.aborted)).toEqual([true])
  })

  it('sends nothing any more where the token of the backend comes later', async () => {
    const { port, signals } = silent()
    let give: (token: string) => void = () => {}
    const identity = {
      token: () =>
        new Promise<string>((resolve) => {
          give = resolve
        }),
    }
    const http: HttpPort = async (request) => {
      if (request.url.includes('later')) {
        give('token')
        await new Promise((resolve) => setTimeout(resolve))
      }
      return soon(request)
    }
    const backends = { b: { url: 'https://b.internal', credentials: { managedIdentity: { resource: 'r' } } } }
    const xml = inBackend(beside('<forward-request />') + call('https://later.example.com'), selected)
    const host = createHost({ forward: port, http, identity })
    expect((await evaluate(compile(xml, { backends }), {}, { host })).error).toBeNull()
    expect(signals).toEqual([])
  })

  it('does not hold against the backend what its cancelling causes', async () => {
    const { port } = silent()
    const failureCondition = { count: 1, interval: 'PT1M', errorReasons: ['BackendConnectionFailure', 'InternalError'] }
    const backends = {
      b: { url: 'https://b.internal', circuitBreaker: { rules: [{ failureCondition, tripDuration: 'PT1M' }] } },
    }
    const host = createHost({ forward: port, http: soon })
    const pipeline = compile(inBackend(beside('<forward-request />'), selected), { backends })
    await evaluate(pipeline, {}, { host })
    const { response } = await evaluate(
      compile(inBackend('<forward-request />', selected), { backends }),
      {},
      { host: { ...host, forward: soon } },
    )
    expect(response.status).toBe(200)
  })

  it('cancels a call of the Dapr side-car and keeps its answer out of the variable', async () => {
    const { port, signals } = silent()
    const http: HttpPort = (request) => (request.url.includes('localhost') ? port(request) : soon(request))
    const slow =
      '<choose><when condition="true"><invoke-dapr-binding name="b" response-variable-name="d" ignore-error="true" /></when></choose>'
    const xml = `<policies><inbound>${beside(slow)}${call('https://later.example.com')}</inbound></policies>`
    const { error, variables } = await evaluate(compile(xml), {}, { host: createHost({ forward: soon, http }) })
    expect(error).toBeNull()
    expect(signals.map((signal) => signal?.aborted)).toEqual([true])
    expect(variables.has('d')).toBe(false)
  })

  it('ends the pause of a retry', async () => {
    const clock = new VirtualClock(0)
    const slow =
      '<choose><when condition="true"><retry condition="@(true)" count="2" interval="100"><set-variable name="n" value="1" /></retry></when></choose>'
    const xml = `<policies><inbound>${beside(slow)}</inbound></policies>`
    await evaluate(compile(xml), {}, { host: createHost({ clock, forward: soon, http: soon }) })
    await new Promise((resolve) => setTimeout(resolve))
    expect(clock.now()).toBe(0)
  })
})
