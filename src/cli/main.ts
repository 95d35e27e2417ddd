#!/usr/bin/env node
import { createRequire } from 'node:module'
import { Command, CommanderError } from 'commander'
import { addCheck } from './commands/check.ts'
import { addConvert } from './commands/convert.ts'
import { addEval } from './commands/eval.ts'
import { addExplain } from './commands/explain.ts'
import { addPolicy } from './commands/policy.ts'
import { addRun } from './commands/run.ts'
import { addTest } from './commands/test.ts'
import { exitErrors, exitOk, exitUsage, UsageError } from './exit.ts'
import { terminalOutput } from './output.ts'

async function main(args: readonly string[]): Promise<number> {
  const output = terminalOutput()
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }
  let status = exitOk
  const done = (result: number): void => {
    status = result
  }
  const program = new Command('sluice')
    .description('Compiles Azure API Management policies and runs them anywhere')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(--help shows how it is used)')
    .configureOutput({ writeOut: (text) => output.out(text), writeErr: (text) => output.error(text) })
    .addHelpText(
      'after',
      `
Examples:
  sluice run policy.xml --context request.yaml
  sluice eval '@(context.Request.Method.ToLower())'
  sluice check policies
  sluice test policies
  sluice explain attribute-unknown`,
    )
  addRun(program, output, done)
  addEval(program, output, done)
  addCheck(program, output, done)
  addTest(program, output, done)
  addConvert(program, output, done)
  addExplain(program, output, done)
  addPolicy(program, output, done)
  for (const command of program.commands) command.exitOverride().showHelpAfterError('(--help shows how it is used)')
  try {
    await program.parseAsync(args, { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitOk : exitUsage
    if (error instanceof UsageError) {
      output.error(`sluice: ${error.message}`)
      return exitUsage
    }
    output.error(
      `sluice: internal fault: ${error instanceof Error ? error.message : String(error)}\nPlease report it with the command and the file.`,
    )
    return exitErrors
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has gone (`| head`) is no fault.
  if (error.code === 'EPIPE') process.exit(exitOk)
})

process.exitCode = await main(process.argv.slice(2))
