import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SourceText } from '../../src/diagnostics/diagnostic.ts'
import { convertPolicy, expressionsOf } from '../../src/syntax/convert.ts'
import { readPolicy } from '../../src/syntax/read.ts'
import { firstXmlProblem } from '../../src/syntax/well-formed.ts'
import { corpusFiles, hasCorpus } from './corpus.ts'
import { policyText } from './policy-text.ts'

function codes(text: string): string[] {
  const { document } = readPolicy(new SourceText(text))
  return document ? expressionsOf(document.root) : []
}

function expectConverts(text: string, file = ''): void {
  const source = new SourceText(text)
  const escaped = convertPolicy(source, 'escaped').text ?? ''
  expect(firstXmlProblem(escaped), file).toBeUndefined()
  expect(codes(escaped), file).toEqual(codes(text))
  const raw = convertPolicy(new SourceText(escaped), 'raw').text ?? ''
  expect(codes(raw), file).toEqual(codes(text))
}

describe('conversion', () => {
  it('escapes expressions, with line breaks in attributes as references, and leaves the rest as it is', () => {
    const raw = '<a  x = "@{ // one\n\treturn "<"; }"\n>@(b && c)</a >'
    const escaped = '<a  x = "@{ // one&#xA;&#x9;return &quot;&lt;&quot;; }"\n>@(b &amp;&amp; c)</a >'
    expect(convertPolicy(new SourceText(raw), 'escaped').text).toBe(escaped)
    expect(convertPolicy(new SourceText(escaped), 'raw').text).toBe(raw)
  })

  it('makes XML of the conditions of a Liquid body', () => {
    const text = '<set-body template="liquid">{% if a < b && c %}&amp;{% endif %}</set-body>'
    const escaped = '<set-body template="liquid">{% if a &lt; b &amp;&amp; c %}&amp;{% endif %}</set-body>'
    expect(convertPolicy(new SourceText(text), 'escaped').text).toBe(escaped)
  })

  it('gives the diagnostics of what can’t be read, and no text', () => {
    const { text, diagnostics } = convertPolicy(new SourceText('<a x="@(b"/>'), 'raw')
    expect(text).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['expression-unclosed'])
  })

  it('there and back keeps every expression, and escaped text is XML', () => {
    fc.assert(
      fc.property(policyText, (text) => expectConverts(text)),
      { numRuns: 500 },
    )
  })

  it.runIf(hasCorpus)('there and back keeps every expression that people wrote', () => {
    let converted = 0
    for (const { text, file } of corpusFiles()) {
      if (convertPolicy(new SourceText(text), 'escaped').text === undefined) continue
      expectConverts(text, file ?? '')
      converted++
    }
    expect(converted).toBeGreaterThan(300)
  })
})
