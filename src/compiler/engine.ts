import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { dotnetTypes } from '../dotnet/index.ts'
import type { TypeDefinition } from '../dotnet/type-system/definition.ts'
import { defaultLimits, type Limits, startExpression } from '../dotnet/values/ambient.ts'
import type { ContextInput } from '../entities/context-input.ts'
import type { BindingEnvironment } from '../expressions/binding/environment.ts'
import { builtInPolicies } from '../policies/built-in.ts'
import type { PolicyDefinition } from '../policies/define.ts'
import { knownPolicies } from '../policies/known.ts'
import { createContext } from '../runtime/context/create-context.ts'
import { contextTypes } from '../runtime/context/index.ts'
import { contextNamespace, contextType } from '../runtime/context/namespace.ts'
import type { RequestContext } from '../runtime/context/request-context.ts'
import { evaluateProgram, type Outcome } from '../runtime/evaluate.ts'
import { createHost } from '../runtime/host/create-host.ts'
import type { Host } from '../runtime/host/host.ts'
import { hotByDefault } from '../runtime/pipeline.ts'
import { redactor } from '../syntax/substitution/redactor.ts'
import { PolicyCatalog } from './catalog.ts'
import { checkCodeGeneration } from './code-generation.ts'
import { type CompilerServices, compileDocument } from './compilation.ts'
import { type Evaluation, evaluationOf } from './evaluation.ts'
import { CompileError, type Pipeline } from './pipeline.ts'
import { plan } from './plan.ts'
import { namedValueTexts, type Surroundings } from './surroundings.ts'

/** What an embedder adds to the engine. */
export interface EngineOptions {
  /** Policies of your own, made by `definePolicy`; one with a built-in name takes its place. */
  readonly policies?: readonly PolicyDefinition[]
  /** .NET types of your own that expressions may use. */
  readonly types?: readonly TypeDefinition[]
  /** Budget of an expression; what is left out keeps its default. */
  readonly limits?: Partial<Limits>
  /**
   * Evaluations after which a pipeline is printed as one function, which is faster and gives the same results: 1000
   * where left out, 0 = from the first one on, `Infinity` = never.
   */
  readonly hotAfter?: number
}

export interface EvaluateOptions {
  /** The outside; an in-memory one where left out. */
  readonly host?: Host
  /** Records a trace; costs time. */
  readonly trace?: boolean
  /** Aborts the evaluation when the caller goes away. */
  readonly signal?: AbortSignal
}

/** Compiles and evaluates policies with a set of policies, types and limits. It has no state but caches. */
export interface Engine {
  /**
   * Compiles a policy document.
   *
   * @throws CompileError with every diagnostic when the document has errors
   */
  compile(xml: string, surroundings?: Surroundings): Pipeline
  /** Everything that is wrong or doubtful in a document; never throws. */
  check(xml: string, surroundings?: Surroundings): readonly Diagnostic[]
  /** Evaluates a pipeline for a request; gives a promise only where something had to be waited for. */
  evaluate(
    pipeline: Pipeline,
    input?: ContextInput | RequestContext,
    options?: EvaluateOptions,
  ): Evaluation | Promise<Evaluation>
  /** The policies it knows. */
  readonly catalog: PolicyCatalog
  /** @internal What expressions see. */
  readonly environment: BindingEnvironment
  readonly limits: Limits
}

/** Makes an engine. The top-level `compile`, `check` and `evaluate` use one without options. */
export function createEngine(options: EngineOptions = {}): Engine {
  const limits: Limits = { ...defaultLimits, ...options.limits }
  const services: CompilerServices = {
    catalog: new PolicyCatalog([...builtInPolicies, ...(options.policies ?? [])], knownPolicies),
    environment: {
      contextType: contextType('IProxyRequestContext'),
      types: [...dotnetTypes, ...contextTypes, ...(options.types ?? [])],
      contextNamespaces: [contextNamespace],
    },
  }
  return {
    catalog: services.catalog,
    environment: services.environment,
    limits,
    check: (xml, surroundings = {}) => compileDocument(xml, surroundings, services).reporter.diagnostics,
    compile: (xml, surroundings = {}) => {
      const { draft, certificates, reporter, backends } = compileDocument(xml, surroundings, services)
      if (!reporter.hasErrors) checkCodeGeneration(draft, reporter)
      const { diagnostics } = reporter
      if (reporter.hasErrors) throw new CompileError(diagnostics)
      return {
        diagnostics,
        ready: () => Promise.all(draft.loads.map((load) => load())).then(() => undefined),
        program: plan(draft, options.hotAfter ?? hotByDefault),
        redact: redactor(namedValueTexts(surroundings.namedValues ?? {})),
        surroundings,
        certificates,
        backends,
      }
    },
    evaluate: (pipeline, input = {}, given = {}) => {
      const host = given.host ?? createHost()
      const { isResolver } = pipeline.program
      startExpression(host.ambient, limits) // reading the input has a budget of its own
      const context = isContext(input)
        ? input
        : createContext(isResolver ? withArguments(input) : input, host, pipeline.certificates)
      const outcome = evaluateProgram(pipeline.program, context, {
        host: isResolver ? { ...host, forward: host.http } : host,
        limits,
        trace: given.trace ?? false,
        signal: given.signal ?? null,
        redact: pipeline.redact,
        certificates: pipeline.certificates,
        backends: pipeline.backends,
      })
      return outcome instanceof Promise ? outcome.then(evaluationOf) : evaluationOf(outcome satisfies Outcome)
    },
  }
}

/** A resolver always has arguments. */
function withArguments(input: ContextInput): ContextInput {
  return { ...input, graphql: input.graphql ?? {} }
}

function isContext(input: ContextInput | RequestContext): input is RequestContext {
  return 'dotnetType' in input
}
