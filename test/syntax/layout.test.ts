import { describe, expect, it } from 'vitest'
import { SourceText } from '../../src/diagnostics/diagnostic.ts'
import { expressionsOf } from '../../src/syntax/convert.ts'
import { layOut } from '../../src/syntax/layout.ts'
import { readPolicy } from '../../src/syntax/read.ts'
import { corpusFiles, hasCorpus } from './corpus.ts'

const laidOut = (text: string) => layOut(new SourceText(text)).text

describe('the canonical layout', () => {
  it('has an element a line, and leaves values, expressions and bodies as they are written', () => {
    const text = `<policies><inbound>
  <base/>


<set-header   name='X'
  exists-action="override"><value>
   @(a["b"] &&
       c)
</value></set-header><!-- a
 comment --><set-body> <a> <b/></a></set-body>
</inbound></policies>`
    expect(laidOut(text)).toBe(`<policies>
    <inbound>
        <base />

        <set-header name='X' exists-action="override">
            <value>@(a["b"] &&
       c)</value>
        </set-header>
        <!-- a
 comment -->
        <set-body> <a> <b/></a></set-body>
    </inbound>
</policies>
`)
  })

  it('puts the attributes of a long tag on lines of their own', () => {
    const text = `<a b="${'x'.repeat(80)}" c="${'y'.repeat(80)}"/>`
    expect(laidOut(text)).toBe(`<a\n    b="${'x'.repeat(80)}"\n    c="${'y'.repeat(80)}" />\n`)
  })

  it('isn’t made of what can’t be read', () => {
    expect(laidOut('<a>')).toBeUndefined()
  })

  it.runIf(hasCorpus)('keeps every expression that people wrote, and laid out again stays the same', () => {
    for (const source of corpusFiles()) {
      const text = layOut(source).text
      if (text === undefined) continue
      const before = readPolicy(source).document
      const after = readPolicy(new SourceText(text)).document
      const norm = (codes: string[]) => codes.map((code) => code.replaceAll('\r\n', '\n'))
      expect(after && norm(expressionsOf(after.root)), source.file ?? '').toEqual(
        before && norm(expressionsOf(before.root)),
      )
      expect(laidOut(text), source.file ?? '').toBe(text)
    }
  })
})
