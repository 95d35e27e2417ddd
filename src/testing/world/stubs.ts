import type { ClockPort } from '../../runtime/host/clock.ts'
import { CallFailure, type HttpPort, type IncomingResponse, type OutgoingRequest } from '../../runtime/host/http.ts'
import { Body } from '../../runtime/messages/body.ts'
import { HeaderStore } from '../../runtime/messages/header-store.ts'
import { reasonPhrase } from '../../runtime/reason-phrases.ts'
import { matchJson, matchText, missing } from '../expect/matchers.ts'
import { WrittenNumber, writtenJson } from '../files/written-number.ts'
import { durationOf } from './duration.ts'
import type { TemplateScope, Templates } from './templates.ts'

/** A call as it left: what expectations look at. */
export interface RecordedCall {
  readonly method: string
  readonly url: string
  readonly headers: HeaderStore
  /** Null without a body. */
  readonly bytes: Uint8Array | null
  readonly body: string
  readonly certificate: string | null
  readonly proxy: string | null
}

type Data = Readonly<Record<string, unknown>>

export interface StubWorld {
  readonly clock: ClockPort
  readonly templates: Templates
  readonly scope: () => TemplateScope
  /** Reads a `file:` of a reply. */
  readonly readFile: (path: string) => Uint8Array
}

/** The `http` port: first match wins; an unanswered call is kept in `unanswered` and fails as an unreachable host. */
export function stubbedHttp(
  stubs: readonly unknown[],
  world: StubWorld,
  calls: RecordedCall[],
  unanswered: RecordedCall[],
): HttpPort {
  return async (request) => {
    const call = await record(request)
    calls.push(call)
    const stub = (stubs as readonly Data[]).find((s) => matchesCall(s['when'] as Data | undefined, call))
    if (!stub) {
      unanswered.push(call)
      throw new CallFailure('connection', `The remote name could not be resolved: '${hostOf(call.url)}'`)
    }
    return answer(stub['reply'] as Data, call, request, world)
  }
}

/** The backend: a reply; a list of replies, one a call, the last repeats; or a list of `{ when, reply }`. `progress` is shared by the requests of a world. */
export function stubbedBackend(
  backend: unknown,
  world: StubWorld,
  calls: RecordedCall[],
  unanswered: RecordedCall[],
  progress: { served: number },
): HttpPort {
  return async (request) => {
    const call = await record(request)
    calls.push(call)
    if (!Array.isArray(backend)) return answer((backend as Data | undefined) ?? {}, call, request, world)
    const list = backend as readonly Data[]
    if (list.some((item) => 'reply' in item)) {
      const stub = list.find((item) => matchesCall(item['when'] as Data | undefined, call))
      if (stub) return answer(stub['reply'] as Data, call, request, world)
      unanswered.push(call)
      throw new CallFailure('connection', `The remote name could not be resolved: '${hostOf(call.url)}'`)
    }
    const reply = list[Math.min(progress.served++, list.length - 1)] ?? {}
    return answer(reply, call, request, world)
  }
}

function hostOf(url: string): string {
  return /^[a-z]+:\/\/([^/:?#]+)/i.exec(url)?.[1] ?? url
}

async function record(request: OutgoingRequest): Promise<RecordedCall> {
  await request.body?.buffer()
  const bytes = request.body ? request.body.peekBytes() : null
  return {
    method: request.method,
    url: request.url,
    headers: request.headers.clone(),
    bytes,
    body: bytes ? new TextDecoder().decode(bytes) : '',
    certificate: request.certificate?.thumbprint ?? null,
    proxy: request.proxy?.url ?? null,
  }
}

export function matchesCall(when: Data | undefined, call: RecordedCall): boolean {
  if (!when) return true
  const { method, url, headers, body, json } = when
  if (
    method !== undefined &&
    (typeof method === 'string'
      ? method.toUpperCase() !== call.method.toUpperCase()
      : matchText(method, call.method) !== null)
  )
    return false
  if (
    url !== undefined &&
    (typeof url === 'string' ? !wildcard(url).test(call.url) : matchText(url, call.url) !== null)
  )
    return false
  for (const [name, expected] of Object.entries((headers as Data | undefined) ?? {}))
    if (matchText(expected, call.headers.get(name) ?? missing) !== null) return false
  if (body !== undefined && matchText(body, call.body) !== null) return false
  return json === undefined || matchBodyJson(json, call.body)
}

function matchBodyJson(expected: unknown, body: string): boolean {
  try {
    return matchJson(expected, JSON.parse(body)) === null
  } catch {
    return false
  }
}

/** `*` matches any characters. */
function wildcard(pattern: string): RegExp {
  return new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^]*')}$`,
  )
}

async function answer(
  reply: Data,
  call: RecordedCall,
  request: OutgoingRequest,
  world: StubWorld,
): Promise<IncomingResponse> {
  const delay = reply['delay'] === undefined ? 0 : (durationOf(reply['delay']) ?? 0)
  const { continueTimeout } = request
  if (continueTimeout !== undefined && (delay > continueTimeout || reply['fail'] === 'timeout')) {
    await world.clock.sleep(continueTimeout, request.signal)
    throw new CallFailure('timeout', 'The operation has timed out.')
  }
  if (delay > 0) await world.clock.sleep(delay, request.signal)
  if (reply['fail'] === 'timeout') {
    if (request.timeout !== null) await world.clock.sleep(request.timeout, request.signal)
    throw new CallFailure('timeout', 'The operation has timed out.')
  }
  if (reply['fail'] === 'connection') throw new CallFailure('connection', 'Unable to connect to the remote server')
  const given = world.templates.deep(reply, { ...world.scope(), request: requestScope(call) }) as Data
  const status = Number(String(given['status'] ?? 200))
  return {
    status,
    reason: typeof given['reason'] === 'string' ? given['reason'] : reasonPhrase(status),
    headers: replyHeaders(given),
    body: replyBody(given, world),
  }
}

function requestScope(call: RecordedCall): NonNullable<TemplateScope['request']> {
  const url = new URL(call.url)
  return {
    method: call.method,
    url: call.url,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(call.headers.pairs().map(([n, v]) => [n.toLowerCase(), v])),
    body: call.body,
  }
}

function replyHeaders(reply: Data): HeaderStore {
  const flat: string[] = []
  for (const [name, value] of Object.entries((reply['headers'] as Data | undefined) ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) flat.push(name, String(one))
  }
  const headers = new HeaderStore(flat, true)
  if (reply['json'] !== undefined && !headers.has('Content-Type')) headers.append('Content-Type', 'application/json')
  return headers
}

function replyBody(reply: Data, world: StubWorld): Body | null {
  const { body, json, base64, file, chunks } = reply
  if (Array.isArray(chunks)) return Body.ofStream(stream(chunks, world.clock))
  if (json !== undefined) return Body.ofText(writtenJson(json))
  if (typeof base64 === 'string') return Body.ofBytes(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)))
  if (typeof file === 'string') return Body.ofBytes(world.readFile(file))
  return body === undefined || body === null
    ? null
    : Body.ofText(body instanceof WrittenNumber ? body.source : String(body))
}

async function* stream(chunks: readonly unknown[], clock: ClockPort): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    const { text, data, delay } = (typeof chunk === 'object' && chunk !== null ? chunk : { text: chunk }) as Data
    const wait = delay === undefined ? 0 : (durationOf(delay) ?? 0)
    if (wait > 0) await clock.sleep(wait)
    yield new TextEncoder().encode(String(text ?? data ?? ''))
  }
}
