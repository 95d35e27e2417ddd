import type { Limits } from '../dotnet/values/ambient.ts'
import type { Backends } from './backends/backends.ts'
import type { CertificateStore } from './certificate-store.ts'
import { LastError } from './context/last-error.ts'
import type { RequestContext } from './context/request-context.ts'
import { errorBody, PolicyError } from './errors.ts'
import type { Host } from './host/host.ts'
import { Body } from './messages/body.ts'
import { HeaderStore, headerNameTest } from './messages/header-store.ts'
import { ResponseMessage } from './messages/response.ts'
import { endPipeline, type Program, type Section, type Signal } from './pipeline.ts'
import { reasonPhrase } from './reason-phrases.ts'
import { Run } from './run.ts'
import { TraceRecorder } from './trace.ts'
import { asPolicyError, walk } from './walk.ts'

export interface EvaluateOptions {
  readonly host: Host
  readonly limits: Limits
  readonly trace: boolean
  readonly signal: AbortSignal | null
  readonly certificates: CertificateStore
  readonly backends: Backends
  /** Hides secrets in the trace. */
  readonly redact: (text: string) => string
}

/** What the run left behind. */
export interface Outcome {
  readonly context: RequestContext
  /** The response for the caller. */
  readonly response: ResponseMessage
  /** The error that started on-error, if any. */
  readonly error: PolicyError | null
  readonly trace: TraceRecorder | null
}

/** Runs a program over a request context: inbound, backend, outbound, and on-error where something fails. */
export function evaluateProgram(
  program: Program,
  context: RequestContext,
  options: EvaluateOptions,
): Outcome | Promise<Outcome> {
  const trace = options.trace
    ? new TraceRecorder({
        serviceName: context.deployment.text('ServiceName') ?? '',
        traceId: context.requestId,
        now: () => options.host.clock.now(),
        redact: options.redact,
      })
    : null
  const run = new Run({
    context,
    host: options.host,
    program,
    limits: options.limits,
    trace,
    signal: options.signal,
    backends: options.backends,
    certificates: options.certificates,
    walk,
  })
  if (trace) {
    traceArrival(trace, context)
    context.onTrace = (source, message) => trace.add(source, message)
  }
  program.hot.count()
  try {
    const signal = isPreflight(context)
      ? answerPreflight(run)
      : walk(run, { start: 0, end: program.starts['on-error'] })
    if (isPromise(signal)) return signal.then(() => finish(run, null)).catch((error: unknown) => recover(run, error))
    const outcome = finish(run, null)
    return outcome instanceof Promise ? outcome.catch((error: unknown) => recover(run, error)) : outcome
  } catch (error) {
    return recover(run, error)
  }
}

function isPromise(value: Signal | Promise<Signal>): value is Promise<Signal> {
  return typeof value === 'object'
}

/** A preflight request for an operation that isn't defined with OPTIONS itself: the pipeline doesn't run for it. */
function isPreflight(context: RequestContext): boolean {
  const { request, operation } = context
  if (request.method !== 'OPTIONS' || !operation || operation.text('Method')?.toUpperCase() === 'OPTIONS') return false
  return request.headers.has('Origin') && request.headers.has('Access-Control-Request-Method')
}

/** Asks each cors policy in order; where none answers the response is empty, where there is none nothing matches. */
async function answerPreflight(run: Run): Promise<Signal> {
  const { preflights } = run.program
  if (preflights.length === 0) {
    throw new PolicyError({
      source: 'configuration',
      reason: 'OperationNotFound',
      message: 'Unable to match incoming request to an operation.',
      status: 404,
      clientMessage: 'Resource not found',
    })
  }
  for (const pc of preflights) {
    const signal = await walk(run, { start: pc, end: pc + 1 })
    if (signal === endPipeline) return signal
  }
  run.context.response = new ResponseMessage()
  return endPipeline
}

/** Sets LastError and the default response, then runs on-error. */
function recover(run: Run, thrown: unknown): Outcome | Promise<Outcome> {
  const error = asPolicyError(thrown)
  const { context } = run
  const origin = error.origin
  const lastError = new LastError({
    source: error.parts.source ?? origin?.policy ?? 'configuration',
    reason: error.parts.reason,
    message: error.parts.message,
    scope: origin?.scope ?? null,
    section: origin?.section ?? null,
    path: origin ? errorPath(origin.path) : null,
    policyId: origin?.policyId ?? null,
    elapsed: Math.max(0, Math.round(run.host.clock.now() - context.timestamp)),
  })
  context.lastError = lastError
  if (!error.parts.keepResponse || !context.response) context.response = defaultErrorResponse(error, context)
  run.trace?.add(
    lastError.source,
    {
      message: lastError.message,
      reason: lastError.reason,
      section: lastError.section,
      scope: lastError.scope,
      path: lastError.path,
    },
    { section: 'on-error', origin },
  )
  const block = { start: run.program.starts['on-error'], end: run.program.starts.end }
  try {
    const signal = walk(run, block)
    if (isPromise(signal))
      return signal.then(() => finish(run, error)).catch((second: unknown) => failAgain(run, error, second))
    const outcome = finish(run, error)
    return outcome instanceof Promise ? outcome.catch((second: unknown) => failAgain(run, error, second)) : outcome
  } catch (second) {
    return failAgain(run, error, second)
  }
}

/** An error inside on-error stops on-error; the response at that point is sent, or the refusal of a policy that refuses it. */
function failAgain(run: Run, error: PolicyError, thrown: unknown): Outcome | Promise<Outcome> {
  const second = asPolicyError(thrown)
  const before = run.context.lastError
  run.context.lastError = new LastError({
    source: second.parts.source ?? second.origin?.policy ?? before?.source ?? 'configuration',
    reason: second.parts.reason,
    message: second.parts.message,
    scope: second.origin?.scope ?? null,
    section: 'on-error',
    path: second.origin ? errorPath(second.origin.path) : null,
    policyId: second.origin?.policyId ?? null,
    elapsed: before?.elapsed ?? 0,
  })
  run.trace?.add(
    second.origin?.policy ?? 'on-error',
    { message: second.parts.message, reason: second.parts.reason },
    { section: 'on-error', origin: second.origin },
  )
  if (second.parts.replacesResponse) run.context.response = defaultErrorResponse(second, run.context)
  try {
    const outcome = finish(run, error)
    return outcome instanceof Promise ? outcome.catch((third: unknown) => failAgain(run, error, third)) : outcome
  } catch (third) {
    return failAgain(run, error, third)
  }
}

/** `LastError.Path` names the nested place; a policy directly below its section has just its own step. */
function errorPath(path: string): string {
  return path
}

function finish(run: Run, error: PolicyError | null): Outcome | Promise<Outcome> {
  run.context.response ??= new ResponseMessage()
  const pending = run.answered()
  if (pending) return pending.then(() => finish(run, error))
  for (let work = run.atEnd.shift(); work; work = run.atEnd.shift()) {
    const waiting = work(run)
    if (waiting) return waiting.then(() => finish(run, error))
  }
  return outcome(run, error)
}

function outcome(run: Run, error: PolicyError | null): Outcome {
  const { context, trace } = run
  const response = sendable(context.response ?? new ResponseMessage(), context)
  if (trace) {
    const section: Section = 'outbound'
    trace.add(
      'transfer-response',
      { message: 'Response has been sent to the caller in full' },
      { section, origin: null },
    )
  }
  return { context, response, error, trace }
}

/** What the caller gets: HEAD is answered by headers only, and 1xx, 204 and 304 go out without a body. */
function sendable(response: ResponseMessage, { request }: RequestContext): ResponseMessage {
  const { status, reason, headers, body } = response
  if (!body) return response
  const isBare = status < 200 || status === 204 || status === 304
  if (isBare) return new ResponseMessage(status, reason, headers.without(isContentLength), null)
  return request.originalMethod === 'HEAD' ? new ResponseMessage(status, reason, headers, null) : response
}

const isContentLength = headerNameTest(['Content-Length'])

function defaultErrorResponse(error: PolicyError, context: RequestContext): ResponseMessage {
  const { status, clientMessage, headers } = error.parts
  const phrase = error.parts.reasonPhrase ?? reasonPhrase(status)
  const flat = ['Content-Type', 'application/json']
  for (const [name, value] of headers ?? []) flat.push(name, value)
  const text =
    clientMessage === undefined
      ? errorBody(
          status,
          status === 500 ? 'Internal server error' : reasonPhrase(status),
          status === 500 ? context.requestId : null,
        )
      : errorBody(status, clientMessage, null)
  return new ResponseMessage(status, phrase, new HeaderStore(flat, true), Body.ofText(text))
}

function traceArrival(trace: TraceRecorder, context: RequestContext): void {
  const { request } = context
  const headers = request.headers.pairs().map(([name, value]) => ({ name, value }))
  trace.add(
    'api-inspector',
    { request: { method: request.method, url: request.originalUrl.toString(), headers } },
    { section: 'inbound', origin: null },
  )
  const { url } = request
  trace.add(
    'api-inspector',
    {
      configuration: {
        api: {
          from: `/${(context.api?.text('Path') ?? '').replace(/^\//, '')}`,
          to: {
            scheme: url.scheme,
            host: url.host,
            port: url.port,
            path: url.path,
            queryString: url.queryString,
            query: Object.fromEntries(url.query.names().map((n) => [n, url.query.values(n)])),
            isDefaultPort: url.hostHeader === url.host,
          },
          version: context.api?.text('Version') ?? null,
          revision: context.api?.text('Revision') ?? '1',
        },
        operation: {
          method: context.operation?.text('Method') ?? '-',
          uriTemplate: context.operation?.text('UrlTemplate') ?? '-',
        },
        user: context.user ? { id: context.user.text('Id') } : '-',
        product: context.product ? { id: context.product.text('Id') } : '-',
      },
    },
    { section: 'inbound', origin: null },
  )
}
