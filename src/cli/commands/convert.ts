import { writeFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { SourceText } from '../../diagnostics/diagnostic.ts'
import { formatDiagnostics } from '../../diagnostics/format.ts'
import { convertPolicy } from '../../syntax/convert.ts'
import { readTextFile, shownPath, unreadableReason } from '../../testing/files/text-file.ts'
import { exitErrors, exitOk, UsageError } from '../exit.ts'
import { requirePath } from '../files.ts'
import type { Output } from '../output.ts'

interface ConvertOptions {
  readonly to: 'rawxml' | 'xml'
  readonly output?: string
}

export function addConvert(program: Command, output: Output, done: (status: number) => void): void {
  program
    .command('convert')
    .description('Convert a policy between rawxml (expressions as they are) and xml (expressions escaped)')
    .argument('<file>', 'policy document; - is standard input')
    .addOption(new Option('--to <format>', 'format to write').choices(['rawxml', 'xml']).makeOptionMandatory())
    .addOption(new Option('-o, --output <file>', 'write to a file instead of standard output'))
    .addHelpText(
      'after',
      `
Examples:
  sluice convert policy.xml --to rawxml
  sluice convert policy.xml --to xml -o escaped.xml

Exit status: 0 converted, 1 the document can't be read, 2 wrong use.`,
    )
    .action((path: string, options: ConvertOptions) => done(convert(path, options, output)))
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw new UsageError(`${shownPath(path)} can't be written: ${unreadableReason(error)}`)
  }
}

export function convert(path: string, options: ConvertOptions, output: Output): number {
  requirePath(path)
  const read = readTextFile(path)
  if (!('text' in read)) {
    output.error(formatDiagnostics([read.diagnostic], { colours: output.colours }))
    return exitErrors
  }
  const source = new SourceText(read.text, path === '-' ? '<stdin>' : shownPath(path))
  const result = convertPolicy(source, options.to === 'xml' ? 'escaped' : 'raw')
  const errors = result.diagnostics.filter((d) => d.severity === 'error')
  if (errors.length > 0 || result.text === undefined) {
    output.error(formatDiagnostics(errors, { colours: output.colours, width: output.width }))
    return exitErrors
  }
  if (options.output === undefined) output.out(result.text)
  else write(options.output, result.text)
  return exitOk
}
