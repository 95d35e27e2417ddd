import fc from 'fast-check'
import { createEngine } from '../../src/compiler/engine.ts'
import type { Pipeline } from '../../src/compiler/pipeline.ts'
import { createHost } from '../../src/runtime/host/create-host.ts'
import type { OutgoingRequest } from '../../src/runtime/host/http.ts'
import { HeaderStore } from '../../src/runtime/messages/header-store.ts'
import { handWritten, type PlainRequest, type PlainResult } from '../hand-written/ten-step.ts'
import type { Suite } from '../main.ts'
import { compare } from '../measure.ts'

const xml = `<policies>
  <inbound>
    <check-header name="X-Key" failed-check-httpcode="401" failed-check-error-message="no key" ignore-case="true" />
    <set-header name="X-Region"><value>weu</value></set-header>
    <set-header name="X-Method"><value>@(context.Request.Method.ToLowerInvariant())</value></set-header>
    <set-header name="X-Trace" exists-action="skip"><value>none</value></set-header>
    <choose>
      <when condition="@(context.Request.Headers.GetValueOrDefault("X-Key", "").StartsWith("gold-", StringComparison.Ordinal))"><set-variable name="tier" value="gold" /></when>
      <otherwise><set-variable name="tier" value="free" /></otherwise>
    </choose>
    <set-backend-service base-url="https://orders.internal/v2" />
    <set-query-parameter name="tier"><value>@((string)context.Variables["tier"])</value></set-query-parameter>
    <rewrite-uri template="@("/api" + context.Request.OriginalUrl.Path)" />
    <set-header name="X-Key" exists-action="delete" />
  </inbound>
  <backend><forward-request /></backend>
</policies>`

/** Twenty other policies keep the engine's call sites as varied as in a gateway. */
const others = Array.from(
  { length: 20 },
  (_, i) =>
    `<policies><inbound><set-header name="X-${i}"><value>@(context.Request.Method + ${i})</value></set-header><set-variable name="v${i}" value="@(${i} + context.Request.Url.Path.Length)" /><choose><when condition="@(context.Request.Url.Port == ${i})"><set-method>PUT</set-method></when></choose></inbound></policies>`,
)

const requests: readonly PlainRequest[] = [
  { method: 'GET', url: 'https://gateway.example.com/orders/1?x=1&y=2', headers: plainHeaders('gold-1') },
  { method: 'POST', url: 'https://gateway.example.com/orders', headers: plainHeaders('free-2') },
  { method: 'GET', url: 'https://gateway.example.com/orders/77/lines?tier=old&z=1', headers: plainHeaders('gold-77') },
]

function plainHeaders(key: string): [string, string][] {
  return [
    ['Host', 'gateway.example.com'],
    ['Accept', 'application/json'],
    ['Accept-Encoding', 'gzip, br'],
    ['Accept-Language', 'de'],
    ['User-Agent', 'bench/1'],
    ['X-Key', key],
    ['Cookie', 'a=1; b=2'],
    ['X-Request-Id', '0a2b7c1e'],
    ['Cache-Control', 'no-cache'],
    ['Origin', 'https://shop.example.com'],
  ]
}

function engineRunner(): { run(request: PlainRequest): PlainResult; disturb(): void } {
  const engine = createEngine()
  const pipeline = engine.compile(xml)
  const disturbers: Pipeline[] = others.map((text) => engine.compile(text))
  let sent: OutgoingRequest | null = null
  const host = createHost({
    forward: (request) => {
      sent = request
      return { status: 200, reason: 'OK', headers: new HeaderStore(), body: null }
    },
  })
  const run = (request: PlainRequest): PlainResult => {
    sent = null
    const evaluation = engine.evaluate(pipeline, { request }, { host })
    if (evaluation instanceof Promise) throw new Error('nothing here has to be waited for')
    const { response, variables } = evaluation
    const out = sent as OutgoingRequest | null
    return {
      status: response.status,
      method: request.method,
      url: out?.url ?? '',
      headers: out?.headers.pairs() ?? [],
      tier: out ? (variables.get('tier') as string) : null,
    }
  }
  return {
    run,
    disturb: () => {
      for (const other of disturbers) for (const request of requests) void engine.evaluate(other, { request }, { host })
    },
  }
}

/** Throws unless both give the same results on random requests. */
function proveEqual(run: (request: PlainRequest) => PlainResult): void {
  const token = fc.stringMatching(/^[a-z0-9-]{1,8}$/)
  const name = fc.constantFrom('X-Trace', 'X-Region', 'Accept', 'x-method', 'X-Forwarded-For')
  const request = fc.record({
    method: fc.constantFrom('GET', 'POST', 'DELETE'),
    url: fc
      .tuple(
        fc.array(token, { maxLength: 3 }),
        fc.array(fc.tuple(fc.oneof(token, fc.constant('tier')), token), { maxLength: 3 }),
      )
      .map(
        ([path, query]) =>
          `https://gateway.example.com/${path.join('/')}${query.length > 0 ? `?${query.map(([n, v]) => `${n}=${v}`).join('&')}` : ''}`,
      ),
    headers: fc
      .tuple(
        fc.option(fc.constantFrom('gold-1', 'free'), { nil: null }),
        fc.uniqueArray(fc.tuple(name, token), { selector: ([n]) => n.toLowerCase() }),
      )
      .map(([key, list]): [string, string][] => [
        ...(key === null ? [] : [['X-Key', key] as [string, string]]),
        ...list,
      ]),
  })
  const normal = (result: PlainResult): unknown => ({
    ...result,
    url: sortQuery(result.url),
    headers: result.headers.map(([n, v]) => `${n}: ${v}`),
  })
  fc.assert(
    fc.property(
      request,
      (r) => JSON.stringify(sorted(normal(run(r)))) === JSON.stringify(sorted(normal(handWritten(r)))),
    ),
    { numRuns: 500 },
  )
}

/** The order of parameters is the engine's own matter where the rewrite moves them. */
function sortQuery(url: string): string {
  const question = url.indexOf('?')
  return question < 0
    ? url
    : url.slice(0, question + 1) +
        url
          .slice(question + 1)
          .split('&')
          .sort()
          .join('&')
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  )
}

export const tenStep: Suite = {
  name: 'ten-step',
  summary: 'a ten-step policy, context and output included, against hand-written JavaScript',
  run: async () => {
    const { run, disturb } = engineRunner()
    proveEqual(run)
    for (let i = 0; i < 300; i++) disturb()
    let at = 0
    const next = (): PlainRequest => requests[at++ % requests.length] as PlainRequest
    return {
      '': await compare([
        { name: 'hand-written', run: () => handWritten(next()) },
        { name: 'sluice', run: () => run(next()) },
      ]),
    }
  },
}
