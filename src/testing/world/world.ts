import type { Engine } from '../../compiler/engine.ts'
import type { Evaluation } from '../../compiler/evaluation.ts'
import type { Pipeline } from '../../compiler/pipeline.ts'
import { variableValue } from '../../runtime/context/input-values.ts'
import { startTime } from '../../runtime/context/start-time.ts'
import { BackendMemory } from '../../runtime/host/backend-memory.ts'
import { type CachedResponse, MemoryCache } from '../../runtime/host/cache.ts'
import { VirtualClock } from '../../runtime/host/clock.ts'
import { MemoryConcurrency } from '../../runtime/host/concurrency.ts'
import { MemoryCounters } from '../../runtime/host/counters.ts'
import { createHost } from '../../runtime/host/create-host.ts'
import type { Host } from '../../runtime/host/host.ts'
import type { HostEvent } from '../../runtime/host/telemetry.ts'
import { MemoryVectorCache } from '../../runtime/host/vectors.ts'
import { plainNumber } from '../files/written-number.ts'
import type { Layer } from '../layers.ts'
import { contextInput, variableInput } from './context-of.ts'
import { stubbedCosmos, stubbedSql } from './data-stubs.ts'
import { credentialPorts } from './ports-of.ts'
import { type RecordedCall, stubbedBackend, stubbedHttp } from './stubs.ts'
import { Templates } from './templates.ts'
import { TokenFactory } from './tokens.ts'

type Data = Readonly<Record<string, unknown>>

/** One request and what it did. */
export interface Exchange {
  readonly evaluation: Evaluation
  readonly body: string
  readonly backend: readonly RecordedCall[]
  readonly calls: readonly RecordedCall[]
  readonly unanswered: readonly RecordedCall[]
  /** Requests to data sources that no stub answered. */
  readonly unansweredData: readonly string[]
  readonly events: readonly HostEvent[]
  /** Virtual milliseconds. */
  readonly elapsed: number
}

/** Where the virtual clock of a test or context begins. */
export function startOf({ now }: Data): number {
  return startTime(now === undefined || now === null ? undefined : String(now))
}

/** A world of its own: clock, caches, counters and what was captured; several requests share it. */
export class World {
  readonly clock: VirtualClock
  readonly cache: MemoryCache
  readonly #responses: MemoryCache<CachedResponse>
  readonly #vectors: MemoryVectorCache
  readonly captured: Record<string, unknown> = {}
  readonly #counters: MemoryCounters
  readonly #concurrency = new MemoryConcurrency()
  readonly #backends = new BackendMemory()
  readonly #engine: Engine
  readonly #start: number
  readonly #random: number
  /** Each request draws other numbers, the first those of the seed. */
  #sent = 0
  readonly #readFile: (path: string) => Uint8Array
  readonly #progress = new Map<unknown, { served: number }>()

  constructor(layer: Layer, engine: Engine, readFile: (path: string) => Uint8Array) {
    this.#start = startOf(layer.context)
    this.#random = Number(plainNumber(layer.context['seed'] ?? 1))
    this.clock = new VirtualClock(this.#start)
    this.cache = new MemoryCache(this.clock)
    this.#responses = new MemoryCache(this.clock)
    this.#vectors = new MemoryVectorCache(this.clock)
    this.#counters = new MemoryCounters(this.clock)
    this.#engine = engine
    this.#readFile = readFile
    this.fillCache((layer.settings['cache'] as Data | undefined) ?? {})
  }

  /** Puts values into the cache: `key: value` or `key: { value, duration }`. */
  fillCache(entries: Data): void {
    for (const [key, given] of Object.entries(entries)) {
      const isEntry =
        typeof given === 'object' &&
        given !== null &&
        'value' in given &&
        Object.keys(given).every((k) => k === 'value' || k === 'duration')
      const value = isEntry ? (given as Data)['value'] : given
      const duration = isEntry ? Number(plainNumber((given as Data)['duration'] ?? 3600)) : 3600
      this.cache.set(key, variableValue(variableInput(value), `cache.${key}`), duration, 'internal')
    }
  }

  /** Evaluates one request. */
  async send(layer: Layer, pipeline: Pipeline): Promise<Exchange> {
    const { settings } = layer
    const factory = await TokenFactory.create((settings['keys'] as Data | undefined) ?? {})
    const token: Record<string, string> = {}
    for (const [name, given] of Object.entries((settings['tokens'] as Data | undefined) ?? {}))
      token[name] = await factory.sign(name, given as Data, this.#start)
    const templates = new Templates((name) => factory.keySet(name))
    const scope = { token, captured: this.captured }
    const stubs = { clock: this.clock, templates, scope: () => scope, readFile: this.#readFile }
    const local = {
      calls: [] as RecordedCall[],
      backend: [] as RecordedCall[],
      unanswered: [] as RecordedCall[],
      unansweredData: [] as string[],
      events: [] as HostEvent[],
    }
    const forward = stubbedBackend(
      settings['backend'],
      stubs,
      local.backend,
      local.unanswered,
      this.#progressOf(settings['backend']),
    )
    const http = stubbedHttp(
      (settings['http'] as readonly unknown[] | undefined) ?? [],
      stubs,
      local.calls,
      local.unanswered,
    )
    const host: Host = createHost({
      clock: this.clock,
      seed: this.#random + this.#sent++,
      cache: this.cache,
      responses: this.#responses,
      vectors: this.#vectors,
      counters: this.#counters,
      concurrency: this.#concurrency,
      backends: this.#backends,
      http,
      forward,
      ...credentialPorts(settings['identity'], settings['connections']),
      sql: stubbedSql(settings['sql'], local.unansweredData),
      cosmos: stubbedCosmos(settings['cosmos'], local.unansweredData),
      telemetry: (event) => local.events.push(event),
    })
    const context = {
      ...layer.context,
      ...this.#subscriptionOf(layer),
      ...(settings['resolver'] === undefined ? {} : { graphql: graphqlOf(settings['resolver'] as Data) }),
      ...(layer.context['request'] === undefined ? {} : { request: templates.deep(layer.context['request'], scope) }),
    }
    const started = this.clock.now()
    const evaluation = await this.#engine.evaluate(pipeline, contextInput(context, this.#readFile), {
      host,
      trace: true,
    })
    const { body } = evaluation.response
    await body?.buffer()
    await Promise.resolve()
    return {
      evaluation,
      body: body ? body.peekText() : '',
      backend: local.backend,
      calls: local.calls,
      unanswered: local.unanswered,
      unansweredData: local.unansweredData,
      events: local.events,
      elapsed: this.clock.now() - started,
    }
  }

  /** A subscription whose dates nobody gave was made when the world began. */
  #subscriptionOf({ context }: Layer): Data {
    const subscription = context['subscription'] as Data | null | undefined
    if (!subscription) return {}
    return { subscription: { createdDate: new Date(this.#start).toISOString(), ...subscription } }
  }

  /** A list of replies goes on where the last request left it. */
  #progressOf(backend: unknown): { served: number } {
    let progress = this.#progress.get(backend)
    if (!progress) {
      progress = { served: 0 }
      this.#progress.set(backend, progress)
    }
    return progress
  }
}

/** The arguments and the parent that a test gives a resolver. */
function graphqlOf({ arguments: given, parent }: Data): Data {
  return { ...(given === undefined ? {} : { arguments: given }), ...(parent === undefined ? {} : { parent }) }
}
