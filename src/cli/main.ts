#!/usr/bin/env node
import { createRequire } from 'node:module'
import { Command, CommanderError } from 'commander'
import { exitErrors, exitOk, exitUsage, UsageError } from './exit.ts'
import { type Output, terminalOutput } from './output.ts'

type Add = (program: Command, output: Output, done: (status: number) => void) => void

/** In the order of `--help`. Each is loaded when it is used: the runner's libraries cost `explain` nothing. */
const commands: Readonly<Record<string, () => Promise<Add>>> = {
  run: async () => (await import('./commands/run.ts')).addRun,
  eval: async () => (await import('./commands/eval.ts')).addEval,
  check: async () => (await import('./commands/check.ts')).addCheck,
  test: async () => (await import('./commands/test.ts')).addTest,
  convert: async () => (await import('./commands/convert.ts')).addConvert,
  explain: async () => (await import('./commands/explain.ts')).addExplain,
  policy: async () => (await import('./commands/policy.ts')).addPolicy,
}

/** The command that is asked for; all where none is named, as for `--help` and for a misspelt one. */
async function commandsFor([name = '']: readonly string[]): Promise<Add[]> {
  if (name === '--version' || name === '-V') return []
  const wanted = Object.hasOwn(commands, name) ? [commands[name]] : Object.values(commands)
  return Promise.all(wanted.map((load) => (load as () => Promise<Add>)()))
}

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
  for (const add of await commandsFor(args)) add(program, output, done)
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
