import { describe, expect, it } from 'vitest'
import type { ContextInput } from '../../src/entities/context-input.ts'
import { compile, createHost, evaluate, HeaderStore, VirtualClock } from '../../src/index.ts'
import { Body } from '../../src/runtime/messages/body.ts'
import type { TraceEntry } from '../../src/runtime/trace.ts'

const newHost = () =>
  createHost({
    clock: new VirtualClock(Date.parse('2026-01-01T00:00:00Z')),
    seed: 1,
    forward: () => ({ status: 201, reason: 'Made', headers: new HeaderStore(['X-B', '1']), body: Body.ofText('b') }),
  })

async function traceOf(xml: string, input: ContextInput = {}, host = newHost()) {
  const { trace } = await evaluate(compile(`<policies>${xml}</policies>`), input, { host, trace: true })
  return trace?.traceEntries ?? {}
}

/** The data of the entries of a policy, in a section. */
const dataOf = (entries: readonly TraceEntry[] | undefined, source: string): unknown[] =>
  (entries ?? []).filter((entry) => entry.source === source).map((entry) => entry.data)

const lookup = '<cache-lookup vary-by-developer="false" vary-by-developer-groups="false" />'
const cors = '<cors><allowed-origins><origin>https://a.example.com</origin></allowed-origins></cors>'

describe('the entries that published traces show', () => {
  it('open inbound with the request and the configuration', async () => {
    const { inbound } = await traceOf('<inbound />', {
      request: { method: 'POST', url: 'https://gateway.example.com/shop/x?a=1', headers: { Host: 'g', 'X-A': '1' } },
      api: { path: 'shop' },
    })
    expect(dataOf(inbound, 'api-inspector')).toMatchObject([
      {
        request: {
          method: 'POST',
          url: 'https://gateway.example.com/shop/x?a=1',
          headers: [
            { name: 'Host', value: 'g' },
            { name: 'X-A', value: '1' },
          ],
        },
      },
      { configuration: { api: { from: '/shop', version: null, revision: '1' }, user: '-', product: '-' } },
    ])
    expect(inbound?.[0]).toMatchObject({ timestamp: '2026-01-01T00:00:00.0000000Z', elapsed: '00:00:00.0000000' })
  })

  it('tell what forward-request sent and got, and that the response went out', async () => {
    const { backend, outbound } = await traceOf('<inbound />')
    expect(dataOf(backend, 'forward-request')).toMatchObject([
      {
        message: 'Request is being forwarded to the backend service. Timeout set to 300 seconds',
        request: { method: 'GET', url: 'https://backend.example.com/' },
      },
      { response: { status: { code: 201, reason: 'Made' }, headers: [{ name: 'X-B', value: '1' }] } },
    ])
    expect(dataOf(outbound, 'transfer-response')).toEqual([{ message: 'Response has been sent to the caller in full' }])
  })

  it('of return-response hold the response, and outbound only transfer-response', async () => {
    const { inbound, outbound } = await traceOf(
      '<inbound><return-response><set-status code="401" reason="No" /><set-header name="X-A"><value>1</value></set-header></return-response></inbound><outbound><set-status code="500" /></outbound>',
    )
    expect(dataOf(inbound, 'return-response')).toEqual([
      {
        message: 'Return response was applied',
        response: { status: { code: 401, reason: 'No' }, headers: [{ name: 'X-A', value: '1' }] },
      },
    ])
    expect(outbound?.map((entry) => entry.source)).toEqual(['transfer-response'])
  })

  it('of cache-lookup and cache-store tell of miss, store and hit', async () => {
    const host = newHost()
    const xml = `<inbound>${lookup}</inbound><outbound><cache-store duration="60" cache-response="true" /></outbound>`
    const request = { request: { headers: { 'If-None-Match': '"a"' } } }
    const miss = await traceOf(xml, request, host)
    const hit = await traceOf(xml, request, host)
    expect(dataOf(miss.inbound, 'cache-lookup')).toMatchObject([
      "Using cache 'prefer-external'.",
      {
        message:
          'Cache lookup resulted in a miss. Cache headers listed below were removed from the request to prompt the backend service to send back a complete response.',
        cacheKey: expect.stringContaining('backend.example.com') as string,
        cacheHeaders: [{ name: 'If-None-Match', value: '"a"' }],
      },
    ])
    expect(dataOf(miss.outbound, 'cache-store')).toMatchObject([
      {
        message: 'Response will be buffered during streaming and stored in the cache after it is received in full.',
      },
    ])
    expect(dataOf(hit.inbound, 'cache-lookup')[1]).toMatchObject({
      message:
        'Cache lookup resulted in a hit! Cached response will be used. Processing will continue from the step in the response pipeline that is after the corresponding `cache-store`.',
    })
    expect(dataOf(hit.outbound, 'cache-store')).toEqual([])
  })

  it('of cache-lookup-value say that a miss sets no variable', async () => {
    const { inbound } = await traceOf('<inbound><cache-lookup-value key="k" variable-name="v" /></inbound>')
    expect(dataOf(inbound, 'cache-lookup-value')).toEqual([
      { message: 'Cache lookup resulted in a miss, variable will not be set.' },
    ])
  })

  it('of cors are plain text that explains the decision', async () => {
    const without = await traceOf(`<inbound>${cors}</inbound>`)
    expect(dataOf(without.inbound, 'cors')).toEqual([
      'Origin header was missing or empty and the request was classified as not cross-domain. CORS policy was not applied.',
    ])
    for (const Origin of ['https://a.example.com', 'https://b.example.com']) {
      const { inbound } = await traceOf(`<inbound>${cors}</inbound>`, { request: { headers: { Origin } } })
      expect(dataOf(inbound, 'cors')).toEqual([expect.stringContaining(Origin)])
    }
  })

  it('of trace stand under its source, with message, severity and metadata', async () => {
    const { inbound } = await traceOf(
      '<inbound><trace source="checkout" severity="information"><message>@("m" + 1)</message><metadata name="step" value="1" /></trace><set-variable name="x" value="@{ context.Trace("said"); return 1; }" /></inbound>',
    )
    expect(dataOf(inbound, 'checkout')).toEqual([{ message: 'm1', severity: 'information', metadata: { step: '1' } }])
    expect(JSON.stringify(inbound)).toContain('said')
  })

  it('of an error hold the fields of LastError, under on-error', async () => {
    const entries = await traceOf(
      '<inbound><ip-filter action="allow"><address>192.0.2.1</address></ip-filter></inbound>',
      {
        request: { ip: '192.0.2.2' },
      },
    )
    expect(dataOf(entries['on-error'], 'ip-filter')).toMatchObject([
      {
        message: 'Caller IP address 192.0.2.2 is not allowed. Access denied.',
        reason: 'CallerIpNotAllowed',
        section: 'inbound',
        scope: 'operation',
      },
    ])
  })

  it('have sections only where something ran', async () => {
    expect(Object.keys(await traceOf('<inbound><return-response /></inbound>'))).toEqual(['inbound', 'outbound'])
  })
})

describe('every policy that does something leaves an entry under its name', () => {
  it.each([
    ['mock-response', '<inbound><mock-response /></inbound>'],
    ['cache-store-value', '<inbound><cache-store-value key="k" value="v" duration="1" /></inbound>'],
    ['cache-remove-value', '<inbound><cache-remove-value key="k" /></inbound>'],
    [
      'retry',
      '<inbound><retry condition="true" count="1" interval="0"><cache-remove-value key="k" /></retry></inbound>',
    ],
    ['proxy', '<inbound><proxy url="http://p.example.com:1" /></inbound>'],
    ['authentication-basic', '<inbound><authentication-basic username="u" password="p" /></inbound>'],
    ['authentication-managed-identity', '<inbound><authentication-managed-identity resource="r" /></inbound>'],
    ['send-one-way-request', '<inbound><send-one-way-request mode="copy" /></inbound>'],
    ['find-and-replace', '<outbound><find-and-replace from="b" to="c" /></outbound>'],
    ['jsonp', '<outbound><jsonp callback-parameter-name="cb" /></outbound>'],
    ['json-to-xml', '<outbound><json-to-xml apply="content-type-json" /></outbound>'],
    ['xml-to-json', '<outbound><xml-to-json kind="direct" apply="content-type-xml" /></outbound>'],
    [
      'check-header',
      '<inbound><check-header name="Host" failed-check-httpcode="400" failed-check-error-message="m" ignore-case="true" /></inbound>',
    ],
    ['ip-filter', '<inbound><ip-filter action="forbid"><address>192.0.2.1</address></ip-filter></inbound>'],
    ['limit-concurrency', '<inbound><limit-concurrency key="k" max-count="1" /></inbound>'],
    ['wait', '<inbound><wait><cache-lookup-value key="k" variable-name="v" /></wait></inbound>'],
    ['redirect-content-urls', '<outbound><redirect-content-urls /></outbound>'],
  ])('%s', async (source, xml) => {
    const entries = await traceOf(xml, {
      request: { url: 'https://gateway.example.com/?cb=f', headers: { Host: 'g' } },
    })
    expect(
      Object.values(entries)
        .flat()
        .map((entry) => entry.source),
    ).toContain(source)
  })
})
