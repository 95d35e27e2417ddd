import type { Command } from 'commander'
import { type PolicyEntry, policyEntries } from '../../compiler/policy-catalog.ts'
import { closest } from '../../diagnostics/suggest.ts'
import { exitOk, UsageError } from '../exit.ts'
import { formatOption, type SharedOptions } from '../options.ts'
import type { Output } from '../output.ts'
import { policyPage } from '../policy-page.ts'

interface PolicyOptions extends SharedOptions {
  readonly list?: boolean
}

export function addPolicy(program: Command, output: Output, done: (status: number) => void): void {
  program
    .command('policy')
    .description("Show a policy's page: attributes, children, where it may stand, what Sluice decides")
    .argument('[name]', 'the policy')
    .option('--list', 'list all policies')
    .addOption(formatOption())
    .addHelpText(
      'after',
      `
Examples:
  sluice policy retry
  sluice policy --list
  sluice policy --list --format json`,
    )
    .action((name: string | undefined, options: PolicyOptions) => done(policy(name, options, output)))
}

export function policy(name: string | undefined, options: PolicyOptions, output: Output): number {
  const entries = policyEntries()
  if (name === undefined || options.list) {
    if (options.format === 'json') output.out(JSON.stringify(entries.map(summaryOf), null, 2))
    else output.out(entries.map((e) => `${e.supported ? '✓' : '·'} ${e.name.padEnd(36)} ${e.category}`).join('\n'))
    return exitOk
  }
  const entry = entries.find((e) => e.name === name)
  if (!entry) {
    const near = closest(
      name,
      entries.map((e) => e.name),
    )
    throw new UsageError(`there is no policy '${name}'${near ? ` (did you mean '${near}'?)` : ''}`)
  }
  output.out(options.format === 'json' ? JSON.stringify(entry, null, 2) : policyPage(entry))
  return exitOk
}

function summaryOf({
  name,
  category,
  supported,
  sections,
  scopes,
  gateways,
  witness,
}: PolicyEntry): Omit<PolicyEntry, 'summary' | 'attributes' | 'children' | 'decisions' | 'text'> {
  return { name, category, supported, sections, scopes, gateways, witness }
}
