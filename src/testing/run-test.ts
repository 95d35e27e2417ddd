import type { Engine } from '../compiler/engine.ts'
import { CompileError, type Pipeline } from '../compiler/pipeline.ts'
import { namedValueTexts } from '../compiler/surroundings.ts'
import { formatDiagnostic } from '../diagnostics/format.ts'
import { redactor } from '../syntax/substitution/redactor.ts'
import { DocumentProblem, documentOf } from './document-of.ts'
import { compareDiagnostics } from './expect/diagnostics.ts'
import { compareExchange } from './expect/exchange.ts'
import { matchText, missing } from './expect/matchers.ts'
import { plainNumber } from './files/written-number.ts'
import { type Layer, overlay } from './layers.ts'
import { traceText } from './trace-text.ts'
import { durationOf } from './world/duration.ts'
import { queryJsonPath } from './world/json-path.ts'
import type { FileAccess } from './world/surroundings-of.ts'
import { TokenProblem } from './world/tokens.ts'
import { type Exchange, startOf, World } from './world/world.ts'

type Data = Readonly<Record<string, unknown>>

export interface TestServices {
  readonly engine: Engine
  readonly files: FileAccess
  readonly readBytes: (path: string) => Uint8Array
}

/** Runs one test or case; gives what is wrong, or null. */
export async function runTest(layer: Layer, test: Data, services: TestServices): Promise<string | null> {
  try {
    const expected = (test['expect'] as Data | undefined) ?? {}
    if (expected['diagnostics'] !== undefined) return checkDiagnostics(layer, expected, services)
    const steps = (test['steps'] as readonly Data[] | undefined) ?? [{ expect: expected }]
    return await runSteps(layer, steps, services, test['steps'] === undefined)
  } catch (error) {
    if (error instanceof CompileError)
      return `the policy does not compile:\n${error.diagnostics
        .filter((d) => d.severity === 'error')
        .map((d) => formatDiagnostic(d))
        .join('\n')}`
    if (error instanceof DocumentProblem || error instanceof TokenProblem) return error.message
    if (error instanceof Error && ('code' in error || error.name === 'ContextInputError')) return error.message
    throw error
  }
}

function checkDiagnostics(layer: Layer, expected: Data, services: TestServices): string | null {
  const { xml, surroundings } = documentOf(layer, services.files)
  const found: string[] = []
  compareDiagnostics(expected['diagnostics'] as readonly unknown[], services.engine.check(xml, surroundings), found)
  return found.length === 0 ? null : found.join('\n')
}

async function runSteps(
  layer: Layer,
  steps: readonly Data[],
  services: TestServices,
  single: boolean,
): Promise<string | null> {
  const world = new World(layer, services.engine, services.readBytes)
  const pipelines = new Map<string, Pipeline>()
  const pipelineOf = (at: Layer): Pipeline => {
    const document = documentOf(at, services.files)
    const key = JSON.stringify(document)
    let pipeline = pipelines.get(key)
    if (!pipeline) {
      pipeline = services.engine.compile(document.xml, document.surroundings)
      pipelines.set(key, pipeline)
    }
    return pipeline
  }
  const hide = redactor(namedValueTexts(documentOf(layer, services.files).surroundings.namedValues ?? {}))
  for (const [index, step] of steps.entries()) {
    const at = overlay(layer, step)
    const pipeline = pipelineOf(at)
    const problem = await moveClock(world, step, at)
    if (problem) return `step ${index + 1}: ${problem}`
    if (step['cache']) world.fillCache(step['cache'] as Data)
    const repeat = Number(plainNumber(step['repeat'] ?? 1))
    const concurrent = Number(plainNumber(step['concurrent'] ?? 1))
    for (let turn = 0; turn < repeat; turn++) {
      const exchanges = await Promise.all(Array.from({ length: concurrent }, () => world.send(at, pipeline)))
      const place = single ? '' : `step ${index + 1}${repeat > 1 ? `, repetition ${turn + 1}` : ''}: `
      const mismatch = await judge(step, exchanges, world, place)
      if (mismatch) return hide(mismatch)
    }
  }
  return null
}

/** `now` of a step moves the clock there, `advance` goes on from that. */
async function moveClock({ clock }: World, step: Data, at: Layer): Promise<string | null> {
  const context = step['context'] as Data | undefined
  if (step['now'] != null || context?.['now'] != null) {
    const now = String(at.context['now'])
    const wait = startOf(at.context) - clock.now()
    if (wait < 0)
      return `now is ${now}, before the clock's ${new Date(clock.now()).toISOString()}: a clock doesn't go back`
    await clock.advance(wait)
  }
  if (step['advance'] === undefined) return null
  const advance = durationOf(step['advance'])
  if (advance === null) return `'${String(step['advance'])}' is no duration (61s, 5m, 1h)`
  await clock.advance(advance)
  return null
}

async function judge(step: Data, exchanges: readonly Exchange[], world: World, place: string): Promise<string | null> {
  const expected = (step['expect'] as Data | undefined) ?? {}
  const found: string[] = []
  const { statuses, ...each } = expected
  if (statuses !== undefined) compareStatuses(statuses as Data, exchanges, found)
  for (const exchange of exchanges) {
    await compareExchange(each, exchange, world, found)
    for (const request of exchange.unansweredData) found.push(`no reply of the test answers ${request}`)
    for (const call of exchange.unanswered)
      found.push(`no reply of the test answers the call ${call.method} ${call.url}`)
    if (found.length > 0) return `${place}${found.join('\n')}\n${traceText(exchange)}`
  }
  const last = exchanges[exchanges.length - 1]
  if (last) capture((step['capture'] as Data | undefined) ?? {}, last, world, found)
  return found.length > 0 ? place + found.join('\n') : null
}

function compareStatuses(expected: Data, exchanges: readonly Exchange[], found: string[]): void {
  const counts = new Map<string, number>()
  for (const { evaluation } of exchanges)
    counts.set(String(evaluation.response.status), (counts.get(String(evaluation.response.status)) ?? 0) + 1)
  for (const [status, count] of Object.entries(expected)) {
    const mismatch = matchText(count, counts.has(status) ? String(counts.get(status)) : count === 0 ? '0' : missing)
    if (mismatch) found.push(`statuses.${status}: ${mismatch}`)
  }
  for (const status of counts.keys())
    if (!(status in expected))
      found.push(`statuses: ${counts.get(status)} answers had the status ${status}, which was not expected`)
}

function capture(wanted: Data, exchange: Exchange, world: World, found: string[]): void {
  for (const [name, from] of Object.entries(wanted)) {
    if (typeof from === 'string') {
      let matches: unknown[] = []
      try {
        matches = queryJsonPath(JSON.parse(exchange.body), from)
      } catch {
        // Reported below: a body that is no JSON holds nothing to capture.
      }
      if (matches.length === 0) found.push(`capture ${name}: nothing matches ${from}`)
      else world.captured[name] = matches[0]
    } else {
      const header = String((from as Data)['header'] ?? '')
      const value = exchange.evaluation.response.headers.get(header)
      if (value === null) found.push(`capture ${name}: the response has no header '${header}'`)
      else world.captured[name] = value
    }
  }
}
