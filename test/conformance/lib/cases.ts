import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { ConformanceCase } from './case.ts'
import { readCorpus } from './corpus.ts'

export const casesFolder = 'test/conformance/cases'

/** A recorded case with its area (its file) and its expression, also where it stands in the corpus. */
export interface LoadedCase extends ConformanceCase {
  readonly area: string
  readonly expression: string
}

/** All recorded cases; those of the corpus only where it is there. */
export function loadCases(): { readonly cases: readonly LoadedCase[]; readonly corpusMissing: boolean } {
  const corpus = readCorpus()
  const cases: LoadedCase[] = []
  for (const file of existsSync(casesFolder) ? readdirSync(casesFolder).sort() : []) {
    const area = file.replace(/\.jsonl$/, '')
    for (const line of readFileSync(`${casesFolder}/${file}`, 'utf8').split('\n')) {
      if (line === '') continue
      const recorded = JSON.parse(line) as ConformanceCase
      const expression = recorded.corpus === undefined ? recorded.expression : corpus?.get(recorded.corpus)
      if (expression !== undefined) cases.push({ ...recorded, area, expression })
    }
  }
  return { cases, corpusMissing: corpus === null }
}
