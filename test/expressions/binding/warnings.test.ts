import { describe, expect, it } from 'vitest'
import { bind } from './environment.ts'

const warned = (code: string) =>
  bind(code).findings.map(({ severity, cs, start, end, message }) => [severity, `${cs} ${start}-${end}`, message])

describe('what the C# compiler warns of', () => {
  it('a comparison of references where values were meant', () => {
    expect(warned('(context.Variables["x"] == "a")')).toEqual([
      [
        'warning',
        'CS0252 1-30',
        "Possible unintended reference comparison; to get a value comparison, cast the left hand side to type 'string'",
      ],
    ])
    expect(warned('("a" != context.Variables["x"])')).toEqual([
      [
        'warning',
        'CS0253 1-30',
        "Possible unintended reference comparison; to get a value comparison, cast the right hand side to type 'string'",
      ],
    ])
  })

  it('not where the cast says that it is meant', () => {
    for (const code of [
      '(context.Variables["x"] == (object)"a")',
      '((string)context.Variables["x"] == "a")',
      '(context.Variables["x"] == null)',
      '(context.Variables["x"] == context.Variables["y"])',
    ])
      expect(warned(code), code).toEqual([])
  })
})
