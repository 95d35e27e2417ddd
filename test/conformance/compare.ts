// Prints where Sluice differs from the record, grouped: `npm run conformance:compare -- [AREA…] [--all] [--write]`.
// --all prints every difference, --write lists them in known-differences.json with what is seen, and refusals that have
// other words than the compiler's in known-wordings.json.
import { writeFileSync } from 'node:fs'
import { type LoadedCase, loadCases } from './lib/cases.ts'
import { difference } from './lib/compare.ts'
import { answer, loadSluice } from './lib/sluice.ts'
import { isMeant, wordingDifference } from './lib/wording.ts'

const given = process.argv.slice(3)
const chosen = given.filter((argument) => !argument.startsWith('--'))
const sluice = await loadSluice()
if (sluice === null) {
  console.log('src/compiler/evaluate-expression.ts is not there yet: nothing to compare.')
  process.exit(0)
}

const { cases } = loadCases()
const differing: { one: LoadedCase; found: string }[] = []
const wordings: [string, string][] = []
const slow: { expression: string; milliseconds: number }[] = []
for (const area of new Set(cases.map((one) => one.area))) {
  if (chosen.length > 0 && !chosen.includes(area)) continue
  const here = cases.filter((one) => one.area === area)
  const before = differing.length
  for (const one of here) {
    const start = performance.now()
    const own = answer(sluice, one.expression, one.context)
    const found = difference(one.result, own)
    const wording = wordingDifference(one.result, own)
    if (wording !== null && !isMeant(wording)) wordings.push([one.id, wording])
    const milliseconds = performance.now() - start
    if (milliseconds > 500) slow.push({ expression: one.expression, milliseconds })
    if (found !== null) differing.push({ one, found })
  }
  const differences = differing.slice(before)
  console.log(`\n${area}: ${here.length - differences.length} of ${here.length} equal`)
  for (const [kind, group] of grouped(differences)) {
    console.log(`  ${group.length} × ${kind}`)
    for (const { one, found } of given.includes('--all') ? group : group.slice(0, 2)) {
      console.log(`      ${one.expression.replace(/\s+/g, ' ').slice(0, 160)}\n        ${found.slice(0, 300)}`)
    }
  }
}
console.log(`\n${differing.length} differences`)
for (const { expression, milliseconds } of slow)
  console.log(`slow: ${Math.round(milliseconds)} ms ${expression.slice(0, 120)}`)
if (given.includes('--write')) {
  const list = Object.fromEntries(differing.map(({ one, found }) => [one.id, found.slice(0, 200)]).sort())
  writeFileSync('test/conformance/known-differences.json', `${JSON.stringify(list, null, 2)}\n`)
  if (chosen.length === 0)
    writeFileSync(
      'test/conformance/known-wordings.json',
      `${JSON.stringify(Object.fromEntries(wordings.sort()), null, 2)}\n`,
    )
}

/** Differences by what Sluice says, without the particulars, the most frequent first. */
function grouped(differences: typeof differing): [string, typeof differing][] {
  const groups = new Map<string, typeof differing>()
  for (const difference of differences) {
    const [recorded = '', own = ''] = difference.found.split(' | Sluice: ')
    const kind = `${shape(recorded)} → ${shape(own)}`
    groups.set(kind, [...(groups.get(kind) ?? []), difference])
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length)
}

function shape(text: string): string {
  const plain = text.replace('.NET: ', '').replace(/ at \d+:\d+/, '')
  // An engine fault is told apart by its message, a refusal without C#'s number by what it says.
  if (/^throws engine fault|^refused {2}/.test(plain)) return plain.replace(/'[^']*'|\d+/g, '…').slice(0, 110)
  return plain
    .replace(/ \((?!System)[a-z-]+: .*\)$/s, '')
    .replace(/(throws \S+:|\S+) "(.*)$/s, '$1')
    .slice(0, 110)
}
