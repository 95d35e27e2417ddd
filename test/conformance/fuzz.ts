// Asks real .NET and Sluice the same random expressions and shrinks what differs.
// `npm run conformance:fuzz -- [--count N] [--seed N] [--wrongness P] [--shrink N] [--report FILE] [--dry]`; --dry asks .NET alone.
import { writeFileSync } from 'node:fs'
import { ExpressionGenerator } from './fuzz/generate.ts'
import { grammar } from './fuzz/grammar.ts'
import { smaller } from './fuzz/shrink.ts'
import { nodesOf, print, type TreeNode } from './fuzz/tree.ts'
import { random } from './generate/combine.ts'
import type { JsonObject, RecordedResult } from './lib/case.ts'
import { difference } from './lib/compare.ts'
import { buildRecorder, Recorder, recorderVersions } from './lib/recorder.ts'
import { answer, type EvaluateExpression, loadSluice } from './lib/sluice.ts'

const batchSize = 4000
const shrinkRounds = 25
const candidatesAtOnce = 80
const context: JsonObject = { request: { headers: { a: 'b', abc: 'x' } }, variables: { text: 'hello', count: 5 } }

const count = Number(option('count') ?? 20_000)
const seed = Number(option('seed') ?? 1)
/** How many ways of differing are shrunk; the others are listed as they were found. */
const shrinkLimit = Number(option('shrink') ?? 40)
const assembly = buildRecorder()
const recorder = new Recorder(assembly)
const sluice = process.argv.includes('--dry') ? null : await loadSluice()
if (sluice === null) console.log('Sluice is not asked: only .NET.')

const generator = new ExpressionGenerator(random(seed), Number(option('wrongness') ?? 0.004))
const used = new Map<string, number>()
const tally = { value: 0, thrown: 0, refused: 0, crashed: 0 }
const groups = new Map<string, { expression: string; found: string; times: number }>()

for (let done = 0; done < count; done += batchSize) {
  const trees = Array.from({ length: Math.min(batchSize, count - done) }, (_, index) =>
    generator.expression(2 + (index % 4)),
  )
  const recorded = await askAll(trees)
  const differing: { tree: TreeNode; found: string }[] = []
  trees.forEach((tree, index) => {
    for (const node of nodesOf(tree)) used.set(node.production, (used.get(node.production) ?? 0) + 1)
    const result = recorded[index] ?? null
    if (result === null || isRecorderLimit(result)) tally.crashed++
    else if ('diagnostics' in result) tally.refused++
    else if ('error' in result) tally.thrown++
    else tally.value++
    const found = differs(sluice, tree, result)
    if (found !== null) differing.push({ tree, found })
  })
  for (const { tree, found } of differing) {
    const known = groups.get(kindOf(found))
    if (known) known.times++
    else
      groups.set(kindOf(found), {
        ...(groups.size < shrinkLimit ? await shrunk(tree, found) : { expression: print(tree), found }),
        times: 1,
      })
  }
  console.log(
    `${Math.min(done + batchSize, count)} asked, ${[...groups.values()].reduce((sum, { times }) => sum + times, 0)} differ in ${groups.size} ways`,
  )
}

recorder.close()
const all = [...grammar.values()].flat()
const unused = all.filter(({ text }) => !used.has(text)).map(({ text }) => text)
for (const { expression, found, times } of [...groups.values()].sort((a, b) => b.times - a.times))
  console.log(`\n${times} × ${expression}\n    ${found}`)
console.log(`\nseed ${seed}: ${JSON.stringify(tally)}; ${all.length - unused.length} of ${all.length} productions used`)
for (const text of unused) console.log(`  unused: ${text}`)
const report = option('report')
if (report) {
  const summary = {
    ...recorderVersions(assembly),
    seed,
    count,
    answers: tally,
    productions: { all: all.length, used: all.length - unused.length },
    differences: [...groups.values()],
  }
  writeFileSync(report, `${JSON.stringify(summary, null, 2)}\n`)
}
process.exitCode = groups.size > 0 ? 1 : 0

function option(name: string): string | undefined {
  const index = process.argv.indexOf(`--${name}`)
  return index < 0 ? undefined : process.argv[index + 1]
}

function askAll(trees: readonly TreeNode[]): Promise<(RecordedResult | null)[]> {
  return recorder.ask(trees.map((tree) => ({ expression: print(tree), context })))
}

function isRecorderLimit(result: RecordedResult): boolean {
  return (
    ('error' in result && result.error.type.startsWith('recorder:')) ||
    ('diagnostics' in result && result.diagnostics[0]?.cs === null)
  )
}

function differs(evaluate: EvaluateExpression | null, tree: TreeNode, result: RecordedResult | null): string | null {
  if (evaluate === null || result === null || isRecorderLimit(result)) return null
  return difference(result, answer(evaluate, print(tree), context))
}

/** Differences of one kind have one cause more often than not: texts in quotes and numbers are left out. */
function kindOf(found: string): string {
  return found.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/-?\d+/g, '0')
}

/** The smallest tree found that differs in the same kind of way, all candidates of a round asked at once. */
async function shrunk(tree: TreeNode, found: string): Promise<{ expression: string; found: string }> {
  let best = { tree, found }
  for (let round = 0; round < shrinkRounds; round++) {
    const candidates = smaller(best.tree).slice(0, candidatesAtOnce)
    const results = await askAll(candidates)
    const next = candidates.findIndex((candidate, index) => {
      const other = differs(sluice, candidate, results[index] ?? null)
      return other !== null && kindOf(other) === kindOf(found)
    })
    const chosen = candidates[next]
    if (chosen === undefined) break
    best = { tree: chosen, found: differs(sluice, chosen, results[next] ?? null) ?? found }
  }
  return { expression: print(best.tree), found: best.found }
}
