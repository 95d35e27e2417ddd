// Measures the fuzzer: plants each fault of faults/ into a copy of the source and asks whether recorded random
// expressions tell it from .NET: `npm run conformance:faults -- [--count N] [--seed N] [--only WORD]
// [--recorded FILE] [--report FILE]`.
// .NET is asked once for a seed; its answers are kept in node_modules/.cache/conformance-faults.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'
import type { Fault } from './faults/fault.ts'
import { faults } from './faults/index.ts'
import { fuzzContext } from './fuzz/context.ts'
import { isRecorderLimit } from './fuzz/differences.ts'
import { ExpressionGenerator } from './fuzz/generate.ts'
import { print } from './fuzz/tree.ts'
import { random } from './generate/combine.ts'
import { ask, buildRecorder } from './lib/recorder.ts'

const folder = resolve('node_modules/.cache/conformance-faults')
const count = Number(option('count') ?? 20_000)
const seed = Number(option('seed') ?? 9001)
const only = option('only')
const timeLimit = 15 * 60_000

mkdirSync(folder, { recursive: true })
/** Answers that a fuzz run has saved, or those that are asked here. */
const given = option('recorded')
const recorded = given ?? `${folder}/${seed}-${count}.jsonl`
const baseline = `${folder}/baseline.json`
if (!existsSync(recorded)) await record()
const asked = readFileSync(recorded, 'utf8').split('\n').filter(Boolean).length
const started = run(await bundled(null), ['--write'])
if (started.status !== 0) throw new Error(`Sluice without a fault doesn't run:\n${started.stderr}`)

const results: { fault: Fault; foundAfter: number | null; expression?: string }[] = []
for (const fault of faults.filter(({ breaks }) => only === undefined || breaks.includes(only))) {
  const { stdout, status } = run(await bundled(fault), [])
  const found = stdout.trim() === '' ? null : (JSON.parse(stdout) as { asked: number; expression: string })
  // A fault that stops the engine from loading or from ending is seen as well, but not by an answer.
  const foundAfter = found?.asked ?? (status === 0 ? null : 0)
  results.push({ fault, foundAfter, ...(found && { expression: found.expression }) })
  console.log(
    `${foundAfter === null ? 'not found' : `found after ${foundAfter}`}: ${fault.breaks}${found ? `\n    ${found.expression.slice(0, 160)}` : ''}`,
  )
}

const score = results.filter(({ foundAfter }) => foundAfter !== null).length
console.log(`\n${score} of ${results.length} faults found with ${asked} expressions`)
const report = option('report')
if (report) {
  const list = results.map(({ fault, foundAfter }) => ({ fault: fault.breaks, foundAfter }))
  writeFileSync(
    report,
    `${JSON.stringify({ ...(given ? {} : { seed }), expressions: asked, faults: results.length, found: score, list }, null, 2)}\n`,
  )
}
process.exitCode = score < 0.9 * results.length ? 1 : 0

/** Asks .NET; what it has no answer for is left out. */
async function record(): Promise<void> {
  const generator = new ExpressionGenerator(random(seed), 0.004)
  const questions = Array.from({ length: count }, (_, index) => ({
    expression: print(generator.expression(2 + (index % 4))),
    context: fuzzContext,
  }))
  const answers = await ask(buildRecorder(), questions)
  const lines = questions.flatMap(({ expression }, index) => {
    const result = answers[index] ?? null
    return result === null || isRecorderLimit(result) ? [] : [JSON.stringify({ expression, result })]
  })
  writeFileSync(recorded, lines.map((line) => `${line}\n`).join(''))
}

/** The comparison as a bundle whose source has the fault. */
async function bundled(fault: Fault | null): Promise<string> {
  const outfile = `${folder}/evaluate.mjs`
  await build({
    entryPoints: ['test/conformance/faults/evaluate.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    conditions: ['sluice-source'],
    plugins: fault ? [planted(fault)] : [],
    logLevel: 'error',
  })
  return outfile
}

function planted({ file, find, replacement, breaks }: Fault): Plugin {
  const path = resolve(file)
  return {
    name: 'fault',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, ({ path: loaded }) => {
        if (loaded !== path) return undefined
        const parts = readFileSync(path, 'utf8').split(find)
        if (parts.length !== 2) throw new Error(`${breaks}: its text stands ${parts.length - 1} times in ${file}`)
        return { contents: parts.join(replacement), loader: 'ts' }
      })
    },
  }
}

function run(bundle: string, more: readonly string[]): { stdout: string; stderr: string; status: number | null } {
  return spawnSync('node', [bundle, recorded, baseline, ...more], { encoding: 'utf8', timeout: timeLimit })
}

function option(name: string): string | undefined {
  const index = process.argv.indexOf(`--${name}`)
  return index < 0 ? undefined : process.argv[index + 1]
}
