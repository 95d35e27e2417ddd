import { createEngine, type Engine } from '../src/compiler/engine.ts'
import type { Pipeline } from '../src/compiler/pipeline.ts'
import { policyEntries } from '../src/compiler/policy-catalog.ts'
import { MemoryCache, type ResponseCachePort } from '../src/runtime/host/cache.ts'
import { MemoryConcurrency } from '../src/runtime/host/concurrency.ts'
import { MemoryCounters } from '../src/runtime/host/counters.ts'
import type { Host } from '../src/runtime/host/host.ts'
import type { HttpPort, IncomingResponse } from '../src/runtime/host/http.ts'
import type { VectorCachePort } from '../src/runtime/host/vectors.ts'
import { Body } from '../src/runtime/messages/body.ts'
import { runTestFile } from '../src/testing/run-files.ts'

/** The last request of a policy's witness, which can be evaluated again and again. */
export interface Replay {
  readonly name: string
  readonly run: () => unknown
  /** The same request by a document without policies. */
  readonly runEmpty: () => unknown
}

interface Recorded {
  readonly pipeline: Pipeline
  readonly input: Parameters<Engine['evaluate']>[1]
  readonly host: Host
}

/** A replay for each policy that has a witness. */
export async function policyReplays(): Promise<Replay[]> {
  const replays: Replay[] = []
  for (const { name, witness } of policyEntries())
    if (witness !== null) replays.push(replayOf(name, await lastRequest(witness)))
  return replays
}

const engine = createEngine()
const empty = engine.compile('<policies><inbound /><backend /><outbound /><on-error /></policies>', { parents: [] })

async function lastRequest(witness: string): Promise<Recorded> {
  let last: Recorded | undefined
  const recorder: Engine = {
    ...engine,
    evaluate: (pipeline, input, options) => {
      if (options?.host) last = { pipeline, input, host: options.host }
      return engine.evaluate(pipeline, input, options)
    },
  }
  const [file = '', ...test] = witness.split(' › ')
  const { tests } = await runTestFile(file, { engine: recorder, filter: test.join(' › ') })
  if (tests.length !== 1) throw new Error(`'${witness}' names ${tests.length} tests`)
  if (!last) throw new Error(`'${witness}' evaluates nothing`)
  return last
}

function replayOf(name: string, { pipeline, input, host: given }: Recorded): Replay {
  const nothing = (): void => {}
  const settled: Host = {
    ...given,
    forward: remembered(given.forward),
    http: remembered(given.http),
    responses: readOnly(given.responses, new MemoryCache(given.clock)),
    vectors: { nearest: (...query) => given.vectors.nearest(...query), add: nothing } satisfies VectorCachePort,
    eventHub: nothing,
    serviceBus: nothing,
    subscriptions: { publish: nothing },
    telemetry: nothing,
  }
  // Limits start anew: what is measured is a request that they let pass.
  const host = (): Host => ({
    ...settled,
    counters: new MemoryCounters(given.clock),
    concurrency: new MemoryConcurrency(),
  })
  return {
    name,
    run: () => engine.evaluate(pipeline, input, { host: host() }),
    runEmpty: () => engine.evaluate(empty, input, { host: host() }),
  }
}

/** What is stored goes elsewhere, so that each request finds what the witness left. */
function readOnly(cache: ResponseCachePort, scratch: ResponseCachePort): ResponseCachePort {
  return {
    get: (...query) => cache.get(...query),
    set: (...entry) => scratch.set(...entry),
  }
}

/** Answers a call at once as it was answered the first time. */
function remembered(port: HttpPort): HttpPort {
  const known = new Map<string, { answer: IncomingResponse; bytes: Uint8Array | null }>()
  const replay = (key: string): IncomingResponse | undefined => {
    const found = known.get(key)
    if (!found) return undefined
    const { answer, bytes } = found
    return { ...answer, headers: answer.headers.clone(), body: bytes && Body.ofBytes(bytes) }
  }
  return (request) => {
    const key = `${request.method} ${request.url}`
    return (
      replay(key) ??
      Promise.resolve(port(request)).then(async (answer) => {
        await answer.body?.buffer()
        known.set(key, { answer, bytes: answer.body ? answer.body.peekBytes() : null })
        return replay(key) as IncomingResponse
      })
    )
  }
}
