import type { DiagnosticJson } from '../diagnostics/diagnostic.ts'
import { diagnosticToJson, SourceText } from '../diagnostics/diagnostic.ts'
import { typeNamed } from '../dotnet/type-system/definition.ts'
import { box } from '../dotnet/type-system/value-ops.ts'
import { limitOf, startExpression } from '../dotnet/values/ambient.ts'
import { DotnetException } from '../dotnet/values/exception.ts'
import type { ContextInput } from '../entities/context-input.ts'
import { canGenerateCode, emitFunction, instantiate } from '../expressions/emit/index.ts'
import { ContextInputError } from '../runtime/context/context-input-error.ts'
import { createContext } from '../runtime/context/create-context.ts'
import { startTime } from '../runtime/context/start-time.ts'
import { VirtualClock } from '../runtime/host/clock.ts'
import { createHost } from '../runtime/host/create-host.ts'
import type { Host } from '../runtime/host/host.ts'
import { evalForbidden, evalForbiddenHelp } from './code-generation.ts'
import { createEngine, type Engine } from './engine.ts'
import { bindCode } from './expression-compiler.ts'
import { type ExpressionValue, valueText } from './value-text.ts'

/** What `sluice eval` prints for an expression. */
export type ExpressionResult =
  | ExpressionValue
  | { readonly error: { readonly type: string; readonly message: string } }
  | { readonly diagnostics: readonly DiagnosticJson[] }

export interface EvaluateExpressionOptions {
  readonly engine?: Engine
  readonly host?: Host
}

let shared: Engine | undefined

/** The host of a context given as data: a virtual clock at `now`, seeded randomness. */
export function hostForContext(context: ContextInput): Host {
  return createHost({ clock: new VirtualClock(startTime(context.now)), seed: context.seed ?? 1 })
}

/**
 * Evaluates one expression: `@(…)`, `@{…}` or the bare C# of a single expression. Positions of diagnostics count within
 * the text. Never throws for anything that C# code can do.
 */
export function evaluateExpression(
  text: string,
  context: ContextInput = {},
  options: EvaluateExpressionOptions = {},
): ExpressionResult {
  shared ??= createEngine()
  const engine = options.engine ?? shared
  const written = expressionIn(text)
  const source = new SourceText(text)
  const { bound, findings } = bindCode(written.code, written.kind, engine.environment)
  const errors = findings.filter((f) => f.severity === 'error')
  if (!bound || errors.length > 0) {
    return {
      diagnostics: errors.map(({ start, end, ...finding }) =>
        diagnosticToJson({ ...finding, span: { source, start: written.place(start), end: written.place(end) } }),
      ),
    }
  }
  if (!canGenerateCode()) {
    const span = { source, start: 0, end: text.length }
    const forbidden = {
      code: 'eval-forbidden',
      severity: 'error',
      message: evalForbidden,
      help: evalForbiddenHelp,
    } as const
    return { diagnostics: [diagnosticToJson({ ...forbidden, span })] }
  }
  const host = options.host ?? hostForContext(context)
  try {
    // What the context is made of is read under this expression's budget, not what the last one has left.
    startExpression(host.ambient, engine.limits)
    const request = createContext(context, host)
    const compiled = instantiate(emitFunction(bound))
    startExpression(host.ambient, engine.limits)
    const value = compiled(request)
    return bound.type === typeNamed('System.Void') ? { type: null, value: null } : valueText(box(value, bound.type))
  } catch (error) {
    return { error: errorOf(error) }
  }
}

function errorOf(error: unknown): { type: string; message: string } {
  if (error instanceof DotnetException) return { type: error.dotnetType.runtimeName, message: error.message }
  const limit = limitOf(error)
  if (limit) return { type: 'LimitExceeded', message: limit.message }
  if (error instanceof ContextInputError) return { type: 'ContextInvalid', message: error.message }
  throw error
}

interface WrittenExpression {
  readonly code: string
  readonly kind: 'single' | 'block'
  /** Offset in the text of an offset in the code. */
  place(offset: number): number
}

function expressionIn(text: string): WrittenExpression {
  const at = /^\s*@(?=[({])/.exec(text)
  if (!at)
    return { code: `(${text}\n)`, kind: 'single', place: (offset) => Math.min(Math.max(offset - 1, 0), text.length) }
  const start = at[0].length
  const code = text.slice(start).trimEnd()
  return { code, kind: code.startsWith('{') ? 'block' : 'single', place: (offset) => offset + start }
}
