import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findExpressionEnd } from '../../../src/expressions/syntax/find-expression-end.ts'

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#xA;')

const complete = [
  '(a)',
  '(")")',
  '("\\")")',
  '(@"\\")',
  '(@"a"")")',
  "(')')",
  "('\\'')",
  '($"{x[")"]}")',
  '($"{{)}} {a:)} {$"{b})"}")',
  '($@"\\{a}")',
  '(a /* ) */)',
  '(a // )\n)',
  '{ return "}"; }',
  '{\n #region )}\n return 1; }',
  '(a[(b{c})])',
  "(x == '\"' ? 1 : 2)",
]

describe('findExpressionEnd', () => {
  it.each(complete)('ends %s at its last bracket, whatever follows', (code) => {
    for (const rest of ['', '" other="(', ') } "'])
      expect(findExpressionEnd(`@${code}${rest}`, 1)).toBe(code.length + 1)
  })

  it.each(complete)('ends %s at the same bracket where the text is XML', (code) => {
    const escaped = escapeXml(code)
    for (const rest of ['', '" other="(', ')</a>']) {
      expect(findExpressionEnd(`@${escaped}${rest}`, 1, { escaped: true })).toBe(escaped.length + 1)
    }
  })

  it('takes an escaped last bracket', () => {
    expect(findExpressionEnd('@(a&#41; b', 1, { escaped: true })).toBe(8)
  })

  it('finds no end where a bracket, a string or a comment is left open', () => {
    for (const code of ['(a', '("a)', '(/* )', '{ (a)', '(@"a)', '($"{a)'])
      expect(findExpressionEnd(code, 0)).toBe(null)
    expect(findExpressionEnd('a)', 0)).toBe(null)
  })

  it('closes with its own bracket what was left open inside', () => {
    expect(findExpressionEnd('{ f(a; } x', 0)).toBe(8)
  })

  it('never throws and stays within the text', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '{',
      '}',
      '"',
      "'",
      '$"',
      '@"',
      '$@"',
      '//',
      '/*',
      '*/',
      '\n',
      '\\',
      ':',
      'a',
      '"""',
      '#',
      '&quot;',
      '<',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.boolean(), (pieces, escaped) => {
        const text = `(${pieces.join('')}`
        const end = findExpressionEnd(text, 0, { escaped })
        expect(end === null || (end > 1 && end <= text.length)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
