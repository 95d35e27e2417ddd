import { describe, expect, it } from 'vitest'
import { type Diagnostic, SourceText } from '../../src/diagnostics/diagnostic.ts'
import { countLine, formatDiagnostic, formatDiagnostics } from '../../src/diagnostics/format.ts'
import { codeFrame } from '../../src/diagnostics/frame.ts'
import { plainStyle } from '../../src/diagnostics/style.ts'

const frame = (text: string, marked: string, width = 120) => {
  const start = text.indexOf(marked)
  return codeFrame({ source: new SourceText(text), start, end: start + marked.length }, { style: plainStyle, width })
}

describe('a code frame', () => {
  it('shows the line and underlines the place', () => {
    expect(frame('<a>\n  <b nme="x"/>\n</a>', 'nme')).toEqual(['  |', '2 |   <b nme="x"/>', '  |      ^^^'])
  })

  it('aligns the underline behind tabs, wide characters and marks', () => {
    expect(frame('\tx\ty', 'y')).toEqual(['  |', '1 |     x   y', '  |         ^'])
    expect(frame('名前=😀y', 'y')).toEqual(['  |', '1 | 名前=😀y', '  |        ^'])
    expect(frame('e\u0301y', 'y')).toEqual(['  |', '1 | e\u0301y', '  |  ^'])
  })

  it('cuts long lines around the place', () => {
    const lines = frame(`${'a'.repeat(500)}HERE${'b'.repeat(500)}`, 'HERE', 40)
    expect(lines[1]).toMatch(/^1 \| …a+HEREb+…$/)
    expect(lines[1]?.length).toBeLessThanOrEqual(44)
    expect(lines[2]?.indexOf('^')).toBe(lines[1]?.indexOf('HERE'))
  })

  it('marks several lines, and counts those it leaves out', () => {
    expect(frame('x @{\n  a\n  b\n  c\n  d }', '@{\n  a\n  b\n  c\n  d }')).toEqual([
      '  |',
      '1 | x @{',
      '  |   ^^',
      '2 |   a',
      '  |   ^',
      '3 |   b',
      '  |   ^',
      '  | … 2 more lines',
    ])
  })

  it('puts one caret where the place is empty, also at the end of the text', () => {
    expect(frame('ab', '')).toEqual(['  |', '1 | ab', '  | ^'])
    const source = new SourceText('ab\n')
    expect(codeFrame({ source, start: 3, end: 3 }, { style: plainStyle })).toEqual(['  |', '2 |', '  | ^'])
  })

  it('shows control characters', () => {
    expect(frame('a\u0000b', 'b')).toEqual(['  |', '1 | a\u2400b', '  |   ^'])
  })
})

describe('a diagnostic as text', () => {
  const source = new SourceText('<a>\n  <set-header nme="x"/>\n</a>', 'p/policy.xml')
  const diagnostic: Diagnostic = {
    code: 'attribute-unknown',
    severity: 'error',
    message: "set-header has no attribute 'nme'",
    span: { source, start: 18, end: 21 },
    path: 'inbound/set-header[1]',
    help: "did you mean 'name'?",
    related: [{ message: 'the element is here', span: { source, start: 6, end: 17 } }],
  }

  it('holds message, code, place, source, help and related places', () => {
    expect(formatDiagnostic(diagnostic)).toBe(
      [
        "error: set-header has no attribute 'nme'  attribute-unknown",
        '  at inbound/set-header[1], p/policy.xml:2:15',
        '  |',
        '2 |   <set-header nme="x"/>',
        '  |               ^^^',
        "  help: did you mean 'name'?",
        '  see: the element is here, p/policy.xml:2:3',
        '  |',
        '2 |   <set-header nme="x"/>',
        '  |   ^^^^^^^^^^^',
      ].join('\n'),
    )
  })

  it('has colours only when asked for', () => {
    expect(formatDiagnostic(diagnostic)).not.toContain('\u001b')
    expect(formatDiagnostic(diagnostic, { colours: true })).toContain('\u001b[1;31m')
  })

  it('is redacted', () => {
    expect(formatDiagnostic(diagnostic, { redact: (text) => text.replaceAll('nme', '***') })).not.toContain('nme')
  })

  it('does without a place', () => {
    const unreadable: Diagnostic = {
      code: 'file-unreadable',
      severity: 'error',
      message: 'no such file',
      file: 'a.xml',
    }
    expect(formatDiagnostic(unreadable)).toBe('error: no such file  file-unreadable\n  at a.xml')
  })

  it('is counted by what it is, with what isn’t supported yet apart', () => {
    const warning: Diagnostic = { code: 'placeholder', severity: 'warning', message: 'x' }
    const ours: Diagnostic = { code: 'policy-not-supported', severity: 'error', message: 'x', unsupported: true }
    expect(countLine([diagnostic, diagnostic, warning, ours])).toBe('2 errors, 1 warning, 1 not supported yet')
    expect(formatDiagnostics([])).toBe('')
    expect(formatDiagnostics([warning])).toBe('warning: x  placeholder\n\n1 warning')
  })
})
