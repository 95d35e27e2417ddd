import { describe, expect, it } from 'vitest'
import { RegexObject } from '../../../src/dotnet/regular-expressions/regex-value.ts'
import { ambient, defaultLimits, LimitError, startExpression } from '../../../src/dotnet/values/ambient.ts'

describe('the budget of a match', () => {
  it('ends catastrophic backtracking', () => {
    const regex = new RegexObject('^(a+)+$')
    startExpression(ambient(), { ...defaultLimits, work: 2_000_000 })
    try {
      expect(() => regex.isMatch(`${'a'.repeat(60)}!`, 0)).toThrow(LimitError)
    } finally {
      startExpression(ambient(), { ...defaultLimits, work: Number.POSITIVE_INFINITY })
    }
  })

  it('raises the exception of .NET when the time of the match is over', () => {
    expect(() => new RegexObject('^(a+)+$', 0, 20).isMatch(`${'a'.repeat(60)}!`, 0)).toThrow()
  })

  it('survives long inputs without native recursion', () => {
    expect(new RegexObject('(?:a|b)*c').isMatch(`${'ab'.repeat(200_000)}c`, 0)).toBe(true)
  })
})
