import { dirname } from 'node:path'
import { type Command, Option } from 'commander'
import { createEngine } from '../../compiler/engine.ts'
import type { Evaluation } from '../../compiler/evaluation.ts'
import { CompileError } from '../../compiler/pipeline.ts'
import { namedValueTexts } from '../../compiler/surroundings.ts'
import { valueText } from '../../compiler/value-text.ts'
import { formatDiagnostics } from '../../diagnostics/format.ts'
import { colourStyle, plainStyle } from '../../diagnostics/style.ts'
import { objectText, typeOfObject } from '../../dotnet/type-system/value-ops.ts'
import { DotnetException } from '../../dotnet/values/exception.ts'
import { ContextInputError } from '../../runtime/context/context-input-error.ts'
import { VirtualClock } from '../../runtime/host/clock.ts'
import { createHost } from '../../runtime/host/create-host.ts'
import { sections } from '../../runtime/pipeline.ts'
import { redactor } from '../../syntax/substitution/redactor.ts'
import { readTextFile, shownPath } from '../../testing/files/text-file.ts'
import { emptyLayer, overlay } from '../../testing/layers.ts'
import { entryText } from '../../testing/trace-text.ts'
import { contextInput } from '../../testing/world/context-of.ts'
import { stubbedCosmos, stubbedSql } from '../../testing/world/data-stubs.ts'
import { credentialPorts } from '../../testing/world/ports-of.ts'
import { type RecordedCall, stubbedBackend, stubbedHttp } from '../../testing/world/stubs.ts'
import { Templates } from '../../testing/world/templates.ts'
import { startOf } from '../../testing/world/world.ts'
import { ContextFileError, loadContextFile } from '../context-file.ts'
import { exitErrors, exitOk } from '../exit.ts'
import { requirePath } from '../files.ts'
import {
  configOption,
  environmentOption,
  formatOption,
  gatewayOption,
  lenientOption,
  type SharedOptions,
  scopeOption,
  surroundingsFor,
} from '../options.ts'
import type { Output } from '../output.ts'
import { configurations } from './check.ts'

interface RunOptions extends SharedOptions {
  readonly context?: string
}

export function addRun(program: Command, output: Output, done: (status: number) => void): void {
  program
    .command('run')
    .description('Evaluate a policy against a request: trace, backend call and response')
    .argument('<policy>', 'policy document; - is standard input')
    .addOption(
      new Option(
        '--context <file>',
        'context file (YAML or JSON): request, variables …, and what backend and other services answer',
      ),
    )
    .addOption(formatOption())
    .addOption(scopeOption())
    .addOption(gatewayOption())
    .addOption(environmentOption())
    .addOption(configOption())
    .addOption(lenientOption())
    .addHelpText(
      'after',
      `
No connection is opened. Beside the request the context file says what the outside answers:
  backend      what forward-request gets; without it 200 with no body
  http         every other call: [{ when: { method, url, … }, reply: { status, … } }]; without it the host is unreachable
  sql, cosmos  data sources of resolvers: [{ when: { statement, … }, rows }]
  identity     resource: token, or { token, clientIds, fail }; without it 'managed-identity-token'
  connections  provider-id/authorization-id: { accessToken, claims } of the credential manager
Certificates stand in sluice.config.yaml: id: { pem }, { file } or { pfx, password }, each with revoked.

Examples:
  sluice run policy.xml
  sluice run policy.xml --context request.yaml
  sluice run policy.xml --context request.yaml --format json

Exit status: 0 evaluated, whatever the response, 1 the policy or the context file has errors, 2 wrong use.`,
    )
    .action(async (path: string, options: RunOptions) => done(await run(path, options, output)))
}

interface Ran {
  readonly evaluation: Evaluation
  readonly body: { readonly text: string; readonly base64: boolean } | null
  readonly backend: readonly RecordedCall[]
  readonly calls: readonly RecordedCall[]
}

export async function run(path: string, options: RunOptions, output: Output): Promise<number> {
  requirePath(path)
  const read = readTextFile(path)
  const format = { colours: output.colours, width: output.width }
  if (!('text' in read)) {
    output.error(formatDiagnostics([read.diagnostic], format))
    return exitErrors
  }
  const configuration = configurations(options)(path === '-' ? '.' : dirname(path))
  const surroundings = surroundingsFor(configuration, options, path === '-' ? '<stdin>' : shownPath(path))
  const hide = redactor(namedValueTexts(surroundings.namedValues ?? {}))
  try {
    const engine = createEngine()
    const pipeline = engine.compile(read.text, surroundings)
    if (pipeline.diagnostics.length > 0)
      output.error(formatDiagnostics(pipeline.diagnostics, { ...format, redact: hide }))
    const ran = await evaluateOnce(engine, pipeline, options, output)
    output.out(hide(options.format === 'json' ? JSON.stringify(report(ran), null, 2) : pretty(ran, output)))
    return exitOk
  } catch (error) {
    if (error instanceof CompileError) output.error(formatDiagnostics(error.diagnostics, { ...format, redact: hide }))
    else if (error instanceof ContextFileError || error instanceof ContextInputError) output.error(error.message)
    else throw error
    return exitErrors
  }
}

async function evaluateOnce(
  engine: ReturnType<typeof createEngine>,
  pipeline: ReturnType<typeof engine.compile>,
  options: RunOptions,
  output: Output,
): Promise<Ran> {
  const file = loadContextFile(options.context, output)
  const { context } = overlay(emptyLayer, file.context)
  const clock = new VirtualClock(startOf(context))
  const templates = new Templates(() => '{"keys":[]}')
  const stubs = { clock, templates, scope: () => ({ token: {}, captured: {} }), readFile: file.readFile }
  const backend: RecordedCall[] = []
  const calls: RecordedCall[] = []
  const input = contextInput(context, file.readFile)
  const host = createHost({
    clock,
    seed: input.seed ?? 1,
    forward: stubbedBackend(file.backend, stubs, backend, [], { served: 0 }),
    http: stubbedHttp(file.http, stubs, calls, []),
    ...credentialPorts(file.identity, file.connections),
    sql: stubbedSql(file.sql, []),
    cosmos: stubbedCosmos(file.cosmos, []),
  })
  const evaluation = await engine.evaluate(pipeline, input, { host, trace: true })
  const { body } = evaluation.response
  await body?.buffer()
  return { evaluation, body: body ? bodyText(body.peekBytes()) : null, backend, calls }
}

function bodyText(bytes: Uint8Array): { text: string; base64: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), base64: false }
  } catch {
    return { text: Buffer.from(bytes).toString('base64'), base64: true }
  }
}

function callReport(call: RecordedCall): Record<string, unknown> {
  return {
    method: call.method,
    url: call.url,
    headers: call.headers.pairs(),
    body: call.bytes === null ? null : bodyText(call.bytes).text,
    ...(call.certificate === null ? {} : { certificate: call.certificate }),
    ...(call.proxy === null ? {} : { proxy: call.proxy }),
  }
}

/** A value that no serializer writes (a certificate inside …) is shown by its text. */
function variableText(value: unknown): ReturnType<typeof valueText> {
  try {
    return valueText(value)
  } catch (error) {
    if (!(error instanceof DotnetException)) throw error
    return { type: typeOfObject(value).runtimeName, value: objectText(value) }
  }
}

function report({ evaluation, body, backend, calls }: Ran): Record<string, unknown> {
  const { response, variables, error, trace } = evaluation
  return {
    response: {
      status: response.status,
      reason: response.reason,
      headers: response.headers.pairs(),
      body: body?.text ?? null,
      ...(body?.base64 ? { bodyEncoding: 'base64' } : {}),
    },
    backend: backend.map(callReport),
    calls: calls.map(callReport),
    variables: Object.fromEntries([...variables].map(([name, value]) => [name, variableText(value)])),
    error: error
      ? {
          source: error.source,
          reason: error.reason,
          message: error.message,
          scope: error.scope,
          section: error.section,
          path: error.path,
          policyId: error.policyId,
        }
      : null,
    trace,
  }
}

function pretty({ evaluation, body, backend, calls }: Ran, output: Output): string {
  const style = output.colours ? colourStyle : plainStyle
  const { response, variables, error, trace } = evaluation
  const lines: string[] = [style.strong('Trace')]
  for (const section of sections) {
    for (const entry of trace?.traceEntries[section] ?? [])
      if (entry.source !== 'api-inspector') lines.push(`  ${section.padEnd(8)} ${entryText(entry)}`)
  }
  for (const [title, list] of [
    ['Backend call', backend],
    ['Other calls', calls],
  ] as const) {
    if (list.length > 0) lines.push('', style.strong(title))
    for (const call of list) {
      lines.push(
        `  ${call.method} ${call.url}`,
        ...call.headers.pairs().map(([name, value]) => `    ${name}: ${value}`),
      )
      if (call.body !== '') lines.push(...indented(call.body, '    '))
    }
  }
  if (backend.length === 0) lines.push('', style.strong('Backend call'), '  none')
  if (variables.size > 0) lines.push('', style.strong('Variables'))
  for (const [name, value] of variables) {
    const { type, value: text } = variableText(value)
    lines.push(`  ${name} = ${text ?? 'null'}${type === null ? '' : style.faint(`  ${type}`)}`)
  }
  if (error)
    lines.push(
      '',
      style.error('Error'),
      `  ${error.source}${error.reason === null ? '' : ` / ${error.reason}`}: ${error.message}`,
      style.faint(`  ${[error.scope, error.section, error.path].filter((x) => x !== null).join('/')}`),
    )
  lines.push(
    '',
    style.strong('Response'),
    `  ${response.status} ${response.reason}`.trimEnd(),
    ...response.headers.pairs().map(([name, value]) => `    ${name}: ${value}`),
  )
  if (body && body.text !== '') lines.push(...indented(body.text, '    '))
  return lines.join('\n')
}

function indented(text: string, indent: string): string[] {
  return text.split('\n').map((line) => indent + line)
}
