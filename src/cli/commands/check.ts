import { dirname } from 'node:path'
import type { Command } from 'commander'
import { createEngine } from '../../compiler/engine.ts'
import { namedValueTexts } from '../../compiler/surroundings.ts'
import { type Diagnostic, diagnosticToJson } from '../../diagnostics/diagnostic.ts'
import { formatDiagnostic } from '../../diagnostics/format.ts'
import { redactor } from '../../syntax/substitution/redactor.ts'
import { readTextFile, shownPath } from '../../testing/files/text-file.ts'
import { type Configuration, findConfiguration, loadConfiguration, pathFilter } from '../configuration.ts'
import { exitErrors, exitOk, exitUsage } from '../exit.ts'
import { policyFiles } from '../files.ts'
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
import { type Output, Progress } from '../output.ts'

interface FileReport {
  readonly file: string
  /** No error is the author's. */
  readonly ok: boolean
  readonly unsupported: number
  readonly diagnostics: readonly Diagnostic[]
}

export function addCheck(program: Command, output: Output, done: (status: number) => void): void {
  program
    .command('check')
    .description('Compile every policy document and fragment, and report every error')
    .argument('<paths...>', 'files and folders; - is standard input')
    .addOption(formatOption())
    .addOption(scopeOption())
    .addOption(gatewayOption())
    .addOption(environmentOption())
    .addOption(configOption())
    .addOption(lenientOption())
    .addHelpText(
      'after',
      `
Examples:
  sluice check policies
  sluice check apis/orders/policy.xml --scope api --env production
  sluice check . --format json > report.json
  cat policy.xml | sluice check -

Exit status: 0 no errors, 1 errors, 2 wrong use or nothing found.`,
    )
    .action((paths: string[], options: SharedOptions) => done(check(paths, options, output)))
}

export function check(paths: readonly string[], options: SharedOptions, output: Output): number {
  const configurationOf = configurations(options)
  const files = policyFiles(paths, (shown) => pathFilter(configurationOf(dirname(shown)))(shown))
  if (files.length === 0) return reportNothing(paths, options, output)
  const engine = createEngine()
  const progress = new Progress(output, files.length)
  const reports: FileReport[] = []
  for (const [index, path] of files.entries()) {
    progress.step(index, path)
    const file = path === '-' ? '<stdin>' : shownPath(path)
    const read = readTextFile(path)
    const configuration = configurationOf(path === '-' ? '.' : dirname(path))
    const found =
      'text' in read ? engine.check(read.text, surroundingsFor(configuration, options, file)) : [read.diagnostic]
    const hide = redactor(namedValueTexts(configuration.surroundings.namedValues ?? {}))
    const diagnostics = found.map((d) => ({
      ...d,
      message: hide(d.message),
      ...(d.help === undefined ? {} : { help: hide(d.help) }),
    }))
    reports.push({
      file,
      ok: !diagnostics.some((d) => d.severity === 'error' && !d.unsupported),
      unsupported: diagnostics.filter((d) => d.unsupported).length,
      diagnostics,
    })
  }
  progress.step(files.length, '')
  print(reports, options, output)
  return reports.some((r) => r.diagnostics.some((d) => d.severity === 'error')) ? exitErrors : exitOk
}

/** Configurations by folder, read once. */
export function configurations(options: Pick<SharedOptions, 'config' | 'env'>): (folder: string) => Configuration {
  const found = new Map<string, Configuration>()
  const fixed = options.config === undefined ? null : loadConfiguration(options.config, options.env)
  return (folder) => {
    if (fixed) return fixed
    let configuration = found.get(folder)
    if (!configuration) {
      configuration = findConfiguration(folder, options.env)
      found.set(folder, configuration)
    }
    return configuration
  }
}

function reportNothing(paths: readonly string[], options: SharedOptions, output: Output): number {
  const message = `no policy document was found below ${paths.join(', ')}`
  const diagnostic: Diagnostic = {
    code: 'nothing-found',
    severity: 'error',
    message,
    help: "a policy document is a file whose root is policies, fragment or a resolver's data source",
  }
  if (options.format === 'json')
    output.out(
      JSON.stringify(
        {
          files: [],
          diagnostics: [diagnosticToJson(diagnostic)],
          summary: { files: 0, ok: 0, failed: 0, errors: 0, warnings: 0, unsupported: 0 },
        },
        null,
        2,
      ),
    )
  else output.error(formatDiagnostic(diagnostic, { colours: output.colours }))
  return exitUsage
}

function print(reports: readonly FileReport[], options: SharedOptions, output: Output): void {
  const all = reports.flatMap((r) => r.diagnostics)
  const summary = {
    files: reports.length,
    ok: reports.filter((r) => r.ok).length,
    failed: reports.filter((r) => !r.ok).length,
    errors: all.filter((d) => d.severity === 'error' && !d.unsupported).length,
    warnings: all.filter((d) => d.severity === 'warning').length,
    unsupported: all.filter((d) => d.unsupported).length,
  }
  if (options.format === 'json') {
    output.out(
      JSON.stringify(
        { files: reports.map((r) => ({ ...r, diagnostics: r.diagnostics.map(diagnosticToJson) })), summary },
        null,
        2,
      ),
    )
    return
  }
  for (const diagnostic of all)
    output.out(`${formatDiagnostic(diagnostic, { colours: output.colours, width: output.width })}\n`)
  const parts = [`${summary.files} ${summary.files === 1 ? 'file' : 'files'}`, `${summary.ok} ok`]
  if (summary.failed > 0) parts.push(`${summary.failed} failed`)
  if (summary.errors > 0) parts.push(`${summary.errors} ${summary.errors === 1 ? 'error' : 'errors'}`)
  if (summary.warnings > 0) parts.push(`${summary.warnings} ${summary.warnings === 1 ? 'warning' : 'warnings'}`)
  if (summary.unsupported > 0) parts.push(`${summary.unsupported} not supported yet`)
  output.out(parts.join(', '))
}
