import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SourceText } from '../../src/diagnostics/diagnostic.ts'
import { printDocument } from '../../src/syntax/print.ts'
import { readPolicy } from '../../src/syntax/read.ts'
import { corpusFiles, hasCorpus } from './corpus.ts'
import { policyText } from './policy-text.ts'
import { shape } from './reading.ts'

function readClean(text: string) {
  const { document, diagnostics } = readPolicy(new SourceText(text))
  return diagnostics.some(({ severity }) => severity === 'error') ? undefined : document
}

describe('a printed document', () => {
  it('reads back to the same tree', () => {
    fc.assert(
      fc.property(policyText, (text) => {
        const document = readClean(text)
        if (!document) throw new Error(`doesn't read: ${text}`)
        const again = readClean(printDocument(document))
        expect(again && shape(again)).toEqual(shape(document))
      }),
      { numRuns: 500 },
    )
  })

  it.runIf(hasCorpus)('reads back to the same tree for every policy that people wrote', () => {
    let compared = 0
    for (const { text, file } of corpusFiles()) {
      const document = readClean(text)
      if (!document) continue
      const again = readClean(printDocument(document))
      expect(again && shape(again), file ?? '').toEqual(shape(document))
      compared++
    }
    expect(compared).toBeGreaterThan(300)
  })
})
