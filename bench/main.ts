import type { Measured } from './measure.ts'
import { checkCorpus } from './suites/check-corpus.ts'
import { compilation } from './suites/compilation.ts'
import { corpusExpressions } from './suites/corpus-expressions.ts'
import { expressions } from './suites/expressions.ts'
import { messages } from './suites/messages.ts'
import { policies } from './suites/policies.ts'
import { startUp } from './suites/start-up.ts'
import { tenStep } from './suites/ten-step.ts'

/** A suite gives groups of measurements; the first of a group is what the others are compared with. */
export interface Suite {
  readonly name: string
  readonly summary: string
  run(): Record<string, readonly Measured[]> | Promise<Record<string, readonly Measured[]>>
  /** Only run when named. */
  readonly onDemand?: true
}

const suites: readonly Suite[] = [
  tenStep,
  expressions,
  messages,
  compilation,
  corpusExpressions,
  startUp,
  checkCorpus,
  policies,
]
const args = process.argv.slice(2)
const asJson = args.includes('--json')
const names = args.filter((a) => !a.startsWith('-'))

if (args.includes('--help')) {
  console.log(`npm run bench -- [SUITE…] [--json]

Suites:
${suites.map((s) => `  ${s.name.padEnd(20)} ${s.summary}`).join('\n')}

Examples:
  npm run bench
  npm run bench -- ten-step
  npm run bench -- policies --json`)
} else {
  const unknown = names.filter((name) => !suites.some((s) => s.name === name))
  if (unknown.length > 0) {
    console.error(`there is no suite '${unknown[0]}' (there is: ${suites.map((s) => s.name).join(', ')})`)
    process.exitCode = 2
  } else {
    const report: Record<string, Record<string, readonly Measured[]>> = {}
    for (const suite of suites) {
      if (names.length > 0 ? !names.includes(suite.name) : suite.onDemand) continue
      const groups = await suite.run()
      report[suite.name] = groups
      if (!asJson) print(suite, groups)
    }
    if (asJson) console.log(JSON.stringify(report, null, 2))
  }
}

function print(suite: Suite, groups: Record<string, readonly Measured[]>): void {
  console.log(`\n${suite.name}: ${suite.summary}`)
  for (const [group, list] of Object.entries(groups)) {
    if (group !== '') console.log(`  ${group}`)
    for (const m of list) {
      const ratio = list.length > 1 ? `  ${m.ratio.toFixed(2)}× (${m.least.toFixed(2)}–${m.most.toFixed(2)})` : ''
      console.log(`    ${m.name.padEnd(44)} ${time(m.ns).padStart(12)}${ratio}`)
    }
  }
}

function time(ns: number): string {
  if (ns < 10_000) return `${ns.toFixed(1)} ns`
  if (ns < 10_000_000) return `${(ns / 1000).toFixed(1)} µs`
  return `${(ns / 1_000_000).toFixed(0)} ms`
}
