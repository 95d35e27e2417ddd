import { parts } from '#parts'
import type { Engine, EngineOptions, EvaluateOptions } from './compiler/engine.ts'
import type { Evaluation } from './compiler/evaluation.ts'
import type { Pipeline } from './compiler/pipeline.ts'
import type { Surroundings } from './compiler/surroundings.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import type { ContextInput } from './entities/context-input.ts'
import type { RequestContext } from './runtime/context/request-context.ts'

/**
 * Makes an engine with policies, .NET types and limits of your own. The top-level `compile`, `check` and `evaluate` use
 * one without options. The first engine of a process loads the compiler, which `import 'sluice'` doesn't.
 */
export function createEngine(options?: EngineOptions): Engine {
  return parts.engine().createEngine(options)
}

let shared: Engine | undefined

function engine(): Engine {
  shared ??= createEngine()
  return shared
}

/**
 * Compiles a policy document with the default engine.
 *
 * @throws CompileError with every diagnostic when the document has errors
 * @example
 * const pipeline = compile(xml, { namedValues: { region: 'weu' } })
 */
export function compile(xml: string, surroundings?: Surroundings): Pipeline {
  return engine().compile(xml, surroundings)
}

/** Everything that is wrong or doubtful in a policy document; never throws. */
export function check(xml: string, surroundings?: Surroundings): readonly Diagnostic[] {
  return engine().check(xml, surroundings)
}

/**
 * Evaluates a compiled policy for a request. Gives a promise only where something had to be waited for.
 *
 * @example
 * const { response } = await evaluate(pipeline, { request: { method: 'GET', url: 'https://gateway.example.com/orders' } })
 */
export function evaluate(
  pipeline: Pipeline,
  input?: ContextInput | RequestContext,
  options?: EvaluateOptions,
): Evaluation | Promise<Evaluation> {
  return engine().evaluate(pipeline, input, options)
}

export type { Engine, EngineOptions, EvaluateOptions } from './compiler/engine.ts'
export type { Evaluation } from './compiler/evaluation.ts'
export { CompileError, type Pipeline } from './compiler/pipeline.ts'
export type {
  FragmentSource,
  NamedValue,
  ParentDocument,
  Placeholders,
  Surroundings,
} from './compiler/surroundings.ts'
export {
  type Diagnostic,
  type DiagnosticJson,
  diagnosticToJson,
  type Severity,
  SourceText,
  type Span,
} from './diagnostics/diagnostic.ts'
export type { BackendEntity } from './entities/backend.ts'
export type { ContextInput } from './entities/context-input.ts'
export { definePolicy } from './policies/define.ts'
export { constant, deferred, list, mapOperand } from './policies/operand.ts'
export {
  any,
  base64,
  bool,
  element,
  int,
  ip,
  many,
  nullableString,
  number,
  one,
  oneOf,
  optional,
  seconds,
  string,
  uri,
} from './policies/schema.ts'
export type { CertificateEntity } from './runtime/certificate-store.ts'
export { PolicyError } from './runtime/errors.ts'
export { type ClockPort, realClock, VirtualClock } from './runtime/host/clock.ts'
export {
  ConnectionFailure,
  type ConnectionPort,
  type ConnectionRequest,
  type ConnectionToken,
  StaticConnections,
} from './runtime/host/connections.ts'
export { createHost, type HostOptions } from './runtime/host/create-host.ts'
export {
  type CosmosAnswer,
  type CosmosPort,
  type CosmosRequest,
  DataFailure,
  type SqlPort,
  type SqlQuery,
} from './runtime/host/data.ts'
export type { Host } from './runtime/host/host.ts'
export { CallFailure, type HttpPort, type IncomingResponse, type OutgoingRequest } from './runtime/host/http.ts'
export {
  IdentityFailure,
  type IdentityPort,
  StaticIdentity,
  type StaticToken,
  type TokenRequest,
} from './runtime/host/identity.ts'
export {
  type EventHubMessage,
  type EventHubPort,
  ServiceBusFailure,
  type ServiceBusMessage,
  type ServiceBusPort,
} from './runtime/host/messaging.ts'
export { type GraphqlEvent, MemorySubscriptions, type SubscriptionPort } from './runtime/host/subscriptions.ts'
export { Body } from './runtime/messages/body.ts'
export { HeaderStore } from './runtime/messages/header-store.ts'
