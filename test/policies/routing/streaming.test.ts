import { describe, expect, it } from 'vitest'
import { Body, compile, createHost, evaluate, HeaderStore, type HttpPort, VirtualClock } from '../../../src/index.ts'
import { createContext } from '../../../src/runtime/context/create-context.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A stream that tells how far it was read. */
function stream(chunks: readonly string[]) {
  const state = { given: 0 }
  const body = Body.ofStream(
    (async function* () {
      for (const chunk of chunks) {
        state.given++
        yield encoder.encode(chunk)
      }
    })(),
  )
  return { body, state }
}

async function chunksOf(body: Body | null): Promise<string[]> {
  const chunks: string[] = []
  const released = body?.release() ?? new Uint8Array(0)
  if (released instanceof Uint8Array) return [decoder.decode(released)]
  for await (const chunk of released) chunks.push(decoder.decode(chunk))
  return chunks
}

function answering(body: Body, headers: readonly string[] = []): HttpPort {
  return () => ({ status: 200, reason: 'OK', headers: new HeaderStore(headers), body })
}

/** Policies that look at anything but a body. */
const indifferent = `
  <set-header name="X-A"><value>@(context.Request.Headers.GetValueOrDefault("X-B", "") + context.RequestId)</value></set-header>
  <set-variable name="v" value="@(context.Request.Url.Path)" />
  <choose><when condition="@(context.Request.Method == "POST")"><trace source="s"><message>m</message></trace></when></choose>`

describe('a body that no policy looks at', () => {
  it('is sent to the backend as the stream that came', async () => {
    const { body, state } = stream(['a', 'b'])
    const sent: string[][] = []
    const host = createHost({
      forward: async (request) => {
        expect(state.given).toBe(0)
        sent.push(await chunksOf(request.body))
        return { status: 200, reason: 'OK', headers: new HeaderStore(), body: null }
      },
    })
    const context = createContext({ request: { method: 'POST' } }, host)
    context.request.body = body
    await evaluate(compile(`<policies><inbound><base />${indifferent}</inbound></policies>`), context, { host })
    expect(sent).toEqual([['a', 'b']])
  })

  it('is buffered before an expression reads it', async () => {
    const { body } = stream(['a', 'b'])
    const sent: string[][] = []
    const host = createHost({
      forward: async (request) => {
        sent.push(await chunksOf(request.body))
        return { status: 200, reason: 'OK', headers: new HeaderStore(), body: null }
      },
    })
    const context = createContext({ request: { method: 'POST' } }, host)
    context.request.body = body
    const xml = `<policies><inbound><base /><set-variable name="b" value="@(context.Request.Body.As<string>(preserveContent: true))" /></inbound></policies>`
    const { variables } = await evaluate(compile(xml), context, { host })
    expect(variables.get('b')).toBe('ab')
    expect(sent).toEqual([['ab']])
  })

  it('can be sent once; buffer-request-body sends it again', async () => {
    const retry = (attributes: string): string =>
      `<policies><backend><retry condition="@(context.Response.StatusCode == 503)" count="1" interval="0"><forward-request ${attributes} /></retry></backend></policies>`
    const run = async (xml: string) => {
      const sent: string[][] = []
      const host = createHost({
        forward: async (request) => {
          sent.push(await chunksOf(request.body))
          return { status: sent.length === 1 ? 503 : 200, reason: '', headers: new HeaderStore(), body: null }
        },
      })
      const context = createContext({ request: { method: 'POST' } }, host)
      context.request.body = stream(['a', 'b']).body
      const { error } = await evaluate(compile(xml), context, { host })
      return { sent, reason: error?.reason ?? null }
    }
    expect(await run(retry(''))).toEqual({ sent: [['a', 'b']], reason: 'RequestBodyConsumed' })
    expect(await run(retry('buffer-request-body="true"'))).toEqual({ sent: [['ab'], ['ab']], reason: null })
  })

  it('is needed again by a 307: a stream that went out fails and says so', async () => {
    const host = createHost({
      forward: async (request) => {
        await chunksOf(request.body)
        return { status: 307, reason: '', headers: new HeaderStore(['Location', '/again']), body: null }
      },
    })
    const context = createContext({ request: { method: 'POST' } }, host)
    context.request.body = stream(['a']).body
    const xml = '<policies><backend><forward-request follow-redirects="true" /></backend></policies>'
    const { error } = await evaluate(compile(xml), context, { host })
    expect(error).toMatchObject({ reason: 'RequestBodyConsumed' })
    expect(error?.message).toContain('buffer-request-body="true"')
  })
})

describe('a streamed answer', () => {
  const outbound = (attributes: string): string =>
    `<policies><backend><forward-request ${attributes} /></backend><outbound><base /><set-header name="X-Out"><value>@(context.Response.StatusCode.ToString())</value></set-header></outbound></policies>`

  it('reaches the caller chunk by chunk with buffer-response="false", and nothing reads ahead', async () => {
    const events = ['data: 1\n\n', 'data: 2\n\n', 'data: [DONE]\n\n']
    const { body, state } = stream(events)
    const host = createHost({ forward: answering(body, ['Content-Type', 'text/event-stream']) })
    const { response } = await evaluate(compile(outbound('buffer-response="false"')), {}, { host })
    expect(response.headers.get('X-Out')).toBe('200')
    expect(response.body?.isStream).toBe(true)
    expect(state.given).toBe(0)
    expect(await chunksOf(response.body)).toEqual(events)
  })

  it('is gathered up to 8 KB otherwise, but not read before the caller asks', async () => {
    const chunk = 'x'.repeat(3000)
    const { body, state } = stream([chunk, chunk, chunk, chunk, 'end'])
    const { response } = await evaluate(compile(outbound('')), {}, { host: createHost({ forward: answering(body) }) })
    expect(state.given).toBe(0)
    expect((await chunksOf(response.body)).map((text) => text.length)).toEqual([9000, 3003])
  })

  it('of a known length is not gathered', async () => {
    const { body } = stream(['ab', 'c'])
    const host = createHost({ forward: answering(body, ['Content-Length', '3']) })
    const { response } = await evaluate(compile(outbound('')), {}, { host })
    expect(await chunksOf(response.body)).toEqual(['ab', 'c'])
  })

  it('is buffered where an outbound policy reads it', async () => {
    const { body } = stream(['a', 'b'])
    const xml =
      '<policies><backend><forward-request buffer-response="false" /></backend><outbound><find-and-replace from="b" to="c" /></outbound></policies>'
    const { response } = await evaluate(compile(xml), {}, { host: createHost({ forward: answering(body) }) })
    expect(await chunksOf(response.body)).toEqual(['ac'])
  })

  it('is not covered by the timeout once its headers have come', async () => {
    const clock = new VirtualClock(0)
    const late = Body.ofStream(
      (async function* () {
        await clock.sleep(10_000)
        yield encoder.encode('late')
      })(),
    )
    const host = createHost({ clock, forward: answering(late) })
    const { response, error } = await evaluate(compile(outbound('timeout="1"')), {}, { host })
    expect(error).toBeNull()
    expect(await chunksOf(response.body)).toEqual(['late'])
    expect(clock.now()).toBe(10_000)
  })
})

describe('a caller that goes away', () => {
  it('ends the run with ClientConnectionFailure, whatever the port says', async () => {
    const gone = new AbortController()
    const host = createHost({
      forward: ({ signal }) =>
        new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))),
    })
    const pending = evaluate(
      compile('<policies><inbound><base /></inbound></policies>'),
      {},
      { host, signal: gone.signal },
    )
    gone.abort()
    expect((await pending).error).toMatchObject({ source: 'forward-request', reason: 'ClientConnectionFailure' })
  })
})
