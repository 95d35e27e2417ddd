import { type Command, Option } from 'commander'
import { createEngine, type Engine } from '../../compiler/engine.ts'
import { type ExpressionResult, evaluateExpression } from '../../compiler/evaluate-expression.ts'
import type { ContextInput } from '../../entities/context-input.ts'
import { ContextInputError } from '../../runtime/context/context-input-error.ts'
import { outsideKeys } from '../../testing/files/outside-shapes.ts'
import { readData } from '../../testing/files/read-data.ts'
import { checkShape } from '../../testing/files/shape.ts'
import { contextFileShape } from '../../testing/files/shapes.ts'
import { readTextFile } from '../../testing/files/text-file.ts'
import { contextInput } from '../../testing/world/context-of.ts'
import { ContextFileError, loadContextFile } from '../context-file.ts'
import { exitErrors, exitOk, UsageError } from '../exit.ts'
import { requirePath } from '../files.ts'
import { formatOption, type SharedOptions } from '../options.ts'
import type { Output } from '../output.ts'

interface EvalOptions extends SharedOptions {
  readonly context?: string
  readonly batch?: string
}

export function addEval(program: Command, output: Output, done: (status: number) => void): void {
  program
    .command('eval')
    .description('Evaluate an expression, or a file of expressions')
    .argument('[expression]', 'the expression: @(…), @{…} or bare C#; - reads it from standard input')
    .addOption(
      new Option('--context <file>', 'context file (YAML or JSON) with request, variables …; - is standard input'),
    )
    .addOption(
      new Option('--batch <file>', 'JSON lines {id, expression, context?}; one result a line; - is standard input'),
    )
    .addOption(formatOption())
    .addHelpText(
      'after',
      `
Examples:
  sluice eval '@(7 / 2)'
  sluice eval '@(context.Request.Headers.GetValueOrDefault("X-Id", "none"))' --context request.yaml
  sluice eval --batch expressions.jsonl > results.jsonl

Exit status: 0 evaluated, whatever the result, 1 the context file is wrong, 2 wrong use.`,
    )
    .action((expression: string | undefined, options: EvalOptions) =>
      done(evaluateCommand(expression, options, output)),
    )
}

export function evaluateCommand(expression: string | undefined, options: EvalOptions, output: Output): number {
  const engine = createEngine()
  try {
    const file = loadContextFile(options.context, output)
    const context = contextInput(file.context, file.readFile)
    if (options.batch !== undefined) return batch(options.batch, context, engine, output)
    if (expression === undefined) throw new UsageError('an expression is needed (or --batch FILE)')
    const text = expression === '-' ? standardInput() : expression
    const result = evaluateExpression(text, context, { engine })
    if ('error' in result && result.error.type === 'ContextInvalid') {
      output.error(result.error.message)
      return exitErrors
    }
    output.out(options.format === 'json' ? JSON.stringify(result) : pretty(result))
    return exitOk
  } catch (error) {
    if (!(error instanceof ContextFileError || error instanceof ContextInputError)) throw error
    output.error(error.message)
    return exitErrors
  }
}

function standardInput(): string {
  const read = readTextFile('-')
  if (!('text' in read)) throw new UsageError(read.diagnostic.message)
  return read.text
}

function batch(path: string, shared: ContextInput, engine: Engine, output: Output): number {
  requirePath(path)
  const read = readTextFile(path)
  if (!('text' in read)) throw new UsageError(read.diagnostic.message)
  for (const line of read.text.split(/\r?\n/)) {
    if (line.trim() === '') continue
    output.out(JSON.stringify(answerLine(line, shared, engine)))
  }
  return exitOk
}

function answerLine(line: string, shared: ContextInput, engine: Engine): Record<string, unknown> {
  let question: { id?: unknown; expression?: unknown; context?: unknown }
  try {
    question = JSON.parse(line) as typeof question
  } catch {
    return { error: { type: 'BatchLineInvalid', message: 'the line is no JSON object {id, expression, context?}' } }
  }
  const id = question.id === undefined ? {} : { id: question.id }
  if (typeof question.expression !== 'string')
    return { ...id, error: { type: 'BatchLineInvalid', message: "the line has no text 'expression'" } }
  if (question.context === undefined) return { ...id, ...evaluateExpression(question.expression, shared, { engine }) }
  const { data, diagnostics } = readData(JSON.stringify(question.context), null, 'context-invalid')
  const problem = (data ? checkShape(data, contextFileShape, 'context-invalid') : diagnostics)[0]
  if (!data || problem)
    return { ...id, error: { type: 'ContextInvalid', message: problem?.message ?? 'the context is not readable' } }
  const context = Object.fromEntries(Object.entries(data.value as object).filter(([key]) => !(key in outsideKeys)))
  try {
    const input = contextInput(context, () => new Uint8Array())
    return { ...id, ...evaluateExpression(question.expression, input, { engine }) }
  } catch (error) {
    if (!(error instanceof ContextInputError)) throw error
    return { ...id, error: { type: 'ContextInvalid', message: error.message } }
  }
}

function pretty(result: ExpressionResult): string {
  if ('diagnostics' in result)
    return result.diagnostics
      .map(
        (d) =>
          `error: ${d.message}  ${[d.cs, d.code].filter((x) => x !== undefined).join(', ')}\n  at ${d.line}:${d.column}${d.help === undefined ? '' : `\n  help: ${d.help}`}`,
      )
      .join('\n')
  if ('error' in result) return `${result.error.type}: ${result.error.message}`
  return result.type === null ? 'null' : `${result.value}  (${result.type})`
}
