import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadCases } from './lib/cases.ts'
import { difference } from './lib/compare.ts'
import { answer, loadSluice } from './lib/sluice.ts'

/** Id of a case → why it differs. A two-way ratchet: what is listed and passes fails as well. */
const known = JSON.parse(readFileSync('test/conformance/known-differences.json', 'utf8')) as Record<string, string>
const sluice = await loadSluice()
const { cases, corpusMissing } = loadCases()

describe('the record', () => {
  it('holds at least 6,000 cases, 1,000 of them refused and 1,200 throwing', () => {
    expect(cases.length).toBeGreaterThanOrEqual(6000)
    expect(cases.filter(({ result }) => 'diagnostics' in result).length).toBeGreaterThanOrEqual(1000)
    expect(cases.filter(({ result }) => 'error' in result).length).toBeGreaterThanOrEqual(1200)
  })

  it('has no two cases of one name', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
  })
})

describe.skipIf(sluice === null)('expressions give what .NET gives', () => {
  if (corpusMissing) it.skip('of the corpus: skipped, it is not there', () => {})
  for (const area of new Set(cases.map(({ area }) => area))) {
    it(`in ${area}`, () => {
      const unexpected: string[] = []
      for (const { id, expression, context, result } of cases.filter((one) => one.area === area)) {
        const found = sluice ? difference(result, answer(sluice, expression, context)) : null
        if (found !== null && !(id in known)) unexpected.push(`${id} ${expression}\n    ${found}`)
        if (found === null && id in known)
          unexpected.push(`${id} ${expression}\n    equals .NET now: take it off known-differences.json`)
      }
      expect(unexpected.slice(0, 50).join('\n'), `${unexpected.length} cases`).toBe('')
    })
  }
})

describe('known differences', () => {
  it.skipIf(corpusMissing)('name cases that exist', () => {
    const ids = new Set(cases.map(({ id }) => id))
    expect(Object.keys(known).filter((id) => !ids.has(id))).toEqual([])
  })
})
