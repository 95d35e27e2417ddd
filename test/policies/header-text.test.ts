import { describe, expect, it } from 'vitest'
import { check, diagnosticToJson } from '../../src/index.ts'

const setHeader = (name: string, value: string): string =>
  `<policies><inbound>\n<set-header name="${name}"><value>${value}</value></set-header></inbound></policies>`

describe('headers that HTTP cannot carry, written in a policy', () => {
  it.each([
    ['a value over two lines', setHeader('X-A', 'a\n b'), 2],
    ['a name with a blank', setHeader('X A', 'b'), 2],
    ['a name with braces', setHeader('x-meta-{name}', 'b'), 2],
    [
      'a name with a colon, in a response that is built',
      '<policies><inbound><return-response><set-header name="X-A:"><value>b</value></set-header></return-response></inbound></policies>',
      1,
    ],
  ])('get a warning: %s', (_, policy, at) => {
    const found = check(policy).map(diagnosticToJson)
    expect(found.map(({ code, severity, line }) => ({ code, severity, line }))).toEqual([
      { code: 'attribute-value', severity: 'warning', line: at },
    ])
  })

  it('and others get none', () => {
    expect(check(setHeader('X-A!~1', '\n  a b\n  '))).toEqual([])
  })
})
