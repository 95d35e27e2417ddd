import { type Limits, startExpression } from '../dotnet/values/ambient.ts'
import type { Backend } from './backends/backend.ts'
import type { Backends } from './backends/backends.ts'
import type { CertificateStore } from './certificate-store.ts'
import type { RequestContext } from './context/request-context.ts'
import type { Host } from './host/host.ts'
import type { ClientCertificate, OutgoingRequest } from './host/http.ts'
import type { ResponseMessage } from './messages/response.ts'
import type { Block, Program, Signal } from './pipeline.ts'
import type { TraceRecorder } from './trace.ts'

/** What set-backend-service says of a Service Fabric service. */
export interface FabricChoice {
  /** `fabric:/app/service` instead of the entity's. */
  readonly serviceInstance: string | null
  readonly partitionKey: string | null
  readonly replicaType: 'primary' | 'secondary' | null
  readonly listener: string | null
  /** Asked after each call: true = resolve again and repeat it. */
  readonly resolveCondition: (() => boolean) | null
  /** The condition reads the body of the response. */
  readonly conditionReadsBody: boolean
}

/** The backend that set-backend-service chose. */
export interface SelectedBackend {
  readonly id: string
  /** Scope of the policy that chose it. */
  readonly scope: string
  /** Null for the Dapr side-car. */
  readonly backend: Backend | null
  readonly fabric: FabricChoice | null
}

/** The evaluator, handed in so that this file need not import it. */
type Walk = (run: Run, block: Block, signal?: AbortSignal) => Signal | Promise<Signal>

/** The state of one evaluation; the first argument of every op. */
export class Run {
  readonly context: RequestContext
  readonly host: Host
  readonly program: Program
  readonly limits: Limits
  /** Null when nobody traces. */
  readonly trace: TraceRecorder | null
  readonly signal: AbortSignal | null
  /** Work that a policy put off until the response leaves (cors headers, deferred counting). */
  readonly atEnd: ((run: Run) => void | Promise<void>)[] = []
  /** Work to do as soon as there is a response: before outbound, at the end where outbound isn't reached. */
  #atResponse: ((run: Run) => void | Promise<void>)[] | null = null
  /** Checks of the backend's answer. */
  #beforeOutbound: ((run: Run) => Promise<undefined> | undefined)[] | null = null
  /** Counters that this request has counted on, with the amount: several policies on one key count once. */
  counted: Map<string, number> | null = null
  /** What policies of several instructions keep between them, by the slot that the builder gave. */
  readonly slots: unknown[] = []
  selectedBackend: SelectedBackend | null = null
  /** What the proxy policy chose. */
  proxy: NonNullable<OutgoingRequest['proxy']> | null = null
  /** set-header has set the Host of the request: it doesn't follow the URL. */
  keepsHost = false
  /** What authentication-certificate presents to the backend. */
  clientCertificate: ClientCertificate | null = null
  /** Stops the branch of `wait` that runs; what an op starts in it and finishes later has no effect once it is aborted. */
  branch: AbortSignal | undefined = undefined
  /** A request body that can't be sent again has gone out. */
  bodySent = false
  /** Backend entities. */
  readonly backends: Backends
  /** Certificates of the instance. */
  readonly certificates: CertificateStore
  readonly #walk: Walk
  /** Responses in variables whose bodies are streams still. */
  #streamed: ResponseMessage[] | null = null

  constructor(parts: {
    context: RequestContext
    host: Host
    program: Program
    limits: Limits
    trace: TraceRecorder | null
    signal: AbortSignal | null
    backends: Backends
    certificates: CertificateStore
    walk: Walk
  }) {
    this.context = parts.context
    this.host = parts.host
    this.program = parts.program
    this.limits = parts.limits
    this.trace = parts.trace
    this.signal = parts.signal
    this.backends = parts.backends
    this.certificates = parts.certificates
    this.#walk = parts.walk
  }

  /** Brings the bodies of responses in variables into memory, so that expressions can read them. */
  bufferStored(): Promise<undefined> | undefined {
    const response = this.#streamed?.pop()
    if (!response) return undefined
    const buffering = response.body?.buffer()
    return buffering ? buffering.then(() => this.bufferStored()) : this.bufferStored()
  }

  /** A response that was stored in a variable while its body still streams. */
  storedStreaming(response: ResponseMessage): void {
    this.#streamed ??= []
    this.#streamed.push(response)
  }

  /** Runs a block of the program; `signal` stops it. An op that goes on later hands on the branch it was started in. */
  walk(block: Block, signal: AbortSignal | undefined = this.branch): Signal | Promise<Signal> {
    return this.#walk(this, block, signal)
  }

  /** Stops what an op starts: the caller goes away, or the branch of `wait` that the op runs in is stopped. */
  stopSignal(branch: AbortSignal | undefined = this.branch): AbortSignal | undefined {
    const { signal } = this
    return signal && branch ? AbortSignal.any([signal, branch]) : (signal ?? branch)
  }

  /** Puts work off until the response is there. */
  whenAnswered(work: (run: Run) => void | Promise<void>): void {
    this.#atResponse ??= []
    this.#atResponse.push(work)
  }

  /** Does what waits for the response, once. */
  answered(): Promise<undefined> | undefined {
    const waiting = this.#atResponse
    if (!waiting) return undefined
    for (let work = waiting.shift(); work; work = waiting.shift()) {
      const pending = work(this)
      if (pending) return pending.then(() => this.answered())
    }
    return undefined
  }

  /** Has the answer looked at before outbound runs; an error there ends in on-error. */
  beforeOutbound(check: (run: Run) => Promise<undefined> | undefined): void {
    this.#beforeOutbound ??= []
    this.#beforeOutbound.push(check)
  }

  /** Lets those who asked look at the answer, in their order. */
  checkAnswer(): Promise<undefined> | undefined {
    const check = this.#beforeOutbound?.shift()
    if (!check) return undefined
    const pending = check(this)
    return pending ? pending.then(() => this.checkAnswer()) : this.checkAnswer()
  }

  /** Gives the next expression its ambient and a fresh budget. */
  enterExpression(): void {
    startExpression(this.host.ambient, this.limits)
  }
}
