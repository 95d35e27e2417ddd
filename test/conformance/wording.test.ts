import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadCases } from './lib/cases.ts'
import { answer, loadSluice } from './lib/sluice.ts'
import { isMeant, ownWords, wordingDifference } from './lib/wording.ts'

/** Id of a case → how its words differ. A two-way ratchet. */
const known = JSON.parse(readFileSync('test/conformance/known-wordings.json', 'utf8')) as Record<string, string>
const sluice = await loadSluice()
const { cases, corpusMissing } = loadCases()
const found = new Map(
  cases.flatMap(({ id, expression, context, result }) => {
    const difference =
      sluice && 'diagnostics' in result ? wordingDifference(result, answer(sluice, expression, context)) : null
    return difference === null ? [] : [[id, difference] as const]
  }),
)
const numberOf = (difference: string) => difference.slice(0, difference.indexOf(' '))

describe.skipIf(sluice === null || corpusMissing)('refusals have the words of the C# compiler', () => {
  it('but for those that are meant and those that are listed', () => {
    const unexpected = [...found].filter(([id, difference]) => !isMeant(difference) && !(id in known))
    expect(unexpected.map(([id, difference]) => `${id} ${difference}`)).toEqual([])
  })

  it('where they were listed and no longer differ, the list says so', () => {
    expect(Object.keys(known).filter((id) => !found.has(id))).toEqual([])
    const used = new Set([...found.values()].map(numberOf))
    expect(Object.keys(ownWords).filter((number) => !used.has(number))).toEqual([])
  })
})
