import { DotnetException } from '../../../dotnet/values/exception.ts'
import { PolicyError } from '../../../runtime/errors.ts'
import { type Body, charsetOf } from '../../../runtime/messages/body.ts'
import type { Run } from '../../../runtime/run.ts'
import { contextModel } from './context-model.ts'
import { createTemplateEngine, type TemplateEngine } from './engine.ts'
import { jsonBody } from './json-model.ts'
import type { TemplateValue } from './value.ts'
import { xmlBody } from './xml-model.ts'

/** The message that a template sees as `body`. */
export interface TemplateInput {
  readonly body: Body | null
  readonly contentType: string | null
}

export interface TemplateOptions {
  /** Elements with `xsi:nil="true"` are null instead of empty. */
  readonly nilIsNull: boolean
  /** Date-like text of a JSON body becomes a date. */
  readonly parseDates: boolean
}

type Parsed = ReturnType<TemplateEngine['parse']>

let loading: Promise<TemplateEngine> | undefined
let loaded: TemplateEngine | undefined
const templates = new Map<string, Parsed>()
const mostTemplates = 500

/** Loads the Liquid engine; it is not part of the first import because few policies need it. */
export function loadLiquid(): Promise<unknown> {
  loading ??= import('liquidjs').then((module) => {
    loaded = createTemplateEngine(module)
    return loaded
  })
  return loading
}

/** Renders a Liquid template: at once where the engine is loaded. Throws PolicyError or a .NET exception. */
export function renderLiquid(
  run: Run,
  source: string,
  input: TemplateInput,
  options: TemplateOptions,
): string | Promise<string> {
  if (loaded) return render(loaded, run, source, input, options)
  return loadLiquid().then((engine) => render(engine as TemplateEngine, run, source, input, options))
}

function render(
  engine: TemplateEngine,
  run: Run,
  source: string,
  input: TemplateInput,
  options: TemplateOptions,
): string {
  run.enterExpression()
  const scope = Object.assign(Object.create(null) as Record<string, unknown>, {
    body: bodyModel(input, options),
    context: contextModel(run, options.parseDates),
  })
  try {
    return engine.render(parsed(engine, source), scope)
  } catch (error) {
    throw failure(error)
  }
}

function parsed(engine: TemplateEngine, source: string): Parsed {
  const known = templates.get(source)
  if (known) return known
  const template = engine.parse(source)
  if (templates.size >= mostTemplates) templates.clear()
  templates.set(source, template)
  return template
}

/** What a filter threw, or the engine's own message without its code frame. */
function failure(error: unknown): unknown {
  const cause = (error as { originalError?: unknown }).originalError
  if (cause instanceof PolicyError || cause instanceof DotnetException) return cause
  if (error instanceof PolicyError || error instanceof DotnetException || !(error instanceof Error)) return error
  const message = (cause instanceof Error ? cause.message : error.message).split('\n')[0]
  return new PolicyError(
    {
      reason: 'ExpressionValueEvaluationFailure',
      message: `Expression evaluation failed. Liquid error: ${message}`,
      status: 500,
    },
    { cause: error },
  )
}

/** The body by its Content-Type; null where there is none, or none that templates can read. */
function bodyModel({ body, contentType }: TemplateInput, options: TemplateOptions): TemplateValue {
  if (!body) return null
  const type = (body.mediaType ?? contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const isJson = type === 'application/json' || type === 'text/json' || type.endsWith('+json')
  const isXml = type === 'application/xml' || type === 'text/xml' || type.endsWith('+xml')
  if (!isJson && !isXml) return null
  const text = body.peekText(charsetOf(contentType))
  if (text.trim() === '') return null
  return isJson ? jsonBody(text, options.parseDates) : xmlBody(text, options.nilIsNull)
}
