import { dirname } from 'node:path'
import { type Command, Option } from 'commander'
import { createEngine } from '../../compiler/engine.ts'
import { diagnosticToJson } from '../../diagnostics/diagnostic.ts'
import { formatDiagnostic } from '../../diagnostics/format.ts'
import { colourStyle, plainStyle } from '../../diagnostics/style.ts'
import { runTestFile, type TestFileResult } from '../../testing/run-files.ts'
import type { Configuration } from '../configuration.ts'
import { exitErrors, exitOk, exitUsage } from '../exit.ts'
import { testFiles } from '../files.ts'
import { configOption, environmentOption, formatOption, type SharedOptions } from '../options.ts'
import { type Output, Progress } from '../output.ts'
import { configurations } from './check.ts'

interface TestCommandOptions extends SharedOptions {
  readonly filter?: string
}

export function addTest(program: Command, output: Output, done: (status: number) => void): void {
  program
    .command('test')
    .description('Run policy tests (*.test.yaml) with a stubbed outside on a virtual clock')
    .argument('<paths...>', 'files and folders')
    .addOption(formatOption())
    .addOption(new Option('--filter <text>', 'run only tests whose name contains the text'))
    .addOption(environmentOption())
    .addOption(configOption())
    .addHelpText(
      'after',
      `
Examples:
  sluice test policies
  sluice test orders.test.yaml --filter token
  sluice test . --format json > tests.json

Exit status: 0 all passed, 1 a test failed, 2 wrong use or no test found.`,
    )
    .action(async (paths: string[], options: TestCommandOptions) => done(await test(paths, options, output)))
}

export async function test(paths: readonly string[], options: TestCommandOptions, output: Output): Promise<number> {
  const files = testFiles(paths)
  const configurationOf = configurations(options)
  const engine = createEngine()
  const progress = new Progress(output, files.length)
  const results: TestFileResult[] = []
  for (const [index, file] of files.entries()) {
    progress.step(index, file)
    const given = defaultsOf(configurationOf(dirname(file)))
    results.push(
      await runTestFile(file, {
        engine,
        ci: process.env['CI'] !== undefined && process.env['CI'] !== '',
        defaults: given,
        ...(options.filter === undefined ? {} : { filter: options.filter }),
      }),
    )
  }
  progress.step(files.length, '')
  const all = results.flatMap((r) => r.tests)
  const broken = results.filter((r) => r.diagnostics.length > 0).length
  const summary = {
    passed: all.filter((t) => t.status === 'passed').length,
    failed: all.filter((t) => t.status === 'failed').length + broken,
    skipped: all.filter((t) => t.status === 'skipped').length,
  }
  if (options.format === 'json')
    output.out(
      JSON.stringify(
        { files: results.map((r) => ({ ...r, diagnostics: r.diagnostics.map(diagnosticToJson) })), summary },
        null,
        2,
      ),
    )
  else print(results, summary, output)
  if (all.length + broken === 0) {
    if (options.format !== 'json') output.error(`no test was found below ${paths.join(', ')}`)
    return exitUsage
  }
  return summary.failed > 0 ? exitErrors : exitOk
}

/** What tests take from a configuration: what holds no path (those are relative to it), and certificates as read. */
function defaultsOf({ data, surroundings }: Configuration): Readonly<Record<string, unknown>> {
  const { namedValues, backends, loggers, placeholders } = data
  const { certificates } = surroundings
  return Object.fromEntries(
    Object.entries({ namedValues, backends, loggers, placeholders, certificates }).filter(([, v]) => v !== undefined),
  )
}

function print(
  results: readonly TestFileResult[],
  summary: { passed: number; failed: number; skipped: number },
  output: Output,
): void {
  const style = output.colours ? colourStyle : plainStyle
  for (const result of results) {
    const failed = result.tests.filter((t) => t.status === 'failed')
    output.out(
      `${failed.length + result.diagnostics.length > 0 ? style.error('✗') : '✓'} ${result.file} ${style.faint(`(${result.tests.length})`)}`,
    )
    for (const diagnostic of result.diagnostics)
      output.out(formatDiagnostic(diagnostic, { colours: output.colours, width: output.width }))
    for (const test of failed) {
      output.out(`  ${style.error('✗')} ${test.name}  ${style.faint(`${result.file}:${test.line}`)}`)
      output.out(
        (test.message ?? '')
          .split('\n')
          .map((line) => `    ${line}`)
          .join('\n'),
      )
    }
  }
  output.out(`${summary.passed} passed, ${summary.failed} failed, ${summary.skipped} skipped`)
}
