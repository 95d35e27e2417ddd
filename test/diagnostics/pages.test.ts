import { describe, expect, it } from 'vitest'
import { diagnosticCodes } from '../../src/diagnostics/codes.ts'
import { SourceText } from '../../src/diagnostics/diagnostic.ts'
import { diagnosticPages, formatPage, pageOf } from '../../src/diagnostics/pages/index.ts'
import type { Example } from '../../src/diagnostics/pages/page.ts'
import { readPolicy } from '../../src/syntax/read.ts'

function readerCodes({ text, surroundings }: Example): string[] {
  const given = surroundings?.['namedValues'] as Record<string, string> | undefined
  const namedValues = given && new Map(Object.entries(given).map(([name, value]) => [name, { value }]))
  return readPolicy(new SourceText(text), namedValues ? { namedValues } : {}).diagnostics.map(({ code }) => code)
}

describe('the pages of diagnostics', () => {
  it('are exactly one a code', () => {
    expect(diagnosticPages.map(({ code }) => code).sort()).toEqual([...diagnosticCodes].sort())
  })

  it.each(['xml-malformed', 'expression-unclosed', 'expression-mixed', 'named-value-unknown', 'placeholder'] as const)(
    'show a bad example that reports %s',
    (code) => {
      expect(readerCodes(pageOf(code).bad)).toEqual([code])
    },
  )

  it.each(diagnosticPages.filter(({ good }) => good.language === 'policy'))(
    'show a good example of $code that reads',
    ({ good }) => {
      expect(readerCodes(good)).toEqual([])
    },
  )

  it('print as text', () => {
    expect(formatPage(pageOf('csharp-syntax'))).toContain('\nBad:\n\n    <policies>\n')
    expect(pageOf('nobody-knows')).toBeUndefined()
  })
})
