import type { Command } from 'commander'
import { diagnosticCodes } from '../../diagnostics/codes.ts'
import { formatPage, pageOf } from '../../diagnostics/pages/index.ts'
import { closest } from '../../diagnostics/suggest.ts'
import { exitOk, UsageError } from '../exit.ts'
import { formatOption, type SharedOptions } from '../options.ts'
import type { Output } from '../output.ts'

export function addExplain(program: Command, output: Output, done: (status: number) => void): void {
  program
    .command('explain')
    .description('Explain a diagnostic code: what it means, a bad and a good example')
    .argument('[code]', 'the code; left out: all codes')
    .addOption(formatOption())
    .addHelpText(
      'after',
      `
Examples:
  sluice explain attribute-unknown
  sluice explain`,
    )
    .action((code: string | undefined, options: SharedOptions) => done(explain(code, options, output)))
}

export function explain(code: string | undefined, options: SharedOptions, output: Output): number {
  if (code === undefined) {
    const pages = diagnosticCodes.map((c) => pageOf(c))
    if (options.format === 'json') output.out(JSON.stringify(pages, null, 2))
    else output.out(pages.map((page) => `${page.code.padEnd(26)} ${page.summary}`).join('\n'))
    return exitOk
  }
  const page = pageOf(code)
  if (!page) {
    const near = closest(code, diagnosticCodes)
    throw new UsageError(`there is no diagnostic code '${code}'${near ? ` (did you mean '${near}'?)` : ''}`)
  }
  output.out(options.format === 'json' ? JSON.stringify(page, null, 2) : formatPage(page))
  return exitOk
}
