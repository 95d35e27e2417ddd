// Compares Sluice, as this bundle has it, with recorded answers: `node evaluate.mjs RECORDED BASELINE [--write]`.
// Without --write it stops at the first expression whose comparison isn't the baseline's and prints it.
import { readFileSync, writeFileSync } from 'node:fs'
import { fuzzContext } from '../fuzz/context.ts'
import type { RecordedResult } from '../lib/case.ts'
import { difference } from '../lib/compare.ts'
import { answer, loadSluice } from '../lib/sluice.ts'

const [recorded = '', baseline = ''] = process.argv.slice(2)
const isBaseline = process.argv.includes('--write')
const evaluate = await loadSluice()
if (evaluate === null) throw new Error('src/compiler/evaluate-expression.ts is not there.')

/** What differs without a fault, by the number of the expression. */
const known: Record<string, string> = isBaseline ? {} : JSON.parse(readFileSync(baseline, 'utf8'))
let at = 0
for (const line of readFileSync(recorded, 'utf8').split('\n')) {
  if (line === '') continue
  const { expression, result } = JSON.parse(line) as { expression: string; result: RecordedResult | null }
  const found = result === null ? null : difference(result, answer(evaluate, expression, fuzzContext))
  if (isBaseline) {
    if (found !== null) known[at] = found
  } else if (found !== (known[at] ?? null)) {
    console.log(JSON.stringify({ asked: at + 1, expression, found }))
    break
  }
  at++
}
if (isBaseline) writeFileSync(baseline, JSON.stringify(known))
