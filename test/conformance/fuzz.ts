// Asks real .NET and Sluice the same random expressions and shrinks what differs (docs/conformance.md).
// `npm run conformance:fuzz -- [--count N] [--seed N] [--chunk N] [--wrongness P] [--shrink N]
// [--minutes N] [--report FILE] [--save FILE] [--replay FILE] [--list KIND]`.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { fuzzContext } from './fuzz/context.ts'
import { Coverage } from './fuzz/coverage.ts'
import { Differences, isRecorderLimit } from './fuzz/differences.ts'
import { explanations } from './fuzz/explained.ts'
import { ExpressionGenerator } from './fuzz/generate.ts'
import { print, type TreeNode } from './fuzz/tree.ts'
import { random } from './generate/combine.ts'
import type { RecordedResult } from './lib/case.ts'
import type { Answer } from './lib/compare.ts'
import { buildRecorder, Recorder, recorderVersions } from './lib/recorder.ts'
import { loadSluice } from './lib/sluice.ts'

const batchSize = 2000
const count = numberOption('count', 20_000)
const seed = numberOption('seed', 1)
/** Expressions of one seed: the next chunk has the next seed, so that each can be repeated alone. */
const chunk = numberOption('chunk', 20_000)
const wrongness = numberOption('wrongness', 0.004)
/** How many ways of differing are shrunk; the others are listed as they were found. */
const shrinkLimit = numberOption('shrink', 60)

const evaluate = await loadSluice()
if (evaluate === null) throw new Error('src/compiler/evaluate-expression.ts is not there.')
const assembly = buildRecorder()
const recorder = new Recorder(assembly)
const coverage = new Coverage()
const differences = new Differences(evaluate, recorder, fuzzContext, shrinkLimit)
const tally = { value: 0, thrown: 0, refused: 0, noAnswer: 0 }
const seeds: number[] = []
const saved = option('save')
/** Answers of .NET that a run before has saved: only Sluice is asked then. */
const replayed = option('replay')
/** The name of an explanation, each of whose differences is printed. */
const listed = option('list')
const end = Date.now() + numberOption('minutes', Number.POSITIVE_INFINITY) * 60_000
let done = 0

if (replayed) for (const line of readFileSync(replayed, 'utf8').split('\n')) replay(line)
else await ask()
recorder.close()
report()

interface Batch {
  readonly trees: readonly TreeNode[]
  readonly texts: readonly string[]
  readonly own: readonly Answer[]
  readonly recorded: Promise<(RecordedResult | null)[]>
}

/** While .NET answers a batch, Sluice answers the next. */
async function ask(): Promise<void> {
  if (saved) writeFileSync(saved, '')
  let before: Batch | null = null
  for (const trees of batches()) {
    const texts = trees.map(print)
    const own = texts.map((text) => differences.answer(text))
    if (before) await take(before)
    before = { trees, texts, own, recorded: askDotnet(texts, own) }
  }
  if (before) await take(before)
}

/**
 * The compiler starts a group of expressions anew without those that it refuses, so what is likely to be refused is
 * asked apart.
 */
async function askDotnet(texts: readonly string[], own: readonly Answer[]): Promise<(RecordedResult | null)[]> {
  const answers: (RecordedResult | null)[] = texts.map(() => null)
  for (const isRefused of [false, true]) {
    const chosen = texts.flatMap((_, index) => ((own[index]?.diagnostics !== undefined) === isRefused ? [index] : []))
    const given = await recorder.ask(
      chosen.map((index) => ({ expression: texts[index] as string, context: fuzzContext })),
    )
    chosen.forEach((index, at) => {
      answers[index] = given[at] ?? null
    })
  }
  return answers
}

function* batches(): Iterable<readonly TreeNode[]> {
  for (let from = 0, next = seed; from < count; from += chunk, next++) {
    seeds.push(next)
    const generator = new ExpressionGenerator(random(next), wrongness)
    const size = Math.min(chunk, count - from)
    for (let at = 0; at < size; at += batchSize) {
      if (Date.now() > end) return
      yield Array.from({ length: Math.min(batchSize, size - at) }, (_, index) => generator.expression(2 + (index % 4)))
    }
  }
}

/** Compares a batch; shrinking asks the recorder, which is idle then. */
async function take({ trees, texts, own, recorded }: Batch): Promise<void> {
  const results = await recorded
  const differing = trees.flatMap((tree, index) => {
    const found = compared(texts[index] as string, results[index] ?? null, own[index] as Answer)
    return found === null ? [] : [{ tree, found }]
  })
  if (saved)
    appendFileSync(
      saved,
      texts.map((expression, i) => `${JSON.stringify({ expression, result: results[i] ?? null })}\n`).join(''),
    )
  await differences.add(differing)
  const { groups, unexplained } = differences
  console.log(
    `${new Date().toISOString().slice(11, 19)} ${done} asked, ${unexplained} unexplained differences in ${groups.size} ways`,
  )
}

function replay(line: string): void {
  if (line === '') return
  const { expression, result } = JSON.parse(line) as { expression: string; result: RecordedResult | null }
  const found = compared(expression, result, differences.answer(expression))
  if (found !== null) differences.count(expression, found)
}

function compared(text: string, result: RecordedResult | null, own: Answer): ReturnType<Differences['compare']> {
  const kind = kindOfAnswer(result)
  tally[kind]++
  done++
  coverage.add(text, kind === 'value' || kind === 'thrown')
  const found = differences.compare(text, result, own)
  if (found?.explained && found.explained === listed) console.log(`${text}\n    ${found.difference}`)
  return found
}

function kindOfAnswer(result: RecordedResult | null): keyof typeof tally {
  if (result === null || isRecorderLimit(result)) return 'noAnswer'
  if ('diagnostics' in result) return 'refused'
  return 'error' in result ? 'thrown' : 'value'
}

function report(): void {
  const byTimes = [...differences.groups.values()].sort((a, b) => b.times - a.times)
  for (const { expression, found, times } of byTimes) console.log(`\n${times} × ${expression}\n    ${found}`)
  const used = coverage.summary()
  for (const part of ['constructs', 'members'] as const) {
    console.log(`\n${used[part].used} of ${used[part].all} ${part} used`)
    for (const name of used[part].unused) console.log(`  unused: ${name}`)
  }
  const named = [...differences.explained].map(([name, { times, expression }]) => {
    const { reason = '', isOpen = false } = explanations.find((explanation) => explanation.name === name) ?? {}
    return { kind: name, reason, isOpen, times, example: expression }
  })
  const list = (isOpen: boolean) => named.filter((one) => one.isOpen === isOpen).map(({ isOpen: _, ...one }) => one)
  const [open, explained] = [list(true), list(false)]
  console.log(`\nseeds ${seeds.join(', ')}: ${JSON.stringify(tally)}`)
  for (const { kind, times, reason } of explained) console.log(`  ${times} × ${kind}: ${reason}`)
  for (const { kind, times, reason } of open) console.log(`  open: ${times} × ${kind}: ${reason}`)
  const file = option('report')
  if (file) {
    const summary = {
      ...recorderVersions(assembly),
      seeds,
      expressionsOfASeed: chunk,
      count: done,
      wrongness,
      answers: tally,
      unexplained: byTimes,
      open,
      explained,
      coverage: used,
    }
    writeFileSync(file, `${JSON.stringify(summary, null, 2)}\n`)
  }
  process.exitCode = differences.groups.size + open.length > 0 ? 1 : 0
}

function option(name: string): string | undefined {
  const index = process.argv.indexOf(`--${name}`)
  return index < 0 ? undefined : process.argv[index + 1]
}

function numberOption(name: string, otherwise: number): number {
  return Number(option(name) ?? otherwise)
}
