/** Evaluates recipes where nothing of Node exists; data goes in and out as JSON text. */
import {
  Body,
  compile,
  createHost,
  evaluate,
  HeaderStore,
  type IncomingResponse,
  VirtualClock,
} from '../../src/index.ts'

interface Reply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly json?: unknown
}

interface Job {
  readonly policy: string
  readonly namedValues: Readonly<Record<string, string>>
  readonly context: {
    readonly request?: object
    readonly backend?: Reply | Reply[]
    readonly http?: readonly { readonly reply: Reply }[]
    readonly operation?: object
  }
}

function answer({ status = 200, headers = {}, body, json }: Reply): IncomingResponse {
  const flat = Object.entries(headers).flat().map(String)
  if (json !== undefined) flat.push('Content-Type', 'application/json')
  const text = json === undefined ? body : JSON.stringify(json)
  return {
    status,
    reason: '',
    headers: new HeaderStore(flat, true),
    body: text === undefined ? null : Body.ofText(text),
  }
}

export async function run(text: string): Promise<string> {
  const { policy, namedValues, context } = JSON.parse(text) as Job
  const { backend, http, ...input } = context
  const replies = Array.isArray(backend) ? [...backend] : [backend ?? {}]
  const host = createHost({
    clock: new VirtualClock(Date.parse('2026-01-01T00:00:00Z')),
    seed: 1,
    forward: () => answer((replies.length > 1 ? replies.shift() : replies[0]) ?? {}),
    http: () => answer(http?.[0]?.reply ?? {}),
  })
  const { response, error } = await evaluate(
    compile(policy, { namedValues, backends: { 'orders-canary': { url: 'https://canary.example.com' } } }),
    input,
    { host },
  )
  return JSON.stringify({
    status: response.status,
    headers: response.headers.pairs(),
    body: response.body?.peekText() ?? null,
    error: error?.message ?? null,
  })
}
